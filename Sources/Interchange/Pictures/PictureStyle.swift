import CanvasCore
import Drawing

/// How a picture looks: the sizes of its letters, and colours that are those of a theme.
struct PictureStyle {
  static let title = Lettering(size: 30, isBold: true, leading: 38)
  static let question = Lettering(size: 20, leading: 27)
  static let label = Lettering(size: 16, isBold: true, leading: 21)
  static let text = Lettering(size: 16, leading: 21)
  static let detail = Lettering(size: 14, leading: 19)
  static let small = Lettering(size: 13, leading: 18)
  static let chip = Lettering(size: 12, isBold: true, leading: 20)

  static let fonts = "DejaVu Sans, Verdana, sans-serif"

  private let theme: Theme
  /// Whether edges are drawn where colours else would do.
  let hasEdges: Bool

  init(_ appearance: Export.Appearance) {
    hasEdges = appearance == .print
    theme =
      switch appearance {
      case .light: .light
      case .dark: .dark
      case .print: .paper
      }
  }

  /// The ground, the ground of notes, lines, and words that matter, and less.
  var ground: String { theme[.text].background.hex }
  var card: String { theme[.card].background.hex }
  var line: String { theme[.border].foreground.hex }
  var ink: String { theme[.text].foreground.hex }
  var quiet: String { theme[.credit].foreground.hex }

  /// What a note of a colour stands on.
  func ground(_ role: Role) -> String { theme[role].background.hex }
  /// What words in a role look like.
  func ink(_ role: Role) -> String { theme[role].foreground.hex }
}

extension Theme {
  /// Black on white, for printers that have no colour: notes of a colour are told by their letters.
  static let paper = Theme.light.named(
    "paper",
    with: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        switch role {
        case .yellow, .green, .blue, .orange, .purple:
          (role, Style(.rgb(0x000000), on: .rgb(0xEDEDED)))
        case .border: (role, Style(.rgb(0x4A4A4A), on: .rgb(0xFFFFFF)))
        case .credit: (role, Style(.rgb(0x3A3A3A), on: .rgb(0xFFFFFF)))
        default: (role, Style(.rgb(0x000000), on: .rgb(0xFFFFFF)))
        }
      }))
}

extension Theme.Color {
  /// `#15181b`; of the terminal's own colour `currentColor`.
  fileprivate var hex: String {
    guard case .rgb(let value) = self else { return "currentColor" }
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
