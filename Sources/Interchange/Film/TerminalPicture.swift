import Drawing

/// Frames as escape sequences of a terminal. Each text is whole by itself: it says where it writes and how that looks,
/// and leaves no style behind.
package struct TerminalPicture {
  private let theme: Theme

  package init(theme: Theme) { self.theme = theme }

  /// The whole frame, over whatever is on the screen.
  package func whole(_ frame: Frame) -> String {
    var output = Output(theme)
    output.style(.text)
    output.text += "\u{1b}[2J"
    for y in 0..<frame.size.height {
      output.go(0, y)
      for x in 0..<frame.size.width where frame[x, y].width > 0 { output.put(frame[x, y]) }
    }
    return output.finished
  }

  /// What makes a screen that shows one frame show another of its size; empty where nothing changes.
  package func change(from old: Frame, to new: Frame) -> String {
    var output = Output(theme)
    for y in 0..<new.size.height where !new.hasSameRow(y, as: old) {
      var isThere = false
      for x in 0..<new.size.width {
        let cell = new[x, y]
        // A wide sign is written whole, with its first half.
        guard cell.width > 0 else { continue }
        guard cell != old[x, y] else {
          isThere = false
          continue
        }
        if !isThere { output.go(x, y) }
        output.put(cell)
        isThere = true
      }
    }
    return output.finished
  }

  /// The sequences so far and the style that is on.
  private struct Output {
    var text = ""
    private let theme: Theme
    private var style: Theme.Style?

    init(_ theme: Theme) { self.theme = theme }

    var finished: String { text.isEmpty ? "" : text + "\u{1b}[0m" }

    mutating func go(_ x: Int, _ y: Int) { text += "\u{1b}[\(y + 1);\(x + 1)H" }

    mutating func put(_ cell: Cell) {
      style(cell.role)
      text += cell.text
    }

    mutating func style(_ role: Role) {
      let wanted = theme[role]
      guard wanted != style else { return }
      style = wanted
      text += "\u{1b}[\(wanted.codes.joined(separator: ";"))m"
    }
  }
}

extension Theme.Style {
  /// The numbers of "select graphic rendition" (ECMA-48) that give this style, whatever was before.
  fileprivate var codes: [String] {
    let flags: [(Theme.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
      (.strike, "9"),
    ]
    return ["0"] + flags.filter { attributes.contains($0.0) }.map(\.1)
      + foreground.codes("38") + background.codes("48")
  }
}

extension Theme.Color {
  fileprivate func codes(_ ground: String) -> [String] {
    switch self {
    case .standard: return []
    case .palette(let number): return [ground, "5", "\(number)"]
    case .rgb:
      guard let color = components else { return [] }
      return [ground, "2", "\(color.red)", "\(color.green)", "\(color.blue)"]
    }
  }
}
