/// Records one a line, each with its length and checksum, so that a reader knows a torn one:
///
///     H1 <bytes of the JSON> <CRC-32C in 8 hexadecimal digits> <JSON>\n
///
/// The history and the journal are such logs. They are only appended to, one write(2) a batch.
public enum RecordLog {
  /// What the first word of a line says.
  public enum Kind: String, Sendable {
    case history = "H1"
    case journal = "J1"
  }

  /// What reading found.
  public struct Reading: Sendable {
    public var records: [JSONObject] = []
    /// Lines that are no whole record, left out.
    public var damaged = 0
    /// Where the last whole record ends, in bytes; what follows is a torn tail.
    public var end = 0
  }

  /// The line of one record.
  public static func line(_ kind: Kind, _ record: JSONObject) -> [UInt8] {
    let json = JSONWriter.line(.object(record))
    let sum = String(CRC32C.checksum(json), radix: 16)
    let padded = String(repeating: "0", count: 8 - sum.count) + sum
    return Array("\(kind.rawValue) \(json.count) \(padded) ".utf8) + json + [0x0a]
  }

  /// The whole records of a log. A line that was torn or damaged is counted and left out, whatever is in
  /// it; those after it are read.
  public static func read(_ kind: Kind, _ bytes: [UInt8]) -> Reading {
    var reading = Reading()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
      let isWhole = end < bytes.count
      if isWhole, let record = record(kind, bytes[start..<end]) {
        reading.records.append(record)
        reading.end = end + 1
      } else if end > start {
        reading.damaged += 1
      }
      start = end + 1
    }
    return reading
  }

  /// The record of a line without its end; nil where it is torn or damaged.
  static func record(_ kind: Kind, _ line: ArraySlice<UInt8>) -> JSONObject? {
    // Git on some systems puts a carriage return before each line end.
    let line = line.last == 0x0d ? line.dropLast() : line
    let parts = line.split(separator: 0x20, maxSplits: 3)
    guard parts.count == 4, parts[0].elementsEqual(kind.rawValue.utf8),
      let length = Int(String(decoding: parts[1], as: UTF8.self)), length == parts[3].count,
      let sum = UInt32(String(decoding: parts[2], as: UTF8.self), radix: 16),
      sum == CRC32C.checksum(parts[3]), let value = try? JSONParser.parse(Array(parts[3]))
    else { return nil }
    return value.object
  }
}

/// The Castagnoli checksum (RFC 3720, appendix B.4), as iSCSI, ext4 and btrfs use it.
package enum CRC32C {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0x82f6_3b78 : value >> 1
    }
  }

  package static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xff)] ^ sum >> 8 }
  }
}
