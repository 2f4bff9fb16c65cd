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
      boards. A reading is computed from the workspace: \(Reading.all.map(\.id).joined(separator: ", ")).

      Examples:
        ninefold show plan.json --board "Lean" --width 120 --height 40
        ninefold show plan.json --outline --language nl
        ninefold show plan.json --reading evidence
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
    if json || reading != nil, filter != nil || group != nil {
      throw ValidationError(.viewsAreDrawn)
    }
    if by != nil, reading?.folded != Reading.counts.id { throw ValidationError(.byNeedsCounts) }
  }

  func run() throws {
    let source = try Source(file)
    let workspace = try source.workspace()
    let templates = UserTemplates.library
    let names = Names(workspace: workspace, templates: templates, file: source.name)
    let chosen = try board.map { try names.board($0) }
    if let reading {
      return try print(Reading.named(reading), workspace, names, chosen, of: source.path)
    }
    if json { return try printJSON(workspace, chosen) }
    guard outline else {
      return try Drawing(workspace, name: source.name, templates: templates)
        .speaking(language.language).inASCII(ascii).looking(try view(of: workspace))
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

  private func print(
    _ reading: Reading, _ workspace: Workspace, _ names: Names, _ board: Board?, of path: FilePath?
  ) throws {
    var context = ReadingContext(
      in: json ? language.orEnglish : language.language ?? workspace.language ?? System.language,
      templates: names.templates, of: workspace, steps: Past(workspace, of: path).steps,
      board: board?.id, note: try note.map { try names.note($0).id })
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
