import CanvasCore

extension Format {
  /// The XML that Leantime exports of its blueprints (github.com/Leantime/leantime, BlueprintsExport.php), read only.
  ///
  /// Lean and Business Model Canvases become boards of theirs, its other blueprints a wall. Its exporter escapes
  /// nothing: an `&` or `<` that begins nothing is taken as itself, tags of HTML as what they stand for.
  static let leantime = Format(
    "leantime", ending: "xml",
    Localized(everywhere: "Leantime, XML"),
    read: { source throws(FormatError) in try LeantimeReader.read(source) },
    recognises: { source in
      guard source.isText, XMLReader.rootName(source.text) == "canvas" else { return 0 }
      return source.text.contains("<element key=") ? 90 : 30
    })
}

private struct LeantimeReader {
  private var gathering: Gathering

  static func read(_ source: ImportSource) throws(FormatError) -> Import {
    guard source.bytes.count <= ImportSource.byteLimit else { throw .tooLarge }
    let (root, comments) = try XMLReader.read(source.text, leniently: true)
    guard root.name == "canvas" else { throw .notXML(root.line) }
    var reader = LeantimeReader(gathering: Gathering(source))
    for comment in comments { reader.gathering.drop(.comment, comment.text, line: comment.line) }
    return try reader.read(root, title: source.title)
  }

  /// The boxes that keys of its two canvases mean, by template (definitions/lean.yaml and obm.yaml).
  private static let boxes: [(template: String, boxes: [String: Identifier])] = [
    (
      "lean",
      [
        "problem": "problem", "alternatives": "existing-alternatives", "solution": "solution",
        "keymetrics": "key-metrics", "uniquevalue": "uvp", "highlevelconcept": "high-level-concept",
        "unfairadvantage": "unfair-advantage", "channels": "channels",
        "customersegment": "customer-segments", "earlyadopters": "early-adopters",
        "cost": "cost-structure", "revenue": "revenue-streams",
      ]
    ),
    (
      "bmc",
      [
        "obm_kp": "key-partners", "obm_kr": "key-resources", "obm_ka": "key-activities",
        "obm_vp": "value-propositions", "obm_ch": "channels", "obm_cr": "customer-relationships",
        "obm_cs": "customer-segments", "obm_fc": "cost-structure", "obm_fr": "revenue-streams",
      ]
    ),
  ]

  /// What its usual states of an item say of the evidence.
  private static let evidence = [
    "status_draft": "untested", "status_review": "testing", "status_valid": "supported",
    "status_invalid": "refuted",
  ]

  private mutating func read(_ root: XMLElement, title: String) throws(FormatError) -> Import {
    let elements = root.elements("content").flatMap { $0.elements("element") }
    let keys = elements.compactMap { $0["key"] }
    let known = Self.boxes.first { table in keys.contains { table.boxes[$0] != nil } }
    let named = root.elements("title").map { $0.text.asName }.joined(separator: " ")
    let board = gathering.addBoard(
      known?.template ?? "wall", title: named.isEmpty ? title : named)
    gathering.drop(
      .format, root.attributes.map { "\($0.name): \($0.value)" }.joined(separator: " · "))
    for element in root.elements where element.name != "title" && element.name != "content" {
      gathering.drop(.format, "\(element.name): \(element.text)", line: element.line)
    }
    for element in elements {
      let key = element["key"] ?? ""
      var items: [(text: String, fields: JSONObject)] = []
      for element in element.elements("item") { items.append(item(element)) }
      if let box = known?.boxes[key] {
        gathering.recognise(key, as: box, on: board)
        for item in items { try add(item, to: box, on: board, section: key) }
      } else if known != nil {
        if !items.isEmpty {
          try gathering.addUnknown(key, items.map { ($0.text, "", $0.fields) }, on: board)
        }
      } else {
        let box = gathering.cluster(key, on: board)
        for item in items { try add(item, to: box, on: board, section: key) }
      }
      if items.isEmpty, known?.boxes[key] == nil {
        gathering.drop(.format, key, line: element.line)
      }
      for other in element.elements where other.name != "item" {
        gathering.drop(.format, other.text, line: other.line)
      }
    }
    return try gathering.finish()
  }

  private mutating func add(
    _ item: (text: String, fields: JSONObject), to box: Identifier, on board: Int, section: String
  ) throws(FormatError) {
    try gathering.add(item.text, fields: item.fields, to: box, on: board, section: section)
  }

  /// An item: its description is the text, what else it says follows below with its name.
  private mutating func item(_ element: XMLElement) -> (text: String, fields: JSONObject) {
    var fields = JSONObject()
    var text = ""
    var lines: [String] = []
    for part in element.elements {
      let words = part.text.asNote
      switch part.name {
      case "description": text = words
      case "author":
        let name = [part["firstname"], part["lastname"]].compactMap { $0 }.joined(separator: " ")
          .asName
        if !name.isEmpty { fields["author"] = .string(name) }
        gathering.drop(.format, part["id"].map { "author \($0)" } ?? "", line: part.line)
      case "status":
        let key = part["key"] ?? ""
        if let evidence = Self.evidence[key] { fields["facets"] = ["evidence": .string(evidence)] }
        gathering.drop(.format, key.isEmpty ? "" : "status: \(key)", line: part.line)
      case "relates":
        let key = part["key"] ?? ""
        if !key.isEmpty { lines.append("relates: \(key)") }
      case "created", "modified":
        if !words.isEmpty { gathering.drop(.format, "\(part.name): \(words)", line: part.line) }
      default:
        if !words.isEmpty { lines.append("\(part.name): \(words)") }
      }
    }
    return (([text] + lines).filter { !$0.isEmpty }.joined(separator: "\n"), fields)
  }
}
