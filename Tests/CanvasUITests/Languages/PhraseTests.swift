import CanvasCore
import CanvasUI
import Drawing
import Testing

struct PhraseTests {
  /// Phrases whose words truly are the English ones.
  private static let sameAsEnglish: [Language: Set<Phrase>] = [
    .nl: [
      .hintFilter, .hintPen, .hintPastForward,
      .hintOpen, .hintZoom, .hintVoice, .hintFacets, .panelDetails, .idOfNote, .makeLean,
      .makeModel, .makeWorkshop,
    ],
    .fr: [
      .didVote, .date, .version, .noteCount, .signMinutes, .minuteCount, .makeLean, .makeModel,
    ],
    .de: [.version, .panelDetails, .makeLean, .makeModel, .makeWorkshop],
    .es: [.hintZoom, .hintVoice, .ideaCount, .idOfNote, .makeLean, .makeModel],
  ]

  private static let others = Language.allCases.filter { $0 != .en }

  /// A phrase as it stands in its table, with its gaps open.
  private func pattern(_ phrase: Phrase, _ language: Language) -> String {
    phrase.text(in: language, [])
  }

  private func forms(_ pattern: String) -> [Substring] {
    pattern.split(separator: "#", omittingEmptySubsequences: false)
  }

  private func gaps(_ text: some StringProtocol) -> Int {
    zip(text, text.dropFirst()).count { $0 == "{" && $1 == "}" }
  }

  @Test(arguments: others)
  func everyPhraseIsTranslated(_ language: Language) {
    let same = Phrase.allCases.filter { pattern($0, language) == $0.rawValue }
    #expect(Set(same) == Self.sameAsEnglish[language] ?? [])
  }

  @Test(arguments: Language.allCases)
  func formsAndGapsAreThoseOfEnglish(_ language: Language) {
    for phrase in Phrase.allCases {
      let here = forms(pattern(phrase, language))
      #expect(here.map(gaps) == forms(phrase.rawValue).map(gaps), "\(phrase)")
      #expect(here.allSatisfy { !$0.isEmpty }, "\(phrase)")
    }
  }

  @Test(arguments: Language.allCases)
  func numbersAreFilledIn(_ language: Language) {
    for phrase in Phrase.allCases where phrase.rawValue.contains("#") {
      for count in [0, 1, 2] {
        // Some have a second gap, for a key.
        let text = phrase.text(in: language, count: count, [":"])
        #expect(text.contains("\(count)") && !text.contains { "{}#".contains($0) }, "\(phrase)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func phrasesAreOneCleanLine(_ language: Language) {
    for phrase in Phrase.allCases {
      let text = pattern(phrase, language)
      let isControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      #expect(!isControl, "\(phrase)")
      #expect(text.first != " " && text.last != " " && !text.contains("  "), "\(phrase)")
    }
  }

  @Test(arguments: Language.allCases)
  func hintsAreShort(_ language: Language) {
    for phrase in Phrase.allCases where "\(phrase)".hasPrefix("hint") {
      #expect(cellWidth(pattern(phrase, language)) <= 14, "\(phrase)")
    }
  }

  /// Status lines leave room on 80 columns for the state of the file.
  @Test(arguments: Language.allCases)
  func sentencesFitTheStatusLine(_ language: Language) {
    for phrase in Phrase.allCases {
      for form in forms(pattern(phrase, language)) { #expect(cellWidth(form) <= 62, "\(phrase)") }
    }
  }

  /// A key named in English is named in every language: `; a adds one`, `Enter`, `Esc`.
  @Test(arguments: others)
  func keysKeepTheirNames(_ language: Language) {
    for phrase in Phrase.allCases {
      let words = words(of: phrase.rawValue)
      let keys = zip(words, [""] + words).filter { word, before in
        ["Enter", "Esc", "Ctrl-R"].contains(word)
          || word.count == 1 && (before.hasSuffix(";") || before == "Press")
      }.map(\.0)
      let here = self.words(of: pattern(phrase, language)).map { $0.filter { $0 != "," } }
      for key in keys { #expect(here.contains(key), "\(phrase)") }
    }
  }

  private func words(of text: String) -> [String] {
    text.split { $0 == " " || $0 == "#" }.map(String.init)
  }

  /// French sets a space that does not break before these signs, unless a sign is a key's name.
  @Test
  func frenchSignsStandOff() {
    for phrase in Phrase.allCases {
      let text = Array(pattern(phrase, .fr))
      for (index, sign) in text.enumerated() where ":;!?»".contains(sign) {
        // A question mark alone is a key, and a time of day has a colon between its numbers.
        let next = index + 1 < text.count ? text[index + 1] : nil
        let isKey = sign == "?" && next == " " || sign == ":" && next?.isNumber == true
        #expect(isKey || index > 0 && text[index - 1] == "\u{A0}", "\(phrase)")
      }
    }
  }

  /// A phrase nobody says any more is to be removed.
  @Test
  func everyPhraseIsSaid() {
    let sources = Files.package + "/Sources/CanvasUI"
    let paths = Files.paths(below: sources, endingIn: ".swift").filter {
      !$0.hasPrefix(sources + "/Languages/")
    }
    #expect(paths.count > 10)
    var said: Set<String> = []
    for path in paths { said.formUnion(members(in: Files.text(of: path) ?? "")) }
    #expect(Phrase.allCases.map { "\($0)" }.filter { !said.contains($0) } == [])
  }

  /// Every name that follows a dot.
  private func members(in source: String) -> Set<String> {
    var members: Set<String> = []
    for part in source.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .dropFirst()
    {
      let name = part.prefix { byte in
        let scalar = Unicode.Scalar(byte)
        return scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      }
      members.insert(String(Substring(name)))
    }
    return members
  }
}
