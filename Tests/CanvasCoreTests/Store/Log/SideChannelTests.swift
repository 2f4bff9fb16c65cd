import CanvasCore
import Synchronization
import TestSupport
import Testing

@Suite struct SideChannelTests {
  private func channel(_ session: String, _ disk: MemoryFileSystem) throws -> SideChannel {
    try SideChannel(session: session, workspace: "w", in: "/state", fileSystem: disk)
  }

  private func voice(_ disk: MemoryFileSystem) -> SideChannel.Voice {
    SideChannel.voice(of: "w", in: "/state", fileSystem: disk)
  }

  private func latest(_ disk: MemoryFileSystem) -> JSONObject? {
    if case .message(let message) = voice(disk) { message } else { nil }
  }

  private func names(_ disk: MemoryFileSystem) -> [FilePath] {
    disk.list(SideChannel.folder(of: "w", in: "/state"))
  }

  @Test func whatWasSaidLastIsHeard() throws {
    let disk = MemoryFileSystem()
    #expect(voice(disk) == .nobody)
    let one = try channel("one", disk)
    #expect(voice(disk) == .silence)
    one.send(["board": "long enough to leave something behind"])
    one.send(["board": "b"])
    #expect(latest(disk) == ["board": "b"])
  }

  @Test func theSessionThatSpokeLastIsFollowed() throws {
    let disk = MemoryFileSystem()
    let (one, two) = (try channel("one", disk), try channel("two", disk))
    one.send(["n": .number("1")])
    two.send(["n": .number("2")])
    #expect(latest(disk)?["n"]?.int == 2)
    one.send(["n": .number("3")])
    #expect(latest(disk)?["n"]?.int == 3)
  }

  @Test func aMessageIsOneCallAndOneLine() throws {
    let disk = MemoryFileSystem()
    let one = try channel("one", disk)
    let before = disk.callCount
    one.send(["board": "b"])
    #expect(disk.callCount - before == 1)
    let path = SideChannel.folder(of: "w", in: "/state").appending("one.pointer")
    let bytes = try #require(disk.bytes(of: path))
    #expect(bytes.count == SideChannel.size && bytes.last == 0x0a)
    #expect(bytes.count { $0 == 0x0a } == 1)
    #expect(disk.look(at: path)?.mode == 0o600)
  }

  @Test func aMessageThatIsTooLongIsNotSent() throws {
    let disk = MemoryFileSystem()
    let one = try channel("one", disk)
    one.send(["board": "b"])
    one.send(["board": .string(String(repeating: "x", count: 2000))])
    #expect(latest(disk) == ["board": "b"])
  }

  @Test func closingTakesItAway() throws {
    let disk = MemoryFileSystem()
    let one = try channel("one", disk)
    one.send(["board": "b"])
    one.close()
    #expect(voice(disk) == .nobody)
    #expect(names(disk).isEmpty && disk.openCount == 0)
  }

  @Test func whatADeadSessionLeftIsRemoved() throws {
    let disk = MemoryFileSystem()
    try disk.makeFolders(SideChannel.folder(of: "w", in: "/state"))
    try disk.put(
      SideChannel.folder(of: "w", in: "/state").appending("dead.pointer"),
      Array("{\"board\":\"b\"}\n".utf8))
    #expect(voice(disk) == .nobody)
    #expect(names(disk).isEmpty)
  }

  @Test func aSilentSessionDoesNotTakeTheWordFromOneThatSpoke() throws {
    let disk = MemoryFileSystem()
    let one = try channel("one", disk)
    one.send(["n": .number("1")])
    let two = try channel("two", disk)
    #expect(latest(disk)?["n"]?.int == 1)
    one.close()
    #expect(voice(disk) == .silence)
    two.close()
    #expect(voice(disk) == .nobody && names(disk).isEmpty)
  }

  /// Who follows looks at every call; a session that is just beginning is never taken for a dead one.
  @Test func beginningIsNeverMistakenForDeath() throws {
    let disk = MemoryFileSystem()
    // Looking makes calls as well, at which nobody looks.
    let looks = Mutex(false)
    disk.beforeEachCall { disk, _, _ in
      guard
        looks.withLock({ was in
          defer { was = true }; return !was
        })
      else { return }
      _ = SideChannel.voice(of: "w", in: "/state", fileSystem: disk)
      _ = Listener.count(of: "w", in: "/state", fileSystem: disk)
      looks.withLock { $0 = false }
    }
    let one = try channel("one", disk)
    one.send(["board": "b"])
    let listener = try listener("two", disk)
    disk.beforeEachCall(nil)
    #expect(latest(disk) == ["board": "b"])
    #expect(count(disk) == 1)
    listener.close()
  }

  // MARK: Listeners

  private func listener(_ session: String, _ disk: MemoryFileSystem) throws -> Listener {
    try Listener(session: session, workspace: "w", in: "/state", fileSystem: disk)
  }

  private func count(_ disk: MemoryFileSystem) -> Int {
    Listener.count(of: "w", in: "/state", fileSystem: disk)
  }

  @Test func whoFollowsIsCounted() throws {
    let disk = MemoryFileSystem()
    #expect(count(disk) == 0)
    let speaker = try channel("one", disk)
    let (two, three) = (try listener("two", disk), try listener("three", disk))
    #expect(count(disk) == 2)
    two.close()
    #expect(count(disk) == 1)
    three.close()
    #expect(count(disk) == 0)
    // Neither is taken for the other.
    #expect(voice(disk) == .silence)
    speaker.close()
    #expect(names(disk).isEmpty && disk.openCount == 0)
  }

  @Test func aFollowerThatDiedIsNotCounted() throws {
    let disk = MemoryFileSystem()
    _ = try listener("two", disk)
    let after = disk.killed()
    #expect(names(after).count == 1)
    #expect(count(after) == 0)
    #expect(names(after).isEmpty)
  }
}
