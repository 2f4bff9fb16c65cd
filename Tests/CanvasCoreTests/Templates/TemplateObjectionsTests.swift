import CanvasCore
import Testing

/// Objections to templates written in Swift, which no reader checks; those to a file's are in
/// `TemplateFileRefusalTests`.
struct TemplateObjectionsTests {
  private func matrix(_ change: (inout Template) -> Void) throws -> [String] {
    var template = try #require(TemplateLibrary()["matrix"])
    change(&template)
    return template.objections.map { "\(JSONError.text(of: $0.path)): \($0.reason)" }
  }

  @Test func allAreToldAtOnceInTheOrderOfTheFile() throws {
    let found = try matrix {
      $0.id = ""
      $0.words = 0
      $0.axes?.verticalScore = ""
      $0.boxes[1].limit = 0
      $0.boxes[2].id = "avoid"
      $0.picture[7] = "FFFFFAAAA"
    }
    #expect(
      found == [
        "$.id: \"\" is not an id: 1 to 32 characters of a–z, 0–9 and \"-\"",
        "$.words: \"words\" is at least 1; leave it out where there is no limit",
        "$.axes.verticalScore: this text is blank; leave it out",
        "$.boxes[1].limit: \"limit\" is at least 1; leave it out where there is no limit",
        "$.boxes[3].id: another box has the id \"avoid\"",
        "$.picture[7]: row 8 has 9 characters and the first has 10; a picture is a full rectangle",
      ])
  }

  @Test func aLanguageOfTheLabelIsNeededInShortLabelAndCode() throws {
    let found = try matrix {
      $0.boxes[0].short.values[.nl] = nil
      $0.boxes[0].code = Localized([:])
    }
    #expect(
      found == [
        "$.boxes[0].code: a text in at least one language must be here",
        "$.boxes[0].short: \"short\" lacks the language nl",
      ])
  }

  @Test func aPictureMayNotHaveAHoleOrAnIsland() throws {
    let ring = try matrix { $0.picture = ["QQQB", "QFQB", "QQQA"] }
    #expect(ring.map { $0.prefix(41) } == ["$.picture[1]: the box \"quick-wins\" is not"])
    let islands = try matrix { $0.picture = ["QQB", "FFA", "QQA"] }
    #expect(islands.map { $0.prefix(41) } == ["$.picture[1]: the box \"quick-wins\" is not"])
  }

  @Test func aTemplateNeedsABoxAndAPictureUnlessItGrows() throws {
    #expect(
      try matrix { ($0.boxes, $0.picture, $0.growsBoxes) = ([], [], true) } == [
        "$.boxes: a template has at least one box"
      ])
    #expect(try matrix { $0.picture = [] }.count == 1)
    #expect(try matrix { ($0.picture, $0.growsBoxes) = ([], true) } == [])
  }
}
