import CanvasCore

/// A mistake one could make in difference, invert, apply or merge. The properties must find each.
struct PlantedBug: Sendable, CustomStringConvertible {
  let name: String
  let algebra: Algebra

  var description: String { name }

  private init(_ name: String, _ plant: (inout Algebra) -> Void) {
    self.name = name
    var algebra = Algebra.real
    plant(&algebra)
    self.algebra = algebra
  }

  static let all: [PlantedBug] = inDifference + inInvert + inApply + inMerge

  // MARK: Difference, invert, apply

  private static let inDifference = [
    PlantedBug("differenceForgetsMoves") {
      $0.difference = { change($0, $1).filtered { if case .move = $0 { false } else { true } } }
    },
    PlantedBug("differenceForgetsUnsetFields") {
      $0.difference = {
        change($0, $1).filtered { if case .set(_, _, _, nil) = $0 { false } else { true } }
      }
    },
    PlantedBug("differenceForgetsOldValues") {
      $0.difference = { a, b in
        change(a, b).mapped {
          if case .set(let target, let path, _, let new) = $0 {
            .set(target, path: path, old: nil, new: new)
          } else {
            $0
          }
        }
      }
    },
    PlantedBug("differenceRemovesFirst") {
      $0.difference = { a, b in
        let pieces = change(a, b).pieces
        func isRemoval(_ piece: Change.Piece) -> Bool {
          if case .remove = piece { true } else { false }
        }
        return Change(pieces.filter(isRemoval) + pieces.filter { !isRemoval($0) })
      }
    },
  ]

  private static let inInvert = [
    PlantedBug("invertKeepsTheOrder") { $0.invert = { Change($0.pieces.map(\.inverted)) } },
    PlantedBug("invertLeavesMovesAsTheyAre") {
      $0.invert = {
        Change($0.pieces.reversed().map { if case .move = $0 { $0 } else { $0.inverted } })
      }
    },
    PlantedBug("invertBringsBackTheLessOfARemoval") {
      $0.invert = {
        $0.inverted.mapped {
          if case .insert(.box(var box), let place) = $0 {
            box.notes.removeAll()
            return .insert(.box(box), at: place)
          }
          return $0
        }
      }
    },
  ]

  private static let inApply = [
    PlantedBug("applyPutsWhatComesAtTheEnd") {
      $0.apply = { change, workspace in
        let pieces = change.mapped {
          guard case .insert(let branch, let place) = $0 else { return $0 }
          return .insert(branch, at: Change.Place(parent: place.parent, after: "no-such-thing"))
        }
        return workspace.applying(pieces)
      }
    },
    PlantedBug("applyOverwritesWhatOthersChanged") {
      $0.apply = { change, workspace in
        change.pieces.reduce(workspace) { workspace, piece in
          guard case .set(let target, let path, _, let new) = piece else {
            return workspace.applying(Change([piece]))
          }
          let now = workspace.fields(of: target)?[path: path[...]]
          return workspace.applying(Change([.set(target, path: path, old: now, new: new)]))
        }
      }
    },
  ]

  // MARK: Merge

  private static let inMerge = [
    PlantedBug("mergeTakesOursOnly") { $0.merge = { ours, _, _ in ours } },
    PlantedBug("mergeForgetsTheBase") {
      $0.merge = { ours, theirs, base in ours.merging(theirs, base: Workspace(id: base.id)) }
    },
    PlantedBug("mergePrefersOursOnConflict") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        result.eachNote { note in
          guard let mine = ours.note(note.id)?.fields["text"],
            mine != base.note(note.id)?.fields["text"]
          else { return }
          note.fields["text"] = mine
        }
        return result
      }
    },
    PlantedBug("mergeForgetsTheValueThatLost") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        result.eachNote { $0.fields["conflicts"] = base.note($0.id)?.fields["conflicts"] }
        return result
      }
    },
    PlantedBug("mergeLetsADeletionSwallowAnEdit") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        result.removeNotes { id in
          base.note(id) != nil && (ours.note(id) == nil || theirs.note(id) == nil)
        }
        return result
      }
    },
    PlantedBug("mergeLosesOneOfTwoInsertionsAtOnePlace") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        for board in result.boards {
          for box in board.boxes {
            let new = box.notes.map(\.id).filter { base.note($0) == nil }
            for (a, b) in zip(new, new.dropFirst())
            where ours.note(a) == nil && theirs.note(b) == nil { result.removeNotes { $0 == b } }
          }
        }
        return result
      }
    },
    PlantedBug("mergeOrdersOursBeforeTheirs") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        for b in result.boards.indices {
          for x in result.boards[b].boxes.indices {
            let notes = result.boards[b].boxes[x].notes
            for n in notes.indices.dropLast()
            where ours.note(notes[n].id) == nil && theirs.note(notes[n + 1].id) == nil {
              result.boards[b].boxes[x].notes.swapAt(n, n + 1)
            }
          }
        }
        return result
      }
    },
    PlantedBug("mergeTakesAllBallotsOfOneSide") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        for b in result.boards.indices {
          for r in result.boards[b].rounds.indices {
            let target = Target.round(
              board: result.boards[b].id, round: result.boards[b].rounds[r].id)
            guard let mine = ours.fields(of: target)?["ballots"] else { continue }
            result.boards[b].rounds[r].fields["ballots"] = mine
          }
        }
        return result
      }
    },
    PlantedBug("mergeKeepsLinksToWhatIsGone") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        result.eachNote {
          $0.fields["links"] = ours.note($0.id)?.fields["links"] ?? $0.fields["links"]
        }
        return result
      }
    },
    PlantedBug("mergeForgetsWhereNotesWereMoved") {
      $0.merge = { ours, theirs, base in
        var result = ours.merging(theirs, base: base)
        for (target, home) in base.parents where target.kind == .note {
          result.apply(
            Change(
              result.place(of: target).map {
                [.move(target, from: $0, to: Change.Place(parent: home))]
              } ?? []))
        }
        return result
      }
    },
  ]

  private static func change(_ a: Workspace, _ b: Workspace) -> Change {
    Change.difference(from: a, to: b)
  }
}

extension Change {
  fileprivate func filtered(_ isKept: (Piece) -> Bool) -> Change { Change(pieces.filter(isKept)) }
  fileprivate func mapped(_ body: (Piece) -> Piece) -> Change { Change(pieces.map(body)) }
}

extension Workspace {
  fileprivate mutating func eachNote(_ body: (inout Note) -> Void) {
    for b in boards.indices {
      for x in boards[b].boxes.indices {
        for n in boards[b].boxes[x].notes.indices { body(&boards[b].boxes[x].notes[n]) }
      }
    }
  }

  fileprivate mutating func removeNotes(where isGone: (Identifier) -> Bool) {
    for b in boards.indices {
      for x in boards[b].boxes.indices {
        boards[b].boxes[x].notes.removeAll { isGone($0.id) }
      }
    }
  }
}
