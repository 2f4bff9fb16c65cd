import ArgumentParser
import CanvasCore

/// Gives notes votes.
struct VoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: "Vote for notes, take votes back, open and close rounds, or show what came of them.",
    discussion: """
      Votes count in the last round of the note's board, while that is open. A note that is named \
      twice gets two votes. All are one step, or none where one is too many. Votes on a note that is \
      removed are free again while the round is open; the result of a closed round stays. "-" stands \
      for notes on standard input, one a line. Without notes the results of the board's rounds are shown.

      Examples:
        ninefold vote wall.json k7f2m p3xaq --by Fatima
        ninefold vote wall.json "Swap shop" "Swap shop"
        ninefold vote wall.json k7f2m --by Fatima --take-back
        ninefold vote wall.json --open --each 3 --most 1 --blind
        ninefold vote wall.json --close
        ninefold vote wall.json --json
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "Notes, by their ids or how their texts begin.", transform: RawArgument.text)
  var note: [String] = []

  @Option(
    help: ArgumentHelp("Whose votes they are; yours else.", valueName: "name"),
    transform: RawArgument.text)
  var by: String?

  @Flag(help: "Take votes back.")
  var takeBack = false

  @Flag(help: "Open a round on the board.")
  var open = false

  @Flag(help: "Close the round that is open on the board.")
  var close = false

  @Option(help: ArgumentHelp("Votes each person has in a new round.", valueName: "votes"))
  var each = Round.usual.each

  @Option(help: ArgumentHelp("Votes one note may get from each.", valueName: "votes"))
  var most = Round.usual.most

  @Flag(help: "Hide the sums of a new round until it is closed.")
  var blind = false

  @Option(help: "The board, by its id or title; the first one else.", transform: RawArgument.text)
  var board: String?

  @Flag(help: "Write results as JSON (ninefold-votes/1).")
  var json = false

  @OptionGroup var language: LanguageOption
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if open, close { throw ValidationError(.openOrClose) }
    if open || close, !note.isEmpty {
      throw ValidationError(.roundThenNotes)
    }
    if json, open || close || !note.isEmpty {
      throw ValidationError(.jsonShowsResults)
    }
    if !Round.votes.contains(each) || !Round.votes.contains(most) {
      throw ValidationError(.votesInRound)
    }
  }

  func run() throws {
    if open || close { return try turnRound() }
    if note.isEmpty { return try showResults() }
    try vote()
  }

  private func turnRound() throws {
    var editing = try Editing(file, changes)
    let board = try editing.names.board(board)
    let name = editing.names.title(of: board).visible
    let deed: Deed
    do throws(Refusal) {
      deed =
        try open
        ? editing.workspace.openingVote(on: board.id, each: each, most: most, isBlind: blind)
        : editing.workspace.closingVote(on: board.id)
    } catch {
      throw Failure(error == .voteIsOpen ? .voteIsOpenOn : .noVoteToClose, name, code: 1)
    }
    try changes.print(editing.perform(deed).map(\.text))
  }

  private func showResults() throws {
    let source = try Source(file)
    let workspace = try source.workspace()
    let names = Names(workspace: workspace, templates: UserTemplates.library, file: source.name)
    let board = try names.board(board)
    let table = Reading.votes.make(
      workspace,
      ReadingContext(
        in: language.orUsers, templates: names.templates, of: workspace,
        steps: Past(workspace, of: source.path).steps, board: board.id))
    if json { return try Standard.write(json: Self.json(table, board)) }
    guard !table.rows.isEmpty else {
      let name = names.title(of: board).visible
      return try Standard.write(Sentence.noVoteYet.text(in: language.orUsers, [name]) + "\n")
    }
    try Standard.write(table.lines.map { $0.visible + "\n" }.joined())
  }

  /// Rows of notes stand in the round above them.
  private static func json(_ table: Table, _ board: Board) -> JSONValue {
    var rounds: [JSONObject] = []
    for row in table.rows {
      if row.depth == 0 {
        rounds.append(row.values)
        rounds[rounds.count - 1]["notes"] = []
      } else if let notes = rounds.last?["notes"]?.array {
        rounds[rounds.count - 1]["notes"] = .array(notes + [.object(row.values)])
      }
    }
    return [
      "format": "ninefold-votes/1", "board": .string(board.id.text),
      "rounds": .array(rounds.map { .object($0) }),
    ]
  }

  private func vote() throws {
    let named = try Standard.names(note)
    var editing = try Editing(file, changes)
    let voter = (by ?? System.user).asName
    guard !voter.isEmpty else {
      throw Failure(.whoseVotes, code: 64)
    }
    let notes = try named.map { try editing.names.note($0).id }
    let voting: Voting
    do throws(Refusal) {
      voting = try editing.workspace.voting(for: notes, by: voter, takingBack: takeBack)
    } catch {
      guard case .vote(let objection, let note) = error else { throw error }
      throw failure(objection, voter, note, editing)
    }
    try editing.perform(voting.deed)
    var lines: [String] = []
    for teller in voting.tellers {
      if teller.reused > 0 {
        lines.append(Sentence.votesReused.said(count: teller.reused))
      }
      if let left = teller.left {
        let name = editing.names.title(of: teller.board).visible
        lines.append(Sentence.votesLeftOn.said(count: left, name))
      }
    }
    try changes.print(lines)
  }

  private func failure(
    _ objection: Teller.Objection, _ voter: String, _ id: Identifier, _ editing: Editing
  ) -> Failure {
    let place = editing.workspace.position(ofNote: id)
    let board = place.map { editing.names.title(of: editing.workspace.boards[$0.board]) } ?? ""
    let note = place.map { editing.workspace[$0].title } ?? ""
    let sentence =
      switch objection {
      case .noOpenVote:
        Sentence.noOpenVoteOn.said(board)
      case .noVoteToTakeBack: Sentence.hasNoVoteOn.said(voter, note)
      case .allGiven(let most): Sentence.gaveAllVotes.said(count: most, voter)
      case .noMorePerNote(let most): Sentence.noteHasMostVotes.said(count: most, note)
      }
    return Failure(sentence: sentence, code: 64)
  }
}
