import CanvasCore
import Foundation
import Testing

/// A template of one's own as a file. What is refused is in `TemplateFileRefusalTests`.
struct TemplateFileTests {
  /// Two boxes beside each other; the least there is to a template.
  static let pair = """
    {
      "format": "ninefold-template/1",
      "id": "pair",
      "title": {"en": "Pair"},
      "picture": ["AAB", "AAB"],
      "boxes": [
        {"id": "left", "mark": "A", "order": "1", "label": {"en": "Left side"}, "limit": 3},
        {"id": "right", "mark": "B", "order": "2", "label": {"en": "Lean on the right"}}
      ]
    }
    """

  private func read(_ text: String) throws -> Template {
    try #require(try TemplateFile.read(Array(text.utf8)).value)
  }

  /// A template of boxes with these labels in English.
  private func labelled(_ labels: String...) throws -> [TemplateBox] {
    let boxes = labels.enumerated().map { index, label in
      #"{"id": "box-\#(index)", "mark": "\#(index)", "label": {"en": "\#(label)"}}"#
    }
    let head = #""format": "ninefold-template/1", "id": "own", "title": {"en": "Own"}"#
    return try read(
      "{\(head), \"growsBoxes\": true, \"boxes\": [\(boxes.joined(separator: ", "))]}"
    )
    .boxes
  }

  @Test func whatIsLeftOutIsUnset() throws {
    let template = try read(Self.pair)
    #expect(template.purpose == Localized([:]))
    #expect(template.boxes[0].prompt == Localized([:]))
    #expect(template.boxes[0].brief == Localized([:]))
    #expect(template.boxes.map(\.limit) == [3, nil])
    #expect(!template.growsBoxes && !template.pictorial)
    #expect(template.symbol == nil && template.words == nil)
    #expect(template.axes == nil && template.credit == nil)
  }

  @Test func aMissingShortLabelIsTheLabelCutToTwelveCells() throws {
    let boxes = try labelled(
      "Left side", "Exactly 12 c", "Exactly 13 ce", "A blank at 11 end", "漢字漢字漢字漢")
    #expect(
      boxes.map { $0.short[.en] } == [
        "Left side", "Exactly 12 c", "Exactly 13…", "A blank at…", "漢字漢字漢…",
      ])
  }

  @Test func aMissingCodeIsTheFirstTwoLettersNobodyElseHas() throws {
    let boxes = try labelled("Left", "Lean", "LE", "L", "É é", "漢字")
    #expect(boxes.map { $0.code[.en] } == ["LE", "LA", "L2", "L3", "ÉÉ", "BO"])
  }

  @Test func aCodeThatIsGivenIsNotMadeAgain() throws {
    let label = #""label": {"en": "Lean on the right""#
    let text = Self.pair.replacingOccurrences(
      of: label, with: #""code": {"en": "LE"}, "# + label)
    #expect(try read(text).boxes.map { $0.code[.en] } == ["LF", "LE"])
  }

  @Test func codesStayUniqueWhereBoxesDifferInTheirLanguages() throws {
    let text = Self.pair.replacingOccurrences(of: #"{"en": "Lean"#, with: #"{"nl": "Lean"#)
    let template = try read(text)
    #expect(template.boxes.map { $0.code[.fr] } == ["LE", "LA"])
    #expect(template.boxes[1].label[.en] == "Lean on the right")
  }

  @Test func oneOfEachFieldComesBack() throws {
    var template = try #require(TemplateLibrary()["matrix"])
    template.symbol = "evidence"
    template.pictorial = true
    template.growsBoxes = true
    template.credit = "By us"
    template.boxes[0].limit = 1
    template.boxes[0].symbol = "partner"
    template.boxes[0].order = "12b"
    template.title = Localized([.fr: "« Choisir »"])
    let checked = try TemplateFile.read(TemplateFile.write(template))
    #expect(checked.value == template && checked.mistakes == [])
  }

  @Test func thePictureIsWrittenRowByRow() throws {
    let text = String(decoding: TemplateFile.write(try read(Self.pair)), as: UTF8.self)
    #expect(text.contains("\"picture\": [\n    \"AAB\",\n    \"AAB\"\n  ],\n"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func theExampleInTheSeedsIsGoodInEveryLanguage() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("seeds/templates/swot.json")
    let checked = try TemplateFile.read(Array(Data(contentsOf: file)))
    #expect(checked.mistakes == [])
    let template = try #require(checked.value)
    #expect(template.id == "swot")
    for box in template.boxes {
      for text in [box.label, box.short, box.code, box.prompt, box.brief] {
        #expect(Set(text.values.keys) == Set(Language.allCases), "\(box.id)")
      }
    }
    #expect(template.boxes.map { $0.code[.de] } == ["ST", "SC", "CH", "RI"])
    #expect(TemplateLibrary(own: [template]).all.count == 13)
  }
}
