import CanvasCore
import Drawing

/// A board as SVG: all that is on it, in the geometry of its template. Boxes grow until what they hold is seen, so nothing is
/// cut. It has a view box and no size of its own; text stays text, wrapped by measured widths (``AdvanceWidths``).
///
/// Each box is `<g class="box" data-box="ID">`, each note in it `<g class="note" data-note="ID">`; the first rectangle
/// of a group is what all text in it stands inside of. There is no style sheet and no link, and ids begin with the prefix.
public struct BoardPicture {
  private let scene: PictureScene

  /// The margin of a sheet, in units of the picture.
  static let margin = 32
  /// What the words of an axis take beside a 2 × 2.
  static let axisRoom = 34

  public init(_ board: Board, _ export: Export) {
    scene = PictureScene(board, export)
  }

  /// The picture. `prefix` makes ids unique where several pictures stand in one page; `isInline` leaves out what only
  /// a file of its own needs.
  public func svg(prefix: String, isInline: Bool) -> String {
    BoardSheet(fitting: scene).svg(
      title: scene.export.name(of: scene.board).drawn.cleanLine, words: summary, prefix: prefix,
      isInline: isInline)
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
