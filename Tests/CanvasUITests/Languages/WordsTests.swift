import CanvasCore
import CanvasUI
import Testing

/// What the core refuses and what steps are called, in the language of whoever reads.
struct WordsTests {
  private static let refusals: [Refusal] = [
    .missing(.note, id: "n1"), .missing(.board, id: "b"), .missing(.box, id: "x"),
    .missing(.round, id: "r"), .placeGone, .boxStays, .idTaken("n1"), .notAField, .templateStays,
    .noParts("text"), .deadLink("n1"),
  ]
  private static let objections: [Objection] = [
    .text("x"), .identifier("x"), .whole("x", 1...5), .number("x"), .boolean("x"), .date("x"),
    .choice("x", ["a"]), .texts("x"), .object("x"), .list("x"), .ownKey("x"), .noTemplate,
  ]

  @Test(arguments: Language.allCases.filter { $0 != .en })
  func nothingIsSaidInEnglish(_ language: Language) {
    for refusal in Self.refusals + Self.objections.map(Refusal.invalid) {
      let words = refusal.words(in: language)
      #expect(words != refusal.words(in: .en) && !words.contains("{}"), "\(words)")
    }
    for kind in Act.Kind.allCases {
      let act = Act(kind, "sector")
      let words = act.words(in: language)
      #expect(!words.contains("{}") && !words.contains(kind.rawValue), "\(words)")
      if kind != .vote { #expect(words != act.words(in: .en), "\(words)") }
    }
  }

  @Test func aStepIsNamedForWhoeverReads() throws {
    var session = try Session(picture: "problem: Rain*").pressing("x")
    session.app.look.language = .nl
    #expect(session.pressing("u").notice == "Ongedaan gemaakt: Briefje verwijderen")
    session.app.look.language = .de
    #expect(session.pressing("u U").notice == "Wiederhergestellt: Zettel löschen")
    let title = session.app.document?.history.steps.last?.title
    #expect(title == "Remove note")
  }

  @Test func aMomentIsNamedByTheActBeforeIt() {
    let act = Act(.restore, parts: Act(.setFacet, "sector").texts)
    #expect(act.words(in: .en) == "Go back to: Set Sector")
    #expect(Act(.restore, parts: ["Old title"]).words(in: .nl) == "Terug naar: Old title")
  }

  /// Steps of older versions have a plain title, and show it.
  @Test func oldTitlesAreShownAsTheyAre() {
    let step = Step(
      id: Step.ID(session: "s", number: 1), title: "Add 3 notes", author: "", time: 0,
      change: Change([]))
    #expect(step.words(in: .fr) == "Add 3 notes")
  }

  @Test func theHistorySaysItsTimesByTheClocksHereAndHasItsMarks() throws {
    var session = try Session(picture: "problem: Rain*").pressing("a t:Mud Esc")
    session.app.setup.localTime = LocalTime { _ in (19_800, "") }
    let id = try #require(session.app.document?.history.steps.last?.id)
    session.press("H")
    session.send(
      .history(
        [], marks: [Mark(name: "week 3", author: "Bo", time: Session.now, after: id)], trouble: nil)
    )
    session.press("H")
    let rows = session.app.view().rows
    #expect(rows.contains { $0.contains("History (+05:30)") })
    #expect(rows.contains { $0.contains("⚑ week 3") && $0.contains("Bo  2026-03-20 15:16") })
    #expect(session.pressing("t:week").app.view().rows.contains { $0.contains("⚑ week 3") })
  }

  @Test func theTroublesOfAHistoryAreSaidInTheReadersLanguage() throws {
    var session = try Session(picture: "problem: Rain*")
    session.app.look.language = .nl
    session.send(.history([], trouble: .foreignHistory))
    #expect(session.notice == "De geschiedenis hiernaast is van een andere werkruimte")
    // It is said once, not whenever the file is read again.
    session.press("Ctrl-L")
    session.send(.history([], trouble: .foreignHistory))
    #expect(session.notice == nil)
    session = try Session(picture: "problem: Rain*")
    session.app.look.language = .nl
    session.send(.history([], trouble: .damagedHistory(2)))
    #expect(session.notice == "2 beschadigde regels van de geschiedenis zijn overgeslagen")
  }
}
