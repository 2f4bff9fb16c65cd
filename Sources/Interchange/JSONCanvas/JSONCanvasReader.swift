import CanvasCore

/// Reads a canvas: groups become boxes, other nodes notes of the smallest group that has their middle.
struct JSONCanvasReader {
  private var gathering: Gathering
  private let source: ImportSource
  private var groups: [JSONCanvasNode] = []
  private var cards: [JSONCanvasNode] = []
  /// The board and the box that a group is, by its index.
  private var boards: [Int: Int] = [:]
  private var boxes: [Int: Identifier] = [:]
  /// Groups that are boards: those of ours, and those around groups that are called as boxes.
  private var whole: Set<Int> = []
  private var notes: [String: Identifier] = [:]
  /// The smallest group around each card, and around each group.
  private var homes: [Int?] = []
  private var parents: [Int?] = []
  /// The links that notes of ours had, of which edges tell whether they are still there.
  private var known: [Identifier: [JSONObject]] = [:]

  static func read(_ source: ImportSource) throws(FormatError) -> Import {
    guard source.bytes.count <= ImportSource.byteLimit else { throw .tooLarge }
    let root = try JSONParser.parsed(source)
    var reader = JSONCanvasReader(gathering: Gathering(source), source: source)
    guard let object = root.object else { throw .noCanvas }
    return try reader.read(object)
  }

  private mutating func read(_ root: JSONObject) throws(FormatError) -> Import {
    guard root["nodes"]?.array ?? root["edges"]?.array ?? (root.isEmpty ? [] : nil) != nil else {
      throw .noCanvas
    }
    for (key, value) in root.members where key != "nodes" && key != "edges" {
      gathering.drop(.format, "\(key): \(value.plainText)")
    }
    for value in root["nodes"]?.array ?? [] {
      guard let object = value.object else {
        gathering.drop(.format, value.plainText)
        continue
      }
      let node = JSONCanvasNode(object)
      if node.type == "group" { groups.append(node) } else { cards.append(node) }
    }
    guard groups.count <= 2_000, cards.count <= ImportSource.noteLimit else { throw .tooManyNotes }
    homes = cards.map { group(around: $0.middle) }
    parents = groups.indices.map { index in
      group(around: groups[index].middle, largerThan: groups[index].area, except: index)
    }
    placeGroups()
    for index in cards.indices { try place(cards[index], in: homes[index]) }
    for edge in root["edges"]?.array ?? [] { tie(edge) }
    keepOtherLinks()
    try keepLabels()
    return try gathering.finish()
  }

  // MARK: Groups

  private mutating func placeGroups() {
    for index in groups.indices {
      guard let own = groups[index].own, let id = own["board"]?.string else { continue }
      boards[index] = addOwnBoard(id, own, groups[index].label)
      whole.insert(index)
    }
    placeForeignBoards()
    for index in groups.indices where boards[index] == nil {
      guard let own = groups[index].own, let box = Identifier(own["box"]?.string ?? ""),
        let parent = parents[index], let board = boards[parent]
      else { continue }
      addOwnBox(box, own, groups[index].label, on: board)
      boxes[index] = box
      boards[index] = board
    }
    // Larger groups first: a group is on the board of the one around it.
    let others = groups.indices.filter { boards[$0] == nil }
      .sorted { (groups[$0].area, $1) > (groups[$1].area, $0) }
    for index in others { boards[index] = parents[index].flatMap { boards[$0] } }
    let loose = others.filter { boards[$0] == nil }
    if !loose.isEmpty || hasLooseCards {
      let template = gathering.template(for: loose.map { groups[$0].label })
      let board = gathering.addBoard(template?.id ?? "wall", title: source.title)
      for index in loose { boards[index] = board }
    }
    for index in others.sorted() {
      guard let board = boards[index] else { continue }
      let label = groups[index].label
      if let box = gathering.box(called: label, on: board) {
        gathering.recognise(label, as: box, on: board)
        boxes[index] = box
      } else if gathering.templates[gathering.boards[board].template]?.growsBoxes != false,
        !label.asName.isEmpty
      {
        boxes[index] = gathering.cluster(label, on: board)
      }
    }
    for group in groups {
      dropMembers(of: group, except: ["label"])
      if group.own == nil { gathering.drop(.format, group.id) }
    }
  }

  /// A group around groups that are called as the boxes of a template is a board of it.
  private mutating func placeForeignBoards() {
    var children: [Int: [Int]] = [:]
    for index in groups.indices where groups[index].own == nil {
      if let parent = parents[index], groups[parent].own == nil {
        children[parent, default: []].append(index)
      }
    }
    for parent in children.keys.sorted() where boards[parent] == nil {
      let labels = (children[parent] ?? []).map { groups[$0].label }
      guard let template = gathering.template(for: labels) else { continue }
      boards[parent] = gathering.addBoard(template.id, title: groups[parent].label)
      whole.insert(parent)
    }
  }

