/// A short text in some languages. English stands in where a language is missing, then any other.
public struct Localized: Hashable, Sendable {
  /// The texts that there are, one a language.
  public var values: [Language: String]

  public init(_ values: [Language: String]) {
    self.values = values
  }

  /// A text in all five languages, as every built-in template has it.
  public init(en: String, nl: String, fr: String, de: String, es: String) {
    self.values = [.en: en, .nl: nl, .fr: fr, .de: de, .es: es]
  }

  /// The same text in every language: a sign.
  public init(everywhere text: String) {
    values = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) })
  }

  /// The text in `language`: its own, else what the language has for the English one; else in English, else in
  /// the first language that has one, else empty.
  public subscript(language: Language) -> String {
    if let text = values[language] { return text }
    if let english = values[.en] { return language.word(for: "label \(english)") ?? english }
    return Language.allCases.lazy.compactMap { values[$0] }.first ?? ""
  }
}
