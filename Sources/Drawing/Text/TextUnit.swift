/// A grapheme as wrapping sees it; one that is wider than a line comes in parts.
package struct TextUnit {
  package enum Kind {
    case space, newline
    case letter, digit
    /// CJK, emoji: lines may break on both sides.
    case wide
    case opening, closing
    /// A line may end after it, depending on what is around.
    case hyphen, dash, slash
    /// A line may always end after it: zero-width space, soft hyphen.
    case gap
    /// No line ends beside it: no-break spaces, straight quotes.
    case glue
    case other
  }

  package let index: String.Index
  /// The first scalar.
  package let scalar: Unicode.Scalar
  /// In cells.
  package let width: Int
  package let kind: Kind
  /// Whether a line may begin with it, or it is a space or newline.
  package var isBoundary = true
  /// Whether it is part of a web or mail address.
  package var isLink = false

  /// The units of a text that is to have lines of `room` cells.
  package static func units(of text: String, room: Int) -> [TextUnit] {
    var units: [TextUnit] = []
    units.reserveCapacity(text.utf8.count)
    var start = 0
    text[...].forEachGrapheme { grapheme in
      append(grapheme, room: room, to: &units)
      if let last = units.last, last.kind == .space || last.kind == .newline {
        markBoundaries(in: start..<(units.count - 1), of: &units)
        start = units.count
      }
      return true
    }
    markBoundaries(in: start..<units.count, of: &units)
    return units
  }

  private static func append(_ grapheme: Grapheme, room: Int, to units: inout [TextUnit]) {
    if let byte = grapheme.ascii {
      let scalar = Unicode.Scalar(byte)
      let kind = kind(of: scalar, isWide: false)
      units.append(
        TextUnit(index: grapheme.text.startIndex, scalar: scalar, width: 1, kind: kind))
      return
    }
    let scalars = grapheme.text.unicodeScalars
    guard let first = scalars.first else { return }
    if first == "\r", scalars.count == 2 {
      units.append(
        TextUnit(index: scalars.startIndex, scalar: first, width: 1, kind: .newline))
      return
    }
    let isWide = ScalarWidth.width(of: first) == 2 || (0x1F1E6...0x1F1FF).contains(first.value)
    let kind = kind(of: first, isWide: isWide)
    let width = grapheme.width
    guard width > room else {
      units.append(TextUnit(index: scalars.startIndex, scalar: first, width: width, kind: kind))
      return
    }
    GraphemeScanner.scan(grapheme.text) { glyph, index in
      units.append(TextUnit(index: index, scalar: glyph.base, width: glyph.width, kind: .other))
    }
  }

  /// Finds where lines may break in what stands between two spaces.
  private static func markBoundaries(in range: Range<Int>, of units: inout [TextUnit]) {
    guard range.count > 1 else { return }
    let isLink = isLink(units[range])
    for position in range {
      units[position].isLink = isLink
      guard position > range.lowerBound else { continue }
      let before = position - 2 >= range.lowerBound ? units[position - 2].kind : nil
      units[position].isBoundary =
        !isLink && allowsBreak(before, units[position - 1], units[position])
    }
  }

  /// Whether a line may end between `unit` and `next`, where `before` is what precedes `unit`.
  private static func allowsBreak(_ before: Kind?, _ unit: TextUnit, _ next: TextUnit) -> Bool {
    let continues =
      switch next.kind {
      case .letter, .digit, .wide, .opening: true
      default: false
      }
    switch unit.kind {
    case .gap: return true
    case .hyphen: return continues && (before == .letter || before == .digit || before == .wide)
    case .dash: return continues && before != nil
    case .slash: return continues && before == .letter && next.kind != .digit
    case .glue, .opening: return false
    case .closing where unit.width == 2: return continues
    case .wide: return continues || next.kind == .other
    default: return next.kind == .wide || (next.kind == .opening && next.width == 2)
    }
  }

  private static func isLink(_ units: ArraySlice<TextUnit>) -> Bool {
    func matches(_ pattern: String, at start: Int) -> Bool {
      let end = start + pattern.unicodeScalars.count
      return end <= units.endIndex
        && units[start..<end].elementsEqual(pattern.unicodeScalars) { $0.scalar == $1 }
    }
    if matches("www.", at: units.startIndex) { return true }
    return units.indices.dropFirst().contains { position in
      switch units[position].scalar {
      case ":": matches("://", at: position)
      case "@": position + 1 < units.endIndex && units[position + 1].kind == .letter
      default: false
      }
    }
  }

  private static func kind(of scalar: Unicode.Scalar, isWide: Bool) -> Kind {
    switch scalar {
    case "\n": return .newline
    case " ", "\t", "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}",
      "\u{3000}":
      return .space
    case "\u{A0}", "\u{2007}", "\u{202F}", "\u{2060}", "\u{FEFF}", "\"", "'": return .glue
    case "\u{200B}", "\u{AD}": return .gap
    case "-", "\u{2010}": return .hyphen
    case "–", "—": return .dash
    case "/": return .slash
    case "0"..."9": return .digit
    case "a"..."z", "A"..."Z": return .letter
    case "(", "[", "{", "«", "“", "‘", "„", "‚", "¿", "¡", "「", "『", "（", "【", "〈", "《", "〔",
      "［", "｛":
      return .opening
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", "»", "”", "’", "…", "%", "、", "。", "，",
      "．", "！", "？", "：", "；", "」", "』", "）", "】", "〉", "》", "〕", "］", "｝", "・", "ー", "々",
      "ゝ", "ゞ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ",
      "ャ", "ュ", "ョ":
      return .closing
    default:
      if isWide { return .wide }
      return scalar.properties.isAlphabetic ? .letter : .other
    }
  }
}
