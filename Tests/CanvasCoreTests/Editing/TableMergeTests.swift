import CanvasCore
import Testing

/// Copies that were edited apart, by example and at random.
@Suite struct TableMergeTests {
  /// A file with steps, and copies of it at moments.
  private struct Scene {
    var file: Document
    var steps: [Step] = []

    init(_ workspace: Workspace) { file = Document(workspace, author: "Ann", session: "file") }

    mutating func edit(_ edits: Edit...) throws {
      steps += [try file.perform(edits, as: "edits")].compactMap { $0 }
    }

    /// A table that edits a copy of the file as it is now; with `history` it has the file's steps too, else only its own, and
    /// without `keepsSteps` none.
    func table(
      _ session: String, history: Bool = false, keepsSteps: Bool = true, _ edits: Edit...
    ) throws -> TableMerge.Table {
      var document = Document(file.workspace, author: session, session: session)
      var own = history ? steps : []
      for edit in edits { own += [try document.perform([edit], as: "edit")].compactMap { $0 } }
      return TableMerge.Table(document.workspace, steps: keepsSteps ? own : [])
    }

    func merging(_ tables: TableMerge.Table...) -> TableMerge {
      TableMerge(into: Timeline(file.workspace, steps: steps, marks: []), tables)
    }
  }

  private static let ways: [(history: Bool, keepsSteps: Bool)] = [
    (true, true), (false, true), (false, false),
  ]

  @Test(arguments: [0, 1, 2])
  func threeTablesComeTogether(_ way: Int) throws {
    let (history, keeps) = Self.ways[way]
    var scene = Scene(try Sample.workspace)
    try scene.edit(.text("n4", "Before the copies"))
    let one = try scene.table(
      "one", history: history, keepsSteps: keeps, .add("t1", to: Sample.a), .text("n1", "First!"))
    let two = try scene.table("two", history: history, keepsSteps: keeps, .removeNote("n2"))
    let three = try scene.table(
      "three", history: history, keepsSteps: keeps,
      .moveNote("n3", to: Change.Place(parent: Sample.b)))
    try scene.edit(.text("n5", "After the copies"))
    let merge = scene.merging(one, two, three)
    #expect(merge.result.order(Sample.a) == "t1 n1")
    #expect(Set(merge.result.order(Sample.b).split(separator: " ")) == ["n3", "n4"])
    #expect(merge.result.note("n1")?.text == "First!")
    #expect(merge.result.note("n4")?.text == "Before the copies")
    #expect(merge.result.note("n5")?.text == "After the copies")
    #expect(merge.clashes(since: scene.file.workspace).isEmpty)
    let expected: TableMerge.Ground = history ? .history(steps: 1) : .moment(steps: 1)
    #expect(merge.shares.map(\.ground) == [expected, expected, expected])
  }

  @Test func whatTwoTablesSaidOtherwiseStandsSideBySide() throws {
    let scene = Scene(try Sample.workspace)
    let merge = scene.merging(
      try scene.table("one", .text("n1", "Ape")), try scene.table("two", .text("n1", "Zebra")),
      try scene.table("three", .text("n1", "Bee")))
    #expect(merge.result.note("n1")?.text == "Ape")
    let clashes = merge.clashes(since: scene.file.workspace)
    #expect(Set(clashes.compactMap(\.value.string)) == ["Zebra", "Bee"])
    #expect(merge.shares.allSatisfy { $0.alone.conflicts.isEmpty })
  }

