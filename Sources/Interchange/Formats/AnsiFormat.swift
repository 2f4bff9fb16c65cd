import CanvasCore
import Drawing

extension Format {
  /// A board drawn in cells as the program shows it, with the colours of the theme that goes with the appearance.
  static let ansi = Format(
    "ansi", ending: "ansi",
    Localized(
      en: "Drawing with terminal colours", nl: "Tekening met terminalkleuren",
      fr: "Dessin avec les couleurs du terminal", de: "Zeichnung mit Terminalfarben",
      es: "Dibujo con colores de terminal"), .terminal,
    write: { export throws(FormatError) in
      guard let board = export.boards.first else { throw .nothingToShow }
      let theme: Theme =
        switch export.appearance {
        case .light: .light
        case .dark: .dark
        case .print: .paper
        }
      return Array(ColouredRows(export.frame(of: board), theme).text.utf8)
    })
}

/// A frame as lines with escape sequences: only those that set a style (SGR), each row ending in the terminal's own.
struct ColouredRows {
  let text: String

  init(_ frame: Frame, _ theme: Theme) {
    var text = ""
    for y in 0..<frame.size.height {
      var cells = (0..<frame.size.width).map { frame[$0, y] }
      // Blanks at the end are left out where nothing is seen of them; a ground of its own is seen.
      while let last = cells.last, last.scalars.0 == 0x20, !theme[last.role].showsBlanks {
        cells.removeLast()
      }
      var style: Theme.Style?
      for cell in cells where cell.width > 0 {
        let wanted = theme[cell.role]
        if wanted != style {
          text += "\u{1b}[\(wanted.parameters)m"
          style = wanted
        }
        text += cell.text
      }
      text += (style == nil ? "" : "\u{1b}[0m") + "\n"
    }
    self.text = text
  }
}

extension Theme.Style {
  /// Whether a blank in it can be told from one of the terminal's own.
  fileprivate var showsBlanks: Bool {
    background != .standard || !attributes.isDisjoint(with: [.reverse, .underline, .strike])
  }

  /// What follows `ESC [` before the m: all attributes anew, then both colours.
  fileprivate var parameters: String {
    let numbers: [(Theme.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
      (.strike, "9"),
    ]
    let set = numbers.filter { attributes.contains($0.0) }.map(\.1)
    return
      (["0"] + set + [foreground.parameters("3"), background.parameters("4")].compactMap { $0 })
      .joined(separator: ";")
  }
}

extension Theme.Color {
  /// `38;2;21;24;27`; nil for the terminal's own.
  fileprivate func parameters(_ ground: String) -> String? {
    switch self {
    case .standard: nil
    case .palette(let index): "\(ground)8;5;\(index)"
    case .rgb(let value): "\(ground)8;2;\(value >> 16 & 255);\(value >> 8 & 255);\(value & 255)"
    }
  }
}
