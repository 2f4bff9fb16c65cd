/// What may stand in the file: one table per kind of thing, from which come the checks of the reader, the
/// order of keys in the writer, how a field is merged, what `ninefold set` accepts, the JSON Schema and
/// the random workspaces of the tests.
///
/// Keys that are in no table are kept as they are and written after the others.
public indirect enum FieldType: Sendable {
  /// Any text.
  case text
  /// The id of something, `[a-z0-9-]{1,32}`.
  case identifier
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// Any number.
  case number
  case boolean
  /// A date or a moment, RFC 3339 UTC: `2026-03-14` or `2026-03-14T18:30:00Z`.
  case date
  /// One of some words; others are read and kept, not written.
  case choice([String])
  /// An object with these fields, and others that are kept.
  case record([Field])
  /// An object whose keys are names that people choose.
  case map(FieldType)
  /// A list whose elements are merged one by one: adding here and adding there adds both.
  case set(FieldType)
  /// A list that is one thing, as the rows of a drawing; two edits of it conflict.
  case rows(FieldType)
  /// One text or several: the values of a facet.
  case oneOrMore
  /// One text for all languages, or an object of texts by language.
  case textByLanguage
  /// Any JSON value.
  case any
}

/// One field of a table.
public struct Field: Sendable {
  public let key: FieldKey
  public let type: FieldType
  /// One line on what it means; it stands in the JSON Schema.
  public let meaning: String
  /// What it is called on the screen; the key where nobody has named it.
  public let label: Localized
  /// The numbers people are asked for, where the file allows more.
  public let asked: ClosedRange<Int>?
  /// The workspace's field whose names are its values, as those of pictograms.
  public let names: FieldKey?

  public init(
    _ key: FieldKey, _ type: FieldType, _ meaning: String, label: Localized? = nil,
    asked: ClosedRange<Int>? = nil, names: FieldKey? = nil
  ) {
    self.key = key
    self.type = type
    self.meaning = meaning
    self.label = label ?? Localized([.en: key.text])
    self.asked = asked
    self.names = names
  }
}

/// The tables of the file format `ninefold/1`.
public enum Schema {
  /// The format this version writes and reads.
  public static let format = "ninefold/1"

  /// A path from one thing to the next: note text is `$.boards[].boxes[].notes[].text`.
  public static let workspace: [Field] = [
    Field("format", .text, "The format and its major version, ninefold/1"),
    Field("id", .identifier, "Says which workspace this is, wherever the file is"),
    Field(
      "title", .text, "What the track of work is called",
      label: text("Title", "Titel", "Titre", "Titel", "Título")),
    Field(
      "place", .text, "Where it happens", label: text("Place", "Plaats", "Lieu", "Ort", "Lugar")),
    Field(
      "language", .text, "The language of its labels: en, nl, fr, de, es",
      label: text("Language", "Taal", "Langue", "Sprache", "Idioma")),
    Field("sources", .set(.record(source)), "Where facts come from"),
    Field(
      "facets", .set(.record(facet)),
      "The workspace's own facets in their order, and its own names for others"),
    Field("vocabularies", .map(.set(.record(term))), "The workspace's own values of facets"),
    Field("pictograms", .map(.rows(.text)), "Drawings of 3 rows of 7 characters, by name"),
    Field(
      "report", .map(.text), "The user's own words for chapters of the report, by the chapter's id"),
    Field("silence", .set(.text), "Ids of the rules of advice that say nothing here"),
    Field(
      "outcome", .choice(["developing", "doing-well", "stopped"]), "What has become of the track",
      label: text("Outcome", "Uitkomst", "Issue", "Ausgang", "Resultado")),
    Field(
      "reason", .text, "Why the outcome is what it is",
      label: text("Reason", "Reden", "Raison", "Grund", "Motivo")),
    Field("weeklyMarks", .boolean, "Whether the history gets a mark every week by itself"),
  ]

