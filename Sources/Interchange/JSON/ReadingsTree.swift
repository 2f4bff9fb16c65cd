import CanvasCore

/// The tree that other programs read; its form has a version of its own, and what it has keeps its meaning.
enum ReadingsTree {
  static func json(_ export: Export) -> JSONValue {
    let workspace = export.reduced
    let context = export.readingContext
    var readings = JSONObject()
    for reading in Reading.all {
      let table = reading.make(workspace, context)
      readings[FieldKey(reading.id)] = [
        "title": .string(reading.title[export.language]), "sum": .string(table.sum),
        "values": .object(table.values),
        "rows": .array(
          table.rows.map { row in
            [
              "text": .string(row.text), "details": .array(row.details.map { .string($0) }),
              "depth": .number("\(row.depth)"), "values": .object(row.values),
            ]
          }),
      ]
    }
    return [
      "format": "ninefold-readings/1", "id": .string(workspace.id.text),
      "title": .string(workspace.title), "place": .string(workspace.place),
      "language": .string(export.language.rawValue),
      "made": .string(Clock.rfc3339(export.now)),
      "boards": .array(workspace.boards.map { tree($0, export) }), "readings": .object(readings),
    ]
  }

  private static func tree(_ board: Board, _ export: Export) -> JSONValue {
    let template = export.template(of: board)
    let votes = board.votes
    return [
      "id": .string(board.id.text), "title": .string(export.name(of: board)),
      "template": .string(board.template), "fields": .object(board.fields),
      "boxes": .array(
        board.boxes(in: template).map { box in
          [
            "id": .string(box.id.text),
            "label": .string(box.label(in: template, export.language(of: board))),
            "notes": .array(
              box.notes.map { note in
                [
                  "id": .string(note.id.text), "title": .string(note.title),
                  "text": .string(note.text), "votes": .number("\(votes[note.id] ?? 0)"),
                  "fields": .object(note.fields.without("text")),
                ]
              }),
          ]
        }),
    ]
  }
}
