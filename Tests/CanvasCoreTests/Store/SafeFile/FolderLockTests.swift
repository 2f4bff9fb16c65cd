import CanvasCore
import TestSupport
import Testing

struct FolderLockTests {
  private let stamp = SaveWay.stamp(of: SampleBytes.before)

  private func save(_ disk: MemoryFileSystem, patience: Duration) throws {
    var random = CountingGenerator()
    try SafeFile(path: "/disk/plan.json", fileSystem: disk, lockPatience: patience)
      .save(SampleBytes.after, expecting: stamp, random: &random)
  }

  @Test func aHeldFolderIsWaitedForAndThenTold() throws {
    let disk = try SaveWay.exchange.disk()
    try disk.lock("/disk")
    let start = disk.monotonicTime
    #expect(throws: StoreError.locked(holder: nil)) { try save(disk, patience: .seconds(2)) }
    let waited = disk.monotonicTime - start
    #expect(waited >= 2_000_000_000 && waited < 2_100_000_000)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.before)
    #expect(disk.openCount == 0)
  }

  @Test func aFolderThatIsGivenUpInTimeIsTaken() throws {
    let disk = try SaveWay.exchange.disk()
    try disk.lock("/disk")
    disk.beforeEachCall { disk, name, number in
      if name == "flock", number > 5 { try? disk.unlock("/disk") }
    }
    try save(disk, patience: .seconds(2))
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
  }

  @Test func otherNamesOfAFileAreLockedOutToo() throws {
    let disk = try SaveWay.inside.disk()
    try disk.lock("/disk/twin.json")
    #expect(throws: StoreError.locked(holder: nil)) { try save(disk, patience: .zero) }
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.before)
  }

  @Test func withoutLocksALockFileStandsInAndGoesAway() throws {
    let disk = try SaveWay.exchange.disk()
    disk.missing = [.locks]
    disk.beforeEachCall { disk, name, _ in
      if name == "rename" { #expect(disk.look(at: "/disk/.ninefold.lock") != nil) }
    }
    try save(disk, patience: .zero)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
    #expect(disk.list("/disk") == ["plan.json"])
    #expect(disk.openCount == 0)
  }

  @Test func theHolderOfALockFileIsNamed() throws {
    let disk = try SaveWay.exchange.disk()
    disk.missing = [.locks]
    try disk.put("/disk/.ninefold.lock", Array("process 7 on \u{1b}host".utf8))
    #expect(throws: StoreError.locked(holder: "process 7 on ␛host")) {
      try save(disk, patience: .milliseconds(100))
    }
    #expect(disk.list("/disk") == [".ninefold.lock", "plan.json"])
  }

  @Test func aLockFileWhoseLeaseEndedIsTakenOver() throws {
    let disk = try SaveWay.exchange.disk()
    disk.missing = [.locks]
    try disk.put("/disk/.ninefold.lock", [])
    disk.sleep(nanoseconds: 10_100_000_000)
    try save(disk, patience: .zero)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
    #expect(disk.list("/disk") == ["plan.json"])
  }

  @Test func aSaveThatLostItsLeaseGivesUp() throws {
    let disk = try SaveWay.exchange.disk()
    disk.missing = [.locks]
    disk.beforeEachCall { disk, name, _ in
      if name == "fsync" { try? disk.put("/disk/.ninefold.lock", []) }
    }
    #expect(throws: StoreError.locked(holder: nil)) { try save(disk, patience: .zero) }
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.before)
    #expect(disk.list("/disk") == [".ninefold.lock", "plan.json"])
  }
}
