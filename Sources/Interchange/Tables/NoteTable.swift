import CanvasCore

/// Boards as a table, a row a note: what CSV and TSV are made of.
///
/// The columns are those of ``fixed``, one for each facet in use, one for each field in use that can be typed
/// (`owner`, `scores.impact`, `flow.amount`), and the links. Ids of columns are English and stay. A facet goes by its
/// id; one that is no built-in one by `facets.` and its id.
struct NoteTable {
  /// A note and where it is.
  struct Row {
    var workspace: Workspace
    var board: Board
    var template: Template?
    var box: Box
    var note: Note
    var votes: Int?
    var language: Language
  }

  struct Column: Sendable {
    var id: String
    var value: @Sendable (Row) -> String
  }

  static let fixed: [Column] = [
    Column(id: "workspace") { $0.workspace.title },
    Column(id: "board") { $0.board.name(in: $0.template, $0.language) },
    Column(id: "board_id") { $0.board.id.text },
    Column(id: "template") { $0.board.template },
    Column(id: "question") { $0.board.question },
    Column(id: "box") { $0.box.label(in: $0.template, $0.board.language ?? $0.language) },
    Column(id: "box_id") { $0.box.id.text },
    Column(id: "note_id") { $0.note.id.text },
    Column(id: "text") { $0.note.title },
    Column(id: "detail") { String($0.note.text.dropFirst($0.note.title.count + 1)) },
    Column(id: "votes") { $0.votes.map { "\($0)" } ?? "" },
  ]

  static let linkID = "links"
  static let facetPrefix = "facets."

  /// The fields that have a column of their own by their names; text is title and detail.
  static func typed(scores: [String]) -> [TypedField] {
    Schema.typed(Schema.note, scores: scores).filter { $0.path != ["text"] }
  }

  let columns: [Column]
  let rows: [Row]

  init(_ export: Export) {
    let notes = export.boards.flatMap { Array($0.notes) }
    var facets: [String] = []
    for facet in export.workspace.facets.map(\.id)
    where notes.contains(where: { !$0.facet(facet).isEmpty }) {
      facets.append(facet)
    }
    for note in notes {
      for key in note.fields["facets"]?.object?.keys ?? [] where !facets.contains(key.text) {
        facets.append(key.text)
      }
    }
    let typed = Self.typed(scores: export.workspace.scoreNames(export.templates)).filter { field in
      notes.contains { $0.fields[path: field.path[...]].map { !$0.isVoid } ?? false }
    }
    columns =
      Self.fixed
      + facets.map { id in
        Column(id: Self.columnID(ofFacet: id)) { $0.note.facet(id).joined(separator: ", ") }
      }
      + typed.map { field in
        Column(id: field.id) { field.field.type.text(of: $0.note.fields[path: field.path[...]]) }
      }
      + (notes.contains { !$0.links.isEmpty }
        ? [
          Column(id: Self.linkID) {
            $0.note.links.map { "\($0.kind) \($0.to)" }.joined(separator: ", ")
          }
        ] : [])
    var rows: [Row] = []
    for board in export.boards {
      let votes = board.votes
      let template = export.template(of: board)
      for box in board.boxes(in: template) {
        for note in box.notes {
          rows.append(
            Row(
              workspace: export.workspace, board: board, template: template, box: box, note: note,
              votes: votes[note.id], language: export.language))
        }
      }
    }
    self.rows = rows
  }

  static func columnID(ofFacet id: String) -> String {
    Facet.builtIn.contains { $0.id == id } ? id : facetPrefix + id
  }

  /// The facet that a column is of, or nil.
  static func facet(ofColumn id: String) -> String? {
    if id.hasPrefix(facetPrefix) { return String(id.dropFirst(facetPrefix.count)) }
    return Facet.builtIn.contains { $0.id == id } ? id : nil
  }

  /// The table as bytes: a line a row, the ids of the columns first.
  func bytes(separator: String, lineEnd: String, _ field: (String) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ fields: [String]) {
      bytes += fields.map { field($0.withoutControls) }.joined(separator: separator).utf8
      bytes += lineEnd.utf8
    }
    add(columns.map(\.id))
    for row in rows { add(columns.map { $0.value(row) }) }
    return bytes
  }
}

extension String {
  /// The text without controls that a terminal takes for commands; tabs and line ends stay. Files that other programs
  /// wrote may have them.
  fileprivate var withoutControls: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7f }) else { return self }
    let kept = unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0a, 0x0d: true
      case 0..<0x20, 0x7f..<0xa0: false
      default: true
      }
    }
    return String(String.UnicodeScalarView(kept))
  }
}
