/// Something that worked, as people marked it: a note that is called a success, with the day on which it was one.
public struct Success: Sendable {
  public let note: Note
  public let board: Board
  /// The date as it stands in the file; empty where nobody knows.
  public var date: String { note.fields["done"]?.string ?? "" }
}

extension Note {
  /// Whether people call it a success, in any language.
  public var isSuccess: Bool { isCalled(Self.successWords) }

  private static let successWords: Set<String> = [
    "success", "succes", "reussite", "erfolg", "exito",
  ]

  /// Whether a word calls a note so.
  static func isSuccess(_ word: String) -> Bool { successWords.contains(word.folded) }
}

extension Workspace {
  /// What was a success, the latest first; those without a date come last.
  public var successes: [Success] {
    let found = boards.flatMap { board in
      board.notes.filter(\.isSuccess).map { Success(note: $0, board: board) }
    }
    return found.enumerated().sorted {
      $0.element.date != $1.element.date
        ? $0.element.date > $1.element.date : $0.offset < $1.offset
    }.map(\.element)
  }
}

extension Reading {
  /// What was celebrated, the latest first.
  static let successes = Reading(
    "successes",
    Localized(
      en: "Successes: what worked, and when", nl: "Successen: wat lukte, en wanneer",
      fr: "Réussites\u{a0}: ce qui a marché, et quand", de: "Erfolge: was gelang, und wann",
      es: "Éxitos: qué salió bien, y cuándo"), .told(in: "successes")
  ) { workspace, context in
    let language = context.language
    let boards = Set(context.boards(of: workspace).map(\.id))
    let successes = workspace.successes.filter { boards.contains($0.board.id) }
    let rows = successes.map { success -> Table.Row in
      let day = CalendarDay(date: success.date)?.date(in: language)
      var values: JSONObject = [
        "note": .string(success.note.id.text), "title": .string(success.note.title),
        "board": .string(success.board.id.text),
      ]
      if !success.date.isEmpty { values["date"] = .string(success.date) }
      return Table.Row(
        cells: [Table.Cell("☼ " + success.note.title), Table.Cell(day ?? "–")],
        details: [context.name(of: success.board)], target: .note(success.note.id), values: values)
    }
    return Table(
      rows,
      columns: rows.isEmpty
        ? [] : [SuccessWords.success, SuccessWords.day].map { Table.Column($0[language]) },
      sum: rows.isEmpty ? SuccessWords.noSuccess[language] : "")
  }
}

private enum SuccessWords {
  static let success = Localized(
    en: "Success", nl: "Succes", fr: "Réussite", de: "Erfolg", es: "Éxito")
  static let day = Localized(en: "When", nl: "Wanneer", fr: "Quand", de: "Wann", es: "Cuándo")
  static let noSuccess = Localized(
    en: "No note is a success yet; ! makes one of the note under the cursor.",
    nl: "Nog geen briefje is een succes; ! maakt er een van het briefje onder de cursor.",
    fr: "Aucune note n’est encore une réussite\u{a0}; ! en fait une de la note sous le curseur.",
    de: "Noch ist kein Zettel ein Erfolg; ! macht den Zettel unter dem Cursor dazu.",
    es: "Ninguna nota es aún un éxito; ! convierte en éxito la nota bajo el cursor.")
}
