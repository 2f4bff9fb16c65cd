/// Whoever takes part, as notes tell it: one of a type, with a state, on a canvas or on a board of partners.
public struct Partner: Hashable, Sendable, Identifiable {
  /// How long somebody took part, or rested. Both days belong to it; an empty one is not known, or not come yet.
  public struct Period: Hashable, Sendable {
    public var since: CalendarDay?
    public var until: CalendarDay?
    /// Why it began or ended.
    public var reason: String
    /// Whether it is a time of rest.
    public var isRest: Bool

    public init(_ json: JSONObject) {
      since = CalendarDay(date: json.text("since"))
      until = CalendarDay(date: json.text("until"))
      reason = json.text("reason")
      isRest = json.text("state") == State.resting.rawValue
    }

    /// Whether a day lies in it.
    public func holds(_ day: CalendarDay) -> Bool {
      (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
  }

  /// Where a partner stands; the values of the facet `partner-state`, which are the boxes of a board of partners.
  public enum State: String, CaseIterable, Sendable {
    case candidate, active, resting, left
  }

  /// The note that tells of it; of several the one on a board of partners.
  public let id: Identifier
  public let board: Identifier
  public internal(set) var title: String
  /// Values of the facets `partner` and `sector`.
  public internal(set) var types: [String]
  public internal(set) var sectors: [String]
  /// A value of `partner-state`, maybe one that nobody knows; empty where none is said.
  public internal(set) var state: String
  public internal(set) var contact: String
  public internal(set) var connectedBy: String
  public internal(set) var expects: String
  /// In the order of their first days.
  public internal(set) var periods: [Period]
  /// All notes that tell of it, the first is `id`.
  public internal(set) var notes: [Identifier]
  /// Whether it is a place kept free, not somebody.
  public let isSeat: Bool

  init(_ note: Note, on board: Board, in box: Box) {
    id = note.id
    self.board = board.id
    title = note.title
    types = note.facet("partner")
    sectors = note.facet("sector")
    state = note.partnerState(in: box, on: board)
    let record = note.fields["partner"]?.object
    contact = record?.text("contact") ?? ""
    connectedBy = record?.text("connectedBy") ?? ""
    expects = record?.text("expects") ?? ""
    periods = note.partnerPeriods
    notes = [note.id]
    isSeat =
      state == State.candidate.rawValue
      && (Self.seats.contains { note.title.folded.hasPrefix($0) }
        || note.tags.contains { Self.seatTags.contains($0.folded) })
  }

  private static let seats = [
    "open seat", "open stoel", "vrije stoel", "siege libre", "place libre", "freier platz",
    "freier stuhl", "silla libre", "puesto libre",
  ]
  private static let seatTags: Set<String> = ["open-seat", "open-partnership", "open-partnerschap"]

  /// What it is called: its title, up to a colon that says more about it.
  public var name: String {
    guard let colon = title.firstIndex(of: ":"), colon > title.startIndex else { return title }
    return String(title[..<colon]).trimmed
  }

  /// Whether it takes part now, as far as is known: it has not left and is more than a candidate.
  public var takesPart: Bool {
    !isSeat && state != State.left.rawValue && state != State.candidate.rawValue
  }

  /// The names it goes by, as they are compared.
  var names: [String] { [title.folded, name.folded].unique }

  /// Takes over what another note says of the same partner and this one leaves open.
  mutating func fill(from other: Partner) {
    if types.isEmpty { types = other.types }
    if sectors.isEmpty { sectors = other.sectors }
    if state.isEmpty { state = other.state }
    if contact.isEmpty { contact = other.contact }
    if connectedBy.isEmpty { connectedBy = other.connectedBy }
    if expects.isEmpty { expects = other.expects }
    if periods.isEmpty { periods = other.periods }
    notes += other.notes
  }
}

extension Note {
  /// The state of a partner: its facet, else the box of a board of partners it is in; empty for none.
  public func partnerState(in box: Box, on board: Board) -> String {
    if let own = facet("partner-state").first { return own }
    let isBox = board.template == Template.partners.id
    return isBox && Partner.State(rawValue: box.id.text) != nil ? box.id.text : ""
  }

  /// Whether it tells of a partner, by its marks or its board.
  public func isPartner(on board: Board) -> Bool {
    !facet("partner").isEmpty || !facet("partner-state").isEmpty || fields["partner"] != nil
      || board.template == Template.partners.id
  }

  /// The times in which a partner took part or rested, the earliest first; one without a first day is the earliest.
  var partnerPeriods: [Partner.Period] {
    let all = (fields["partner"]?.object?["periods"]?.array ?? []).compactMap {
      $0.object.map(Partner.Period.init)
    }
    return all.enumerated().sorted { a, b in
      (a.element.since?.number ?? .min, a.offset) < (b.element.since?.number ?? .min, b.offset)
    }.map(\.element)
  }
}
