import CanvasCore
import TestSupport
import Testing

/// Measuring, trying out, attaching, reflecting: what each act does, refuses, takes back and merges.
@Suite struct MeasureTests {
  private let templates = TemplateLibrary()
  private let time = 1_773_446_400

  private func space(_ notes: Note..., wall: [Note] = []) -> Workspace {
    var lean = Template.lean.makeBoard(id: "lean", title: "Bet")
    let index = lean.boxes.firstIndex { $0.id == "key-metrics" } ?? 0
    lean.boxes[index].notes = notes
    var board = Template.wall.makeBoard(id: "wall", title: "Ideas")
    board.boxes[0].notes = wall
    return Workspace(id: "w", boards: [lean, board])
  }

  private func metric(_ fields: JSONObject) -> Note {
    Note(id: "m1", fields: ["text": "Children", "metric": .object(fields)])
  }

  @Test func onlyNumbersAndDaysThatThereAreAreWritten() throws {
    let workspace = space(metric(["indicator": "children"]))
    for (value, day) in [("1e999", ""), ("5", "2026-02-30"), ("5", "2026-13-01")] {
      #expect(
        refusal { _ = try workspace.measuring(value, on: day, of: "m1", at: time) } != nil,
        "\(value) \(day)")
    }
    #expect(
      refusal { _ = try workspace.measuring("5", on: "2028-02-29", of: "m1", at: time) } == nil)
  }

  private func refusal(_ act: () throws -> Void) -> Refusal? {
    do {
      try act()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  /// Performs a deed and takes it back: the same workspace is there again.
  @discardableResult
  private func perform(_ deed: Deed, on workspace: Workspace) throws -> Workspace {
    var document = Document(workspace, author: "Ann", session: "s")
    try document.perform(deed.edits, as: "Step", act: deed.act, time: 1)
    let after = document.workspace
    _ = document.undo(time: 2)
    #expect(document.workspace == workspace)
    #expect((try? WorkspaceFile.read(WorkspaceFile.write(after))) == after)
    return after
  }

  @Test func measuringAddsAValueAndItsDay() throws {
    let before = space(metric(["target": 40]))
    var after = try perform(before.measuring("28", of: "m1", at: time), on: before)
    after = try perform(after.measuring("31,5", on: "2026-05-01", of: "m1", at: time), on: after)
    #expect(
      after.note("m1")?.fields["metric"]?.object?["measured"] == [
        ["value": 28, "date": "2026-03-14"], ["value": .number("31.5"), "date": "2026-05-01"],
      ])
    let metric = try #require(after.note("m1").flatMap(Metric.init))
    #expect(metric.newest?.amount.text == "31.5" && metric.measured.count == 2)
  }

  @Test func whatCannotBeMeasuredIsRefused() throws {
    let plain = space(Note(id: "m1", text: "Children"))
    #expect(
      refusal { _ = try plain.measuring("1", of: "m1", at: time) } == .noMetric("Children"))
    let counted = space(metric(["counts": "prototype", "target": 5]))
    #expect(
      refusal { _ = try counted.measuring("1", of: "m1", at: time) } == .countsItself("Children"))
    let work = space(metric(["target": 5]))
    #expect(refusal { _ = try work.measuring(" ", of: "m1", at: time) } == .emptyText)
    #expect(
      refusal { _ = try work.measuring("many", of: "m1", at: time) } == .invalid(.number("value")))
    #expect(
      refusal { _ = try work.measuring("1", on: "soon", of: "m1", at: time) }
        == .invalid(.date("date")))
    #expect(
      refusal { _ = try work.measuring("1", of: "m2", at: time) } == .missing(.note, id: "m2"))
  }

  @Test func twoSidesThatMeasureBothStay() throws {
    let base = space(metric(["target": 40, "measured": [["value": 1, "date": "2026-01-01"]]]))
    let ours = try perform(base.measuring("28", of: "m1", at: time), on: base)
    let theirs = try perform(
      base.measuring("30", on: "2026-03-15", of: "m1", at: time), on: base)
    for merged in [ours.merging(theirs, base: base), theirs.merging(ours, base: base)] {
      let metric = try #require(merged.note("m1").flatMap(Metric.init))
      #expect(Set(metric.measured.map(\.amount.text)) == ["1", "28", "30"])
      #expect(metric.newest?.amount.text == "30")
    }
  }

  @Test func prototypeIsTiedToItsIdeaAndGoesWhereTriedOnesStand() throws {
    var random = SplitMix64(seed: 3)
    let before = space(wall: [Note(id: "i1", text: "Repair café")])
    let author = Author("Ann", at: time)
    let deed = try before.prototyping(
      Prototype("A table on the market", with: "passers-by"), of: ["i1"], by: author,
      templates: templates, using: &random)
    let planned = try perform(deed, on: before)
    let id = try #require(deed.made.first)
    let board = try #require(planned.boards.last)
    #expect(board.template == "experiments" && board.box("planned")?.notes.map(\.id) == [id])
    #expect(planned.note(id)?.links == [Link(kind: "from", to: "i1")])
    // It proves nothing: no test is planned by it.
    #expect(TestRecord(planned).cards.isEmpty)
    let tried = try perform(
      planned.tryingOut(id, seen: "Twelve stopped", learned: "", at: time), on: planned)
    #expect(tried.boards.last?.box("learned")?.notes.map(\.id) == [id])
    let prototype = try #require(tried.note(id).flatMap(Prototype.init))
    #expect(prototype.with == "passers-by" && prototype.seen == "Twelve stopped")
    #expect(prototype.isTried && tried.note(id)?.isDone == true)
    // The next one goes onto the same board, at once where it was tried.
    let next = try tried.prototyping(
      Prototype("A shop", seen: "Rain"), of: ["i1"], by: author, templates: templates,
      using: &random)
    let both = try perform(next, on: tried)
    #expect(both.boards.count == 3 && both.boards.last?.box("learned")?.notes.count == 2)
  }

  @Test func whatIsNoPrototypeIsRefused() throws {
    var random = SplitMix64(seed: 3)
    let work = space(wall: [Note(id: "i1", text: "Repair café")])
    #expect(
      refusal { _ = try work.tryingOut("i1", seen: "a", learned: "", at: time) }
        == .noPrototype("Repair café"))
    #expect(
      refusal {
        _ = try work.prototyping(
          Prototype(" "), of: ["i1"], by: Author("", at: time), templates: templates, using: &random
        )
      } == .emptyText)
    #expect(
      refusal {
        _ = try work.prototyping(
          Prototype("a"), of: ["gone"], by: Author("", at: time), templates: templates,
          using: &random)
      } == .missing(.note, id: "gone"))
  }

  @Test func referencesStayBelowTheFolder() throws {
    let work = space(Note(id: "m1", text: "Children"))
    let after = try perform(
      work.attaching("./photos/table.jpg", title: "A table", date: "2026-03-14", to: "m1"), on: work
    )
    #expect(
      after.note("m1")?.fields["refs"] == [
        ["date": "2026-03-14", "path": "photos/table.jpg", "title": "A table"]
      ])
    #expect(after.note("m1")?.references.map(\.kind) == [.photo])
    for wrong in [
      "/etc/passwd", "../a.png", "a/../../b.png", "a//b", "ftp://x", "javascript:", "a\\b",
    ] {
      let found = refusal { _ = try work.attaching(wrong, to: "m1") }
      // A name with a colon is a file's name, and no address.
      #expect(wrong == "javascript:" ? found == nil : found == .noReference(wrong), "\(wrong)")
    }
    #expect(
      refusal { _ = try after.attaching("photos/table.jpg", to: "m1") }
        == .referenceIsThere("photos/table.jpg"))
    #expect(
      refusal { _ = try after.attaching("a.png", date: "soon", to: "m1") }
        == .invalid(.date("date")))
    let film = try perform(after.attaching("https://example.org/f.mp4?t=1", to: "m1"), on: after)
    #expect(film.note("m1")?.references.map(\.kind) == [.photo, .film])
  }

  @Test func reflectionIsNeverShown() throws {
    var random = SplitMix64(seed: 3)
    let work = space(Note(id: "m1", text: "Children"))
    let place = Change.Place(parent: .box(board: "lean", box: "problem"))
    let deed = try work.reflecting(
      "I talked too much", at: place, by: Author("Ann", at: time), using: &random)
    let after = try perform(deed, on: work)
    let id = try #require(deed.made.first)
    #expect(after.note(id)?.isHidden == true && after.note(id)?.kind == "reflection")
    #expect(refusal { _ = try after.turningHidden([id]) } == .reflectionStays("I talked too much"))
    #expect(
      refusal {
        _ = try work.reflecting(" ", at: place, by: Author("", at: time), using: &random)
      } == .emptyText)
  }

  // MARK: Anywhere

  /// On any workspace each act is refused, or gives what undo takes back whole and a file keeps; and merging it with what
  /// somebody else added loses neither.
  @Test func actsHoldOnAnyWorkspace() throws {
    var done = 0
    for seed in UInt64(1)...40 {
      var random = SplitMix64(seed: seed)
      var maker = RandomWorkspace(seed: seed, writer: "a")
      let base = maker.workspace()
      let notes = base.boards.flatMap { $0.notes.map(\.id) }
      guard !notes.isEmpty else { continue }
      for _ in 0..<8 {
        let note = notes[random.below(notes.count)]
        var theirs = base
        guard let box = theirs.boards.indices.last else { continue }
        theirs.boards[box].boxes[0].notes.append(Note(id: "theirs", text: "Elsewhere"))
        let deeds: [() throws -> Deed] = [
          { try base.measuring("7", of: note, at: time) },
          {
            try base.prototyping(
              Prototype("Try", with: "us"), of: [note], by: Author("Ann", at: time),
              templates: templates, using: &random)
          },
          { try base.attaching("photos/\(seed).png", to: note) },
          { try base.tryingOut(note, seen: "a", learned: "b", at: time) },
        ]
        for make in deeds {
          guard let deed = try? make() else { continue }
          let ours = try perform(deed, on: base)
          let merged = ours.merging(theirs, base: base)
          #expect(merged.note("theirs") != nil)
          for id in deed.made { #expect(merged.note(id) == ours.note(id)) }
          if deed.made.isEmpty {
            #expect(merged.note(note)?.fields["refs"] == ours.note(note)?.fields["refs"])
          }
          done += 1
        }
      }
    }
    #expect(done > 200)
  }
}
