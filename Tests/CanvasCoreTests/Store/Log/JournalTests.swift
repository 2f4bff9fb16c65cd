import CanvasCore
import TestSupport
import Testing

@Suite struct JournalTests {
  private static let state: FilePath = "/state"
  private static let folder = Journal.folder(of: "w", in: state)

  private static func disk() throws -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    try disk.put("/state", .folder)
    return disk
  }

  private static func begin(_ disk: MemoryFileSystem, session: String = "s") throws -> Journal {
    try Journal.begin(
      session: session, workspace: "w", file: "/disk/plan.json", user: "ann", time: 1000,
      in: state, fileSystem: disk)
  }

  private static func leftovers(_ disk: MemoryFileSystem) -> [Journal.Leftover] {
    Journal.takeOver(of: "w", in: state, fileSystem: disk)
  }

  private static func step(_ number: Int) -> Step {
    Step(
      id: Step.ID(session: "s", number: number), title: "Set text", author: "Ann",
      time: 1000 + number,
      change: Change([.set(.note("n1"), path: ["text"], old: nil, new: .string("v\(number)\n"))]))
  }

  private static let draft = Journal.Draft(
    target: .box(board: "b", box: "x"), after: "n1", text: "half a “thou\u{1f}ght")

  @Test func whatADeadSessionWroteIsTakenOver() throws {
    let disk = try Self.disk()
    let journal = try Self.begin(disk)
    for number in 1...3 { try journal.record(Self.step(number)) }
    try journal.recordSaved(upTo: 2)
    try journal.record(Self.draft)
    #expect(Self.leftovers(disk).isEmpty, "a live session is left alone")
    let dead = disk.killed()
    let found = Self.leftovers(dead)
    let leftover = try #require(found.first)
    #expect(found.count == 1)
    #expect(leftover.session == "s" && leftover.time == 1000)
    #expect(leftover.steps == (1...3).map { Self.step($0) })
    #expect(leftover.savedUpTo == 2 && leftover.draft == Self.draft && leftover.damaged == 0)
    #expect(Self.leftovers(dead).isEmpty, "taken over by one only")
    #expect(Journal.takeOver(of: "other", in: Self.state, fileSystem: dead).isEmpty)
    Journal.settle(found, fileSystem: dead)
    #expect(dead.list(Self.folder).isEmpty && dead.openCount == 0)
  }

  /// After a sync that failed a session begins another journal beside the old one.
  @Test func aSessionCanBeginAnotherJournal() throws {
    let disk = try Self.disk()
    let old = try Self.begin(disk)
    try old.record(Self.step(1))
    let new = try Self.begin(disk)
    try new.record(Self.step(1))
    try new.record(Self.step(2))
    old.end()
    let found = Self.leftovers(disk.killed())
    #expect(found.map(\.steps) == [[Self.step(1), Self.step(2)]])
  }

  @Test func aJournalThatCannotBeBegunLeavesNothingInTheWay() throws {
    let disk = try Self.disk()
    _ = try Self.begin(disk, session: "before")
    let calls = disk.callCount
    _ = try Self.begin(disk, session: "count")
    // Each call of a beginning fails once; then it can be begun.
    for call in 1...(disk.callCount - calls) {
      let fresh = try Self.disk()
      fresh.restart(fault: .init(call: call, code: 28))
      let failed = (try? Self.begin(fresh)) == nil
      fresh.restart()
      let journal = try Self.begin(fresh)
      try journal.record(Self.step(1))
      #expect(fresh.openCount == 1 || !failed, "call \(call)")
      #expect(Self.leftovers(fresh.killed()).flatMap(\.steps) == [Self.step(1)], "call \(call)")
    }
  }

  @Test func aDraftThatEndedIsNoDraft() throws {
    let disk = try Self.disk()
    let journal = try Self.begin(disk)
    try journal.record(Self.draft)
    var longer = Self.draft
    longer.text += "!"
    longer.after = nil
    try journal.record(longer)
    #expect(Self.leftovers(disk.killed()).first?.draft == longer)
    try journal.record(nil)
    #expect(Self.leftovers(disk.killed()).first.map { $0.draft == nil } == true)
  }

  @Test func aDrawingComesBackWithItsFieldAndWhereItBegan() throws {
    let disk = try Self.disk()
    let journal = try Self.begin(disk)
    let begun = Journal.Draft(
      target: .note("n1"), text: "⠁\n⠿", base: "⠛", home: .box(board: "b", box: "x"),
      field: "sketch")
    try journal.record(begun)
    var drawnOn = begun
    drawnOn.text = "⠁\n⣿"
    try journal.record(drawnOn.following(begun))
    #expect(Self.leftovers(disk.killed()).first?.draft == drawnOn)
    // What is typed for the same note begins anew.
    let typed = Journal.Draft(target: .note("n1"), text: "words")
    #expect(typed.following(begun) == typed)
    try journal.record(typed)
    #expect(Self.leftovers(disk.killed()).first?.draft == typed)
  }

  @Test func aCleanEndLeavesNothing() throws {
    let disk = try Self.disk()
    let journal = try Self.begin(disk)
    try journal.record(Self.step(1))
    journal.end()
    #expect(disk.list(Self.folder).isEmpty && disk.openCount == 0)
    #expect(Self.leftovers(disk.killed()).isEmpty)
  }

  @Test func leftoversComeInTheOrderOfTheirTimes() throws {
    let disk = try Self.disk()
    for (session, time) in [("c", 5), ("a", 9), ("b", 5)] {
      _ = try Journal.begin(
        session: session, workspace: "w", file: "p", user: "", time: time, in: Self.state,
        fileSystem: disk)
    }
    #expect(Self.leftovers(disk.killed()).map(\.session) == ["b", "c", "a"])
  }

  // MARK: Damage and faults

  @Test func aJournalTornAnywhereGivesItsWholeRecords() throws {
    let disk = try Self.disk()
    let journal = try Self.begin(disk)
    for number in 1...3 { try journal.record(Self.step(number)) }
    let path = Self.folder.appending("s.journal")
    let bytes = try #require(disk.bytes(of: path))
    let ends = bytes.indices.filter { bytes[$0] == 0x0a }.map { $0 + 1 }
    for count in 0..<bytes.count {
      let dead = disk.killed()
      try dead.overwrite(path, Array(bytes.prefix(count)))
      let leftover = try #require(Self.leftovers(dead).first)
      #expect(leftover.steps.count == max(0, ends.filter { $0 <= count }.count - 1))
    }
    // A damaged line in the middle takes no other with it.
    var damaged = bytes
    damaged[ends[1] + 40] ^= 4
    let dead = disk.killed()
    try dead.overwrite(path, damaged)
    let leftover = try #require(Self.leftovers(dead).first)
    #expect(leftover.steps.map(\.id.number) == [1, 3] && leftover.damaged == 1)
  }

  @Test func aFullDiskTearsOneRecordAndNotTheNext() throws {
    let disk = try Self.disk()
    let journal = try Self.begin(disk)
    try journal.record(Self.step(1))
    disk.limitTransfers(to: 10)
    for fault in 1...6 {
      disk.restart(fault: MemoryFileSystem.Fault(call: fault, code: 28))
      #expect(throws: SystemError.self) { try journal.record(Self.step(2)) }
    }
    disk.restart()
    try journal.mend()
    try journal.record(Self.step(3))
    let leftover = try #require(Self.leftovers(disk.killed()).first)
    #expect(leftover.steps.map(\.id.number) == [1, 3] && leftover.damaged == 1)
  }

  @Test func whatWasSyncedSurvivesAPowerCut() throws {
    let disk = try Self.disk()
    disk.record()
    let journal = try Self.begin(disk)
    try journal.record(Self.step(1))
    try journal.sync()
    for state in disk.powerCuts(after: disk.callCount) {
      #expect(Self.leftovers(state).first?.steps == [Self.step(1)])
    }
  }

  @Test func aJournalThatAnotherTakesAtItsBirthGetsAnotherName() throws {
    let disk = try Self.disk()
    _ = try Self.begin(disk, session: "x")
    disk.restart()
    let calls = try {
      let trial = disk.killed()
      trial.restart()
      _ = try Self.begin(trial)
      return trial.callCount
    }()
    for call in 1...calls {
      let disk = disk.killed()
      disk.restart()
      disk.beforeEachCall { disk, _, number in
        guard number == call else { return }
        disk.beforeEachCall(nil)
        Journal.settle(Self.leftovers(disk), fileSystem: disk)
      }
      let journal = try Self.begin(disk)
      disk.beforeEachCall(nil)
      try journal.record(Self.step(1))
      #expect(
        Self.leftovers(disk.killed()).contains { $0.steps == [Self.step(1)] }, "before call \(call)"
      )
    }
  }

  @Test func noFolderIsToldAndNoTrap() throws {
    let disk = MemoryFileSystem()
    try disk.put("/state", .folder, mode: 0o500)
    #expect(throws: SystemError.self) { try Self.begin(disk) }
    #expect(Self.leftovers(disk).isEmpty && disk.openCount == 0)
  }
}
