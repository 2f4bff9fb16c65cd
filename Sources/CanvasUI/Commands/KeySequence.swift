import CanvasCore

/// One key or several, one after the other: "a", "Ctrl-P", "g g".
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  public let keys: [Key]

  public init(_ keys: [Key]) { self.keys = keys }

  /// Reads the notation: keys with a space between them. Nil for anything else.
  public init?(parsing text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    keys = parts.compactMap { Key(parsing: String($0)) }
    guard keys.count == parts.count else { return nil }
  }

  /// What keys that cannot be read were most likely meant to be, or nil.
  static func suggestion(for text: String) -> String? {
    let parts = text.split(separator: " ").map(String.init)
    let meant = parts.map { Key(parsing: $0) == nil ? Key.suggestion(for: $0) : $0 }
    guard !parts.isEmpty, !meant.contains(nil) else { return nil }
    return meant.compactMap(\.self).joined(separator: " ")
  }

  /// Whether one is the other, or its beginning, so that only one of them could be reached.
  package func clashes(with other: KeySequence) -> Bool {
    let count = min(keys.count, other.keys.count)
    return keys.prefix(count) == other.keys.prefix(count)
  }

  public var description: String { keys.map(\.description).joined(separator: " ") }

  /// As keyboards of a language name it.
  func name(in language: Language) -> String {
    keys.map { $0.name(in: language) }.joined(separator: " ")
  }

  /// As the hints show it.
  package func hint(in language: Language) -> String {
    keys.map { $0.hint(in: language) }.joined(separator: " ")
  }
}

extension Key {
  /// The key as the hints show it.
  func hint(in language: Language) -> String {
    switch code {
    case .enter where modifiers.isEmpty: "⏎"
    case .up where modifiers.isEmpty: "↑"
    case .down where modifiers.isEmpty: "↓"
    default: name(in: language)
    }
  }

  /// The text the key types into a field, or nil.
  var typed: String? { text.map { String($0) } }
}
