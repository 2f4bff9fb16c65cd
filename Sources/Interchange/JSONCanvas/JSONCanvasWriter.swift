import CanvasCore
import Drawing

/// Lays boards out on one endless canvas, below each other, and writes them. All numbers are whole pixels.
struct JSONCanvasWriter {
  /// Pixels: a card, what is between cards, the head of a group, a line of a card.
  private enum Measure {
    static let card = 280
    static let gap = 20
    static let head = 40
    static let line = 26
    /// Cells of text that a card shows on a line; a wide character takes two.
    static let cells = 30
    static let column = card + 2 * gap
    static let between = 160
  }

  private let export: Export
  private var groups: [JSONValue] = []
  private var cards: [JSONValue] = []
  private var edges: [JSONValue] = []
  private var places: [String: Rect] = [:]

  var bytes: [UInt8] {
    JSONWriter.file(["nodes": .array(groups + cards), "edges": .array(edges)])
  }

  init(_ export: Export) {
    self.export = export
    var y = 0
    for board in export.boards {
      y += draw(board, at: y) + Measure.between
    }
    for board in export.boards {
      for note in board.notes { addEdges(of: note) }
    }
  }

  // MARK: Layout

  /// Draws a board from the line `top` down; its height.
  private mutating func draw(_ board: Board, at top: Int) -> Int {
    let boxes = rects(of: board)
    let width = boxes.map(\.maxX).max() ?? Measure.column
    let height = boxes.map(\.maxY).max() ?? Measure.head
    let outer = Rect(
      x: 0, y: top, width: width + 2 * Measure.gap, height: height + Measure.head + 2 * Measure.gap)
    let template = export.template(of: board)
    var own: JSONObject = ["board": .string(board.id.text), "fields": .object(board.fields)]
    if !board.rounds.isEmpty {
      own["rounds"] = .array(
        board.rounds.map { .object($0.fields.with("id", .string($0.id.text))) })
    }
    addGroup(board.id.text, export.name(of: board), outer, own)
    for (box, rect) in zip(board.boxes, boxes) {
      let place = Rect(
        x: rect.x + Measure.gap, y: top + Measure.head + Measure.gap + rect.y, width: rect.width,
        height: rect.height)
      addGroup(
        "\(board.id)/\(box.id)", box.label(in: template, export.language(of: board)), place,
        ["box": .string(box.id.text), "fields": .object(box.fields)])
      draw(box.notes, in: place)
    }
    return outer.height
  }

  /// Where the boxes of a board stand, from the board's upper left: those of the picture as it has them, stretched
  /// until all notes fit; others in a row below.
  private func rects(of board: Board) -> [Rect] {
    let picture = export.template(of: board)?.picture ?? []
    let boxes = export.template(of: board)?.boxes ?? []
    var extents: [Character: Rect] = [:]
    for (y, row) in picture.enumerated() {
      for (x, mark) in row.enumerated() {
        let old = extents[mark] ?? Rect(x: x, y: y, width: 1, height: 1)
        let left = min(old.x, x)
        let top = min(old.y, y)
        extents[mark] = Rect(
          x: left, y: top, width: max(old.maxX, x + 1) - left, height: max(old.maxY, y + 1) - top)
      }
    }
    func extent(_ box: Box) -> Rect? {
      boxes.first { $0.id == box.id.text }.flatMap { extents[$0.mark] }
    }
    let narrowest = board.boxes.compactMap { extent($0)?.width }.min() ?? 1
    let unit = (Measure.column + narrowest - 1) / narrowest
    var row = 60
    for box in board.boxes {
      guard let extent = extent(box) else { continue }
      let needed = height(of: box.notes, width: extent.width * unit)
      row = max(row, (needed + extent.height - 1) / extent.height)
    }
    let bottom = picture.count * row
    var x = 0
    return board.boxes.map { box in
      if let extent = extent(box) {
        return Rect(
          x: extent.x * unit, y: extent.y * row, width: extent.width * unit,
          height: extent.height * row)
      }
      defer { x += Measure.column + Measure.gap }
      return Rect(
        x: x, y: bottom == 0 ? 0 : bottom + Measure.gap, width: Measure.column,
        height: height(of: box.notes, width: Measure.column))
    }
  }

