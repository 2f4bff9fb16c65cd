import CanvasCore
import Drawing

/// A board as SVG: all that is on it, in the geometry of its template. Boxes grow until what they hold is seen, so nothing is
/// cut. It has a view box and no size of its own; text stays text, wrapped by measured widths (``AdvanceWidths``).
///
/// Each box is `<g class="box" data-box="ID">`, each note in it `<g class="note" data-note="ID">`; the first rectangle
/// of a group is what all text in it stands inside of. There is no style sheet and no link, and ids begin with the prefix.
public struct BoardPicture {
  private let scene: PictureScene

  /// A sheet of A4 or A3 on its side, in units of the picture: letters of 16 are 9 points on A4.
  static let (width, height, margin) = (1400, 990, 32)
  /// What the words of an axis take beside a 2 × 2.
  static let axisRoom = 34

  public init(_ board: Board, _ export: Export) {
    scene = PictureScene(board, export)
  }

  /// The picture. `prefix` makes ids unique where several pictures stand in one page; `isInline` leaves out what only
  /// a file of its own needs.
  public func svg(prefix: String, isInline: Bool) -> String {
    let inner = Self.width - 2 * Self.margin
    let head = PictureHead(scene, width: inner)
    let top = Self.margin + head.height
    let foot = PictureFoot(scene.template?.credit(in: scene.language), width: inner)
    let room = Self.height - Self.margin - top - foot.height - PictureLegend.oneLine
    let layout = BoardLayout(
      scene, in: PictureRect(x: Self.margin, y: top, width: inner, height: max(200, room)))
    let legend = PictureLegend(scene, layout.panels.map(\.panel), width: inner)
    let legendTop = layout.bottom + 12
    let footTop = legendTop + legend.height
    let frame = PictureFrame(
      height: footTop + foot.height + Self.margin, style: scene.style,
      title: scene.export.name(of: scene.board).drawn, words: summary, language: scene.language)
    return frame.svg(prefix: prefix, isInline: isInline) { svg in
      head.draw(x: Self.margin, y: Self.margin, in: &svg)
      for (panel, rect) in layout.panels { panel.draw(rect, in: &svg) }
      if let axes = scene.template?.axes, let grid = layout.grid {
        AxisLabels(axes, scene).draw(around: grid, in: &svg)
      }
      legend.draw(x: Self.margin, y: legendTop, in: &svg)
      foot.draw(x: Self.margin, y: footTop, in: &svg)
    }
  }

  /// What is on it, in words: the kind of board, its question, and how many notes are where.
  private var summary: String {
    let language = scene.language
    let boxes = scene.board.boxes(in: scene.template).map { box in
      PictureWords.labelled(
        Localized(everywhere: scene.label(of: box)),
        PictureWords.count(ofNotes: box.notes.count, language), language)
    }
    let kind = scene.template?.title[language] ?? scene.board.template
    return ([kind, scene.board.question].filter { !$0.isEmpty } + [boxes.joined(separator: "; ")])
      .joined(separator: ". ").drawn.cleanLine
  }
}
