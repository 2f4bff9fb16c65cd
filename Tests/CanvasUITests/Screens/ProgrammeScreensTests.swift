import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The programme as a surface, compared with screens that were looked at and kept.
struct ProgrammeScreensTests {
  @Test(arguments: [Size(width: 80, height: 24), Size(width: 128, height: 36)])
  func programmeLooksAsKept(_ size: Size) throws {
    var dutch = Session(home: Home(), size: size)
    dutch.app.look.language = .nl
    dutch.press("p t:teams Enter")
    var reading = dutch
    reading.send(.programme(ProgrammeNews(1, .success(.files(ProgrammeScene.entries.count)))))
    for entry in ProgrammeScene.entries.prefix(4) {
      reading.send(.programme(ProgrammeNews(1, .success(.entry(entry)))))
    }
    let done = ProgrammeScene.reading(dutch)
    var english = done
    english.app.look.language = .en
    english.send(.resize(size))
    let screens = [
      ("begun", dutch), ("being read", reading), ("read", done), ("last", done.pressing("End")),
      ("in English", english), ("asked for", done.pressing("Esc p Esc").pressing(": t:map Enter")),
    ].map { name, session in "== \(name)\n" + session.app.view().golden }
    Golden.check(
      screens.joined() + "== roles of read\n" + done.app.view().painting,
      Files.package
        + "/Tests/CanvasUITests/Screens/Golden/programme-\(size.width)x\(size.height).txt")
  }

  @Test func outcomeLooksAsKept() throws {
    var session = Session(try Seed.workspace("learning-lab"))
    session.app.look.language = .nl
    session.send(.command("workspace.outcome"))
    Golden.check(
      "== outcomes\n" + session.app.view().golden + "== why\n"
        + session.pressing("End Up Enter").app.view().golden,
      Files.package + "/Tests/CanvasUITests/Screens/Golden/programme-outcome.txt")
  }
}

/// Fixed data of a programme: teams of every kind.
enum ProgrammeScene {
  private static func track(
    _ title: String, weeksAgo: Int, _ marks: Int, _ change: (inout Track) -> Void
  ) -> Track {
    var glance = HistoryGlance()
    glance.last = Session.now - weeksAgo * 7 * 86_400 - 3600
    glance.first = Session.now - 12 * 7 * 86_400
    glance.marks = (0..<marks).map {
      Mark(name: "w\($0 + 1)", author: "", time: Session.now - (12 - $0) * 7 * 86_400, after: nil)
    }
    var workspace = Workspace(id: "w", fields: ["title": .string(title)])
    workspace.boards = []
    var track = Track(workspace, glance)
    change(&track)
    return track
  }

  static let entries: [Programme.Entry] = {
    let tracks: [(String, Track)] = [
      (
        "buurtkeuken",
        track("Buurtkeuken Overvecht", weeksAgo: 0, 12) {
          $0.stage = .model
          $0.maturity = "concrete"
          $0.evidence = ["supported": 5, "refuted": 2, "testing": 1, "untested": 4]
        }
      ),
      (
        "fietslab",
        track("Fietslab voor de wijk", weeksAgo: 5, 7) {
          $0.stage = .lean
          $0.evidence = ["supported": 1, "untested": 9]
        }
      ),
      (
        "naaiatelier",
        track("Naaiatelier De Draad", weeksAgo: 1, 11) {
          $0.stage = .lean
          $0.evidence = ["testing": 2, "inconclusive": 1, "untested": 6]
        }
      ),
      (
        "repaircafe",
        track("Repaircafé", weeksAgo: 0, 12) {
          $0.stage = .visual
          $0.evidence = ["untested": 7]
          $0.hasBeliefs = true
        }
      ),
      (
        "tuin",
        track("Tuin van de buren", weeksAgo: 2, 10) {
          $0.stage = .model
          $0.evidence = ["supported": 8, "refuted": 3]
          $0.outcome = .doingWell
          $0.reason = "Vaste plek in het wijkcentrum, twaalf betalende leden"
        }
      ),
      (
        "taxi",
        track("Belbus", weeksAgo: 4, 6) {
          $0.stage = .lean
          $0.evidence = ["refuted": 4, "supported": 1]
          $0.outcome = .stopped
          $0.reason = "Geen chauffeur met een vergunning gevonden"
        }
      ),
    ]
    let good = tracks.map { name, track in
      Programme.Entry(
        path: FilePath("teams/\(name).ninefold.json"), name: "\(name).ninefold.json",
        content: .success(track))
    }
    let broken: FilePath = "teams/kapot.ninefold.json"
    let newer: FilePath = "teams/nieuw.ninefold.json"
    return good + [
      Programme.Entry(
        path: broken, name: "kapot.ninefold.json",
        content: .failure(.content("line 12, column 7: a comma or a brace is expected", broken))),
      Programme.Entry(
        path: newer, name: "nieuw.ninefold.json",
        content: .failure(
          .content(
            "line 2, column 13: this file is in the format \"ninefold/2\"; this version reads \"ninefold/1\"",
            newer))),
    ]
  }()

  /// A session in which the folder that was asked for is read.
  static func reading(_ session: Session, number: Int = 1) -> Session {
    var session = session
    session.send(.programme(ProgrammeNews(number, .success(.files(entries.count)))))
    for entry in entries {
      session.send(.programme(ProgrammeNews(number, .success(.entry(entry)))))
    }
    return session
  }
}
