/// One place where a text was found.
public struct Finding: Hashable, Sendable {
  public var board: Identifier
  public var box: Identifier?
  public var note: Identifier?
  /// The line the text stands in.
  public var line: String
}

extension Workspace {
  /// Notes, and boards by their titles, that hold all the words of `query`, whatever their case or
  /// accents, at most `limit` of them, in the order of the boards.
  public func find(_ query: String, limit: Int = 200) -> [Finding] {
    let words = query.folded.split(separator: " ")
    guard !words.isEmpty else { return [] }
    var found: [Finding] = []
    func matches(_ text: String) -> Bool {
      let text = text.folded
      return words.allSatisfy { text.contains($0) }
    }
    for board in boards {
      if matches(board.title) {
        found.append(Finding(board: board.id, box: nil, note: nil, line: board.title))
      }
      for box in board.boxes {
        for note in box.notes {
          guard found.count < limit else { return found }
          let more = note.tags + [note.fields.text("alt")].filter { !$0.isEmpty }
          let words = more.isEmpty ? "" : " " + more.joined(separator: " ")
          if matches(note.text + words) || note.id.text == query {
            found.append(Finding(board: board.id, box: box.id, note: note.id, line: note.title))
          }
        }
      }
    }
    return found
  }
}
