import CanvasCore

/// Collects what a reader finds into boards whose ids are unique, with an account of where everything went.
///
/// Ids of the source are kept where they are ids and free; links are tied at the end, when all notes are known.
struct Gathering {
  private(set) var boards: [Board] = []
  private var placements: [Import.Placement] = []
  private var placementIndex: [PlacementKey: Int] = [:]
  private(set) var dropped: [Import.Dropped] = []
  private var taken: Set<Identifier> = []
  private var counter = 0
  private var noteCount = 0
  /// What notes and boards are called by what the source calls them.
  private var names: [String: Identifier] = [:]
  private var places: [Identifier: Place] = [:]
  private var ties: [Tie] = []
  private var boxIndex: [BoxKey: Int] = [:]
  private var clusters: [BoxKey: Identifier] = [:]
  /// Lines that come below the descriptions of boards and the texts of notes.
  private var descriptions: [Int: [String]] = [:]
  private var appended: [Identifier: [String]] = [:]
  private var votes: [Int: [(note: Identifier, count: Int)]] = [:]
  /// Made when the first label is looked at: most sources have none.
  private lazy var labels = BoxLabels(templates)
  let templates: TemplateLibrary

  /// Where a note is, by indices.
  private struct Place {
    var board: Int
    var box: Int
    var note: Int
  }

  /// A box of a board by its id, or by its title.
  private struct BoxKey: Hashable {
    var board: Int
    var name: String
  }

  private struct PlacementKey: Hashable {
    var source: String
    var board: Int
    var box: Identifier
  }

  /// A link that is not tied yet.
  private struct Tie {
    var note: Identifier
    var goal: String
    var fields: JSONObject
  }

  init(_ source: ImportSource) {
    templates = source.templates
  }

  // MARK: Boards and boxes

  /// A new board; its index. `name` is what the source calls it, where links may lead to it.
  mutating func addBoard(_ template: String, id: String = "", name: String = "", title: String)
    -> Int
  {
    let own = identifier(id, letter: "b")
    var board =
      templates[template]?.makeBoard(id: own, title: title.asName)
      ?? Board(
        id: own, fields: ["template": .string(Identifier.isValid(template) ? template : "wall")])
    board.title = title.asName
    boards.append(board)
    let name = name.isEmpty ? id : name
    if !name.isEmpty { names[name] = own }
    change(boards.count - 1) { _ in }
    return boards.count - 1
  }

  /// Changes the fields and boxes of a board.
  mutating func change(_ board: Int, _ change: (inout Board) -> Void) {
    change(&boards[board])
    for (index, box) in boards[board].boxes.enumerated() {
      boxIndex[BoxKey(board: board, name: box.id.text)] = index
    }
  }

  /// Adds lines to the description of a board.
  mutating func describe(_ board: Int, _ text: String) {
    let text = text.asNote
    if !text.isEmpty { descriptions[board, default: []].append(text) }
  }

  /// The box of that id, made where there is none.
  @discardableResult
  mutating func box(_ id: Identifier, on board: Int, title: String = "") -> Identifier {
    let title = title.asName
    let index = index(of: id, on: board) ?? addBox(id, on: board)
    if !title.isEmpty {
      boards[board].boxes[index].title = title
      clusters[BoxKey(board: board, name: title.folded)] = id
    }
    return id
  }

  private func index(of id: Identifier, on board: Int) -> Int? {
    guard let index = boxIndex[BoxKey(board: board, name: id.text)],
      boards[board].boxes.indices.contains(index), boards[board].boxes[index].id == id
    else { return nil }
    return index
  }

  private mutating func addBox(_ id: Identifier, on board: Int) -> Int {
    boards[board].boxes.append(Box(id: id))
    let index = boards[board].boxes.count - 1
    boxIndex[BoxKey(board: board, name: id.text)] = index
    return index
  }

