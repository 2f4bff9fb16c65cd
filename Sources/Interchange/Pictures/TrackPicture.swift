import CanvasCore
import Drawing

/// What came of what, drawn: stages in columns, and lines from ideas to the boards that grew from them. It stands as the
/// map of the reading `track` does; only letters are measured otherwise.
public struct TrackPicture {
  private let table: Table
  private let layout: TrackLayout
  private let title: String
  private let moment: String
  private let style: PictureStyle
  private let language: Language

  /// A step of its grid, in units of a picture.
  private static let (cell, row) = (8, 21)
  private static let inner = BoardSheet.widths[0] - 2 * BoardPicture.margin
  private static let letters = PictureStyle.detail

  private static let measure = TrackMeasure(isWhole: true) { text in
    // As wide as a column must be to have it on one line.
    text.isEmpty ? 0 : letters.width(of: text) / Lettering.filling / cell + 1
  } lines: { text, width, _ in
    letters.lines(of: text, width: width * cell).map(\.text)
  }

  /// Nil for fewer than two stages, where nothing could come of anything.
  public init?(_ workspace: Workspace, _ export: Export) {
    var table = Reading.track.make(workspace, export.readingContext)
    for index in table.rows.indices { table.rows[index].text = table.rows[index].text.drawn }
    guard
      let layout = TrackLayout(table, width: Self.inner / Self.cell, measure: Self.measure)
    else { return nil }
    self.table = table
    self.layout = layout
    language = export.language
    style = PictureStyle(export.appearance)
    title = workspace.title.drawn.cleanLine
    moment = export.moment.map { export.localTime.text($0) } ?? export.localTime.day(export.now)
  }

  /// The picture, as that of a board (``BoardPicture/svg(prefix:isInline:)``).
  public func svg(prefix: String, isInline: Bool) -> String {
    let (width, margin) = (BoardSheet.widths[0], BoardPicture.margin)
    let name = Reading.track.title[language]
    let head = PictureHead(
      title.isEmpty ? name : title, question: title.isEmpty ? "" : name, facts: [moment],
      width: width - 2 * margin, style: style)
    let headings = zip(table.stages, layout.columns).map { title, column in
      PictureStyle.label.lines(of: title.drawn, width: column.width * Self.cell)
    }
    let stages = (headings.map { $0.count }.max() ?? 0) * PictureStyle.label.leading + 10
    let top = margin + head.height + 10
    let sum = PictureStyle.detail.lines(of: table.sum, width: width - 2 * margin)
    let bottom = top + stages + layout.height * Self.row + 16
    let frame = PictureFrame(
      width: width, height: bottom + sum.count * PictureStyle.detail.leading + margin,
      style: style, title: name, words: words, language: language)
    return frame.svg(prefix: prefix, isInline: isInline) { svg in
      head.draw(x: margin, y: margin, in: &svg)
      for (lines, column) in zip(headings, layout.columns) {
        svg.lines(
          lines, PictureStyle.label, x: margin + column.x * Self.cell, y: top,
          room: column.width * Self.cell)
      }
      drawLines(y: top + stages, &svg)
      drawNodes(y: top + stages, &svg)
      svg.lines(sum, PictureStyle.detail, x: margin, y: bottom, room: width - 2 * margin)
    }
  }

  /// Each board with what it comes from, for those who do not see it.
  private var words: String {
    let told = table.rows.prefix { !$0.isHeading }.filter { !$0.details.isEmpty }
      .map { "\($0.text): \($0.details.joined(separator: ", "))" }
    return (told + [table.sum]).joined(separator: ". ")
  }

  private func drawLines(y: Int, _ svg: inout SVGText) {
    var canvas = LineCanvas(width: layout.width, height: layout.height)
    layout.draw(on: &canvas)
    func across(_ x: Int) -> Int { BoardPicture.margin + x * Self.cell + Self.cell / 2 }
    func down(_ row: Int) -> Int { y + row * Self.row + Self.row / 2 }
    let path = canvas.segments.map { line in
      let start = "M\(across(line.x)) \(down(line.y))"
      return start + (line.y == line.toY ? "H\(across(line.toX))" : "V\(down(line.toY))")
    }.joined()
    guard !path.isEmpty else { return }
    svg.put(
      "path", [("d", path), ("fill", "none"), ("stroke", style.line), ("stroke-width", "2")])
    let arrows = canvas.arrows.map { at in
      "M\(across(at.x) - 2) \(down(at.y) - 5)l9 5l-9 5z"
    }.joined()
    svg.put("path", [("d", arrows), ("fill", style.line)])
    for at in canvas.crossings {
      svg.put(
        "circle",
        [
          ("cx", "\(across(at.x))"), ("cy", "\(down(at.y))"), ("r", "4"), ("fill", style.line),
        ])
    }
  }

  private func drawNodes(y: Int, _ svg: inout SVGText) {
    for item in layout.items {
      guard let row = item.row else { continue }
      let column = layout.columns[item.column]
      let x = BoardPicture.margin + column.x * Self.cell
      let room = column.width * Self.cell
      let top = y + item.y * Self.row
      svg.begin("g", [("class", "node")])
      svg.rect(
        PictureRect(x: x, y: top, width: room, height: item.lines.count * Self.row),
        [("fill", "none")])
      let text = Self.letters
      let marks = table.rows[row].marks
      if column.marks > 0, !marks.isEmpty {
        svg.lines(
          [Lettering.Line(text: marks, width: text.width(of: marks))], text, x: x, y: top + 1,
          room: column.marks * Self.cell, [("fill", style.quiet)])
      }
      for (index, line) in item.lines.enumerated() {
        svg.lines(
          [Lettering.Line(text: line, width: text.width(of: line))], text,
          x: x + column.marks * Self.cell, y: top + index * Self.row + 1,
          room: room - column.marks * Self.cell)
      }
      svg.end()
    }
  }
}
