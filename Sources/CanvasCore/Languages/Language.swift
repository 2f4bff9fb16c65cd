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

    init(
      _ code: String, _ name: String, _ isOne: @escaping @Sendable (Int) -> Bool,
      _ words: @escaping @Sendable () -> [String: String]
    ) {
      self.code = code
      self.name = name
      self.isOne = isOne
      self.words = words
    }
  }

  private let pack: Pack

  /// `code` is the one of ISO 639-1, `name` its own name for itself, `isOne` says which numbers take the
  /// singular, `words` gives its words by the English ones; it is asked when the language is first spoken.
  public init(
    _ code: String, name: String, isOne: @escaping @Sendable (Int) -> Bool = { $0 == 1 },
    words: @escaping @Sendable () -> [String: String]
  ) {
    pack = Pack(code, name, isOne, words)
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
  public func word(for english: String) -> String? { pack.words()[english] }

  /// All its words by the English ones.
  public var words: [String: String] { pack.words() }
}

extension Language: Hashable, CustomStringConvertible {
  public static func == (a: Language, b: Language) -> Bool { a.pack === b.pack }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(pack)) }
  public var description: String { rawValue }
}
