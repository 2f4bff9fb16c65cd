import CanvasCore
import Drawing

extension Format {
  /// A board drawn in cells as the program shows it, without colours.
  static let text = Format(
    "text", ending: "txt",
    Localized(
      en: "Drawing in plain text", nl: "Tekening in platte tekst", fr: "Dessin en texte brut",
      de: "Zeichnung als einfacher Text", es: "Dibujo en texto plano"),
    write: { export throws(FormatError) in
      guard let board = export.boards.first else { throw .nothingToShow }
      let frame = export.frame(of: board)
      let rows = frame.rows.map { row in
        row.lastIndex { $0 != " " }.map { String(row[...$0]) } ?? ""
      }
      return Array((rows.joined(separator: "\n") + "\n").utf8)
    })
}

extension Export {
  /// A board in cells, in ASCII where that is asked for: letters that are several there are spelled out first.
  func frame(of board: Board) -> Frame {
    guard isASCII else { return paint(workspace, board.id, size) }
    var frame = paint(workspace.spelledOut(showing: board.id) ?? workspace, board.id, size)
    frame.makeASCII()
    return frame
  }
}

extension FormatError {
  /// There is no board to export.
  public static let nothingToShow = FormatError(
    Localized(
      en: "There is no board to export", nl: "Er is geen bord om te exporteren",
      fr: "Il n’y a aucun tableau à exporter", de: "Es gibt kein Board zum Exportieren",
      es: "No hay ningún tablero que exportar"))
}
