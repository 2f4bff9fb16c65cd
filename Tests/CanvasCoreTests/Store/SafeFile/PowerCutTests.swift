import CanvasCore
import TestSupport
import Testing

struct PowerCutTests {
  @Test(arguments: SaveWay.whole)
  func afterEveryCallTheFileIsOldOrNewAndWhole(way: SaveWay) throws {
    let disk = try way.disk()
    disk.record()
    try way.save(on: disk)
    var states = 0
    for step in 1...disk.callCount {
      for state in disk.powerCuts(after: step) {
        states += 1
        var random = CountingGenerator()
        if !way.isNew { _ = try way.file(on: state).recover(random: &random) }
        let found = state.bytes(of: "/disk/plan.json")
        let isWhole = found == way.bytes || found == (way.isNew ? nil : SampleBytes.before)
        #expect(isWhole, "call \(step), \(disk.calls[step - 1]): \(found?.count ?? -1) bytes")
        if way.isInside { #expect(state.bytes(of: "/disk/twin.json") == found) }
      }
    }
    #expect(states > 100)
  }

  @Test(arguments: SaveWay.whole)
  func whatWasCalledSavedIsThere(way: SaveWay) throws {
    let disk = try way.disk()
    disk.record()
    var saved = 0
    try way.save(on: disk, hooks: SaveHooks(saved: { _ in saved = disk.callCount }))
    for step in saved...disk.callCount {
      for state in disk.powerCuts(after: step) {
        #expect(state.bytes(of: "/disk/plan.json") == way.bytes)
      }
    }
  }

  @Test func aWriteThatWasCutOffIsCompleted() throws {
    let disk = try SaveWay.inside.disk()
    disk.record()
    try SaveWay.inside.save(on: disk)
    let written = try #require(disk.calls.lastIndex(of: "write"))
    var random = CountingGenerator()
    var restored = 0
    for state in disk.powerCuts(after: written + 1) {
      let recovery = try SaveWay.inside.file(on: state).recover(random: &random)
      if case .restored(let contents) = recovery {
        restored += 1
        #expect(contents.bytes == SampleBytes.after)
      }
      #expect(state.list("/state") == [])
      #expect(try SaveWay.inside.file(on: state).recover(random: &random) == nil)
    }
    #expect(restored > 0)
  }

  @Test func aCutDuringRecoveryIsRecoveredToo() throws {
    let disk = try SaveWay.inside.disk()
    disk.record()
    try SaveWay.inside.save(on: disk)
    let written = try #require(disk.calls.lastIndex(of: "write"))
    for torn in disk.powerCuts(after: written + 1) {
      torn.record()
      var random = CountingGenerator()
      _ = try SaveWay.inside.file(on: torn).recover(random: &random)
      for step in 1...torn.callCount {
        for state in torn.powerCuts(after: step) {
          _ = try SaveWay.inside.file(on: state).recover(random: &random)
          let found = state.bytes(of: "/disk/plan.json")
          #expect(found == SampleBytes.before || found == SampleBytes.after)
        }
      }
    }
  }

  @Test func aFileWrittenByOthersSinceIsNotRecoveredOver() throws {
    let disk = try SaveWay.inside.disk()
    disk.record()
    try SaveWay.inside.save(on: disk)
    let written = try #require(disk.calls.lastIndex(of: "write"))
    let state = try #require(disk.powerCuts(after: written + 1).first)
    try state.overwrite("/disk/plan.json", SampleBytes.foreign)
    var random = CountingGenerator()
    let recovery = try SaveWay.inside.file(on: state).recover(random: &random)
    #expect(recovery == .superseded(SampleBytes.after))
    #expect(state.bytes(of: "/disk/plan.json") == SampleBytes.foreign)
  }

  @Test func aCopyOfAnotherFileIsNoBusinessOfThisOne() throws {
    let disk = try SaveWay.inside.disk()
    disk.record()
    try SaveWay.inside.save(on: disk)
    let written = try #require(disk.calls.lastIndex(of: "write"))
    let state = try #require(disk.powerCuts(after: written + 1).first)
    try state.put("/disk/other.json", SampleBytes.before, mode: 0o444)
    var random = CountingGenerator()
    for path in ["/disk/other.json", "/disk/gone.json"] as [FilePath] {
      let other = SafeFile(path: path, fileSystem: state, stateFolder: "/state")
      #expect(try other.recover(random: &random) == nil)
    }
    #expect(state.list("/state").count == 1)
    #expect(state.openCount == 0)
  }

  @Test func aTornFileThatCameBackFromABackupIsRestored() throws {
    let disk = try SaveWay.inside.disk()
    disk.record()
    try SaveWay.inside.save(on: disk)
    let written = try #require(disk.calls.lastIndex(of: "write"))
    let torn = try #require(
      disk.powerCuts(after: written + 1).first {
        ![SampleBytes.before, SampleBytes.after].contains($0.bytes(of: "/disk/plan.json"))
      })
    let bytes = try #require(torn.bytes(of: "/disk/plan.json"))
    // The same bytes under another inode.
    try torn.put("/disk/plan.json", bytes)
    var random = CountingGenerator()
    let file = SaveWay.inside.file(on: torn)
    guard case .restored(let contents) = try file.recover(random: &random) else {
      Issue.record("nothing was restored")
      return
    }
    #expect(contents.bytes == SampleBytes.after)
    #expect(torn.list("/state").isEmpty)
    #expect(try file.readMended().isMended == false)
  }

  @Test func aMemoryDiskLosesWhatIsNotSynced() throws {
    let disk = MemoryFileSystem()
    disk.record()
    let file = try disk.open("/x", in: nil, [.writing, .creatingNew], mode: 0o600)
    _ = try Array("abcd".utf8).withUnsafeBytes { try disk.write(file, $0, at: 0) }
    let left = Set(disk.powerCuts(after: 2).map { $0.bytes(of: "/x") })
    #expect(left.contains(nil))
    #expect(left.contains([]))
    #expect(left.contains([0, 0, 0, 0]))
    #expect(left.contains(Array("ab\0\0".utf8)))
    #expect(left.contains(Array("abcd".utf8)))
    try disk.sync(file)
    #expect(Set(disk.powerCuts(after: 3).map { $0.bytes(of: "/x") }) == [nil, Array("abcd".utf8)])
    let root = try disk.open("/", in: nil, [.reading, .folder], mode: 0)
    try disk.sync(root)
    #expect(Set(disk.powerCuts(after: 5).map { $0.bytes(of: "/x") }) == [Array("abcd".utf8)])
  }

  @Test func leftoversOfAKillAreFoundAndRemoved() throws {
    let disk = try SaveWay.exchange.disk()
    disk.record()
    try SaveWay.exchange.save(on: disk)
    let exchanged = try #require(disk.calls.firstIndex(of: "rename"))
    var random = CountingGenerator()
    var found = 0
    for state in disk.powerCuts(after: exchanged + 1) {
      let file = SaveWay.exchange.file(on: state)
      for leftover in try file.leftovers(random: &random) {
        found += 1
        try file.remove(leftover, random: &random)
      }
      #expect(state.list("/disk") == ["plan.json"])
    }
    #expect(found > 0)
  }
}
