import CanvasCore
import CanvasUI
import Drawing

/// What must hold for every screen, whatever it shows. Each check gives back what is wrong, with its place.
struct FrameChecks {
  let frame: Frame

  init(_ frame: Frame) { self.frame = frame }

  var width: Int { frame.size.width }
  var height: Int { frame.size.height }

  /// Each row is exactly as wide as the screen, and no half of a wide grapheme stands alone.
  var brokenRows: [String] {
    (0..<height).compactMap { y in
      var sum = 0
      for x in 0..<width {
        let cell = frame[x, y]
        sum += Int(cell.width)
        let isHalf = x > 0 && frame[x - 1, y].width == 2
        if isHalf != (cell.width == 0) { return "half a grapheme at \(x),\(y)" }
        if !isHalf, cell.text.isEmpty { return "an empty cell at \(x),\(y)" }
      }
      return sum == width ? nil : "row \(y) has \(sum) cells"
    }
  }

  var focusMarks: Int { frame.cells.count { $0.role == .focusMark } }

  // MARK: Borders

  struct Arms: OptionSet {
    let rawValue: Int
    static let up = Arms(rawValue: 1)
    static let down = Arms(rawValue: 2)
    static let left = Arms(rawValue: 4)
    static let right = Arms(rawValue: 8)
  }

  private static let arms: [String: Arms] = [
    "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down],
    "└": [.right, .up], "┘": [.left, .up], "├": [.up, .down, .right], "┤": [.up, .down, .left],
    "┬": [.left, .right, .down], "┴": [.left, .right, .up], "┼": [.up, .down, .left, .right],
  ]
  private static let ways: [(arm: Arms, back: Arms, dx: Int, dy: Int)] = [
    (.up, .down, 0, -1), (.down, .up, 0, 1), (.left, .right, -1, 0), (.right, .left, 1, 0),
  ]
  /// What stands in a line instead of it: labels, `+3`, the credit line, votes in the line of a card.
  private static let inLines: Set<Role> = [
    .label, .labelFocus, .overflow, .credit, .badge, .panelDim,
  ]
  private static let panel: Set<Role> = [
    .panel, .panelBorder, .panelFocus, .panelKey, .panelDim, .field, .focusMark, .label,
  ]

  /// The arms of a cell that is a line, or none where it is something else.
  func arms(_ x: Int, _ y: Int) -> Arms {
    guard x >= 0, y >= 0, x < width, y < height else { return [] }
    let cell = frame[x, y]
    guard cell.role == .border || cell.role == .panelBorder else { return [] }
    return Self.arms[cell.text] ?? []
  }

  /// Every arm of a line meets another line's arm, or what is written in the line. Lines under a panel
  /// may end at it.
  var openBorders: [String] {
    let hasPanel = frame.cells.contains { $0.role == .panelBorder }
    var found: [String] = []
    for y in 0..<height {
      for x in 0..<width {
        for way in Self.ways where arms(x, y).contains(way.arm) {
          let (nextX, nextY) = (x + way.dx, y + way.dy)
          guard nextX >= 0, nextY >= 0, nextX < width, nextY < height else {
            found.append("\(frame[x, y].text) at \(x),\(y) leaves the screen")
            continue
          }
          let next = frame[nextX, nextY]
          if arms(nextX, nextY).contains(way.back) || Self.inLines.contains(next.role) { continue }
          if hasPanel, frame[x, y].role == .border, Self.panel.contains(next.role) { continue }
          found.append("\(frame[x, y].text) at \(x),\(y) is open to \(next.text) \(next.role)")
        }
      }
    }
    return found
  }

  // MARK: Boxes

  /// A box as it is drawn: its lines included, and what its upper line says.
  struct Box {
    var rect: Rect
    var label: String
    var overflow: Int
  }

  /// The boxes whose upper lines have labels, found from the lines alone.
  var boxes: [Box] {
    var boxes: [Box] = []
    for y in 0..<height {
      for x in 0..<width - 1 where arms(x, y).contains([.right, .down]) || startsLabel(x, y) {
        var right = x + 1
        while right < width, !arms(right, y).contains(.down) { right += 1 }
        var bottom = y + 1
        while bottom < height, !arms(x, bottom).contains(.right) { bottom += 1 }
        guard right < width, bottom < height else { continue }
        boxes.append(
          Box(
            rect: Rect(x: x, y: y, width: right - x + 1, height: bottom - y + 1),
            label: text(x + 1..<right, y, [.label, .labelFocus]),
            overflow: Int(text(x + 1..<right, y, [.overflow]).dropFirst()) ?? 0))
      }
    }
    return boxes
  }

  private func startsLabel(_ x: Int, _ y: Int) -> Bool {
    arms(x, y).contains(.down) && [.label, .labelFocus].contains(frame[x + 1, y].role)
  }

  /// The text of a part of a row in certain roles.
  func text(_ columns: Range<Int>, _ y: Int, _ roles: Set<Role>) -> String {
    var text = ""
    for x in columns where roles.contains(frame[x, y].role) { text += frame[x, y].text }
    return text
  }

  /// The words in the rows of a box from a column on, without signs and badges and the spaces after them.
  private static let wordRoles: Set<Role> = [
    .text, .focus, .marked, .supported, .card, .yellow, .green, .blue, .orange, .purple, .struck,
  ]

  func words(in rect: Rect, indent: Int) -> [String] {
    (rect.y + 1..<max(rect.y + 1, rect.maxY - 1)).map { y in
      var text = ""
      for x in rect.x + 1 + indent..<max(rect.x + 1 + indent, rect.maxX - 1)
      where Self.wordRoles.contains(frame[x, y].role) {
        // The line through words that do not hold is no part of them.
        text.unicodeScalars += frame[x, y].text.unicodeScalars.filter { $0.value != 0x336 }
      }
      while text.last == " " { text.removeLast() }
      // Beside a picture words begin further to the right.
      return String(text.drop { $0 == " " })
    }
  }

  /// How many titles are seen in the rows of a box, in their order: their first line, or its beginning
  /// with an ellipsis. Beside a picture lines are shorter.
  func shown(_ titles: [String], in rect: Rect, indent: Int) -> Int {
    let rows = words(in: rect, indent: indent)
    let room = max(1, rect.width - 2 - indent)
    let hasPicture = (rect.y + 1..<rect.maxY - 1).contains { y in
      (rect.x + 1..<rect.maxX - 1).contains { frame[$0, y].role == .picture }
    }
    var from = rows.startIndex
    var count = 0
    for title in titles {
      let first = wrap(title, width: room).first?.text ?? ""
      let place = rows[from...].firstIndex { row in
        if row == first || row == title { return true }
        // On the ground of its colour a note has its badges in the same role.
        if row.hasPrefix(title + " ") { return true }
        if hasPicture, row.count > 3, title.hasPrefix(row + " ") { return true }
        guard row.last == "…", row.count > 3 else { return false }
        return title.hasPrefix(row.dropLast()) || first.hasPrefix(row.dropLast())
      }
      guard let place else { continue }
      count += 1
      from = place + 1
    }
    return count
  }
}
