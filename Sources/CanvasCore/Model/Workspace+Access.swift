/// Where a note is: indices of its board, box and place in the box, from 0.
public struct NotePosition: Hashable, Sendable {
  public var board: Int
  public var box: Int
  public var note: Int
}

extension Workspace {
  /// The index of a board, or nil.
  public func index(ofBoard id: Identifier) -> Int? { boards.firstIndex { $0.id == id } }

  /// A board by its id, or nil.
  public func board(_ id: Identifier) -> Board? { boards.first { $0.id == id } }

  /// Where a note is, or nil.
  public func position(ofNote id: Identifier) -> NotePosition? {
    for board in boards.indices {
      for box in boards[board].boxes.indices {
        if let note = boards[board].boxes[box].notes.firstIndex(where: { $0.id == id }) {
          return NotePosition(board: board, box: box, note: note)
        }
      }
    }
    return nil
  }

  /// A note by its id, or nil.
  public func note(_ id: Identifier) -> Note? {
    position(ofNote: id).map { self[$0] }
  }

  public subscript(position: NotePosition) -> Note {
    get { boards[position.board].boxes[position.box].notes[position.note] }
    set { boards[position.board].boxes[position.box].notes[position.note] = newValue }
  }

  /// The thing that holds another: a note's box, a box's and a round's board, a board's workspace.
  public func parent(of target: Target) -> Target? {
    switch target {
    case .workspace: nil
    case .board(let id): index(ofBoard: id) == nil ? nil : .workspace
    case .box(let board, _), .round(let board, _): exists(target) ? .board(board) : nil
    case .note(let id):
      position(ofNote: id).map { place in
        .box(board: boards[place.board].id, box: boards[place.board].boxes[place.box].id)
      }
    }
  }

  /// Whether a thing is in this workspace.
  public func exists(_ target: Target) -> Bool { fields(of: target) != nil }

  /// The fields of a thing, or nil where it is not there.
  public func fields(of target: Target) -> JSONObject? {
    switch target {
    case .workspace: fields
    case .board(let id): board(id)?.fields
    case .box(let board, let box): self.board(board)?.box(box)?.fields
    case .round(let board, let round):
      self.board(board)?.rounds.first { $0.id == round }?.fields
    case .note(let id): note(id)?.fields
    }
  }

  /// Changes the fields of a thing in place; does nothing where it is not there.
  mutating func updateFields(of target: Target, _ change: (inout JSONObject) -> Void) {
    switch target {
    case .workspace: change(&fields)
    case .board(let id):
      if let index = index(ofBoard: id) { change(&boards[index].fields) }
    case .box(let board, let box):
      if let index = index(ofBoard: board),
        let inner = boards[index].boxes.firstIndex(where: { $0.id == box })
      {
        change(&boards[index].boxes[inner].fields)
      }
    case .round(let board, let round):
      if let index = index(ofBoard: board),
        let inner = boards[index].rounds.firstIndex(where: { $0.id == round })
      {
        change(&boards[index].rounds[inner].fields)
      }
    case .note(let id):
      if let position = position(ofNote: id) { change(&self[position].fields) }
    }
  }

  /// Every id of a note, a board and the workspace: what a new id must not be.
  public var takenIdentifiers: Set<Identifier> {
    var taken: Set<Identifier> = [id]
    for board in boards {
      taken.insert(board.id)
      for box in board.boxes {
        taken.insert(box.id)
        for note in box.notes { taken.insert(note.id) }
      }
      for round in board.rounds { taken.insert(round.id) }
    }
    return taken
  }
}
