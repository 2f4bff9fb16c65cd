import CanvasCore

/// Values that people give to notes by a key or two.
extension App {
  /// Gives a value of a facet, or takes it away where all have it; the key that repeats gives it again.
  mutating func turn(
    _ facet: Facet, _ value: String?, on notes: [Identifier]
  ) throws(Refusal) {
    try act { workspace, _ throws(Refusal) in
      try workspace.turningFacet(facet, value, on: notes)
    }
    opened?.lastValue = GivenValue(facet: facet.id, value: value)
  }

  /// Gives a value of a facet, wherever it stands already; nil takes all away.
  mutating func give(_ facet: Facet, _ value: String?, on notes: [Identifier]) throws(Refusal) {
    try act { workspace, _ throws(Refusal) in
      try workspace.givingFacet(facet, value, on: notes)
    }
    opened?.lastValue = GivenValue(facet: facet.id, value: value)
  }

  /// Gives the value that was given last to the chosen notes.
  mutating func setAgain() throws(Refusal) {
    guard let last = opened?.lastValue, let facet = facets.named(last.facet)
    else { throw Refusal(say(.noValueGiven)) }
    try give(facet, last.value, on: chosenNotes())
    tell(words(of: facet, last.value))
  }

  /// Puts the chosen notes on the shortlist, or takes them off where all are on it.
  mutating func toggleShortlisted() throws(Refusal) {
    guard let stage = facets.named("stage") else { return }
    let notes = try chosenNotes()
    try turn(stage, "shortlisted", on: notes)
    let isOn = notes.contains { workspace?.note($0)?.isShortlisted == true }
    tell(say(isOn ? .shortlistedNow : .shortlistedNoMore))
  }

  /// Says that the chosen notes are done, or are not after all; on an agenda the cursor goes on to the next step.
  mutating func turnDone() throws(Refusal) {
    let notes = try chosenNotes()
    let time = now
    try act { workspace, _ throws(Refusal) in try workspace.turningDone(notes, at: time) }
    let isDone = notes.contains { workspace?.note($0)?.isDone == true }
    tell(say(isDone ? .doneNow : .notDone))
    if isDone, let agenda = facts.agenda, let next = agenda.next { _ = go(to: next) }
  }

  /// Makes successes of the chosen notes, or none after all.
  mutating func turnSuccess() throws(Refusal) {
    let notes = try chosenNotes()
    let time = now
    try act { workspace, _ throws(Refusal) in try workspace.celebrating(notes, at: time) }
    let celebrates = notes.contains { workspace?.note($0)?.isSuccess == true }
    tell(say(celebrates ? .celebratedNow : .celebratedNoMore))
  }

  /// "Evidence: supported".
  func words(of facet: Facet, _ value: String?) -> String {
    let label = value.map { facet.value($0)?.label[language] ?? $0 } ?? say(.noValue)
    return "\(facet.label[language]): \(label)"
  }

  // MARK: The voice

  /// Asks from which sector the notes come that follow, and, if there are any, these.
  mutating func askVoice(for notes: [Identifier]) throws(Refusal) {
    guard facets.contains(where: { $0.id == Self.voiceFacet }) else { return }
    open(.voice(for: notes))
  }

  /// The facet that sticks to whoever speaks.
  static let voiceFacet = "sector"

  /// Whether people add boxes of their own to a board.
  func isWall(_ board: Identifier) -> Bool {
    workspace?.board(board).flatMap { templates[$0.template] }?.growsBoxes == true
  }

  /// What new notes of a wall carry: the sector of the voice that is heard now.
  func voiceFacets(on board: Identifier) -> JSONObject {
    guard let voice = opened?.voice, isWall(board) else { return [:] }
    return [FieldKey(Self.voiceFacet): .string(voice)]
  }

  /// A new note's words and what they carry: where the letters of a sector and a colon stand before them, as in
  /// `SE: Repair café`, that is the voice from now on.
  mutating func hear(_ text: String, on board: Identifier) -> (text: String, facets: JSONObject) {
    guard isWall(board) else { return (text, [:]) }
    var text = text
    if let colon = text.firstIndex(of: ":"), let voice = sector(named: String(text[..<colon])) {
      let rest = String(text[text.index(after: colon)...]).asNote
      if !rest.isEmpty {
        opened?.voice = voice
        text = rest
      }
    }
    return (text, voiceFacets(on: board))
  }

  /// The sector whose letters these are, in the language in force. Its label is none: it may begin an idea.
  private func sector(named name: String) -> String? {
    let name = name.trimmed.folded
    guard !name.isEmpty, let facet = facets.named(Self.voiceFacet) else {
      return nil
    }
    return facet.values.first { $0.symbol[language].folded == name }?.id
  }
}

/// A value that was given to notes; nil took all of them away.
struct GivenValue: Hashable, Sendable {
  var facet: String
  var value: String?
}
