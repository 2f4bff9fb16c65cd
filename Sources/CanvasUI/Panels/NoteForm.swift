import CanvasCore

extension Panel {
  /// What is known of notes. What the template of their board asks for comes first, all other fields stand behind one line;
  /// typing finds any. `fields` is the table of notes: a line in it is a row here.
  package static func form(of notes: [Identifier], fields: [Field] = Schema.note) -> Panel {
    Panel("form", .panelDetails, filter: true) { app, typed in
      let rows = rows(of: notes, fields, app, back: form(of: notes, fields: fields).typing(typed))
      if !typed.isEmpty { return found(typed, in: rows) }
      let wanted = app.wantedFields(of: notes)
      let first = wanted.compactMap { id in rows.first { $0.id == id } }
      let all = Row(id: "all", text: app.say(.allFields, count: rows.count)) { app in
        app.open(
          allFields(of: notes, fields: fields).leadingBack(to: form(of: notes, fields: fields)))
      }
      return first + [all]
    }
  }

  /// Every field of notes.
  private static func allFields(of notes: [Identifier], fields: [Field]) -> Panel {
    Panel("fields", .panelDetails, filter: true) { app, typed in
      found(
        typed,
        in: rows(of: notes, fields, app, back: allFields(of: notes, fields: fields).typing(typed)))
    }
  }

