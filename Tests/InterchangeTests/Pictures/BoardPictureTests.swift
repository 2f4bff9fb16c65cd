import CanvasCore
import Drawing
import Interchange
import Testing

@Suite struct BoardPictureTests {
  typealias Element = MarkupTree.Element

  @Test(arguments: PictureSamples.names, Export.Appearance.allCases)
  func everyBoardIsDrawnWhole(_ name: String, _ appearance: Export.Appearance) throws {
    let workspace = try PictureSamples.workspace(name)
    let export = PictureSamples.export(workspace, appearance)
    #expect(!export.boards.isEmpty)
    for board in export.boards {
      let tree = try MarkupTree(BoardPicture(board, export).svg(prefix: "", isInline: false))
      expectWords(tree.root, is: export.name(of: board))
      expectRoom(tree.root, "\(name) \(board.id)")
      expectNotes(of: board, in: tree.root)
      let drawn = tree.root.all.compactMap { $0.attributes["data-box"] }
      #expect(drawn.sorted() == board.boxes.map(\.id.text).sorted())
    }
  }

  @Test(arguments: Template.builtIn.map(\.id))
  func whatIsHardToDrawIsDrawnWhole(_ id: String) throws {
    let template = try #require(TemplateLibrary()[id])
    var workspace = PictureSamples.workspace(template, PictureSamples.hostile())
    if template == .agenda {
      for index in workspace.boards[0].boxes[0].notes.indices where index % 3 != 1 {
        workspace.boards[0].boxes[0].notes[index].fields["step"] = ["minutes": 1440]
      }
    }
    // A sign of several letters, and one of the template's own for each note.
    workspace.fields["vocabularies"] = [
      "evidence": [["value": "testing", "symbol": "WWWWWW"], ["value": "new-one", "symbol": "W"]]
    ]
    // Each template in a language, so that all are drawn.
    let index = Template.builtIn.firstIndex(of: template) ?? 0
    let language = Language.allCases[index % Language.allCases.count]
    let export = PictureSamples.export(workspace, language: language)
    let picture = BoardPicture(export.boards[0], export)
    let svg = picture.svg(prefix: "p", isInline: true)
    let tree = try MarkupTree(svg)
    expectRoom(tree.root, id)
    expectNotes(of: export.boards[0], in: tree.root)
    #expect(!tree.root.all.contains { ["script", "a", "image", "use", "style"].contains($0.name) })
    #expect(svg == picture.svg(prefix: "p", isInline: true))
    let turning: Set<UInt32> = [0x202e, 0x202c, 0x2066, 0x2069, 0x200f]
    #expect(!svg.unicodeScalars.contains { turning.contains($0.value) })
  }

  @Test func aWallOfFourHundredIsDrawnWhole() throws {
    let workspace = PictureSamples.workspace(.wall, PictureSamples.hostile(400))
    let export = PictureSamples.export(workspace)
    let tree = try MarkupTree(
      BoardPicture(export.boards[0], export).svg(prefix: "", isInline: false))
    expectNotes(of: export.boards[0], in: tree.root)
    expectRoom(tree.root, "wall")
  }

  @Test func aBoardOfNoTemplateIsDrawnWhole() throws {
    var workspace = PictureSamples.workspace(.lean, PictureSamples.hostile())
    workspace.boards[0].fields["template"] = "nobody-knows"
    let export = PictureSamples.export(workspace)
    let tree = try MarkupTree(
      BoardPicture(export.boards[0], export).svg(prefix: "", isInline: false))
    expectNotes(of: export.boards[0], in: tree.root)
  }

  @Test func boxesThatTheFileLeftOutAreDrawn() throws {
    var workspace = PictureSamples.workspace(.lean, [])
    workspace.boards[0].boxes = [Box(id: "own-idea", notes: [Note(id: "n1", text: "beside")])]
    let export = PictureSamples.export(workspace)
    let tree = try MarkupTree(
      BoardPicture(export.boards[0], export).svg(prefix: "", isInline: false))
    let boxes = tree.root.all.compactMap { $0.attributes["data-box"] }
    #expect(boxes.count == Template.lean.boxes.count + 1)
    // What has no place on the canvas stands below all that has.
    let own = try #require(tree.root.all.first { $0.attributes["data-box"] == "own-idea" })
    let others = tree.root.all.filter { $0.attributes["data-box"] != nil && $0 !== own }
    let top = try #require(own.children.first?.number("y"))
    #expect(others.allSatisfy { ($0.children.first?.number("y") ?? .infinity) < top })
  }

