import CanvasCore
import TestSupport
import Testing

@Suite struct HistoryFileTests {
  static let path: FilePath = "/disk/.plan.json.history"

  static func disk() throws -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    try disk.put("/disk", .folder)
    try disk.put("/disk/plan.json", SampleBytes.before, mode: 0o660, group: 1000)
    return disk
  }

  static func history(_ disk: MemoryFileSystem, of id: Identifier = "w") -> HistoryFile {
    HistoryFile(beside: "/disk/plan.json", of: id, fileSystem: disk)
  }

  static func step(_ number: Int, session: String = "s") -> Step {
    Step(
      id: Step.ID(session: session, number: number), title: "Add note", author: "Ann",
      time: 1000 + number,
      change: Change([
        .insert(
          .note(Note(id: Identifier(stringLiteral: "n\(number)"), text: "note \(number)")),
          at: Change.Place(parent: .box(board: "b", box: "x")))
      ]))
  }

  static func ids(_ disk: MemoryFileSystem, of id: Identifier = "w") throws -> [Int] {
    try history(disk, of: id).read().steps.map(\.id.number)
  }

  @Test func stepsAndMarksAreReadAsTheyWereAdded() throws {
    let disk = try Self.disk()
    #expect(try Self.history(disk).read().steps.isEmpty)
    let steps = (1...5).map { Self.step($0) }
    let mark = Mark(name: "week 1", author: "Ann", time: 7, after: steps[1].id)
    try Self.history(disk).append([])
    #expect(disk.look(at: Self.path) == nil)
    try Self.history(disk).append(steps[..<2].map(\.json) + [mark.json])
    try Self.history(disk).append(steps[2...].map(\.json))
    let contents = try Self.history(disk).read()
    #expect(contents.steps == steps)
    #expect(contents.marks == [mark])
    #expect(contents.damaged == 0 && !contents.isForeign)
    #expect(disk.openCount == 0)
  }

  @Test func aGlanceKnowsTheEndsAndTheMarks() throws {
    let disk = try Self.disk()
    #expect(Self.history(disk).glance() == HistoryGlance())
    let marks = (1...2).map { Mark(name: "w\($0)", author: "", time: $0, after: nil) }
    try Self.history(disk).append([Self.step(1).json, marks[0].json, Self.step(2).json])
    try Self.history(disk).append([marks[1].json, marks[0].json, Self.step(3).json, marks[1].json])
    let glance = Self.history(disk).glance()
    #expect(glance.first == 1001 && glance.last == 1003)
    #expect(glance.marks == marks)
    // A torn end leaves the step before it.
    let whole = try #require(disk.bytes(of: Self.path))
    try disk.put(Self.path, whole + Array("H1 900 0123abcd {\"step\"".utf8))
    #expect(Self.history(disk).glance() == glance)
    #expect(Self.history(disk, of: "other").glance() == HistoryGlance())
    #expect(disk.openCount == 0)
  }

  @Test func aNewHistoryHasTheRightsOfTheWorkspace() throws {
    let disk = try Self.disk()
    try Self.history(disk).append([Self.step(1).json])
    #expect(disk.look(at: Self.path)?.mode == 0o660)
    try Self.history(disk).append([Self.step(2).json])
    #expect(disk.look(at: Self.path)?.mode == 0o660)
    let other = try Self.disk()
    try other.put("/disk/plan.json", SampleBytes.before, mode: 0o444)
    try Self.history(other).append([Self.step(1).json])
    #expect(other.look(at: Self.path)?.mode == 0o644)
  }

  @Test func itIsBesideTheFileThatALinkLeadsTo() throws {
    let disk = try Self.disk()
    try disk.put("/home", .folder)
    try disk.putLink("/home/plan.json", to: "../disk/plan.json")
    let history = HistoryFile(beside: "/home/plan.json", of: "w", fileSystem: disk)
    try history.append([Self.step(1).json])
    #expect(disk.list("/home") == ["plan.json"])
    #expect(try Self.ids(disk) == [1])
  }

  @Test func aStepThatComesTwiceIsTakenOnce() throws {
    let disk = try Self.disk()
    let mark = Mark(name: "m", author: "", time: 7, after: nil)
    for _ in 0..<2 { try Self.history(disk).append([Self.step(1).json, mark.json]) }
    #expect(try Self.ids(disk) == [1])
    #expect(try Self.history(disk).read().marks.count == 1)
  }

  // MARK: Damage

  @Test func aTornLineStaysALineOfItsOwn() throws {
    let disk = try Self.disk()
    try Self.history(disk).append([Self.step(1).json, Self.step(2).json])
    let whole = try #require(disk.bytes(of: Self.path))
    for count in 1..<whole.count {
      try disk.overwrite(Self.path, Array(whole.prefix(count)))
      let before = try Self.ids(disk)
      try Self.history(disk).append([Self.step(3).json])
      let after = try Self.ids(disk)
      #expect(after.starts(with: before) && after.last == 3, "torn at \(count)")
      for name in disk.list("/disk") where name.bytes.contains(UInt8(ascii: "-")) {
        try disk.delete(FilePath("/disk").appending(name))
      }
    }
  }

  @Test func damagedLinesArePassedByAndCounted() throws {
    let disk = try Self.disk()
    try Self.history(disk).append((1...4).map { Self.step($0).json })
    var bytes = try #require(disk.bytes(of: Self.path))
    let lines = bytes.indices.filter { bytes[$0] == 0x0a }
    bytes[lines[1] + 30] ^= 1
    try disk.overwrite(Self.path, bytes)
    #expect(try Self.ids(disk) == [1, 3, 4])
    #expect(try Self.history(disk).read().damaged == 1)
    // The first line too, which says whose it is.
    bytes[5] ^= 1
    try disk.overwrite(Self.path, bytes)
    #expect(try Self.ids(disk) == [1, 3, 4])
    try Self.history(disk).append([Self.step(5).json])
    #expect(try Self.ids(disk) == [1, 3, 4, 5])
    #expect(disk.list("/disk").count == 2)
  }

  @Test func aForeignHistoryIsSetAside() throws {
    let disk = try Self.disk()
    for (number, id) in (["a", "b", "c"] as [Identifier]).enumerated() {
      try Self.history(disk, of: id).append([Self.step(number + 1).json])
      #expect(try Self.ids(disk, of: id) == [number + 1])
    }
    #expect(try Self.history(disk, of: "a").read().isForeign)
    #expect(try Self.ids(disk, of: "a").isEmpty)
    #expect(
      disk.list("/disk") == [
        ".plan.json.history", ".plan.json.history.aside-1", ".plan.json.history.aside-2",
        "plan.json",
      ])
  }

  @Test func aFileThatIsNoHistoryIsSetAside() throws {
    let disk = try Self.disk()
    try disk.put(Self.path, Array("ls\ncd work\n".utf8))
    #expect(try Self.history(disk).read().damaged == 2)
    try Self.history(disk).append([Self.step(1).json])
    #expect(try Self.ids(disk) == [1])
    #expect(disk.bytes(of: "/disk/.plan.json.history.aside-1") == Array("ls\ncd work\n".utf8))
  }

  // MARK: Faults

  @Test func everyFaultIsToldOrTheStepIsThere() throws {
    for isNew in [true, false] {
      let disk = try Self.disk()
      if !isNew { try Self.history(disk).append([Self.step(1).json]) }
      let start = disk.killed()
      disk.restart()
      try Self.history(disk).append([Self.step(2).json])
      for call in 1...disk.callCount {
        for code in [4, 5, 28, 13] as [Int32] {
          let disk = start.killed()
          disk.restart(fault: MemoryFileSystem.Fault(call: call, code: code))
          let isTold = (try? Self.history(disk).append([Self.step(2).json])) == nil
          disk.restart()
          let found = try Self.ids(disk)
          #expect(isTold || found.contains(2), "call \(call), error \(code)")
          #expect(isNew || found.contains(1) || !disk.list("/disk").filter(Self.isAside).isEmpty)
          #expect(disk.openCount == 0)
          try Self.history(disk).append([Self.step(3).json])
          #expect(try Self.ids(disk).last == 3)
        }
      }
    }
  }

  private static func isAside(_ name: FilePath) -> Bool {
    name.bytes.contains(UInt8(ascii: "-"))
  }

  @Test func whatWasAddedSurvivesAPowerCut() throws {
    let disk = try Self.disk()
    disk.record()
    try Self.history(disk).append([Self.step(1).json])
    for state in disk.powerCuts(after: disk.callCount) { #expect(try Self.ids(state) == [1]) }
    for call in 1...disk.callCount {
      for state in disk.powerCuts(after: call) {
        try Self.history(state).append([Self.step(2).json])
        #expect(try Self.ids(state).suffix(1) == [2])
      }
    }
  }
}
