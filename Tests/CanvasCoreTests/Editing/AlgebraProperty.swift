import CanvasCore

/// A fact about difference, invert, apply and merge that holds in every case.
struct AlgebraProperty: Sendable, CustomStringConvertible {
  /// The fact.
  let name: String
  /// What speaks against it in a scene; nil where it holds.
  let objection: @Sendable (AlgebraScene) -> String?

  var description: String { name }

  static let all = steps + merges + meetings

  // MARK: Difference, apply, invert

  private static let steps = [
    AlgebraProperty(name: "differenceLeadsFromOneToTheOther") { scene in
      for (a, b) in [
        (scene.base, scene.ours), (scene.ours, scene.theirs), (scene.merged, scene.base),
      ] {
        let result = scene.algebra.apply(scene.algebra.difference(a, b), a)
        guard result == b else { return "the result is another workspace" }
      }
      let change = scene.algebra.difference(scene.ours, scene.merged)
      let result = scene.algebra.apply(change, scene.ours)
      return result.sortedBytes == scene.merged.sortedBytes ? nil : "the bytes differ"
    },
    AlgebraProperty(name: "theInverseLeadsBack") { scene in
      for (a, b) in [
        (scene.base, scene.ours), (scene.ours, scene.theirs), (scene.merged, scene.base),
      ] {
        let change = scene.algebra.difference(a, b)
        let result = scene.algebra.apply(scene.algebra.invert(change), b)
        guard result == a else { return "the result is another workspace" }
      }
      return nil
    },
    AlgebraProperty(name: "nothingDiffersFromItself") { scene in
      scene.algebra.difference(scene.ours, scene.ours).isEmpty ? nil : "there is a change"
    },
    AlgebraProperty(name: "invertingTwiceIsTheSame") { scene in
      let change = scene.algebra.difference(scene.base, scene.ours)
      return scene.algebra.invert(scene.algebra.invert(change)) == change ? nil : "they differ"
    },
    AlgebraProperty(name: "stepsReplayedAreTheEnd") { scene in
      let steps = scene.documents[0].history.steps
      let result = steps.reduce(scene.base) { scene.algebra.apply($1.change, $0) }
      return result == scene.ours ? nil : "the steps lead elsewhere"
    },
    AlgebraProperty(name: "stepsTakenBackAreTheStart") { scene in
      let result = scene.takingBack(scene.documents[0], from: scene.ours)
      return result == scene.base ? nil : "taking back leads elsewhere"
    },
    AlgebraProperty(name: "undoingAllIsTheStartAndRedoingAllTheEnd") { scene in
      // Ballots are not undone, so they would stay.
      var document = Document(scene.base)
      for edit in scene.story.scripts[0] where edit.kind != .vote {
        _ = try? document.perform([edit], as: "")
      }
      let end = document.workspace
      while let reversal = document.undo() {
        guard reversal.skipped.isEmpty else { return "undo passed over \(reversal.skipped)" }
      }
      guard document.workspace == scene.base else { return "undoing leads elsewhere" }
      while let reversal = document.redo() {
        guard reversal.skipped.isEmpty else { return "redo passed over \(reversal.skipped)" }
      }
      return document.workspace == end ? nil : "redoing leads elsewhere"
    },
    AlgebraProperty(name: "aStepOfManyEditsIsOneUndo") { scene in
      var document = Document(scene.base)
      var done: [Edit] = []
      for edit in scene.story.scripts[2] where edit.kind != .vote {
        var trial = Document(document.workspace)
        if (try? trial.perform([edit], as: "")) != nil { done.append(edit) }
        document = trial
      }
      var whole = Document(scene.base)
      _ = try? whole.perform(done, as: "all")
      guard whole.workspace == document.workspace else { return "together is not one by one" }
      _ = whole.undo()
      return whole.workspace == scene.base ? nil : "undo leads elsewhere"
    },
  ]
}