  /// A moment after tables came in looks like them, and says nothing of what both knew.
  @Test func aTableWithoutAHistoryComesInAgainAfterAnUndo() throws {
    var scene = Scene(try Sample.workspace)
    try scene.edit(.text("n4", "Before the copies"))
    let table = try scene.table("one", keepsSteps: false, .text("n1", "First!"))
    let merge = scene.merging(table)
    let made = scene.file.restore(
      merge.result, as: "Merge", act: merge.restoration.act, time: 1)
    scene.steps.append(try #require(made))
    #expect(scene.file.workspace.note("n1")?.text == "First!")
    // Coming again it changes nothing more.
    #expect(scene.merging(table).result == scene.file.workspace)
    let undone = scene.file.undo(time: 2)
    scene.steps.append(try #require(undone).record)
    #expect(scene.file.workspace.note("n1")?.text != "First!")
    #expect(scene.merging(table).result.note("n1")?.text == "First!")
    #expect(scene.merging(table).shares.map(\.ground) == [.moment(steps: 1)])
  }

  /// What was never copied has no base, whatever histories there are: nothing of the file goes.
  @Test func anotherWorkspaceTakesNothingAway() throws {
    var scene = Scene(try Sample.workspace)
    try scene.edit(.text("n4", "Here"))
    let other = Workspace(
      id: "other", boards: [Template.wall.makeBoard(id: "x", title: "Other")])
    let merge = scene.merging(TableMerge.Table(other))
    let ids = Set(scene.file.workspace.boards.flatMap(\.notes).map(\.id))
    #expect(merge.shares.map(\.ground) == [.none])
    #expect(ids.isSubset(of: merge.result.boards.flatMap(\.notes).map(\.id)))
    #expect(merge.result.board("x") != nil)
  }

  @Test func withoutAHistoryNothingIsRemoved() throws {
    let scene = Scene(try Sample.workspace)
    let merge = scene.merging(
      try scene.table("one", keepsSteps: false, .removeNote("n2"), .add("t1", to: Sample.a)))
    #expect(merge.shares.map(\.ground) == [.none])
    #expect(Set(merge.result.order(Sample.a).split(separator: " ")) == ["n1", "n2", "n3", "t1"])
  }

  @Test func whatIsInNoStepIsNotTakenForRemoved() throws {
    var scene = Scene(try Sample.workspace)
    try scene.edit(.text("n4", "Known"))
    let table = try scene.table("one", .add("t1", to: Sample.a))
    // Another program writes into the file: no step tells of it.
    var outside = scene.file.workspace
    outside.boards[0].boxes[0].notes.append(Note(id: "out", text: "From outside"))
    outside.boards[0].boxes[0].notes[0].fields["text"] = "Outside"
    let merge = TableMerge(into: Timeline(outside, steps: scene.steps, marks: []), [table])
    #expect(merge.result.note("out") != nil && merge.result.note("t1") != nil)
    let note = try #require(merge.result.note("n1"))
    let said = [note.text] + merge.result.conflicts(of: .note("n1")).compactMap(\.value.string)
    #expect(said.contains("Outside"))
  }

  @Test func copyThatSaysNothingNewChangesNothing() throws {
    var scene = Scene(try Sample.workspace)
    let table = try scene.table("one", .add("t1", to: Sample.a))
    try scene.edit(.text("n4", "Later"))
    let once = scene.merging(table).result
    let again = TableMerge(
      into: Timeline(once, steps: scene.steps, marks: []), [table])
    #expect(again.result == once)
    #expect(again.shares[0].alone == once)
  }

  @Test func undoTakesTheWholeMergeBack() throws {
    let scene = Scene(try Sample.workspace)
    let merge = scene.merging(
      try scene.table("one", .removeNote("n2")), try scene.table("two", .text("n1", "Two")))
    var document = scene.file
    let step = document.restore(merge.result, as: "merge", act: merge.restoration.act)
    #expect(step?.act?.texts == ["workspace.merge", "2"])
    _ = document.undo(time: 0)
    #expect(document.workspace == scene.file.workspace)
  }

  @Test(arguments: 0..<40)
  func orderOfTablesChangesNothing(_ seed: Int) throws {
    var made = RandomWorkspace(seed: UInt64(seed), writer: "f")
    var file = Document(made.workspace(), author: "Ann", session: "file")
    var steps: [Step] = []
    func edit() throws {
      let edit = made.edit(in: file.workspace)
      steps += [try file.perform([edit], as: "edit")].compactMap { $0 }
    }
    for _ in 0..<4 { try edit() }
    var tables: [TableMerge.Table] = []
    for writer in ["a", "b", "c"] {
      var random = RandomWorkspace(seed: UInt64(seed * 7 + tables.count), writer: writer)
      var document = Document(file.workspace, author: writer, session: writer)
      var own: [Step] = []
      for _ in 0..<6 {
        let edit = random.edit(in: document.workspace)
        own += [try document.perform([edit], as: "edit")].compactMap { $0 }
      }
      tables.append(TableMerge.Table(document.workspace, steps: seed % 2 == 0 ? own : []))
      try edit()
    }
    let timeline = Timeline(file.workspace, steps: steps, marks: [])
    let usual = TableMerge(into: timeline, tables)
    let bytes = WorkspaceFile.write(usual.result)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let other = TableMerge(into: timeline, order.map { tables[$0] })
      #expect(WorkspaceFile.write(other.result) == bytes, "\(order)")
      #expect(other.shares.map(\.ground) == order.map { usual.shares[$0].ground })
    }
    // What a table added is there: nobody else knew it.
    for (writer, table) in zip(["a", "b", "c"], tables) {
      for note in table.workspace.boards.flatMap(\.notes)
      where note.id.text.hasPrefix("n\(writer)-") {
        #expect(usual.result.note(note.id) != nil)
      }
    }
  }
}
