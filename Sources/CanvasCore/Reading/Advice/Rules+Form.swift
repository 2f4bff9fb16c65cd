/// Rules about the file itself: names nobody knows, values that wait, boxes that are too full or empty.
extension AdviceRule {
  static let ofForm: [AdviceRule] = [
    conflict, unknownWord, unknownTemplate, unknownBox, boxOverLimit, noteTooLong, unknownFacet,
    unknownValue, deadLink, emptyBoard, emptyBox, lopsided,
  ]

  /// Every thing of a workspace with its fields and what it is called.
  private static func things(
    _ adviser: Adviser
  ) -> [(target: Target, fields: JSONObject, name: String)] {
    var things = [
      (Target.workspace, adviser.workspace.fields, Self.theWorkspace[adviser.language])
    ]
    for board in adviser.workspace.boards {
      let name = adviser.name(of: board)
      things.append((.board(board.id), board.fields, name))
      for round in board.rounds {
        let title = round.fields.text("title")
        let vote = title.isEmpty ? round.id.text : "\(adviser.quoted(title)) (\(round.id))"
        things.append(
          (
            .round(board: board.id, round: round.id), round.fields,
            theVote[adviser.language].filling(vote, name)
          ))
      }
      for box in board.boxes {
        things.append(
          (
            .box(board: board.id, box: box.id), box.fields, adviser.name(of: box, on: board)
          ))
        for note in box.notes {
          things.append(
            (
              .note(note.id), note.fields, theNote[adviser.language].filling(adviser.name(of: note))
            ))
        }
      }
    }
    return things
  }

  private static let theWorkspace = Localized(
    en: "the workspace", nl: "de werkruimte", fr: "l’espace de travail", de: "Arbeitsbereich",
    es: "el espacio de trabajo")
  private static let theVote = Localized(
    en: "the vote {} on {}", nl: "de stemming {} op {}", fr: "le vote {} sur {}",
    de: "Abstimmung {} auf {}", es: "la votación {} en {}")
  private static let theNote = Localized(
    en: "the note {}", nl: "het briefje {}", fr: "la note {}", de: "Zettel {}", es: "la nota {}")

  private static let conflict = AdviceRule(
    .conflict,
    Localized(
      en: "Two people changed {} of {}. Choose which holds.",
      nl: "Twee mensen wijzigden {} van {}. Kies wat geldt.",
      fr: "Deux personnes ont modifié {} de {}. Choisissez ce qui vaut.",
      de: "Zwei Personen haben {} geändert, {}. Wählen Sie, was gilt.",
      es: "Dos personas cambiaron {} de {}. Elija cuál vale.")
  ) { adviser in
    things(adviser).compactMap { target, fields, name in
      let names = (fields["conflicts"]?.array ?? []).map { $0.object?["field"]?.string ?? "" }
      guard !names.isEmpty else { return nil }
      return Finding(target, names.map(adviser.quoted).joined(separator: ", "), name)
    }
  }

  private static let unknownWord = AdviceRule(
    .unknownWord,
    Localized(
      en: "{} is no word this version knows for {} of {}. It knows: {}.",
      nl: "{} is geen woord dat deze versie kent voor {} van {}. Ze kent: {}.",
      fr: "{} n’est pas un mot que cette version connaît pour {} de {}. Elle connaît\u{a0}: {}.",
      de: "{} ist kein Wort, das diese Version für {} kennt, {}. Sie kennt: {}.",
      es: "{} no es una palabra que esta versión conozca para {} de {}. Conoce: {}.")
  ) { adviser in
    things(adviser).flatMap { target, fields, name in
      target.kind.unknownWords(in: fields).map { found in
        Finding(
          target, adviser.quoted(found.word), adviser.quoted(found.field), name,
          found.known.joined(separator: ", "))
      }
    }
  }

  private static let unknownTemplate = AdviceRule(
    .unknownTemplate,
    Localized(
      en: "Nobody here knows the template {} of {}. Its boxes are shown as they come.",
      nl: "Niemand kent hier het sjabloon {} van {}. De vakken staan zoals ze komen.",
      fr: "Personne ne connaît ici le modèle {} de {}. Ses cases sont montrées telles quelles.",
      de: "Niemand kennt hier die Vorlage {}, {}. Ihre Felder stehen, wie sie kommen.",
      es: "Aquí nadie conoce la plantilla {} de {}. Sus casillas se muestran tal cual.")
  ) { adviser in
    adviser.boards { board in
      adviser.template(of: board) == nil
        ? [Finding(.board(board.id), adviser.quoted(board.template), adviser.name(of: board))] : []
    }
  }

