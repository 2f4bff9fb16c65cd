/// Random texts that repeat for a seed: words, and what is hard to draw.
package struct RandomText: RandomNumberGenerator {
  private var numbers: SplitMix64

  package init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  package mutating func next() -> UInt64 { numbers.next() }

  /// A text of up to `pieces` pieces.
  package mutating func text(pieces: Int = 24) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...pieces, using: &self) {
      switch Int.random(in: 0..<12, using: &self) {
      case 0..<3: text += " "
      case 3..<6: text += Self.words.randomElement(using: &self) ?? ""
      case 6: text += "\n"
      case 7: text.unicodeScalars.append(scalar())
      default: text += Self.odd.randomElement(using: &self) ?? ""
      }
    }
    return text
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x0...0xFF, 0x300...0xD7FF, 0xE000...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...0xE01EF,
      0x0...0x10FFFF,
    ]
    let value = UInt32.random(in: ranges.randomElement(using: &self) ?? 0...0, using: &self)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let words = [
    "a", "de", "burgemeestersverkiezing", "kwaliteit", "responsabilité", "Weiterentwicklung", "été",
    "co-creatie", "en/of", "https://example.org/a/b.html?x=1&y=2", "info@example.org",
    "xxxxxxxxxxxx",
    "(niet)", "!", "«", "»", "2024", "extraordinariamente", "Ελληνικά", "благотворительность",
  ]

  private static let odd = [
    "👨‍👩‍👧‍👦", "🇧🇪", "🇧", "👍🏽", "1️⃣", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩🏽‍❤️‍👨🏽", "🏽", "漢字", "日本語。", "「こんにちは」", "한국어",
    "\u{1112}\u{1161}\u{11AB}", "\u{1100}\u{1100}\u{1100}\u{1100}", "e\u{301}\u{323}", "\u{301}",
    "Z\u{301}\u{323}\u{489}\u{301}\u{323}\u{489}", "مرحبا", "שלום", "می‌خواهم", "क्षि", "กำ้", "\t", "\r",
    "\r\n", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9B}", "\u{200B}", "\u{200D}", "\u{202E}",
    "\u{2066}",
    "\u{FE0F}", "\u{FEFF}", "\u{AD}", "\u{A0}", "\u{3000}", "\u{E0041}", "\u{E0100}", "\u{3164}",
    "\u{2028}", "\u{FFFE}", "\u{E000}", "\u{600}", "\u{34F}", "\u{180B}",
  ]
}
