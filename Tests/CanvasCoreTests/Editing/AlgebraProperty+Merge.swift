import CanvasCore

extension AlgebraProperty {
  /// What holds of two writers who started from the same state.
  static let merges = [
    AlgebraProperty(name: "mergingIsTheSameBytesBothWays") { scene in
      let other = scene.algebra.merge(scene.theirs, scene.ours, scene.base)
      return WorkspaceFile.write(scene.merged) == WorkspaceFile.write(other) ? nil : "they differ"
    },
    AlgebraProperty(name: "whatIsMergedCanBeRead") { readingBack($0.merged) },
    AlgebraProperty(name: "mergingWithTheBaseChangesNothing") { scene in
      let (merge, base, ours) = (scene.algebra.merge, scene.base, scene.ours)
      guard merge(ours, base, base) == ours else { return "theirs is the base" }
      guard merge(base, ours, base) == ours else { return "ours is the base" }
      guard merge(ours, ours, base) == ours else { return "both did the same" }
      return merge(ours, base, ours) == base ? nil : "ours is the base of theirs"
    },
    AlgebraProperty(name: "mergingAgainChangesNothing") { scene in
      let again = scene.algebra.merge(scene.merged, scene.theirs, scene.theirs)
      guard again == scene.merged else { return "with what is merged already" }
      // A side that has not seen the merge yet takes it whole.
      let late = scene.algebra.merge(scene.ours, scene.merged, scene.ours)
      return late == scene.merged ? nil : "for the side that comes late"
    },
    AlgebraProperty(name: "noTextOfEitherIsLost") { scene in
      let (start, mine, yours) = scene.tokens
      let wanted = mine.subtracting(start).union(yours.subtracting(start))
        .union(mine.intersection(yours))
      let lost = wanted.subtracting(scene.merged.tokens)
      return lost.isEmpty ? nil : "lost \(lost.sorted())"
    },
    AlgebraProperty(name: "aDeletionSwallowsNoEdit") { scene in
      let (old, left) = (scene.base.everyFields, scene.merged.everyTarget)
      for (side, other) in [(scene.ours, scene.theirs), (scene.theirs, scene.ours)] {
        let gone = other.everyTarget
        let (homes, before) = (side.parents, scene.base.parents)
        for (target, fields) in side.everyFields where target != .workspace {
          let isNew = old[target] == nil
          let isChanged = old[target] != fields || homes[target] != before[target]
          if isNew || (isChanged && !gone.contains(target)), !left.contains(target) {
            return "\(target.line) is gone"
          }
        }
      }
      return nil
    },
    AlgebraProperty(name: "whatOneRemovedAndTheOtherLeftAloneIsGone") { scene in
      let (mine, yours, left) = (
        scene.ours.everyFields, scene.theirs.everyFields, scene.merged.everyTarget
      )
      let (homes, here, there) = (scene.base.parents, scene.ours.parents, scene.theirs.parents)
      for (target, fields) in scene.base.everyFields where target.kind == .note {
        let stays =
          mine[target].map { $0 != fields || here[target] != homes[target] }
          ?? yours[target].map { $0 != fields || there[target] != homes[target] } ?? false
        let isGone = mine[target] == nil || yours[target] == nil
        let other = mine[target] == nil ? yours[target] : mine[target]
        if isGone, other == nil || !stays, left.contains(target) { return "\(target.line) is back" }
      }
      return nil
    },
    AlgebraProperty(name: "aFieldThatOneChangedIsAsTheOneWroteIt") { scene in
      let (old, new) = (scene.base.everyFields, scene.merged.everyFields)
      let (mine, yours) = (scene.ours.everyFields, scene.theirs.everyFields)
      for (target, merged) in new {
        guard let a = mine[target], let b = yours[target], let base = old[target] else { continue }
        for key in Set(a.keys + b.keys + base.keys) where key != "conflicts" && key != "links" {
          let expected = a[key] == base[key] ? b[key] : a[key]
          if a[key] == base[key] || b[key] == base[key], merged[key] != expected {
            return "\(key) of \(target.line) is \(merged[key]?.line ?? "unset")"
          }
        }
      }
      return nil
    },
    AlgebraProperty(name: "ofTwoTextsTheFirstIsShownAndTheOtherWaits") { scene in
      for note in scene.merged.boards.flatMap({ Array($0.notes) }) {
        guard let a = scene.ours.note(note.id)?.fields["text"],
          let b = scene.theirs.note(note.id)?.fields["text"],
          let old = scene.base.note(note.id)?.fields["text"], a != old, b != old, a != b
        else { continue }
        let isFirst = JSONWriter.line(a).lexicographicallyPrecedes(JSONWriter.line(b))
        let (shown, waits) = isFirst ? (a, b) : (b, a)
        guard note.fields["text"] == shown else { return "\(note.id) shows the other text" }
        let conflict: JSONValue = ["field": "text", "value": waits]
        guard note.fields["conflicts"]?.array?.contains(conflict) == true
        else { return "\(note.id) does not keep the other text" }
      }
      return nil
    },
    AlgebraProperty(name: "orderThatOneLeftAloneIsAsTheOtherMadeIt") { scene in
      for board in scene.merged.boards {
        for box in board.boxes {
          let target = Target.box(board: board.id, box: box.id)
          let lists = [scene.base, scene.ours, scene.theirs].map {
            $0.exists(target) ? $0.children(of: target, kind: .note) : nil
          }
          guard let old = lists[0], let mine = lists[1], let yours = lists[2],
            mine == old || yours == old
          else { continue }
          let made = mine == old ? yours : mine
          let merged = box.notes.map(\.id).filter(Set(made).intersection(made).contains)
          if merged != made.filter(Set(merged).contains) {
            return "\(target.line) has another order"
          }
        }
      }
      return nil
    },
  ]

  /// What speaks against writing and reading a workspace.
  static func readingBack(_ workspace: Workspace) -> String? {
    let bytes = WorkspaceFile.write(workspace)
    do throws(JSONError) {
      let read = try WorkspaceFile.read(bytes)
      return read == workspace ? nil : "it is read as another workspace"
    } catch {
      return error.sentence(in: bytes)
    }
  }
}
