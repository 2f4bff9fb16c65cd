import CanvasCore
import Testing

@Suite struct JSONParserTests {
  @Test(arguments: [
    "null", " true ", "false\n", "0", "-0", "\"\"", "[]", "{}", "[[],{}]", "{\"\":0}",
    "\t[ 1 ,\r\n2 ]", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\\u001f\"", "\"\\ud83d\\ude00\"",
    "\"\u{7f}\u{85}\u{feff}\u{10ffff}\u{e000}\"", "{\"a\":1,\"A\":2}",
    "\u{feff}{\"a\":1}", "{\"\u{e9}\":1,\"e\u{301}\":2}",
  ])
  func readsWhatIsJSON(text: String) throws {
    _ = try JSONParser.parse(Array(text.utf8))
  }

  @Test(arguments: [
    "0", "-0", "10", "1.50", "-12.0500", "1e5", "1E+05", "1.0e-10",
    "123456789012345678901234567890",
  ])
  func keepsTheTextOfANumber(text: String) throws {
    #expect(try JSONParser.parse(Array(text.utf8)) == .number(text))
  }

  @Test func escapesStandForCharacters() throws {
    let text = "\"\\u00e9 \\u00E9 \\ud83d\\ude00 \\/ \\\\ \\\" \\n\""
    #expect(try parse(text) == .string("\u{e9} \u{e9} 😀 / \\ \" \n"))
  }

  @Test func namesInTwoSpellingsOfUnicodeAreTwoNames() throws {
    let object = try #require(parse("{\"\u{e9}\":1,\"e\u{301}\":2}").object)
    #expect(object["\u{e9}"] == 1 && object["e\u{301}"] == 2)
    #expect(try parse("\"\u{e9}\"") != parse("\"e\u{301}\""))
    #expect(refusal("{\"\u{e9}\":1,\"\\u00e9\":2}")?.reason.contains("stands twice") == true)
  }

