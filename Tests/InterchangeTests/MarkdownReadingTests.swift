import CanvasCore
import Interchange
import Platform
import TestSupport
import Testing

@Suite struct MarkdownReadingTests {
  /// A file of Fixtures/Markdown, the template it is of, notes by box, and how much was dropped.
  struct Case: CustomTestStringConvertible {
    var file: String
    var templates: [String]
    var notes: [String: Int]
    var dropped: [Import.Dropped.Kind: Int]
    var testDescription: String { file }

    init(
      _ file: String, _ templates: [String], _ notes: [String: Int],
      _ dropped: [Import.Dropped.Kind: Int] = [:]
    ) {
      self.file = file
      self.templates = templates
      self.notes = notes
      self.dropped = dropped
    }
  }

  static let cases = [
    Case(
      "01-numbered-headings", ["lean"],
      [
        "problem": 2, "existing-alternatives": 1, "customer-segments": 2, "uvp": 1, "solution": 2,
        "revenue-streams": 1,
        "cost-structure": 2, "key-metrics": 1, "unfair-advantage": 1, "tray": 2,
      ], [.hint: 2, .comment: 1, .format: 1]),
    Case(
      "02-capitals-nl", ["bmc"],
      [
        "key-partners": 2, "key-activities": 2, "key-resources": 1, "value-propositions": 1,
        "customer-relationships": 1,
        "channels": 1, "customer-segments": 2, "cost-structure": 1, "revenue-streams": 1,
      ]),
    Case(
      "03-table-fr", ["lean"],
      [
        "problem": 3, "customer-segments": 3, "uvp": 1, "solution": 2, "channels": 3,
        "revenue-streams": 1,
        "cost-structure": 2, "key-metrics": 1, "tray": 1,
      ], [.format: 2]),
    Case(
      "04-html-table", ["bmc"],
      [
        "key-partners": 2, "key-activities": 1, "key-resources": 1, "value-propositions": 2,
        "customer-relationships": 1,
        "channels": 1, "customer-segments": 2, "cost-structure": 1, "revenue-streams": 3,
      ], [.hint: 1, .format: 1]),
    Case(
      "05-bold-points-de", ["lean"],
      [
        "problem": 2, "customer-segments": 1, "uvp": 1, "solution": 1, "channels": 1,
        "revenue-streams": 1,
        "cost-structure": 1, "key-metrics": 1, "unfair-advantage": 1,
      ]),
    Case(
      "06-brackets-es", ["bmc"],
      [
        "key-partners": 1, "key-activities": 1, "value-propositions": 1, "channels": 1,
        "customer-segments": 1,
        "cost-structure": 1, "revenue-streams": 1,
      ]),
    Case(
      "07-two-canvases", ["lean", "lean"],
      ["problem": 2, "solution": 2, "customer-segments": 2, "channels": 2]),
    Case(
      "08-summary-then-boxes-nl", ["lean"],
      ["problem": 2, "solution": 1, "customer-segments": 3, "channels": 2, "tray": 1]),
    Case(
      "09-fenced", ["lean"],
      ["problem": 1, "solution": 1, "customer-segments": 1, "revenue-streams": 1, "tray": 1],
      [.format: 1]),
    Case(
      "10-list-headings-de", ["bmc"],
      [
        "key-partners": 1, "key-activities": 1, "value-propositions": 1, "customer-segments": 2,
        "channels": 1,
        "revenue-streams": 1,
      ]),
    Case("11-unknown-language", ["wall"], ["c1": 1, "c2": 1, "c3": 1]),
    Case(
      "12-mixed-prose-fr", ["bmc"],
      [
        "customer-segments": 1, "value-propositions": 1, "key-partners": 1, "channels": 1,
        "cost-structure": 2,
        "revenue-streams": 1, "tray": 1,
      ], [.hint: 1]),
  ]