  /// The rows with what is typed in them: those whose name begins so first, then those whose name has it.
  private static func found(_ typed: String, in rows: [Row]) -> [Row] {
    let query = typed.folded
    func rank(_ row: Row) -> Int {
      let name = row.text.folded
      if name.hasPrefix(query) || name.contains(" " + query) { return 0 }
      return name.contains(query) ? 1 : 2
    }
    return rows.filter { "\($0.text) \($0.detail)".matches(typed) }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// A row a facet and a field, with the value that the notes have in common.
  private static func rows(
    of notes: [Identifier], _ fields: [Field], _ app: App, back: Panel
  ) -> [Row] {
    let chosen = notes.compactMap { app.workspace?.note($0) }
    func common(_ value: (Note) -> String) -> String {
      let values = Set(chosen.map(value))
      return values.count == 1 ? values.first ?? "" : "…"
    }
    let facets = app.facets.map { facet in
      Row(
        id: facet.id, text: facet.label[app.language],
        detail: common { note in
          note.facet(facet.id).map { facet.value($0)?.label[app.language] ?? $0 }
            .joined(separator: ", ")
        }
      ) { app in app.open(.values(of: facet.id, on: notes).leadingBack(to: back.at(facet.id))) }
    }
    let names = app.workspace?.scoreNames(app.templates) ?? []
    let others = Schema.typed(fields, scores: names).filter { $0.path != ["text"] }.map { field in
      let words = common { field.field.type.text(of: $0.fields[path: field.path[...]]) }
      return Row(
        id: field.id, text: field.label(app.language),
        detail: words.split(separator: "\n").joined(separator: " / ")
      ) { app in
        app.open(app.question(field, of: notes).leadingBack(to: back.at(field.id)))
      }
    }
    return facets + others + own(chosen, app)
  }

  /// The words of one note, and its id for whoever names it on the command line.
  private static func own(_ chosen: [Note], _ app: App) -> [Row] {
    guard chosen.count == 1, let note = chosen.first else { return [] }
    // Days and reasons of a partner are asked as its command asks them.
    let partner =
      app.workspace?.isPartner(note.id) == true
      ? [
        Row(id: "partner.act", text: app.say(.commandPartner)) { app throws(Refusal) in
          try app.go(to: .note(note.id))
          try app.askPartner()
        }
      ] : []
    return partner + [
      Row(id: "text", text: app.say(.commandEdit), detail: note.title) { app throws(Refusal) in
        try app.go(to: .note(note.id))
        try app.startEditing()
      },
      Row(id: "id", text: app.say(.idOfNote), detail: note.id.text) { app in
        app.effects.terminal.append(.copy(note.id.text))
        app.tell(app.say(.copiedID, note.id.text))
      },
    ]
  }

  /// The values of a facet of notes, each chosen by its letter. Where it has one value only, choosing it leads back.
  package static func values(of name: String, on notes: [Identifier]) -> Panel {
    choice(of: name, "values \(name)", on: notes) { app, facet, value throws(Refusal) in
      try app.turn(facet, value, on: notes)
      app.tell(app.words(of: facet, value))
      if !facet.allowsSeveral { app.closePanel() }
    }
  }

  /// The sectors, one of which the notes that follow come from, and these, if there are any.
  static func voice(for notes: [Identifier]) -> Panel {
    choice(of: App.voiceFacet, "voice", on: notes) { app, facet, value throws(Refusal) in
      app.closePanel()
      app.opened?.voice = value
      if !notes.isEmpty { try app.give(facet, value, on: notes) }
      app.tell(app.say(.voiceNow, app.words(of: facet, value)))
    }
  }

  /// A row for no value, and one a value.
  private static func choice(
    of name: String, _ id: String, on notes: [Identifier],
    _ choose: @escaping @Sendable (inout App, Facet, String?) throws(Refusal) -> Void
  ) -> Panel {
    Panel(id, title: { app in app.facets.named(name)?.label[app.language] ?? name }) {
      app, _ in
      guard let facet = app.facets.named(name) else { return [] }
      let chosen = notes.compactMap { app.workspace?.note($0) }
      let labels = facet.values.map { $0.label[app.language] }
      let none = Row(
        id: "", text: app.say(.noValue), detail: app.say(.noValueMeans), key: "-", stays: true
      ) { app throws(Refusal) in try choose(&app, facet, nil) }
      return [none]
        + zip(facet.values, RowLetters.choosing(labels)).map { value, letter in
          let has =
            !chosen.isEmpty && chosen.allSatisfy { $0.facet(name).contains(value.id) }
          let meaning = value.id == "untested" ? app.say(.untestedMeans) : ""
          var row = Row(
            id: value.id, text: "\(value.symbol[app.language])  \(value.label[app.language])",
            detail: has ? app.say(.set) : meaning, key: letter, stays: true
          ) { app throws(Refusal) in try choose(&app, facet, value.id) }
          row.isCurrent = has
          return row
        }
    }
  }

  /// The words that a field may have, and none.
  fileprivate static func words(
    _ words: [String], of field: TypedField, on notes: [Identifier]
  ) -> Panel {
    Panel("words \(field.name)", title: { field.label($0.language) }) { app, _ in
      zip([nil] + words.map { Optional($0) }, ["-"] + RowLetters.choosing(words)).map {
        word, letter in
        Row(
          id: word ?? "", text: word.map { field.words($0, app) } ?? app.say(.noValue),
          detail: word != nil
            && notes.allSatisfy {
              app.workspace?.note($0).map { note in
                field.field.type.text(of: note.fields[path: field.path[...]])
              } == word
            } ? app.say(.set) : "", key: letter, stays: true
        ) { app throws(Refusal) in
          let value = try field.value(of: word ?? "")
          let (time, templates) = (app.now, app.templates)
          try app.act { workspace, _ throws(Refusal) in
            try workspace.setting(
              notes.map { .set(.note($0), path: field.path, to: value) },
              as: Act(.setFields, field.name), at: time, templates: templates)
          }
          app.closePanel()
        }
      }
    }
  }

  /// The same panel with its cursor on a row.
  func at(_ row: String) -> Panel {
    var panel = self
    panel.wanted = row
    return panel
  }
}

extension TypedField {
  /// A word that it may have, as a row says it: of what is so or not, what it is.
  fileprivate func words(_ word: String, _ app: App) -> String {
    if case .boolean = field.type { return label(app.language) }
    return word
  }
}

extension App {
  /// The fields that the template of a board wants first of its notes: what its box shows by a sign, then what
  /// the template asks for, by their ids, five at most.
  fileprivate func wantedFields(of notes: [Identifier]) -> [String] {
    let box = notes.first.flatMap { workspace?.parent(of: .note($0)) }
    let board = box?.board.flatMap { workspace?.board($0) }
    let template = board.flatMap { templates[$0.template] }
    let sign = box?.id.flatMap { template?.box($0.text)?.symbol }
    let asks = template?.asks ?? []
    var fields: [String] = []
    for id in [sign].compactMap({ $0 }) + (asks.isEmpty ? Template.usualFields : asks)
    where !fields.contains(id) {
      fields.append(id)
    }
    return Array(fields.prefix(5))
  }

  /// How a field of notes is asked for: from a list of its words where it has one, else by typing.
  fileprivate func question(_ field: TypedField, of notes: [Identifier]) -> Panel {
    // A drawing is drawn, not typed.
    if field.field.names == "pictograms" || field.path == ["sketch"] {
      return pictures(for: notes)
    }
    switch field.field.type {
    case .choice(let words): return .words(words, of: field, on: notes)
    case .boolean: return .words(["true"], of: field, on: notes)
    default: break
    }
    let act = Act(.setFields, field.name)
    return FieldQuestion(field, as: act, of: notes.map(Target.note), in: self)
      .panel { field.label($0.language) }
  }
}
