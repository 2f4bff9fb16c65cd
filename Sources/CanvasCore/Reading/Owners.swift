extension Note {
  /// Whether it is a product: by its kind or a tag, in any of the languages.
  var isProduct: Bool { isCalled(["product", "produit", "produkt", "producto"]) }

  /// Whether it is a prototype, likewise.
  var isPrototype: Bool { isCalled(["prototype", "prototyp", "prototipo"]) }

  /// Whether its kind or one of its tags is among these words, which are folded, with strokes for blanks.
  func isCalled(_ words: Set<String>) -> Bool {
    ([kind] + tags).contains { tag in
      words.contains(tag.folded.split { $0 == " " || $0 == "_" }.joined(separator: "-"))
    }
  }

  /// The names that share its field for the owner: commas, strokes and the word "and" lie between them. Words that say
  /// somebody is still to be found are no name.
  public var owners: [String] {
    if Self.nobody.contains(owner.folded) { return [] }
    let words = owner.split(separator: " ").map(String.init)
    let joined = words.map { ["and", "en", "et", "und", "y", "e"].contains($0.folded) ? "," : $0 }
      .joined(separator: " ")
    return joined.split { ",;/&+".contains($0) }.map { String($0).trimmed }.filter {
      !$0.isEmpty && !Self.nobody.contains($0.folded)
    }
  }

  private static let nobody: Set<String> = [
    "?", "-", "tbd", "to be determined", "to be decided", "open", "nobody", "nog te bepalen",
    "niemand", "n.t.b.", "a determiner", "a definir", "personne", "noch offen", "offen",
    "noch zu bestimmen", "por determinar", "por definir", "nadie",
  ]
}

extension Reading {
  /// Who answers for each product and prototype: one each, or a gap, or too many.
  static let owners = Reading(
    "owners",
    Localized(
      en: "Owners: who answers for what", nl: "Eigenaars: wie staat waarvoor in",
      fr: "Responsables\u{a0}: qui répond de quoi", de: "Zuständige: wer wofür geradesteht",
      es: "Responsables: quién responde de qué"), .table(in: "agreements")
  ) { workspace, context in
    let language = context.language
    let boards = context.boards(of: workspace)
    var found: [(note: Note, board: Board, owners: [String])] = []
    for board in boards {
      let offers = Set(board.box(.propositions)?.notes.map(\.id) ?? [])
      for note in board.notes
      where note.isProduct || note.isPrototype || offers.contains(note.id) && !note.owner.isEmpty {
        found.append((note, board, note.owners))
      }
    }
    func rank(_ owners: [String]) -> Int { owners.isEmpty ? 0 : owners.count > 1 ? 1 : 2 }
    let sorted = found.enumerated().sorted {
      (rank($0.element.owners), $0.offset) < (rank($1.element.owners), $1.offset)
    }.map(\.element)
    let areSeveral = Set(found.map(\.board.id)).count > 1
    let rows = sorted.map { note, board, owners in
      let state = ["none", "several", "one"][rank(owners)]
      let cell: Table.Cell =
        switch owners.count {
        case 0: Table.Cell(OwnerWords.nobody[language], isGap: true)
        case 1: Table.Cell("@" + owners[0])
        default:
          Table.Cell("\(owners.count): " + owners.joined(separator: ", "), isGap: true)
        }
      return Table.Row(
        cells: [Table.Cell(note.title), cell],
        details: areSeveral ? [context.name(of: board)] : [], target: .note(note.id),
        values: [
          "note": .string(note.id.text), "title": .string(note.title),
          "board": .string(board.id.text), "owners": .array(owners.map(JSONValue.string)),
          "state": .string(state),
        ])
    }
    let settled = found.count { $0.owners.count == 1 }
    return Table(
      rows,
      columns: rows.isEmpty
        ? [] : [OwnerWords.what, OwnerWords.owner].map { Table.Column($0[language]) },
      sum: rows.isEmpty
        ? OwnerWords.noProduct[language]
        : OwnerWords.settled[language].filling("\(settled)", "\(found.count)"),
      values: ["one": .number("\(settled)"), "all": .number("\(found.count)")])
  }
}

private enum OwnerWords {
  static let what = Localized(
    en: "Product or prototype", nl: "Product of prototype", fr: "Produit ou prototype",
    de: "Produkt oder Prototyp", es: "Producto o prototipo")
  static let owner = Localized(
    en: "Owner", nl: "Eigenaar", fr: "Responsable", de: "Zuständig", es: "Responsable")
  static let nobody = Localized(
    en: "nobody yet", nl: "nog niemand", fr: "encore personne", de: "noch niemand",
    es: "nadie todavía")
  static let settled = Localized(
    en: "{} of {} have exactly one owner.", nl: "{} van {} hebben precies één eigenaar.",
    fr: "{} sur {} ont exactement un responsable.", de: "{} von {} haben genau eine Zuständigkeit.",
    es: "{} de {} tienen exactamente un responsable.")
  static let noProduct = Localized(
    en: "No note is a product or a prototype yet; give it that tag, and an owner.",
    nl: "Nog geen briefje is een product of prototype; geef het dat trefwoord, en een eigenaar.",
    fr:
      "Aucune note n’est un produit ou un prototype\u{a0}; donnez-lui ce mot-clé et un responsable.",
    de:
      "Noch ist kein Zettel ein Produkt oder Prototyp; geben Sie ihm das Schlagwort und jemanden.",
    es: "Ninguna nota es aún un producto o prototipo; dele esa etiqueta y un responsable.")
}
