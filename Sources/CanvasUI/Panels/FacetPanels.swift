import CanvasCore

extension Panel {
  /// The facets of the workspace, its own first, with how many values each has and how many notes carry one.
  static let ownFacets = Panel("ownFacets", .panelOwnFacets) { app, _ in
    let own = app.facets.filter { !$0.isBuiltIn }
    let builtIn = app.facets.filter(\.isBuiltIn)
    var add = Row(id: "add", text: app.say(.addFacet)) { app in app.askNewFacet() }
    add.on(.add) { app in app.askNewFacet() }
    return [.heading(app.say(.ownFacetHeading))] + own.map { facetRow($0, app) } + [add]
      + [.heading(app.say(.builtInFacetHeading))] + builtIn.map { facetRow($0, app) }
  }

  private static func facetRow(_ facet: Facet, _ app: App) -> Row {
    let id = facet.id
    let count = app.workspace?.noteCount(carrying: id) ?? 0
    let details = [
      facet.allowsSeveral ? app.say(.severalValues) : "",
      app.say(.valueCount, count: facet.values.count), app.say(.noteCount, count: count),
    ]
    var row = Row(
      id: id, text: facet.label[app.language],
      detail: details.filter { !$0.isEmpty }.joined(separator: " · ")
    ) { app in app.open(.ownValues(of: id).leadingBack(to: ownFacets.at(id))) }
    row.on(.add) { app in app.askNewFacet() }
    row.on(.rename) { app in app.askName(of: facet) }
    row.on(.count) { app in
      app.open(.reading(.counting(facet), app).leadingBack(to: ownFacets.at(id)))
    }
    guard !facet.isBuiltIn else { return row }
    row.on(.several) { app throws(Refusal) in
      try app.name { workspace, language throws(Refusal) in
        try workspace.lettingFacet(id, haveSeveral: !facet.allowsSeveral, in: language)
      }
    }
    for (act, step) in [(RowAct.up, -1), (.down, 1)] {
      row.on(act) { app throws(Refusal) in
        try app.name { workspace, language throws(Refusal) in
          try workspace.movingFacet(id, to: .by(step), in: language)
        }
      }
    }
    for (act, anyway) in [(RowAct.remove, false), (.removeAnyway, true)] {
      row.on(act) { app throws(Refusal) in
        try app.name { workspace, language throws(Refusal) in
          try workspace.removingFacet(id, anyway: anyway, in: language)
        }
      }
    }
    return row
  }

  /// The values of a facet with their symbols, colours and counts; choosing one shows its notes on the board only.
  static func ownValues(of id: String) -> Panel {
    Panel("ownValues \(id)", title: { app in app.facets.named(id)?.label[app.language] ?? id }) {
      app, _ in
      guard let facet = app.facets.named(id) else { return [] }
      var add = Row(id: " add", text: app.say(.addValue)) { app in app.askNewValue(of: id) }
      add.on(.add) { app in app.askNewValue(of: id) }
      return facet.values.map { valueRow($0, facet, app) } + [add]
    }
  }

  private static func valueRow(_ value: Facet.Value, _ facet: Facet, _ app: App) -> Row {
    let (id, name) = (value.id, facet.id)
    let language = app.language
    let symbol = value.symbol[language]
    let pad = String(repeating: " ", count: max(1, 4 - symbol.count))
    let count = app.workspace?.noteCount(carrying: name, id) ?? 0
    let details = [app.colorWord(of: value), app.say(.noteCount, count: count)]
    var row = Row(
      id: id, text: symbol + pad + value.label[language],
      detail: details.joined(separator: " · ")
    ) { app throws(Refusal) in
      let filter = NoteFilter(facet: name, value: id)
      guard try filter.count(on: app.requireBoard()) > 0 else {
        throw Refusal(app.say(.nothingFound))
      }
      app.screen = .board
      app.settings.filter = filter
      app.settleFocus()
    }
    row.adjust = { app, step throws(Refusal) in
      let roles = ["none"] + Facet.colors
      let here = roles.firstIndex(of: value.role) ?? 0
      let role = roles[(here + step + roles.count) % roles.count]
      app.panel?.isStale = true
      try app.name { workspace, language throws(Refusal) in
        try workspace.recoloring(id, of: name, role, in: language)
      }
    }
    row.on(.add) { app in app.askNewValue(of: name) }
    row.on(.rename) { app in app.askName(of: value, name) }
    row.on(.symbol) { app in app.askSymbol(of: value, name) }
    for (act, step) in [(RowAct.up, -1), (.down, 1)] {
      row.on(act) { app throws(Refusal) in
        try app.name { workspace, language throws(Refusal) in
          try workspace.movingValue(id, of: name, to: .by(step), in: language)
        }
      }
    }
    guard Facet.builtIn.named(name)?.value(id) == nil else { return row }
    for (act, anyway) in [(RowAct.remove, false), (.removeAnyway, true)] {
      row.on(act) { app throws(Refusal) in
        try app.name { workspace, language throws(Refusal) in
          try workspace.removingValue(id, of: name, anyway: anyway, in: language)
        }
      }
    }
    return row
  }
}

