import CanvasCore
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct FaultTests {
  private static let codes: [Int32] = [ENOSPC, EIO, EACCES, EDQUOT, EROFS, EPERM, EINVAL]

  /// Checks what must hold after any single failure.
  private func check(_ way: SaveWay, _ disk: MemoryFileSystem, saved: Bool, _ what: String) {
    let found = disk.bytes(of: "/disk/plan.json")
    #expect(found == way.bytes || found == (way.isNew ? nil : SampleBytes.before), "\(what)")
    if saved { #expect(found == way.bytes, "\(what)") }
  }

  @Test(arguments: SaveWay.allCases)
  func eachCallMayFailOnce(way: SaveWay) throws {
    let calls = try clean(way)
    for code in Self.codes {
      for hasEffect in way == .createByReserving ? [false] : [false, true] {
        for call in 1...calls {
          let disk = try way.disk()
          disk.restart(
            fault: MemoryFileSystem.Fault(call: call, code: code, hasEffect: hasEffect))
          let error = failure { try way.save(on: disk) }
          let what = "\(way) call \(call) errno \(code) effect \(hasEffect)"
          check(way, disk, saved: error == nil, what)
          // A failed open that opened all the same leaves something open that nobody can close.
          if hasEffect { continue }
          #expect(disk.openCount == 0, "\(what)")
          let names = disk.bytes(of: "/disk/plan.json") == nil ? [] : way.names
          #expect(disk.list("/disk") == names, "\(what)")
          #expect(disk.list("/state") == [], "\(what)")
          disk.restart()
          if error != nil, disk.bytes(of: "/disk/plan.json") != way.bytes {
            try way.save(on: disk)
            #expect(disk.bytes(of: "/disk/plan.json") == way.bytes, "\(what)")
          }
        }
      }
    }
  }

  @Test(arguments: SaveWay.whole)
  func eachCallMayFailForGood(way: SaveWay) throws {
    let calls = try clean(way)
    for code in Self.codes {
      for call in 1...calls {
        let disk = try way.disk()
        disk.restart(fault: MemoryFileSystem.Fault(call: call, code: code, isLasting: true))
        let error = failure { try way.save(on: disk) }
        disk.restart()
        if case .halfWritten? = error as? StoreError {
          var random = CountingGenerator()
          _ = try way.file(on: disk).recover(random: &random)
        }
        check(way, disk, saved: error == nil, "\(way) call \(call) errno \(code)")
      }
    }
  }

  @Test(arguments: SaveWay.allCases)
  func interruptedCallsAreInvisible(way: SaveWay) throws {
    for call in 1...(try clean(way)) {
      let disk = try way.disk()
      disk.restart(fault: MemoryFileSystem.Fault(call: call, code: EINTR))
      try way.save(on: disk)
      check(way, disk, saved: true, "\(way) call \(call)")
      #expect(disk.list("/disk") == way.names)
      #expect(disk.list("/state") == [])
    }
  }

  @Test(arguments: SaveWay.allCases)
  func shortTransfersAreInvisible(way: SaveWay) throws {
    for limit in [1, 7] {
      let disk = try way.disk()
      disk.limitTransfers(to: limit)
      try way.save(on: disk)
      check(way, disk, saved: true, "\(way) \(limit) bytes at a time")
      #expect(try way.file(on: disk).read().bytes == way.bytes)
    }
  }

  @Test func aFileWhoseSyncFailedIsNeverSyncedAgain() throws {
    let disk = try SaveWay.exchange.disk()
    disk.record()
    let sync = try #require(try order(.exchange).firstIndex(of: "fsync")) + 1
    disk.restart(fault: MemoryFileSystem.Fault(call: sync, code: EIO))
    try SaveWay.exchange.save(on: disk)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
    #expect(disk.calls.filter { $0 == "fsync" }.count == 3)
    let next = try #require(disk.calls[sync...].firstIndex(of: "fsync"))
    #expect(disk.calls[sync..<next].contains("write"))
  }

  @Test(arguments: [SaveWay.exchange, .create, .createByLink])
  func aFolderThatFailsToSyncTakesTheSaveBack(way: SaveWay) throws {
    let call = try #require(try order(way).lastIndex(of: "fsync")) + 1
    let disk = try way.disk()
    disk.restart(fault: MemoryFileSystem.Fault(call: call, code: EIO))
    #expect(failure { try way.save(on: disk) } != nil)
    #expect(disk.bytes(of: "/disk/plan.json") == (way.isNew ? nil : SampleBytes.before))
    #expect(disk.list("/disk").count == (way.isNew ? 0 : 1))
  }

  @Test func aDiskThatCannotSyncFoldersIsNoError() throws {
    let disk = try SaveWay.exchange.disk()
    disk.missing = [.folderSync]
    try SaveWay.exchange.save(on: disk)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
  }

  @Test func theUsualSaveMakesOnlyTheCallsOfTheProtocol() throws {
    #expect(
      try order(.exchange) == [
        "open", "flock", "open", "fstat", "read",
        "open", "write", "fstat", "fsetxattr", "fchmod", "fsync", "close",
        "fstatat", "rename", "fstatat", "read", "fsync", "unlink", "close", "close",
      ])
  }

  @Test func theUsualSaveDoesNotSleep() throws {
    let disk = try SaveWay.exchange.disk()
    try SaveWay.exchange.save(on: disk)
    #expect(disk.sleepCount == 0)
  }

  @Test func readingTakesFourCalls() throws {
    let disk = try SaveWay.exchange.disk()
    disk.record()
    _ = try SaveWay.exchange.file(on: disk).read()
    #expect(disk.calls == ["open", "fstat", "read", "close"])
  }

  private func order(_ way: SaveWay) throws -> [String] {
    let disk = try way.disk()
    disk.record()
    try way.save(on: disk)
    return disk.calls
  }

  private func clean(_ way: SaveWay) throws -> Int { try order(way).count }

  private func failure(_ body: () throws -> Void) -> (any Error)? {
    do { try body() } catch { return error }
    return nil
  }
}
