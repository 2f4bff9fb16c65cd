/// What became of the notes of a board from one moment to another, and the board of one of them with those notes too
/// that only the other one has, where they are there.
public struct BoardDifference: Sendable {
  /// What happened to a note from the earlier moment to the later one.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case added, gone, moved, changed

    /// The one that ``ChangeSummary`` shows.
    public var sign: String {
      switch self {
      case .added: "+"
      case .gone: "−"
      case .moved: "→"
      case .changed: "~"
      }
    }
  }

  /// Whether the board is there at the moment that is shown.
  public enum Presence: Hashable, Sendable {
    case there
    /// It is at the other moment only, and shown as it is there.
    case elsewhere
    case nowhere
  }

  public private(set) var notes: [Identifier: Kind] = [:]
  /// Notes that are not on the board at the moment that is shown.
  public private(set) var ghosts: Set<Identifier> = []
  public private(set) var presence = Presence.there
  /// The workspace of the moment that is shown, with the ghosts on the board.
  public private(set) var workspace: Workspace

  /// `shown` is the workspace of the moment that is looked at, `other` the one it is held against.
  public init(
    of board: Identifier, in shown: Workspace, against other: Workspace, isLater: Bool
  ) {
    workspace = shown
    let (here, there) = (shown.board(board), other.board(board))
    guard let here else {
      presence = there == nil ? .nowhere : .elsewhere
      guard let there else { return }
      workspace.boards.append(there)
      for note in there.notes { add(note.id, isLater ? .added : .gone, isGhost: true) }
      return
    }
    compare(here, shown, with: there, other, isLater: isLater)
    if let there { addGhosts(of: there, to: here, in: shown, isLater: isLater) }
  }

  private mutating func add(_ note: Identifier, _ kind: Kind, isGhost: Bool = false) {
    notes[note] = kind
    if isGhost { ghosts.insert(note) }
  }

  private mutating func compare(
    _ here: Board, _ shown: Workspace, with there: Board?, _ other: Workspace, isLater: Bool
  ) {
    var places: [Identifier: (box: Identifier, note: Note)] = [:]
    for box in there?.boxes ?? [] { for note in box.notes { places[note.id] = (box.id, note) } }
    for box in here.boxes {
      for note in box.notes {
        if let place = places[note.id] {
          if place.box != box.id {
            add(note.id, .moved)
          } else if place.note != note {
            add(note.id, .changed)
          }
        } else if other.position(ofNote: note.id) != nil {
          add(note.id, .moved)
        } else {
          add(note.id, isLater ? .gone : .added)
        }
      }
    }
  }

  /// Puts the notes that are there and not here into the board that is shown, each after the one it follows there.
  private mutating func addGhosts(
    of there: Board, to here: Board, in shown: Workspace, isLater: Bool
  ) {
    let present = Set(here.notes.map(\.id))
    guard let index = workspace.index(ofBoard: here.id) else { return }
    for box in there.boxes {
      let missing = box.notes.filter { !present.contains($0.id) }
      guard !missing.isEmpty else { continue }
      var boxes = workspace.boards[index].boxes
      if !boxes.contains(where: { $0.id == box.id }) {
        boxes.append(Box(id: box.id, fields: box.fields))
      }
      guard let place = boxes.firstIndex(where: { $0.id == box.id }) else { continue }
      var previous: Identifier?
      for note in box.notes {
        defer { previous = note.id }
        guard !present.contains(note.id) else { continue }
        let after = previous.flatMap { id in boxes[place].notes.firstIndex { $0.id == id } }
        boxes[place].notes.insert(note, at: after.map { $0 + 1 } ?? 0)
        let isElsewhere = shown.position(ofNote: note.id) != nil
        add(note.id, isElsewhere ? .moved : isLater ? .added : .gone, isGhost: true)
      }
      workspace.boards[index].boxes = boxes
    }
  }

  /// How many notes came, went, moved and changed: `+2 −1 →1 ~3`; empty where none did.
  public var counts: String {
    Kind.allCases.compactMap { kind in
      let count = notes.values.count { $0 == kind }
      return count > 0 ? "\(kind.sign)\(count)" : nil
    }.joined(separator: " ")
  }
}
