import ArgumentParser
import CanvasCore
import CanvasUI
import Drawing
import Interchange

/// A board drawn as the program draws it, for where there is no screen.
struct Drawing {
  private var workspace: Workspace
  private let name: String
  private let templates: TemplateLibrary
  private var isASCII = false
  private var isBeforeRoom = false
  /// What the board is compared with, and whether that is later.
  private var other: (workspace: Workspace, isLater: Bool)?
  private var view = BoardView()

  init(
    _ workspace: Workspace, name: String,
    templates: TemplateLibrary = UserTemplates.library
  ) {
    self.workspace = workspace
    self.name = name
    self.templates = templates
  }

  /// The same with labels in another language than the workspace says.
  func speaking(_ language: Language?) -> Drawing {
    guard let language else { return self }
    var drawing = self
    drawing.workspace.fields["language"] = .string(language.rawValue)
    for index in drawing.workspace.boards.indices {
      drawing.workspace.boards[index].fields["language"] = nil
    }
    return drawing
  }

  /// The same with ASCII only.
  func inASCII(_ isASCII: Bool) -> Drawing {
    var drawing = self
    drawing.isASCII = isASCII
    return drawing
  }

  /// The same with some notes only, or by a facet.
  func looking(_ view: BoardView) -> Drawing {
    var drawing = self
    drawing.view = view
    return drawing
  }

  /// The same without what the room is not to see.
  func forTheRoom(_ isBeforeRoom: Bool) -> Drawing {
    var drawing = self
    drawing.isBeforeRoom = isBeforeRoom
    return drawing
  }

  /// The same with what differs from another moment marked.
  func since(_ other: (workspace: Workspace, isLater: Bool)?) -> Drawing {
    var drawing = self
    drawing.other = other
    return drawing
  }

  /// Draws a file once, for where there is no screen to open it on, and says why where a person sits there.
  static func printOnce(
    _ file: String, board: String?, _ look: LookOptions, forTheRoom: Bool = false
  ) throws {
    let source = try Source(file)
    let workspace = try source.workspace()
    let templates = UserTemplates.library
    let names = Names(workspace: workspace, templates: templates, file: source.name)
    let chosen = try board.map { try names.board($0).id }
    try Drawing(workspace, name: source.name, templates: templates)
      .speaking(look.language).inASCII(look.ascii).forTheRoom(forTheRoom)
      .print(board: chosen, size: Standard.size)
    if Standard.isDumb {
      Standard.complain(Sentence.dumbTerminal.said())
    }
  }

  /// The rows of a board, the first one without a name, without spaces at their ends.
  func rows(board: Identifier? = nil, size: Size) -> [String] {
    frame(board: board, size: size).rows.map { row in
      row.lastIndex { $0 != " " }.map { String(row[...$0]) } ?? ""
    }
  }

  /// The board in cells.
  func frame(board: Identifier? = nil, size: Size) -> Frame {
    var shown = workspace
    // The program opens the first board.
    if let index = board.flatMap({ shown.index(ofBoard: $0) }) {
      shown.boards.insert(shown.boards.remove(at: index), at: 0)
    }
    var look = Look(isASCII: isASCII)
    look.oldTerminal = System.oldTerminal
    var app = App(
      size: size, setup: Setup(language: System.language, templates: templates), look: look)
    _ = app.update(.opened(shown, name: name, session: "s"), at: System.now)
    app.look(filter: view.filter, group: view.group?.id)
    if isBeforeRoom { _ = app.update(.project, at: System.now) }
    if let other {
      let first = board ?? shown.boards.first?.id
      if let first { app.compare(first, with: other.workspace, isLater: other.isLater) }
    }
    return app.view()
  }

  /// Draws boards for formats that are made of cells, as `show` does.
  static func painter(name: String, templates: TemplateLibrary) -> Export.Painter {
    { workspace, board, size in
      Drawing(workspace, name: name, templates: templates).frame(board: board, size: size)
    }
  }

  func print(board: Identifier? = nil, size: Size) throws {
    try Standard.write(rows(board: board, size: size).joined(separator: "\n") + "\n")
  }
}

/// How large to draw.
struct SizeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Columns; the terminal's, else 80.", valueName: "cells"))
  var width: Int?

  @Option(help: ArgumentHelp("Rows; the terminal's, else 24.", valueName: "cells"))
  var height: Int?

  func validate() throws {
    for (name, value) in [("width", width), ("height", height)] {
      guard let value, !(1...1000).contains(value) else { continue }
      throw ValidationError(.noSize, name, "\(value)")
    }
  }

  var size: Size {
    let usual = Standard.size
    return Size(width: width ?? usual.width, height: height ?? usual.height)
  }
}
