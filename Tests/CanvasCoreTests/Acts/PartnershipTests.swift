import CanvasCore
import TestSupport
import Testing

/// Partners that join, rest and leave: what is written, what is refused, what undo and merging make of it.
struct PartnershipTests {
  private let templates = TemplateLibrary()

  private static func space(_ record: JSONObject = [:], in box: String = "active") -> Workspace {
    var note = AdviceCase.note("Ann")
    if !record.isEmpty { note.fields["partner"] = .object(record) }
    let boxes = ["candidate", "active", "resting", "left"]
    var board = AdviceCase.board("partners", [:])
    board.boxes = boxes.map {
      Box(id: Identifier(stringLiteral: $0), notes: $0 == box ? [note] : [])
    }
    return AdviceCase.space(
      board, AdviceCase.board("lean", ["problem": [AdviceCase.note("belief")]]))
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(date: text)) }

  private func becoming(
    _ state: Partner.State, on date: String, _ workspace: Workspace, because reason: String = "",
    note: Identifier = "ann", newOf types: [String]? = nil
  ) throws -> Workspace {
    var document = Document(workspace)
    let deed = try workspace.partnering(
      note, as: state, on: day(date), because: reason, newOf: types, at: AdviceCase.now,
      templates: templates)
    let step = try document.perform(deed.edits, as: "act", act: deed.act)
    let result = document.workspace
    #expect(step != nil)
    _ = document.undo()
    #expect(document.workspace == workspace)
    return result
  }

  private func refusal(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  private func periods(_ workspace: Workspace) -> JSONValue? {
    workspace.note("ann")?.fields["partner"]?.object?["periods"]
  }

  private func box(_ workspace: Workspace) -> Identifier? {
    workspace.parent(of: .note("ann"))?.id
  }

  @Test func aLifeOfAPartnerIsWrittenDown() throws {
    var space = Self.space(in: "candidate")
    space = try becoming(.active, on: "2017-02-01", space, because: "asked")
    #expect(periods(space) == [["since": "2017-02-01", "reason": "asked"]])
    #expect(box(space) == "active" && space.note("ann")?.facet("partner-state") == ["active"])
    space = try becoming(.resting, on: "2017-06-01", space, because: "a child")
    #expect(
      periods(space) == [
        ["since": "2017-02-01", "until": "2017-06-01", "reason": "asked"],
        ["since": "2017-06-01", "reason": "a child", "state": "resting"],
      ])
    space = try becoming(.active, on: "2018-01-01", space)
    #expect(box(space) == "active")
    space = try becoming(.left, on: "2018-09-30", space, because: "moved")
    #expect(
      periods(space) == [
        ["since": "2017-02-01", "until": "2017-06-01", "reason": "asked"],
        ["since": "2017-06-01", "until": "2018-01-01", "reason": "a child", "state": "resting"],
        ["since": "2018-01-01", "until": "2018-09-30", "reason": "moved"],
      ])
    #expect(box(space) == "left")
    // Whoever left may come again.
    space = try becoming(.active, on: "2019-01-01", space)
    #expect(periods(space)?.array?.count == 4)
  }

  @Test func aReasonToLeaveJoinsTheOneToCome() throws {
    let space = Self.space(["periods": [["since": "2017-02-01", "reason": "asked"]]])
    let left = try becoming(.left, on: "2017-03-01", space, because: "no time")
    #expect(
      periods(left) == [["since": "2017-02-01", "until": "2017-03-01", "reason": "asked; no time"]])
  }

  @Test func whereNobodyKnowsSinceWhen() throws {
    let left = try becoming(.left, on: "2017-03-01", Self.space(), because: "no time")
    #expect(periods(left) == [["until": "2017-03-01", "reason": "no time"]])
    var active = Self.space()
    active = try becoming(.resting, on: "2017-03-01", active)
    #expect(
      periods(active) == [
        ["until": "2017-03-01"], ["since": "2017-03-01", "state": "resting"],
      ])
  }

  @Test func otherFieldsOfThePartnerStay() throws {
    let space = Self.space(["contact": "Zoe", "x-own": 1])
    let after = try becoming(.left, on: "2017-03-01", space)
    let record = after.note("ann")?.fields["partner"]?.object
    #expect(record?["contact"] == "Zoe" && record?["x-own"] == 1)
  }

  @Test func whatCannotBeIsRefused() throws {
    let space = Self.space(["periods": [["since": "2017-02-01"]]])
    #expect(
      refusal { _ = try becoming(.left, on: "2017-01-31", space) }
        == .leavesBeforeJoining("Ann", "2017-02-01"))
    #expect(
      refusal { _ = try becoming(.active, on: "2017-03-02", space) } == .partnerIsThere("Ann"))
    let left = try becoming(.left, on: "2017-05-01", space)
    #expect(
      refusal { _ = try becoming(.left, on: "2017-06-01", left) } == .partnerIsThere("Ann"))
    #expect(
      refusal { _ = try becoming(.active, on: "2017-04-30", left) }
        == .joinsBeforeLeaving("Ann", "2017-05-01"))
    #expect(refusal { _ = try becoming(.active, on: "2017-05-01", left) } == nil)
    #expect(
      refusal { _ = try becoming(.active, on: "2017-05-01", space, note: "belief") }
        == .noPartner("belief"))
    #expect(
      refusal { _ = try becoming(.active, on: "2017-05-01", space, note: "gone") }
        == .missing(.note, id: "gone"))
  }

  @Test func aNoteBecomesAPartner() throws {
    let space = Self.space()
    let after = try becoming(
      .candidate, on: "2017-05-01", space, note: "belief", newOf: ["services"])
    let note = try #require(after.note("belief"))
    #expect(note.facet("partner") == ["services"] && note.facet("partner-state") == ["candidate"])
    #expect(note.fields["partner"] == nil && after.isPartner("belief"))
    // Elsewhere than on a board of partners nothing moves.
    #expect(after.parent(of: .note("belief"))?.id == "problem")
  }

  @Test func periodsOfTwoSidesBothStay() throws {
    let base = Self.space()
    let ours = try becoming(.active, on: "2017-02-01", base, because: "ours")
    let theirs = try becoming(.left, on: "2016-12-01", base, because: "theirs")
    let merged = ours.merging(theirs, base: base)
    let told = (periods(merged)?.array ?? []).compactMap { $0.object?.text("reason") }
    #expect(Set(told) == ["ours", "theirs"])
    #expect(periods(merged) == periods(theirs.merging(ours, base: base)))
  }

  /// Whatever is asked in whatever order, days of periods never run backwards, and undo leads back.
  @Test func periodsStayInOrder() throws {
    for seed in 0..<80 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var space = Self.space(in: "candidate")
      for _ in 0..<12 {
        let state = Partner.State.allCases.randomElement(using: &random) ?? .active
        let date = CalendarDay(Int.random(in: 17_000..<17_040, using: &random)).iso
        space = (try? becoming(state, on: date, space)) ?? space
        let partner = PartnerRecord(space).partner("ann")
        let all = partner?.periods ?? []
        for period in all {
          if let since = period.since, let until = period.until { #expect(since <= until) }
        }
        for (one, two) in zip(all, all.dropFirst()) {
          #expect((one.until?.number ?? .max) <= (two.since?.number ?? .max), "\(seed)")
        }
        #expect(all.filter { $0.until == nil }.count <= 1)
        if let state = Partner.State(rawValue: partner?.state ?? "") {
          #expect(box(space)?.text == state.rawValue)
        }
      }
    }
  }
}
