/// Why bytes are not the JSON that was expected, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// One step from the root to the place: a member's name or an element's index from 0.
  public enum Step: Hashable, Sendable {
    case member(String)
    case element(Int)

    public static func == (a: Step, b: Step) -> Bool {
      switch (a, b) {
      case (.member(let a), .member(let b)): sameBytes(a, b)
      case (.element(let a), .element(let b)): a == b
      case (.member, .element), (.element, .member): false
      }
    }
  }

  /// Where the first wrong byte is, counted from 0.
  public var offset: Int
  /// What is wrong, as the rest of a sentence: `a comma or "]" must follow`.
  public var reason: String
  /// The way from the root to the wrong place.
  public var path: [Step]

  public init(offset: Int, reason: String, path: [Step] = []) {
    self.offset = offset
    self.reason = reason
    self.path = path
  }

  /// The path as people write it: `$.boards[2].boxes[0].notes`.
  public var pathText: String { JSONError.text(of: path) }

  /// A path as people write it. Names that are not plain words are quoted.
  public static func text(of path: [Step]) -> String {
    path.reduce(into: "$") { text, step in
      switch step {
      case .element(let index): text += "[\(index)]"
      case .member(let name):
        let plain = name.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
            || (0x61...0x7a).contains(byte) || byte == 0x5f
        }
        text += plain && !name.isEmpty ? ".\(name)" : "[\"\(name)\"]"
      }
    }
  }

  /// The line and the column of the place in `bytes`, both from 1; a column is one character of
  /// Unicode (scalar), not a byte.
  public func position(in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = before.reduce(1) { $0 + ($1 == 0x0a ? 1 : 0) }
    let start = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let column = before[start...].reduce(1) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
    return (line, column)
  }

  /// Line, column, path and reason in one clause: `line 3, column 7 ($.title): …`.
  public func sentence(in bytes: [UInt8]) -> String {
    let place = position(in: bytes)
    return "line \(place.line), column \(place.column) (\(pathText)): \(reason)"
  }
}
