/// What one cell of ncurses, or a pair of cells, shows: a base and a few combining marks.
///
/// A grapheme gives at least one glyph, and a glyph is never narrower than one cell, so every
/// grapheme of a text can be seen, pointed at and removed. No control, joiner, variation selector
/// or other invisible scalar gets into a glyph: `GraphemeScanner` has the rules. What one cell
/// cannot hold whole is drawn as less (a family as its first member, a flag as its two letters);
/// the text itself is never changed.
public struct Glyph: Hashable, Sendable {
  /// The spacing scalar.
  public let base: Unicode.Scalar
  /// The cells it takes: 1 or 2.
  public let width: Int
  private var marks = Marks()

  /// A glyph of a printable scalar that takes `width` cells.
  package init(_ base: Unicode.Scalar, width: Int) {
    self.base = base
    self.width = width
  }

  /// What is drawn, the base first: 1 to 5 scalars, as many as an ncurses cell keeps.
  public var scalars: [Unicode.Scalar] {
    [base] + [marks.first, marks.second, marks.third, marks.fourth].compactMap { $0 }
  }

  /// What is drawn, the base first; places not used are 0.
  package var packed: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    (
      base.value, marks.first?.value ?? 0, marks.second?.value ?? 0, marks.third?.value ?? 0,
      marks.fourth?.value ?? 0
    )
  }

  /// What is drawn, as a string.
  public var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// Adds a combining mark; those beyond the fourth are left out.
  package mutating func add(_ mark: Unicode.Scalar) {
    if marks.first == nil {
      marks.first = mark
    } else if marks.second == nil {
      marks.second = mark
    } else if marks.third == nil {
      marks.third = mark
    } else if marks.fourth == nil {
      marks.fourth = mark
    }
  }

  /// Inline, so that a screen full of glyphs needs no allocation.
  private struct Marks: Hashable, Sendable {
    var first: Unicode.Scalar?
    var second: Unicode.Scalar?
    var third: Unicode.Scalar?
    var fourth: Unicode.Scalar?
  }
}

extension Glyph {
  /// A space.
  public static let space = Glyph(" ", width: 1)
  /// Stands for what the terminal cannot show: C1 controls, private, unassigned, noncharacters.
  public static let unknown = Glyph("\u{FFFD}", width: 1)
  /// Stands for what has no shape: bidi controls, stray joiners and selectors, tags, fillers,
  /// zero-width spaces. A run of them in one grapheme shows as one.
  public static let hidden = Glyph("¤", width: 1)

  /// The glyph of an ASCII byte; controls are drawn as Control Pictures (␀ ␛ ␡).
  package init(ascii byte: UInt8) {
    switch byte {
    case 0..<0x20: self.init(Unicode.Scalar(0x2400 + UInt16(byte)) ?? "\u{FFFD}", width: 1)
    case 0x7F: self.init("\u{2421}", width: 1)
    default: self.init(Unicode.Scalar(byte), width: 1)
    }
  }

  /// The glyphs of a grapheme, from left to right; at least one.
  public static func glyphs(of character: Character) -> [Glyph] {
    glyphs(of: String(character))
  }

  /// The glyphs of a text, from left to right. Right-to-left text keeps the order of the file.
  public static func glyphs(of text: some StringProtocol) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    forEach(in: text) { glyph in
      glyphs.append(glyph)
      return true
    }
    return glyphs
  }

  /// Calls `body` with one glyph after the other until it says false.
  public static func forEach(in text: some StringProtocol, _ body: (Glyph) -> Bool) {
    Substring(text).forEachGrapheme { grapheme in
      if let byte = grapheme.ascii { return body(Glyph(ascii: byte)) }
      var goesOn = true
      GraphemeScanner.scan(grapheme.text) { glyph, _ in goesOn = goesOn && body(glyph) }
      return goesOn
    }
  }
}
