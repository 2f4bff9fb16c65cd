/// Boards as a tree of what is on them: what a screen reader reads, a pipe takes and `--outline` shows, and what
/// other forms are made of. No box characters; depth is indentation.
public struct Outline: Sendable {
  /// A board, a box, a note or a line that belongs to one.
  public struct Node: Sendable {
    public enum Kind: Hashable, Sendable {
      case board, question, box, note
      /// A line of a note below its title.
      case detail
      case credit
    }

    public let kind: Kind
    public let text: String
    /// What it is marked with, in words: kind of board, number of notes, facets, votes, owner, picture.
    public let marks: [String]
    /// The thing it is about; nil for lines that belong to the one above.
    public let target: Target?
    public internal(set) var children: [Node] = []
  }

  public let boards: [Node]

  /// Boxes stand in the order of filling.
  public init(
    _ workspace: Workspace, boards: [Board], templates: TemplateLibrary, language: Language
  ) {
    let facets = workspace.facets
    self.boards = boards.map { board in
      let template = templates[board.template]
      let votes = board.votes
      var node = Node(
        kind: .board, text: board.name(in: template, language),
        marks: [template?.title[language] ?? board.template], target: .board(board.id))
      if !board.question.isEmpty {
        node.children.append(Node(kind: .question, text: board.question, marks: [], target: nil))
      }
      node.children += board.boxes(in: template).map { box in
        Node(
          kind: .box, text: box.label(in: template, language), marks: ["\(box.notes.count)"],
          target: .box(board: board.id, box: box.id),
          children: box.notes.map {
            Node(
              $0, votes[$0.id], facets, workspace.words(ofPictureOf: $0, in: language), language)
          })
      }
      if let credit = template?.credit(in: language) {
        node.children.append(Node(kind: .credit, text: credit, marks: [], target: nil))
      }
      return node
    }
  }

  /// The lines as text, two spaces a level.
  public var lines: [String] { boards.flatMap { $0.lines(depth: 0) } }
}

extension Outline.Node {
  fileprivate init(
    _ note: Note, _ votes: Int?, _ facets: [Facet], _ picture: String?, _ language: Language
  ) {
    var marks = facets.flatMap { facet in
      note.facet(facet.id).map { facet.value($0)?.label[language] ?? $0 }
    }
    if let votes, votes > 0 { marks.append("\(votes)×") }
    if !note.owner.isEmpty { marks.append("@\(note.owner)") }
    if let picture { marks.append(picture) }
    let rows = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.init(
      kind: .note, text: rows.first ?? "", marks: marks, target: .note(note.id),
      children: rows.dropFirst().filter { !$0.isEmpty }.map {
        Outline.Node(kind: .detail, text: $0, marks: [], target: nil)
      })
  }

  fileprivate func lines(depth: Int) -> [String] {
    [String(repeating: "  ", count: depth) + line] + children.flatMap { $0.lines(depth: depth + 1) }
  }

  private var line: String {
    let words = marks.joined(separator: ", ")
    let id = target?.id?.text ?? ""
    return switch kind {
    case .board: "\(text) (\(words), \(id))"
    case .box: "\(text): \(words)"
    case .note: text + (words.isEmpty ? "" : " [\(words)]") + " (\(id))"
    case .question, .detail, .credit: text
    }
  }
}

extension Board {
  /// The boxes in the order in which people fill them; boxes of their own come first on a wall, last
  /// on a canvas.
  public func boxes(in template: Template?) -> [Box] {
    guard let template else { return boxes }
    let order = template.fillOrder.map(\.id)
    let own = boxes.filter { box in !order.contains(box.id.text) }
    let fixed = order.compactMap { id in boxes.first { $0.id.text == id } }
    return template.growsBoxes ? own + fixed : fixed + own
  }
}

extension Box {
  /// The title people gave it, else the template's label, else its id.
  public func label(in template: Template?, _ language: Language) -> String {
    if !title.isEmpty { return title }
    let label = template?.box(id.text)?.label[language] ?? ""
    return label.isEmpty ? id.text : label
  }
}
