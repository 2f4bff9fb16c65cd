import CanvasCore
import Interchange
import TestSupport
import Testing

/// What the room may not see is in no byte of a report.
@Suite struct ReportDisclosureTests {
  /// Fields in which secrets are planted, and what must never come out.
  private func planted(seed: UInt64) throws -> (workspace: Workspace, secrets: [String]) {
    var random = SplitMix64(seed: seed)
    let name = random.pick(["inner-city", "municipality", "learning-lab", "made-social"])
    var workspace = try ReportSample.seed(try #require(name))
    var secrets: [String] = []
    func secret(_ kind: String) -> String {
      secrets.append("Zq\(kind)\(secrets.count)x\(seed)")
      return secrets[secrets.count - 1]
    }
    for board in workspace.boards.indices {
      for box in workspace.boards[board].boxes.indices {
        for note in workspace.boards[board].boxes[box].notes.indices {
          var changed = workspace.boards[board].boxes[box].notes[note]
          if random.chance(30) { changed.fields["author"] = .string(secret("author")) }
          if random.chance(10) {
            changed.fields["partner"] = ["contact": .string(secret("contact"))]
          }
          if random.chance(10) {
            if random.chance(50) {
              changed.fields["hidden"] = true
            } else {
              changed.fields["tags"] = ["hidden"]
            }
            changed.text = secret("hidden") + "\n" + secret("detail")
            for field in ["owner", "reason", "evidenceNote", "due", "alt"] {
              changed.fields[FieldKey(field)] = .string(secret(field))
            }
            changed.fields["refs"] = [["title": .string(secret("ref"))]]
            changed.fields["flow"] = ["kind": "money", "from": .string(secret("flow"))]
            changed.fields["experiment"] = ["learned": .string(secret("learned"))]
            changed.fields["metric"] = ["indicator": .string(secret("metric"))]
          }
          workspace.boards[board].boxes[box].notes[note] = changed
        }
      }
      let notes = Array(workspace.boards[board].notes.prefix(3))
      guard !notes.isEmpty, random.chance(60) else { continue }
      let ballot = JSONObject(dictionaryLiteral: (FieldKey(notes[0].id.text), 7_777))
      workspace.boards[board].rounds.append(
        Round(
          id: "secret-round",
          fields: [
            "mode": "blind", "state": "open",
            "ballots": .object(
              JSONObject(dictionaryLiteral: (FieldKey(secret("voter")), .object(ballot)))),
          ]))
    }
    return (workspace, secrets)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func secretsNeverLeave(seed: UInt64) throws {
    let (workspace, secrets) = try planted(seed: seed)
    #expect(secrets.count > 5)
    let workshop = workspace.boards.first { $0.template == "agenda" }?.id
    for form in Report.Form.allCases {
      for text in [
        ReportSample.html(workspace, form: form), ReportSample.markdown(workspace, form: form),
        ReportSample.html(workspace, form: form, workshop: workshop),
      ] {
        #expect(!text.holds("Zq"), "\(form): \(secrets.first { text.holds($0) } ?? "")")
        #expect(!text.holds("7777") && !text.holds("7,777"))
      }
    }
  }

  @Test func aBlindRoundTellsOnlyThatItIsOpen() {
    let wall = ReportSample.board(
      "w1", "wall",
      rounds: [
        Round(
          id: "r",
          fields: ["mode": "blind", "state": "open", "ballots": ["Ann": ["n1": 4_321]]])
      ], [("t1", [ReportSample.note("n1", "Long table")])])
    let workspace = Workspace(id: "w", boards: [wall])
    for audience in [Audience.room, .facilitator] {
      let text = ReportSample.html(workspace, for: audience)
      #expect(text.holds("A blind vote is going on"))
      #expect(!text.holds("4,321") && !text.holds("4321") && !text.holds("Ann"))
    }
  }
}
