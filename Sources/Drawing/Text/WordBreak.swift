/// Where a word or an address that is longer than a line is broken.
///
/// Not a dictionary but a plausible place in Dutch, French, German, Spanish and English: before
/// the consonants that can begin a syllable, when a vowel follows them and one went before
/// (`bur-ge-mees-ter`, `kon-struk-tie`, `men-schen`). Clusters that one language keeps and another
/// parts (sh, th, gh) are left alone.
package struct WordBreak {
  /// What is broken: positions in `units`.
  package let units: [TextUnit]
  package let range: Range<Int>

  /// A place to break.
  package struct Place {
    /// The position of the first unit of the rest.
    package var position: Int
    /// The cells of the units before it, without a hyphen.
    package var width: Int
    package var hyphen: Bool
  }

  /// The last good place that fits `room` cells, hyphen included; nil when there is none.
  package func goodPlace(room: Int) -> Place? {
    guard room >= 4, !units[range.lowerBound].isLink else { return nil }
    return hyphenation(before: fullPlace(room: room), room: room, needsSyllable: true)
  }

  /// The best place that fits `room` cells; always makes progress.
  package func anyPlace(room: Int) -> Place {
    let full = fullPlace(room: room)
    if units[range.lowerBound].isLink { return linkPlace(before: full) ?? full }
    return hyphenation(before: full, room: room, needsSyllable: true)
      ?? hyphenation(before: full, room: room, needsSyllable: false) ?? full
  }

  /// Where the line is full; at least one unit is on it.
  private func fullPlace(room: Int) -> Place {
    var place = Place(position: range.lowerBound, width: 0, hyphen: false)
    repeat {
      place.width += units[place.position].width
      place.position += 1
    } while place.position < range.upperBound
      && place.width + units[place.position].width <= room
    return place
  }

  /// The last place in an address, at least 4 cells from its start.
  private func linkPlace(before full: Place) -> Place? {
    var place = full
    while place.width >= 4 {
      let position = place.position
      if position < range.upperBound, units[position - 1].endsLinkPart,
        !units[position].endsLinkPart
      {
        return place
      }
      place.position -= 1
      place.width -= units[place.position].width
    }
    return nil
  }

  /// The last place for a hyphen among the last 16 units.
  private func hyphenation(before full: Place, room: Int, needsSyllable: Bool) -> Place? {
    var place = full
    place.hyphen = true
    for _ in 0..<16 where place.position > range.lowerBound {
      if place.width < room, leavesThreeLetters(at: place.position),
        !needsSyllable || beginsSyllable(at: place.position)
      {
        return place
      }
      place.position -= 1
      place.width -= units[place.position].width
    }
    return nil
  }

  private func leavesThreeLetters(at position: Int) -> Bool {
    position - 3 >= range.lowerBound && position + 3 <= range.upperBound
      && (position - 3..<position + 3).allSatisfy { units[$0].letter != nil }
  }

  private func beginsSyllable(at position: Int) -> Bool {
    var onset = ""
    var vowel = position
    while !isVowel(vowel) {
      guard onset.utf8.count < 4, let letter = letter(vowel) else { return false }
      onset.append(letter)
      vowel += 1
    }
    guard Self.onsets.contains(onset), let previous = letter(position - 1) else { return false }
    if isVowel(position - 1) { return !(previous == "i" && onset == "j") }
    let isAfterCK = previous == "k" && letter(position - 2) == "c"
    guard isAfterCK || !Self.onsets.contains(String(previous) + onset) else { return false }
    switch (previous, onset.first) {
    case ("c", "h"), ("g", "h"), ("p", "h"), ("s", "h"), ("t", "h"), ("c", "k"): return false
    default: break
    }
    // The syllable before needs a vowel of its own.
    return (2...5).contains { isVowel(position - $0) }
  }

  private func letter(_ position: Int) -> Character? {
    range.contains(position) ? units[position].letter : nil
  }

  private func isVowel(_ position: Int) -> Bool {
    switch letter(position) {
    case "a", "e", "i", "o": true
    case "u": letter(position - 1) != "q"
    case "y": !isPlainVowel(position - 1) || !isPlainVowel(position + 1)
    default: false
    }
  }

  private func isPlainVowel(_ position: Int) -> Bool {
    letter(position).map { "aeiou".contains($0) } ?? false
  }

  /// The consonants that a syllable can begin with.
  private static let onsets = Set(
    """
    b c d f g h j k l m n p r s t v w y z ch ck ph qu sch bl br cl cr dr fl fr gl gn gr kl kn kr \
    pl pr tr vl vr wr zw chr phr schl schm schn schr schw scr spl spr str
    """.split(separator: " ").map(String.init))
}

extension TextUnit {
  fileprivate var endsLinkPart: Bool {
    switch scalar {
    case "/", ".", "-", "?", "&", "=", "_", "#", "@", ",", ":": true
    default: false
    }
  }

  /// The letter without its accent, in lower case; `*` for a letter whose syllables are not known
  /// (Greek, Cyrillic); nil where no hyphen goes.
  fileprivate var letter: Character? {
    switch scalar.value {
    case 0x61...0x7A: Character(scalar)
    case 0x41...0x5A: Character(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0xC0..<0x250: kind == .letter ? Self.plain[Character(scalar).lowercased()] ?? "*" : nil
    case 0x370..<0x530, 0x1E00..<0x2000: kind == .letter ? "*" : nil
    default: nil
    }
  }

  private static let plain: [String: Character] = {
    let accented: [(Character, String)] = [
      ("a", "àáâãäåæāăą"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"), ("g", "ğ"),
      ("i", "ìíîïīįı"), ("l", "łľĺ"), ("n", "ñńň"), ("o", "òóôõöøœőō"), ("r", "řŕ"),
      ("s", "ßśšş"), ("t", "ťţ"), ("u", "ùúûüūůűų"), ("y", "ýÿ"), ("z", "źżž"),
    ]
    var plain: [String: Character] = [:]
    for (letter, variants) in accented {
      for variant in variants { plain[String(variant)] = letter }
    }
    return plain
  }()
}
