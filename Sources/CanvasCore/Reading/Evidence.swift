extension Board {
  /// How many notes have each value of a facet, in the order of its vocabulary; values without notes are
  /// left out. Notes without a value count as the first one where `defaults` is true.
  public func counts(of facet: Facet, defaults: Bool = false) -> [(value: Facet.Value, count: Int)]
  {
    var counts: [String: Int] = [:]
    for note in notes {
      let values = note.facet(facet.id)
      for value in values { counts[value, default: 0] += 1 }
      if values.isEmpty, defaults, let first = facet.values.first {
        counts[first.id, default: 0] += 1
      }
    }
    return facet.values.compactMap { value in counts[value.id].map { (value, $0) } }
  }
}

extension Reading {
  static let evidence = Reading(
    "evidence",
    Localized(
      en: "Evidence: what is proved", nl: "Bewijs: wat is aangetoond",
      fr: "Preuves\u{a0}: ce qui est établi", de: "Belege: was erwiesen ist",
      es: "Evidencia: lo que está probado"), .told(in: "tests")
  ) { workspace, context in
    guard let facet = workspace.facet("evidence") else { return Table([]) }
    let rows = context.boards(of: workspace).compactMap { board -> Table.Row? in
      let counts = board.counts(of: facet)
      guard !counts.isEmpty else { return nil }
      var values: JSONObject = ["board": .string(board.id.text)]
      for (value, count) in counts { values[FieldKey(value.id)] = .number("\(count)") }
      return Table.Row(
        context.name(of: board),
        details: [
          counts.map {
            "\($0.value.symbol[context.language]) \($0.value.label[context.language]) \($0.count)"
          }
          .joined(separator: " · ")
        ], target: .board(board.id), values: values)
    }
    return Table(rows)
  }

  static let coverage = Reading(
    "coverage",
    Localized(
      en: "Coverage: filled and empty boxes", nl: "Dekking: gevulde en lege vakken",
      fr: "Couverture\u{a0}: cases remplies et vides", de: "Abdeckung: volle und leere Felder",
      es: "Cobertura: casillas llenas y vacías"), .told(in: "canvases")
  ) { workspace, context in
    let rows = context.boards(of: workspace).compactMap { board -> Table.Row? in
      let wanted = context.templates[board.template]?.fillOrder ?? []
      guard !wanted.isEmpty else { return nil }
      let empty = wanted.filter { box in
        Identifier(box.id).flatMap(board.box)?.notes.isEmpty ?? true
      }
      let names = empty.map { $0.short[context.language] }.joined(separator: ", ")
      return Table.Row(
        context.name(of: board),
        details: [
          "\(wanted.count - empty.count)/\(wanted.count)" + (names.isEmpty ? "" : " · ∅ \(names)")
        ],
        target: .board(board.id),
        values: [
          "board": .string(board.id.text), "boxes": .number("\(wanted.count)"),
          "filled": .number("\(wanted.count - empty.count)"),
          "empty": .array(empty.map { .string($0.id) }),
        ])
    }
    return Table(rows)
  }
}
