import CanvasCore

/// The notation of keys in tables, help and configuration: "a", "H", "Enter", "Ctrl-Z",
/// "Alt-Enter", "Shift-Tab", "F2", "Space".
///
/// Modifiers come first, in the order Ctrl, Alt, Shift. A letter with Ctrl is written as a capital.
/// What cannot be seen or stand alone is written with its numbers: "U+00A0".
extension Key: CustomStringConvertible {
  private static let names: [(name: String, code: Code)] = [
    ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Esc", .escape),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("Space", .character(" ")),
  ]

  /// What people also write; only read.
  private static let otherNames: [(name: String, code: Code)] = [
    ("Return", .enter), ("Escape", .escape), ("Del", .delete), ("Ins", .insert),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("BackTab", .backTab),
  ]

  private static let prefixes: [(name: String, modifier: Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
    ("Control-", .control), ("Meta-", .alt),
  ]

  public var description: String { name(in: .en) }

  /// The name of the key as keyboards of a language have it; configurations have the English one.
  public func name(in language: Language) -> String {
    var text = ""
    for (name, modifier) in Self.prefixes.prefix(3) where modifiers.contains(modifier) {
      text += name
    }
    if let name = Self.names.first(where: { $0.code == code })?.name {
      return text + (language.word(for: "key \(name)") ?? name)
    }
    switch code {
    case .function(let number):
      return text + "F\(number)"
    case .character(let character):
      let isAlone = !Self.needsNumbers(character)
      guard isAlone else { return text + Self.numbers(character) }
      guard modifiers.contains(.control) else { return text + String(character) }
      let capital = character.uppercased()
      let reads = capital.count == 1 && capital.lowercased() == String(character)
      return text + (reads ? capital : String(character))
    default:
      return text
    }
  }

  /// Reads the notation; upper and lower case matter only for characters. Nil for anything else,
  /// also for Shift with a character that has no capital.
  public init?(parsing text: String) {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    while let (name, modifier) = Self.prefixes.first(where: { Self.starts(rest, with: $0.name) }) {
      guard !modifiers.contains(modifier) else { return nil }
      modifiers.insert(modifier)
      rest = rest.dropFirst(name.count)
    }
    guard let code = Self.code(of: rest) else { return nil }
    let key = Key(code, modifiers)
    self = key.normalized
    if case .character = code, modifiers.contains(.shift), !modifiers.contains(.control),
      self.code == code
    {
      return nil
    }
  }

  /// What a text that is no key was most likely meant to be, or nil.
  static func suggestion(for text: String) -> String? {
    var rest = Substring(text)
    while let (name, _) = prefixes.first(where: { starts(rest, with: $0.name) }) {
      rest = rest.dropFirst(name.count)
    }
    let head = String(text.dropLast(rest.count))
    if let name = Suggestion.nearest(to: String(rest), among: names.map(\.name)).first {
      return head + name
    }
    guard let hyphen = rest.firstIndex(of: "-"),
      let prefix = Suggestion.nearest(
        to: String(rest[..<hyphen]), among: prefixes.map { String($0.name.dropLast()) }
      ).first
    else { return nil }
    let meant = head + prefix + rest[hyphen...]
    return Key(parsing: meant) == nil ? nil : meant
  }

  private static func code(of name: Substring) -> Code? {
    if name.count == 1, let character = name.first {
      return needsNumbers(character) ? nil : .character(character)
    }
    let small = name.lowercased()
    let known = (names + otherNames).first { $0.name.lowercased() == small }
    if let known { return known.code }
    if small.hasPrefix("f"), let number = number(small.dropFirst(), radix: 10) {
      return (1...63).contains(number) ? .function(number) : nil
    }
    guard small.hasPrefix("u+") else { return nil }
    var scalars = String.UnicodeScalarView()
    for part in small.dropFirst(2).split(separator: "+", omittingEmptySubsequences: false) {
      guard let value = number(part, radix: 16), let scalar = Unicode.Scalar(UInt32(value)) else {
        return nil
      }
      scalars.append(scalar)
    }
    let string = String(scalars)
    return string.count == 1 ? .character(Character(string)) : nil
  }

  /// A number of at most six digits and no sign.
  private static func number(_ text: Substring, radix: Int) -> Int? {
    guard (1...6).contains(text.utf8.count), text.allSatisfy(\.isHexDigit) else { return nil }
    return Int(text, radix: radix)
  }

  private static func starts(_ text: Substring, with name: String) -> Bool {
    // A prefix must leave something: "Ctrl--" is Ctrl with the hyphen.
    text.count > name.count && text.prefix(name.count).lowercased() == name.lowercased()
  }

  private static func numbers(_ character: Character) -> String {
    let parts = character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "U+" + parts.joined(separator: "+")
  }

  private static func needsNumbers(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return true }
    if first.value > 0x20, first.value < 0x7F { return false }
    switch first.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default:
      // Something that would melt into the hyphen before it.
      return ("-" + String(character)).count != 2
    }
  }
}
