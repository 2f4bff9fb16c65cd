import CanvasCore
import CanvasUI
import Testing

/// Advice as a list of its own: board by board, with a question, what is put aside at the end.
struct AdvicePanelTests {
  private func session(_ keys: String = "") throws -> Session {
    var session = Session(try Seed.workspace("inner-city"))
    session.app.look.language = .en
    return session.pressing(": t:what_to_look_at Enter " + keys)
  }

  /// The keys that lead to a row.
  private func way(to index: Int, _ session: Session) -> String {
    let before = (session.app.panel?.rows.prefix(index) ?? []).count { !$0.isHeading }
    return before > 0 ? "\(before)*Down" : ""
  }

  private func ids(_ session: Session) -> [String] { session.app.panel?.rows.map(\.id) ?? [] }

  @Test func findingsStandUnderTheirBoard() throws {
    let session = try session()
    let panel = try #require(session.app.panel)
    let count = panel.rows.count { !$0.isHeading }
    #expect(panel.title == "Advice · \(count)" && count > 1)
    let first = panel.rows.dropFirst().prefix { !$0.isHeading }.count
    #expect(panel.rows[0].isHeading && panel.rows[0].text.hasSuffix(" · \(first)"))
    // The question of the chosen one is asked below, with the rule it comes from.
    let rule = try #require(panel.rowHere?.id.split(separator: " ").first)
    #expect(session.app.view().rows.contains { $0.contains("[\(rule)]") })
  }

  @Test func enterGoesToTheNote() throws {
    var session = try session()
    let index = try #require(ids(session).firstIndex { $0.contains("note(") })
    session.press(way(to: index, session) + " Enter")
    #expect(session.app.panel == nil && session.app.focusedNote != nil)
  }

  @Test func aRuleIsPutAsideForANoteAndBroughtBack() throws {
    var session = try session()
    let index = try #require(ids(session).firstIndex { $0.contains("note(") })
    let finding = ids(session)[index]
    let rule = String(finding.split(separator: " ")[0])
    session.press(way(to: index, session) + " p")
    #expect(!ids(session).contains(finding))
    #expect(ids(session).last?.hasPrefix("aside \(rule)") == true)
    let aside = session
    session.press("End Enter")
    #expect(ids(session).contains(finding))
    let untouched = try self.session().app.workspace
    #expect(session.app.workspace == untouched)
    #expect(aside.pressing("Esc u").app.workspace == session.app.workspace)
  }

  @Test func aRuleIsPutAsideForTheFile() throws {
    let session = try session("P")
    let silent = session.app.workspace?.fields["silence"]?.strings ?? []
    #expect(silent.count == 1)
    #expect(ids(session).contains("aside \(silent.first ?? "") []"))
    #expect(session.app.panel?.rows.contains { $0.detail == "for the whole file" } == true)
  }

  @Test func onlyNotesAreExceptions() throws {
    var session = try session()
    let index = try #require(
      session.app.panel?.rows.firstIndex { !$0.isHeading && !$0.id.contains("note(") })
    session.press(way(to: index, session) + " p")
    #expect(session.notice == "Only notes can be let off; P puts the rule aside for all")
  }

  @Test func readingsLeadToIt() throws {
    var session = try Session(picture: "lean> customer-segments: Parents*").pressing(
      ": t:funnel,_evidence Enter")
    let index = try #require(ids(session).firstIndex(of: "advice"))
    session.press("\(index)*Down Enter")
    #expect(session.app.panel?.id == "all advice")
    #expect(session.pressing("Esc").app.panel?.rowHere?.id == "advice")
  }
}
