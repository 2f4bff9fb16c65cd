import CanvasCore
import Interchange
import Testing

@Suite struct OPMLTests {
  private func opml(_ body: String) -> String {
    "<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>Plan B</title></head><body>\(body)</body></opml>"
  }

  // MARK: Bugs 7 to 12 of other programs

  @Test(arguments: ["&#10;", "\n", "&#xA;"]) func bug7KeepsLinesOfANote(_ end: String) throws {
    let found = try read("opml", opml("<outline text=\"A\" _note=\"one\(end)two\"/>"))
    #expect(found.boards[0].box("tray")?.notes.map(\.text) == ["A\none\ntwo"])
    let text = try written("opml", workspace("wall", "tray", ["a\nb\nc"]))
    #expect(text.contains("text=\"a\" _note=\"b&#10;c\""))
  }

  @Test func bug8GivesEveryOutlineAText() throws {
    let text = try written("opml", workspace("wall", "tray", [""]))
    let count = text.split(separator: "<outline").count - 1
    #expect(count == text.split(separator: " text=\"").count - 1)
    // And reads one without.
    let found = try read(
      "opml", opml("<outline title=\"T\"/><outline>between</outline><outline _note=\"n\"/>"))
    #expect(found.boards[0].box("tray")?.notes.map(\.text) == ["T", "between", "n"])
  }

  @Test func bug9EscapesWhatXMLTakesForItsOwn() throws {
    let hard = "a < b > c & \"d\" 'e' ]]> &amp;"
    let text = try written("opml", workspace("wall", "tray", [hard]))
    #expect(text.contains("a &lt; b &gt; c &amp; &quot;d&quot; 'e' ]]&gt; &amp;amp;"))
    #expect(try read("opml", text).boards[0].box("tray")?.notes.map(\.text) == [hard])
  }

  @Test func bug10TakesTheNoteOfAnOutlineAsDetail() throws {
    let found = try read("opml", opml("<outline text=\"A\" _note=\"detail\" note=\"other\"/>"))
    #expect(found.boards[0].box("tray")?.notes.map(\.text) == ["A\ndetail"])
    #expect(found.dropped.contains { $0.kind == .format && $0.text == "note: other" })
  }

  @Test func bug11TakesMarksAsText() throws {
    let found = try read(
      "opml", opml("<outline text=\"Box\"><outline text=\"# a\"/><outline text=\"- b\"/></outline>")
    )
    #expect(found.boards[0].boxes.last?.notes.map(\.text) == ["# a", "- b"])
  }

  @Test func bug12IsWellFormedWithHeadAndBody() throws {
    let text = try written("opml", workspace("lean", "problem", ["a", "b"]))
    #expect(!text.contains(",<") && !text.contains(">,"))
    for part in ["<head>", "</head>", "<body>", "</body>", "<opml version=\"2.0\">"] {
      #expect(text.contains(part))
    }
  }

  // MARK: Outlines of others

  @Test func deeperLevelsBecomeDetailAndAttributesAreTold() throws {
    let text = opml(
      """
      <!-- kept -->
      <outline text="Theme" color="red"><outline text="Idea" _note="why" created="2020">
      <outline text="sub"><outline text="subsub"/></outline></outline></outline><outline text="Loose"/>
      """)
    let found = try read("opml", text, name: "x.opml")
    let board = found.boards[0]
    #expect(board.title == "Plan B")
    #expect(
      board.boxes.first { $0.title == "Theme" }?.notes.map(\.text) == ["Idea\nwhy\nsub\n  subsub"])
    #expect(board.box("tray")?.notes.map(\.text) == ["Loose"])
    #expect(Set(found.dropped.map(\.text)).isSuperset(of: ["kept", "color: red", "created: 2020"]))
    expectNothingLost("Plan B kept Theme red Idea why 2020 sub subsub Loose", found)
  }

  @Test func aCanvasIsKnownByItsBoxes() throws {
    let text = opml(
      """
      <outline text="Mijn canvas"><outline text="Probleem" _note="opmerking"><outline text="eenzaam"/></outline>
      <outline text="Oplossing"><outline text="café"/></outline><outline text="Kanalen"/>
      <outline text="Klantsegmenten"><outline text="ouderen"/></outline>
      <outline text="Todo"><outline text="bellen"/></outline><outline text="Los"/></outline>
      """)
    let found = try read("opml", text, language: .nl)
    let board = found.boards[0]
    #expect(board.title == "Mijn canvas")
    #expect(["lean", "visual-lean", "social-lean"].contains(board.template))
    #expect(board.box("problem")?.notes.map(\.text) == ["eenzaam", "opmerking"])
    #expect(board.box("customer-segments")?.notes.map(\.text) == ["ouderen"])
    #expect(board.box("tray")?.notes.map(\.text) == ["bellen\nTodo", "Los"])
    #expect(found.placements.contains { $0.source == "Todo" && !$0.isKnown })
    expectNothingLost("Mijn canvas opmerking eenzaam café ouderen bellen Todo Los Kanalen", found)
  }

  @Test func whatIsNoXMLIsNamedWithItsLine() {
    #expect(refusal("opml", "<opml>\n<body>\n<outline text=\"a & b\"/>\n</body></opml>")?.line == 3)
    #expect(refusal("opml", "<opml>\n<body>\n</opml>")?.line == 3)
    #expect(refusal("opml", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<opml/>") != nil)
    #expect(refusal("opml", String(repeating: "<a>", count: 100)) != nil)
    #expect(refusal("opml", "") != nil)
  }

  // MARK: Round trips

  @Test func ourOutlineComesBackEqual() throws {
    for seed in UInt64(100)..<125 {
      var random = RandomBoards(seed: seed)
      let workspace = random.workspace()
      let text = try written("opml", workspace)
      expectEqual(try read("opml", text).boards, workspace.boards, "\(seed)")
    }
  }

  @Test func whatSomebodyChangedInAnOutlinerHolds() throws {
    let text = try written("opml", workspace("lean", "problem", ["lonely", "far"]))
      .replacing("text=\"lonely\"", with: "text=\"lonelier\"")
    let found = try read("opml", text)
    #expect(found.boards[0].box("problem")?.notes.map(\.text) == ["lonelier", "far"])
    #expect(found.boards[0].box("problem")?.notes.map(\.id) == ["n-1", "n-2"])
  }

  @Test func strayTextIsTold() throws {
    let text =
      "<opml>loose<head><x y=\"attr\"/></head><body>stray<outline text=\"a\"/>tail</body></opml>"
    expectNothingLost("loose attr stray a tail", try read("opml", text))
  }
}
