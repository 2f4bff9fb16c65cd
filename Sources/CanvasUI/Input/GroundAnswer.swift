import CanvasCore

/// The question what ground the terminal draws on, and its answer: OSC 11 of xterm
/// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
public enum GroundAnswer {
  /// Asks for it; a terminal that does not know the question swallows it.
  public static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)

  /// Whether a terminal of this name is asked: the consoles of systems show what they do not know.
  public static func isAsked(_ term: String) -> Bool {
    let silent = ["", "dumb", "linux", "vt", "ansi", "cons", "sun", "wsvt", "hurd", "mach"]
    return !silent.contains { $0.isEmpty ? term.isEmpty : term.hasPrefix($0) }
  }

  /// The colour, as 0xRRGGBB, that the text of an answer names: `11;rgb:1e1e/1e1e/1e1e`, each part of 1 to 4 digits, or
  /// `11;#1e1e1e`; nil for any other.
  static func color(_ bytes: [UInt8]) -> UInt32? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;") else { return nil }
    let value = text.dropFirst(3)
    if value.hasPrefix("#") { return hex(value.dropFirst()) }
    guard let colon = value.firstIndex(of: ":"), ["rgb", "rgba"].contains(value[..<colon]) else {
      return nil
    }
    let parts = value[value.index(after: colon)...].split(separator: "/")
    guard parts.count >= 3 else { return nil }
    let levels = parts.prefix(3).compactMap(level)
    return levels.count == 3 ? levels[0] << 16 | levels[1] << 8 | levels[2] : nil
  }

  /// A part as a number from 0 to 255, whatever its digits.
  private static func level(_ digits: Substring) -> UInt32? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return value * 255 / (1 << (4 * UInt32(digits.utf8.count)) - 1)
  }

  private static func hex(_ digits: Substring) -> UInt32? {
    let third = digits.utf8.count / 3
    guard digits.utf8.count % 3 == 0, third > 0 else { return nil }
    let parts = (0..<3).compactMap { part in
      level(digits.dropFirst(part * third).prefix(third))
    }
    return parts.count == 3 ? parts[0] << 16 | parts[1] << 8 | parts[2] : nil
  }
}
