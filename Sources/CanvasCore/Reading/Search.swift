/// One place where a text was found.
public struct Finding: Hashable, Sendable {
  public var board: Identifier
  public var box: Identifier?
  public var note: Identifier?
  /// The title of the note, or of the board.
  public var title: String
  /// What holds the words, where the title does not: a line of the text from near them on, a tag, a label.
  public var line: String?
}

extension Workspace {
  /// Notes, and boards by their titles, that hold all the words of `query`, whatever their case or
  /// accents, at most `limit` of them: first those whose title begins with the words, then those that have them as
  /// words, in the title, in the lines below it, as tags, and as labels of their values in `language`.
  public func find(_ query: String, in language: Language, limit: Int = 200) -> [Finding] {
    guard let search = Search(query, facets, language) else { return [] }
    var found: [(place: Search.Place, finding: Finding)] = []
    for board in boards {
      if let place = search.place(inTitle: board.title.folded) {
        found.append(
          (place, Finding(board: board.id, box: nil, note: nil, title: board.title, line: nil)))
      }
      for box in board.boxes {
        for note in box.notes {
          guard let (place, line) = search.place(in: note, isNamed: note.id.text == query) else {
            continue
          }
          found.append(
            (
              place,
              Finding(board: board.id, box: box.id, note: note.id, title: note.title, line: line)
            ))
        }
      }
    }
    let ordered = found.enumerated().sorted {
      ($0.element.place.rawValue, $0.offset) < ($1.element.place.rawValue, $1.offset)
    }
    return ordered.prefix(limit).map(\.element.finding)
  }
}

/// Words that are looked for.
private struct Search {
  /// Where words stand, the best place first.
  enum Place: Int {
    case beginning, word, wordBeginning, title, detail, tag, label
  }

  /// Folded, as all that they are compared with.
  private let words: [String]
  /// What stands for the values of facets, by facet and value: as people read it, and the label folded.
  private var labels: [String: [String: (text: String, folded: String)]] = [:]

  /// Nil where there is nothing to look for.
  init?(_ query: String, _ facets: [Facet], _ language: Language) {
    words = query.folded.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    for facet in facets {
      for value in facet.values {
        let label = value.label[language]
        labels[facet.id, default: [:]][value.id] =
          ("\(facet.label[language]): \(label)", label.folded)
      }
    }
  }

  /// Nil where a word is not in the title, which is folded.
  func place(inTitle title: String) -> Place? {
    guard words.allSatisfy(title.contains) else { return nil }
    if title.hasPrefix(words.joined(separator: " ")) { return .beginning }
    let parts = title.split { !$0.isLetter && !$0.isNumber }
    if words.allSatisfy({ word in parts.contains { $0 == word } }) { return .word }
    let begins = words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    return begins ? .wordBeginning : .title
  }

  /// The place of the word that is found last, and what holds it there. Nil where one is found nowhere.
  func place(in note: Note, isNamed: Bool) -> (place: Place, line: String?)? {
    if isNamed { return (.beginning, nil) }
    let title = note.title.folded
    if let place = place(inTitle: title) { return (place, nil) }
    var last: (place: Place, line: String?) = (.title, nil)
    let details = note.text.split(separator: "\n").dropFirst().map(String.init)
    for word in words where !title.contains(word) {
      var found: (place: Place, line: String?)?
      if let line = details.first(where: { $0.folded.contains(word) }) {
        found = (.detail, Self.excerpt(line, word))
      } else if let tag = note.tags.first(where: { $0.folded.contains(word) }) {
        found = (.tag, "#\(tag)")
      } else if note.fields.text("alt").folded.contains(word) {
        found = (.tag, note.fields.text("alt"))
      } else if let label = label(with: word, of: note) {
        found = (.label, label)
      }
      guard let found else { return nil }
      if found.place.rawValue > last.place.rawValue { last = found }
    }
    return last
  }

  private func label(with word: String, of note: Note) -> String? {
    for (facet, values) in note.fields["facets"]?.object?.members ?? [] {
      for value in values.strings {
        let known = labels[facet.text]?[value]
        if let known, known.folded.contains(word) { return known.text }
        if known == nil, value.folded.contains(word) { return "\(facet.text): \(value)" }
      }
    }
    return nil
  }

  /// A line from two words before the one that was found.
  private static func excerpt(_ line: String, _ word: String) -> String {
    let parts = line.split(separator: " ").map(String.init)
    let found = parts.firstIndex { $0.folded.contains(word) } ?? 0
    guard found > 2 else { return line }
    return "…" + parts[(found - 2)...].joined(separator: " ")
  }
}
