import CanvasCore
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  @Test func aValueIsOneMemberALineAndEndsInANewline() {
    let value: JSONValue = [
      "title": "Tram",
      "links": [["kind": "from", "to": "abc23"], ["kind": "about", "to": "def45"]],
      "tags": ["a", "b"], "none": [], "empty": [:], "flow": ["kind": "money"], "on": true, "n": 3,
    ]
    #expect(
      file(value) == """
        {
          "title": "Tram",
          "links": [
            {"kind": "from", "to": "abc23"},
            {"kind": "about", "to": "def45"}
          ],
          "tags": ["a", "b"],
          "none": [],
          "empty": {},
          "flow": {"kind": "money"},
          "on": true,
          "n": 3
        }

        """)
  }

  @Test func aListStandsOnOneLineUpToAHundredCharacters() {
    // `  "k": ["…"]` has 11 characters beside the text; é and 😀 count as one each.
    for filler in ["x", "é", "日", "😀"] {
      let fits: JSONValue = ["k": [.string(String(repeating: filler, count: 89))], "l": 0]
      #expect(file(fits).split(separator: "\n")[1].unicodeScalars.count == 101, "with its comma")
      let broken: JSONValue = ["k": [.string(String(repeating: filler, count: 90))], "l": 0]
      #expect(file(broken).split(separator: "\n")[1] == "  \"k\": [")
    }
  }

  @Test func anObjectOnOneLineHasNothingNestedInIt() {
    #expect(file(["a": ["b": 1]]) == "{\n  \"a\": {\"b\": 1}\n}\n")
    #expect(file(["a": ["b": []]]) == "{\n  \"a\": {\n    \"b\": []\n  }\n}\n")
    #expect(file([[1], 2]) == "[\n  [1],\n  2\n]\n")
  }

  @Test func aLineHasNoSpacesAndNoNewline() {
    let value: JSONValue = ["a": [1, ["b": "\n"]], "c": .null]
    #expect(
      String(decoding: JSONWriter.line(value), as: UTF8.self) == #"{"a":[1,{"b":"\n"}],"c":null}"#)
  }

  @Test func onlyWhatMustBeIsEscaped() {
    let text = "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}\u{80}é😀\u{2028}"
    #expect(
      String(decoding: JSONWriter.line(.string(text)), as: UTF8.self)
        == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\u{80}é😀\u{2028}\"")
  }

  @Test func whatIsWrittenIsReadAsTheSame() throws {
    var values = RandomValues(seed: Trials.seed, writer: "json")
    for _ in 0..<5 * Trials.cases {
      let value = values.json(depth: 4)
      let bytes = JSONWriter.file(value)
      let read = try JSONParser.parse(bytes)
      guard read == value, JSONWriter.file(read) == bytes,
        JSONWriter.line(try JSONParser.parse(JSONWriter.line(value))) == JSONWriter.line(value)
      else {
        Issue.record("\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test func damagedBytesNeverCrashAndSayAPlaceInTheFile() {
    var values = RandomValues(seed: Trials.seed, writer: "damage")
    for _ in 0..<2 * Trials.cases {
      var bytes = JSONWriter.file(values.json(depth: 4))
      for _ in 0...values.random.below(4) {
        let index = values.random.below(bytes.count)
        switch values.random.below(4) {
        case 0: bytes[index] = UInt8(values.random.below(256))
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(UInt8(values.random.below(256)), at: index)
        default: bytes.removeSubrange(index...)
        }
        if bytes.isEmpty { break }
      }
      do throws(JSONError) {
        let value = try JSONParser.parse(bytes)
        #expect(String(validating: JSONWriter.line(value), as: UTF8.self) != nil)
      } catch {
        guard (0...bytes.count).contains(error.offset), !error.reason.isEmpty else {
          Issue.record("\(error) in \(bytes)")
          return
        }
      }
    }
  }

  private func file(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.file(value), as: UTF8.self)
  }
}
