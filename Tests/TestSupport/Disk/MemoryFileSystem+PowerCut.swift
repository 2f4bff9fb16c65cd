import CanvasCore

extension MemoryFileSystem {
  /// What a power cut leaves of the bytes that were not synced.
  private enum Unsynced: CaseIterable {
    case lost, kept, firstHalf, secondHalf, zeroed, oldSize
  }

  /// Every disk a power cut after recorded call `step` (from 1; 0 is before the first) can leave.
  /// Bytes need a sync of their file, names one of their folder; of what was not synced any part
  /// may be there: each set of name changes in order (of the last 6 in a folder, earlier ones all
  /// or none), with the bytes lost, kept, torn, zeroed or cut. A plain kill is among them.
  package func powerCuts(after step: Int) -> [MemoryFileSystem] {
    state.withLock { state in
      guard step > 0, step <= state.steps.count else { return [] }
      let disk = state.steps[step - 1].disk
      return Unsynced.allCases.flatMap { unsynced in
        Self.nameStates(of: disk).map { folders in
          MemoryFileSystem(
            disk: Self.settled(disk, folders, unsynced), user: state.user, missing: state.missing)
        }
      }
    }
  }

  /// The disk as a new process finds it after a kill: all that was done, nothing locked or open.
  package func killed() -> MemoryFileSystem {
    state.withLock { MemoryFileSystem(disk: $0.disk, user: $0.user, missing: $0.missing) }
  }

  private static func nameStates(of disk: MemoryDisk) -> [[Int: [FilePath: Int]]] {
    var states: [[Int: [FilePath: Int]]] = [[:]]
    for (inode, node) in disk.nodes where node.kind == .folder {
      let early = node.pending.dropLast(6).flatMap { $0 }
      let late = Array(node.pending.suffix(6))
      var versions: [[FilePath: Int]] = early.isEmpty ? [] : [node.syncedEntries]
      for subset in 0..<(1 << late.count) {
        let changes = late.indices.filter { subset >> $0 & 1 == 1 }.flatMap { late[$0] }
        versions.append(
          (early + changes).reduce(into: node.syncedEntries) { $0[$1.name] = $1.inode })
      }
      states = states.flatMap { state in
        versions.map { version in state.merging([inode: version]) { _, new in new } }
      }
    }
    return states
  }

  private static func settled(
    _ disk: MemoryDisk, _ folders: [Int: [FilePath: Int]], _ unsynced: Unsynced
  ) -> MemoryDisk {
    var disk = disk
    for (inode, node) in disk.nodes {
      if node.kind == .folder { disk.nodes[inode]?.entries = folders[inode] ?? [:] }
      if node.content != node.syncedContent {
        disk.nodes[inode]?.content = left(of: node.content, over: node.syncedContent, unsynced)
      }
      disk.sync(inode)
    }
    return disk
  }

  private static func left(
    of new: [UInt8], over old: [UInt8], _ unsynced: Unsynced
  ) -> [UInt8] {
    let size = unsynced == .oldSize ? old.count : new.count
    let before = Array(old.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - old.count))
    let after = Array(new.prefix(size)) + before.dropFirst(new.count)
    let middle = size / 2
    switch unsynced {
    case .lost: return old
    case .kept: return new
    case .firstHalf: return Array(after[..<middle] + before[middle...])
    case .secondHalf: return Array(before[..<middle] + after[middle...])
    case .zeroed: return before
    case .oldSize: return after
    }
  }
}
