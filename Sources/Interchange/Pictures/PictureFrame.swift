import CanvasCore

/// What is around every picture: the root element with its words for those who do not see it, and the ground.
struct PictureFrame {
  let width: Int
  let height: Int
  let style: PictureStyle
  let title: String
  let words: String
  let language: Language

  func svg(prefix: String, isInline: Bool, _ body: (inout SVGText) -> Void) -> String {
    var svg = SVGText()
    let box = "0 0 \(width) \(height)"
    let ids = (title: "\(prefix)title", words: "\(prefix)words")
    if isInline {
      svg.begin(
        "svg",
        [
          ("viewBox", box), ("role", "img"), ("aria-labelledby", "\(ids.title) \(ids.words)"),
          ("lang", language.rawValue), ("font-family", PictureStyle.fonts),
          ("font-size", "\(PictureStyle.text.size)"), ("fill", style.ink),
        ])
    } else {
      svg.begin(
        "svg",
        [
          ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", box), ("role", "img"),
          ("aria-labelledby", "\(ids.title) \(ids.words)"), ("xml:lang", language.rawValue),
          ("font-family", PictureStyle.fonts), ("font-size", "\(PictureStyle.text.size)"),
          ("fill", style.ink),
        ])
    }
    svg.put("title", [("id", ids.title)], words: title)
    svg.put("desc", [("id", ids.words)], words: words)
    svg.rect(
      PictureRect(x: 0, y: 0, width: width, height: height), [("fill", style.ground)])
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
  private let factsRoom: Int
  private let width: Int
  private let style: PictureStyle

  init(_ scene: PictureScene, width: Int) {
    let export = scene.export
    let template = scene.template?.title[scene.language] ?? scene.board.template
    let name = export.name(of: scene.board).drawn
    let maturity = export.workspace.facet("maturity")?.value(scene.board.maturity).map {
      $0.label[scene.language]
    }
    let moment = export.moment.map { export.localTime.text($0) } ?? export.localTime.day(export.now)
    let facts = [
      template == name ? nil : template, maturity,
      scene.agenda.map { $0.span ?? Agenda.duration($0.total) },
    ].compactMap { $0?.drawn }.filter { !$0.isEmpty }
    self.init(
      name, question: scene.board.question.drawn,
      facts: [facts.joined(separator: " · "), moment], width: width, style: scene.style)
  }

  init(_ name: String, question: String, facts: [String], width: Int, style: PictureStyle) {
    self.width = width
    self.style = style
    self.facts = facts.flatMap { PictureStyle.detail.lines(of: $0, width: width / 3) }
    factsRoom = (self.facts.map(\.width).max() ?? 0) / 1000 + 1
    title = PictureStyle.title.lines(of: name.cleanLine, width: width - factsRoom - 20)
    self.question = PictureStyle.question.lines(of: question.cleanLine, width: width)
    height =
      max(
        title.count * PictureStyle.title.leading, self.facts.count * PictureStyle.detail.leading)
      + (self.question.isEmpty ? 0 : 4 + self.question.count * PictureStyle.question.leading) + 14
  }

  func draw(x: Int, y: Int, in svg: inout SVGText) {
    svg.lines(title, PictureStyle.title, x: x, y: y, room: width - factsRoom - 20)
    svg.lines(
      facts, PictureStyle.detail, x: x + width, y: y, room: width / 3,
      [("fill", style.quiet), ("text-anchor", "end")])
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
