extension Workspace {
  /// Where things are, to look many up at once.
  public struct Index: Sendable {
    fileprivate var notes: [Identifier: NotePosition] = [:]
    /// Notes and boards by what they come from.
    fileprivate var offspring: [Identifier: [Identifier]] = [:]
  }

  /// An index of all notes, in time proportional to their number.
  public func makeIndex() -> Index {
    var index = Index()
    for (b, board) in boards.enumerated() {
      for (x, box) in board.boxes.enumerated() {
        for (n, note) in box.notes.enumerated() {
          index.notes[note.id] = NotePosition(board: b, box: x, note: n)
          for link in note.links where link.kind == "from" {
            index.offspring[link.to, default: []].append(note.id)
          }
        }
      }
    }
    return index
  }

  /// The notes a note comes from, through all `from` links, nearest first, each once.
  public func ancestors(of id: Identifier) -> [Identifier] {
    let index = makeIndex()
    var found: [Identifier] = []
    var seen: Set<Identifier> = [id]
    var open = [id]
    while !open.isEmpty {
      var next: [Identifier] = []
      for id in open {
        guard let position = index.notes[id] else { continue }
        for link in self[position].links where link.kind == "from" {
          if seen.insert(link.to).inserted {
            found.append(link.to)
            next.append(link.to)
          }
        }
      }
      open = next
    }
    return found
  }

  /// The ideas a note goes back to and the votes they got: "from 3 ideas, 21 votes".
  public func origin(of id: Identifier) -> (ideas: Int, votes: Int) {
    var ideas = 0
    var votes = 0
    for ancestor in ancestors(of: id) {
      guard let at = position(ofNote: ancestor), boards[at.board].template == "wall" else {
        continue
      }
      ideas += 1
      votes += boards[at.board].votes[ancestor] ?? 0
    }
    return (ideas, votes)
  }
}
