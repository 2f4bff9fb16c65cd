import ArgumentParser
import CanvasCore
import Drawing

/// Draws a board, or writes it as plain text or JSON.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Draw a board, or write it as an outline or as JSON.",
    discussion: """
      Without --board the first board is drawn; --outline, --json and --reading then have all \
      boards. What is hidden from the room is shown here; "export" and "report" leave it out. \
      A reading is computed from the workspace: \(Reading.all.map(\.id).joined(separator: ", ")).
      --at shows all of it as it was; --since marks what came (+), went (−), moved (→) and changed (~) on the board \
      since another moment. \(Past.help)

      Examples:
        ninefold show plan.json --board "Lean" --width 120 --height 40
        ninefold show plan.json --outline --language nl
        ninefold show plan.json --reading evidence
        ninefold show plan.json --reading partnership --on 2017-06-01
        ninefold show plan.json --at "week 2" --since "week 1"
        ninefold show plan.json --reading counts --by sector
        ninefold show plan.json --group sector --filter stage=chosen
        curl -s https://example.org/plan.json | ninefold show -
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Option(help: "The board, by its id or title.", transform: RawArgument.text)
  var board: String?

  @OptionGroup var size: SizeOptions

  @Flag(help: "Write plain text, as a screen reader likes it.")
  var outline = false

  @Option(
    help: ArgumentHelp("Write what is computed, by the id of a reading.", valueName: "reading"),
    transform: RawArgument.text)
  var reading: String?

  @Option(
    help: "The note that a reading is about, by its id or how its text begins.",
    transform: RawArgument.text)
  var note: String?

  @Option(
    help: ArgumentHelp(
      "The day that a reading is about: 2017-06-01, or in words; today else.", valueName: "day"),
    transform: RawArgument.text)
  var on: String?

  @Option(
    help: ArgumentHelp("Show it as it was then; now else.", valueName: "moment"),
    transform: RawArgument.text)
  var at: String?

  @Option(
    help: ArgumentHelp(
      "Mark on the drawn board what differs from this moment.", valueName: "moment"),
    transform: RawArgument.text)
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The facet that the reading counts has board by board.", valueName: "facet"),
    transform: RawArgument.text)
  var by: String?

  @Option(
    help: ArgumentHelp("Show only notes with a value of a facet.", valueName: "facet=value"),
    transform: RawArgument.text)
  var filter: String?

  @Option(
    help: ArgumentHelp("Show notes by a facet, not in their boxes.", valueName: "facet"),
    transform: RawArgument.text)
  var group: String?

  @Flag(
    help:
      "Write JSON: the workspace as in its file, one board (ninefold-board/1), or a reading (ninefold-reading/1)."
  )
  var json = false

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if outline, json { throw ValidationError(.outlineOrJSON) }
    if on != nil, reading == nil { throw ValidationError(.onNeedsReading) }
    if since != nil, outline || json || reading != nil { throw ValidationError(.sinceIsDrawn) }
    if json || reading != nil, filter != nil || group != nil {
      throw ValidationError(.viewsAreDrawn)
    }
    if by != nil, reading?.folded != Reading.counts.id { throw ValidationError(.byNeedsCounts) }
  }

  func run() throws {
    let source = try Source(file)
    let now = try source.workspace()
    let past = at != nil || since != nil || reading != nil ? Past(now, of: source.path) : nil
    let moment = try at.flatMap { try past?.moment($0) }
    let workspace = moment.flatMap { past?.timeline.workspace(at: $0) } ?? now
    let templates = UserTemplates.library
    let chosen = try board.map { try self.named($0, in: workspace, now, templates, source.name) }
    let names = Names(workspace: workspace, templates: templates, file: source.name)
    if let reading {
      return try print(Reading.named(reading), workspace, names, chosen, past, until: moment)
    }
    if json { return try printJSON(workspace, chosen) }
    guard outline else {
      let drawing = Drawing(workspace, name: source.name, templates: templates)
      return try drawing.speaking(language.language).inASCII(ascii)
        .looking(try view(of: workspace))
        .since(try since.flatMap { try past?.difference(from: $0, to: moment ?? .now) })
        .print(board: chosen?.id, size: size.size)
    }
    let view = try self.view(of: workspace)
    let spoken = language.language ?? chosen?.language ?? workspace.language ?? System.language
    let text = Outline(
      workspace,
      boards: (chosen.map { [$0] } ?? workspace.boards).map {
        view.applied(to: $0, templates, spoken)
      }, templates: templates, language: spoken)
    try Standard.write(text.lines.map { $0.visible + "\n" }.joined())
  }

  /// The board that is asked for; one that was not there yet, or is no longer, is still known by what it is called.
  private func named(
    _ name: String, in workspace: Workspace, _ now: Workspace, _ templates: TemplateLibrary,
    _ file: String
  ) throws -> Board {
    do {
      return try Names(workspace: workspace, templates: templates, file: file).board(name)
    } catch {
      let known = try? Names(workspace: now, templates: templates, file: file).board(name)
      guard since != nil, let known else { throw error }
      return known
    }
  }

  private func print(
    _ reading: Reading, _ workspace: Workspace, _ names: Names, _ board: Board?, _ past: Past?,
    until moment: Timeline.Moment?
  ) throws {
    let count = past.map { $0.timeline.count(at: moment ?? .now) } ?? 0
    let marks = (past?.marks ?? []).filter { mark in
      past.map { $0.timeline.count(at: $0.timeline.moment(of: mark)) <= count } ?? false
    }
    var context = ReadingContext(
      in: json ? language.orEnglish : language.language ?? workspace.language ?? System.language,
      templates: names.templates, of: workspace,
      steps: past.map { Array($0.steps.prefix(count)) } ?? [], marks: marks,
      board: board?.id, note: try note.map { try names.note($0).id })
    context.on = try on.map { try CalendarDay(named: $0) }
    context.facet = try by.map { try workspace.namedFacet($0).id }
    let table = reading.make(workspace, context)
    guard json else {
      // Into a pipe goes everything, as wide as it is.
      let width = size.width ?? (Standard.isTerminal ? size.size.width : nil)
      let drawn = TableDrawing(table, width: width).text
      return try Standard.write(drawn.map { $0.visible + "\n" }.joined())
    }
    try Standard.write(json: [
      "format": "ninefold-reading/1", "reading": .string(reading.id), "rows": table.json,
    ])
  }

  /// What is asked for by --filter and --group.
  private func view(of workspace: Workspace) throws -> BoardView {
    var view = BoardView()
    if let filter {
      guard let sign = filter.firstIndex(of: "="), sign > filter.startIndex,
        filter.index(after: sign) < filter.endIndex
      else { throw Failure(.filterHasValue, filter, code: 64) }
      let facet = try workspace.namedFacet(String(filter[..<sign]))
      let name = String(filter[filter.index(after: sign)...])
      guard
        let value = facet.known(name)
          ?? (facet.values.isEmpty ? Facet.Value(name, "", Localized([:])) : nil)
      else {
        let ids = facet.values.map(\.id)
        let refusal = Refusal.noValue(
          name, of: facet.id, near: Suggestion.nearest(to: name, among: ids), ids)
        throw Failure(sentence: refusal.sentenceOfFields, code: 64)
      }
      view.filter = (facet.id, value.id)
    }
    view.group = try group.map { try workspace.namedFacet($0) }
    return view
  }

  private func printJSON(_ workspace: Workspace, _ board: Board?) throws {
    guard let board else { return try Standard.write(json: WorkspaceFile.write(workspace)) }
    // A board has no form of its own outside a file.
    let file = WorkspaceFile.write(Workspace(id: workspace.id, boards: [board]))
    let boards = try JSONParser.parse(file).object?["boards"]?.array ?? []
    try Standard.write(json: [
      "format": "ninefold-board/1", "workspace": .string(workspace.id.text),
      "board": boards.first ?? .null,
    ])
  }
}

extension Reading {
  /// A reading by its id; a name near to one is suggested.
  fileprivate static func named(_ id: String) throws(Failure) -> Reading {
    if let found = all.first(where: { $0.id == id.folded }) { return found }
    let ids = all.map(\.id)
    let choice =
      Suggestion.question(for: id, among: ids)
      ?? Sentence.chooseFrom.said(ids.joined(separator: ", "))
    throw Failure(sentence: "\(Sentence.noReadingCalled.said(id)) \(choice)", code: 64)
  }
}
