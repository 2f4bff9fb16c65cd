import CanvasCore

extension Panel {
  /// All fields of notes with their values: facets, then whatever the table of notes has. `fields` is that
  /// table; a line in it is a row here.
  package static func form(of notes: [Identifier], fields: [Field] = Schema.note) -> Panel {
    Panel("form", .panelFacets) { app, _ in
      let chosen = notes.compactMap { app.workspace?.note($0) }
      func common(_ value: (Note) -> String) -> String {
        let values = Set(chosen.map(value))
        return values.count == 1 ? values.first ?? "" : "…"
      }
      let form = form(of: notes, fields: fields)
      let facets = app.facets.map { facet in
        Row(
          id: facet.id, text: facet.label[app.language],
          detail: common { note in
            note.facet(facet.id).map { facet.value($0)?.label[app.language] ?? $0 }
              .joined(separator: ", ")
          }
        ) { app in app.open(.values(of: facet.id, on: notes).leadingBack(to: form.at(facet.id))) }
      }
      return facets
        + rows(app, fields).map { field in
          let words = common { field.field.type.text(of: $0.fields[path: field.path[...]]) }
          return Row(
            id: field.id, text: field.label(app.language),
            detail: words.split(separator: "\n").joined(separator: " / ")
          ) { app in
            app.open(app.question(field, of: notes).leadingBack(to: form.at(field.id)))
          }
        }
    }
  }

  /// What is asked for most comes first, the text of a note not at all: Enter on the note opens it.
  private static func rows(_ app: App, _ fields: [Field]) -> [TypedField] {
    let names = app.workspace?.scoreNames(app.templates) ?? []
    let first: [FieldKey] = ["owner", "tags", "picture", "scores", "step"]
    let typed = Schema.typed(fields, scores: names).filter { $0.path != ["text"] }
    func rank(_ field: TypedField) -> Int { first.firstIndex(of: field.path[0]) ?? first.count }
    return typed.enumerated().sorted { (rank($0.1), $0.0) < (rank($1.1), $1.0) }.map(\.element)
  }

  /// The values of a facet of notes. Where it has one value only, choosing it leads back.
  static func values(of name: String, on notes: [Identifier]) -> Panel {
    Panel("values \(name)", .panelValues) { app, _ in
      guard let facet = app.facets.first(where: { $0.id == name }) else { return [] }
      let chosen = notes.compactMap { app.workspace?.note($0) }
      func row(_ id: String, _ text: String, _ detail: String, _ value: String?) -> Row {
        Row(id: id, text: text, detail: detail, stays: true) { app throws(Refusal) in
          try app.act { workspace, _ throws(Refusal) in
            try workspace.turningFacet(facet, value, on: notes)
          }
          if !facet.allowsSeveral { app.closePanel() }
        }
      }
      return [row("", app.say(.noValue), "", nil)]
        + facet.values.map { value in
          let has = chosen.allSatisfy { $0.facet(name).contains(value.id) }
          return row(
            value.id, "\(value.symbol[app.language])  \(value.label[app.language])",
            has ? app.say(.set) : "",
            value.id)
        }
    }
  }

  /// The words that a field may have, and none.
  fileprivate static func words(
    _ words: [String], of field: TypedField, on notes: [Identifier]
  ) -> Panel {
    Panel("words \(field.name)", title: { field.label($0.language) }) { app, _ in
      ([nil] + words.map { Optional($0) }).map { word in
        Row(
          id: word ?? "", text: word ?? app.say(.noValue),
          detail: word != nil
            && notes.allSatisfy {
              app.workspace?.note($0)?.fields[path: field.path[...]]?.string == word
            } ? app.say(.set) : "", stays: true
        ) { app throws(Refusal) in
          try app.act { workspace, _ throws(Refusal) in
            try workspace.setting(
              field.path, to: word.map(JSONValue.string), of: notes.map(Target.note),
              as: Act(.setFields, field.name))
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

extension App {
  /// How a field of notes is asked for: from a list of its words where it has one, else by typing.
  fileprivate func question(_ field: TypedField, of notes: [Identifier]) -> Panel {
    if let key = field.field.names {
      let names = workspace?.fields[key]?.object?.keys.map(\.text) ?? []
      return .words(names, of: field, on: notes)
    }
    if case .choice(let words) = field.field.type { return .words(words, of: field, on: notes) }
    let act = Act(.setFields, field.name)
    return FieldQuestion(field, as: act, of: notes.map(Target.note), in: self)
      .panel { field.label($0.language) }
  }
}
