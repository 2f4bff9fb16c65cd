import CanvasCore

/// The sheet that a board is drawn on, of a width, with all its parts in their places.
struct BoardSheet {
  let width: Int
  let height: Int
  private let scene: PictureScene
  private let head: PictureHead
  private let layout: BoardLayout
  private let legend: PictureLegend
  private let foot: PictureFoot

  /// The widths that are tried, the first for letters of 9 points on A4. Where a sheet would be higher than a page on
  /// its side, a wider one shows the same larger.
  static let widths = [1400, 1700, 2000, 2300, 2600, 3200, 4000, 5000]

  /// The narrowest sheet that is not too high, else the widest.
  init(fitting scene: PictureScene) {
    var sheet = BoardSheet(scene, width: Self.widths[0])
    // A list has one column, however wide it is.
    let widths = scene.agenda == nil ? Self.widths[1...] : []
    for width in widths where sheet.height * 13 > sheet.width * 10 {
      // What is shown takes the same area on any sheet, so one that is far too narrow need not be tried.
      guard width * width > sheet.width * sheet.height || width == Self.widths.last else {
        continue
      }
      sheet = BoardSheet(scene, width: width)
    }
    self = sheet
  }

  private init(_ scene: PictureScene, width: Int) {
    self.scene = scene
    self.width = width
    let margin = BoardPicture.margin
    let inner = width - 2 * margin
    head = PictureHead(scene, width: inner)
    foot = PictureFoot(scene.template?.credit(in: scene.language), width: inner)
    legend = PictureLegend(scene, width: inner)
    let top = margin + head.height
    let below = Self.gap + legend.height + foot.height + margin
    // The least height is that of paper on its side.
    let room = width * 70 / 99 - top - below
    layout = BoardLayout(
      scene, in: PictureRect(x: margin, y: top, width: inner, height: max(200, room)))
    height = layout.bottom + below
  }

  private static let gap = 12

  func svg(title: String, words: String, prefix: String, isInline: Bool) -> String {
    let margin = BoardPicture.margin
    let frame = PictureFrame(
      width: width, height: height, style: scene.style, title: title, words: words,
      language: scene.language)
    return frame.svg(prefix: prefix, isInline: isInline) { svg in
      head.draw(x: margin, y: margin, in: &svg)
      for (panel, rect) in layout.panels { panel.draw(rect, in: &svg) }
      if let axes = scene.template?.axes, let grid = layout.grid {
        AxisLabels(axes, scene).draw(around: grid, in: &svg)
      }
      legend.draw(x: margin, y: layout.bottom + Self.gap, in: &svg)
      foot.draw(x: margin, y: layout.bottom + Self.gap + legend.height, in: &svg)
    }
  }
}
