import CanvasCore
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Other programs know nothing of our lock. Whatever they wrote must be found by the caller or
/// still be on the disk.
struct ForeignWriterTests {
  private enum Writer: CaseIterable {
    /// As git and most editors do.
    case renames
    /// As a shell's `>` does.
    case overwrites
    /// As `overwrites`, within one tick of the file system's clock and of the same length.
    case overwritesUnseen

    var bytes: [UInt8] {
      self == .overwritesUnseen ? [0x20] + SampleBytes.before.dropFirst() : SampleBytes.foreign
    }

    func write(_ disk: MemoryFileSystem) {
      switch self {
      case .renames: try? disk.put("/disk/plan.json", bytes, mode: 0o640)
      case .overwrites: try? disk.overwrite("/disk/plan.json", bytes)
      case .overwritesUnseen:
        try? disk.overwrite("/disk/plan.json", bytes, keepingTime: true)
      }
    }
  }

  private func calls(_ way: SaveWay) throws -> [String] {
    let disk = try way.disk()
    disk.record()
    try way.save(on: disk)
    return disk.calls
  }

  @Test func otherBytesThanExpectedAreHandedBackAndStay() throws {
    let disk = try SaveWay.exchange.disk()
    try disk.overwrite("/disk/plan.json", SampleBytes.foreign)
    let contents = try #require(changed { try SaveWay.exchange.save(on: disk) })
    #expect(contents.bytes == SampleBytes.foreign)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.foreign)
    #expect(disk.list("/disk") == ["plan.json"])
    #expect(disk.openCount == 0)
    var random = CountingGenerator()
    try SaveWay.exchange.file(on: disk)
      .save(SampleBytes.after, expecting: contents.stamp, random: &random)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
  }

  @Test func theSameBytesInAnotherFileAreNoChange() throws {
    let disk = try SaveWay.exchange.disk()
    let stamp = try SaveWay.exchange.file(on: disk).read().stamp
    try disk.put("/disk/plan.json", SampleBytes.before)
    var random = CountingGenerator()
    try SaveWay.exchange.file(on: disk).save(SampleBytes.after, expecting: stamp, random: &random)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
  }

  @Test(arguments: [SaveWay.exchange, .throughLink])
  func aWriterBeforeAnyCallUpToTheExchangeIsNotOverwritten(way: SaveWay) throws {
    let exchange = try #require(try calls(way).firstIndex(of: "rename")) + 1
    for writer in Writer.allCases {
      for call in 1...exchange {
        let disk = try way.disk()
        disk.beforeEachCall { disk, _, number in
          if number == call { writer.write(disk) }
        }
        let contents = changed { try way.save(on: disk) }
        #expect(contents?.bytes == writer.bytes, "\(way), \(writer) before call \(call)")
        #expect(disk.bytes(of: "/disk/plan.json") == writer.bytes)
        #expect(disk.list("/disk") == ["plan.json"])
      }
    }
  }

  @Test func aWriterBeforeThePlainRenameIsSeenUpToTheLastCheck() throws {
    let check = try #require(try calls(.plainRename).firstIndex(of: "fstatat")) + 1
    for writer in [Writer.renames, .overwrites] {
      for call in 1...check {
        let disk = try SaveWay.plainRename.disk()
        disk.beforeEachCall { disk, _, number in
          if number == call { writer.write(disk) }
        }
        #expect(changed { try SaveWay.plainRename.save(on: disk) }?.bytes == writer.bytes)
        #expect(disk.bytes(of: "/disk/plan.json") == writer.bytes)
      }
    }
  }

  @Test func aWriterBeforeWritingInsideIsSeenUpToTheLastCheck() throws {
    let calls = try calls(.inside)
    let check = try #require(calls.firstIndex(of: "mkdir"))
    for call in 1...check where calls[call - 1] != "flock" {
      let disk = try SaveWay.inside.disk()
      disk.beforeEachCall { disk, _, number in
        if number == call { Writer.overwrites.write(disk) }
      }
      let contents = changed { try SaveWay.inside.save(on: disk) }
      let isLast = calls[call - 1] == "mkdir"
      #expect(isLast || contents?.bytes == SampleBytes.foreign, "before call \(call)")
    }
  }

  @Test func aFileThatWasOnlyTouchedIsSaved() throws {
    let disk = try SaveWay.exchange.disk()
    let checks = CallCounter()
    disk.beforeEachCall { disk, name, _ in
      guard name == "fstatat", checks.next() == 1 else { return }
      try? disk.put("/disk/plan.json", SampleBytes.before, mode: 0o640)
    }
    try SaveWay.exchange.save(on: disk)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
    #expect(disk.list("/disk") == ["plan.json"])
  }

