import CanvasCore

/// How a track went from ideas to business models, drawn: a stage a column, as high as it has ideas or boards.
public struct FunnelPicture {
  private let stages: [(count: Int, label: String)]
  private let title: String
  private let moment: String
  private let style: PictureStyle
  private let language: Language

  /// Where a workspace has fewer than two stages there is nothing to draw but what it has.
  public init(_ workspace: Workspace, _ export: Export) {
    language = export.language
    style = PictureStyle(export.appearance)
    title = workspace.title.drawn.cleanLine
    moment = export.moment.map { export.localTime.text($0) } ?? export.localTime.day(export.now)
    stages = Funnel(workspace).stages.map { stage in
      let kind = export.templates[stage.template]?.title[export.language] ?? stage.template
      return (
        stage.count,
        (stage.template == "wall" ? PictureWords.ideas[export.language] : kind).drawn
      )
    }
  }

  /// Whether there is more than one stage, so that something narrows.
  public var isDrawn: Bool { stages.count > 1 }

  /// The picture, as that of a board (``BoardPicture/svg(prefix:isInline:)``).
  public func svg(prefix: String, isInline: Bool) -> String {
    let (width, margin) = (BoardSheet.widths[0], BoardPicture.margin)
    let head = PictureHead(
      title.isEmpty ? PictureWords.funnel[language] : title,
      question: title.isEmpty ? "" : PictureWords.funnel[language], facts: [moment],
      width: width - 2 * margin, style: style)
    let top = margin + head.height + 10
    let words = stages.map { "\($0.count) \($0.label)" }.joined(separator: " → ")
    let frame = PictureFrame(
      width: width, height: top + Self.height + foot + margin, style: style,
      title: PictureWords.funnel[language], words: words, language: language)
    return frame.svg(prefix: prefix, isInline: isInline) { svg in
      head.draw(x: margin, y: margin, in: &svg)
      draw(y: top, &svg)
    }
  }

  private static let (height, gap, above) = (380, 70, 14)
  private var columnWidth: Int {
    let count = max(1, stages.count)
    return (BoardSheet.widths[0] - 2 * BoardPicture.margin - (count - 1) * Self.gap) / count
  }
  /// What the words below the stages take.
  private var foot: Int {
    let most = stages.map { lines(of: $0.label).count }.max() ?? 0
    return Self.above + most * PictureStyle.question.leading
  }

  private func lines(of label: String) -> [Lettering.Line] {
    PictureStyle.question.lines(of: label, width: columnWidth)
  }
  private static let number = Lettering(size: 56, isBold: true, leading: 68)

  private func draw(y: Int, _ svg: inout SVGText) {
    let width = columnWidth
    // Heights follow the square roots, so that what is few is seen beside what is many.
    let roots = stages.map { Self.root($0.count * 10000) }
    let most = max(1, roots.max() ?? 1)
    let heights = roots.map { max(96, Self.height * $0 / most) }
    for (index, stage) in stages.enumerated() {
      let x = BoardPicture.margin + index * (width + Self.gap)
      let rect = PictureRect(
        x: x, y: y + (Self.height - heights[index]) / 2, width: width, height: heights[index])
      if index + 1 < stages.count {
        let next = heights[index + 1]
        let (left, right) = (x + width, x + width + Self.gap)
        let (high, low) = (rect.y, rect.y + rect.height)
        let (nextHigh, nextLow) = (
          y + (Self.height - next) / 2, y + (Self.height - next) / 2 + next
        )
        svg.put(
          "path",
          [
            ("d", "M\(left) \(high)L\(right) \(nextHigh)V\(nextLow)L\(left) \(low)z"),
            ("fill", style.ground), ("stroke", style.line),
          ])
      }
      svg.begin("g", [("class", "stage")])
      svg.rect(
        PictureRect(x: x, y: rect.y, width: width, height: y + Self.height + foot - rect.y),
        [("fill", "none")])
      svg.rect(rect, [("fill", style.card), ("stroke", style.line), ("stroke-width", "2")])
      let number = "\(stage.count)"
      let wide = (Self.number.width(of: number) + 999) / 1000
      svg.lines(
        [Lettering.Line(text: number, width: 0)], Self.number, x: x + (width - wide) / 2,
        y: y + (Self.height - Self.number.leading) / 2, room: wide)
      var top = y + Self.height + Self.above
      for line in lines(of: stage.label) {
        svg.lines(
          [line], PictureStyle.question, x: x + (width - line.width / 1000) / 2, y: top, room: width
        )
        top += PictureStyle.question.leading
      }
      svg.end()
    }
  }

  /// The whole part of a square root, by Newton's steps.
  private static func root(_ number: Int) -> Int {
    guard number > 1 else { return max(0, number) }
    var guess = number
    while true {
      let next = (guess + number / guess) / 2
      if next >= guess { return guess }
      guess = next
    }
  }
}
