import CanvasCore

extension Format {
  /// BMML 2.0, the Business Model Markup Language (github.com/hiasinho/bmml, schemas/bmclang-v2.schema.json): a
  /// Business Model Canvas as YAML, with the jobs, pains and gains of a Value Proposition Canvas.
  ///
  /// A file is one canvas. Ours comes back equal in title and question, in boxes and in notes with ids and text; links
  /// come back as `relates` where the format has a relation for them. It carries no facets, fields and votes. What
  /// belongs to a segment or a proposition becomes lines of its note; a fit becomes links.
  static let bmml = Format(
    "bmml", ending: "bmml",
    Localized(
      en: "Business model, BMML", nl: "Businessmodel, BMML", fr: "Modèle économique, BMML",
      de: "Geschäftsmodell, BMML", es: "Modelo de negocio, BMML"),
    write: { export throws(FormatError) in
      let boards = export.boards.filter { $0.template == "bmc" }
      guard let board = boards.first else { throw .noBusinessModel }
      guard boards.count == 1 else { throw .severalBusinessModels }
      return BMMLWriter.bytes(of: board, export)
    },
    read: { source throws(FormatError) in try BMMLReader.read(source) },
    recognises: { source in
      guard source.isText else { return 0 }
      let head = source.text.prefix(20_000)
      let keys = head.split(whereSeparator: \.isNewline).filter { line in
        BMML.blocks.contains { line.hasPrefix($0.key + ":") } || line.hasPrefix("meta:")
      }
      if source.ending == "bmml" { return keys.isEmpty ? 40 : 90 }
      return keys.count >= 2 ? 80 : 0
    })
}

/// The blocks of the format in its order: their keys, our boxes, the prefix of their ids, and the blocks that an item
/// may name in `for` and in `from`.
private enum BMML {
  struct Block: Sendable {
    var key: String
    var box: Identifier
    var prefix: String
    var goals: [String] = []
    var sources: [String] = []
  }

  static let blocks: [Block] = [
    Block(key: "customer_segments", box: "customer-segments", prefix: "cs"),
    Block(key: "value_propositions", box: "value-propositions", prefix: "vp"),
    Block(
      key: "channels", box: "channels", prefix: "ch",
      goals: ["value_propositions", "customer_segments"]),
    Block(
      key: "customer_relationships", box: "customer-relationships", prefix: "cr",
      goals: ["customer_segments"]),
    Block(
      key: "revenue_streams", box: "revenue-streams", prefix: "rs", goals: ["value_propositions"],
      sources: ["customer_segments"]),
    Block(key: "key_resources", box: "key-resources", prefix: "kr", goals: ["value_propositions"]),
    Block(
      key: "key_activities", box: "key-activities", prefix: "ka", goals: ["value_propositions"]),
    Block(
      key: "key_partnerships", box: "key-partners", prefix: "kp",
      goals: ["key_resources", "key_activities"]),
    Block(
      key: "costs", box: "cost-structure", prefix: "cost",
      goals: ["key_resources", "key_activities"]),
  ]

  /// Keys of its first version.
  static let olderKeys = ["cost_structure": "costs", "key_partners": "key_partnerships"]

  /// What an item of these may have below it.
  static let parts = [
    "jobs", "pains", "gains", "products_services", "pain_relievers", "gain_creators",
  ]

  static let describedBlocks = ["customer_segments", "value_propositions"]

  /// The format's stage of a model that is explored, by our maturity.
  static let stages = ["concrete": "validation", "started": "acceleration"]
}

