/// Partners that join, rest and leave: the day is written down with the reason, the mark follows, and on a board of partners the
/// note moves to its box, in one step.
extension Workspace {
  /// Whether a note tells of a partner.
  public func isPartner(_ id: Identifier) -> Bool {
    guard let place = position(ofNote: id) else { return false }
    return self[place].isPartner(on: boards[place.board])
  }

  /// What becomes of a partner on a day. Whoever joins begins a period; whoever rests ends it and begins a rest; whoever leaves
  /// ends what goes on. With `types` a note that is no partner yet becomes one of them; without, it is refused.
  public func partnering(
    _ id: Identifier, as state: Partner.State, on day: CalendarDay, because reason: String = "",
    newOf types: [String]? = nil, at time: Int, templates: TemplateLibrary
  ) throws(Refusal) -> Deed {
    guard let place = position(ofNote: id) else { throw .missing(.note, id: id.text) }
    let note = self[place]
    let board = boards[place.board]
    let box = board.boxes[place.box]
    guard note.isPartner(on: board) || types != nil else { throw .noPartner(note.title) }
    var list = PeriodList(note, note.partnerState(in: box, on: board))
    try list.become(state, on: day, because: reason.cleanLine, title: note.title)
    let target = Target.note(id)
    var edits: [Edit] = []
    if let types, !types.isEmpty {
      let value: JSONValue =
        types.count == 1 ? .string(types[0]) : .array(types.map { .string($0) })
      edits.append(.set(target, path: ["facets", "partner"], to: value))
    }
    if note.facet("partner-state") != [state.rawValue] {
      edits.append(.set(target, path: ["facets", "partner-state"], to: .string(state.rawValue)))
    }
    if list.hasChanged {
      edits.append(
        .set(
          target, path: ["partner", "periods"],
          to: list.periods.isEmpty ? nil : .array(list.periods)))
    }
    if board.template == Template.partners.id, let goal = Identifier(state.rawValue),
      box.id != goal, let home = board.box(goal)
    {
      edits.append(
        .moveNote(
          id,
          to: Change.Place(
            parent: .box(board: board.id, box: goal), after: home.notes.last?.id)))
    }
    guard !edits.isEmpty else { throw .partnerIsThere(note.title) }
    return try setting(
      edits, as: Act(Self.acts[state] ?? .setFields), at: time, templates: templates)
  }

  private static let acts: [Partner.State: Act.Kind] = [
    .candidate: .partnerCandidate, .active: .partnerJoins, .resting: .partnerRests,
    .left: .partnerLeaves,
  ]
}

/// The periods of a partner as they stand in its note.
private struct PeriodList {
  private(set) var periods: [JSONValue]
  private(set) var hasChanged = false
  private let state: String

  init(_ note: Note, _ state: String) {
    periods = note.fields["partner"]?.object?["periods"]?.array ?? []
    self.state = state
  }

  private func read(_ index: Int) -> Partner.Period? {
    periods[index].object.map(Partner.Period.init)
  }

  /// The period that goes on.
  private var open: (index: Int, period: Partner.Period)? {
    for index in periods.indices.reversed() {
      if let period = read(index), period.until == nil, period.since != nil || periods.count == 1 {
        return (index, period)
      }
    }
    return nil
  }

  /// The last day on which something ended.
  private var lastEnd: CalendarDay? { periods.indices.compactMap { read($0)?.until }.max() }

  mutating func become(
    _ goal: Partner.State, on day: CalendarDay, because reason: String, title: String
  ) throws(Refusal) {
    switch goal {
    case .active:
      if let open, !open.period.isRest {
        // It goes on already: only where it is marked otherwise is there anything to do.
        guard state != goal.rawValue else { throw .partnerIsThere(title) }
        return
      }
      try end(on: day, because: "", title)
      try begin(on: day, isRest: false, reason, title)
    case .resting:
      if open?.period.isRest == true {
        guard state != goal.rawValue else { throw .partnerIsThere(title) }
        return
      }
      if periods.isEmpty, state == Partner.State.active.rawValue {
        // It took part before, since when nobody wrote down.
        append(since: nil, until: day, isRest: false, "")
      }
      try end(on: day, because: "", title)
      try begin(on: day, isRest: true, reason, title)
    case .left:
      guard state != goal.rawValue || open != nil else { throw .partnerIsThere(title) }
      if open == nil, periods.isEmpty {
        // Since when it took part nobody wrote down.
        append(since: nil, until: day, isRest: false, reason)
      } else if open == nil {
        if let lastEnd, day < lastEnd { throw .leavesBeforeJoining(title, lastEnd.iso) }
        append(since: day, until: day, isRest: true, reason)
      } else {
        try end(on: day, because: reason, title)
      }
    case .candidate:
      guard state != goal.rawValue else { throw .partnerIsThere(title) }
      try end(on: day, because: reason, title)
    }
  }

  /// Ends what goes on.
  private mutating func end(
    on day: CalendarDay, because reason: String, _ title: String
  ) throws(Refusal) {
    guard let (index, period) = open, var object = periods[index].object else { return }
    if let since = period.since, day < since { throw .leavesBeforeJoining(title, since.iso) }
    object["until"] = .string(day.iso)
    let reasons = [period.reason, reason].filter { !$0.isEmpty }
    object["reason"] = reasons.isEmpty ? nil : .string(reasons.joined(separator: "; "))
    periods[index] = .object(object)
    hasChanged = true
  }

  private mutating func begin(
    on day: CalendarDay, isRest: Bool, _ reason: String, _ title: String
  ) throws(Refusal) {
    if let lastEnd, day < lastEnd { throw .joinsBeforeLeaving(title, lastEnd.iso) }
    append(since: day, until: nil, isRest: isRest, reason)
  }

  private mutating func append(
    since: CalendarDay?, until: CalendarDay?, isRest: Bool, _ reason: String
  ) {
    var object: JSONObject = [:]
    if let since { object["since"] = .string(since.iso) }
    if let until { object["until"] = .string(until.iso) }
    if !reason.isEmpty { object["reason"] = .string(reason) }
    if isRest { object["state"] = .string(Partner.State.resting.rawValue) }
    periods.append(.object(object))
    hasChanged = true
  }
}
