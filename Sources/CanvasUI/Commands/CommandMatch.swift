import CanvasCore

/// How well what was typed finds a command: by its title, else by a word that people have for it (``Synonyms``), in
/// the language shown and in English.
package struct CommandMatch: Comparable {
  /// By what it was found, the weakest first.
  private enum Rank: Int {
    case letters, englishSynonym, english, synonym, beginnings, whole
  }

  private let rank: Rank
  private let score: Int
  /// The word it was found by, where that is not its title.
  package let word: String?

  /// The best there is; `query` is folded already. Letters in their order are looked for in the title only.
  package static func best(
    _ query: String, _ command: Command, in language: Language
  ) -> CommandMatch? {
    let title = Synonyms.Word(command.title(in: language))
    var found = [
      CommandMatch(query, title, words: .whole, beginnings: .beginnings, letters: .letters)
    ]
    found += Synonyms.words(of: command.id, in: language).map { word in
      // All of a word counts as a word of a title does; being shorter it comes before that.
      CommandMatch(
        query, word, words: word.folded == query ? .whole : .synonym, beginnings: .synonym)
    }
    if language != .en {
      let title = Synonyms.Word(command.title(in: .en))
      found.append(CommandMatch(query, title, words: .english, beginnings: .english))
      found += Synonyms.words(of: command.id, in: .en).map {
        CommandMatch(query, $0, words: .englishSynonym, beginnings: .englishSynonym)
      }
    }
    return found.compactMap(\.self).max()
  }

  /// A rank for each way in which the words can be found. What has one for letters is the title.
  private init?(
    _ query: String, _ word: Synonyms.Word, words: Rank, beginnings: Rank, letters: Rank? = nil
  ) {
    guard let match = FuzzyMatch(query, in: word.folded, orLetters: letters != nil) else {
      return nil
    }
    switch match.way {
    case .words: rank = words
    case .beginnings: rank = beginnings
    case .letters: rank = letters ?? beginnings
    }
    score = match.score
    self.word = letters == nil ? word.text : nil
  }

  package static func < (a: CommandMatch, b: CommandMatch) -> Bool {
    (a.rank.rawValue, a.score) < (b.rank.rawValue, b.score)
  }

  package static func == (a: CommandMatch, b: CommandMatch) -> Bool {
    a.rank == b.rank && a.score == b.score
  }
}
