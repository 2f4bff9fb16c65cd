import CanvasCore
import Drawing

/// A board read once, with all that its picture is made from.
struct PictureScene {
  let export: Export
  let board: Board
  let template: Template?
  let language: Language
  let facets: [Facet]
  let votes: [Identifier: Int]
  let style: PictureStyle
  /// When the items of an agenda begin; nil on other boards.
  let agenda: Agenda?
  /// Fields that the template asks for and no sign shows.
  let asked: [TypedField]

  /// Fields that signs show, or places.
  private static let shown: Set<String> = [
    "owner", "done", "step.minutes", "tags", "picture", "sketch", "alt",
  ]

  init(_ board: Board, _ export: Export) {
    // Boxes that a file left out are drawn all the same.
    let whole = Workspace(id: export.workspace.id, boards: [board])
      .completed(with: export.templates)
    self.export = export
    self.board = whole.boards.first ?? board
    template = export.template(of: board)
    language = export.language(of: board)
    facets = export.workspace.facets
    votes = board.votes
    style = PictureStyle(export.appearance)
    let isAgenda = template?.asks.contains("step.minutes") == true
    agenda = isAgenda ? Agenda(board) : nil
    let wanted = Set(template?.asks ?? []).subtracting(Self.shown)
    let scores = export.workspace.scoreNames(export.templates)
    asked = Schema.typed(Schema.note, scores: scores).filter { wanted.contains($0.id) }
  }

  /// What a box is called.
  func label(of box: Box) -> String {
    let label = box.label(in: template, language).drawn
    return label.isEmpty ? box.id.text : label
  }

  /// The boxes that the template has a place for, and the others, which stand below.
  var boxes: (placed: [(Box, Rect)], loose: [Box]) {
    let extents = template?.extents ?? [:]
    let all = board.boxes(in: template)
    let placed = all.compactMap { box in extents[box.id].map { (box, $0) } }
    return (placed, all.filter { extents[$0.id] == nil })
  }
}
