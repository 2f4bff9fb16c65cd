import CanvasCore
import Foundation
import Testing

/// What is no workspace, and the place the reader names: it stands at ▲ in each example.
@Suite struct WorkspaceFileRefusalTests {
  struct Refused: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var path: String
    var reason: String

    init(_ old: String, _ new: String, _ path: String, _ reason: String) {
      (self.old, self.new, self.path, self.reason) = (old, new, path, reason)
    }
    var testDescription: String { "\(new): \(reason)" }
  }

  private static let n1 = "$.boards[0].boxes[0].notes[0]"

  @Test(arguments: [
    Refused("\"format\": \"ninefold/1\",", "", "$", "\"format\" is missing"),
    Refused("\"ninefold/1\"", "▲\"ninefold/2\"", "$.format", "newer Ninefold"),
    Refused("\"ninefold/1\"", "▲\"ninefold/10\"", "$.format", "newer Ninefold"),
    Refused("\"ninefold/1\"", "▲\"trello\"", "$.format", "not a Ninefold workspace"),
    Refused("\"ninefold/1\"", "▲1", "$.format", "not a Ninefold workspace"),
    Refused("\"id\": \"w\",", "", "$", "\"id\" is missing"),
    Refused("\"w\"", "▲\"W\"", "$.id", "an id is 1 to 32 characters"),
    Refused("\"w\"", "▲\"\"", "$.id", "an id is"), Refused("\"w\"", "▲7", "$.id", "an id is"),
    Refused("\"Town\"", "▲5", "$.title", "\"title\" is a text in quotes"),
    Refused("\"boards\"", "\"bords\"", "$", "\"boards\" is missing"),
    Refused("\"one\",", "▲\"One\",", "$.boards[0].id", "an id is"),
    Refused("\"id\": \"one\",", "", "$.boards[0]", "\"id\" is missing"),
    Refused("\"template\": \"lean\",", "", "$.boards[0]", "the board \"one\" has no \"template\""),
    Refused("\"lean\"", "▲\"Lean!\"", "$.boards[0].template", "\"template\" is an id"),
    Refused("\"boxes\"", "\"boxen\"", "$.boards[0]", "\"boxes\" is missing"),
    Refused("\"notes\"", "\"note\"", "$.boards[0].boxes[0]", "\"notes\" is missing"),
    Refused("\"r1\"", "▲null", "$.boards[0].rounds[0].id", "an id is"),
    Refused("\"open\"", "▲true", "$.boards[0].rounds[0].mode", "is one of open, blind"),
    Refused("\"n2\"", "▲\"n1\"", "$.boards[0].boxes[0].notes[1].id", "the id \"n1\" is taken"),
    Refused("\"n5\"", "▲\"n4\"", "$.boards[1].boxes[0].notes[0].id", "the id \"n4\" is taken"),
    Refused("\"n1\"", "▲\"two\"", n1 + ".id", "note and board ids are unique"),
    Refused("\"two\"", "▲\"one\"", "$.boards[1].id", "another board has the id \"one\""),
    Refused("\"b\"", "▲\"a\"", "$.boards[0].boxes[1].id", "another box has the id \"a\""),
    Refused(
      "\"to\": \"n1\"", "\"to\": ▲\"gone\"", "$.boards[1].boxes[0].notes[0].links[0].to",
      "the link leads to \"gone\", and no note or board has that id"),
    Refused(
      "{\"kind\": \"from\"",
      "{\"kind\": \"x\"}, {\"kind\": \"from\", \"to\": ▲\"gone\"}, {\"k\": 1",
      "$.boards[1].boxes[0].notes[0].links[1].to", "the link leads to \"gone\""),
    Refused("\"First\"", "▲[\"First\"]", n1 + ".text", "\"text\" is a text in quotes"),
    Refused("\"title\": \"Bee\"", "\"title\": ▲{}", "$.boards[0].boxes[1].title", "is a text"),
  ])
  func namesThePlaceAndTheReason(_ refused: Refused) throws {
    try expect(refused, in: Sample.text)
  }

  @Test(arguments: [
    ("\"owner\": ▲true", "owner", "is a text in quotes"),
    ("\"created\": ▲\"yesterday\"", "created", "is a date as 2026-03-14"),
    ("\"created\": ▲\"2026-13-01\"", "created", "is a date"),
    ("\"created\": ▲\"2026-03-14T18:30:00+01:00\"", "created", "is a date"),
    ("\"created\": ▲20260314", "created", "is a date"),
    ("\"facets\": ▲[\"a\"]", "facets", "is an object in braces"),
    ("\"facets\": {\"é\": ▲7}", "facets[\"é\"]", "is a text in quotes or a list of texts"),
    ("\"facets\": {\"a\": \"x\", \"b\": ▲[\"x\", 1]}", "facets.b", "or a list of texts"),
    ("\"sketch\": ▲\"row\"", "sketch", "is a list in brackets"),
    ("\"sketch\": [\"row\", ▲1]", "sketch[1]", "is a text"),
    ("\"links\": ▲{}", "links", "is a list in brackets"),
    ("\"links\": [▲\"n2\"]", "links[0]", "braces"),
    ("\"links\": [{\"kind\": \"from\", \"to\": ▲\"N 2\"}]", "links[0].to", "is an id"),
    ("\"scores\": {\"impact\": ▲6}", "scores.impact", "is a whole number from 0 to 5"),
    ("\"scores\": {\"impact\": ▲2.5}", "scores.impact", "is a whole number"),
    ("\"scores\": {\"impact\": ▲\"3\"}", "scores.impact", "is a whole number"),
    ("\"scores\": {\"impact\": ▲99999999999999999999}", "scores.impact", "is a whole number"),
    ("\"metric\": {\"target\": ▲\"many\"}", "metric.target", "is a number, without quotes"),
    ("\"metric\": {\"level\": ▲3}", "metric.level", "is one of output, outcome, impact"),
    ("\"step\": {\"minutes\": ▲-1}", "step.minutes", "from 0 to 1440"),
    ("\"experiment\": ▲null", "experiment", "is an object in braces"),
    ("\"tags\": [\"a\", ▲null]", "tags[1]", "is a text in quotes"),
    ("\"conflicts\": [{\"field\": ▲1}]", "conflicts[0].field", "is a text in quotes"),
  ])
  func everyTypeOfFieldRefusesAnother(member: String, path: String, reason: String) throws {
    let text = "\"text\": \"First\""
    let refused = Refused(text, text + ", " + member, Self.n1 + "." + path, reason)
    try expect(refused, in: Sample.text)
  }

  @Test(arguments: ["[]", "\"x\"", "null", "7", "{}"])
  func aWorkspaceIsAnObjectWithAFormat(text: String) throws {
    let error = try refusal(text)
    #expect(error.pathText == "$" && error.offset == 0)
  }

  @Test(arguments: [
    ("board", "boards", "$.boards"), ("round", "rounds", "$.boards[0].rounds"),
    ("box", "boxes", "$.boards[0].boxes"), ("note", "notes", "$.boards[0].boxes[0].notes"),
  ])
  func thingsStandAsObjectsInAList(thing: String, key: String, path: String) throws {
    let list = "\"\(key)\": ["
    try expect(
      Refused(list, list + "▲7, ", path + "[0]", "a \(thing) is an object in braces"),
      in: Sample.text)
    try expect(
      Refused(list, "\"\(key)\": ▲3, \"x\": [", path, "\"\(key)\" is a list in brackets"),
      in: Sample.text)
  }

  @Test func theSentenceHasLineColumnAndPath() throws {
    let text = Sample.text.replacing("\"Third\"", with: "3")
    let error = try refusal(text)
    #expect(
      error.sentence(in: Array(text.utf8))
        == "line 31, column 23 ($.boards[0].boxes[0].notes[2].text): \"text\" is a text in quotes")
  }

  private func refusal(_ text: String) throws -> JSONError {
    try #require(throws: JSONError.self) { try WorkspaceFile.read(Array(text.utf8)) }
  }

  /// Where ▲ stands; the start of the file or of the thing that lacks a member has none.
  private func place(in text: String) -> Int? {
    text.range(of: "▲").map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
  }

  private func expect(_ refused: Refused, in sample: String) throws {
    let range = try #require(sample.range(of: refused.old))
    let marked = sample.replacingCharacters(in: range, with: refused.new)
    let error = try refusal(marked.replacing("▲", with: ""))
    #expect(error.pathText == refused.path)
    #expect(error.reason.contains(refused.reason), "\(error.reason)")
    if let place = place(in: marked) { #expect(error.offset == place) }
  }
}
