import CanvasCore

extension Panel {
  /// All commands of this place; typing chooses, the best first.
  static let palette = Panel("palette", .panelPalette, filter: true) { app, typed in
    best(commands(app), typed)
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

  /// The rows that fit what is typed, the best first; letters in between may be left out.
  private static func best(_ rows: [Row], _ typed: String) -> [Row] {
    let query = typed.folded
    guard !query.isEmpty else { return rows }
    let scored = rows.enumerated().compactMap { index, row in
      FuzzyMatch(query, in: row.text.folded).map { (score: $0.score, index: index, row: row) }
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.row)
  }
}
