import CanvasCore

/// A table of HTML as rows of cells: a cell that spans several stands in the first of them.
struct HTMLTable {
  private(set) var rows: [[String]] = []
  /// What follows the table on its last line.
  private(set) var rest = ""
  /// Attributes of its tags that say something.
  private(set) var attributes: [String] = []

  /// The most columns, and rows a cell may span.
  private static let widest = 60

  init(_ html: String) {
    var cell: String?
    var column = 0
    // How many more rows a column is taken by a cell from above.
    var taken: [Int] = []
    var isDone = false
    func advance() {
      while column < taken.count, taken[column] > 0 { column += 1 }
    }
    func put(_ text: String) {
      guard let row = rows.indices.last else { return }
      while rows[row].count < column { rows[row].append("") }
      rows[row].append(text)
    }
    func close() {
      guard let text = cell else { return }
      put(text)
      cell = nil
      column = rows[rows.count - 1].count
    }
    for piece in Self.pieces(html) {
      switch piece {
      case .text(let text):
        if isDone { rest += text } else if cell != nil { cell? += text } else { outside(text) }
      case .tag(let tag, let raw):
        switch (tag.name, tag.isEnd) {
        case ("table", false), ("thead", _), ("tbody", _), ("tfoot", _), ("colgroup", _),
          ("col", _):
          attributes += tag.leftOut
        case ("table", true):
          close()
          isDone = true
        case ("tr", false):
          close()
          for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
          rows.append([])
          column = 0
          attributes += tag.leftOut
        case ("tr", true): close()
        case ("td", false), ("th", false):
          close()
          if rows.isEmpty { rows.append([]) }
          attributes += tag.leftOut
          advance()
          let height = min(max(Int(tag.value("rowspan")) ?? 1, 1), Self.widest)
          let width = min(max(Int(tag.value("colspan")) ?? 1, 1), Self.widest)
          let end = min(column + width, 4 * Self.widest)
          while taken.count < end { taken.append(0) }
          if column < end { for index in column..<end { taken[index] = max(taken[index], height) } }
          cell = ""
        case ("td", true), ("th", true): close()
        default:
          if isDone { rest += raw } else if cell != nil { cell? += raw } else { outside(raw) }
        }
      }
    }
    close()
    rows = rows.map { $0.map(\.trimmed) }.filter { $0.contains { !$0.isEmpty } }
    rest = rest.trimmed
  }

  /// Text between cells, as of a caption, is a row of its own.
  private mutating func outside(_ text: String) {
    let text = text.trimmed
    if !text.isEmpty, !text.hasPrefix("<") { rows.append([text]) }
  }

  private enum Piece {
    case text(String)
    case tag(HTMLTag, raw: String)
  }

  private static func pieces(_ html: String) -> [Piece] {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        let limit = min(bytes.count, index + 4000)
        if let end = bytes[(index + 1)..<limit].firstIndex(where: { $0 == 0x3e || $0 == 0x3c }),
          bytes[end] == 0x3e,
          let tag = HTMLTag(String(decoding: bytes[index + 1..<end], as: UTF8.self))
        {
          if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
          text = []
          pieces.append(.tag(tag, raw: String(decoding: bytes[index...end], as: UTF8.self)))
          index = end + 1
          continue
        }
      }
      text.append(bytes[index])
      index += 1
    }
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
    return pieces
  }
}
