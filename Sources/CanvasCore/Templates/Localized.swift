/// The languages Ninefold speaks, by their ISO 639-1 codes.
public enum Language: String, CaseIterable, Sendable, Hashable {
  case en, nl, fr, de, es

  /// The language of a locale name such as `nl_BE.UTF-8`, or nil where Ninefold does not speak it.
  public init?(locale: String) {
    self.init(rawValue: String(locale.prefix(2)).lowercased())
  }
}

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

  /// The text in `language`, else in English, else in the first language that has one, else empty.
  public subscript(language: Language) -> String {
    if let text = values[language] ?? values[.en] { return text }
    return Language.allCases.lazy.compactMap { values[$0] }.first ?? ""
  }
}
