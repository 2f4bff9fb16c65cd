// What a text is when its form does not matter: the one table that ASCII, find, the names of voters and
// every comparison of what people type go by.

extension Character {
  /// The character in letters and signs of ASCII, case kept: `É` is `E`, `Œ` `OE`, `ß` `ss`, `’` `'`, `Ａ` `A`,
  /// composed or not. Nil where it has none.
  public var plain: String? {
    if let byte = asciiValue { return byte == 0x0d ? "\n" : String(self) }
    var scalars = unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return nil }
    let base = first.isASCII ? String(first) : Self.plain(first)
    guard let base else { return nil }
    // Marks on a letter go; a sign with marks on it is something else, as a keycap.
    while let scalar = scalars.next() {
      guard scalar.isMarkOfLatin, first.properties.isAlphabetic else { return nil }
    }
    return base
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    if let text = signs[scalar] { return text }
    switch scalar.value {
    case 0xff01...0xff5e:
      return Unicode.Scalar(scalar.value - 0xfee0).map { String($0) }
    default: return letters[scalar]
    }
  }

  /// The Latin letters beyond ASCII, looked up once.
  private static let letters: [Unicode.Scalar: String] = {
    let ranges: [ClosedRange<UInt32>] = [
      0xaa...0xaa, 0xba...0xba, 0xc0...0x24f, 0x1e00...0x1eff, 0x2c60...0x2c7f, 0xfb00...0xfb06,
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for scalar in ranges.joined().compactMap({ Unicode.Scalar($0) }) {
      letters[scalar] = latin(scalar)
    }
    return letters
  }()

  /// A Latin letter by its name in Unicode: "LATIN CAPITAL LETTER E WITH ACUTE" is an E.
  private static func latin(_ scalar: Unicode.Scalar) -> String? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.first == "LATIN",
      let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }),
      kind + 1 < words.count
    else { return nil }
    let name = words[kind + 1]
    // "LATIN SMALL LETTER DOTLESS I", "LONG S", "SHARP S": the letter is the last word.
    let letters: Substring =
      ["DOTLESS", "LONG"].contains(name) && kind + 2 < words.count ? words[kind + 2] : name
    guard letters.count <= 3, letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return words[1] == "CAPITAL" ? String(letters) : letters.lowercased()
  }

  /// What has no such name: signs of word processors, ligatures and letters of another sound.
  private static let signs: [Unicode.Scalar: String] = [
    "\u{a0}": " ", "\u{202f}": " ", "\u{2007}": " ", "\u{2009}": " ", "\u{200a}": " ",
    "\u{2002}": " ", "\u{2003}": " ", "\u{3000}": " ", "\u{ad}": "", "‐": "-", "‑": "-", "‒": "-",
    "–": "-", "—": "-", "―": "-", "−": "-", "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'",
    "ʼ": "'", "´": "'", "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "″": "\"", "«": "\"",
    "»": "\"", "‹": "'", "›": "'", "…": "...", "ß": "ss", "ẞ": "SS", "ŉ": "'n", "Þ": "Th",
    "þ": "th", "Ð": "D", "ð": "d", "ĸ": "k", "Ŋ": "N", "ŋ": "n", "ﬅ": "st", "ﬆ": "st", "Ǆ": "DZ",
    "ǅ": "Dz", "ǆ": "dz", "×": "x", "·": ".", "•": "*", "⁄": "/", "№": "No", "½": "1/2", "¼": "1/4",
    "¾": "3/4", "¹": "1", "²": "2", "³": "3", "±": "+-",
    "µ": "u", "ª": "a", "º": "o", "\u{200b}": "", "\u{2060}": "", "€": "EUR",
  ]
}

extension Unicode.Scalar {
  fileprivate var isMarkOfLatin: Bool {
    switch value {
    case 0x300...0x36f, 0x1ab0...0x1aff, 0x1dc0...0x1dff, 0x20d0...0x20ff, 0xfe00...0xfe0f: true
    default: false
    }
  }
}

extension String {
  /// For comparing what people type: lower case, letters and signs plain (`L’Équipe` is `l'equipe`). What
  /// has no plain form stays, composed and decomposed alike.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var result = ""
    result.reserveCapacity(utf8.count)
    for character in self {
      if character.isASCII {
        result.append(character)
      } else if let plain = character.plain {
        result += plain
      } else {
        result.append(character.foldedGreek)
      }
    }
    return result.lowercased()
  }
}

extension Character {
  /// A Greek letter without its accents; every other character as it is.
  fileprivate var foldedGreek: Character {
    guard let first = unicodeScalars.first, (0x370..<0x400).contains(first.value) else {
      return self
    }
    return Self.greek[self] ?? self
  }

  /// Accented letters of Greek and the final sigma, by the letters they are without. Names tell, as in
  /// "GREEK SMALL LETTER ALPHA WITH TONOS"; composed and decomposed characters are equal keys.
  private static let greek: [Character: Character] = {
    var letters: [String: Character] = [:]
    for value in UInt32(0x391)...0x3c9 {
      if let scalar = Unicode.Scalar(value), let name = scalar.properties.name {
        letters[name] = Character(scalar)
      }
    }
    var table: [Character: Character] = ["ς": "σ"]
    for value in UInt32(0x370)..<0x400 {
      guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name,
        let range = name.firstIndexOfWith
      else { continue }
      table[Character(scalar)] = letters[String(name[..<range])]
    }
    return table
  }()
}

extension String {
  /// Where " WITH " begins, or nil.
  fileprivate var firstIndexOfWith: Index? {
    indices.first { self[$0...].hasPrefix(" WITH ") }
  }
}
