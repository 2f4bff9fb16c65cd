/// One rule of advice: what it is called, what it finds, how that is said and what to ask then. A rule is a value in a file of
/// this folder and a word in ``all``.
struct AdviceRule: Sendable {
  /// Something found: what it is about, and what fills the gaps of the sentence.
  struct Finding {
    var target: Target
    var parts: [String]
    /// Another sentence than the rule's, where there is more to say.
    var sentence: Localized?

    init(_ target: Target, _ parts: String..., sentence: Localized? = nil) {
      self.target = target
      self.parts = parts
      self.sentence = sentence
    }
  }

  let kind: Advice.Kind
  /// What is found, with gaps; in each language they stand in the same order.
  let sentence: Localized
  /// What to ask; no words where the sentence says what to do.
  let question: Localized
  let find: @Sendable (Adviser) -> [Finding]

  init(
    _ kind: Advice.Kind, _ sentence: Localized, asks question: Localized = Localized([:]),
    find: @escaping @Sendable (Adviser) -> [Finding]
  ) {
    self.kind = kind
    self.sentence = sentence
    self.question = question
    self.find = find
  }

  func advice(_ finding: Finding, _ language: Language) -> Advice {
    Advice(
      kind: kind, target: finding.target,
      sentence: (finding.sentence ?? sentence)[language].filling(finding.parts),
      question: question[language])
  }

  /// All there are; of things about the same place they speak in this order.
  static let all: [AdviceRule] = [
    ofForm, ofCanvas, ofMoney, ofEvidence, ofScores, ofMetrics, ofWall, ofWork,
    ofRelevance,
  ].flatMap(\.self)
}

/// What the rules look at: a workspace with what was gathered of it once.
struct Adviser: Sendable {
  let workspace: Workspace
  let templates: TemplateLibrary
  let language: Language
  let facets: [Facet]
  let record: TestRecord
  /// Seconds since 1970, and the day that is; nil where nobody knows.
  let now: Int
  let today: CalendarDay?
  /// How old a hypothesis may grow before somebody tests it.
  let weeks: Int
  /// The ids that links may lead to.
  let notes: [Identifier: Note]
  /// The notes that link to something, with the kind of each link.
  let referring: [Identifier: [(note: Note, kind: String)]]

  init(
    _ workspace: Workspace, templates: TemplateLibrary, language: Language, now: Int, weeks: Int
  ) {
    self.workspace = workspace
    self.templates = templates
    self.language = language
    self.now = now
    self.weeks = weeks
    facets = workspace.facets
    record = TestRecord(workspace)
    today = now > 0 ? CalendarDay(moment: now) : nil
    var notes: [Identifier: Note] = [:]
    var referring: [Identifier: [(note: Note, kind: String)]] = [:]
    for note in workspace.boards.flatMap(\.notes) {
      notes[note.id] = note
      for link in note.links { referring[link.to, default: []].append((note, link.kind)) }
    }
    self.notes = notes
    self.referring = referring
  }

  // MARK: Names

  /// Words in quotation marks; in English in straight ones, as messages of the command line have them.
  func quoted(_ text: String) -> String { Self.quotes[language].filling(text) }

  private static let quotes = Localized(
    en: "\"{}\"", nl: "“{}”", fr: "«\u{a0}{}\u{a0}»", de: "„{}“", es: "«{}»")

  func template(of board: Board) -> Template? { templates[board.template] }

  func name(of note: Note) -> String { "\(quoted(note.title)) (\(note.id))" }

  func title(of board: Board) -> String { board.name(in: template(of: board), language) }

  func name(of board: Board) -> String {
    Self.theBoard[language].filling("\(quoted(title(of: board))) (\(board.id))")
  }

  private static let theBoard = Localized(
    en: "the board {}", nl: "het bord {}", fr: "le tableau {}", de: "Board {}", es: "el tablero {}")

  /// "Channels" on "Our bet".
  func name(of box: Box, on board: Board) -> String {
    Self.on[language].filling(
      quoted(box.label(in: template(of: board), language)), quoted(title(of: board)))
  }

  private static let on = Localized(
    en: "{} on {}", nl: "{} op {}", fr: "{} sur {}", de: "{} auf {}", es: "{} en {}")

  // MARK: Walks

  /// Findings about boards.
  func boards(_ find: (Board) -> [AdviceRule.Finding]) -> [AdviceRule.Finding] {
    workspace.boards.flatMap(find)
  }

  /// Findings about notes, one at most each.
  func notes(_ find: (Note, Board) -> AdviceRule.Finding?) -> [AdviceRule.Finding] {
    workspace.boards.flatMap { board in board.notes.compactMap { find($0, board) } }
  }

  /// A box of a board by the first of these ids that it has.
  func box(_ ids: [String], of board: Board) -> Box? {
    ids.lazy.compactMap { Identifier($0).flatMap(board.box) }.first
  }

  /// How many days ago a date of the file was; nil where it is none, or where nobody knows what day it is.
  func days(since text: String?) -> Int? {
    guard let today, let day = text.flatMap(CalendarDay.init(date:)) else { return nil }
    return today.number - day.number
  }
}
