/// Something computed from a workspace and never retyped: the funnel, what is proved, where a note comes from.
/// A reading is a file of this folder and a line in ``all``. It gives a table; the screen, the command line as
/// text and as JSON, and a report show the same one.
public struct Reading: Sendable, Identifiable {
  /// Stands in commands and in JSON; stable for ever.
  public let id: String
  public let title: Localized
  public let place: Place
  public let make: @Sendable (Workspace, ReadingContext) -> Table

  /// Where the report has it.
  public enum Place: Hashable, Sendable {
    /// A chapter, by its id, tells it in words of its own.
    case told(in: String)
    /// Its table stands at the end of a chapter, as it is.
    case table(in: String)

    public var chapter: String {
      switch self {
      case .told(let chapter), .table(let chapter): chapter
      }
    }
  }

  public init(
    _ id: String, _ title: Localized, _ place: Place,
    make: @escaping @Sendable (Workspace, ReadingContext) -> Table
  ) {
    self.id = id
    self.title = title
    self.place = place
    self.make = make
  }

  /// All there are, in the order in which they are offered.
  public static let all: [Reading] = [
    funnel,
    why,
    track,
    unsourced,
    story,
    challenges,
    votes,
    evidence,
    tests,
    testFirst,
    refuted,
    coverage,
    partners,
    partnership,
    seats,
    ledger,
    matches,
    clashes,
    threads,
    roles,
    owners,
    experts,
    domains,
    actors,
    successes,
    impact,
    bottomLine,
    prototypes,
    principles,
    couldLose,
    references,
    counts,
    advice,
    moments,
  ]
}

/// What a reading may want to know beside the workspace.
public struct ReadingContext: Sendable {
  public var templates: TemplateLibrary
  public var language: Language
  public var localTime: LocalTime
  /// The steps that are known, the oldest first.
  public var steps: [Step]
  /// The moments that people gave a name.
  /// The named moments of the history.
  public var marks: [Mark] = []
  /// Now, in seconds since 1970; 0 where nobody knows, and then nothing is late.
  public var now: Int
  /// How many weeks old a hypothesis may grow before advice asks for a test.
  public var weeks = usualWeeks
  public static let usualWeeks = 4
  /// How a step is named: its words are the front end's.
  public var nameOfStep: @Sendable (Step) -> String = { $0.title }
  /// The board and the note that are meant, where a reading is about one; nil means all, or none.
  public var board: Identifier?
  public var note: Identifier?
  /// The day that is meant, where a reading is about one; nil means today.
  public var on: CalendarDay?
  /// The facet that is counted board by board; nil means all facets.
  public var facet: String?

  public init(
    templates: TemplateLibrary, language: Language, localTime: LocalTime = .utc,
    steps: [Step] = [], now: Int = 0, board: Identifier? = nil, note: Identifier? = nil
  ) {
    self.templates = templates
    self.language = language
    self.localTime = localTime
    self.steps = steps
    self.now = now
    self.board = board
    self.note = note
  }

  func name(of board: Board) -> String { board.name(in: templates[board.template], language) }

  func label(of box: Box, on board: Board) -> String {
    box.label(in: templates[board.template], board.language ?? language)
  }

  /// The boards that are meant.
  func boards(of workspace: Workspace) -> [Board] {
    workspace.boards.filter { board == nil || $0.id == board }
  }
}

/// Numbers of things, in words.
struct Counted: Sendable {
  let one: Localized
  let many: Localized

  func callAsFunction(_ count: Int, _ language: Language) -> String {
    "\(count) \((language.isOne(count) ? one : many)[language])"
  }

  static let votes = Counted(
    one: Localized(en: "vote", nl: "stem", fr: "voix", de: "Stimme", es: "voto"),
    many: Localized(en: "votes", nl: "stemmen", fr: "voix", de: "Stimmen", es: "votos"))
  static let people = Counted(
    one: Localized(en: "person", nl: "persoon", fr: "personne", de: "Person", es: "persona"),
    many: Localized(en: "people", nl: "personen", fr: "personnes", de: "Personen", es: "personas"))
  static let ideas = Counted(
    one: Localized(en: "idea", nl: "idee", fr: "idée", de: "Idee", es: "idea"),
    many: Localized(en: "ideas", nl: "ideeën", fr: "idées", de: "Ideen", es: "ideas"))
}