  private static let unknownBox = AdviceRule(
    .unknownBox,
    Localized(
      en: "The box {} ({}) does not belong to a {}. Move its notes to another box.",
      nl: "Het vak {} ({}) hoort niet bij: {}. Verplaats de briefjes naar een ander vak.",
      fr: """
        La case {} ({}) ne fait pas partie de ce modèle\u{a0}: {}. \
        Déplacez ses notes dans une autre case.
        """,
      de: "Das Feld {} ({}) gehört nicht zu: {}. Verschieben Sie seine Zettel in ein anderes Feld.",
      es: "La casilla {} ({}) no es de la plantilla {}. Mueva sus notas a otra casilla.")
  ) { adviser in
    adviser.boards { board in
      guard let template = adviser.template(of: board), !template.growsBoxes else { return [] }
      return board.boxes(in: template).filter { template.box($0.id.text) == nil }.map { box in
        let target = Target.box(board: board.id, box: box.id)
        let name = adviser.name(of: box, on: board)
        let title = template.title[adviser.language]
        guard let near = template.suggestion(for: box) else {
          return Finding(target, name, box.id.text, title)
        }
        return Finding(
          target, name, box.id.text, title, adviser.quoted(near), sentence: misspeltBox)
      }
    }
  }

  private static let misspeltBox = Localized(
    en: "The box {} ({}) does not belong to a {}. Did you mean {}? Move its notes to another box.",
    nl: """
      Het vak {} ({}) hoort niet bij: {}. Bedoel je {}? \
      Verplaats de briefjes naar een ander vak.
      """,
    fr: """
      La case {} ({}) ne fait pas partie de ce modèle\u{a0}: {}. Vouliez-vous dire {}\u{a0}? \
      Déplacez ses notes dans une autre case.
      """,
    de: """
      Das Feld {} ({}) gehört nicht zu: {}. Meinen Sie {}? \
      Verschieben Sie seine Zettel in ein anderes Feld.
      """,
    es: """
      La casilla {} ({}) no es de la plantilla {}. ¿Quería decir {}? \
      Mueva sus notas a otra casilla.
      """)

  private static let boxOverLimit = AdviceRule(
    .boxOverLimit,
    Localized(
      en: "There are {} notes in {}; {} are enough. Merge some, or move them elsewhere.",
      nl: "Er zijn {} briefjes in {}; {} is genoeg. Voeg er samen of verplaats er.",
      fr: "Il y a {} notes dans {}\u{a0}; {} suffisent. Fusionnez-en, ou déplacez-en.",
      de:
        "Es sind {} Zettel in {}; {} genügen. Legen Sie einige zusammen oder verschieben Sie sie.",
      es: "Hay {} notas en {}; bastan {}. Una algunas o muévalas.")
  ) { adviser in
    adviser.boards { board in
      board.boxes.compactMap { box in
        guard let limit = adviser.template(of: board)?.box(box.id.text)?.limit,
          box.notes.count > limit
        else { return nil }
        return Finding(
          .box(board: board.id, box: box.id), "\(box.notes.count)",
          adviser.name(of: box, on: board), "\(limit)")
      }
    }
  }

  private static let noteTooLong = AdviceRule(
    .noteTooLong,
    Localized(
      en: "The note {} has {} words; {} are enough. Put the rest on lines below.",
      nl: "Het briefje {} heeft {} woorden; {} is genoeg. Zet de rest op regels eronder.",
      fr: "La note {} a {} mots\u{a0}; {} suffisent. Mettez le reste sur les lignes suivantes.",
      de: "Der Zettel {} hat {} Wörter; {} genügen. Setzen Sie den Rest auf Zeilen darunter.",
      es: "La nota {} tiene {} palabras; bastan {}. Ponga el resto en líneas debajo.")
  ) { adviser in
    adviser.notes { note, board in
      let count = note.title.split(whereSeparator: \.isWhitespace).count
      guard let words = adviser.template(of: board)?.words, count > words else { return nil }
      return Finding(.note(note.id), adviser.name(of: note), "\(count)", "\(words)")
    }
  }

  private static let unknownFacet = AdviceRule(
    .unknownFacet,
    Localized(
      en: "The note {} is marked with {}, which is no facet of this workspace.",
      nl: "Het briefje {} is gemerkt met {}, wat geen facet van deze werkruimte is.",
      fr: "La note {} porte {}, qui n’est pas une facette de cet espace de travail.",
      de: "Der Zettel {} ist mit {} markiert, das keine Facette dieses Arbeitsbereichs ist.",
      es: "La nota {} lleva {}, que no es una faceta de este espacio de trabajo.")
  ) { adviser in
    marks(adviser).compactMap { note, key, _ in
      adviser.facets.named(key) == nil
        ? Finding(.note(note.id), adviser.name(of: note), adviser.quoted(key)) : nil
    }
  }

  private static let unknownValue = AdviceRule(
    .unknownValue,
    Localized(
      en: "{} is no value of {} on the note {}. Choose from: {}.",
      nl: "{} is geen waarde van {} op het briefje {}. Kies uit: {}.",
      fr: "{} n’est pas une valeur de {} sur la note {}. Choisissez parmi\u{a0}: {}.",
      de: "{} ist kein Wert von {} auf dem Zettel {}. Wählen Sie aus: {}.",
      es: "{} no es un valor de {} en la nota {}. Elija entre: {}.")
  ) { adviser in
    marks(adviser).flatMap { note, key, values -> [Finding] in
      guard let facet = adviser.facets.named(key), !facet.values.isEmpty else { return [] }
      return values.filter { facet.value($0) == nil }.map { id in
        Finding(
          .note(note.id), adviser.quoted(id), adviser.quoted(facet.id), adviser.name(of: note),
          facet.values.map(\.id).joined(separator: ", "))
      }
    }
  }