  /// Whether a card is in no group of a board.
  private var hasLooseCards: Bool {
    homes.contains { home in home.flatMap { boards[$0] } == nil }
  }

  /// The smallest group around a point, of those that are larger than `area`; of equals the one drawn last.
  private func group(around point: (x: Int, y: Int), largerThan area: Int = -1, except: Int? = nil)
    -> Int?
  {
    var best: Int?
    for index in groups.indices where index != except && groups[index].area > area {
      guard groups[index].has(point) else { continue }
      if let known = best, groups[known].area < groups[index].area { continue }
      best = index
    }
    return best
  }

  private mutating func addOwnBoard(_ id: String, _ own: JSONObject, _ label: String) -> Int {
    let (fields, refused) = (own["fields"]?.object ?? [:]).checked(by: Schema.board)
    for (name, value) in refused { gathering.drop(.format, "\(name): \(value.plainText)") }
    let template = fields["template"]?.string ?? "wall"
    let usual = gathering.templates[template]?.title.values.values.map { $0.cleanLine } ?? []
    let old = fields["title"]?.string ?? ""
    let isSame = label == old.cleanLine || (old.isEmpty && usual.contains(label))
    let board = gathering.addBoard(template, id: id, title: isSame ? old : label)
    var rounds: [Round] = []
    for item in own["rounds"]?.array ?? [] {
      let (kept, refused) = (item.object ?? [:]).checked(by: Schema.round)
      guard let id = Identifier(kept["id"]?.string ?? ""), refused.isEmpty,
        !rounds.contains(where: { $0.id == id })
      else {
        gathering.drop(.format, item.plainText)
        continue
      }
      var fields = kept
      fields["id"] = nil
      rounds.append(Round(id: id, fields: fields))
    }
    gathering.change(board) { board in
      for (key, value) in fields.members where key != "title" { board.fields[key] = value }
      board.boxes = []
      board.rounds = rounds
    }
    return board
  }

  private mutating func addOwnBox(
    _ id: Identifier, _ own: JSONObject, _ label: String, on board: Int
  ) {
    let (fields, refused) = (own["fields"]?.object ?? [:]).checked(by: Schema.box)
    for (name, value) in refused { gathering.drop(.format, "\(name): \(value.plainText)") }
    let template = gathering.templates[gathering.boards[board].template]
    let usual = template?.box(id.text)?.label.values.values.map { $0.cleanLine } ?? []
    let old = fields["title"]?.string ?? ""
    let isSame =
      label == old.cleanLine || (old.isEmpty && (usual.contains(label) || label == id.text))
    gathering.box(id, on: board, title: isSame ? old : label)
    gathering.change(board) { board in
      guard let index = board.boxes.firstIndex(where: { $0.id == id }) else { return }
      for (key, value) in fields.members where key != "title" {
        board.boxes[index].fields[key] = value
      }
    }
  }

  // MARK: Notes

  private mutating func place(_ card: JSONCanvasNode, in group: Int?) throws(FormatError) {
    let board = group.flatMap { boards[$0] } ?? gathering.boards.count - 1
    guard board >= 0 else { return }
    var fields = JSONObject()
    let own = card.own
    if let own {
      let (kept, refused) = (own["fields"]?.object ?? [:]).checked(by: Schema.note)
      for (name, value) in refused { gathering.drop(.format, "\(name): \(value.plainText)") }
      fields = kept
    } else if gathering.boards[board].template == "wall" {
      fields["kind"] = "idea"
    }
    let links = fields["links"]?.array ?? []
    fields["links"] = nil
    if let color = card.object["color"] { add(color, to: &fields) }
    let label = group.map { groups[$0].label } ?? ""
    let text = card.words
    let note: Identifier
    if let box = group.flatMap({ boxes[$0] }) {
      note = try gathering.add(
        text, name: card.id, fields: fields, to: box, on: board, section: label)
    } else {
      let isKnown = group.map { whole.contains($0) || groups[$0].own != nil } ?? true
      let lines = isKnown ? text : [text, label].filter { !$0.isEmpty }.joined(separator: "\n")
      note = try gathering.add(
        lines, name: card.id, fields: fields, to: Import.tray, on: board, section: label,
        isKnown: isKnown)
    }
    if card.id != note.text { gathering.drop(.format, card.id) }
    notes[card.id] = note
    if own != nil, links.count <= 1000 {
      known[note] = links.compactMap(\.object)
    } else {
      // More than anybody draws: they are tied as they stand, whatever the edges say.
      for link in links.compactMap(\.object) {
        gathering.tie(note, to: link["to"]?.string ?? "", link)
      }
    }
    dropMembers(of: card, except: ["text", "file", "subpath", "url", "label", "color"])
    // A card says one thing; what it has beside that is told.
    for key in ["text", "file", "subpath", "url", "label"] as [FieldKey] {
      guard let value = card.object[key]?.plainText, !value.isEmpty, !text.contains(value) else {
        continue
      }
      if key != "text" { gathering.drop(.format, "\(key): \(value)") }
    }
  }

