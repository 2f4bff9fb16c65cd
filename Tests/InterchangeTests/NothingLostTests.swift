import CanvasCore
import Interchange
import TestSupport
import Testing

/// Sources as other programs make them, with what readers do not expect: every word of theirs is a mark that no other
/// has, and each is somewhere in what comes of it.
@Suite struct NothingLostTests {
  @Test(arguments: ["csv", "tsv", "opml", "canvas", "json", "bmml", "leantime"])
  func noWordOfAForeignSourceIsMissing(_ id: String) throws {
    for seed in UInt64(0)..<60 {
      var maker = ForeignSource(seed: seed)
      let text = maker.text(of: id)
      let found = try read(id, text)
      expectNothingLost(maker.marks.joined(separator: " "), found, "\(id) \(seed)\n\(text)")
    }
  }
}

/// Makes sources of words like `m12q`.
private struct ForeignSource {
  private var random: SplitMix64
  private(set) var marks: [String] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func mark() -> String {
    let mark = "m\(marks.count)q"
    marks.append(mark)
    return mark
  }

  /// One to three marks with signs between them.
  private mutating func words(_ signs: [String] = [" ", "-", ", ", " (", "/"]) -> String {
    var text = mark()
    for _ in 0..<random.below(3) { text += (random.pick(signs) ?? " ") + mark() }
    return text
  }

  private mutating func label() -> String {
    let labels = [
      "Problem", "Oplossing", "Canaux", "Kundensegmente", "Key Metrics", "Key Partners",
      "Unfair Advantage",
    ]
    return random.chance(60) ? random.pick(labels) ?? "" : words([" "])
  }

  mutating func text(of format: String) -> String {
    switch format {
    case "csv": table(separator: random.chance(50) ? "," : ";")
    case "tsv": table(separator: "\t")
    case "opml": opml()
    case "canvas": canvas()
    case "json": json(depth: 0)
    case "bmml": bmml()
    default: leantime()
    }
  }

  // MARK: Tables

  private mutating func table(separator: String) -> String {
    let columns = random.number(in: 2...6)
    var rows: [[String]] = []
    let heads = [
      "Text", "Thema", "Votes", "Tags", "Sector", "Owner", "Due", "Author", "Detail", "Text",
    ]
    if random.chance(70) {
      rows.append((0..<columns).map { _ in random.chance(60) ? random.pick(heads) ?? "" : words() })
    }
    for _ in 0..<random.number(in: 1...6) {
      let count = random.chance(80) ? columns : random.number(in: 1...columns + 2)
      rows.append((0..<count).map { _ in random.chance(85) ? words([" ", "\n", " #", ", "]) : "" })
    }
    let lines = rows.map { row in
      row.map { field in
        field.contains { "\n,;\t".contains($0) } || random.chance(20) ? "\"\(field)\"" : field
      }.joined(separator: separator)
    }
    return lines.joined(separator: random.pick(["\n", "\r\n", "\r"]) ?? "\n")
  }

  // MARK: Outlines

  private mutating func opml() -> String {
    var text = "<?xml version=\"1.0\"?><!-- \(words()) --><opml version=\"1.1\"><head>"
    if random.chance(70) { text += "<title>\(words())</title>" }
    if random.chance(50) { text += "<ownerName>\(words())</ownerName>" }
    text += "</head><body>"
    for _ in 0..<random.number(in: 1...5) { text += outline(depth: 0) }
    return text + "</body></opml>"
  }

  private mutating func outline(depth: Int) -> String {
    var text = "<outline"
    if random.chance(90) { text += " text=\"\(depth == 0 ? label() : words())\"" }
    for name in ["_note", "title", "created", "xmlUrl", "_ninefold_fields", "_ninefold_note"]
    where random.chance(15) {
      text += " \(name)=\"\(words())\""
    }
    text += ">"
    if random.chance(10) { text += words() }
    if random.chance(10) { text += "<other a=\"b\">\(words())</other>" }
    if depth < 4 { for _ in 0..<random.below(4 - depth) { text += outline(depth: depth + 1) } }
    return text + "</outline>"
  }

  // MARK: Canvas

