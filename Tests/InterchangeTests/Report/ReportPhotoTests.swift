import CanvasCore
import Drawing
import Interchange
import Testing

/// Photos on the page of a report: only pictures, only from below the folder, only what the room may see.
@Suite struct ReportPhotoTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]

  private func export(_ notes: [Note]) -> Export {
    var wall = Template.wall.makeBoard(id: "wall", title: "Ideas")
    wall.boxes[0].notes = notes
    let workspace = Workspace(id: "w", boards: [wall])
    return Export(
      workspace, templates: TemplateLibrary(), language: .en, localTime: .utc, now: 1_773_446_400,
      timeline: Timeline(workspace, steps: [], marks: []), for: .room,
      paint: { _, _, size in Frame(size: size) })
  }

  private func note(_ id: Identifier, _ path: String, _ more: JSONObject = [:]) -> Note {
    var note = Note(
      id: id,
      fields: ["text": "Walk", "refs": [["path": .string(path), "title": "\"Table\" <1>"]]])
    for (key, value) in more.members { note.fields[key] = value }
    return note
  }

  private func page(_ export: Export, _ photos: ReportPhotos) -> String {
    String(decoding: Report.html(export, photos: photos), as: UTF8.self)
  }

  @Test func pictureStandsOnThePageWithItsWords() {
    let export = export([note("a", "p/a.png")])
    #expect(ReportPhotos.paths(in: export) == ["p/a.png"])
    var photos = ReportPhotos()
    photos.show("p/a.png", Self.png)
    let page = page(export, photos)
    #expect(page.contains("src=\"data:image/png;base64,iVBORw0KGgoBAgM=\""))
    #expect(page.contains("alt=\"&quot;Table&quot; &lt;1&gt;\""))
    // Unless asked for it is listed, and nothing is put on the page.
    let plain = self.page(export, ReportPhotos())
    #expect(!plain.contains("<img") && plain.contains("p/a.png"))
  }

  @Test func whatIsNoPictureIsSaid() {
    let export = export(
      ["a", "b", "c", "d"].map { note(Identifier(stringLiteral: $0), "\($0).png") })
    var photos = ReportPhotos()
    photos.show("a.png", Array("<script>alert(1)</script>".utf8))
    photos.show("b.png", Self.png + Array(repeating: 0, count: ReportPhotos.largest))
    photos.fail("c.png", .missing)
    photos.show("d.png", Array("\u{feff} <?xml version=\"1.0\"?><svg/>".utf8))
    let page = page(export, photos)
    #expect(page.contains("It is no PNG") && page.contains("It is too large"))
    #expect(page.contains("There is no such file") && page.contains("data:image/svg+xml"))
    #expect(!page.contains("alert(1)"))
  }

  @Test func hiddenNotesAndReflectionsShowNoPhoto() {
    let export = export([
      note("a", "a.png", ["hidden": true]), note("b", "b.png", ["kind": "reflection"]),
      note("c", "film.mp4"),
      Note(id: "d", fields: ["text": "x", "refs": [["url": "https://e.org/d.png"]]]),
    ])
    #expect(ReportPhotos.paths(in: export) == [])
    #expect(!page(export, ReportPhotos()).contains("a.png\""))
  }

  /// A reflection is in no format, whatever it is of.
  @Test func reflectionIsInNoFormat() {
    var wall = Template.wall.makeBoard(id: "wall", title: "Ideas")
    wall.boxes[0].notes = [
      Note(id: "a", text: "For all"),
      Note(id: "b", fields: ["text": "Zwijgzaam", "kind": "reflection"]),
    ]
    let workspace = Workspace(id: "w", boards: [wall])
    for audience in [Audience.room, Audience(seesHidden: false, seesPeople: true)] {
      for format in Format.written where format.content != .binary {
        guard let text = try? written(format.id, workspace, for: audience) else { continue }
        #expect(!text.contains("Zwijgzaam"), "\(format.id)")
      }
    }
    #expect(!page(export(wall.boxes[0].notes), ReportPhotos()).contains("Zwijgzaam"))
  }
}
