import CanvasCore

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
        ("d", "M\(side) \(bottom)V\(grid.y)m-5 9l5 -9l5 9M\(grid.x) \(line)H\(right)m-9 -5l9 5l-9 5"),
        ("fill", "none"), ("stroke", style.line), ("stroke-width", "1.5"),
      ])
    let lettering = PictureStyle.label
    let width = (lettering.width(of: across) + 999) / 1000
    let height = (lettering.width(of: up) + 999) / 1000
    // The words stand on the arrows, in a gap of their own.
    svg.rect(
      PictureRect(
        x: grid.x + (grid.width - width) / 2 - 10, y: line - 11, width: width + 20, height: 22),
      [("fill", style.ground)])
    svg.lines(
      [Lettering.Line(text: across, width: 0)], lettering, x: grid.x + (grid.width - width) / 2,
      y: line - 11, room: width)
    let middle = grid.y + grid.height / 2
    svg.rect(
      PictureRect(x: side - 11, y: middle - height / 2 - 10, width: 22, height: height + 20),
      [("fill", style.ground)])
    svg.put(
      "text",
      [
        ("transform", "translate(\(side + 6) \(middle)) rotate(-90)"), ("text-anchor", "middle"),
        ("font-weight", "bold"),
      ], words: up)
  }
}
