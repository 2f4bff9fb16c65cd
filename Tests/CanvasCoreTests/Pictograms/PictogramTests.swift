import CanvasCore
import Testing

/// The library of pictograms is a table: what must hold for each line of it.
struct PictogramTests {
  private static let library = Pictogram.library

  @Test func thereAreSomeSixtyAtLeast() { #expect(Self.library.count >= 60) }

  @Test(arguments: library)
  func eachIsSevenByThreeOfPlainASCII(_ pictogram: Pictogram) {
    #expect(pictogram.rows.count == Pictogram.lines)
    #expect(pictogram.rows.allSatisfy { $0.count == Pictogram.columns })
    #expect(pictogram.rows.allSatisfy { row in row.utf8.allSatisfy { (0x20...0x7e).contains($0) } })
    #expect(pictogram.rows.contains { $0.contains { $0 != " " } })
    #expect(Identifier(pictogram.id) != nil)
    #expect(Pictogram.named(pictogram.id) == pictogram)
  }

  @Test(arguments: library)
  func eachHasANameAndWordsInEveryLanguage(_ pictogram: Pictogram) {
    for language in Language.allCases {
      let (name, words) = (pictogram.name.values[language], pictogram.words.values[language])
      #expect(name?.isEmpty == false && (name?.count ?? 99) <= 24, "\(language)")
      #expect((words ?? "").split(separator: " ").count >= 2, "\(language)")
      #expect(pictogram.rank(of: name ?? "", in: language) == 0)
      for word in (words ?? "").split(separator: " ") {
        #expect(pictogram.rank(of: String(word), in: language) != nil, "\(word)")
      }
    }
  }

  @Test func noTwoAreAlike() {
    #expect(Set(Self.library.map(\.id)).count == Self.library.count)
    #expect(Set(Self.library.map(\.rows)).count == Self.library.count)
    for language in Language.allCases {
      let names = Self.library.map { $0.name[language].folded }
      #expect(Set(names).count == names.count, "\(language)")
    }
  }

  /// What people type, and what they mean.
  @Test(arguments: [
    ("fie", Language.nl, "bicycle"), ("bike", .en, "bicycle"), ("velo", .fr, "bicycle"),
    ("bici", .es, "bicycle"), ("Fahr", .de, "bicycle"), ("VRIJWIL", .nl, "volunteer"),
    ("geld", .nl, "coins"), ("geld", .de, "coins"), ("argent", .fr, "coins"),
    ("house", .nl, "house"), ("school", .es, "school"), ("corazon", .es, "heart"),
    ("delivery van", .en, "van"), ("plus", .fr, "up"), ("Straße", .de, "street"),
  ])
  func theyAreFoundByTyping(_ typed: String, _ language: Language, _ id: String) {
    let ranked = Self.library.enumerated().compactMap { index, pictogram in
      pictogram.rank(of: typed, in: language).map { (rank: $0, index: index, id: pictogram.id) }
    }
    let best = ranked.min { ($0.rank, $0.index) < ($1.rank, $1.index) }
    #expect(best?.id == id)
  }

  @Test func theLanguageShownComesFirst() {
    let chair = Pictogram(
      "chair", ["       ", " |__   ", " |  |  "],
      name: Localized([.en: "chair", .nl: "stoel", .fr: "chaise"]),
      words: Localized([.en: "seat", .nl: "zitten"]))
    #expect(chair.rank(of: "sto", in: .nl) == 0 && chair.rank(of: "zit", in: .nl) == 1)
    #expect(chair.rank(of: "seat", in: .nl) == 3 && chair.rank(of: "chaise", in: .nl) == 2)
    #expect(chair.rank(of: "tafel", in: .nl) == nil && chair.rank(of: " ", in: .nl) == 0)
  }
}
