import CanvasCore

/// A board whose notes stand by a facet, and not in their boxes: a way of looking, of which the file knows nothing.
package struct Grouping: Hashable, Sendable {
  let facet: Facet
  let language: Language

  func groups(of board: Board, _ template: Template?) -> [NoteGroup] {
    board.groups(
      by: facet, in: template, language, without: Phrase.groupWithout.text(in: language, []))
  }
}

extension App {
  /// What the notes of the open board are grouped by; nil where they stand in their boxes.
  var grouping: Grouping? {
    guard let boardID, let id = opened?.settings.groups[boardID], let facet = facets.named(id)
    else { return nil }
    return Grouping(facet: facet, language: language)
  }

  /// The template that decides how the open board looks: groups stand as the clusters of a wall.
  var shape: Template? { grouping == nil ? template : nil }

  /// Shows filter and grouping of the command line.
  package mutating func look(filter: (facet: String, value: String)?, group: String?) {
    settings.filter = filter.map { NoteFilter(facet: $0.facet, value: $0.value) }
    if let boardID { settings.groups[boardID] = group }
    settleFocus()
  }

  /// Asks what to group by; where notes are grouped, they stand in their boxes again.
  mutating func turnGroup() throws(Refusal) {
    let board = try requireBoard()
    if grouping != nil {
      settings.groups[board.id] = nil
      settleFocus()
      return tell(say(.groupOff))
    }
    guard board.notes.contains(where: { note in facets.contains { !note.facet($0.id).isEmpty } })
    else { throw Refusal(say(.nothingToGroup)) }
    settings.thread = nil
    open(.groupings)
  }

  /// Refuses where groups stand in the place of boxes, and says how these come back.
  func requireBoxes() throws(Refusal) {
    guard let grouping else { return }
    throw Refusal(say(.groupedBoxesStay, grouping.facet.label[language], groupKey))
  }

  private var groupKey: String {
    keymap.keys(of: "view.group").first?.name(in: language) ?? ""
  }

  /// Filter, thread and grouping in words with the keys that turn them off; then as short as can be.
  var viewWords: [String] {
    let filter = filterWords ?? threadWords(atMost: size.width * 2 / 3)
    guard let grouping else { return filter.map { [$0] } ?? [] }
    let label = grouping.facet.label[language]
    let group = say(.groupedBy, label, groupKey)
    guard let filter, let value = settings.filter, let facet = facets.named(value.facet) else {
      return [group, "\(label) (\(groupKey))"]
    }
    let key = keymap.keys(of: "view.filter").first?.name(in: language) ?? ""
    return [
      "\(filter) · \(group)",
      "\(words(of: facet, value.value)) (\(key)) · \(say(.panelGroup)) \(label) (\(groupKey))",
      "\(words(of: facet, value.value)) (\(key)) · \(label) (\(groupKey))",
    ]
  }

  // MARK: Writing in groups

  /// The group that a note stands in; nil where notes stand in their boxes.
  func group(of note: Identifier) -> Identifier? {
    guard grouping != nil else { return nil }
    return boxes.first { $0.notes.contains { $0.id == note } }?.id
  }

  /// The group of a value; nil where notes are not grouped by its facet.
  func groupBox(_ value: GivenValue) -> Identifier? {
    guard value.facet == grouping?.facet.id else { return nil }
    return facts.groups.firstIndex { $0.value == value.value }.map(Board.group)
  }

  /// What a note gets that is put into the group under the cursor; nil where notes stand in their boxes.
  var groupHere: GivenValue? {
    guard let grouping, let index = boxes.firstIndex(where: { $0.id == focus?.box }),
      facts.groups.indices.contains(index)
    else { return nil }
    return GivenValue(facet: grouping.facet.id, value: facts.groups[index].value)
  }

  /// Where notes go that are written here: after the one under the cursor. From a group without one they go to the box for
  /// what has none yet.
  func placeForNotes() throws(Refusal) -> (box: Identifier, after: Identifier?) {
    let (board, box) = (try requireBoard(), try requireBox())
    guard grouping != nil else { return (box.id, lastShownOrFocused(box)) }
    if let note = focus?.note, let home = workspace?.parent(of: .note(note)),
      case .box(_, let id) = home
    {
      return (id, note)
    }
    let usual = try board.usualBox(in: template)
    return (usual.id, usual.notes.last?.id)
  }

  /// Facets of a new note with the value of its group.
  func marked(_ facets: JSONObject, by group: GivenValue?) -> JSONObject {
    guard let group, let value = group.value else { return facets }
    var facets = facets
    facets[FieldKey(group.facet)] = .string(value)
    return facets
  }

  /// A copy of a note as it stands in the group under the cursor.
  func inGroupHere(_ note: Note) -> Note {
    guard let group = groupHere, let facet = facets.named(group.facet),
      facet.place(of: note) != group.value
    else { return note }
    var note = note
    var marks = note.fields["facets"]?.object ?? [:]
    marks[FieldKey(group.facet)] = group.value.map { .string($0) }
    note.fields["facets"] = marks.isEmpty ? nil : .object(marks)
    return note
  }

  /// Says what a note that is begun here is marked with.
  mutating func tellGroup() {
    guard let group = draft?.group, let facet = facets.named(group.facet), group.value != nil
    else { return }
    tell(say(.groupAddsTo, words(of: facet, group.value)))
  }

  /// Puts carried notes into the group under the cursor: they get its value, and stay in their boxes; those of another board
  /// come to this one.
  mutating func regroup(_ notes: [Identifier], from place: Place) throws(Refusal) {
    guard let grouping, let group = groupHere, let boardID else { return }
    let home = try placeForNotes()
    let facet = grouping.facet
    try act(from: place) { workspace, _ throws(Refusal) in
      let deed = try workspace.regrouping(notes, by: facet, to: group.value)
      guard place.board != boardID else { return deed }
      let moving = try workspace.moving(notes, to: home.box, on: boardID, .last)
      return Deed(moving.act, moving.edits + deed.edits)
    }
    selected = []
    if let last = notes.last { _ = go(to: last) }
    tell(words(of: facet, group.value))
  }
}

extension Panel {
  /// The facets that notes of the board have, each with how many have one of its values.
  static let groupings = Panel("groupings", .panelGroup, filter: true) { app, typed in
    guard let board = app.board else { return [] }
    let wanted = [App.voiceFacet, "evidence", "stage"]
    let facets = app.facets.enumerated().sorted { a, b in
      let rank = { (facet: Facet) in
        facet.isBuiltIn ? wanted.firstIndex(of: facet.id) ?? wanted.count : -1
      }
      return (rank(a.element), a.offset) < (rank(b.element), b.offset)
    }
    return facets.compactMap { _, facet -> Row? in
      let count = board.notes.count { !$0.facet(facet.id).isEmpty }
      guard count > 0 else { return nil }
      return Row(
        id: facet.id, text: facet.label[app.language], detail: app.say(.noteCount, count: count)
      ) { app in
        if let boardID = app.boardID { app.settings.groups[boardID] = facet.id }
        app.settings.zoom = nil
        app.settleFocus()
      }
    }.filter { $0.text.matches(typed) }
  }
}