  private mutating func canvas() -> String {
    var nodes: [String] = []
    var ids: [String] = []
    for _ in 0..<random.number(in: 1...8) {
      let type = random.pick(["text", "text", "group", "group", "file", "link", "odd"]) ?? "text"
      let id = mark()
      ids.append(id)
      var node = "\"id\":\"\(id)\",\"type\":\"\(type)\""
      for key in ["x", "y"] { node += ",\"\(key)\":\(random.number(in: -50...200))" }
      let size = type == "group" ? 150 : 20
      for key in ["width", "height"] { node += ",\"\(key)\":\(random.number(in: 1...size))" }
      let keys = ["text": "text", "group": "label", "file": "file", "link": "url", "odd": "what"]
      node +=
        ",\"\(keys[type] ?? "text")\":\"\(type == "group" ? label() : words([" ", "\\n", " \\\\* "]))\""
      if random.chance(20) { node += ",\"color\":\"\(words())\"" }
      if random.chance(20) { node += ",\"extra\":{\"\(mark())\":[\"\(mark())\"]}" }
      if random.chance(20), type == "file" { node += ",\"subpath\":\"#\(words())\"" }
      nodes.append("{\(node)}")
    }
    let edges = (0..<random.below(5)).map { _ in
      let ends = (random.pick(ids) ?? "", random.chance(80) ? random.pick(ids) ?? "" : mark())
      return
        "{\"id\":\"e\",\"fromNode\":\"\(ends.0)\",\"toNode\":\"\(ends.1)\",\"label\":\"\(words())\"}"
    }
    return
      "{\"nodes\":[\(nodes.joined(separator: ","))],\"edges\":[\(edges.joined(separator: ","))],\"meta\":\"\(words())\"}"
  }

  // MARK: JSON

  private mutating func json(depth: Int) -> String {
    let kind = depth == 0 ? 0 : depth > 4 ? 3 : random.below(6)
    switch kind {
    case 0, 1:
      var keys: Set<String> = []
      var members: [String] = []
      for _ in 0..<random.number(in: 1...6) {
        let key = random.pick([
          "problem", "solution", "customerSegments", "unfair_advantage", "title", "content", "text",
          "description",
          "prompt", "items", "sections", "name", "id", "",
        ]).map { $0.isEmpty ? mark() : $0 }
        guard let key, keys.insert(key).inserted else { continue }
        members.append("\"\(key)\":\(json(depth: depth + 1))")
      }
      return "{\(members.joined(separator: ","))}"
    case 2:
      return "[\((0..<random.below(4)).map { _ in json(depth: depth + 1) }.joined(separator: ","))]"
    case 3, 4: return "\"\(random.chance(20) ? "- \(words())\\n- \(words())" : words())\""
    default: return random.pick(["null", "true", "7", "\"\""]) ?? "null"
    }
  }

  // MARK: YAML

  private mutating func bmml() -> String {
    var lines = ["version: \"2.0\" # \(words())", "meta:", "  name: \(words())"]
    for key in ["tagline", "portfolio", "derived_from"] where random.chance(50) {
      lines.append("  \(key): \(words([" ", ", "]))")
    }
    var keys: Set<String> = []
    for _ in 0..<random.number(in: 1...5) {
      let key = random.pick([
        "customer_segments", "value_propositions", "channels", "costs", "cost_structure", "fits",
        "",
      ])
      .map { $0.isEmpty ? mark() : $0 }
      guard let key, keys.insert(key).inserted else { continue }
      lines.append("\(key):")
      for _ in 0..<random.number(in: 1...3) {
        if random.chance(15) {
          lines.append("  - \(words())")
          continue
        }
        lines.append("  - id: cs-\(mark())")
        if random.chance(80) { lines.append("    name: \"\(words())\"") }
        if random.chance(40) {
          lines += ["    description: >", "      \(words())", "      # \(words())"]
        }
        if random.chance(40) {
          lines += ["    jobs:", "      - id: job-\(mark())", "        description: \(words())"]
        }
        if random.chance(40) {
          lines += ["    for:", "      customer_segments: [cs-\(mark())]", "      odd: \(mark())"]
        }
        if random.chance(20) {
          lines += ["    mappings:", "      - [\(mark()), \(mark())] # \(words())"]
        }
        if random.chance(20) { lines.append("    \(mark()): {a: \(mark()), b: [\(mark())]}") }
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Leantime

  private mutating func leantime() -> String {
    var text = "<canvas key=\"\(mark())\"><title>\(words()) & \(words())</title><content>"
    for _ in 0..<random.number(in: 1...4) {
      var key = random.pick(["problem", "obm_kp", "solution", ""]) ?? ""
      if key.isEmpty { key = mark() }
      text += "<element key=\"\(key)\">"
      for _ in 0..<random.below(3) {
        text +=
          "<item><created>\(words())</created><author id=\"\(mark())\" firstname=\"\(mark())\" lastname=\"\(mark())\"/>"
        text +=
          "<description>\(words())</description><status key=\"\(mark())\" /><relates key=\"\(mark())\" />"
        text +=
          "<data><p>\(words())</p><ul><li>\(words())</li></ul></data><odd>\(words())</odd></item>"
      }
      text += "</element>"
    }
    return text + "</content><more>\(words())</more></canvas>"
  }
}