  @Test func hiddenNotesAreNeverDrawnForTheRoom() throws {
    var secret = Note(id: "n1", text: "secretwords")
    secret.fields["hidden"] = true
    secret.fields["author"] = "Somebody"
    let workspace = PictureSamples.workspace(.wall, [secret, Note(id: "n2", text: "shown")])
    let room = PictureSamples.export(workspace)
    let seen = BoardPicture(room.boards[0], room).svg(prefix: "", isInline: false)
    #expect(!seen.contains("secretwords") && !seen.contains("Somebody") && seen.contains("shown"))
    let all = PictureSamples.export(workspace, for: .facilitator)
    let whole = BoardPicture(all.boards[0], all).svg(prefix: "", isInline: false)
    #expect(whole.contains("secretwords") && whole.contains("Somebody"))
  }

  @Test func idsBeginWithThePrefix() throws {
    let export = PictureSamples.export(PictureSamples.workspace(.businessModel, []))
    let tree = try MarkupTree(
      BoardPicture(export.boards[0], export).svg(prefix: "b7-", isInline: true))
    let ids = tree.root.all.compactMap { $0.attributes["id"] }
    #expect(ids.count == 2 && Set(ids).count == 2 && ids.allSatisfy { $0.hasPrefix("b7-") })
    #expect(tree.root.attributes["aria-labelledby"] == ids.joined(separator: " "))
    #expect(tree.root.attributes["width"] == nil && tree.root.attributes["xmlns"] == nil)
  }

  @Test func signsStandBesideColours() throws {
    var note = Note(id: "n1", text: "Wrong guess")
    note.fields["facets"] = ["evidence": "refuted", "color": "green", "sector": "policy"]
    note.fields["owner"] = "Ann"
    var workspace = PictureSamples.workspace(.lean, [note])
    workspace.boards[0].rounds = [
      Round(id: "r1", fields: ["state": "closed", "totals": ["n1": 4]])
    ]
    let export = PictureSamples.export(workspace, language: .en)
    let tree = try MarkupTree(
      BoardPicture(export.boards[0], export).svg(prefix: "", isInline: true))
    let group = try #require(tree.root.all.first { $0.attributes["data-note"] == "n1" })
    let texts = group.all.filter { $0.name == "text" }.map(\.text)
    #expect(Set(texts) == ["x", "Wrong guess", "B", "PA", "@Ann", "4×"])
    let struck = group.all.filter { $0.attributes["text-decoration"] == "line-through" }
    #expect(struck.map(\.text) == ["Wrong guess"])
    // The legend says what each of them means.
    #expect(tree.root.text.contains("x\u{a0}refuted") && tree.root.text.contains("B\u{a0}green"))
  }

  @Test func notesOfAMatrixStandWhereTheirScoresPutThem() throws {
    func note(_ id: Identifier, _ impact: Int, _ effort: Int) -> Note {
      var note = Note(id: id, text: "Idea \(id)")
      note.fields["scores"] = [
        "impact": .number("\(impact)"), "effort": .number("\(effort)"),
        "importance": .number("\(impact)"), "evidence": .number("\(effort)"),
      ]
      return note
    }
    let notes = [note("n1", 4, 3), note("n2", 5, 1), note("n3", 4, 1), note("n4", 5, 3)]
    for (template, left) in [(Template.matrix, ["n2", "n3"]), (.assumptions, ["n4", "n1"])] {
      let export = PictureSamples.export(PictureSamples.workspace(template, notes))
      let tree = try MarkupTree(
        BoardPicture(export.boards[0], export).svg(prefix: "", isInline: true))
      let places = tree.root.all.filter { $0.attributes["data-note"] != nil }.compactMap { group in
        group.children.first.map {
          (id: group.attributes["data-note"] ?? "", x: $0.number("x") ?? 0, y: $0.number("y") ?? 0)
        }
      }
      let edge = try #require(places.map(\.x).min())
      let column = places.filter { $0.x == edge }.sorted { $0.y < $1.y }.map(\.id)
      #expect(column == left, "\(template.id)")
    }
  }

  @Test func picturesAreSmall() throws {
    let workspace = try PictureSamples.workspace("seeds/inner-city")
    let export = PictureSamples.export(workspace)
    for board in export.boards {
      let size = BoardPicture(board, export).svg(prefix: "", isInline: false).utf8.count
      #expect(size < (board.template == "wall" ? 150_000 : 60_000), "\(board.id): \(size)")
    }
  }

