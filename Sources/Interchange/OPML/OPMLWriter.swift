import CanvasCore

/// Writes boards as an outline, a line an outline.
struct OPMLWriter {
  private let export: Export
  private(set) var bytes: [UInt8] = []

  init(_ export: Export) {
    self.export = export
    line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line(0, "<opml version=\"2.0\">")
    line(1, "<head>")
    line(2, "<title>\(export.workspace.title.cleanLine.escapedForXML)</title>")
    line(1, "</head>")
    line(1, "<body>")
    for board in export.boards { write(board) }
    line(1, "</body>")
    line(0, "</opml>")
  }

  private mutating func line(_ depth: Int, _ text: String) {
    bytes += String(repeating: "  ", count: depth).utf8
    bytes += text.utf8
    bytes.append(0x0a)
  }

  private mutating func write(_ board: Board) {
    let template = export.template(of: board)
    let about = [board.question, board.fields["description"]?.string ?? ""]
    let attributes = [
      ("text", export.name(of: board)),
      (OPMLName.detail, about.filter { !$0.isEmpty }.joined(separator: "\n")),
      (OPMLName.board, board.id.text), (OPMLName.fields, Self.json(board.fields)),
      (
        OPMLName.rounds,
        board.rounds.isEmpty
          ? ""
          : String(
            decoding: JSONWriter.line(
              .array(board.rounds.map { .object($0.fields.with("id", .string($0.id.text))) })),
            as: UTF8.self)
      ),
    ]
    open(2, attributes, isEmpty: board.boxes.isEmpty)
    for box in board.boxes {
      let label = box.label(in: template, export.language(of: board))
      open(
        3,
        [("text", label), (OPMLName.box, box.id.text), (OPMLName.fields, Self.json(box.fields))],
        isEmpty: box.notes.isEmpty)
      for note in box.notes {
        let text = note.text.asNote
        let title = text.prefix { $0 != "\n" }
        var fields = note.fields
        fields["text"] = nil
        open(
          4,
          [
            ("text", String(title)), (OPMLName.detail, String(text.dropFirst(title.count + 1))),
            (OPMLName.note, note.id.text), (OPMLName.fields, Self.json(fields)),
          ], isEmpty: true)
      }
      if !box.notes.isEmpty { line(3, "</outline>") }
    }
    if !board.boxes.isEmpty { line(2, "</outline>") }
  }

  /// `text` stands on every outline, empty or not; other attributes where they say something.
  private mutating func open(_ depth: Int, _ attributes: [(String, String)], isEmpty: Bool) {
    let words = attributes.filter { $0.0 == "text" || !$0.1.isEmpty }.map {
      " \($0.0)=\"\($0.1.escapedForXML)\""
    }
    line(depth, "<outline\(words.joined())\(isEmpty ? "/" : "")>")
  }

  private static func json(_ fields: JSONObject) -> String {
    fields.isEmpty ? "" : String(decoding: JSONWriter.line(.object(fields)), as: UTF8.self)
  }
}

extension JSONObject {
  /// The object with a member more, at its start.
  func with(_ key: FieldKey, _ value: JSONValue) -> JSONObject {
    var object: JSONObject = [:]
    object[key] = value
    for member in members where member.key != key { object[member.key] = member.value }
    return object
  }
}
