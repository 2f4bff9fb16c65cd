/// How notes of one box of a canvas are tied to those of another: by a link of any kind, either way; by the same colour; or by a
/// word of their titles that both have.
struct Ties {
  private let goals: [Note]
  private let ids: Set<Identifier>
  private let colours: Set<String>
  private let words: Set<String>

  init(to goals: [Note]) {
    self.goals = goals
    ids = Set(goals.map(\.id))
    colours = Set(goals.flatMap { $0.facet("color") })
    words = Set(goals.flatMap { $0.title.telling })
  }

  /// Whether a note is tied to one of them. To the only one that there is, every note is.
  func hold(_ note: Note) -> Bool {
    goals.count == 1 || note.links.contains { ids.contains($0.to) }
      || goals.contains { $0.links.contains { $0.to == note.id } }
      || note.facet("color").contains(where: colours.contains)
      || note.text.telling.contains(where: words.contains)
  }
}

extension String {
  /// Its words that tell one thing from another: folded, of five letters or more, cut to their stem of seven, so that
  /// plurals meet.
  var telling: [String] {
    folded.split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 5 }
      .map { String($0.prefix(7)) }
  }
}