  @Test(arguments: cases)
  func aShapeOfPeopleIsRead(_ wanted: Case) throws {
    let text = try fixture(wanted.file)
    let found = try MarkdownScene.read(text, name: wanted.file + ".md")
    #expect(found.boards.map(\.template) == wanted.templates)
    var notes: [String: Int] = [:]
    for box in found.boards.flatMap(\.boxes) where !box.notes.isEmpty {
      notes[box.id.text, default: 0] += box.notes.count
    }
    #expect(notes == wanted.notes)
    #expect(Dictionary(found.dropped.map { ($0.kind, 1) }, uniquingKeysWith: +) == wanted.dropped)
    expectNothingLost(markdownWords(text), found)
    let source = ImportSource(
      Array(text.utf8), name: wanted.file + ".md", templates: MarkdownScene.templates, language: .en
    )
    #expect(Format.recognised(source)?.id == "markdown")
  }

  @Test func textsAreCleanedAndKeepTheirAddresses() throws {
    let found = try MarkdownScene.read(try fixture("01-numbered-headings"))
    let board = try #require(found.boards.first)
    #expect(board.title == "Seed library of the Old Harbour")
    #expect(
      board.box("problem")?.notes.first?.text
        == "Seeds are sold in packets for a whole field, and most of them die in a drawer")
    #expect(
      board.box("solution")?.notes.last?.text
        == "planting calendar (https://seeds.example/calendar)"
        || board.box("solution")?.notes.last?.text
          == "A planting calendar (https://seeds.example/calendar)"
    )
    #expect(board.box("unfair-advantage")?.notes.first?.text == "our cabinet (cabinet.jpg)")
    #expect(
      board.box("tray")?.notes.map(\.text) == [
        "Todo: Ask the museum", "Todo: [x] Count the drawers",
      ])
  }

  @Test func aFileCalledAsABoxFillsThatBox() throws {
    let found = try MarkdownScene.read(
      "\n-   People of the quay\n\n## EARLY ADOPTERS\n\n-   The harbour master\n",
      name: "🤗 CUSTOMER SEGMENTS.md")
    let board = try #require(found.boards.first)
    #expect(board.template == "lean" || board.template == "bmc")
    #expect(board.box("customer-segments")?.notes.first?.text == "People of the quay")
    #expect(board.noteCount == 2)
  }

  @Test func oneCanvasOfAVaultIsRead() throws {
    let found = try MarkdownScene.read(
      "---\nbusiness-model-canvas: board\n---\n## Key Partners\n- Baker\n\n## Value Prop\n\n## Customers\n- Guests\n"
    )
    #expect(found.boards.map(\.template) == ["bmc"])
    #expect(found.noteCount == 2)
    #expect(found.dropped.map(\.text) == ["business-model-canvas: board"])
  }

  @Test func plainLinesWithColonsAreLabels() throws {
    let text =
      "Problem: no bridge\nSolution: a ferry, then\na bridge\nCustomers: commuters\nNote: all of this: guesses\n"
    let found = try MarkdownScene.read(text)
    let board = try #require(found.boards.first)
    #expect(board.box("problem")?.notes.map(\.text) == ["no bridge"])
    #expect(board.box("solution")?.notes.map(\.text) == ["a ferry, then a bridge"])
    #expect(
      board.box("customer-segments")?.notes.map(\.text) == ["commuters Note: all of this: guesses"])
    expectNothingLost(text, found)
  }

  @Test func linesUnderAPlainLabelAreANoteEach() throws {
    let text =
      "🟥 PROBLEM\nNo bridge\nNo ferry\n\n🟩 CUSTOMERS\nPrimary:\nCommuters\nEarly Adopters:\nCyclists\n\n🟪 SOLUTION\nA rope\n"
    let found = try MarkdownScene.read(text)
    let board = try #require(found.boards.first)
    #expect(board.box("problem")?.notes.map(\.text) == ["No bridge", "No ferry"])
    #expect(board.box("customer-segments")?.notes.map(\.text) == ["Primary:", "Commuters"])
    #expect(board.box("early-adopters")?.notes.map(\.text) == ["Cyclists"])
    #expect(board.box("solution")?.notes.map(\.text) == ["A rope"])
    expectNothingLost(text, found)
  }

  @Test func wordsAfterALabelAreANote() throws {
    let text = "## Problem: nobody reads\n\n## Solution\n\nCosts - far too high\n\n## Channels\n"
    let found = try MarkdownScene.read(text)
    #expect(found.boards.first?.box("problem")?.notes.map(\.text) == ["nobody reads"])
    #expect(found.boards.first?.box("solution")?.notes.map(\.text) == ["Costs - far too high"])
  }

  @Test func aQuestionUnderALabelIsAHint() throws {
    let text =
      "# Problem\nWhat hurts?\n\n- rain\n\n# Solution\n\nWho would not want one?\n\n# Kosten\n\n**What does it cost?**\n\n- ten\n"
    let found = try MarkdownScene.read(text)
    #expect(found.dropped.map(\.text) == ["What hurts?", "What does it cost?"])
    #expect(found.boards.first?.box("solution")?.notes.map(\.text) == ["Who would not want one?"])
    expectNothingLost(text, found)
  }

  @Test(arguments: 0..<300)
  func soupLosesNothing(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "# Problem", "## Solution", "### Channels", "# Kosten", "- ", "* ", "1. ", "> ", "```", "~~~",
      "| a | b |", "|---|---|",
      "**Problem**", "**Kanalen:** ", "<table>", "<tr>", "<td>", "</td>", "</table>", "<!--", "-->",
      "<br>", "---", "===",
      "  ", "    ", "\t", "[a](b)", "[c", "](d)", "![e]", "*f*", "_g_", "`h`", "\\", "&amp;", "\n",
      "\n", "\n\n", "• i", "j: k",
      "[l]: m", "word", "woord", "mot", "Wort", "[supported]", "[x]", "[3×]", "[lean]", "\r\n", "é",
      "日本", "<b>n</b>", "<i>o?</i>",
      "# Lean Canvas", "## Business Model Canvas [bmc]", "1. p 2. q", "r; s",
    ]
    var text = ""
    for index in 0..<random.number(in: 1...80) {
      text += (random.pick(pieces) ?? "") + (random.chance(30) ? "\n" : " ") + "w\(index) "
    }
    guard let found = try? MarkdownScene.read(text) else { return }
    let kept = keptWords(found)
    for index in 0..<80 where text.contains("w\(index) ") {
      #expect(kept.contains("w\(index)"), "w\(index) of \(text)")
    }
  }

  @Test func anyBytesAreRead() throws {
    var random = SplitMix64(seed: 7)
    let read = try #require(Format.named("markdown")?.read)
    for _ in 0..<200 {
      let bytes = (0..<random.number(in: 0...400)).map { _ in UInt8(random.below(256)) }
      _ = try? read(
        ImportSource(bytes, name: "x.md", templates: MarkdownScene.templates, language: .en))
    }
  }

  @Test(arguments: [
    "[", "*", "_", "`", "<", "<a ", "<!-- ", "](", "[](", "![", "~", "\\", "&", "> ", "- ", "# ",
    "| ", "|", "•", "1. ",
    "<table>", "<td>", "**a ", "[a][", "``` ", "a: ", "; ", "- a\n  ", "**Problem** ",
    "# Problem\n", "<br>", "(", "*a_b ",
    "<table>\n<tr>\n", "- **x**\n", "[a]: b\n", "|a|\n|-|\n",
  ])
  func muchOfOneSignIsReadInTime(_ sign: String) throws {
    let text = String(repeating: sign, count: 200_000 / sign.utf8.count)
    let start = seconds
    _ = try? MarkdownScene.read(text)
    #expect(seconds - start < 15, "\(sign)")
  }

  @Test(arguments: [
    "## Part", "## Problem of", "**Bold**\n\n-", "- **x**:", "<!-- c -->", "| q |\n|---|\n| r",
    "### Channels",
  ])
  func manyDifferentHeadingsAreReadInTime(_ heading: String) throws {
    let text =
      "# T\n\n## Kosten\n## Problem\n## Kanalen\n"
      + (0..<400).map { "\(heading) \($0)\nnote\n\n" }.joined()
    let start = seconds
    let found = try MarkdownScene.read(text)
    #expect(seconds - start < 20, "\(heading)")
    expectNothingLost(markdownWords(text), found)
    let wall = try MarkdownScene.read(
      text.replacing("## Problem\n", with: "").replacing("## Kosten\n", with: ""))
    #expect(seconds - start < 40 && wall.noteCount > 0)
  }

  /// The time this thread has worked, so that what else runs does not count. What is quadratic takes minutes here.
  private var seconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec)
  }

  private func fixture(_ name: String) throws -> String {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: "/")
    let file = try #require(fopen("\(folder)/Fixtures/Markdown/\(name).md", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
