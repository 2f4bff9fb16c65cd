import ArgumentParser
import CanvasCore

/// Gives notes votes.
struct VoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: "Vote for notes, or take votes back.",
    discussion: """
      Votes count in the last round of the note's board, while that is open. A note that is named \
      twice gets two votes. All are one step, or none where one is too many.

      Examples:
        ninefold vote wall.json k7f2m p3xaq --by Fatima
        ninefold vote wall.json "Swap shop" "Swap shop"
        ninefold vote wall.json k7f2m --by Fatima --take-back
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "Notes, by their ids or how their texts begin.", transform: RawArgument.text)
  var note: [String]

  @Option(
    help: ArgumentHelp("Whose votes they are; yours else.", valueName: "name"),
    transform: RawArgument.text)
  var by: String?

  @Flag(help: "Take votes back.")
  var takeBack = false

  func run() throws {
    var editing = try Editing(file)
    let voter = (by ?? System.user).onOneLine
    guard !voter.isEmpty else {
      throw Failure(sentence: "Nobody knows whose votes these are. Add \"--by NAME\".", code: 64)
    }
    let notes = try note.map { try editing.names.note($0) }
    var tellers: [Teller] = []
    for note in notes {
      let board = try board(of: note, editing.workspace)
      if !tellers.contains(where: { $0.board.id == board.id }) {
        tellers.append(try Teller(board, voter))
      }
      for index in tellers.indices where tellers[index].board.id == board.id {
        try tellers[index].count(note, takeBack ? -1 : 1)
      }
    }
    let title = takeBack ? "Take back" : "Give"
    try editing.perform(tellers.flatMap(\.edits), as: "\(title) \(notes.count.of("vote"))")
    try Standard.write(tellers.compactMap(\.rest).map { $0 + "\n" }.joined())
  }

  private func board(of note: Note, _ workspace: Workspace) throws(Failure) -> Board {
    guard let place = workspace.position(ofNote: note.id) else {
      throw Failure(sentence: "There is no note \"\(note.id)\".", code: 64)
    }
    return workspace.boards[place.board]
  }
}

/// Counts the votes of one voter on one board.
private struct Teller {
  let board: Board
  let voter: String
  private let round: Round
  private var ballot: [Identifier: Int]
  private var changed: [Identifier] = []

  init(_ board: Board, _ voter: String) throws(Failure) {
    guard let round = board.rounds.last, round.isOpen else {
      throw Failure(
        sentence:
          "There is no open vote on \"\(board.title)\". \"ninefold keys\" says which key opens one.",
        code: 64)
    }
    self.board = board
    self.voter = voter
    self.round = round
    ballot = round.ballot(of: voter)
  }

  private var cast: Int { ballot.values.reduce(0, +) }

  mutating func count(_ note: Note, _ step: Int) throws(Failure) {
    let count = (ballot[note.id] ?? 0) + step
    guard count >= 0 else {
      throw Failure(
        sentence: "\"\(voter)\" has no vote on \"\(note.title)\" to take back.", code: 64)
    }
    if step > 0, let most = round.perPerson, cast >= most {
      throw Failure(
        sentence: "Each has \(most.of("vote")) in this round, and \"\(voter)\" has given them. "
          + "\"--take-back\" takes some back.", code: 64)
    }
    if step > 0, let most = round.maxPerNote, count > most {
      throw Failure(
        sentence: "A note gets at most \(most.of("vote")) from each in this round; "
          + "\"\(note.title)\" has them.", code: 64)
    }
    ballot[note.id] = count
    if !changed.contains(note.id) { changed.append(note.id) }
  }

  var edits: [Edit] {
    changed.map { note in
      .vote(
        board: board.id, round: round.id, voter: voter, note: note, count: ballot[note] ?? 0)
    }
  }

  /// How many votes are left, where the round says how many there are.
  var rest: String? {
    round.perPerson.map { "\(max(0, $0 - cast).of("vote")) left on \"\(board.title.visible)\"." }
  }
}