  /// The cluster of that title on a board, made where there is none; the tray where there is no title.
  mutating func cluster(_ title: String, on board: Int) -> Identifier {
    let title = title.asName
    guard !title.isEmpty else { return box(Import.tray, on: board) }
    let wanted = title.folded
    if let known = clusters[BoxKey(board: board, name: wanted)] { return known }
    let template = templates[boards[board].template]
    let labelled = template?.boxes.first { box in
      box.label.values.values.contains { $0.folded == wanted }
    }
    if let id = labelled.flatMap({ Identifier($0.id) }), index(of: id, on: board) != nil {
      return id
    }
    var number = boards[board].boxes.count
    var id: Identifier
    repeat {
      number += 1
      id = Identifier("c\(number)") ?? "c"
    } while index(of: id, on: board) != nil
    return box(id, on: board, title: title)
  }

  /// The template that boxes of these labels are of, where they are more than a chance: at least three of them.
  mutating func template(for found: [String]) -> Template? {
    labels.template(for: found).flatMap { $0.matches >= 3 ? $0.template : nil }
  }

  /// The box of a board that a label means; nil where it means none.
  mutating func box(called label: String, on board: Int) -> Identifier? {
    labels.box(label, on: boards[board].template)?.box
  }

  /// Says that a part of the source is a box, also where no note stands in it.
  mutating func recognise(_ section: String, as box: Identifier, on board: Int) {
    count(section, board, box, true, by: 0)
  }

  // MARK: Notes

  /// Adds a note and says its id. `name` is what the source calls it, and its id where `id` is not given; `section` is
  /// the part of the source it stands in.
  @discardableResult
  mutating func add(
    _ text: String, id: String? = nil, name: String = "", fields: JSONObject = [:],
    to box: Identifier, on board: Int,
    section: String, isKnown: Bool = true
  ) throws(FormatError) -> Identifier {
    guard noteCount < ImportSource.noteLimit else { throw .tooManyNotes }
    noteCount += 1
    var note = Note(id: identifier(id ?? name, letter: "n"), fields: ["text": .string(text.asNote)])
    for (key, value) in fields.members where key != "id" && key != "text" {
      note.fields[key] = value
    }
    if note.text.isEmpty { note.fields["text"] = nil }
    let index = index(of: box, on: board) ?? addBox(box, on: board)
    boards[board].boxes[index].notes.append(note)
    if !name.isEmpty { names[name] = note.id }
    places[note.id] = Place(
      board: board, box: index, note: boards[board].boxes[index].notes.count - 1)
    count(section, board, box, isKnown)
    return note.id
  }

  /// Adds what stands in a part of the source that no box is known for: on the tray, each with the part's name as its
  /// last line; the name alone where nothing stands in it.
  mutating func addUnknown(
    _ section: String, _ notes: [(text: String, name: String, fields: JSONObject)], on board: Int
  ) throws(FormatError) {
    let label = section.asNote
    for note in notes {
      let text = [note.text.asNote, label].filter { !$0.isEmpty }.joined(separator: "\n")
      try add(
        text, name: note.name, fields: note.fields, to: Import.tray, on: board, section: section,
        isKnown: false)
    }
    if notes.isEmpty, !label.isEmpty {
      try add(label, to: Import.tray, on: board, section: section, isKnown: false)
    }
  }

  /// Adds lines below the text of a note.
  mutating func append(_ lines: String, to note: Identifier) {
    let lines = lines.asNote
    if !lines.isEmpty { appended[note, default: []].append(lines) }
  }

  /// Ties a note to what the source calls `goal`, once all is read.
  mutating func tie(_ note: Identifier, to goal: String, kind: String, reason: String = "") {
    var fields: JSONObject = ["kind": .string(kind)]
    if !reason.asNote.isEmpty { fields["reason"] = .string(reason.asNote) }
    tie(note, to: goal, fields)
  }

  mutating func tie(_ note: Identifier, to goal: String, _ fields: JSONObject) {
    ties.append(Tie(note: note, goal: goal, fields: fields))
  }

  /// Counts votes for a note in a closed round of its board.
  mutating func vote(_ count: Int, for note: Identifier) {
    guard count > 0, let place = places[note] else { return }
    votes[place.board, default: []].append((note, count))
  }

  mutating func drop(_ kind: Import.Dropped.Kind, _ text: String, line: Int? = nil) {
    let text = text.asNote
    if !text.isEmpty { dropped.append(.init(kind, text, line: line)) }
  }

