import CanvasCore
import Drawing

extension Panel {
  /// What is wrong with the configuration: each sentence on as many lines as it takes.
  static let troubles = Panel("troubles", .commandTroubles) { app, _ in
    let width = max(2, min(app.size.width, PanelView.widest) - 6)
    return app.setup.troubles.enumerated().flatMap { number, sentence in
      wrap(sentence, width: width, indent: 2).enumerated().map { row, line in
        Row(
          id: "\(number).\(row)",
          text: String(repeating: " ", count: line.indent) + line.text, stays: true)
      }
    }
  }
}

extension App {
  /// Says how many mistakes the configuration has and where they can be read; a status line cannot hold them.
  mutating func take(troubles: [String]) {
    setup.troubles = troubles
    let key = keymap.keys(of: "app.palette").first?.name(in: language) ?? ""
    refuse(say(.configurationMistakes, count: troubles.count, key))
  }
}
