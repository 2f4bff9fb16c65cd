import CanvasCore
import TestSupport
import Testing

@Suite struct StoredHistoryTests {
  private static let beside: FilePath = "/disk/.plan.json.history"

  private func history(
    _ disk: MemoryFileSystem, beside path: FilePath = "/disk/plan.json"
  ) -> StoredHistory {
    StoredHistory(
      of: "w", beside: path, absolute: path, stateFolder: "/state", fileSystem: disk)
  }

  private func append(_ numbers: ClosedRange<Int>, _ disk: MemoryFileSystem) throws -> FilePath {
    try history(disk).append(numbers.map { HistoryFileTests.step($0).json }).path
  }

  private func numbers(_ disk: MemoryFileSystem) throws -> [Int] {
    try history(disk).read().steps.map(\.id.number)
  }

  /// A disk whose folder of workspaces belongs to somebody else.
  private func readOnlyDisk() throws -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    try disk.put("/disk", .folder, mode: 0o755, owner: 1)
    try disk.put("/disk/plan.json", SampleBytes.before)
    try disk.put("/state", .folder)
    return disk
  }

  @Test func itIsBesideTheWorkspaceWhereThatMayBe() throws {
    let disk = try HistoryFileTests.disk()
    #expect(try append(1...2, disk) == Self.beside)
    #expect(disk.look(at: "/state") == nil)
    #expect(try numbers(disk) == [1, 2])
  }

  @Test func itIsInTheStateFolderWhereTheFolderMayNotBeWritten() throws {
    let disk = try readOnlyDisk()
    let place = try append(1...2, disk)
    #expect(place.folder == "/state/histories")
    #expect(disk.look(at: place)?.mode == 0o600)
    #expect(disk.look(at: Self.beside) == nil)
    #expect(try append(3...3, disk) == place)
    #expect(try numbers(disk) == [1, 2, 3])
    #expect(disk.openCount == 0)
  }

  @Test func itGoesHomeWhenTheFolderCanBeWrittenAgain() throws {
    let disk = try readOnlyDisk()
    disk.user = .init(id: 1, groups: [1])
    try disk.put("/state", .folder, mode: 0o777)
    _ = try append(1...1, disk)
    disk.user = .init(id: 1000, groups: [1000])
    try disk.delete(Self.beside)
    let place = try append(2...3, disk)
    #expect(place != Self.beside)
    disk.user = .init(id: 0, groups: [0])
    #expect(try append(4...4, disk) == Self.beside)
    #expect(disk.look(at: place) == nil)
    #expect(try numbers(disk) == [2, 3, 4])
  }

  @Test func aFullDiskIsNoReasonToGoElsewhere() throws {
    let disk = try HistoryFileTests.disk()
    try disk.put("/state", .folder)
    disk.restart(fault: .init(call: 1, code: 28, isLasting: true))
    #expect(throws: StoreError.self) { try append(1...1, disk) }
    disk.restart()
    #expect(disk.list("/state").isEmpty)
  }

  @Test func forgettingReachesBothPlaces() throws {
    let disk = try readOnlyDisk()
    _ = try append(1...3, disk)
    disk.user = .init(id: 0, groups: [0])
    try history(disk).rewrite { Step(json: $0)?.id.number == 2 ? $0 : nil }
    #expect(try numbers(disk) == [2])
  }

  @Test func aCopyOfAFileLeavesTheHistoryOfTheFirstOneAlone() throws {
    let disk = try readOnlyDisk()
    let place = try append(1...2, disk)
    try disk.put("/home", .folder)
    try disk.put("/home/copy.json", SampleBytes.before)
    try history(disk, beside: "/home/copy.json").append([HistoryFileTests.step(3).json])
    #expect(disk.look(at: place) != nil)
    #expect(try numbers(disk) == [1, 2])
  }
}
