import CanvasCore

/// A box of a board in a picture: its label, its place in the order of filling, and its notes.
struct BoxPanel {
  let box: Box
  let width: Int
  /// What it needs; it may be drawn higher.
  let height: Int
  let flow: CardFlow

  private let label: [Lettering.Line]
  private let order: String
  private let count: String
  private let style: PictureStyle

  private static let (side, top, foot) = (12, 11, 12)
  private static let orderRoom = 30

  init(_ box: Box, width: Int, on scene: PictureScene) {
    self.box = box
    self.width = width
    style = scene.style
    order = scene.template?.box(box.id.text)?.order ?? ""
    // How many ideas a cluster has is worth knowing, and no box of a canvas has many.
    count = scene.template?.growsBoxes == true ? "\(box.notes.count)" : ""
    let inner = width - 2 * Self.side
    label = PictureStyle.label.lines(
      of: scene.label(of: box),
      width: inner - (order.isEmpty && count.isEmpty ? 0 : Self.orderRoom + 6))
    flow = CardFlow(box, width: inner, on: scene)
    let head = label.count * PictureStyle.label.leading
    let body = box.notes.isEmpty ? PictureStyle.text.leading : flow.height
    height = Self.top + head + 8 + body + Self.foot
  }

  /// Draws it over a rectangle that is at least as high as it needs.
  func draw(_ rect: PictureRect, in svg: inout SVGText) {
    svg.begin("g", [("class", "box"), ("data-box", box.id.text)])
    svg.rect(
      rect, radius: 8, [("fill", style.ground), ("stroke", style.line), ("stroke-width", "1.5")])
    let (left, top) = (rect.x + Self.side, rect.y + Self.top)
    svg.lines(label, PictureStyle.label, x: left, y: top, room: width - 2 * Self.side)
    let corner = order.isEmpty ? count : order
    if !corner.isEmpty {
      let width = (PictureStyle.small.width(of: corner) + 999) / 1000
      svg.lines(
        [Lettering.Line(text: corner, width: 0)], PictureStyle.small,
        x: rect.x + rect.width - Self.side - width, y: top + 1, room: Self.orderRoom,
        [("fill", style.quiet)])
    }
    let below = top + label.count * PictureStyle.label.leading + 8
    if box.notes.isEmpty {
      svg.lines(
        [Lettering.Line(text: "–", width: 0)], PictureStyle.text, x: left, y: below, room: 20,
        [("fill", style.quiet)])
    } else {
      flow.draw(x: left, y: below, in: &svg)
    }
    svg.end()
  }
}