  @Test func aSmallCanvasIsAsItWas() throws {
    var note = Note(id: "n1", text: "Repair & share\nA café")
    note.fields["facets"] = ["evidence": "supported", "color": "yellow"]
    let sketch = Note(id: "n2", fields: ["picture": "person", "text": "Neighbours"])
    let export = PictureSamples.export(
      PictureSamples.workspace(.visualLean, [note, sketch]), language: .en)
    let svg = BoardPicture(export.boards[0], export).svg(prefix: "", isInline: false)
    let kept = String(
      decoding: try PictureSamples.bytes(of: "Tests/Fixtures/small-canvas.svg"), as: UTF8.self)
    // A change of the looks is meant: look at the picture that is printed here before it takes the old one's place.
    #expect(svg == kept, "\(svg)")
  }

  // MARK: What holds for every picture

  private func expectWords(_ root: Element, is title: String) {
    #expect(root.name == "svg" && root.attributes["role"] == "img")
    #expect(root.children.first?.name == "title")
    #expect(root.children.first?.text == title.cleanLine)
    #expect(root.children.dropFirst().first?.name == "desc")
    #expect(root.children.dropFirst().first?.text.isEmpty == false)
  }

  /// Each line of text lies in the first rectangle of the group around it, and each note in its box.
  private func expectRoom(_ root: Element, _ name: String) {
    for text in root.all where text.name == "text" {
      var group = text.parent
      while let found = group, found.name != "g", found.name != "svg" { group = found.parent }
      guard let rect = group?.all.first(where: { $0.name == "rect" }), let place = Place(rect)
      else {
        Issue.record("\(name): no rectangle around \(text.text)")
        continue
      }
      for line in lines(of: text) where !place.contains(line) {
        Issue.record("\(name): \(line) is not in \(place): \(text.text)")
      }
    }
    for note in root.all where note.attributes["class"] == "note" {
      guard let own = note.children.first.flatMap(Place.init),
        let around = note.parent?.children.first.flatMap(Place.init)
      else { continue }
      #expect(around.contains(own), "\(name): \(note.text)")
    }
  }

  private struct Place {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)

    init(left: Double, top: Double, right: Double, bottom: Double) {
      (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    init?(_ rect: Element) {
      guard let x = rect.number("x"), let y = rect.number("y"), let width = rect.number("width"),
        let height = rect.number("height")
      else { return nil }
      self.init(left: x, top: y, right: x + width, bottom: y + height)
    }

    func contains(_ other: Place) -> Bool {
      other.left >= left - 0.5 && other.right <= right + 0.5 && other.top >= top - 0.5
        && other.bottom <= bottom + 0.5
    }
  }

  private func lines(of text: Element) -> [Place] {
    let size = text.number("font-size") ?? 16
    let isBold = text.attributes["font-weight"] == "bold"
    let lettering = Lettering(size: Int(size), isBold: isBold, leading: 0)
    if let turn = text.attributes["transform"] {
      // A label that is turned: how it stands is looked at, not computed.
      #expect(turn.contains("rotate(-90)"))
      return []
    }
    var y = text.number("y") ?? 0
    let spans = text.children.isEmpty ? [text] : text.children
    return spans.map { span in
      y += span.number("dy") ?? 0
      let width = span.number("textLength") ?? Double(lettering.width(of: span.text)) / 1000
      let x = span.number("x") ?? 0
      let left =
        switch text.attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      return Place(
        left: left, top: y - 0.928 * size, right: left + width, bottom: y + 0.236 * size)
    }
  }

  /// Every sign of each note's text is in its group, in its order; only blanks and hyphens may differ.
  private func expectNotes(of board: Board, in root: Element) {
    let groups = Dictionary(
      root.all.compactMap { group in group.attributes["data-note"].map { ($0, group) } },
      uniquingKeysWith: { first, _ in first })
    let drawn = root.all.compactMap { $0.attributes["data-note"] }
    #expect(drawn.sorted() == board.notes.map(\.id.text).sorted())
    for note in board.notes {
      let words = groups[note.id.text]?.text ?? ""
      #expect(
        PictureSamples.signs(of: words).contains(PictureSamples.signs(of: note.text)),
        "\(note.id) \(note.text)")
    }
  }
}