extension Reading {
  /// The counts of one facet, board by board.
  fileprivate static func counting(_ facet: Facet) -> Reading {
    let words = Localized(
      en: "notes by board", nl: "briefjes per bord", fr: "notes par tableau",
      de: "Zettel je Board", es: "notas por tablero")
    return Reading(
      counts.id,
      Localized(
        Dictionary(
          uniqueKeysWithValues: Language.allCases.map { ($0, "\(facet.label[$0]) · \(words[$0])") }
        )), counts.place
    ) { workspace, context in
      var context = context
      context.facet = facet.id
      return counts.make(workspace, context)
    }
  }
}

extension App {
  /// Does an act about names; they are in the language that is shown.
  @discardableResult
  fileprivate mutating func name(
    _ make: (Workspace, Language) throws(Refusal) -> Deed
  ) throws(Refusal) -> [Identifier] {
    let language = language
    return try act { workspace, _ throws(Refusal) in try make(workspace, language) }
  }

  /// The colour of a value by its name.
  fileprivate func colorWord(of value: Facet.Value) -> String {
    guard let color = facets.named("color")?.values.first(where: { $0.role == value.role }),
      !value.role.isEmpty
    else { return say(.colorNone) }
    return color.label[language]
  }

  /// Asks, and comes back to the list with the cursor on what was made.
  private mutating func ask(
    _ id: String, _ phrase: Phrase, start: String = "",
    _ make: @escaping @Sendable (Workspace, String, Language) throws(Refusal) -> Deed
  ) {
    let list = panel
    open(
      Panel.asking(id, phrase, start: start) { app, text throws(Refusal) in
        let made = try app.name { workspace, language throws(Refusal) in
          try make(workspace, text, language)
        }
        if let new = made.first { app.panel?.wanted = new.text }
      }.leadingBack(to: list))
  }

  fileprivate mutating func askNewFacet() {
    ask("new facet", .askFacetName) { workspace, text, language throws(Refusal) in
      try workspace.definingFacet(text, in: language)
    }
  }

  fileprivate mutating func askName(of facet: Facet) {
    ask("name of \(facet.id)", .askFacetName, start: facet.label[language]) {
      workspace, text, language throws(Refusal) in
      try workspace.renamingFacet(facet.id, to: text, in: language)
    }
  }

  fileprivate mutating func askNewValue(of facet: String) {
    ask("new value of \(facet)", .askValueName) { workspace, text, language throws(Refusal) in
      try workspace.definingValue(text, of: facet, in: language)
    }
  }

  fileprivate mutating func askName(of value: Facet.Value, _ facet: String) {
    ask("name of \(facet) \(value.id)", .askValueName, start: value.label[language]) {
      workspace, text, language throws(Refusal) in
      try workspace.renamingValue(value.id, of: facet, to: text, in: language)
    }
  }

  fileprivate mutating func askSymbol(of value: Facet.Value, _ facet: String) {
    ask("symbol of \(facet) \(value.id)", .askSymbol, start: value.symbol[language]) {
      workspace, text, language throws(Refusal) in
      try workspace.settingSymbol(text, of: value.id, in: facet, language)
    }
  }
}
