import CanvasCore
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct SafeFileTests {
  private func disk() throws -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    try disk.put("/disk", .folder)
    try disk.put("/disk/plan.json", SampleBytes.before)
    return disk
  }

  private func saveAfter(_ disk: MemoryFileSystem, state: FilePath? = nil) throws {
    var random = CountingGenerator()
    try SafeFile(path: "/disk/plan.json", fileSystem: disk, stateFolder: state)
      .save(SampleBytes.after, expecting: SaveWay.stamp(of: SampleBytes.before), random: &random)
  }

  @Test func readingGivesBytesAndStamp() throws {
    let contents = try SafeFile(path: "/disk/plan.json", fileSystem: try disk()).read()
    #expect(contents.bytes == SampleBytes.before)
    #expect(contents.stamp.size == SampleBytes.before.count)
    #expect(contents.stamp.hash == SHA256.digest(of: SampleBytes.before))
  }

  @Test func theStampOfASaveIsThatOfTheNextRead() throws {
    for way in SaveWay.allCases {
      let disk = try way.disk()
      let stamp = try way.save(on: disk)
      #expect(try way.file(on: disk).read().stamp == stamp, "\(way)")
    }
  }

  @Test(arguments: [FileKind.folder, .pipe, .socket, .device])
  func whatIsNoFileIsRefused(kind: FileKind) throws {
    let disk = MemoryFileSystem()
    try disk.put("/thing", kind)
    let file = SafeFile(path: "/thing", fileSystem: disk)
    #expect(throws: StoreError.notRegular(kind)) { try file.read() }
    var random = CountingGenerator()
    #expect(throws: StoreError.notRegular(kind)) {
      try file.save(
        SampleBytes.after, expecting: SaveWay.stamp(of: SampleBytes.before), random: &random)
    }
    #expect(throws: StoreError.alreadyExists) {
      try file.create(SampleBytes.after, random: &random)
    }
    #expect(disk.openCount == 0)
    #expect(disk.look(at: "/thing")?.kind == kind)
  }

  @Test func aFileOverTheLimitIsNotRead() throws {
    let file = SafeFile(path: "/disk/plan.json", fileSystem: try disk())
    let size = SampleBytes.before.count
    #expect(try file.read(limit: size).bytes == SampleBytes.before)
    #expect(throws: StoreError.tooLarge(size: size, limit: size - 1)) {
      try file.read(limit: size - 1)
    }
  }

  @Test func aFileThatGrowsWhileItIsReadIsReadWhole() throws {
    let disk = try disk()
    let long = [UInt8](repeating: 0x20, count: 20_000)
    disk.beforeEachCall { disk, _, number in
      if number == 3 { try? disk.overwrite("/disk/plan.json", long) }
    }
    let contents = try SafeFile(path: "/disk/plan.json", fileSystem: disk).read()
    #expect(contents.bytes == long)
    #expect(contents.stamp.size == long.count)
  }

  @Test func linksAreFollowedAsTheyStandOnTheDisk() throws {
    let disk = try disk()
    try disk.put("/a", .folder)
    try disk.put("/a/b", .folder)
    try disk.putLink("/short", to: "a/b")
    try disk.putLink("/a/b/one", to: "../two")
    try disk.putLink("/a/two", to: "/disk/three")
    try disk.putLink("/disk/three", to: "plan.json")
    // The ".." starts from where the folder really is, not from the name of the link to it.
    var random = CountingGenerator()
    let file = SafeFile(path: "/short/one", fileSystem: disk)
    try file.save(SampleBytes.after, expecting: try file.read().stamp, random: &random)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
    #expect(disk.look(at: "/a/b/one")?.kind == .link)
    #expect(disk.look(at: "/disk/three")?.kind == .link)
    #expect(disk.openCount == 0)
  }

  @Test func fortyLinksAreFollowedAndMoreAreNot() throws {
    let disk = try disk()
    try disk.putLink("/disk/l1", to: "plan.json")
    for number in 2...41 {
      try disk.putLink(FilePath("/disk/l\(number)"), to: FilePath("l\(number - 1)"))
    }
    #expect(try SafeFile(path: "/disk/l40", fileSystem: disk).read().bytes == SampleBytes.before)
    #expect(throws: StoreError.system(SystemError(code: ELOOP, call: "open"), .open)) {
      try SafeFile(path: "/disk/l41", fileSystem: disk).read()
    }
  }

  @Test func foldersThatLeadRoundInACircleAreTold() throws {
    let disk = try disk()
    try disk.putLink("/round", to: "round")
    #expect(throws: StoreError.system(SystemError(code: ELOOP, call: "open"), .open)) {
      try SafeFile(path: "/round/plan.json", fileSystem: disk).read()
    }
  }

  @Test func aLinkToNothingIsToldAndNotFilled() throws {
    let disk = MemoryFileSystem()
    try disk.putLink("/plan.json", to: "gone.json")
    let file = SafeFile(path: "/plan.json", fileSystem: disk)
    #expect(throws: StoreError.danglingLink(to: "/gone.json")) { try file.read() }
    var random = CountingGenerator()
    #expect(throws: StoreError.alreadyExists) {
      try file.create(SampleBytes.after, random: &random)
    }
    #expect(disk.list("/") == ["plan.json"])
  }

  @Test func modeOwnerAndAttributesAreKept() throws {
    let disk = try disk()
    disk.user = MemoryFileSystem.User(id: 1000, groups: [1000, 50])
    try disk.put(
      "/disk/plan.json", SampleBytes.before, mode: 0o2750, group: 50,
      attributes: ["user.note": [1, 2]])
    let inode = disk.look(at: "/disk/plan.json")?.inode
    try saveAfter(disk)
    let status = try #require(disk.look(at: "/disk/plan.json"))
    #expect(status.inode != inode)
    #expect(status.mode == 0o2750)
    #expect(status.group == 50)
    #expect(disk.attributes(of: "/disk/plan.json") == ["user.note": [1, 2]])
  }

  @Test(arguments: [nil, "/state/a/b" as FilePath])
  func anOwnerWeCannotGiveIsKeptByWritingInside(state: FilePath?) throws {
    let disk = try disk()
    try disk.put("/disk/plan.json", SampleBytes.before, mode: 0o666, owner: 7, group: 8)
    if state != nil { try disk.put("/state", .folder) }
    let inode = disk.look(at: "/disk/plan.json")?.inode
    try saveAfter(disk, state: state)
    let status = try #require(disk.look(at: "/disk/plan.json"))
    #expect(status.inode == inode && status.owner == 7 && status.group == 8)
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.after)
    #expect(disk.list("/disk") == ["plan.json"])
  }

  @Test func aFolderWeMayNotWriteNeedsTheStateFolder() throws {
    let disk = try disk()
    try disk.put("/state", .folder)
    try disk.put("/closed", .folder, mode: 0o555)
    try disk.put("/closed/plan.json", SampleBytes.before)
    var random = CountingGenerator()
    let stamp = SaveWay.stamp(of: SampleBytes.before)
    #expect(throws: StoreError.system(SystemError(code: EACCES, call: "open"), .save)) {
      try SafeFile(path: "/closed/plan.json", fileSystem: disk)
        .save(SampleBytes.after, expecting: stamp, random: &random)
    }
    #expect(disk.bytes(of: "/closed/plan.json") == SampleBytes.before)
    try SafeFile(path: "/closed/plan.json", fileSystem: disk, stateFolder: "/state")
      .save(SampleBytes.after, expecting: stamp, random: &random)
    #expect(disk.bytes(of: "/closed/plan.json") == SampleBytes.after)
    #expect(disk.list("/state") == [])
  }

  @Test func aFileMarkedReadOnlyIsNotReplaced() throws {
    let disk = try disk()
    try disk.put("/disk/plan.json", SampleBytes.before, mode: 0o444)
    #expect(throws: StoreError.system(SystemError(code: EACCES, call: "access"), .save)) {
      try saveAfter(disk)
    }
    #expect(disk.bytes(of: "/disk/plan.json") == SampleBytes.before)
  }

  @Test func theIntentComesBeforeAnyWriteAndCanRefuse() throws {
    let disk = try disk()
    disk.record()
    var random = CountingGenerator()
    let refuse = SaveHooks(intent: { (old, new) throws(StoreError) in
      #expect(old == SHA256.digest(of: SampleBytes.before))
      #expect(new == SHA256.digest(of: SampleBytes.after))
      throw .locked(holder: "the journal")
    })
    #expect(throws: StoreError.locked(holder: "the journal")) {
      try SafeFile(path: "/disk/plan.json", fileSystem: disk)
        .save(
          SampleBytes.after, expecting: SaveWay.stamp(of: SampleBytes.before), random: &random,
          hooks: refuse)
    }
    #expect(!disk.calls.contains("write"))
    #expect(disk.openCount == 0)
  }
}
