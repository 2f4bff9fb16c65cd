import CanvasCore
import Drawing

extension Panel {
  /// All commands of this place; typing chooses, the best first.
  static let palette = Panel("palette", .panelPalette, filter: true) { app, typed in
    best(commands(app), typed, app)
  }

  /// The signs of this screen in words, the keys to begin with, then all commands of this place; typing finds
  /// any.
  static let help = Panel("help", .panelHelp, filter: true) { app, typed in
    let all = commands(app)
    let hints = Command.hints(for: app.bare).map(\.id)
    let first = hints.prefix(12).compactMap { id in all.first { $0.id == id } }
    let sections: [(Phrase, [Row])] = [
      (.helpSigns, signs(app)), (.helpKeys, typed.isEmpty ? first : []), (.helpCommands, all),
    ]
    return sections.flatMap { title, rows -> [Row] in
      let found = rows.filter { "\($0.text) \($0.detail)".matches(typed) }
      return found.isEmpty ? [] : [.heading(app.say(title))] + found
    }
  }

  /// A row a sign that stands on the board now.
  private static func signs(_ app: App) -> [Row] {
    let app = app.shown
    guard app.screen == .board, let scene = BoardScene(app) else { return [] }
    let hidesSome = app.plan?.sheet.hasOverflow == true
    return scene.legend(hidesSome: hidesSome).map { sign, words in
      let gap = String(repeating: " ", count: max(1, 4 - cellWidth(sign)))
      return Row(id: "sign \(sign) \(words)", text: sign + gap + words, stays: true) { app in
        app.tell("\(sign)  \(words)")
      }
    }
  }

  /// Each greyed with the refusal it would give.
  private static func commands(_ app: App) -> [Row] {
    let bare = app.bare
    let scopes = bare.scopes
    return app.commands.all.filter { scopes.contains($0.scope) && $0.isListed }.map { command in
      Row(
        id: command.id, text: command.title(in: app.language),
        detail: app.keymap.keys(of: command.id).prefix(2).map { $0.name(in: app.language) }
          .joined(separator: "  "),
        refusal: bare.refusal(of: command)?.words(in: app.language), choose: command.run)
    }
  }

  /// The rows of commands that what is typed finds, the best first. One that is not found by its title says by which
  /// word it was.
  private static func best(_ rows: [Row], _ typed: String, _ app: App) -> [Row] {
    let query = typed.folded
    guard query.contains(where: { $0 != " " }) else { return rows }
    let found = rows.enumerated().compactMap { index, row in
      app.commands[row.id].flatMap { CommandMatch.best(query, $0, in: app.language) }
        .map { (match: $0, index: index, row: row) }
    }
    return found.sorted { ($1.match, $0.index) < ($0.match, $1.index) }.map { match, _, row in
      match.word.map { row.saying("\(row.text) (\($0))") } ?? row
    }
  }
}

extension Panel.Row {
  /// The same row with another text.
  fileprivate func saying(_ text: String) -> Panel.Row {
    var row = self
    row.text = text
    return row
  }
}

extension App {
  /// The program without what one is in the middle of: what commands of this place would be run on.
  fileprivate var bare: App {
    var bare = self
    bare.activities.removeAll { activity in
      if case .past = activity { false } else { !activity.letsThrough }
    }
    return bare
  }
}