  private mutating func add(_ color: JSONValue, to fields: inout JSONObject) {
    let name = JSONCanvas.colors.first { $0.value == color.string }?.key
    if let name {
      if fields["facets"]?.object?["color"] == nil {
        fields[path: ["facets", "color"]] = .string(name)
      }
    } else {
      gathering.drop(.format, "color: \(color.plainText)")
    }
  }

  /// Labels of groups that no box has: on the tray where nothing stands in the group, else with its notes.
  private mutating func keepLabels() throws(FormatError) {
    let used = Set(homes.compactMap { $0 })
    for index in groups.indices
    where boxes[index] == nil && groups[index].own == nil && !whole.contains(index) {
      let label = groups[index].label
      guard !label.asNote.isEmpty, let board = boards[index] else { continue }
      if !used.contains(index) { try gathering.addUnknown(label, [], on: board) }
    }
  }

  private mutating func dropMembers(of node: JSONCanvasNode, except kept: [FieldKey]) {
    let usual: [FieldKey] = ["id", "type", "x", "y", "width", "height", JSONCanvas.own] + kept
    for (key, value) in node.object.members where !usual.contains(key) {
      gathering.drop(.format, "\(key): \(value.plainText)")
    }
  }

  // MARK: Edges

  /// A link from where the arrow begins to where it ends; an arrow at its start only turns it round.
  private mutating func tie(_ value: JSONValue) {
    guard let edge = value.object else { return gathering.drop(.format, value.plainText) }
    var from = edge["fromNode"]?.string ?? ""
    var to = edge["toNode"]?.string ?? ""
    // What is not said: none at the start, an arrow at the end.
    if edge["fromEnd"]?.string == "arrow", edge["toEnd"]?.string == "none" { swap(&from, &to) }
    let label = edge["label"]?.string ?? ""
    let usual: [FieldKey] = [
      "id", "fromNode", "fromSide", "fromEnd", "toNode", "toSide", "toEnd", "label",
    ]
    for (key, value) in edge.members where !usual.contains(key) {
      gathering.drop(.format, "\(key): \(value.plainText)")
    }
    guard let note = notes[from] else {
      return gathering.drop(
        .format, [from, label, to].filter { !$0.isEmpty }.joined(separator: " "))
    }
    let isKind = Self.kinds.contains(label)
    // A link of ours has its date and its reason beside it.
    let index = known[note]?.firstIndex { link in
      link["to"]?.string == to && (link["kind"]?.string ?? "").cleanLine == label
    }
    if let index, let link = known[note]?.remove(at: index) {
      return gathering.tie(note, to: to, link)
    }
    gathering.tie(note, to: to, kind: isKind ? label : "relates", reason: isKind ? "" : label)
  }

  /// Links of ours to what is not on the canvas have no edge; they are told.
  private mutating func keepOtherLinks() {
    let names = Set(groups.map(\.id))
    for note in notes.values.sorted() {
      for link in known[note] ?? [] {
        let goal = link["to"]?.string ?? ""
        if notes[goal] == nil, !names.contains(goal) {
          gathering.tie(note, to: goal, link)
        }
      }
    }
  }

  private static let kinds = ["from", "about", "tests", "gives", "gets", "replaces", "relates"]
}

extension JSONParser {
  /// The value a source spells; a mistake with its line.
  static func parsed(_ source: ImportSource) throws(FormatError) -> JSONValue {
    let bytes = Array(source.text.utf8)
    do throws(JSONError) {
      return try parse(bytes)
    } catch {
      throw FormatError(
        Localized(
          en: "It is no JSON: \(error.reason)", nl: "Het is geen JSON: \(error.reason)",
          fr: "Ce n’est pas du JSON\u{a0}: \(error.reason)",
          de: "Es ist kein JSON: \(error.reason)",
          es: "No es JSON: \(error.reason)"), line: error.position(in: bytes).line)
    }
  }
}

extension FormatError {
  fileprivate static let noCanvas = FormatError(
    Localized(
      en: "It has no \"nodes\", as a canvas has",
      nl: "Er staan geen \"nodes\" in, zoals een canvas die heeft",
      fr: "Il n’a pas de «\u{a0}nodes\u{a0}», comme en a un canevas",
      de: "Es hat keine „nodes“, wie sie ein Canvas hat",
      es: "No tiene «nodes», como los tiene un lienzo"))
}
