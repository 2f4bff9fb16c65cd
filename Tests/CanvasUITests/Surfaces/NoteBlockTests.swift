import CanvasCore
import CanvasUI
import Drawing
import Testing

/// A note as it stands in a box.
struct NoteBlockTests {
  /// The inside of the box "problem" of a board, so wide and high.
  private func box(
    _ app: App, width: Int, height: Int = 4, isCompact: Bool = false
  ) throws -> Frame {
    let scene = try #require(BoardScene(app))
    let box = try #require(scene.boxes.first { $0.id == "problem" })
    let rect = Rect(x: -1, y: -1, width: width + 2, height: height + 2)
    var sheet = Plan(rect).sheet
    BoxContent(scene, box, rect: rect, isCompact: isCompact).draw(on: &sheet)
    var frame = Frame(size: Size(width: width, height: height))
    frame.draw(sheet)
    return frame
  }

  private func rows(
    _ picture: String, _ keys: String = "", width: Int = 8, height: Int = 3,
    isCompact: Bool = false
  ) throws -> [String] {
    let session = try Session(picture: picture).pressing(keys)
    return try box(session.app, width: width, height: height, isCompact: isCompact).rows
  }

  /// A board with one note that has these fields, and no cursor on it.
  private func note(_ text: String, _ fields: [FieldKey: JSONValue]) throws -> App {
    var (workspace, _) = try Picture.workspace("problem: Rain")
    let index = try #require(workspace.boards[0].boxes.firstIndex { $0.id == "problem" })
    workspace.boards[0].boxes[index].notes[0].text = text
    for (key, value) in fields { workspace.boards[0].boxes[index].notes[0].fields[key] = value }
    return Session(workspace).pressing("Tab").app
  }

  @Test func wordsStandBehindTheirSign() throws {
    #expect(try rows("problem: Rain*") == ["▸ Rain  ", "        ", "        "])
    #expect(try rows("problem: Rain*", "Space Tab")[0] == "• Rain  ")
    #expect(try rows("problem: Rain*", "A")[0] == "▸•Rain  ")
    #expect(try rows("problem: Rain*", "Tab")[0] == "  Rain  ")
  }

  @Test func linesAreWrappedUnderTheFirst() throws {
    #expect(
      try rows("problem: Rain_on_a_roof*", height: 4) == [
        "▸ Rain  ", "  on a  ", "  roof  ", "        ",
      ])
  }

  @Test func aNoteThatIsCutEndsInAnEllipsis() throws {
    #expect(try rows("problem: Rain_on_a_roof*", height: 2) == ["▸ Rain  ", "  on a… "])
    #expect(try rows("problem: Snowed_in*", height: 1) == ["▸ Snowe…"])
  }

  @Test func onlyTheFirstLineIsShownUntilItIsZoomed() throws {
    #expect(try rows("problem: Rain¶noise*", height: 2) == ["▸ Rain ¶", "        "])
    #expect(try rows("problem: Rain¶noise*", "z", height: 3)[1] == "  noise ")
  }

  @Test func aCompactBoxShowsHeadlinesWhereWordsDoNotFit() throws {
    let picture = "problem: Rain_on_a_roof* Mud"
    #expect(try rows(picture, height: 2, isCompact: true) == ["▸ Rain …", "  Mud   "])
    #expect(try rows(picture, height: 4, isCompact: true)[2] == "  roof  ")
  }

  @Test func badgesFollowTheLastWordOrStandBelowIt() throws {
    let app = try note("Rain", ["owner": "Ann"])
    #expect(try box(app, width: 11, height: 2).rows == ["  Rain @Ann", "           "])
    #expect(try box(app, width: 10, height: 2).rows == ["  Rain    ", "  @Ann    "])
  }

  @Test func aBadgeWiderThanTheBoxIsLeftOut() throws {
    let app = try note("Mud", ["owner": "Alexandra"])
    #expect(try box(app, width: 11, height: 2).rows == ["  Mud      ", "           "])
  }

  @Test func badgesComeInTheirOrder() throws {
    let app = try note(
      "Rain\nnoise",
      [
        "facets": ["color": "yellow"], "step": ["minutes": 5], "owner": "Ann", "tags": ["hidden"],
        "conflicts": [["field": "text"]],
      ])
    let frame = try box(app, width: 30)
    #expect(frame.rows[0] == "  Rain A 5′ @Ann ¶ ○ ≠        ")
    // All of a note of a colour stands on it.
    #expect((0..<30).allSatisfy { frame[$0, 0].role == .yellow })
    #expect((0..<30).allSatisfy { frame[$0, 1].role != .yellow })
  }

  @Test func theSignIsTheSymbolOfWhatTheTemplateShows() throws {
    let frame = try box(try note("Rain", ["facets": ["evidence": "supported"]]), width: 8)
    #expect(frame.rows[0] == "+ Rain  ")
    #expect(frame[0, 0].role == .supported && frame[2, 0].role == .text)
  }

  @Test func theCursorNeverCoversTheSign() throws {
    let session = try Session(picture: "problem: Rain*").pressing("e 2*Down Enter")
    #expect(session.app.focusedNote?.facet("evidence") == ["testing"])
    #expect(try box(session.app, width: 8).rows[0] == "▸~Rain  ")
    #expect(try box(session.pressing("Tab").app, width: 8).rows[0] == "~ Rain  ")
  }
}
