import CanvasCore
import Drawing
import Interchange
import TestSupport
import Testing

/// What tests of text formats need: exports of workspaces, sources, random boards.
enum MarkdownScene {
  static let templates = TemplateLibrary()

  static func export(_ workspace: Workspace, in language: Language = .en) -> Export {
    Export(
      workspace, templates: templates, language: language, localTime: .utc, now: 0,
      timeline: Timeline(workspace, steps: [], marks: []), for: .facilitator,
      paint: { _, _, size in Frame(size: size) })
  }

  static func written(_ workspace: Workspace, as id: String, in language: Language = .en) throws
    -> String
  {
    let write = try #require(Format.named(id)?.write)
    return String(decoding: try write(export(workspace, in: language)), as: UTF8.self)
  }

  static func read(_ text: String, as id: String = "markdown", name: String = "x.md") throws
    -> Import
  {
    let read = try #require(Format.named(id)?.read)
    return try read(
      ImportSource(Array(text.utf8), name: name, templates: templates, language: .en))
  }

  /// Signs that Markdown may take for its own, at the beginning of lines and inside them.
  private static let signs = [
    "#", "## a", "-", "- b", "+", "+ c", "*", "* d", "1.", "1. e", "2)", "2) f", ">", "> g", "|",
    "| h | i |",
    "---", "===", "***", "___", "```", "~~~", "    j", " k", "\\", "\\\\", "`l`", "`m | n`",
    "**o**", "_p_", "~~q~~",
    "<r>", "<br>", "<!-- s -->", "&amp;", "&#65;", "[t]", "[u](v)", "![w](x)", "[y]: z", "• aa",
    "– bb", ":--", ":-: | :-:",
    "[ ] cc", "[x] dd", "Problem: ee", "**Channels**", "ff; gg", "1. hh 2. ii", "jj #", "Who pays?",
    "*hint*",
    "[supported]", "@kk", "#ll", "http://mm.nn/?o=p&q=r", "(https://a.b/c_d_e*f~g).",
    "https://h.i/j;k</l|m", "a|b", "c\\|d", "e_f_g", "• hh • ii",
    "$1 $2", "R&D", "x < y > z",
  ]

  static func text(_ random: inout SplitMix64, lines: Int = 4) -> String {
    (0..<random.number(in: 1...lines)).map { _ in
      (0..<random.number(in: 0...3)).map { _ in
        random.chance(40) ? "word" : random.pick(signs) ?? ""
      }.joined(separator: " ")
    }.joined(separator: "\n").asNote
  }

  /// A workspace of random boards of any template, with notes that are marked.
  static func workspace(_ random: inout SplitMix64) -> Workspace {
    var workspace = Workspace(id: "w", fields: ["title": "Works # \\ of *ours*"])
    var number = 0
    for index in 0..<random.number(in: 1...3) {
      guard let template = random.pick(Template.builtIn) else { continue }
      var board = template.makeBoard(
        id: Identifier("b\(index)") ?? "b", title: "Board \(index) [x] #")
      if random.chance(50) { board.fields["question"] = .string("What *now*?") }
      if random.chance(50) { board.fields["description"] = .string("One\ntwo\n\n- three") }
      if random.chance(30), let box = board.boxes.indices.randomElement(using: &random) {
        board.boxes[box].title = random.chance(50) ? "Neighbours | friends" : "Clients (ours)"
      }
      if template.growsBoxes {
        board.boxes.append(Box(id: "k1", fields: ["title": "Costs: a cluster * of"]))
      }
      if random.chance(30) {
        board.boxes.append(Box(id: "k2", fields: ["title": "Channels: ours"]))
      }
      var totals = JSONObject()
      for box in board.boxes.indices {
        for _ in 0..<random.number(in: 0...3) {
          number += 1
          var note = Note(id: Identifier("n\(number)") ?? "n", text: text(&random))
          if note.text.isEmpty { continue }
          if random.chance(30) {
            note.fields["facets"] = ["evidence": "supported", "flow": ["money", "space"]]
          }
          if random.chance(20) { note.fields["owner"] = "Ann_a B." }
          if random.chance(20) { note.fields["tags"] = ["x-y", "z"] }
          if random.chance(20) {
            totals[FieldKey(note.id.text)] = .number("\(random.number(in: 1...9))")
          }
          board.boxes[box].notes.append(note)
        }
      }
      if !totals.isEmpty {
        board.rounds = [Round(id: "r", fields: ["state": "closed", "totals": .object(totals)])]
      }
      workspace.boards.append(board)
    }
    return workspace
  }
}

/// A board as what two formats must agree on: names, words and marks.
struct BoardWords: Hashable, CustomStringConvertible {
  var lines: [String]
  var description: String { lines.joined(separator: "\n") }

  init(_ board: Board) {
    let template = MarkdownScene.templates[board.template]
    let votes = board.votes
    lines = ["\(board.template) \(board.title)", board.question]
    lines.append(board.fields["description"]?.string ?? "")
    for box in board.boxes(in: template) {
      lines.append("[\(box.label(in: template, .en))]")
      for note in box.notes {
        let marks = [
          note.facet("evidence"), note.facet("flow"), [note.owner], note.tags,
          ["\(votes[note.id] ?? 0)"],
        ]
        lines.append("• \(note.text) \(marks)")
      }
    }
  }
}