  public static let board: [Field] = [
    Field("id", .identifier, "Unique in the workspace, with the ids of notes"),
    Field("template", .identifier, "The template's id"),
    Field(
      "title", .text, "What the board is called",
      label: text("Title", "Titel", "Titre", "Titel", "Título")),
    Field(
      "stage", .text, "Where in the track it stands",
      label: text("Stage", "Fase", "Phase", "Phase", "Fase")),
    Field(
      "workshop", .identifier, "The agenda board of the workshop it was made in",
      label: text("Workshop", "Workshop", "Atelier", "Workshop", "Taller")),
    Field(
      "question", .text, "The question that stays in sight: how might we …",
      label: text("Question", "Vraag", "Question", "Frage", "Pregunta")),
    Field(
      "description", .text, "What it is about; lines end in \\n",
      label: text("Description", "Beschrijving", "Description", "Beschreibung", "Descripción")),
    Field(
      "language", .text, "The language of its labels, where not the workspace's",
      label: text("Language", "Taal", "Langue", "Sprache", "Idioma")),
    Field(
      "maturity", .choice(["concept", "concrete", "started"]), "How far it is",
      label: text("Maturity", "Rijpheid", "Maturité", "Reife", "Madurez")),
    Field(
      "version", .text, "Its version as people name it",
      label: text("Version", "Versie", "Version", "Version", "Versión")),
    Field(
      "designedFor", .text, "Whom it is designed for",
      label: text("Designed for", "Ontworpen voor", "Conçu pour", "Entworfen für", "Diseñado para")),
    Field(
      "designedBy", .text, "Who designed it",
      label: text("Designed by", "Ontworpen door", "Conçu par", "Entworfen von", "Diseñado por")),
    Field(
      "date", .date, "The date that stands on the sheet",
      label: text("Date", "Datum", "Date", "Datum", "Fecha")),
    Field(
      "start", .text, "When an agenda begins, by the clocks there: 18:30",
      label: text("Start", "Begin", "Début", "Beginn", "Comienzo")),
    Field(
      "participants", .map(.integer(0...100_000)), "How many took part in a workshop, by sector"),
    Field(
      "challenge", .text, "The challenge it answers",
      label: text("Challenge", "Uitdaging", "Défi", "Herausforderung", "Reto")),
    Field(
      "couldLose", .text, "Who could lose by it",
      label: text(
        "Who could lose?", "Wie kan verliezen?", "Qui pourrait y perdre\u{a0}?",
        "Wer könnte verlieren?", "¿Quién podría perder?")),
    Field("locked", .boolean, "Whether it is to stay as it is"),
    Field(
      "reason", .text, "Why it went no further",
      label: text("Reason", "Reden", "Raison", "Grund", "Motivo")),
    Field(
      "derivedFrom", .set(.identifier), "The boards and notes it grew from",
      label: text("Grown from", "Gegroeid uit", "Issu de", "Entstanden aus", "Surgido de")),
    Field("sources", .set(.identifier), "Ids of the workspace's sources"),
    Field(
      "openPartnership", .record([Field("rule", .text, "The terms of joining")]),
      "Partners may join at any time"),
    Field("rules", .set(.record(rule)), "What the board is checked for"),
    Field("conflicts", .set(.record(conflict)), "Values that lost a merge and wait for people"),
  ]

  public static let box: [Field] = [
    Field("id", .identifier, "Unique in the board; a template box has the template's id"),
    Field(
      "title", .text, "Its title where not the template's label",
      label: text("Title", "Titel", "Titre", "Titel", "Título")),
    Field(
      "pictogram", .text, "The name of a pictogram",
      label: text("Pictogram", "Pictogram", "Pictogramme", "Piktogramm", "Pictograma")),
    Field("conflicts", .set(.record(conflict)), "Values that lost a merge and wait for people"),
  ]

