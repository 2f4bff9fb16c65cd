import CanvasCore
import TestSupport

extension AlgebraProperty {
  /// What holds when merging, editing and undoing mix.
  static let meetings = [
    AlgebraProperty(name: "editsApartCommute") { scene in
      let apart = scene.apart
      func after(_ start: Document, _ next: Document) -> Workspace {
        next.history.steps.reduce(start.workspace) { scene.algebra.apply($1.change, $0) }
      }
      guard apart.merged == after(apart.theirs, apart.ours)
      else { return "theirs and then ours is another workspace" }
      return apart.merged == after(apart.ours, apart.theirs)
        ? nil : "ours and then theirs is another workspace"
    },
    AlgebraProperty(name: "undoAfterMergingTakesBackOnlyOwnEdits") { scene in
      let left = scene.takingBack(scene.apart.ours, from: scene.apart.merged)
      return left == scene.apart.theirs.workspace ? nil : "what is left is not what theirs made"
    },
    AlgebraProperty(name: "undoAfterMergingLosesNoTextOfOthers") { scene in
      var document = scene.undone
      let byHand = scene.takingBack(scene.documents[0], from: scene.merged)
      let wanted = scene.tokens.theirs.subtracting(scene.tokens.base)
      for left in [document.workspace, byHand] {
        let lost = wanted.subtracting(left.tokens)
        guard lost.isEmpty else { return "lost \(lost.sorted())" }
      }
      if let objection = readingBack(document.workspace) { return objection }
      while document.redo() != nil {}
      return readingBack(document.workspace)
    },
    AlgebraProperty(name: "undoAfterMergingBringsBackWhatOneRemoved") { scene in
      // A note cannot come back into a box that theirs removed.
      let (start, yours) = (scene.base.everyTarget, scene.theirs.everyTarget)
      guard start.filter({ $0.kind == .board || $0.kind == .box }).isSubset(of: yours)
      else { return nil }
      let wanted = start.intersection(yours)
      let missing = wanted.subtracting(scene.undone.workspace.everyTarget)
      return missing.isEmpty ? nil : "missing \(missing.map(\.line).sorted())"
    },
    AlgebraProperty(name: "sessionsOfOneFileEndTheSame") { scene in
      var random = SplitMix64(seed: scene.story.seed)
      var file = scene.base
      var sessions = scene.story.scripts.map { _ in Document(scene.base) }
      var known = sessions.map(\.workspace)
      var rest = scene.story.scripts.map { ArraySlice($0) }
      func sync(_ index: Int) {
        let merged = scene.algebra.merge(sessions[index].workspace, file, known[index])
        sessions[index] = Document(merged)
        known[index] = merged
        file = merged
      }
      while rest.contains(where: { !$0.isEmpty }) {
        let index = random.below(sessions.count)
        if let edit = rest[index].popFirst() { _ = try? sessions[index].perform([edit], as: "") }
        if random.chance(10) { sync(random.below(sessions.count)) }
      }
      for index in sessions.indices { sync(index) }
      for index in sessions.indices { sync(index) }
      for session in sessions where session.workspace != file {
        return "a session shows another workspace than the file"
      }
      return readingBack(file)
    },
    AlgebraProperty(name: "threeWritersLoseNoText") { scene in
      // The third never saw the merge of the two: all three are bases of one file, as in git.
      let third = scene.documents[2].workspace
      let all = scene.algebra.merge(scene.merged, third, scene.base)
      let wanted = scene.tokens.ours.union(scene.tokens.theirs).union(third.tokens)
        .subtracting(scene.tokens.base)
      let lost = wanted.subtracting(all.tokens)
      return lost.isEmpty ? readingBack(all) : "lost \(lost.sorted())"
    },
  ]
}
