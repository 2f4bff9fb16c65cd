import CanvasCore
import CanvasUI
import Testing

/// What finding shows: the title, and behind it the line that holds the words where the title does not.
struct FindPanelTests {
  private func rows(_ picture: String, _ typed: String) throws -> [String] {
    try #require(try Session(picture: picture).pressing("/ t:\(typed)").app.panel).rows.map(\.text)
  }

  @Test func theLineBelowATitleIsShownWithIt() throws {
    #expect(
      try rows("problem: Roof¶it_holds_rain* Rain Mud", "rain") == [
        "Rain", "Roof · it holds rain",
      ])
  }

  @Test func aLongTitleLeavesRoomForTheLine() throws {
    let title = "A_roof_of_grass_on_every_house"
    #expect(
      try rows("problem: \(title)¶holds_rain*", "rain") == [
        "A roof of grass on ever… · holds rain"
      ])
  }

  @Test func labelsOfTheLanguageShownAreSearchedLast() throws {
    let session = try Session(picture: "problem: Supported* Mud").pressing("Down e 3*Down Enter /")
    #expect(
      session.pressing("t:supported").app.panel?.rows.map(\.text) == [
        "Supported", "Mud · Evidence: supported",
      ])
    #expect(session.pressing("t:mud Enter").app.focusedNote?.text == "Mud")
  }
}
