/// Decides, scalar by scalar, which part of a grapheme is drawn and what stands in for the rest.
///
/// The general rule keeps every letter: each spacing scalar is a glyph, the marks after it go on
/// it (Indic conjuncts and Thai vowels give several glyphs). Exceptions:
/// - emoji: what a joiner ties to the first is left out, as are skin tones, keycaps, presentation
///   selectors and the tags of a flag of a region; a flag of a country is its two letters;
/// - a joiner inside a script that is written with joiners, and a selector after a base that has
///   variants, is left out; anywhere else what has no shape becomes `Glyph.hidden`;
/// - every other scalar that the C library cannot print, and private use, is `Glyph.unknown`;
/// - blanks of one cell become a space, a soft hyphen a hyphen;
/// - a mark without a base sits on a dotted circle.
package struct GraphemeScanner {
  /// Gives the glyphs of one grapheme, each with the index of its first scalar. Scanning the parts
  /// between these indices gives the same glyphs, so a line can end at any of them.
  package static func scan(_ grapheme: Substring, _ emit: (Glyph, String.Index) -> Void) {
    var scanner = GraphemeScanner()
    let scalars = grapheme.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let after = scalars.index(after: index)
      let next = after < scalars.endIndex ? scalars[after] : nil
      if let glyph = scanner.glyph(beginningWith: scalar, before: next) {
        if let open = scanner.open { emit(open.glyph, open.start) }
        scanner.open = (glyph, index)
      }
      index = after
    }
    if let open = scanner.open { emit(open.glyph, open.start) }
  }

  private enum Step { case base, mark, joiner, dropped, hidden }

  private var open: (glyph: Glyph, start: String.Index)?
  /// The scalar that the open glyph was made of.
  private var base: Unicode.Scalar = " "
  private var last = Step.hidden
  /// Whether emoji were tied to the base, so that their skin tones go too.
  private var isJoined = false

  /// The glyph that `scalar` begins; nil when it goes on the open one or is left out.
  private mutating func glyph(
    beginningWith scalar: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> Glyph? {
    switch scalar.kind {
    case .spacing(let glyph):
      if last == .joiner, scalar.isPictographic {
        isJoined = true
        last = .base
        return nil
      }
      if scalar.properties.isEmojiModifier, last != .hidden,
        isJoined || base.properties.isEmojiModifierBase
      {
        last = .base
        return nil
      }
      return begin(glyph, of: scalar, .base)
    case .mark:
      if scalar == "\u{20E3}", open != nil, base.isKeycap {
        last = .dropped
        return nil
      }
      let circle = open == nil ? begin(Glyph("\u{25CC}", width: 1), of: "\u{25CC}", .mark) : nil
      last = .mark
      guard var circle else {
        open?.glyph.add(scalar)
        return nil
      }
      circle.add(scalar)
      return circle
    case .shapeless:
      if isSilent(scalar, before: next) {
        last = scalar == "\u{200D}" && base.isPictographic ? .joiner : .dropped
        return nil
      }
      return last == .hidden && open != nil ? nil : begin(.hidden, of: "¤", .hidden)
    }
  }

  private mutating func begin(_ glyph: Glyph, of scalar: Unicode.Scalar, _ step: Step) -> Glyph {
    base = scalar
    last = step
    isJoined = false
    return glyph
  }

  /// Whether a shapeless scalar belongs where it stands, so that leaving it out hides nothing.
  private func isSilent(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard open != nil, last != .hidden else { return false }
    switch scalar.value {
    case 0xE0020...0xE007F: return base == "\u{1F3F4}"
    case 0xFE0E, 0xFE0F: return last == .base && (base.properties.isEmoji || base.isVaried)
    case 0xFE00...0xFE0D: return last == .base && base.isVaried
    case 0xE0100...0xE01EF: return last == .base && base.properties.isIdeographic
    case 0x200D where base.isPictographic: return last != .joiner && next?.isPictographic == true
    case 0x200C, 0x200D, 0x180B...0x180F: return (last == .base || last == .mark) && base.isJoining
    default: return false
    }
  }
}

extension Unicode.Scalar {
  fileprivate enum Kind {
    case spacing(Glyph)
    case mark
    /// Takes no cell or has no shape, and is no mark.
    case shapeless
  }

  fileprivate var kind: Kind {
    switch value {
    case 0..<0x80: return .spacing(Glyph(ascii: UInt8(value)))
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return .spacing(.space)
    case 0xAD: return .spacing(Glyph("-", width: 1))
    case 0xA1..<0x300: return .spacing(Glyph(self, width: 1))
    case 0x1F1E6...0x1F1FF:
      return .spacing(Glyph(ascii: UInt8(value - 0x1F1E6) + 0x41))
    case 0x2028, 0x2029: return .shapeless
    default: break
    }
    guard !properties.isDefaultIgnorableCodePoint else { return .shapeless }
    guard let width = ScalarWidth.printableWidth(of: self), !Self.isContested(value) else {
      return .spacing(.unknown)
    }
    switch properties.generalCategory {
    case .privateUse: return .spacing(.unknown)
    // Terminals give some of them a cell and some none.
    case .format: return .shapeless
    default: return width == 0 ? .mark : .spacing(Glyph(self, width: width))
    }
  }

  /// Circled numbers on squares and hexagrams: two cells to the C library, one to terminals with a table of their
  /// own (Tests/Terminals).
  private static func isContested(_ value: UInt32) -> Bool {
    (0x3248...0x324F).contains(value) || (0x4DC0...0x4DFF).contains(value)
  }

  /// An emoji that can be tied to others; digits and the like are emoji to Unicode, but not these.
  fileprivate var isPictographic: Bool { value >= 0xA9 && properties.isEmoji }

  fileprivate var isKeycap: Bool { value < 0x80 && properties.isEmoji }

  /// Whether standardized variants of it exist.
  fileprivate var isVaried: Bool { properties.isMath || properties.isIdeographic }

  /// Whether its script is written with joiners: Arabic to Thaana, the Indic scripts, Myanmar,
  /// Khmer and Mongolian.
  fileprivate var isJoining: Bool {
    switch value {
    case 0x600..<0xE00, 0x1000..<0x10A0, 0x1780..<0x18B0, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: true
    default: false
    }
  }
}
