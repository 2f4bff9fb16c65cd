import CanvasCore
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The same on the disk of this machine, in a folder of its own.
struct RealDiskTests {
  private let folder: FilePath
  private let disk = PosixFileSystem()

  init() throws {
    var template = Array("/tmp/ninefold-test.XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    folder = FilePath(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
  }

  /// Runs a test and clears its folder away.
  private func here(_ body: (FilePath) throws -> Void) throws {
    defer { clear(folder) }
    try body(folder)
  }

  private func clear(_ path: FilePath) {
    if let open = try? disk.open(path, in: nil, [.reading, .folder], mode: 0) {
      chmod(path.displayPath, 0o700)
      for name in (try? disk.names(in: open)) ?? [] {
        if (try? disk.status(of: name, in: open))?.kind == .folder {
          clear(path.appending(name))
        } else {
          try? disk.unlink(name, in: open)
        }
      }
      try? disk.close(open)
    }
    rmdir(path.displayPath)
  }

  private func names(_ path: FilePath) throws -> [FilePath] {
    let open = try disk.open(path, in: nil, [.reading, .folder], mode: 0)
    defer { try? disk.close(open) }
    return try disk.names(in: open).sorted { $0.displayName < $1.displayName }
  }

  private func make(_ path: FilePath, mode: UInt32 = 0o644) throws -> SafeFile {
    var random = CountingGenerator()
    let file = SafeFile(path: path)
    try file.create(SampleBytes.before, mode: mode, random: &random)
    return file
  }

  private func save(_ file: SafeFile) throws {
    var random = CountingGenerator()
    let stamp = try file.save(SampleBytes.after, expecting: try file.read().stamp, random: &random)
    let contents = try file.read()
    #expect(contents.bytes == SampleBytes.after)
    #expect(contents.stamp == stamp)
  }

  @Test func aSaveLeavesNothingButTheFile() throws {
    try here { folder in
      try save(try make(folder.appending("plan.json")))
      #expect(try names(folder) == ["plan.json"])
    }
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755, 0o2750] as [UInt32])
  func theModeIsKept(mode: UInt32) throws {
    try here { folder in
      let path = folder.appending("plan.json")
      let file = try make(path)
      #expect(chmod(path.displayPath, mode) == 0)
      try save(file)
      #expect(try disk.status(of: path, in: nil).mode == mode)
    }
  }