  // MARK: The end

  /// The import, with links tied; those that lead nowhere are told.
  consuming func finish(fields: JSONObject = [:]) throws(FormatError) -> Import {
    guard !boards.isEmpty else { throw .empty }
    tieAll()
    for (board, lines) in descriptions {
      let old = boards[board].fields["description"]?.string ?? ""
      let text = ([old] + lines).filter { !$0.isEmpty }.joined(separator: "\n")
      boards[board].fields["description"] = .string(text)
    }
    for (note, lines) in appended {
      change(note) { $0.text = ([$0.text] + lines).filter { !$0.isEmpty }.joined(separator: "\n") }
    }
    for (board, counts) in votes {
      let totals = counts.map {
        (key: FieldKey($0.note.text), value: JSONValue.number("\($0.count)"))
      }
      boards[board].rounds.append(
        Round(
          id: "r1",
          fields: [
            "mode": "open", "state": "closed",
            "totals": .object(JSONObject(uniqueMembers: totals)),
          ]))
    }
    return Import(boards: boards, placements: placements, dropped: dropped, fields: fields)
  }

  private mutating func tieAll() {
    var links: [Identifier: [JSONValue]] = [:]
    for tie in ties {
      guard let goal = names[tie.goal] else {
        let words = ["kind", "reason"].map { tie.fields[FieldKey($0)]?.string ?? "" }
        drop(.format, [words[0], tie.goal, words[1]].filter { !$0.isEmpty }.joined(separator: " "))
        continue
      }
      var link = tie.fields
      link["to"] = .string(goal.text)
      links[tie.note, default: []].append(.object(link))
    }
    for (note, links) in links {
      change(note) { $0.fields["links"] = .array(($0.fields["links"]?.array ?? []) + links) }
    }
  }

  private mutating func change(_ note: Identifier, _ change: (inout Note) -> Void) {
    guard let place = places[note] else { return }
    change(&boards[place.board].boxes[place.box].notes[place.note])
  }

  private mutating func count(
    _ section: String, _ board: Int, _ box: Identifier, _ isKnown: Bool, by number: Int = 1
  ) {
    let section = section.asName
    let key = PlacementKey(source: section, board: board, box: box)
    if let index = placementIndex[key] {
      placements[index].count += number
    } else {
      placementIndex[key] = placements.count
      placements.append(
        .init(source: section, board: board, box: box, count: number, isKnown: isKnown))
    }
  }

  /// An id that is free: the wanted one where it is an id.
  private mutating func identifier(_ wanted: String, letter: String) -> Identifier {
    if let id = Identifier(wanted), taken.insert(id).inserted { return id }
    while true {
      counter += 1
      if let id = Identifier("\(letter)\(counter)"), taken.insert(id).inserted { return id }
    }
  }
}

extension JSONObject {
  /// The fields of it that a table allows, cleaned as what comes from outside, and the names of those it does not.
  func checked(by table: [Field]) -> (kept: JSONObject, refused: [(String, JSONValue)]) {
    var kept = JSONObject()
    var refused: [(String, JSONValue)] = []
    // What has more fields than that is no thing of ours.
    guard count <= 500 else { return (kept, members.map { ($0.key.text, $0.value.cleaned) }) }
    for (key, value) in members {
      let value = value.cleaned
      let field = table.first { $0.key == key }
      if let field, field.type.objection(to: value, named: key.text, isReading: true) != nil {
        refused.append((key.text, value))
      } else {
        kept[key] = value
      }
    }
    return (kept, refused)
  }
}

extension JSONValue {
  /// The value with its texts cleaned, so that no control character comes in.
  var cleaned: JSONValue {
    switch self {
    case .string(let text): .string(text.cleaned)
    case .array(let items): .array(items.map(\.cleaned))
    case .object(let object):
      .object(JSONObject(uniqueMembers: object.members.map { ($0.key, $0.value.cleaned) }))
    case .null, .bool, .number: self
    }
  }

  /// A text, or another value as JSON on one line.
  var plainText: String {
    string ?? String(decoding: JSONWriter.line(self), as: UTF8.self)
  }
}
