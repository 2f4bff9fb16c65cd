import CanvasCore
import Testing

/// Letters of the built-in vocabularies: those of the language shown, and each for one thing.
struct FacetTests {
  /// Each value of a facet with its symbol in a language.
  private func symbols(
    _ facets: [Facet], _ language: Language
  ) -> [(symbol: String, label: String, meaning: String)] {
    facets.flatMap { facet in
      facet.values.map {
        ($0.symbol[language], $0.label[language].folded, "\(facet.id) \($0.id)")
      }
    }
  }

  @Test(arguments: Facet.builtIn.map(\.id), Language.allCases)
  func noTwoValuesOfAVocabularyShareASymbol(id: String, language: Language) throws {
    let facet = try #require(Facet.builtIn.first { $0.id == id })
    let symbols = symbols([facet], language).map { $0.symbol.lowercased() }
    #expect(Set(symbols).count == facet.values.count)
    #expect(symbols.allSatisfy { (1...2).contains($0.count) })
  }

  @Test(arguments: Facet.builtIn.map(\.id))
  func everySymbolIsThereInEveryLanguage(id: String) throws {
    let facet = try #require(Facet.builtIn.first { $0.id == id })
    for value in facet.values {
      #expect(Set(value.symbol.values.keys) == Set(Language.allCases), "\(value.id)")
    }
  }

  /// Colours have the letters of the design, and what is refuted is crossed out.
  @Test(arguments: Language.allCases)
  func lettersAreThoseOfTheWordInTheLanguage(language: Language) {
    for (symbol, label, meaning) in symbols(Facet.builtIn.filter { $0.id != "color" }, language)
    where meaning != "evidence refuted" && meaning != "partner-state candidate" {
      var rest = label[...]
      for letter in symbol.lowercased() where letter.isLetter {
        let place = rest.firstIndex(of: letter)
        #expect(place != nil, "\(meaning): \(symbol) is not in \(label)")
        rest = place.map { rest[rest.index(after: $0)...] } ?? ""
      }
    }
  }

  @Test(arguments: Language.allCases)
  func noSymbolHasThreeMeanings(language: Language) {
    let byLetter = Dictionary(
      grouping: symbols(Facet.builtIn, language), by: { $0.symbol.lowercased() })
    for (letter, uses) in byLetter {
      #expect(uses.count < 3, "\(letter): \(uses.map(\.meaning))")
    }
  }

  /// What stands beside notes: the facet that boxes show before them, colours, stages, and sectors on a wall.
  @Test(arguments: Language.allCases)
  func signsBesideTheNotesOfABoardHaveOneMeaning(language: Language) {
    let before = Set(
      Template.builtIn.flatMap { [$0.symbol] + $0.boxes.map(\.symbol) }.compactMap { $0 })
    #expect(before == ["evidence", "partner"])
    let shown = before.union(["color", "sector", "stage"])
    let byLetter = Dictionary(
      grouping: symbols(Facet.builtIn.filter { shown.contains($0.id) }, language), by: \.symbol)
    for (letter, uses) in byLetter {
      #expect(uses.count == 1, "\(letter): \(uses.map(\.meaning))")
    }
  }

  // MARK: A workspace's own

  private func value(_ symbol: JSONValue, of facet: String, _ id: String) throws -> Facet.Value {
    var workspace = Workspace(id: "track")
    workspace.fields["vocabularies"] = [
      FieldKey(facet): [["value": .string(id), "symbol": symbol]]
    ]
    return try #require(workspace.facet(facet)?.value(id))
  }

  @Test func oneSymbolIsThatOfAllLanguages() throws {
    let value = try value("Q", of: "partner", "services")
    #expect(Language.allCases.allSatisfy { value.symbol[$0] == "Q" })
    #expect(value.label[.nl] == "diensten")
  }

  @Test func symbolsByLanguageStandBesideTheBuiltInOnes() throws {
    let value = try value(["nl": "D"], of: "partner", "network")
    #expect(value.symbol[.nl] == "D" && value.symbol[.fr] == "R")
  }

  @Test func anOwnValueWithoutASymbolHasNone() throws {
    #expect(try value(["xx": "D"], of: "mood", "calm").symbol[.en] == "")
  }

  @Test func aFileMayHaveASymbolByLanguageAndNothingElse() throws {
    let field = try #require(
      Schema.workspace.first { $0.key == "vocabularies" })
    func objection(_ symbol: JSONValue) -> Bool {
      field.type.objection(
        to: ["mood": [["value": "calm", "symbol": symbol]]], named: "vocabularies") != nil
    }
    #expect(!objection("c") && !objection(["en": "c", "nl": "k"]))
    #expect(objection(5) && objection(["en": 5]) && objection(["c"]))
  }
}
