import Platform

/// When a history begins and ends, and its marks: what a list of many workspaces needs, without reading the steps between.
public struct HistoryGlance: Hashable, Sendable {
  /// Seconds since 1970 of the first and of the last step; nil where there is none.
  public var first: Int?
  public var last: Int?
  /// In the order of the file, each once.
  public var marks: [Mark] = []

  public init() {}

  /// Adds what another file of the same workspace holds.
  mutating func add(_ other: HistoryGlance) {
    first = [first, other.first].compactMap { $0 }.min()
    last = [last, other.last].compactMap { $0 }.max()
    marks += other.marks.filter { !marks.contains($0) }
  }
}

extension HistoryFile {
  /// Reads no more than the first step, the last one and the marks: a long history costs what its bytes cost, not its steps.
  /// Nothing is known of one that is not there, cannot be read or is another workspace's.
  public func glance() -> HistoryGlance {
    guard let bytes = try? bytes() else { return HistoryGlance() }
    var glance = HistoryGlance()
    var lines: [ArraySlice<UInt8>] = []
    var owner: String?
    for line in RecordLog.lines(of: bytes) {
      if line.begins(.mark), let mark = RecordLog.record(.history, line).flatMap(Mark.init(json:)) {
        if !glance.marks.contains(mark) { glance.marks.append(mark) }
      } else if line.begins(.header) {
        owner = owner ?? RecordLog.record(.history, line)?["workspace"]?.string
      } else {
        lines.append(line)
      }
    }
    guard owner == nil || owner == workspace.text else { return HistoryGlance() }
    glance.first = lines.lazy.compactMap(Self.time(of:)).first
    glance.last = lines.reversed().lazy.compactMap(Self.time(of:)).first
    return glance
  }

  private static func time(of line: ArraySlice<UInt8>) -> Int? {
    guard let record = RecordLog.record(.history, line), record["step"] != nil else { return nil }
    return record["time"]?.string.flatMap { Clock.seconds(rfc3339: $0) }
  }
}

extension StoredHistory {
  /// What both places hold (``HistoryFile/glance()``).
  public func glance() -> HistoryGlance {
    var glance = beside.glance()
    if let elsewhere, elsewhere.exists { glance.add(elsewhere.glance()) }
    return glance
  }

  /// Says whether it is the same as before: sizes and times of both files.
  public var stamp: [Int64] {
    [beside, elsewhere].compactMap { $0 }.flatMap { file -> [Int64] in
      guard let status = try? file.fileSystem.status(of: file.path, in: nil) else { return [0] }
      return [Int64(status.size), Int64(status.modified), Int64(truncatingIfNeeded: status.inode)]
    }
  }
}

extension RecordLog {
  /// The lines of a log without their ends, found as fast as memory is read.
  fileprivate static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while start < buffer.count,
        let found = memchr(base + start, 0x0a, buffer.count - start)
      {
        let end = base.distance(to: UnsafeRawPointer(found))
        lines.append(bytes[start..<end])
        start = end + 1
      }
    }
    return lines
  }
}

/// What kind of record a line holds, told by how its JSON begins: the writer puts the name of the kind first.
private enum RecordStart: String {
  case mark = "{\"mark\":"
  case header = "{\"workspace\":"
}

extension ArraySlice<UInt8> {
  fileprivate func begins(_ kind: RecordStart) -> Bool {
    guard let brace = prefix(40).firstIndex(of: UInt8(ascii: "{")) else { return false }
    return self[brace...].starts(with: kind.rawValue.utf8)
  }
}
