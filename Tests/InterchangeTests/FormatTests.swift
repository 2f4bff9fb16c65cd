import CanvasCore
import Interchange
import Testing

@Suite struct FormatTests {
  @Test func idsAreUniqueAndNamedInEveryLanguage() {
    #expect(Set(Format.all.map(\.id)).count == Format.all.count)
    for format in Format.all {
      #expect(format.write != nil || format.read != nil)
      #expect(format.name.values.count == Language.allCases.count, "\(format.id)")
      #expect(!format.ending.hasPrefix("."))
    }
  }

  @Test func linesBecomeIdeasOnTheTray() throws {
    let source = ImportSource(
      Array("\u{feff}A repair café\r\n\r\nSwap shop\n".utf8), name: "ideas.txt",
      templates: TemplateLibrary(), language: .en)
    let read = try #require(Format.named("lines")?.read)
    let found = try read(source)
    #expect(found.boards.first?.title == "ideas")
    #expect(found.boards.first?.box("tray")?.notes.map(\.text) == ["A repair café", "Swap shop"])
  }
}
