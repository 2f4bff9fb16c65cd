import CanvasCore
import TestSupport
import Testing

@Suite struct SessionRecoveryTests {
  /// What one session did: the workspace after each step, the first before all of them.
  private struct Story {
    var states: [Workspace]
    var steps: [Step]

    /// Edits of one writer with undo and redo between them.
    init(_ story: AlgebraCase, _ random: inout SplitMix64) {
      var document = Document(story.base, author: "Ann", session: "s")
      states = [story.base]
      for edit in story.scripts[0] {
        _ = try? document.perform([edit], as: "edit", time: 5)
        states.append(document.workspace)
        while random.chance(30), random.chance(50) ? document.undo() != nil : document.redo() != nil
        {
          states.append(document.workspace)
        }
      }
      steps = document.history.steps
      // Edits that could not be done made no step.
      var next = states[0]
      states = [next]
      for step in steps {
        next = next.applying(step.change)
        states.append(next)
      }
    }

    func leftover(savedUpTo number: Int) -> Journal.Leftover {
      Journal.Leftover(
        session: "s", time: 5, steps: steps, savedUpTo: number, draft: nil, damaged: 0, path: "p",
        lock: OpenFile(number: -1))
    }
  }

  @Test func whateverIsInTheFileAlreadyTheEndIsTheSame() {
    var random = SplitMix64(seed: Trials.seed)
    for index in 0..<max(20, Trials.cases / 25) {
      let story = Story(AlgebraCase(seed: 77_000 + UInt64(index)), &random)
      let end = story.states[story.states.count - 1]
      for inFile in story.states.indices {
        let known = random.below(inFile + 1)
        let file = story.states[inFile]
        let recovery = SessionRecovery(file, [story.leftover(savedUpTo: known)])
        let isSame = recovery.workspace.sortedBytes == end.sortedBytes
        #expect(
          isSame,
          "case \(index), \(known) saved, \(inFile) of \(story.steps.count) in the file")
        #expect(recovery.steps == story.steps)
        let again = SessionRecovery(recovery.workspace, [story.leftover(savedUpTo: known)])
        let isSameAgain = again.workspace.sortedBytes == end.sortedBytes
        #expect(isSameAgain && again.notes.isEmpty, "twice: case \(index), \(known) saved")
      }
    }
  }

  @Test func withOthersInTheFileNothingIsLostAndTwiceIsOnce() {
    var random = SplitMix64(seed: Trials.seed)
    for index in 0..<max(20, Trials.cases / 25) {
      let cases = AlgebraCase(seed: 99_000 + UInt64(index))
      let story = Story(cases, &random)
      let inFile = random.below(story.states.count)
      let known = random.below(inFile + 1)
      let theirs = cases.ends[1]
      let file = theirs.merging(story.states[inFile], base: story.states[0])
      let leftover = story.leftover(savedUpTo: known)
      let recovery = SessionRecovery(file, [leftover])
      let result = recovery.workspace
      #expect(
        AlgebraProperty.readingBack(result) == nil, "case \(index): a file that cannot be read")
      let again = SessionRecovery(result, [leftover])
      let isSame = again.workspace.sortedBytes == result.sortedBytes
      #expect(
        isSame,
        """
        twice: case \(index): \(Change.difference(from: result, to: again.workspace).pieces)
        \(story.steps.dropFirst(known).flatMap(\.change.pieces))
        """)
      // Every text that the session brought and still had, is there.
      let end = story.states[story.states.count - 1]
      let mine = Self.texts(of: end).filter { Self.texts(of: story.states[0])[$0.key] != $0.value }
      let text = String(decoding: WorkspaceFile.write(result), as: UTF8.self)
      for (id, value) in mine where !value.isEmpty {
        let token = value.prefix { $0 != "›" }
        let isThere = text.contains(token)
        #expect(isThere, "case \(index): \(token) of \(id) is lost")
      }
      // And so are theirs, unless the session itself removed or replaced them.
      let touched = Set(story.steps.flatMap(\.change.pieces).map(\.target))
      for (id, value) in Self.texts(of: file) where !touched.contains(.note(id)) {
        let isRemoved = story.steps.flatMap(\.change.pieces).contains {
          if case .remove(let branch, _) = $0 {
            branch.notes.contains { $0.id == id }
          } else {
            false
          }
        }
        if isRemoved { continue }
        #expect(Self.texts(of: result)[id] == value, "case \(index): their \(id)")
      }
    }
  }

  private static func texts(of workspace: Workspace) -> [Identifier: String] {
    var texts: [Identifier: String] = [:]
    for board in workspace.boards { for note in board.notes { texts[note.id] = note.text } }
    return texts
  }

  // MARK: Single facts

  private static func leftover(_ steps: [Step], draft: Journal.Draft? = nil) -> Journal.Leftover {
    Journal.Leftover(
      session: "s", time: 5, steps: steps, savedUpTo: 0, draft: draft, damaged: 0, path: "p",
      lock: OpenFile(number: -1))
  }

  private static func steps(_ workspace: Workspace, _ edits: Edit...) throws -> [Step] {
    var document = Document(workspace, session: "s")
    for edit in edits { try document.perform([edit], as: "") }
    return document.history.steps
  }

  @Test func anIntermediateValueInTheFileIsOurs() throws {
    let start = try Sample.workspace
    let steps = try Self.steps(
      start, .text("n1", "one"), .text("n1", "two"), .text("n1", "three"), .text("n2", "x"))
    // Others wrote too, so that the whole is not plain.
    for value in ["First", "one", "two", "three"] {
      let file = try start.after(.text("n1", value), .text("n2", "theirs"))
      let result = SessionRecovery(file, [Self.leftover(steps)]).workspace
      #expect(result.note("n1")?.text == "three" && result.note("n1")?.fields["conflicts"] == nil)
      #expect(result.note("n2")?.text == "theirs")
      #expect(
        result.note("n2")?.fields["conflicts"] == [["field": "text", "value": "x"]])
    }
  }

  @Test func whatOthersRemovedComesBackWithWhatWasWritten() throws {
    let start = try Sample.workspace
    let steps = try Self.steps(
      start, .set(.note("n2"), path: ["owner"], to: "Ann"), .text("n2", "longer"),
      .add("new", to: Sample.b))
    let file = try start.after(.removeNote("n2"), .removeBox(board: "one", box: "b"))
    let result = SessionRecovery(file, [Self.leftover(steps)]).workspace
    #expect(result.note("n2")?.text == "longer" && result.note("n2")?.owner == "Ann")
    #expect(result.note("new") != nil)
    #expect(AlgebraProperty.readingBack(result) == nil)
    // But not what the session removed itself.
    let own = try Self.steps(start, .text("n2", "longer"), .removeNote("n2"), .text("n1", "x"))
    let other = try start.after(.removeNote("n2"), .text("n1", "y"))
    #expect(SessionRecovery(other, [Self.leftover(own)]).workspace.note("n2") == nil)
  }

  @Test func aBoardThatIsGoneLosesNoNoteOfANewBox() throws {
    let start = try Sample.workspace
    let box = Box(id: "c", notes: [Note(id: "c1", text: "in the box")])
    let steps = try Self.steps(start, .addBox(box, to: Change.Place(parent: .board("one"))))
    let file = try start.after(.removeBoard("one"))
    let recovery = SessionRecovery(file, [Self.leftover(steps)])
    #expect(recovery.workspace.note("c1")?.text == "in the box")
    #expect(recovery.notes == ["c1"])
  }

  @Test func wordsAndADrawingOfOneNoteAreTwoDrafts() throws {
    let words = Journal.Draft(target: .note("n1"), text: "⠿")
    let drawing = Journal.Draft(target: .note("n1"), text: "⠿\n⠿", field: "sketch")
    let recovery = SessionRecovery(
      try Sample.workspace, [Self.leftover([], draft: words), Self.leftover([], draft: drawing)])
    #expect(recovery.drafts == [drawing, words])
  }

  @Test func severalSessionsComeInTheirOrder() throws {
    let start = try Sample.workspace
    let first = try Self.steps(start, .text("n1", "one"), .add("x1", to: Sample.a))
    let middle = try start.after(.text("n1", "one"), .add("x1", to: Sample.a))
    let second = try Self.steps(middle, .text("n1", "two"))
    let drafts = ["a", "", "b"].map { Journal.Draft(target: Sample.a, text: $0) }
    let recovery = SessionRecovery(
      start,
      [
        Self.leftover(first, draft: drafts[0]), Self.leftover(second, draft: drafts[1]),
        Self.leftover([], draft: drafts[2]),
      ])
    #expect(recovery.workspace.note("n1")?.text == "two" && recovery.workspace.note("x1") != nil)
    #expect(recovery.drafts == [drafts[2], drafts[0]])
    #expect(recovery.notes == ["n1", "x1"] && !recovery.isEmpty)
    #expect(SessionRecovery(start, []).isEmpty)
  }
}