  /// What notes are marked with.
  private static func marks(_ adviser: Adviser) -> [(note: Note, key: String, values: [String])] {
    adviser.workspace.boards.flatMap(\.notes).flatMap { note in
      (note.fields["facets"]?.object?.members ?? []).map { (note, $0.key.text, $0.value.strings) }
    }
  }

  private static let deadLink = AdviceRule(
    .deadLink,
    Localized(
      en: "The note {} is tied to {}, which is not here any more.",
      nl: "Het briefje {} is gekoppeld aan {}, dat er niet meer is.",
      fr: "La note {} est liée à {}, qui n’existe plus.",
      de: "Der Zettel {} ist mit {} verknüpft, das es nicht mehr gibt.",
      es: "La nota {} está enlazada con {}, que ya no está."),
    asks: Localized(
      en: "Where did it go?", nl: "Waar is het gebleven?", fr: "Où est-ce passé\u{a0}?",
      de: "Wo ist es geblieben?", es: "¿Dónde ha quedado?")
  ) { adviser in
    let boards = Set(adviser.workspace.boards.map(\.id))
    return adviser.notes { note, _ in
      note.links.first { adviser.notes[$0.to] == nil && !boards.contains($0.to) }.map {
        Finding(.note(note.id), adviser.name(of: note), adviser.quoted($0.to.text))
      }
    }
  }

  // MARK: Empty boxes

  /// A canvas wants each of its boxes filled; sub-boxes, and boards without an order, do not.
  private static func wanted(_ board: Board, _ adviser: Adviser) -> [TemplateBox] {
    adviser.template(of: board)?.fillOrder.filter {
      !$0.order.isEmpty && $0.order.allSatisfy(\.isNumber)
    } ?? []
  }

  private static let emptyBoard = AdviceRule(
    .emptyBoard,
    Localized(
      en: "There is no note on {} yet. Begin with {}.",
      nl: "Er staat nog geen briefje op {}. Begin met {}.",
      fr: "Il n’y a pas encore de note sur {}. Commencez par {}.",
      de: "Auf {} ist noch kein Zettel. Beginnen Sie mit {}.",
      es: "Todavía no hay ninguna nota en {}. Empiece por {}.")
  ) { adviser in
    adviser.boards { board in
      guard board.noteCount == 0, let first = wanted(board, adviser).first else { return [] }
      return [
        Finding(
          .board(board.id), adviser.name(of: board),
          adviser.quoted(first.label[adviser.language]))
      ]
    }
  }

  private static let emptyBox = AdviceRule(
    .emptyBox,
    Localized(
      en: "{} is still empty on {}.", nl: "{} is nog leeg op {}.",
      fr: "{} est encore vide sur {}.", de: "{} ist noch leer auf {}.",
      es: "{} sigue vacía en {}.")
  ) { adviser in
    adviser.boards { board in
      guard board.noteCount > 0 else { return [] }
      return wanted(board, adviser).compactMap { box in
        guard let id = Identifier(box.id), board.box(id)?.notes.isEmpty ?? true else { return nil }
        return Finding(
          .box(board: board.id, box: id), adviser.quoted(box.label[adviser.language]),
          adviser.name(of: board))
      }
    }
  }

  private static let lopsided = AdviceRule(
    .lopsided,
    Localized(
      en: "{} holds {} of {} notes, and other boxes are empty.",
      nl: "{} bevat {} van {} briefjes, en andere vakken zijn leeg.",
      fr: "{} contient {} notes sur {}, et d’autres cases sont vides.",
      de: "{} enthält {} von {} Zetteln, und andere Felder sind leer.",
      es: "{} tiene {} de {} notas, y otras casillas están vacías."),
    asks: Localized(
      en: "What do the empty boxes ask of this one?", nl: "Wat vragen de lege vakken hiervan?",
      fr: "Que demandent les cases vides à celle-ci\u{a0}?",
      de: "Was fragen die leeren Felder dieses eine?",
      es: "¿Qué le piden a esta las casillas vacías?")
  ) { adviser in
    adviser.boards { board in
      let wanted = wanted(board, adviser)
      let filled = wanted.compactMap { Identifier($0.id).flatMap(board.box) }
        .filter { !$0.notes.isEmpty }
      guard let fullest = filled.max(by: { $0.notes.count < $1.notes.count }),
        fullest.notes.count >= 6, fullest.notes.count * 2 > board.noteCount,
        wanted.count - filled.count >= 2
      else { return [] }
      return [
        Finding(
          .box(board: board.id, box: fullest.id), adviser.name(of: fullest, on: board),
          "\(fullest.notes.count)", "\(board.noteCount)")
      ]
    }
  }
}
