/// A small drawing of 7 × 3 characters that stands for something: a person, a house, a coin. Of plain ASCII, so that
/// every terminal draws it and it is read without colour.
///
/// ``library`` has those that are at hand in every workspace, a table a subject in the files beside this one; a line
/// there is all that a new one takes. A workspace may have pictograms of its own, and they come first.
public struct Pictogram: Hashable, Sendable, Identifiable {
  /// The size of all of them, in characters.
  public static let columns = 7
  public static let lines = 3

  /// What notes call it, English in the library: `bicycle`.
  public let id: String
  /// The lines from the top, each of 7 characters.
  public let rows: [String]
  /// What it is called.
  public let name: Localized
  /// More words to find it by.
  public let words: Localized

  public init(_ id: String, _ rows: [String], name: Localized, words: Localized = Localized([:])) {
    self.id = id
    self.rows = rows
    self.name = name
    self.words = words
  }

  /// A line of the table: each text is the name, then a colon and words to find it by.
  init(
    _ id: String, _ rows: [String], en: String, nl: String, fr: String, de: String, es: String
  ) {
    func part(_ index: Int) -> Localized {
      func cut(_ text: String) -> String {
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        return parts.indices.contains(index) ? parts[index] : ""
      }
      return Localized(en: cut(en), nl: cut(nl), fr: cut(fr), de: cut(de), es: cut(es))
    }
    self.init(id, rows, name: part(0), words: part(1))
  }

  /// Those at hand in every workspace, by subject, in the order in which a list shows them.
  public static let library: [Pictogram] =
    people + care + places + streets + nature + goods + tools + money + time + signs

  /// One of the library by its id, or nil.
  public static func named(_ id: String) -> Pictogram? { byID[id] }

  /// One of a workspace's own. What the library has of that name, or draws alike, gives it words in all languages.
  static func own(_ id: String, _ rows: [String]) -> Pictogram {
    let known = named(id) ?? library.first { $0.rows == rows }
    guard let known else { return Pictogram(id, rows, name: Localized([.en: id])) }
    if known.isCalled(id) { return Pictogram(id, rows, name: known.name, words: known.words) }
    let words = known.name.values.merging(known.words.values) { "\($0) \($1)" }
    return Pictogram(id, rows, name: Localized([.en: id]), words: Localized(words))
  }

  private static let byID = Dictionary(uniqueKeysWithValues: library.map { ($0.id, $0) })
}

extension Pictogram {
  /// How well it fits what is typed, 0 the best: by its name in the language shown, by a word of it there, by whatever
  /// it is called anywhere, by whatever stands in its words. Nil where it does not fit; typing nothing fits all alike.
  public func rank(of typed: String, in language: Language) -> Int? {
    let query = typed.folded.trimmed
    if query.isEmpty || name[language].folded.hasPrefix(query) { return 0 }
    let here = "\(name[language]) \(words[language])".folded
    if here.split(separator: " ").contains(where: { $0.hasPrefix(query) }) { return 1 }
    let names = ([id] + name.inOrder.map(\.text)).map(\.folded)
    if names.contains(where: { $0.hasPrefix(query) }) { return 2 }
    let all = (names + words.inOrder.map(\.text.folded)).joined(separator: " ")
    return query.split(separator: " ").allSatisfy { all.contains($0) } ? 3 : nil
  }

  /// Whether somebody who types this means it: its id or its name in any language.
  func isCalled(_ typed: String) -> Bool {
    let wanted = typed.folded
    return id.folded == wanted || name.values.values.contains { $0.folded == wanted }
  }
}
