/// A language that Ninefold speaks: a file of this folder and a line in ``allCases``. Its words are keyed by the
/// English ones: phrases, names of keys (`key Space`), and labels of whatever it translates (`label Problem`). A template or a facet brings
/// labels of its own; what neither has is shown in English.
public struct Language: Sendable {
  /// What a language is; made once, so that languages are compared by it.
  private final class Pack: Sendable {
    let code: String
    let name: String
    let isOne: @Sendable (Int) -> Bool
    let words: @Sendable () -> [String: String]
    let sentences: @Sendable () -> [String: String]

    init(
      _ code: String, _ name: String, _ isOne: @escaping @Sendable (Int) -> Bool,
      _ words: @escaping @Sendable () -> [String: String],
      _ sentences: @escaping @Sendable () -> [String: String]
    ) {
      self.code = code
      self.name = name
      self.isOne = isOne
      self.words = words
      self.sentences = sentences
    }
  }

  private let pack: Pack

  /// `code` is the one of ISO 639-1, `name` its own name for itself, `isOne` says which numbers take the
  /// singular, `words` gives its words by the English ones, `sentences` those of the command line; they are asked when
  /// the language is first spoken.
  public init(
    _ code: String, name: String, isOne: @escaping @Sendable (Int) -> Bool = { $0 == 1 },
    words: @escaping @Sendable () -> [String: String],
    sentences: @escaping @Sendable () -> [String: String] = { [:] }
  ) {
    pack = Pack(code, name, isOne, words, sentences)
  }

  /// The languages there are, in the order in which a key goes through them.
  public static let allCases: [Language] = [en, nl, fr, de, es]

  /// The code, as files have it.
  public var rawValue: String { pack.code }
  public var name: String { pack.name }

  /// The language of a code, or nil where Ninefold does not speak it.
  public init?(rawValue code: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == code }) else { return nil }
    self = known
  }

  /// The language of a locale name such as `nl_BE.UTF-8`, or nil where Ninefold does not speak it.
  public init?(locale: String) {
    self.init(rawValue: String(locale.prefix(2)).lowercased())
  }

  /// Whether a number takes the singular.
  public func isOne(_ count: Int) -> Bool { pack.isOne(count) }

  /// What it has for English words; nil where it has nothing.
  public func word(for english: String) -> String? {
    pack.words()[english] ?? pack.sentences()[english]
  }

  /// All its words by the English ones, without those of ``sentences``.
  public var words: [String: String] { pack.words() }

  /// What the command line says (``Sentence``) and the screen does not, by the English words.
  public var sentences: [String: String] { pack.sentences() }
}

extension Language {
  /// A pattern of English words as this language has it, with its gaps filled in from the left.
  public func filling(_ pattern: String, _ parts: [String]) -> String {
    (word(for: pattern) ?? pattern).filling(parts)
  }

  /// A pattern about a number, in the form that the language takes for it; the number fills the first gap.
  public func filling(_ pattern: String, count: Int, _ parts: [String] = []) -> String {
    let forms = (word(for: pattern) ?? pattern).split(separator: "#", maxSplits: 1)
    return String((isOne(count) ? forms.first : forms.last) ?? "").filling([String(count)] + parts)
  }
}

extension Language: Hashable, CustomStringConvertible {
  public static func == (a: Language, b: Language) -> Bool { a.pack === b.pack }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(pack)) }
  public var description: String { rawValue }
}
