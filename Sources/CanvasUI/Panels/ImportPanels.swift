import CanvasCore
import Interchange

/// Boards that were read from a source, and where they come from.
public struct ImportedBoards: Sendable {
  public var source: ImportedSource
  public var found: Import
  /// The workspace that they were read for; nil for whichever is open.
  public var workspace: Identifier?
  /// The lines of a paste, which may be meant as notes after all.
  public var lines: [String] = []

  public init(_ source: ImportedSource, _ found: Import, for workspace: Identifier? = nil) {
    self.source = source
    self.found = found
    self.workspace = workspace
  }
}

extension Panel {
  /// Which file to bring in.
  static var importPath: Panel {
    var panel = Panel.asking("import", .askImportPath, isKept: false, mayFail: true) {
      app, text throws(Refusal) in
      let workspace = try app.requireWorkspace().id
      app.effects.work.append(.readSource(text, app.language, for: workspace))
    }.ofPath
    panel.takesAnyFile = true
    return panel
  }

  /// What was recognised, where it goes, what was not; and what to do with it. Nothing is written before a row is chosen.
  package static func importing(_ boards: ImportedBoards) -> Panel {
    Panel("importing", title: { $0.say(.didImport, boards.source.title) }) { app, _ in
      let account = ImportAccount(boards.found, templates: app.templates, language: app.language)
      return choices(boards, app) + [.heading(account.sum)]
        + account.lines.enumerated().map { index, line in
          Row(
            id: "line \(index)", text: (line.kind == .board ? "" : "  ") + line.text,
            detail: app.detail(of: line), stays: true)
        }
    }
  }

  private static func choices(_ boards: ImportedBoards, _ app: App) -> [Row] {
    let isKnown = app.workspace?.importedBefore(boards.source) != nil
    var rows: [Row] = []
    func row(_ id: String, _ phrase: Phrase, _ again: ImportAgain, onto board: Identifier? = nil) {
      rows.append(
        Row(id: id, text: app.say(phrase)) { app throws(Refusal) in
          try app.bringIn(boards, again, onto: board)
        })
    }
    if isKnown { row("new", .importNew, .new) }
    row("boards", isKnown ? .importAgain : .importAsBoards, .copy)
    if let board = app.boardID { row("board", .importOntoBoard, .copy, onto: board) }
    if !boards.lines.isEmpty {
      rows.append(
        Row(id: "lines", text: app.say(.importAsLines)) { app in app.pasteNotes(boards.lines) })
    }
    return rows
  }
}

extension App {
  /// Shows a panel that answers something asked before, as soon as nobody is in the middle of anything: it takes no keys from
  /// what is being typed. What was asked of another workspace is not shown in this one.
  mutating func arrive(_ panel: Panel, for workspace: Identifier?) {
    guard let open = self.workspace?.id, workspace == nil || workspace == open else { return }
    arrivals.append(panel)
  }

  mutating func settleArrivals() {
    guard let first = arrivals.first, activities.isEmpty, pendingKeys.isEmpty else { return }
    arrivals.removeFirst()
    open(first)
  }

  /// Puts boards into the workspace, or their notes onto one of its boards, and goes there.
  fileprivate mutating func bringIn(
    _ boards: ImportedBoards, _ again: ImportAgain, onto board: Identifier?
  ) throws(Refusal) {
    let (time, templates) = (now, self.templates)
    let made = try act { workspace, random throws(Refusal) in
      try workspace.importing(
        boards.found.boards, boards.found.fields, from: boards.source, onto: board, again: again,
        at: time, templates: templates, using: &random)
    }
    if let first = made.first {
      if workspace?.board(first) != nil { show(board: first) } else { _ = go(to: first) }
    }
    tell(say(.imported, count: boards.found.noteCount))
  }

  fileprivate func detail(of line: ImportAccount.Line) -> String {
    switch line.kind {
    case .board, .known: line.number.map { "\($0)" } ?? ""
    case .tray: "? \(line.number ?? 0)"
    case .dropped: say(.leftOut)
    }
  }

  /// The boards that pasted text spells, where it is surely more than lines: of that much text only, since it is read while
  /// the screen waits.
  func boards(inPasted text: String) -> ImportedBoards? {
    guard (20...262_144).contains(text.utf8.count) else { return nil }
    let source = ImportSource(
      Array(text.utf8), name: say(.paste), templates: templates, language: language)
    guard let format = Format.recognised(source), format.recognises(source) >= 50,
      let found = try? source.read(as: format).found
    else { return nil }
    var boards = ImportedBoards(source.record(as: format), found)
    boards.lines = text.cleanLines
    return boards
  }
}
