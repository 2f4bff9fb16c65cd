import CanvasCore

/// What is around every picture: the root element with its words for those who do not see it, and the ground.
struct PictureFrame {
  let height: Int
  let style: PictureStyle
  let title: String
  let words: String
  let language: Language

  func svg(prefix: String, isInline: Bool, _ body: (inout SVGText) -> Void) -> String {
    var svg = SVGText()
    let box = "0 0 \(BoardPicture.width) \(height)"
    let ids = (title: "\(prefix)title", words: "\(prefix)words")
    if isInline {
      svg.begin(
        "svg",
        [
          "viewBox": box, "role": "img", "aria-labelledby": "\(ids.title) \(ids.words)",
          "lang": language.rawValue, "font-family": PictureStyle.fonts,
          "font-size": "\(PictureStyle.text.size)", "fill": style.ink,
        ])
    } else {
      svg.begin(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "viewBox": box, "role": "img",
          "aria-labelledby": "\(ids.title) \(ids.words)", "xml:lang": language.rawValue,
          "font-family": PictureStyle.fonts, "font-size": "\(PictureStyle.text.size)",
          "fill": style.ink,
        ])
    }
    svg.put("title", ["id": ids.title], words: title)
    svg.put("desc", ["id": ids.words], words: words)
    svg.rect(
      PictureRect(x: 0, y: 0, width: BoardPicture.width, height: height), ["fill": style.ground])
    body(&svg)
    svg.end()
    return (isInline ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") + svg.text
  }
}

/// The lines above a board: its name, what it asks, what kind it is, and when it was so.
struct PictureHead {
  let height: Int
  private let title: [Lettering.Line]
  private let question: [Lettering.Line]
  private let facts: [Lettering.Line]
  private let width: Int
  private let style: PictureStyle

  private static let factsRoom = 380

  init(_ scene: PictureScene, width: Int) {
    let export = scene.export
    let template = scene.template?.title[scene.language] ?? scene.board.template
    let name = export.name(of: scene.board).drawn
    let maturity = export.workspace.facet("maturity")?.value(scene.board.maturity).map {
      $0.label[scene.language]
    }
    let moment = export.moment.map { export.localTime.text($0) } ?? export.localTime.day(export.now)
    let facts = [
      template == name ? nil : template, maturity, scene.agenda?.span,
    ].compactMap { $0?.drawn }.filter { !$0.isEmpty }
    self.init(
      name, question: scene.board.question.drawn,
      facts: [facts.joined(separator: " · "), moment], width: width, style: scene.style)
  }

  init(_ name: String, question: String, facts: [String], width: Int, style: PictureStyle) {
    self.width = width
    self.style = style
    title = PictureStyle.title.lines(of: name.cleanLine, width: width - Self.factsRoom - 20)
    self.facts = facts.flatMap { PictureStyle.detail.lines(of: $0, width: Self.factsRoom) }
    self.question = PictureStyle.question.lines(of: question.cleanLine, width: width)
    height =
      max(
        title.count * PictureStyle.title.leading, self.facts.count * PictureStyle.detail.leading)
      + (self.question.isEmpty ? 0 : 4 + self.question.count * PictureStyle.question.leading) + 14
  }

  func draw(x: Int, y: Int, in svg: inout SVGText) {
    svg.lines(title, PictureStyle.title, x: x, y: y, room: width - Self.factsRoom - 20)
    svg.lines(
      facts, PictureStyle.detail, x: x + width, y: y, room: Self.factsRoom,
      ["fill": style.quiet, "text-anchor": "end"])
    let below =
      max(title.count * PictureStyle.title.leading, facts.count * PictureStyle.detail.leading) + 4
    svg.lines(question, PictureStyle.question, x: x, y: y + below, room: width)
  }
}

/// The line below a board that credits its makers.
struct PictureFoot {
  let height: Int
  private let lines: [Lettering.Line]
  private let width: Int

  init(_ credit: String?, width: Int) {
    self.width = width
    lines = PictureStyle.small.lines(of: credit?.drawn ?? "", width: width)
    height = lines.count * PictureStyle.small.leading
  }

  func draw(x: Int, y: Int, in svg: inout SVGText) {
    svg.lines(lines, PictureStyle.small, x: x, y: y, room: width)
  }
}

/// What the signs on a board mean, each once.
struct PictureLegend {
  let height: Int
  private let lines: [Lettering.Line]
  private let width: Int

  static let oneLine = PictureStyle.small.leading + 16

  init(_ scene: PictureScene, _ panels: [BoxPanel], width: Int) {
    self.width = width
    var items: [String] = []
    func add(_ sign: String, _ words: String) {
      let item = "\(sign) \(words)"
      if !items.contains(item) { items.append(item) }
    }
    for card in panels.lazy.flatMap(\.flow.columns).joined() {
      for sign in card.signs { add(sign.text.hasPrefix("@") ? "@" : sign.text, sign.words) }
    }
    items.sort { ($0.drop { $0 != " " }, $0) < ($1.drop { $0 != " " }, $1) }
    if panels.contains(where: { panel in panel.box.notes.contains { scene.votes[$0.id] ?? 0 > 0 } }) {
      add("n×", PictureWords.votes[scene.language])
    }
    lines = PictureStyle.small.lines(
      of: items.map { $0.split(separator: " ").joined(separator: "\u{a0}") }
        .joined(separator: "   "), width: width)
    height = lines.isEmpty ? 0 : lines.count * PictureStyle.small.leading + 4
  }

  func draw(x: Int, y: Int, in svg: inout SVGText) {
    svg.lines(lines, PictureStyle.small, x: x, y: y, room: width)
  }
}

/// The words along the two sides of a 2 × 2, with arrows the way they grow.
struct AxisLabels {
  private let across: String
  private let up: String
  private let style: PictureStyle

  init(_ axes: Template.Axes, _ scene: PictureScene) {
    across = axes.horizontal[scene.language].drawn
    up = axes.vertical[scene.language].drawn
    style = scene.style
  }

  func draw(around grid: PictureRect, in svg: inout SVGText) {
    let (right, bottom) = (grid.x + grid.width, grid.y + grid.height)
    let line = bottom + 14
    let side = grid.x - 14
    svg.put(
      "path",
      [
        "d": "M\(side) \(bottom)V\(grid.y)m-5 9l5 -9l5 9M\(grid.x) \(line)H\(right)m-9 -5l9 5l-9 5",
        "fill": "none", "stroke": style.line, "stroke-width": "1.5",
      ])
    let lettering = PictureStyle.label
    let width = (lettering.width(of: across) + 999) / 1000
    let height = (lettering.width(of: up) + 999) / 1000
    // The words stand on the arrows, in a gap of their own.
    svg.rect(
      PictureRect(
        x: grid.x + (grid.width - width) / 2 - 10, y: line - 11, width: width + 20, height: 22),
      ["fill": style.ground])
    svg.lines(
      [Lettering.Line(text: across, width: 0)], lettering, x: grid.x + (grid.width - width) / 2,
      y: line - 11, room: width)
    let middle = grid.y + grid.height / 2
    svg.rect(
      PictureRect(x: side - 11, y: middle - height / 2 - 10, width: 22, height: height + 20),
      ["fill": style.ground])
    svg.put(
      "text",
      [
        "transform": "translate(\(side + 6) \(middle)) rotate(-90)", "text-anchor": "middle",
        "font-weight": "bold",
      ], words: up)
  }
}
