/// A path as the bytes the system knows it by. Names that are not UTF-8 open like all others, so a
/// `String` is only ever made for showing.
public struct FilePath: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The path without a closing NUL.
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
  public init(_ text: String) { bytes = Array(text.utf8) }
  public init(stringLiteral text: String) { self.init(text) }

  /// The last part; slashes after it do not count. Empty for `/` and for an empty path.
  public var name: FilePath {
    FilePath(bytes: Array(trimmed.suffix(from: startOfName)))
  }

  /// All but the last part: `.` for a bare name, `/` for what lies in the root.
  public var folder: FilePath {
    let before = trimmed.prefix(startOfName)
    if before.isEmpty { return trimmed.isEmpty && !bytes.isEmpty ? "/" : "." }
    guard let end = before.lastIndex(where: { $0 != Self.slash }) else { return "/" }
    return FilePath(bytes: Array(before[...end]))
  }

  /// Whether the path starts at the root.
  public var isAbsolute: Bool { bytes.first == Self.slash }

  /// `part` below this folder; an absolute `part` stands for itself, as in a symbolic link.
  public func appending(_ part: FilePath) -> FilePath {
    if part.isAbsolute || bytes.isEmpty { return part }
    let separator = bytes.last == Self.slash ? [] : [Self.slash]
    return FilePath(bytes: bytes + separator + part.bytes)
  }

  /// The name, safe to show: control characters, marks that turn the reading direction and bytes
  /// that are no UTF-8 appear as visible signs (`␛`, `\u{202e}`, `\xff`).
  public var displayName: String { name.bytes.isEmpty ? displayPath : name.displayPath }

  /// The whole path, safe to show.
  public var displayPath: String {
    var text = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        place += encoded.count
        text += Self.visible(Unicode.UTF8.decode(encoded))
      case .error(let length):
        text += bytes[place..<place + length].map { "\\x" + hex($0, digits: 2) }.joined()
        place += length
      case .emptyInput:
        return text
      }
    }
  }

  private static let slash: UInt8 = 0x2f

  private var trimmed: ArraySlice<UInt8> {
    bytes.prefix((bytes.lastIndex { $0 != Self.slash } ?? -1) + 1)
  }

  private var startOfName: Int {
    (trimmed.lastIndex(of: Self.slash) ?? -1) + 1
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      return String(picture)
    }
    switch scalar.properties.generalCategory {
    case .control:
      return scalar.value == 0x7f ? "␡" : "\\x" + hex(scalar.value, digits: 2)
    case .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
      return "\\u{" + hex(scalar.value, digits: 1) + "}"
    default:
      return String(scalar)
    }
  }
}

/// Lower-case hexadecimal with at least `digits` digits.
func hex(_ value: some UnsignedInteger, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