private enum BMMLWriter {
  static func bytes(of board: Board, _ export: Export) -> [UInt8] {
    var lines = ["version: \"2.0\"", "", "meta:", "  name: \(text(export.name(of: board)))"]
    if !board.question.isEmpty { lines.append("  tagline: \(text(board.question))") }
    lines.append("  portfolio: explore")
    lines.append("  stage: \(BMML.stages[board.maturity] ?? "ideation")")
    var ids: [Identifier: (id: String, key: String)] = [:]
    for block in BMML.blocks {
      for note in board.box(block.box)?.notes ?? [] {
        ids[note.id] = ("\(block.prefix)-\(note.id)", block.key)
      }
    }
    for block in BMML.blocks {
      guard let notes = board.box(block.box)?.notes, !notes.isEmpty else { continue }
      lines += ["", "\(block.key):"]
      for note in notes {
        let all = note.text.asNote
        let title = String(all.prefix { $0 != "\n" })
        let isDescribed = BMML.describedBlocks.contains(block.key)
        lines.append("  - id: \(ids[note.id]?.id ?? "")")
        lines.append("    name: \(text(isDescribed ? title : all))")
        if isDescribed, title != all {
          lines.append("    description: \(text(String(all.dropFirst(title.count + 1))))")
        }
        lines += relation("from", note, block.sources, ids)
        lines += relation("for", note, block.goals, ids)
      }
    }
    let others = board.boxes.filter { box in !BMML.blocks.contains { $0.box == box.id } }
    for box in others where !box.notes.isEmpty {
      // The format has no place for them; a comment keeps the words.
      lines += [
        "", "# \(box.label(in: export.template(of: board), export.language(of: board)).cleanLine):",
      ]
      lines += box.notes.flatMap { $0.text.cleanLines }.map { "# \($0)" }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func relation(
    _ word: String, _ note: Note, _ keys: [String], _ ids: [Identifier: (id: String, key: String)]
  ) -> [String] {
    var seen: Set<String> = []
    let goals = note.links.compactMap { ids[$0.to] }.filter { seen.insert($0.id).inserted }
    let lines = keys.compactMap { key -> String? in
      let found = goals.filter { $0.key == key }.map(\.id)
      return found.isEmpty ? nil : "      \(key): [\(found.joined(separator: ", "))]"
    }
    return lines.isEmpty ? [] : ["    \(word):"] + lines
  }

  /// A text in quotes; those of JSON are those of YAML.
  private static func text(_ text: String) -> String {
    String(decoding: JSONWriter.line(.string(text.cleaned)), as: UTF8.self)
  }
}

private struct BMMLReader {
  private var gathering: Gathering
  /// What parts of segments and propositions say, by their ids.
  private var names: [String: String] = [:]
  private var notes: [String: Identifier] = [:]

  static func read(_ source: ImportSource) throws(FormatError) -> Import {
    guard source.bytes.count <= ImportSource.byteLimit else { throw .tooLarge }
    let (documents, comments) = try YAMLReader.read(source.text)
    var reader = BMMLReader(gathering: Gathering(source))
    for comment in comments { reader.gathering.drop(.comment, comment.text, line: comment.line) }
    for document in documents {
      guard let object = document.object else { throw .noBusinessModel }
      try reader.read(object, title: source.title)
    }
    return try reader.gathering.finish()
  }

  private mutating func read(_ root: JSONObject, title: String) throws(FormatError) {
    let meta = root["meta"]?.object ?? [:]
    let name = meta["name"]?.string?.asName ?? ""
    let board = gathering.addBoard("bmc", title: name.isEmpty ? title : name)
    if let tagline = meta["tagline"]?.string?.asNote, !tagline.isEmpty {
      gathering.change(board) { $0.fields["question"] = .string(tagline) }
    }
    // The words for a model nobody has said more of are no words of its makers.
    let isOurs = meta["portfolio"]?.string == "explore" && meta.count <= 4
    for (key, value) in meta.members where key != "name" && key != "tagline" {
      if isOurs, ["portfolio", "stage"].contains(key.text) {
        gathering.drop(.format, "\(key): \(value.plainText)")
      } else {
        gathering.describe(board, "\(key): \(value.plainText)")
      }
    }
    if root["meta"] != nil, root["meta"]?.object == nil {
      gathering.describe(board, root["meta"]?.plainText ?? "")
    }
    for (key, value) in root.members where key != "meta" && key != "fits" {
      let known = BMML.olderKeys[key.text] ?? key.text
      if let block = BMML.blocks.first(where: { $0.key == known }) {
        gathering.recognise(key.text, as: block.box, on: board)
        for item in value.array ?? [value] where !item.isVoid {
          try add(item, of: block, to: board, section: key.text)
        }
      } else if key == "version" {
        gathering.drop(.format, "version: \(value.plainText)")
      } else {
        try gathering.addUnknown(
          key.text, value.parts.map { ($0, "", JSONObject()) }, on: board)
      }
    }
    for fit in root["fits"].map({ $0.array ?? [$0] }) ?? [] where !fit.isVoid {
      try add(fit: fit, to: board)
    }
  }

  private mutating func add(
    _ item: JSONValue, of block: BMML.Block, to board: Int, section: String
  ) throws(FormatError) {
    guard let object = item.object else {
      try gathering.add(item.plainText, to: block.box, on: board, section: section)
      return
    }
    let id = object["id"]?.string ?? ""
    var lines = [object["name"]?.string ?? "", object["description"]?.string ?? ""]
    for (key, value) in object.members
    where !["id", "name", "description", "for", "from"].contains(key.text) {
      for part in value.array ?? [value] {
        lines.append("\(key): \(words(of: part))")
      }
    }
    let own = id.hasPrefix(block.prefix + "-") ? String(id.dropFirst(block.prefix.count + 1)) : id
    let note = try gathering.add(
      lines.filter { !$0.isEmpty }.joined(separator: "\n"), id: own, name: id,
      to: block.box, on: board, section: section)
    if own != note.text { gathering.drop(.format, id) }
    notes[id] = note
    for key in ["from", "for"] as [FieldKey] {
      guard let relation = object[key] else { continue }
      let goals = relation.object?.members.flatMap { $0.value.strings } ?? relation.strings
      for goal in goals { gathering.tie(note, to: goal, kind: "relates") }
    }
  }

  /// A part of a segment or of a proposition, in words; its id is told beside them.
  private mutating func words(of part: JSONValue) -> String {
    guard let object = part.object else { return part.plainText }
    let id = object["id"]?.string ?? ""
    let words = object.members.filter { $0.key != "id" }.map { $0.value.plainText }
    let text = words.joined(separator: ", ").asNote
    if !id.isEmpty {
      names[id] = text
      gathering.drop(.format, id)
    }
    return text
  }

  /// A fit ties its propositions to its segments; what relieves what stands with the first proposition.
  private mutating func add(fit: JSONValue, to board: Int) throws(FormatError) {
    guard let object = fit.object else {
      return try gathering.addUnknown("fits", [(fit.flat, "", JSONObject())], on: board)
    }
    let relation = object["for"]?.object ?? [:]
    let propositions = relation["value_propositions"]?.strings ?? []
    let segments = relation["customer_segments"]?.strings ?? []
    for proposition in propositions {
      for segment in segments {
        if let note = notes[proposition] { gathering.tie(note, to: segment, kind: "relates") }
      }
    }
    gathering.drop(.format, JSONValue.object(object).plainText)
    let lines = (object["mappings"]?.array ?? []).map { pair in
      pair.strings.map { names[$0] ?? $0 }.joined(separator: " → ")
    }
    if let note = propositions.compactMap({ notes[$0] }).first {
      gathering.append(lines.joined(separator: "\n"), to: note)
    } else if !lines.isEmpty {
      try gathering.addUnknown("fits", lines.map { ($0, "", JSONObject()) }, on: board)
    }
  }
}

extension JSONValue {
  /// A value as texts: the elements of a list, the members of an object with their names, or itself.
  var parts: [String] {
    switch self {
    case .array(let items): items.map { $0.flat }.filter { !$0.isEmpty }
    case .object(let object): object.members.map { "\($0.key): \($0.value.flat)" }
    case .null: []
    case .string, .number, .bool: [plainText].filter { !$0.isEmpty }
    }
  }

  /// A value as lines of one text.
  var flat: String {
    switch self {
    case .string(let text): text
    case .null: ""
    case .number, .bool: plainText
    case .array(let items): items.map(\.flat).joined(separator: ", ")
    case .object(let object):
      object.members.map { "\($0.key): \($0.value.flat)" }.joined(separator: "\n")
    }
  }
}

extension FormatError {
  fileprivate static let severalBusinessModels = FormatError(
    Localized(
      en: "A file of this format is one Business Model Canvas; name the board",
      nl: "Een bestand in dit formaat is één Business Model Canvas; noem het bord",
      fr: "Un fichier de ce format est un seul Business Model Canvas\u{a0}; nommez le tableau",
      de: "Eine Datei dieses Formats ist ein einziges Business Model Canvas; nenne das Board",
      es: "Un archivo de este formato es un solo Business Model Canvas; indica el tablero"))
}
