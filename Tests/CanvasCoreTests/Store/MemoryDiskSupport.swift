import CanvasCore
import Synchronization
import TestSupport

/// The same numbers on each run, so that a failure can be repeated.
struct CountingGenerator: RandomNumberGenerator {
  var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// Contents of a file.
enum SampleBytes {
  static let before = Array("{ \"title\": \"the old one\" }\n".utf8)
  static let after = Array("{ \"title\": \"the new one, longer than the old\" }\n".utf8)
  static let shorter = Array("{}\n".utf8)
  static let foreign = Array("{ \"title\": \"what git wrote\" }\n".utf8)
}

/// The ways a file is saved.
enum SaveWay: CaseIterable {
  case exchange, plainRename, lockFile, inside, insideShrinking, insideWithoutRoom, throughLink
  case create, createByLink, createByReserving

  /// Those that no cut or lasting failure can leave half done. Where a disk has neither hard links
  /// nor a rename that keeps, a new file may be left empty; nothing else there keeps strangers' files.
  static let whole = allCases.filter { $0 != .createByReserving }

  var bytes: [UInt8] { self == .insideShrinking ? SampleBytes.shorter : SampleBytes.after }
  var isNew: Bool { [.create, .createByLink, .createByReserving].contains(self) }
  var isInside: Bool { [.inside, .insideShrinking, .insideWithoutRoom].contains(self) }

  func disk() throws -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    try disk.put("/disk", .folder)
    try disk.put("/state", .folder)
    if !isNew { try disk.put("/disk/plan.json", SampleBytes.before, mode: 0o640) }
    switch self {
    case .exchange, .create: break
    case .plainRename: disk.missing = [.exchanging]
    case .createByLink: disk.missing = [.keepingRename]
    case .createByReserving: disk.missing = [.keepingRename, .hardLinks]
    case .lockFile: disk.missing = [.locks]
    case .insideWithoutRoom:
      disk.missing = [.reserving]
      try disk.putHardLink("/disk/twin.json", to: "/disk/plan.json")
    case .inside, .insideShrinking: try disk.putHardLink("/disk/twin.json", to: "/disk/plan.json")
    case .throughLink:
      try disk.put("/home", .folder)
      try disk.putLink("/home/plan.json", to: "../disk/plan.json")
    }
    return disk
  }

  func file(on disk: MemoryFileSystem) -> SafeFile {
    SafeFile(
      path: self == .throughLink ? "/home/plan.json" : "/disk/plan.json", fileSystem: disk,
      stateFolder: "/state")
  }

  /// Expects what is there, without calls that would be counted.
  @discardableResult
  func save(on disk: MemoryFileSystem, hooks: SaveHooks = SaveHooks()) throws -> Contents.Stamp {
    var random = CountingGenerator()
    let expecting = isNew ? nil : Self.stamp(of: SampleBytes.before)
    return try file(on: disk).save(bytes, expecting: expecting, random: &random, hooks: hooks)
  }

  static func stamp(of bytes: [UInt8]) -> Contents.Stamp {
    Contents.Stamp(
      device: 0, inode: 0, size: bytes.count, modified: 0, hash: SHA256.digest(of: bytes))
  }

  /// What may be in the two folders when all is done.
  var names: [FilePath] { isInside ? ["plan.json", "twin.json"] : ["plan.json"] }
}

/// Counts over several calls of a closure.
final class CallCounter: Sendable {
  private let count = Mutex(0)

  /// 1, 2, 3, …
  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
