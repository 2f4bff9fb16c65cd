import CanvasCore

extension Panel {
  /// All commands of this place; typing chooses, the best first.
  static let palette = Panel("palette", .panelPalette, filter: true) { app, typed in
    best(commands(app), typed, app)
  }

  /// All commands of this place with their keys.
  static let help = Panel("help", .panelHelp) { app, _ in commands(app) }

  /// Each greyed with the refusal it would give.
  private static func commands(_ app: App) -> [Row] {
    var bare = app
    bare.activities.removeAll { !$0.letsThrough }
    let scopes = bare.scopes
    return app.commands.all.filter { scopes.contains($0.scope) && $0.isListed }.map { command in
      Row(
        id: command.id, text: app.say(command.title),
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
    Panel.Row(
      id: id, text: text, detail: detail, refusal: refusal, stays: stays, choose: choose)
  }
}
