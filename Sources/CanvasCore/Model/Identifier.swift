/// The id of a workspace, board, box, note or round: 1–32 characters of `a`–`z`, `0`–`9` and `-`.
public struct Identifier: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as it stands in the file.
  public let text: String

  /// An id, or nil where `text` is none.
  public init?(_ text: String) {
    guard Self.isValid(text) else { return nil }
    self.text = text
  }

  /// For ids written in source code; a wrong one is a programmer's mistake and traps.
  public init(stringLiteral text: String) {
    precondition(Self.isValid(text), "not an id: \(text)")
    self.text = text
  }

  public var description: String { text }

  public static func < (a: Identifier, b: Identifier) -> Bool { bytesPrecede(a.text, b.text) }

  /// Whether a text has the form of an id.
  public static func isValid(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d
      }
  }

  /// The characters of new ids: none that are mistaken for another on a wall or on the telephone.
  static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// A new id of 5 characters that `taken` does not hold, easy to say aloud.
  public static func fresh(
    using random: inout some RandomNumberGenerator, unless taken: (Identifier) -> Bool
  ) -> Identifier {
    while true {
      let letters = (0..<5).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let id = Identifier(stringLiteral: String(letters))
      if !taken(id) { return id }
    }
  }
}
