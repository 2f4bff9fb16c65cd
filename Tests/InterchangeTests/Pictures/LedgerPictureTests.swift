import CanvasCore
import Interchange
import TestSupport
import Testing

/// What partners give and get as a picture, and in the report.
struct LedgerPictureTests {
  private func svg(
    _ workspace: Workspace, _ appearance: Export.Appearance = .light, language: Language = .nl
  ) throws -> String {
    let write = try #require(Format.named("ledger")?.write)
    return String(
      decoding: try write(PictureSamples.export(workspace, appearance, language: language)),
      as: UTF8.self)
  }

  @Test(arguments: [Export.Appearance.light, .dark, .print])
  func partnersStandAroundTheProject(_ appearance: Export.Appearance) throws {
    let picture = try svg(try PictureSamples.workspace("seeds/made-social"), appearance)
    #expect(picture.components(of: "class=\"party\"") == 15)
    #expect(picture.components(of: "class=\"project\"") == 1)
    for words in ["Cas Moor", "Nevelland", "tijd 40\u{a0}u, nu", "geld, ambitie", "provincie"] {
      #expect(picture.contains(words), "\(words)")
    }
    #expect(picture.contains("<title") && picture.contains("Cas Moor → het project: tijd"))
    // Money is solid: as many lines without dashes as money flows, and one of the legend.
    let lines = picture.components(of: "fill=\"none\" stroke=")
    #expect(picture.components(of: "stroke-dasharray") < lines)
    #expect(picture.contains("tijd, kennis en al wat geen geld is"))
  }

  @Test func wordsOfOthersAreOnlyWords() throws {
    let name = "</text><script>a & b"
    let partner = Note(
      id: "n1",
      fields: [
        "text": .string(name), "facets": ["partner": "network"],
        "flow": ["kind": "time", "direction": "in", "horizon": "<now>"],
      ])
    let picture = try svg(PictureSamples.workspace(.businessModel, [partner]))
    #expect(!picture.contains("<script") && picture.contains("&lt;now&gt;"))
  }

  @Test func whereNothingFlowsItIsSaid() throws {
    let export = PictureSamples.export(try PictureSamples.workspace("seeds/blank-bmc"))
    let write = try #require(Format.named("ledger")?.write)
    #expect(throws: FormatError.self) { _ = try write(export) }
  }

  @Test func reportHasTheFigureAndTheTables() throws {
    let export = PictureSamples.export(try PictureSamples.workspace("seeds/made-social"))
    let html = String(decoding: Report.html(export), as: UTF8.self)
    #expect(html.contains("p-ledger-title"))
    // Who keeps the contact is named to nobody outside.
    let chapter = try #require(
      Report.document(export).chapters.first { $0.id == "partners" })
    #expect(!"\(chapter.blocks)".contains("contact: Stad Gent"))
    let markdown = String(decoding: Report.markdown(export), as: UTF8.self)
    for reading in ["partners", "ledger", "seats", "matches", "clashes", "partnership"] {
      let title = try #require(Reading.all.first { $0.id == reading }?.title[.nl])
      #expect(markdown.contains(title), "\(reading)")
    }
  }
}

extension String {
  /// How often something stands in it.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
