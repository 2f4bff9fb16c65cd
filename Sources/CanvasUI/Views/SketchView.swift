import CanvasCore
import Drawing

/// A sketch being drawn: its dots large, each two cells wide and a row high, and beside them how it looks on the board
/// and what keys do. On a small screen the part around the cursor.
struct SketchView {
  private let app: App
  private let sketching: Sketching

  init(_ app: App, _ sketching: Sketching) {
    self.app = app
    self.sketching = sketching
  }

  private var pad: SketchPad { sketching.pad }
  private var area: Rect { app.boardArea }

  /// The cells beside the dots.
  private static let side = 28

  /// The rectangle of the dots with its lines.
  private var frame: Rect {
    let room = area.width >= Self.dots.width + 16 ? area.width : min(area.width, Self.dots.width)
    return Rect(
      x: area.x + max(0, room - Self.dots.width - Self.side) / 2,
      y: area.y + max(0, area.height - Self.dots.height) / 2,
      width: min(room, Self.dots.width), height: min(area.height, Self.dots.height))
  }

  private static let dots = Size(width: Sketch.width * 2 + 2, height: Sketch.height + 2)

  func draw(on sheet: inout Sheet) {
    let frame = self.frame
    sheet.outline(frame)
    let title = sketching.title.isEmpty ? app.say(.aSketch) : sketching.title
    sheet.put(" \(clipped(title, to: frame.width - 6)) ", x: frame.x + 1, y: frame.y, role: .label)
    dots(frame.inset(x: 1, y: 1), on: &sheet)
    let side = Rect(
      x: frame.maxX + 2, y: frame.y, width: area.maxX - frame.maxX - 3, height: frame.height)
    if side.width >= Sketch.columns + 2 { beside(side, on: &sheet) }
  }

  // MARK: The dots

  private func dots(_ inner: Rect, on sheet: inout Sheet) {
    let columns = min(Sketch.width, inner.width / 2)
    let rows = min(Sketch.height, inner.height)
    // Of a drawing larger than the screen the part around the cursor.
    let left = min(max(0, pad.cursor.x - columns / 2), Sketch.width - columns)
    let top = min(max(0, pad.cursor.y - rows / 2), Sketch.height - rows)
    let shown = pad.shown
    for y in 0..<rows {
      for x in 0..<columns {
        let dot = Point(x: left + x, y: top + y)
        let place = Rect(x: inner.x + 2 * x, y: inner.y + y, width: 2, height: 1)
        sheet.mark(place, as: .dot(dot))
        let isBegun = shown[dot.x, dot.y] && !pad.sketch[dot.x, dot.y]
        let sign = isBegun ? "▒▒" : shown[dot.x, dot.y] ? "██" : isOnGrid(dot) ? "· " : "  "
        let role: Role = shown[dot.x, dot.y] ? .picture : .prompt
        sheet.put(sign, x: place.x, y: place.y, role: role)
        if dot == pad.cursor {
          sheet.put("▸", x: place.x, y: place.y, role: .focusMark)
          sheet.cursor = Point(x: place.x + 1, y: place.y)
        }
      }
    }
  }

  /// A quiet mark at each fourth dot, to measure by.
  private func isOnGrid(_ dot: Point) -> Bool { dot.x % 4 == 0 && dot.y % 4 == 0 }

  // MARK: Beside them

  private func beside(_ side: Rect, on sheet: inout Sheet) {
    let small = Rect(
      x: side.x, y: side.y, width: Sketch.columns + 4, height: Sketch.lines + 2)
    sheet.outline(small)
    for (row, text) in pad.shown.rows.enumerated() {
      let plain = String(text.map { $0 == "\u{2800}" ? " " : $0 })
      sheet.put(plain, x: small.x + 2, y: small.y + 1 + row, role: .picture)
    }
    var y = small.maxY
    for command in Command.sketchLegend where y < side.maxY {
      guard let key = app.keymap.keys(of: command.id).first?.name(in: app.language) else {
        continue
      }
      let column = max(cellWidth(key) + 1, 7)
      sheet.mark(Rect(x: side.x, y: y, width: side.width, height: 1), as: .command(command.id))
      sheet.put(key, x: side.x, y: y, role: .hintKey)
      let names = [command.title(in: app.language), command.name(in: app.language)]
      let room = side.width - column
      sheet.put(
        names.first { cellWidth($0) <= room } ?? clipped(names[1], to: room), x: side.x + column,
        y: y, role: isActive(command.id) ? .labelFocus : .hint)
      y += 1
    }
  }

  /// Whether what a command begins is under way.
  private func isActive(_ id: String) -> Bool {
    switch id {
    case "sketch.pen": pad.tool == .pen
    case "sketch.eraser": pad.tool == .eraser
    case "sketch.move": pad.tool == .hand
    case "sketch.line": pad.anchor != nil
    default: false
    }
  }
}

extension Sketching {
  /// Where the cursor is and what moving it does, for the status line.
  func status(_ app: App) -> String {
    let place = app.say(.sketchPlace, "\(pad.cursor.x + 1)", "\(pad.cursor.y + 1)")
    let doing: Phrase? =
      switch pad.tool {
      case .pen: .penIsDown
      case .eraser: .eraserIsDown
      case .hand: .handHasIt
      case .none: pad.anchor == nil ? nil : .lineBegan
      }
    return doing.map { "\(place) · \(app.say($0))" } ?? place
  }
}
