import CanvasCore
import CanvasUI
import Drawing
import Testing

struct HomeViewTests {
  private func session(_ count: Int, _ keys: String = "", height: Int = 24) -> Session {
    var home = Home()
    home.folder = "~/Ninefold"
    home.entries = (0..<count).map { index in
      Home.Entry(
        path: FilePath("\(index).json"), title: "Track \(index)", boards: 1, notes: index,
        changed: 86400)
    }
    return Session(home: home, size: Size(width: 60, height: height)).pressing(keys)
  }

  @Test func anEntryIsItsTitleAndWhatIsInIt() {
    let rows = session(2).app.view().rows
    #expect(rows[3].hasPrefix("│ ▸ Track 0 "))
    #expect(rows[4].hasPrefix("│     1 board · 0 notes · 1970-01-02 "))
    #expect(rows[5].hasPrefix("│   Track 1 "))
    #expect(rows[6].hasPrefix("│     1 board · 1 note · 1970-01-02 "))
  }

  @Test func theFolderAndTheHeadingStandInTheLines() {
    let rows = session(1).app.view().rows
    #expect(rows[1].hasPrefix("┌ Workspaces ─"))
    #expect(rows[21].hasPrefix("└── ~/Ninefold ─"))
  }

  @Test func theCursorIsOnTheEntryThatIsChosen() {
    let frame = session(3, "Down").app.view()
    #expect(frame.rows[5].hasPrefix("│ ▸ Track 1 "))
    #expect(frame[4, 5].role == .focus && frame[4, 3].role == .text)
  }

  @Test func entriesThatDoNotFitAreCounted() {
    let few = session(8)
    #expect(!few.app.view().rows[1].contains("+"))
    let many = session(30)
    let shown = many.app.view().rows.count { $0.contains("Track ") }
    #expect(shown == 8)
    #expect(many.app.view().rows[1].contains("+22"))
    #expect(session(30, "29*Down").app.view().rows.contains { $0.contains("▸ Track 29 ") })
  }

  @Test func whatCannotBeOpenedSaysWhy() {
    var home = Home()
    home.entries = [
      Home.Entry(
        path: "a.json", title: "a.json", boards: 0, notes: 0, changed: 0, trouble: .words("Torn."))
    ]
    let frame = Session(home: home, size: Size(width: 60, height: 24)).app.view()
    #expect(frame.rows[4].hasPrefix("│     Torn. "))
    #expect(frame[6, 4].role == .refusal)
  }

  @Test func withoutEntriesItWelcomes() {
    let frame = session(0).app.view()
    #expect(frame.rows[3].hasPrefix("│ ▸ No workspaces yet. Press a to start one"))
    #expect(frame.cells.count { $0.role == .focusMark } == 1)
  }
}
