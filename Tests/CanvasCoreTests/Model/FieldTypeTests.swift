import CanvasCore
import Testing

@Suite struct FieldTypeTests {
  @Test(arguments: [
    "2026-03-14", "2026-12-31", "2026-03-14T18:30:00Z", "2026-03-14T23:59:60Z",
    "2026-03-14T18:30:00.5Z", "2026-03-14T18:30:00.123456789012345678901234567890Z",
  ])
  func datesAreRFC3339InUTC(text: String) {
    #expect(objection(.date, .string(text)) == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-3-14", "2026-00-14", "2026-13-14", "2026-03-00", "2026-03-32", "14-03-2026",
    "2026-03-14 18:30:00Z", "2026-03-14T18:30Z", "2026-03-14T24:00:00Z", "2026-03-14T18:60:00Z",
    "2026-03-14T18:30:00", "2026-03-14T18:30:00+00:00", "2026-03-14T18:30:00.Z", "2026-03-14Z",
    "2026-03-14T18:30:00.5", "２026-03-14", "2026-03-14T18:30:00ZZ",
  ])
  func otherDatesAreRefused(text: String) {
    #expect(objection(.date, .string(text)) != nil)
  }

  @Test func numbersAreWholeWhereTheyMustBe() {
    let score = FieldType.integer(0...5)
    for good in ["0", "5", "-0"] { #expect(objection(score, .number(good)) == nil) }
    for bad in ["6", "-1", "2.0", "1e0", "99999999999999999999"] {
      #expect(objection(score, .number(bad)) != nil)
      #expect(objection(.number, .number(bad)) == nil)
    }
  }

  @Test func anyTextIsReadWhereOneOfSomeWordsIsWritten() {
    let level = FieldType.choice(["low", "high"])
    #expect(objection(level, "low") == nil)
    #expect(objection(level, "deep") == "\"x\" is one of low, high")
    #expect(level.objection(to: "deep", named: "x", isReading: true) == nil)
    for bad in [7, .null, ["low"]] as [JSONValue] {
      #expect(level.objection(to: bad, named: "x", isReading: true) != nil)
    }
    let field = Field("level", level, "")
    let nested = FieldType.record([Field("all", .map(.set(.record([field]))), "")])
    let value: JSONValue = ["all": ["a": [["level": "low"], ["level": "deep", "other": "far"]]]]
    #expect(nested.objection(to: value, named: "x")?.path.count == 4)
    #expect(nested.objection(to: value, named: "x", isReading: true) == nil)
    let found = nested.unknownWords(in: value, named: "x")
    #expect(found.map(\.field) == ["x.all.a.level"] && found.map(\.word) == ["deep"])
    #expect(found.first?.known == ["low", "high"])
  }

  @Test func everyRandomValueOfAFieldMayStandAndNullNever() {
    var values = RandomValues(seed: 1, writer: "model")
    for kind in Target.Kind.allCases {
      for field in Schema.fields(of: kind) {
        for _ in 0..<200 {
          let value = values.value(field.type)
          #expect(
            field.type.objection(to: value, named: "x", isReading: true) == nil,
            "\(field.key) \(value.line)")
        }
        #expect(objection(field.type, .null) != nil, "\(field.key)")
      }
    }
  }

  @Test func aPathLeadsToTheTypeInside() {
    func type(_ path: FieldKey...) -> FieldType? { Schema.type(of: path, in: .note) }
    if case .text? = type("flow", "from") {} else { Issue.record("flow.from is a text") }
    if case .integer? = type("scores", "any") {} else { Issue.record("a score is an integer") }
    #expect(type("flow", "unknown") == nil && type("text", "x") == nil && type("no") == nil)
    #expect(type() == nil)
  }

  @Test func noTableHasAKeyTwice() {
    for kind in Target.Kind.allCases {
      let keys = Schema.fields(of: kind).map(\.key)
      #expect(Set(keys).count == keys.count)
    }
  }

  private func objection(_ type: FieldType, _ value: JSONValue) -> String? {
    type.objection(to: value, named: "x")?.why.text
  }
}
