import CanvasCore
import CanvasUI
import Testing

/// A language is a file of words by the English ones.
struct LanguageTests {
  private static let others = Language.allCases.filter { $0 != .en }

  /// Words that are no phrases: names of keys.
  private static let keys: Set<String> = [
    "Space", "Delete", "Backspace", "Home", "End", "PageUp", "PageDown", "Insert", "Up", "Down",
    "Left", "Right", "Enter", "Tab", "Esc",
  ]

  @Test(arguments: others)
  func everyWordIsSaid(_ language: Language) {
    let keys = Self.keys.map { "key \($0)" }
    let credits = Template.builtIn.compactMap(\.credit).map { "label \($0)" }
    let said = Set(Phrase.allCases.map(\.rawValue)).union(keys).union(credits)
    #expect(language.words.keys.filter { !said.contains($0) } == [])
  }

  /// A sentence of the command line has words in every language, with the same gaps in each form; what the screen
  /// says too is in the words of the screen and stands nowhere twice.
  @Test(arguments: others)
  func everySentenceHasWords(_ language: Language) {
    let sentences = Set(Sentence.allCases.map(\.rawValue))
    #expect(sentences.filter { language.sentences[$0] == nil } == [], "missing")
    #expect(language.sentences.keys.filter { !sentences.contains($0) } == [], "dead")
    #expect(language.sentences.keys.filter { language.words[$0] != nil } == [], "twice")
    #expect(sentences.isDisjoint(with: Phrase.allCases.map(\.rawValue)))
    func gaps(_ pattern: String) -> [Int] {
      pattern.split(separator: "#", omittingEmptySubsequences: false).map { form in
        zip(form, form.dropFirst()).count { $0 == ("{", "}") }
      }
    }
    for (english, words) in language.sentences {
      #expect(gaps(words) == gaps(english), "\(english)")
      #expect(!words.contains("  ") && words == words.trimmed, "\(words)")
    }
  }

  /// What a sentence quotes to be typed stands in it in every language.
  @Test(arguments: others)
  func commandsStandAsTheyAreTyped(_ language: Language) {
    for (english, words) in language.sentences {
      let parts = english.split(separator: "\"", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() where index % 2 == 1 {
        guard part.hasPrefix("--") || part.hasPrefix("ninefold") else { continue }
        #expect(words.contains("\"\(part)\""), "\(words) lacks \(part)")
      }
    }
  }

  @Test func sentencesAreFilled() {
    #expect(Sentence.stepCount.text(in: .nl, count: 1) == "1 stap")
    #expect(Sentence.stepCount.text(in: .fr, count: 0) == "0 étape")
    let filled = Sentence.noBoardCalled.text(in: .en, ["{}", "b"])
    #expect(filled == "There is no board \"{}\" in \"b\".")
    #expect(Sentence.noBoardYet.text(in: Self.italian, ["a"]) == "There is no board in \"a\" yet.")
  }

  @Test func codesAndNamesAreTheirOwn() {
    #expect(Set(Language.allCases.map(\.rawValue)).count == Language.allCases.count)
    #expect(Set(Language.allCases.map(\.name)).count == Language.allCases.count)
    for language in Language.allCases { #expect(Language(rawValue: language.rawValue) == language) }
    #expect(Language(rawValue: "xx") == nil && Language(locale: "nl_BE.UTF-8") == .nl)
  }

  @Test(arguments: others)
  func keysHaveNamesThatDiffer(_ language: Language) {
    let names = Self.keys.compactMap { CanvasUI.Key(parsing: $0)?.name(in: language) }
    #expect(Set(names).count == names.count, "\(names)")
  }

  /// Italian, as somebody might write it in a file of their own.
  private static let italian = Language("it", name: "Italiano", isOne: { abs($0) == 1 }) {
    [
      "Add a note": "Aggiungi una nota", "{} note#{} notes": "{} nota#{} note",
      "label Problem": "Problema", "label Evidence": "Prove", "label supported": "confermato",
      "key Space": "Spazio",
      "label Evidence: what is proved": "Prove: che cosa è dimostrato",
    ]
  }

  @Test func sixthLanguageIsOneValueInAList() throws {
    var session = try Session(picture: "problem: A{evidence=supported}*")
    session.app.setup.languages.append(Self.italian)
    // L goes through the languages; from that of the workspace to the last one.
    session.press("\(Language.allCases.count + 1)*L")
    #expect(session.app.language == Self.italian)
    let rows = session.app.view().rows.joined(separator: "\n")
    // A label of a template, a phrase with its number, and English for what it lacks.
    #expect(rows.contains("Problema") && rows.contains("Solution"))
    session.press("?")
    let help = session.app.view().rows.joined(separator: "\n")
    #expect(help.contains("Aggiungi una nota") && help.contains("Edit the note"))
    session.press("Esc f Enter")
    #expect(session.app.view().rows.joined().contains("confermato"))
    #expect(Phrase.noteCount.text(in: Self.italian, count: 1) == "1 nota")
    #expect(CanvasUI.Key(parsing: "Space")?.name(in: Self.italian) == "Spazio")
    #expect(
      Reading.all.contains { $0.title[Self.italian] == "Prove: che cosa è dimostrato" })
  }

  @Test func ownLabelsComeFirstThenTheLanguagesThenEnglish() {
    let label = Localized([.en: "Problem", .nl: "Probleem"])
    #expect(label[.nl] == "Probleem")
    #expect(label[Self.italian] == "Problema")
    #expect(label[.fr] == "Problem")
    #expect(Localized([.de: "Nur hier"])[.nl] == "Nur hier")
  }
}
