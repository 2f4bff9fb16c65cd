import CanvasCore
import Testing

@Suite struct JSONValueTests {
  @Test func textsAreComparedByBytes() {
    #expect(JSONValue.string("\u{e9}") != .string("e\u{301}"))
    #expect(FieldKey("\u{e9}") != FieldKey("e\u{301}"))
    #expect(Set([FieldKey("\u{e9}"), FieldKey("e\u{301}"), FieldKey("\u{e9}")]).count == 2)
    #expect(JSONValue.number("1.0") != .number("1.00"))
    #expect(bytesPrecede("e\u{301}", "\u{e9}") && !bytesPrecede("a", "a"))
  }

  @Test func settingAMemberKeepsItsPlaceAndNilTakesItAway() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    #expect(object.keys == ["a", "b", "c"])
    object["b"] = nil
    #expect(object == ["c": 4, "a": 3] && object["b"] == nil)
  }

  @Test func aPathMakesObjectsAndTakesAwayEmptyOnes() {
    var object = JSONObject()
    object[path: ["a", "b", "c"]] = 1
    #expect(object == ["a": ["b": ["c": 1]]])
    #expect(object[path: ["a", "b", "c"]] == 1 && object[path: ["a", "x", "c"]] == nil)
    object[path: ["a", "b", "c"]] = nil
    #expect(object.isEmpty)
  }

  @Test func voidIsWhatIsNotWritten() {
    for value in [.null, "", [], [:]] as [JSONValue] { #expect(value.isVoid) }
    for value in [0, false, " ", [.null], ["a": .null]] as [JSONValue] { #expect(!value.isVoid) }
  }

  @Test func aFacetHasOneValueOrSeveral() {
    #expect(JSONValue.string("a").strings == ["a"])
    #expect((["a", 1, "b"] as JSONValue).strings == ["a", "b"])
    #expect((1 as JSONValue).strings.isEmpty)
  }
}
