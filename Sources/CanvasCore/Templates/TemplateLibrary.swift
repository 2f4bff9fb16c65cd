/// The templates at hand: the built-in ones, and a user's own beside or instead of them.
public struct TemplateLibrary: Sendable {
  /// All templates, built-in ones first.
  public private(set) var all: [Template]

  public init(own: [Template] = []) {
    all = Template.builtIn.filter { known in !own.contains { $0.id == known.id } } + own
  }

  /// A template by its id, or nil.
  public subscript(id: String) -> Template? { all.first { $0.id == id } }
}

extension Template {
  /// A board of this template without notes.
  public func makeBoard(id: Identifier, title: String) -> Board {
    var board = Board(id: id, fields: ["template": .string(self.id)])
    board.title = title
    board.boxes = boxes.compactMap { Identifier($0.id).map { Box(id: $0) } }
    return board
  }
}
