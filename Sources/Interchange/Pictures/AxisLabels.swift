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
        (
          "d",
          "M\(side) \(bottom)V\(grid.y)m-5 9l5 -9l5 9M\(grid.x) \(line)H\(right)m-9 -5l9 5l-9 5"
        ),
        ("fill", "none"), ("stroke", style.line), ("stroke-width", "1.5"),
      ])
    // The words stand on the arrows, in a gap of their own; they are pressed together where an arrow is too short.
    let (width, pressed) = Self.length(of: across, along: grid.width)
    svg.rect(
      PictureRect(
        x: grid.x + (grid.width - width) / 2 - 10, y: line - 11, width: width + 20, height: 22),
      [("fill", style.ground)])
    let baseline = PictureStyle.label.baseline
    svg.put(
      "text",
      [
        ("x", "\(grid.x + grid.width / 2)"), ("y", "\(line - 11 + baseline)"),
        ("text-anchor", "middle"), ("font-weight", "bold"),
      ] + pressed, words: across)
    let (height, raised) = Self.length(of: up, along: grid.height)
    let middle = grid.y + grid.height / 2
    svg.rect(
      PictureRect(x: side - 11, y: middle - height / 2 - 10, width: 22, height: height + 20),
      [("fill", style.ground)])
    svg.put(
      "text",
      [
        ("transform", "translate(\(side + 6) \(middle)) rotate(-90)"), ("text-anchor", "middle"),
        ("font-weight", "bold"),
      ] + raised, words: up)
  }

  /// How long words are along an arrow, and what says so where they would be longer than it.
  private static func length(of words: String, along arrow: Int) -> (Int, SVGText.Attributes) {
    let (natural, most) = ((PictureStyle.label.width(of: words) + 999) / 1000, arrow - 40)
    guard natural > most else { return (natural, []) }
    return (most, [("textLength", "\(most)"), ("lengthAdjust", "spacingAndGlyphs")])
  }
}