  @Test func linksStayAndLeadToTheNewBytes() throws {
    try here { folder in
      let file = try make(folder.appending("plan.json"))
      #expect(symlink("plan.json", folder.appending("one").displayPath) == 0)
      #expect(symlink("one", folder.appending("two").displayPath) == 0)
      try save(SafeFile(path: folder.appending("two")))
      #expect(try file.read().bytes == SampleBytes.after)
      #expect(try disk.status(of: folder.appending("one"), in: nil).kind == .link)
      #expect(try disk.status(of: folder.appending("two"), in: nil).kind == .link)
      #expect(symlink("round", folder.appending("round").displayPath) == 0)
      #expect(throws: StoreError.self) {
        try SafeFile(path: folder.appending("round")).read()
      }
    }
  }

  @Test(arguments: [false, true])
  func hardLinksStayTogether(hasStateFolder: Bool) throws {
    try here { folder in
      let path = folder.appending("plan.json")
      _ = try make(path)
      let other = folder.appending("other.json")
      #expect(link(path.displayPath, other.displayPath) == 0)
      let state = hasStateFolder ? folder.appending("a/b") : nil
      try save(SafeFile(path: path, stateFolder: state))
      #expect(try SafeFile(path: other).read().bytes == SampleBytes.after)
      #expect(try disk.status(of: path, in: nil).links == 2)
      var random = CountingGenerator()
      let shrunk = SafeFile(path: other)
      try shrunk.save(SampleBytes.shorter, expecting: try shrunk.read().stamp, random: &random)
      #expect(try SafeFile(path: path).read().bytes == SampleBytes.shorter)
      #expect(try names(folder).filter { $0 != "a" } == ["other.json", "plan.json"])
    }
  }

  #if os(Linux)
    private typealias SetAttribute =
      @convention(c) (
        UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer, Int, Int32
      ) -> Int32
    private typealias GetAttribute =
      @convention(c) (
        UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer, Int
      ) -> Int

    @Test func extendedAttributesAreKept() throws {
      // Glibc's module does not have these two.
      let library = try #require(dlopen(nil, RTLD_NOW))
      let set = unsafeBitCast(
        try #require(dlsym(library, "setxattr")), to: SetAttribute.self)
      let get = unsafeBitCast(
        try #require(dlsym(library, "getxattr")), to: GetAttribute.self)
      try here { folder in
        let path = folder.appending("plan.json")
        let file = try make(path)
        // A file system without attributes has none to lose.
        guard set(path.displayPath, "user.note", "xyz", 3, 0) == 0 else { return }
        try save(file)
        var value = [UInt8](repeating: 0, count: 8)
        #expect(get(path.displayPath, "user.note", &value, 8) == 3)
        #expect(Array(value.prefix(3)) == Array("xyz".utf8))
      }
    }
  #endif

  @Test func namesThatAreNoTextOrVeryLongOpenAndSave() throws {
    try here { folder in
      for name in [
        FilePath(bytes: [0x62, 0x61, 0x64, 0xff]), FilePath(bytes: Array("a\nb".utf8)),
        FilePath(bytes: [UInt8](repeating: 0x78, count: 255)), "-rf.json", "e\u{301}.json",
      ] {
        try save(try make(folder.appending(name)))
      }
      #expect(try names(folder).count == 5)
    }
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    try here { folder in
      let pipe = folder.appending("pipe")
      #expect(mkfifo(pipe.displayPath, 0o600) == 0)
      #expect(throws: StoreError.notRegular(.pipe)) { try SafeFile(path: pipe).read() }
      #expect(throws: StoreError.notRegular(.folder)) { try SafeFile(path: folder).read() }
      #expect(throws: StoreError.notRegular(.device)) { try SafeFile(path: "/dev/zero").read() }
      let link = folder.appending("link")
      #expect(symlink("gone", link.displayPath) == 0)
      #expect(throws: StoreError.danglingLink(to: folder.appending("gone"))) {
        try SafeFile(path: link).read()
      }
      let big = folder.appending("big")
      let file = try disk.open(big, in: nil, [.writing, .creatingNew], mode: 0o600)
      try disk.setSize(file, 10 << 30)
      try disk.close(file)
      #expect(throws: StoreError.tooLarge(size: 10 << 30, limit: 64 << 20)) {
        try SafeFile(path: big).read()
      }
    }
  }

  @Test func aNewFileObeysTheUmaskAndTakesNoOnesPlace() throws {
    try here { folder in
      let file = try make(folder.appending("plan.json"), mode: 0o600)
      #expect(try disk.status(of: file.path, in: nil).mode == 0o600)
      #expect(throws: StoreError.alreadyExists) { try make(file.path) }
      #expect(throws: StoreError.system(SystemError(code: ENOENT, call: "open"), .create)) {
        try make(folder.appending("no/plan.json"))
      }
      #expect(throws: StoreError.system(SystemError(code: EINVAL, call: "open"), .create)) {
        try make(folder.appending(FilePath(bytes: [0x61, 0, 0x62])))
      }
      #expect(try names(folder) == ["plan.json"])
    }
  }

  @Test func oneSaverHoldsTheOthersOff() throws {
    try here { folder in
      let file = try make(folder.appending("plan.json"))
      let held = try disk.open(folder, in: nil, [.reading, .folder], mode: 0)
      #expect(try disk.tryLock(held))
      var random = CountingGenerator()
      let hasty = SafeFile(path: file.path, lockPatience: .milliseconds(30))
      #expect(throws: StoreError.locked(holder: nil)) {
        try hasty.save(
          SampleBytes.after, expecting: SaveWay.stamp(of: SampleBytes.before), random: &random)
      }
      try disk.close(held)
      try save(file)
    }
  }
}
