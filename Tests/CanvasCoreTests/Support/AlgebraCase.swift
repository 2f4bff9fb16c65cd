import CanvasCore

/// A workspace and what three writers do to it, each on a copy of their own.
struct AlgebraCase: Sendable {
  var seed: UInt64
  var base: Workspace
  /// Each writer's edits in their order. One that shrinking made impossible is passed over.
  var scripts: [[Edit]]

  static let writers = ["ours", "theirs", "third"]
  /// Edits of the first two writers together are at least 20; the third has as many as one of them.
  static let editsEach = 10

  init(seed: UInt64) {
    var random = RandomWorkspace(seed: seed, writer: "base")
    let base = random.workspace()
    self.seed = seed
    self.base = base
    scripts = Self.writers.enumerated().map { index, writer in
      random.values = RandomValues(seed: seed &+ UInt64(index + 1) &* 0x1000_0001, writer: writer)
      var workspace = base
      return (0..<Self.editsEach).map { _ in
        let edit = random.edit(in: workspace)
        var document = Document(workspace)
        _ = try? document.perform([edit], as: "")
        workspace = document.workspace
        return edit
      }
    }
  }

  /// The document of one writer after all the edits that can be done, each a step.
  func document(_ writer: Int) -> Document {
    var document = Document(base, author: Self.writers[writer])
    for edit in scripts[writer] { _ = try? document.perform([edit], as: "edit") }
    return document
  }

  /// The states of the three writers.
  var ends: [Workspace] { scripts.indices.map { document($0).workspace } }
}

extension AlgebraCase: CustomStringConvertible {
  var description: String {
    var lines = ["seed \(seed), \(base.boards.count) boards, \(base.noteCount) notes"]
    lines.append(String(decoding: WorkspaceFile.write(base), as: UTF8.self))
    for (writer, edits) in zip(Self.writers, scripts) {
      lines.append("\(writer): \(edits.count) edits")
      lines += edits.map { "  \($0.line)" }
    }
    return lines.joined(separator: "\n")
  }
}

// MARK: Shrinking

extension AlgebraCase {
  /// The smallest case found that still fails: edits go first, then boards, boxes, notes and fields.
  func shrunk(_ fails: (AlgebraCase) -> Bool) -> AlgebraCase {
    var best = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for step in [Self.withoutEdits, Self.withoutThings, Self.withoutFields] {
        var index = 0
        // A candidate that fails takes the place of the best, and the same index is tried again.
        while let candidate = step(best, index) {
          if fails(candidate) {
            best = candidate
            isSmaller = true
          } else {
            index += 1
          }
        }
      }
    }
    return best
  }

  /// Leaves out a whole script, then single edits, last ones first.
  private static func withoutEdits(_ whole: AlgebraCase, _ index: Int) -> AlgebraCase? {
    var smaller = whole
    let full = whole.scripts.indices.filter { !whole.scripts[$0].isEmpty }
    if index < full.count {
      smaller.scripts[full[index]] = []
      return smaller
    }
    var rest = index - full.count
    for writer in full {
      let count = whole.scripts[writer].count
      if rest < count {
        smaller.scripts[writer].remove(at: count - 1 - rest)
        return smaller
      }
      rest -= count
    }
    return nil
  }

  /// Leaves out one board, box, round or note with the links that lead to it.
  private static func withoutThings(_ whole: AlgebraCase, _ index: Int) -> AlgebraCase? {
    var edits: [Edit] = whole.base.boards.map { .removeBoard($0.id) }
    for board in whole.base.boards {
      edits += board.boxes.map { .removeBox(board: board.id, box: $0.id) }
      edits += board.rounds.map { .removeRound(board: board.id, round: $0.id) }
      edits += board.notes.map { .removeNote($0.id) }
    }
    guard index < edits.count else { return nil }
    var document = Document(whole.base)
    _ = try? document.perform([edits[index]], as: "")
    var smaller = whole
    smaller.base = document.workspace
    return smaller
  }

  /// Leaves out one field.
  private static func withoutFields(_ whole: AlgebraCase, _ index: Int) -> AlgebraCase? {
    var targets: [Target] = [.workspace]
    for board in whole.base.boards {
      targets.append(.board(board.id))
      targets += board.boxes.map { .box(board: board.id, box: $0.id) }
      targets += board.rounds.map { .round(board: board.id, round: $0.id) }
      targets += board.notes.map { .note($0.id) }
    }
    var rest = index
    for target in targets {
      let keys = whole.base.fields(of: target)?.keys.filter { $0 != "template" } ?? []
      if rest < keys.count {
        var document = Document(whole.base)
        _ = try? document.perform([.set(target, path: [keys[rest]], to: nil)], as: "")
        var smaller = whole
        smaller.base = document.workspace
        return smaller
      }
      rest -= keys.count
    }
    return nil
  }
}