  @Test func orderOfMembersIsKeptAndDoesNotCount() throws {
    let (a, b) = (try parse("{\"a\":1,\"b\":2}"), try parse("{\"b\":2,\"a\":1}"))
    #expect(a == b)
    #expect(JSONWriter.line(a) != JSONWriter.line(b))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var text: String
    var line = 1
    var column: Int
    var path = "$"
    var reason: String

    init(_ text: String, line: Int = 1, _ column: Int, at path: String = "$", _ reason: String) {
      (self.text, self.line, self.column) = (text, line, column)
      (self.path, self.reason) = (path, reason)
    }
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Refused("", 1, "nothing in it"), Refused(" \n ", line: 2, 2, "nothing in it"),
    Refused("{}\u{feff}", 3, "after the end"), Refused("{} x", 4, "after the end"),
    Refused("1 2", 3, "after the end"), Refused("[1,]", 4, at: "$[1]", "a value must stand here"),
    Refused("{\"a\":1,}", 8, "the name of a member"), Refused("[1 2]", 4, "a comma or \"]\""),
    Refused("{\"a\" 1}", 6, "a colon must follow the name \"a\""),
    Refused("{\"a\":1 \"b\":2}", 8, "a comma or \"}\""), Refused("{a:1}", 2, "in double quotes"),
    Refused("{'a':1}", 2, "in double quotes"), Refused("{\"a\":}", 6, at: "$.a", "a value must"),
    Refused("{\"a\":1,\n \"b\":2,\n \"a\":3}", line: 3, 2, "the name \"a\" stands twice"),
    Refused("{\"é\":[1,{\"x\":tru}]}", 14, at: "$[\"é\"][1].x", "only true, false and null"),
    Refused("[NaN]", 2, at: "$[0]", "a value must"),
    Refused("[Infinity]", 2, at: "$[0]", "a value must"),
    Refused("[-Infinity]", 3, at: "$[0]", "a digit must follow the sign"),
    Refused("[+1]", 2, at: "$[0]", "a value must"), Refused("[.5]", 2, at: "$[0]", "a value must"),
    Refused("[01]", 2, at: "$[0]", "does not start with 0"),
    Refused("[-01]", 2, at: "$[0]", "start with 0"),
    Refused("[1.]", 4, at: "$[0]", "decimal point"), Refused("[1e]", 4, at: "$[0]", "exponent"),
    Refused("[1e+]", 5, at: "$[0]", "exponent"), Refused("0x10", 2, "after the end"),
    Refused("// no\n1", 1, "a value must"), Refused("[1] /* no */", 5, "after the end"),
    Refused("[", 2, at: "$[0]", "the file ends where a value"),
    Refused("[1", 3, "a comma or \"]\""),
    Refused("{", 2, "the name of a member"), Refused("{\"a", 4, "the file ends inside a string"),
    Refused("nul", 1, "only true, false and null"), Refused("True", 1, "a value must"),
  ])
  func saysWhereAndWhyItIsNotJSON(_ refused: Refused) throws {
    try expect(refused, bytes: Array(refused.text.utf8))
  }

  @Test(arguments: [
    Refused("\"a\tb\"", 3, "control character"), Refused("\"a\nb\"", 3, "control character"),
    Refused("\"\u{0}\"", 2, "control character"), Refused("\"\\x41\"", 2, "no such escape"),
    Refused("\"\\", 2, "ends inside a string"), Refused("\"\\u12g4\"", 2, "hexadecimal"),
    Refused("\"\\u12", 2, "ends inside a string"), Refused("\"ab\\ud83d\"", 4, "half a surrogate"),
    Refused("\"\\ude00\"", 2, "half a surrogate"), Refused("\"\\ud83d\\n\"", 2, "half a surrogate"),
    Refused("\"\\ud83d\\ud83d\"", 2, "half a surrogate"),
    Refused("\"\\u+123\"", 2, "hexadecimal"), Refused("'a'", 1, "a value must"),
  ])
  func saysWhereAndWhyAStringIsWrong(_ refused: Refused) throws {
    try expect(refused, bytes: Array(refused.text.utf8))
  }

  @Test(
    arguments: [
      [0x80], [0xbf], [0xc0, 0xaf], [0xc1, 0xbf], [0xc3], [0xc3, 0x28], [0xe0, 0x80, 0x80],
      [0xe0, 0x9f, 0xbf], [0xe2, 0x82], [0xe2, 0x28, 0xa1], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf],
      [0xf0, 0x80, 0x80, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf0, 0x9f, 0x98],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80], [0xff], [0xfe, 0xff], [0xf8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) throws {
    let quote = UInt8(ascii: "\"")
    for end in [[quote], [UInt8(ascii: "\\"), UInt8(ascii: "n"), quote]] {
      let refused = Refused("", 3, "not UTF-8")
      try expect(refused, bytes: [quote, UInt8(ascii: "a")] + bytes + end)
    }
  }

  @Test func sixtyFourLevelsAreReadAndOneMoreIsNot() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    _ = try parse(nested(64, "[", "]"))
    _ = try parse(nested(64, "{\"a\":", "}"))
    for text in [nested(65, "[", "]"), nested(65, "{\"a\":", "}"), nested(10_000, "[", "]")] {
      #expect(refusal(text)?.reason.contains("deeper than 64 levels") == true)
    }
    let open = String(repeating: "[{\"a\":", count: 100_000)
    #expect(refusal(open)?.reason.contains("deeper than 64 levels") == true)
  }

  @Test func manyMembersAreTakenQuicklyAndTwiceIsStillFound() throws {
    let members = (0..<20_000).map { "\"k\($0)\":\($0)" }
    let object = try parse("{" + members.joined(separator: ",") + "}").object
    #expect(object?.count == 20_000)
    let twice = "{" + (members + ["\"k7\":0"]).joined(separator: ",") + "}"
    #expect(refusal(twice)?.reason == "the name \"k7\" stands twice in this object")
  }

  @Test func aColumnIsACharacterNotAByte() {
    let bytes = Array("{\n  \"é日😀\": x}".utf8)
    let error = refusal(String(decoding: bytes, as: UTF8.self))
    #expect(error?.sentence(in: bytes).hasPrefix("line 2, column 10 ($[\"é日😀\"]): ") == true)
  }

  @Test func aPathLeadsToItsPlaceOrToTheNearestThatIsThere() {
    let bytes = Array("{\"a\":[1,{\"\u{e9}\":2,\"e\u{301}\":3}]}".utf8)
    func offset(_ path: JSONError.Step...) -> Int { JSONParser.offset(of: path, in: bytes) }
    #expect(offset() == 0)
    #expect(offset(.member("a")) == 5)
    #expect(offset(.member("a"), .element(1)) == 8)
    #expect(offset(.member("a"), .element(1), .member("\u{e9}")) == 14)
    #expect(offset(.member("a"), .element(1), .member("e\u{301}")) == 22)
    #expect(offset(.member("a"), .element(9)) == 5)
    #expect(offset(.member("no")) == 0)
  }

  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  private func refusal(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONParser.parse(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func expect(_ refused: Refused, bytes: [UInt8]) throws {
    let error = try #require(throws: JSONError.self) { try JSONParser.parse(bytes) }
    let place = error.position(in: bytes)
    #expect(place == (refused.line, refused.column))
    #expect(error.pathText == refused.path)
    #expect(error.reason.contains(refused.reason), "\(error.reason)")
  }
}
