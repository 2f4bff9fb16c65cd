import CanvasCore
import Foundation
import Testing

/// What is wrong with a template's file, and where the message says it is.
struct TemplateFileRefusalTests {
  /// The good template with one thing changed, and how the message begins.
  struct Bad: Sendable, CustomTestStringConvertible {
    let change: (of: String, to: String)
    let place: String
    let path: String
    let reason: String

    init(_ old: String, _ new: String, _ place: String, _ path: String, _ reason: String) {
      self.change = (old, new)
      self.place = place
      self.path = path
      self.reason = reason
    }

    var testDescription: String { "\(change.of) → \(change.to)" }
  }

  static let table: [Bad] = [
    Bad(
      "\"format\": \"ninefold-template/1\",\n", "\n", "1:1", "$",
      #""format" is missing; a template has "ninefold-template/1" there"#),
    Bad(
      "ninefold-template/1", "ninefold/1", "2:13", "$.format",
      #"this is not a Ninefold template; "ninefold-template/1" is expected"#),
    Bad(
      "ninefold-template/1", "ninefold-template/2", "2:13", "$.format",
      #"this file is in the format "ninefold-template/2"; this version reads"#),
    Bad(
      #""title""#, #""titel""#, "4:12", "$.titel",
      #""titel" is no field here; did you mean "title"?"#),
    Bad(
      "\"title\": {\"en\": \"Pair\"},\n", "\n", "1:1", "$",
      #""title" is missing"#),
    Bad(
      #"{"en": "Pair"}"#, #""Pair""#, "4:12", "$.title",
      #""title" is an object in braces"#),
    Bad(
      #"{"en": "Pair"}"#, "{}", "4:12", "$.title",
      "a text in at least one language must be here"),
    Bad(
      #"{"en": "Pair"}"#, #"{"it": "Coppia"}"#, "4:19", "$.title.it",
      #""it" is no field here; there are en, nl, fr, de, es"#),
    Bad(
      #"{"en": "Pair"}"#, #"{"en": " "}"#, "4:19", "$.title.en",
      "this text is blank; leave it out"),
    Bad(
      #"{"en": "Pair"}"#, #"{"en": "Pa\tir"}"#, "4:19", "$.title.en",
      "this text is one line, without tabs and other control characters"),
    Bad(
      #""pair""#, #""Pair""#, "3:9", "$.id",
      #""id" is an id: 1 to 32 characters of a–z, 0–9 and "-""#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""colour": "red""#, "5:13", "$.colour",
      #""colour" is no field here; there are format, id, title, purpose, picture,"#),
    Bad(
      #""pair""#, #""pair", "wrods": 9"#, "3:26", "$.wrods",
      #""wrods" is no field here; did you mean "words"?"#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""growsBoxes": "yes""#, "5:17", "$.growsBoxes",
      #""growsBoxes" is true or false"#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""growsBoxes": false"#, "1:1", "$.picture",
      #"a picture is missing; only a template with "growsBoxes" does without"#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""picture": "AB""#, "5:14", "$.picture",
      #""picture" is a list in brackets"#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""picture": [""]"#, "5:15", "$.picture[0]",
      "the first row is empty"),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""picture": ["AAB", "AA"]"#, "5:22", "$.picture[1]",
      "row 2 has 2 characters and the first has 3; a picture is a full rectangle"),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""picture": ["AAB", "ABB"]"#, "5:22", "$.picture[1]",
      #"the box "left" is not one rectangle: in row 2, column 2, "B" stands between its"#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""picture": ["ABA"]"#, "5:15", "$.picture[0]",
      #"the box "left" is not one rectangle: in row 1, column 2, "B" stands between its"#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""picture": ["AAB", "AAX"]"#, "5:22", "$.picture[1]",
      #"no box has the mark "X""#),
    Bad(
      #""picture": ["AAB", "AAB"]"#, #""picture": ["AA"]"#, "8:29", "$.boxes[1].mark",
      #"the mark "B" is not in the picture"#),
    Bad(
      #""id": "pair""#, #""id": "pair", "words": 0"#, "3:26", "$.words",
      #""words" is a whole number from 1 to 1000"#),
    Bad(
      #""id": "pair""#, #""id": "pair", "words": 1.5"#, "3:26", "$.words",
      #""words" is a whole number from 1 to 1000"#),
    Bad(
      #""id": "pair""#, #""id": "pair", "symbol": "Evidence""#, "3:27", "$.symbol",
      #""symbol" is an id: 1 to 32 characters of a–z, 0–9 and "-""#),
    Bad(
      #""id": "pair""#, #""id": "pair", "axes": {"horizontal": {"en": "Effort"}}"#, "3:25",
      "$.axes",
      #""horizontalScore" is missing"#),
    Bad(
      #""id": "pair""#, #""id": "pair", "credit": " ""#, "3:27", "$.credit",
      "this text is blank; leave it out"),
    Bad(
      #""id": "right", "#, "", "8:5", "$.boxes[1]",
      #""id" is missing"#),
    Bad(
      #""id": "right""#, #""id": "left""#, "8:12", "$.boxes[1].id",
      #"another box has the id "left""#),
    Bad(
      #""id": "right""#, #""id": "to the right""#, "8:12", "$.boxes[1].id",
      #""id" is an id: 1 to 32 characters of a–z, 0–9 and "-""#),
    Bad(
      #""mark": "B""#, #""mark": "A""#, "8:29", "$.boxes[1].mark",
      #"another box has the mark "A""#),
    Bad(
      #""mark": "B""#, #""mark": "BB""#, "8:29", "$.boxes[1].mark",
      #""mark" is one character"#),
    Bad(
      #""mark": "B""#, #""mark": " ""#, "8:29", "$.boxes[1].mark",
      "a mark is a character one can see"),
    Bad(
      #""order": "2""#, #""order": "1""#, "8:43", "$.boxes[1].order",
      #"another box has the order "1""#),
    Bad(
      #""order": "2""#, #""order": "0""#, "8:43", "$.boxes[1].order",
      #""0" is no place in an order; write 1 to 99, for a sub-box with a letter: 2b"#),
    Bad(
      #""order": "2""#, #""order": 2"#, "8:43", "$.boxes[1].order",
      #""order" is a text in quotes"#),
    Bad(
      #""limit": 3"#, #""limit": 0"#, "7:86", "$.boxes[0].limit",
      #""limit" is a whole number from 1 to 1000"#),
    Bad(
      #""limit": 3"#, #""limits": 3"#, "7:87", "$.boxes[0].limits",
      #""limits" is no field here; did you mean "limit"?"#),
    Bad(
      #""label": {"en": "Lean on the right"}"#, #""prompt": {"en": "Why?"}"#, "8:5", "$.boxes[1]",
      #""label" is missing"#),
    Bad(
      #""order": "2""#, #""order": "2", "short": {"en": "More than twelve"}"#, "8:64",
      "$.boxes[1].short.en",
      #""More than twelve" takes 16 cells; a short label takes at most 12"#),
    Bad(
      #""order": "2""#, #""order": "2", "short": {"en": "漢字漢字漢字漢"}"#, "8:64", "$.boxes[1].short.en",
      #""漢字漢字漢字漢" takes 14 cells; a short label takes at most 12"#),
    Bad(
      #""order": "2""#, #""order": "2", "code": {"en": "R"}"#, "8:63", "$.boxes[1].code.en",
      #""R" is no code; a code is 2 or 3 letters, figures or signs of money"#),
    Bad(
      #""order": "2""#, #""order": "2", "code": {"en": "RIGHT"}"#, "8:63", "$.boxes[1].code.en",
      #""RIGHT" is no code; a code is 2 or 3 letters, figures or signs of money"#),
    Bad(
      #""order": "2""#, #""order": "2", "code": {"en": "R-"}"#, "8:63", "$.boxes[1].code.en",
      #""R-" is no code; a code is 2 or 3 letters, figures or signs of money"#),
    Bad(
      #""order": "2""#, #""order": "2", "code": {"en": "漢字"}"#, "8:63", "$.boxes[1].code.en",
      #""漢字" is no code; a code is 2 or 3 letters, figures or signs of money"#),
    Bad(
      #""limit": 3"#,
      #""code": {"en": "XY"}}, {"id": "mid", "mark": "M", "label": {"en": "M"}, "code": {"en": "xy"}"#,
      "7:164", "$.boxes[1].code.en",
      #"another box has the code "XY""#),
    Bad(
      #""boxes": ["#, #""boxes": [7, "#, "6:13", "$.boxes[0]",
      #""boxes" is an object in braces"#),
  ]

  @Test(arguments: table) func itIsRefusedWithItsPlace(bad: Bad) throws {
    #expect(TemplateFileTests.pair.contains(bad.change.of))
    let text = TemplateFileTests.pair.replacingOccurrences(of: bad.change.of, with: bad.change.to)
    let bytes = Array(text.utf8)
    let mistakes = try TemplateFile.read(bytes).mistakes
    let error = try #require(
      mistakes.first { $0.reason.hasPrefix(bad.reason) }, "\(mistakes.map(\.reason))")
    let place = error.position(in: bytes)
    #expect("\(place.line):\(place.column)" == bad.place)
    #expect(error.pathText == bad.path)
  }

  @Test func onlyWhatIsNoJSONIsRefusedWhole() throws {
    let text = TemplateFileTests.pair.replacingOccurrences(
      of: #""id": "pair""#, with: #""id": "pair", "id": "pair""#)
    let error = try #require(throws: JSONError.self) { try TemplateFile.read(Array(text.utf8)) }
    #expect(error.reason == #"the name "id" stands twice in this object"#)
  }

  // MARK: What is left out, and the rest used

  private func read(_ old: String, _ new: String) throws -> Checked<Template> {
    #expect(TemplateFileTests.pair.contains(old))
    return try TemplateFile.read(
      Array(TemplateFileTests.pair.replacingOccurrences(of: old, with: new).utf8))
  }

  @Test(arguments: [
    (#""id": "pair""#, #""id": "pair", "wrods": 9, "words": 0"#, 2),
    (#""limit": 3"#, #""limit": "three", "promt": {"en": "Why?"}"#, 2),
    (#""limit": 3"#, #""brief": {"it": "Perché?"}"#, 1),
    (#""id": "pair""#, #""id": "pair", "axes": {"horizontal": {"en": "Effort"}}"#, 3),
    (#""order": "1","#, #""prompt": "Why?", "order": 1,"#, 2),
  ])
  func itIsUsedWithoutWhatItCanDoWithout(_ old: String, _ new: String, _ mistakes: Int) throws {
    let checked = try read(old, new)
    #expect(checked.mistakes.count == mistakes, "\(checked.mistakes.map(\.reason))")
    let template = try #require(checked.value)
    #expect(template.boxes.map(\.id) == ["left", "right"])
    #expect(template.axes == nil && template.words == nil)
  }

  @Test(arguments: [
    (#""mark": "B""#, #""mark": "BB""#), (#""id": "right", "#, ""), ("AAB", "ABA"),
    (#""boxes": ["#, #""boxes": [7, "#), ("ninefold-template/1", "ninefold-template/2"),
  ])
  func itIsNotUsedWithoutTheRest(_ old: String, _ new: String) throws {
    #expect(try read(old, new).value == nil)
  }

  @Test func allMistakesAreNamedAtOnce() throws {
    let checked = try read(
      #""order": "2""#,
      #""order": "0", "code": {"en": "RIGHT"}, "short": {"en": "More than twelve"}"#)
    #expect(
      checked.mistakes.map(\.pathText) == [
        "$.boxes[1].order", "$.boxes[1].code.en", "$.boxes[1].short.en",
      ])
  }
}
