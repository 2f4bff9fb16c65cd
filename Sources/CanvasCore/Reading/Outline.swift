/// The same boards as lines of plain text: what a screen reader reads, a pipe takes and `--outline` shows.
/// No box characters; depth is indentation.
public struct Outline {
  /// One line: how deep it is, and what it says.
  public struct Line: Hashable, Sendable {
    public var depth: Int
    public var text: String
  }

  public private(set) var lines: [Line] = []
  private let workspace: Workspace
  private let templates: TemplateLibrary
  private let language: Language

  /// Boards are headings, then boxes in the order of filling with their count, then notes.
  public init(
    _ workspace: Workspace, boards: [Board], templates: TemplateLibrary, language: Language
  ) {
    self.workspace = workspace
    self.templates = templates
    self.language = language
    for board in boards { add(board) }
  }

  /// The lines as text, two spaces a level, each with a newline.
  public var text: String {
    lines.map { String(repeating: "  ", count: $0.depth) + $0.text + "\n" }.joined()
  }

  private mutating func add(_ board: Board) {
    let template = templates[board.template]
    let kind = template?.title[language] ?? board.template
    lines.append(
      Line(depth: 0, text: "\(board.name(in: template, language)) (\(kind), \(board.id))"))
    if !board.question.isEmpty { lines.append(Line(depth: 1, text: board.question)) }
    let votes = board.votes
    for box in board.boxes(in: template) {
      let title = box.label(in: template, language)
      lines.append(Line(depth: 1, text: "\(title): \(box.notes.count)"))
      for note in box.notes { add(note, votes[note.id]) }
    }
    if let credit = template?.credit { lines.append(Line(depth: 1, text: credit)) }
  }

  private mutating func add(_ note: Note, _ votes: Int?) {
    var marks: [String] = []
    for facet in workspace.facets {
      for id in note.facet(facet.id) {
        marks.append(facet.value(id)?.label[language] ?? id)
      }
    }
    if let votes, votes > 0 { marks.append("\(votes)×") }
    if !note.owner.isEmpty { marks.append("@\(note.owner)") }
    let rows = note.text.split(separator: "\n", omittingEmptySubsequences: false)
    let tail = marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]"
    lines.append(Line(depth: 2, text: "\(rows.first ?? "")\(tail) (\(note.id))"))
    for row in rows.dropFirst() where !row.isEmpty {
      lines.append(Line(depth: 3, text: String(row)))
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
