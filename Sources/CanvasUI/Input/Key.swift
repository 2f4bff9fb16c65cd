/// A key as it was pressed: what it is, and what was held with it.
///
/// A printable key is the character it types, so the character itself carries Shift: "A" is
/// `.character("A")` without `.shift`. A letter with Control is the small letter.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1; terminals know up to 63.
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public var code: Code
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The key of one character, such as `Key("a")`.
  public init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// What the key types: its character, unless Control or Alt is held.
  public var text: Character? {
    guard case .character(let character) = code, modifiers.isEmpty else { return nil }
    return character
  }
}

extension Key {
  /// The same key in the one form that terminals of every kind are brought to: Shift goes into the
  /// character, Shift-Tab is `.backTab`, a letter with Control is small.
  var normalized: Key {
    var key = self
    switch code {
    case .tab where modifiers.contains(.shift):
      key.code = .backTab
      key.modifiers.remove(.shift)
    case .backTab:
      key.modifiers.remove(.shift)
    case .character(let character) where modifiers.contains(.control):
      key.code = .character(Self.small(character))
      if Self.capital(key.code) == nil { key.modifiers.remove(.shift) }
    case .character where modifiers.contains(.shift):
      if let capital = Self.capital(code) { key.code = .character(capital) }
      key.modifiers.remove(.shift)
    default:
      break
    }
    return key
  }

  private static func small(_ character: Character) -> Character {
    let text = character.lowercased()
    return text.count == 1 ? Character(text) : character
  }

  /// The capital of a small letter that has exactly one.
  private static func capital(_ code: Code) -> Character? {
    guard case .character(let character) = code else { return nil }
    let text = character.uppercased()
    return text.count == 1 && text != String(character) ? Character(text) : nil
  }
}
