/// How notes of one box of a canvas are tied to those of another: by a link of any kind, either way; by the same colour; or by a
/// word of their titles that both have.
struct Ties {
  private let goals: [Note]
  private let ids: Set<Identifier>
  private let colours: Set<String>
  private let words: Set<String>
  /// Whether there is nothing else that a note could be tied to.
  private let isOnlyOne: Bool

  init(to goals: [Note]) {
    self.init(goals, words: Set(goals.flatMap { $0.title.telling }), isOnlyOne: goals.count == 1)
  }

  /// Ties to one of several: a word that the others have as well says nothing of it.
  init(to goal: Note, beside others: [Note]) {
    self.init(
      [goal], words: Set(goal.title.telling).subtracting(others.flatMap { $0.title.telling }),
      isOnlyOne: others.isEmpty)
  }

  private init(_ goals: [Note], words: Set<String>, isOnlyOne: Bool) {
    self.goals = goals
    self.words = words
    self.isOnlyOne = isOnlyOne
    ids = Set(goals.map(\.id))
    colours = Set(goals.flatMap { $0.facet("color") })
  }

  /// Whether a note is tied to one of them. To the only one that there is, every note is.
  func hold(_ note: Note) -> Bool { isOnlyOne || name(note) }

  /// Whether something says so: a link, a colour, a word.
  func name(_ note: Note) -> Bool {
    isLinked(note) || note.facet("color").contains(where: colours.contains)
      || name(note.text)
  }

  func isLinked(_ note: Note) -> Bool {
    note.links.contains { ids.contains($0.to) }
      || goals.contains { $0.links.contains { $0.to == note.id } }
  }

  /// Whether a text has a word of theirs.
  func name(_ text: String) -> Bool { text.telling.contains(where: words.contains) }
}

extension String {
  /// Its words that tell one thing from another: folded, of five letters or more, cut to their stem of seven, so that
  /// plurals meet.
  var telling: [String] {
    folded.split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 5 }
      .map { String($0.prefix(7)) }
  }
}
