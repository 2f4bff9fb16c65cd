import CanvasCore

extension AlgebraProperty {
  /// What holds when merging, editing and undoing mix.
  static let meetings = [
    AlgebraProperty(name: "editsApartCommute") { scene in
      guard let (mine, yours) = scene.apart() else { return nil }
      let merged = scene.algebra.merge(mine.workspace, yours.workspace, scene.base)
      let mineLast = mine.history.steps.reduce(yours.workspace) {
        scene.algebra.apply($1.change, $0)
      }
      guard merged == mineLast else { return "theirs and then ours is another workspace" }
      let yoursLast = yours.history.steps.reduce(mine.workspace) {
        scene.algebra.apply($1.change, $0)
      }
      return merged == yoursLast ? nil : "ours and then theirs is another workspace"
    },
    AlgebraProperty(name: "undoAfterMergingTakesBackOnlyOwnEdits") { scene in
      guard let (mine, yours) = scene.apart() else { return nil }
      let merged = scene.algebra.merge(mine.workspace, yours.workspace, scene.base)
      let left = scene.takingBack(mine, from: merged)
      return left == yours.workspace ? nil : "what is left is not what theirs made"
    },
    AlgebraProperty(name: "undoAfterMergingLosesNoTextOfOthers") { scene in
      var document = scene.documents[0]
      document.merge(scene.theirs, base: scene.base)
      while document.undo() != nil {}
      let lost = scene.theirs.tokens.subtracting(scene.base.tokens)
        .subtracting(document.workspace.tokens).map { String(decoding: $0, as: UTF8.self) + "›" }
      guard lost.isEmpty else { return "lost \(lost.sorted())" }
      if let objection = readingBack(document.workspace) { return objection }
      while document.redo() != nil {}
      return readingBack(document.workspace)
    },
    AlgebraProperty(name: "undoAfterMergingBringsBackWhatOneRemoved") { scene in
      var document = scene.documents[0]
      document.merge(scene.theirs, base: scene.base)
      while document.undo() != nil {}
      // Gone may be only what theirs removed, and what ours brought.
      let wanted = scene.base.everyTarget.intersection(scene.theirs.everyTarget)
      let missing = wanted.subtracting(document.workspace.everyTarget)
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
        if random.chance(20) { sync(random.below(sessions.count)) }
      }
      for index in sessions.indices { sync(index) }
      for index in sessions.indices { sync(index) }
      let bytes = WorkspaceFile.write(file)
      for session in sessions where WorkspaceFile.write(session.workspace) != bytes {
        return "a session shows another workspace than the file"
      }
      return readingBack(file)
    },
    AlgebraProperty(name: "threeWritersLoseNoText") { scene in
      // The third never saw the merge of the two: all three are bases of one file, as in git.
      let third = scene.documents[2].workspace
      let all = scene.algebra.merge(scene.merged, third, scene.base)
      let written = [scene.ours, scene.theirs, third].map { $0.tokens.subtracting(scene.base.tokens) }
      let wanted = written.reduce(into: Set()) { $0.formUnion($1) }
      let lost = wanted.subtracting(all.tokens).map { String(decoding: $0, as: UTF8.self) + "›" }
      return lost.isEmpty ? readingBack(all) : "lost \(lost.sorted())"
    },
  ]
}
