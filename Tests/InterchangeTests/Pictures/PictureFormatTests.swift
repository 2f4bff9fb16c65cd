import CanvasCore
import Drawing
import Interchange
import Testing

@Suite struct PictureFormatTests {
  private func text(_ id: String, _ export: Export) throws -> String {
    let write = try #require(Format.named(id)?.write)
    return String(decoding: try write(export), as: UTF8.self)
  }

  @Test func aPNGBeginsAsAnSVG() throws {
    let export = PictureSamples.export(PictureSamples.workspace(.lean, []))
    #expect(try text("png", export) == text("svg", export))
    #expect(Format.png.content == .binary)
  }

  @Test func nothingIsRefused() throws {
    let export = PictureSamples.export(Workspace(id: "w"))
    for id in ["svg", "png", "funnel", "track", "ansi", "text"] {
      let write = try #require(Format.named(id)?.write)
      #expect(throws: FormatError.self, "\(id)") { try write(export) }
    }
  }

  @Test(arguments: Export.Appearance.allCases)
  func theFunnelCountsWhatThereIs(_ appearance: Export.Appearance) throws {
    let workspace = try PictureSamples.workspace("seeds/inner-city")
    let tree = try MarkupTree(text("funnel", PictureSamples.export(workspace, appearance)))
    let stages = tree.root.all.filter { $0.attributes["class"] == "stage" }
    let numbers = stages.map { stage in stage.text.trimmed.prefix { $0.isNumber } }
    #expect(numbers == ["66", "9", "3", "3"])
    // Nothing that comes later is drawn higher.
    let heights = stages.compactMap { $0.children.dropFirst().first?.number("height") }
    #expect(heights.count == 4 && heights == heights.sorted(by: >))
  }

  /// Every node of the map stands in the picture once, inside it, and says all of its words.
  @Test(arguments: Export.Appearance.allCases)
  func theTrackShowsEveryNode(_ appearance: Export.Appearance) throws {
    let workspace = try PictureSamples.workspace("seeds/inner-city")
    let export = PictureSamples.export(workspace, appearance)
    let tree = try MarkupTree(text("track", export))
    let nodes = tree.root.all.filter { $0.attributes["class"] == "node" }
    let track = TrackMap(workspace)
    let texts = nodes.map { $0.text.filter { !$0.isWhitespace && $0 != "-" } }
    for node in track.nodes {
      let title =
        node.isIdea ? workspace.note(node.id)?.title : workspace.board(node.id)?.title
      let wanted = try #require(title).filter { !$0.isWhitespace && $0 != "-" }
      #expect(texts.contains { $0.hasSuffix(wanted) }, "\(wanted)")
    }
    // And what stayed behind in two stages.
    #expect(nodes.count == track.nodes.count + 2)
    let view =
      tree.root.attributes["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
    for rect in nodes.compactMap({ $0.children.first { $0.name == "rect" } }) {
      let right = try #require(rect.number("x")) + #require(rect.number("width"))
      #expect(right <= view[2])
    }
    let words = tree.root.children.first { $0.name == "desc" }?.text ?? ""
    #expect(words.contains("68") && words.contains("Hemama"))
  }

  @Test func textReadsOnItsGround() throws {
    // Every ink of a picture, on every ground it may stand on.
    for appearance in Export.Appearance.allCases {
      let export = PictureSamples.export(
        PictureSamples.workspace(.lean, PictureSamples.hostile()), appearance)
      let tree = try MarkupTree(
        BoardPicture(export.boards[0], export).svg(prefix: "", isInline: true))
      let usual = try #require(tree.root.attributes["fill"])
      let sheet = try #require(tree.root.children.first { $0.name == "rect" }?.attributes["fill"])
      for text in tree.root.all where text.name == "text" {
        let strong = text.parent?.children.last {
          $0.name == "rect" && $0.number("x") == text.number("x").map { $0 - 7 }
        }
        let grounds = [strong?.attributes["fill"], text.parent?.children.first?.attributes["fill"]]
        let ground = grounds.compactMap { $0 }.first { $0 != "none" } ?? sheet
        let ink = text.attributes["fill"] ?? usual
        #expect(try contrast(ink, ground) >= 7, "\(appearance): \(ink) on \(ground) \(text.text)")
      }
      for rect in tree.root.all {
        guard let line = rect.attributes["stroke"] else { continue }
        #expect(try contrast(line, sheet) >= 3 || rect.parent?.attributes["class"] == "note")
      }
    }
  }

  private func contrast(_ a: String, _ b: String) throws -> Double {
    func color(_ text: String) throws -> Theme.Color {
      .rgb(try #require(UInt32(text.dropFirst(), radix: 16), "\(text)"))
    }
    return try #require(try color(a).contrast(to: color(b)))
  }

  @Test(arguments: ["text", "ansi"])
  func cellsAreASCIIWhereThatIsAsked(_ id: String) throws {
    let workspace = PictureSamples.workspace(.lean, [Note(id: "n1", text: "Œuvre à ré…")])
    var export = Export(
      workspace, templates: TemplateLibrary(), language: .fr, localTime: .utc, now: 0,
      timeline: Timeline(workspace, steps: [], marks: []), for: .room
    ) { workspace, _, size in
      var frame = Frame(size: size)
      frame.put(workspace.note("n1")?.text ?? "", x: 0, y: 0, role: .text)
      return frame
    }
    export.size = Size(width: 20, height: 2)
    #expect(try text(id, export).contains("Œuvre à ré…"))
    export.isASCII = true
    let plain = try text(id, export)
    #expect(plain.contains("OEuvre a re") && plain.unicodeScalars.allSatisfy(\.isASCII))
  }

  @Test(arguments: Export.Appearance.allCases)
  func cellsKeepTheirColours(_ appearance: Export.Appearance) throws {
    var export = Export(
      PictureSamples.workspace(.lean, []), templates: TemplateLibrary(), language: .en,
      localTime: .utc, now: 0,
      timeline: Timeline(Workspace(id: "w"), steps: [], marks: []), for: .room
    ) { _, _, size in
      var frame = Frame(size: size)
      frame.put("Problem 漢字", x: 1, y: 0, role: .label)
      frame.put("~", x: 0, y: 1, role: .testing)
      return frame
    }
    export.size = Size(width: 20, height: 3)
    export.appearance = appearance
    let rows = try text("ansi", export).split(separator: "\n")
    #expect(rows.count == 3)
    for row in rows {
      #expect(row.hasSuffix("\u{1b}[0m"))
      // Nothing but styles is sent, and what is left is what was drawn.
      for sequence in row.split(separator: "\u{1b}").filter({ $0.first == "[" }) {
        let end = try #require(sequence.firstIndex(of: "m"))
        #expect(sequence[..<end].dropFirst().allSatisfy { $0.isNumber || $0 == ";" })
      }
    }
    let bare = rows.map { row in
      row.split(separator: "\u{1b}").map { part in
        part.firstIndex(of: "m").map { String(part[part.index(after: $0)...]) } ?? ""
      }.joined()
    }
    #expect(bare[0].trimmed == "Problem 漢字" && bare[1].trimmed == "~")
    #expect(bare.allSatisfy { cellWidth($0) == 20 })
  }
}
