import CanvasCore
import Interchange
import TestSupport
import Testing

/// Whatever bytes come: every reader gives boards that hold together, or an error with words in every language.
@Suite struct HostileTests {
  private static let readers = Format.read
  private static let signs = Array("\"<>&{}[],;\t\n\r'\\-:#=".utf8)

  private func feed(_ bytes: [UInt8], _ comment: String) {
    for format in Self.readers {
      let source = ImportSource(bytes, name: "x", templates: TemplateLibrary(), language: .en)
      _ = format.recognises(source)
      guard let read = format.read else { continue }
      do throws(FormatError) {
        expectSound(try read(source), "\(format.id) \(comment)")
      } catch {
        #expect(error.words.values.count == Language.allCases.count, "\(format.id) \(comment)")
      }
    }
  }

  /// What the formats write of boards, cut, doubled and with bytes changed.
  @Test func brokenSourcesNeverTrap() throws {
    for seed in UInt64(0)..<12 {
      var random = SplitMix64(seed: seed)
      var boards = RandomBoards(seed: seed)
      for id in ["csv", "tsv", "opml", "canvas", "json", "bmml"] {
        let workspace = boards.workspace(id == "bmml" ? ["bmc"] : ["lean", "wall"])
        var bytes = Array(try written(id, workspace).utf8)
        for _ in 0..<random.number(in: 1...8) where !bytes.isEmpty {
          let at = random.below(bytes.count)
          switch random.below(4) {
          case 0: bytes.removeSubrange(at..<min(bytes.count, at + random.below(40)))
          case 1:
            bytes.insert(
              contentsOf: bytes[at..<min(bytes.count, at + 30)], at: random.below(bytes.count))
          case 2: bytes[at] = UInt8(random.below(256))
          default: bytes.insert(Self.signs[random.below(Self.signs.count)], at: at)
          }
        }
        feed(bytes, "\(id) \(seed)")
      }
    }
  }

  @Test func noiseNeverTraps() {
    for seed in UInt64(0)..<150 {
      var random = SplitMix64(seed: seed)
      let signs = Array("{}[]\"':,;<>/&#-=!?ab1 \n\r\t\\|_".utf8)
      let length = random.below(200)
      feed(
        (0..<length).map { _ in
          random.chance(90) ? signs[random.below(signs.count)] : UInt8(random.below(256))
        }, "\(seed)")
    }
  }

  @Test func deepAndLongSourcesEndInTime() {
    for piece in [
      "[", "{\"a\":", "<a>", "<outline text=\"a\">", "- ", "a,", "\"", "a:\n ", "&amp;", "\t",
      "<opml><body>", "[a, ", "\n- ",
    ] {
      feed(Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8), piece)
    }
    let group = "{\"id\":\"g\",\"type\":\"group\",\"x\":0,\"y\":0,\"width\":9,\"height\":9},"
    feed(Array("{\"nodes\":[\(String(repeating: group, count: 800))1]}".utf8), "groups")
  }

  @Test func tooManyNotesAreRefused() {
    let rows = "text,theme\n" + String(repeating: "a,b\n", count: ImportSource.noteLimit + 1)
    #expect(refusal("csv", rows) != nil)
  }

  @Test func everySourceIsRecognisedByWhatItSays() throws {
    let sources: [(String, String)] = [
      ("opml", "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><body/></opml>"),
      (
        "leantime",
        "<canvas key=\"leancanvas\"><content><element key=\"problem\"/></content></canvas>"
      ),
      (
        "canvas",
        "{\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":\"x\",\"x\":0,\"y\":0,\"width\":1,\"height\":1}],\"edges\":[]}"
      ),
      ("json", "{\"problem\":[\"a\"],\"solution\":[\"b\"]}"),
      ("ninefold", "{\n  \"format\": \"ninefold/1\",\n  \"id\": \"w\", \"boards\": []}"),
      ("bmml", "version: \"2.0\"\nmeta:\n  name: x\ncosts:\n  - id: cost-1\n    name: y\n"),
      ("csv", "idea;theme\na;b\nc;d\n"), ("tsv", "idea\ttheme\na\tb\nc\td\n"),
      ("lines", "First, an idea\nSecond, another\n"),
    ]
    for (id, text) in sources {
      let source = ImportSource(
        Array(text.utf8), name: "standard input", templates: TemplateLibrary(), language: .en)
      #expect(Format.recognised(source)?.id == id, "\(id)")
    }
  }
}