  /// How many cards stand side by side.
  private func columns(_ width: Int) -> Int { max(1, width / Measure.column) }

  private func height(of notes: [Note], width: Int) -> Int {
    let columns = columns(width)
    var height = Measure.head + Measure.gap
    for start in stride(from: 0, to: notes.count, by: columns) {
      let tallest = notes[start..<min(notes.count, start + columns)].map { self.height(of: $0) }
        .max()
      height += (tallest ?? 0) + Measure.gap
    }
    return height + Measure.gap
  }

  private func height(of note: Note) -> Int {
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (cellWidth($1) + Measure.cells - 1) / Measure.cells)
    }
    return Measure.line * max(1, lines) + 2 * Measure.gap
  }

  private mutating func draw(_ notes: [Note], in box: Rect) {
    let columns = columns(box.width)
    var y = box.y + Measure.head
    for start in stride(from: 0, to: notes.count, by: columns) {
      let row = notes[start..<min(notes.count, start + columns)]
      let height = row.map { self.height(of: $0) }.max() ?? 0
      for (column, note) in row.enumerated() {
        let place = Rect(
          x: box.x + Measure.gap + column * Measure.column, y: y, width: Measure.card,
          height: self.height(of: note))
        addCard(note, place)
      }
      y += height + Measure.gap
    }
  }

  // MARK: Nodes and edges

  private mutating func addGroup(_ id: String, _ label: String, _ place: Rect, _ own: JSONObject) {
    places[id] = place
    groups.append(
      .object(
        node(id, "group", place).adding("label", .string(label.cleanLine))
          .adding(JSONCanvas.own, .object(own))))
  }

  private mutating func addCard(_ note: Note, _ place: Rect) {
    places[note.id.text] = place
    var fields = note.fields
    fields["text"] = nil
    var node = node(note.id.text, "text", place)
    node["text"] = .string(JSONCanvas.markdown(note.text.asNote))
    if let color = note.facet("color").first.flatMap({ JSONCanvas.colors[$0] }) {
      node["color"] = .string(color)
    }
    node[JSONCanvas.own] = ["note": .string(note.id.text), "fields": .object(fields)]
    cards.append(.object(node))
  }

  private func node(_ id: String, _ type: String, _ place: Rect) -> JSONObject {
    [
      "id": .string(id), "type": .string(type), "x": .number("\(place.x)"),
      "y": .number("\(place.y)"), "width": .number("\(place.width)"),
      "height": .number("\(place.height)"),
    ]
  }

  private mutating func addEdges(of note: Note) {
    for link in note.links {
      guard let from = places[note.id.text], let to = places[link.to.text] else { continue }
      let (fromSide, toSide) = Self.sides(from, to)
      var edge: JSONObject = [
        "id": .string("\(note.id)-\(edges.count + 1)"), "fromNode": .string(note.id.text),
        "fromSide": .string(fromSide), "fromEnd": "none", "toNode": .string(link.to.text),
        "toSide": .string(toSide), "toEnd": "arrow",
      ]
      if !link.kind.isEmpty { edge["label"] = .string(link.kind.cleanLine) }
      edges.append(.object(edge))
    }
  }

  /// The sides that face each other; programs that have no sides draw no edge.
  private static func sides(_ from: Rect, _ to: Rect) -> (String, String) {
    let dx = (2 * to.x + to.width) - (2 * from.x + from.width)
    let dy = (2 * to.y + to.height) - (2 * from.y + from.height)
    if abs(dx) >= abs(dy) { return dx >= 0 ? ("right", "left") : ("left", "right") }
    return dy >= 0 ? ("bottom", "top") : ("top", "bottom")
  }
}

extension JSONObject {
  fileprivate func adding(_ key: FieldKey, _ value: JSONValue) -> JSONObject {
    var object = self
    object[key] = value
    return object
  }
}