  public static let round: [Field] = [
    Field("id", .identifier, "Unique in the board"),
    Field(
      "title", .text, "What is voted on", label: text("Title", "Titel", "Titre", "Titel", "Título")),
    Field(
      "mode", .choice(["open", "blind"]), "Whether sums show while voting",
      label: text("Mode", "Vorm", "Mode", "Art", "Modo")),
    Field(
      "perPerson", .integer(1...1000), "Votes a person has",
      label: text(
        "Votes each", "Stemmen per persoon", "Voix par personne", "Stimmen je Person",
        "Votos por persona")),
    Field(
      "maxPerNote", .integer(1...1000), "Votes a person may give one note",
      label: text(
        "At most on one note", "Hoogstens op één briefje", "Au plus sur une note",
        "Höchstens auf einen Zettel", "Como máximo en una nota")),
    Field(
      "participants", .integer(0...100_000), "How many vote",
      label: text("Voters", "Stemmers", "Votants", "Abstimmende", "Votantes")),
    Field(
      "state", .choice(["open", "closed"]), "Whether votes are still taken",
      label: text("State", "Status", "État", "Stand", "Estado")),
    Field("ratings", .map(.map(.map(.integer(0...5)))), "Scores by voter, note and score"),
    Field("ballots", .map(.map(.integer(0...1000))), "Votes by voter and note"),
    Field("totals", .map(.integer(0...1_000_000)), "Sums by note where ballots are not known"),
    Field("conflicts", .set(.record(conflict)), "Values that lost a merge and wait for people"),
  ]

  static let source: [Field] = [
    Field("id", .identifier, "Unique in the workspace's sources"),
    Field("title", .text, "Who says it, where"),
    Field("place", .text, "Where that was, of a canvas copied from elsewhere"),
    Field("workspace", .identifier, "The id of the workspace it was copied from"),
    Field("board", .identifier, "The id of the board it was copied from"),
    Field("url", .text, "An address"),
    Field("facts", .set(.text), "What it says"),
    Field("hash", .text, "SHA-256 of the file it was imported from, in hexadecimal"),
    Field("format", .text, "The format of that file"),
    Field("date", .date, "When it was imported"),
  ]

  static let facet: [Field] = [
    Field("id", .identifier, "The facet as it stands in notes"),
    Field("label", .map(.text), "What it is called, by language"),
    Field("several", .boolean, "Whether a note may have several of its values"),
  ]

  static let term: [Field] = [
    Field("value", .text, "The value as it stands in notes"),
    Field("label", .map(.text), "The label by language"),
    Field(
      "symbol", .textByLanguage, "One or two characters shown for it; by language where they differ"
    ),
    Field("role", .text, "The role of the theme it is drawn in"),
    Field("note", .text, "What it means"),
  ]

  static let rule: [Field] = [
    Field("id", .identifier, "Unique in the board's rules"),
    Field("text", .text, "The rule in words"),
    Field("field", .text, "The field of a note it is about"),
    Field("basis", .text, "reported or illustrative"),
  ]

  static let conflict: [Field] = [
    Field("field", .text, "The path of the field, parts joined by a dot"),
    Field("value", .any, "The value that is not shown"),
  ]

  static let link: [Field] = [
    Field("kind", .text, "from, about, tests, gives, gets, replaces, clashes, relates"),
    Field("to", .identifier, "A note or a board of the workspace"),
    Field("date", .date, "When it was tied"),
    Field("reason", .text, "Why"),
  ]

  /// The table of a kind of thing.
  public static func fields(of kind: Target.Kind) -> [Field] {
    switch kind {
    case .workspace: workspace
    case .board: board
    case .box: box
    case .note: note
    case .round: round
    }
  }

  /// The type of the field at a path of a thing, or nil where no table has it.
  public static func type(of path: [FieldKey], in kind: Target.Kind) -> FieldType? {
    guard let first = path.first, let field = fields(of: kind).first(where: { $0.key == first })
    else { return nil }
    return path.dropFirst().reduce(field.type) { type, key in
      switch type {
      case .record(let fields): fields.first { $0.key == key }?.type
      case .map(let type): type
      case .none, .text, .identifier, .integer, .number, .boolean, .date, .choice, .set, .rows,
        .oneOrMore, .textByLanguage, .any:
        nil
      }
    }
  }
}
