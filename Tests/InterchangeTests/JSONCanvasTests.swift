import CanvasCore
import Drawing
import Interchange
import Testing

@Suite struct JSONCanvasTests {
  private func canvas(_ nodes: String, _ edges: String = "") -> String {
    "{\"nodes\":[\(nodes)],\"edges\":[\(edges)]}"
  }

  private func card(_ id: String, _ x: Int, _ y: Int, _ more: String = "") -> String {
    "{\"id\":\"\(id)\",\"type\":\"text\",\"x\":\(x),\"y\":\(y),\"width\":10,\"height\":10,\"text\":\"card \(id)\"\(more)}"
  }

  private func linked() throws -> Workspace {
    var workspace = try workspace("lean", "problem", ["a", "b"])
    workspace.boards[0].boxes[0].notes[0].fields["links"] = [["kind": "from", "to": "n-2"]]
    return workspace
  }

  // MARK: Bugs 1 to 6 of other programs

  @Test func bug1WritesSidesAndReadsWithout() throws {
    let text = try written("canvas", linked())
    let edge = try #require(
      JSONParser.parse(Array(text.utf8)).object?["edges"]?.array?.first?.object)
    #expect(edge["fromSide"]?.string != nil && edge["toSide"]?.string != nil)
    let found = try read(
      "canvas",
      canvas(
        card("a", 0, 0) + "," + card("b", 50, 0),
        "{\"id\":\"e\",\"fromNode\":\"a\",\"toNode\":\"b\"}"))
    let notes = found.boards[0].box("tray")?.notes ?? []
    #expect(notes.first?.links == [Link(kind: "relates", to: "b")])
  }

  @Test func bug2TakesAnArrowAtTheEndForGranted() throws {
    let cards = card("a", 0, 0) + "," + card("b", 50, 0)
    for (ends, from) in [
      ("", "a"), (",\"fromEnd\":\"arrow\",\"toEnd\":\"none\"", "b"),
      (",\"fromEnd\":\"arrow\"", "a"),
    ] {
      let found = try read(
        "canvas",
        canvas(
          cards, "{\"id\":\"e\",\"fromNode\":\"a\",\"toNode\":\"b\",\"label\":\"because\"\(ends)}"))
      let note = found.boards[0].notes.first { !$0.links.isEmpty }
      #expect(note?.id.text == from, "\(ends)")
      expectNothingLost("because", found)
    }
    #expect(try written("canvas", linked()).contains("\"toEnd\": \"arrow\""))
  }

  @Test func bug3And5KeepColoursTheyDoNotKnow() throws {
    var workspace = try workspace("lean", "problem", ["a"])
    workspace.boards[0].boxes[0].notes[0].fields["facets"] = ["color": "green"]
    #expect(try written("canvas", workspace).contains("\"color\": \"4\""))
    for (color, facet) in [
      ("\"3\"", "yellow"), ("3", ""), ("\"\"", ""), ("\"124, 77, 255\"", ""), ("\"#FF0000\"", ""),
      ("\"red\"", ""),
    ] {
      let found = try read("canvas", canvas(card("a", 0, 0, ",\"color\":\(color)")))
      #expect(found.boards[0].boxes[0].notes.first?.facet("color").first ?? "" == facet, "\(color)")
      if facet.isEmpty {
        #expect(found.dropped.contains { $0.text.hasPrefix("color:") }, "\(color)")
      }
    }
  }

  @Test func bug4EscapesTextAndMakesRoomForWideLetters() throws {
    let hard = "a \"quote\"\nand \\ a line"
    let text = try written(
      "canvas",
      workspace(
        "lean", "problem",
        [hard, String(repeating: "漢", count: 60), String(repeating: "a", count: 60)]))
    let nodes = try #require(JSONParser.parse(Array(text.utf8)).object?["nodes"]?.array)
    let heights = nodes.compactMap(\.object).filter { $0["type"] == "text" }.compactMap {
      $0["height"]?.int
    }
    #expect(heights[1] > heights[2])
    #expect(try read("canvas", text).boards[0].box("problem")?.notes[0].text == hard)
  }

  @Test func bug6IsWholeNumbersGroupsFirstAndTheMiddleDecides() throws {
    let text = try written("canvas", workspace("lean", "problem", ["a", "b"]))
    let nodes = try #require(JSONParser.parse(Array(text.utf8)).object?["nodes"]?.array).compactMap(
      \.object)
    let types = nodes.map { $0["type"]?.string ?? "" }
    #expect(types.lastIndex(of: "group")! < types.firstIndex(of: "text")!)
    for node in nodes {
      for key in ["x", "y", "width", "height"] as [FieldKey] { #expect(node[key]?.int != nil) }
    }
    let group =
      "{\"id\":\"g\",\"type\":\"group\",\"x\":0,\"y\":0,\"width\":100,\"height\":100,\"label\":\"Outer\"}"
    let inner =
      "{\"id\":\"h\",\"type\":\"group\",\"x\":50.4,\"y\":0,\"width\":50,\"height\":50,\"label\":\"Inner\"}"
    let cards = [card("out", 96, 0), card("in", 94, 0), card("low", 20, 80), card("far", 500, 500)]
      .joined(separator: ",")
    let found = try read("canvas", canvas([group, inner, cards].joined(separator: ",")))
    let board = found.boards[0]
    func notes(_ title: String) -> [String]? {
      board.boxes.first { $0.title == title }?.notes.map(\.id.text)
    }
    #expect(notes("Inner") == ["in"])
    #expect(notes("Outer") == ["low"])
    #expect(board.box("tray")?.notes.map(\.id.text) == ["out", "far"])
    expectNothingLost("Outer Inner card out in low far", found)
  }

  // MARK: What else is on a canvas

  @Test func pointersAreKeptAndNeverOpened() throws {
    let nodes = """
      {"id":"f","type":"file","file":"/etc/passwd","subpath":"#Head","x":0,"y":0,"width":1,"height":1},
      {"id":"l","type":"link","url":"https://example.org/x","x":0,"y":0,"width":1,"height":1,"odd":"kept"}
      """
    let found = try read("canvas", canvas(nodes))
    #expect(
      found.boards[0].box("tray")?.notes.map(\.text) == [
        "/etc/passwd\n#Head", "https://example.org/x",
      ])
    expectNothingLost("etc passwd Head https example org x odd kept", found)
  }

  @Test func groupsNamedAsBoxesMakeACanvas() throws {
    let labels = ["Key Partners", "Kernactiviteiten", "Wertangebote", "Canaux", "Random thoughts"]
    let nodes = labels.enumerated().map { index, label in
      "{\"id\":\"g\(index)\",\"type\":\"group\",\"x\":\(index * 100),\"y\":0,\"width\":90,\"height\":90,\"label\":\"\(label)\"},"
        + card("n\(index)", index * 100 + 40, 40)
    }
    let found = try read("canvas", canvas(nodes.joined(separator: ",")))
    let board = found.boards[0]
    #expect(board.template == "bmc")
    #expect(board.box("key-partners")?.notes.map(\.id.text) == ["n0"])
    #expect(board.box("tray")?.notes.map(\.text) == ["card n4\nRandom thoughts"])
  }

  /// As a program leaves it that keeps no members it does not know.
  @Test func ourCanvasIsKnownWithoutOurMembers() throws {
    var workspace = try workspace("lean", "problem", ["a", "b"])
    workspace.boards.append(
      try #require(TemplateLibrary()["bmc"]).makeBoard(id: "b-2", title: "Second"))
    workspace.boards[1].boxes[0].notes = [Note(id: "n-9", text: "c")]
    let text = try written("canvas", workspace).replacing("\"ninefold\"", with: "\"other\"")
    let found = try read("canvas", text)
    #expect(found.boards.map(\.title) == ["The board", "Second"])
    #expect(found.boards.map(\.template) == ["lean", "bmc"])
    #expect(found.boards[0].box("problem")?.notes.map(\.text) == ["a", "b"])
    #expect(found.boards[1].box("key-partners")?.notes.map(\.text) == ["c"])
  }

  @Test func textShowsInMarkdownAsItStands() throws {
    let hard =
      "# no heading\n- no list\n1. none\n  *no* [[link]] #tag ==x== $y$ %%z%% <b> `c` a_b ~d~ ![i](j) &amp;"
    let text = try written("canvas", workspace("lean", "problem", [hard]))
    let node = try #require(
      JSONParser.parse(Array(text.utf8)).object?["nodes"]?.array?.last?.object)
    let markdown = node["text"]?.string ?? ""
    #expect(markdown.hasPrefix("\\# no heading\n\\- no list\n1\\. none\n&#32; \\*no\\*"))
    #expect(try read("canvas", text).boards[0].box("problem")?.notes[0].text == hard)
    #expect(
      try read(
        "canvas", canvas(card("a", 0, 0).replacing("card a", with: "# Title\\nC:\\\\new \\\\*"))
      ).boards[0].boxes[0].notes.first?.text == "Title\nC:\\new *")
  }

  @Test func ourCanvasComesBackEqual() throws {
    for seed in UInt64(200)..<225 {
      var random = RandomBoards(seed: seed)
      let workspace = random.workspace()
      let text = try written("canvas", workspace)
      expectEqual(try read("canvas", text).boards, workspace.boards, "\(seed)")
    }
  }

  @Test func cardsStandInTheirBoxesWithoutMeeting() throws {
    var random = RandomBoards(seed: 9)
    let text = try written("canvas", random.workspace())
    let nodes = try #require(JSONParser.parse(Array(text.utf8)).object?["nodes"]?.array).compactMap(
      \.object)
    func rect(_ node: JSONObject) -> Rect {
      Rect(
        x: node["x"]?.int ?? 0, y: node["y"]?.int ?? 0, width: node["width"]?.int ?? 0,
        height: node["height"]?.int ?? 0)
    }
    let cards = nodes.filter { $0["type"] == "text" }.map(rect)
    let boxes = nodes.filter { $0["ninefold"]?.object?["box"] != nil }.map(rect)
    #expect(!cards.isEmpty)
    for (index, card) in cards.enumerated() {
      #expect(boxes.contains { $0.intersection(card) == card })
      #expect(!cards[..<index].contains { !$0.intersection(card).isEmpty })
    }
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[..<index].contains { !$0.intersection(box).isEmpty })
    }
  }

  @Test func whatACardHasBesideItsTextIsTold() throws {
    let text =
      "{\"nodes\":[{\"id\":\"n\",\"type\":\"text\",\"text\":\"said\",\"label\":\"named\",\"url\":\"linked\","
      + "\"x\":0,\"y\":0,\"width\":9,\"height\":9}],\"edges\":[]}"
    expectNothingLost("said named linked", try read("canvas", text))
  }
}