  @Test func aFileThatIsTouchedAgainAndAgainIsGivenUp() throws {
    let disk = try SaveWay.exchange.disk()
    disk.beforeEachCall { disk, name, _ in
      if name == "fstatat" { try? disk.put("/disk/plan.json", SampleBytes.before, mode: 0o640) }
    }
    #expect(throws: StoreError.self) { try SaveWay.exchange.save(on: disk) }
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.before)
    #expect(disk.list("/disk") == ["plan.json"])
    #expect(disk.openCount == 0)
  }

  @Test func aLinkPutThereAtTheLastMomentIsPutBack() throws {
    let disk = try SaveWay.exchange.disk()
    try disk.put("/disk/other.json", SampleBytes.foreign)
    let renames = CallCounter()
    disk.beforeEachCall { disk, name, _ in
      guard name == "rename", renames.next() == 1 else { return }
      try? disk.putLink("/disk/plan.json", to: "other.json")
    }
    #expect(throws: StoreError.notRegular(.link)) { try SaveWay.exchange.save(on: disk) }
    #expect(disk.look(at: "/disk/plan.json")?.kind == .link)
    #expect(disk.bytes(of: "/disk/other.json") == SampleBytes.foreign)
    #expect(disk.list("/disk") == ["other.json", "plan.json"])
  }

  @Test func whenUndoingFailsTheStrangersFileStays() throws {
    let disk = try SaveWay.exchange.disk()
    let calls = try calls(.exchange)
    let exchange = try #require(calls.firstIndex(of: "rename")) + 1
    disk.beforeEachCall { disk, name, number in
      if number == exchange { try? disk.put("/disk/plan.json", SampleBytes.foreign) }
    }
    // After the exchange: look, open, look, read and close what was displaced, then undo.
    disk.restart(fault: MemoryFileSystem.Fault(call: exchange + 6, code: EIO))
    #expect(changed { try SaveWay.exchange.save(on: disk) }?.bytes == SampleBytes.foreign)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
    disk.beforeEachCall(nil)
    var random = CountingGenerator()
    let leftovers = try SaveWay.exchange.file(on: disk).leftovers(random: &random)
    #expect(leftovers.map(\.contents.bytes) == [SampleBytes.foreign])
  }

  @Test func aSecondWriterDuringTheUndoingIsNotLostEither() throws {
    let second = Array("{ \"title\": \"the second\" }\n".utf8)
    let disk = try SaveWay.exchange.disk()
    let renames = CallCounter()
    disk.beforeEachCall { disk, name, _ in
      guard name == "rename" else { return }
      switch renames.next() {
      case 1: try? disk.put("/disk/plan.json", SampleBytes.foreign)
      case 2: try? disk.put("/disk/plan.json", second)
      default: break
      }
    }
    let contents = changed { try SaveWay.exchange.save(on: disk) }
    disk.beforeEachCall(nil)
    #expect(contents?.bytes == SampleBytes.foreign)
    #expect(disk.bytes(of: "/disk/plan.json") == second)
    var random = CountingGenerator()
    let leftovers = try SaveWay.exchange.file(on: disk).leftovers(random: &random)
    #expect(leftovers.map(\.contents.bytes) == [SampleBytes.foreign])
  }

  @Test func aFileThatIsGoneIsNotMadeAnewUnasked() throws {
    let count = try #require(try calls(.exchange).firstIndex(of: "rename")) + 1
    for call in 1...count {
      let disk = try SaveWay.exchange.disk()
      disk.beforeEachCall { disk, _, number in
        if number == call { try? disk.delete("/disk/plan.json") }
      }
      #expect(throws: StoreError.self) { try SaveWay.exchange.save(on: disk) }
      #expect(disk.list("/disk") == [], "deleted before call \(call)")
    }
  }

  @Test func aNewFileNeverTakesAStrangersPlace() throws {
    for way in [SaveWay.create, .createByLink, .createByReserving] {
      let last = way == .createByReserving ? ["fstatat"] : ["rename", "link"]
      let count = try calls(way).lastIndex { last.contains($0) } ?? 0
      for call in 1...(count + 1) {
        let disk = try way.disk()
        disk.beforeEachCall { disk, _, number in
          if number == call { try? disk.put("/disk/plan.json", SampleBytes.foreign) }
        }
        #expect(throws: StoreError.alreadyExists) { try way.save(on: disk) }
        #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.foreign)
        #expect(disk.list("/disk") == ["plan.json"])
      }
    }
  }

  private func changed(_ body: () throws -> Void) -> Contents? {
    do {
      try body()
    } catch StoreError.changedOnDisk(let contents) {
      return contents
    } catch {
      Issue.record(error)
    }
    return nil
  }
}
