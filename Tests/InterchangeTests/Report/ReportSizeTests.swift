import CanvasCore
import Drawing
import Interchange
import Testing

/// A long track makes a report that can still be mailed.
@Suite struct ReportSizeTests {
  /// 400 notes on 10 boards, 5,000 steps.
  private func track() throws -> Document {
    let templates = [Template.wall] + (1..<10).map { $0 % 2 == 0 ? .lean : .businessModel }
    let boards = templates.enumerated().map { index, template in
      template.makeBoard(id: Identifier("b\(index)") ?? "b", title: "Board \(index)")
    }
    var document = Document(
      Workspace(id: "w", boards: boards), author: "Fatima", session: "s")
    var time = 1_770_000_000
    for step in 0..<5_000 {
      time += 30
      let note = Identifier("n\(step % 400)") ?? "n"
      guard step < 400 else {
        let text = "A note of some words, written for the \(step)th time"
        try document.perform(
          [.set(.note(note), path: ["text"], to: .string(text))], as: "Edit", time: time)
        continue
      }
      let board = document.workspace.boards[step % 10]
      let box = board.boxes[step / 10 % board.boxes.count]
      let place = Change.Place(
        parent: .box(board: board.id, box: box.id), after: box.notes.last?.id)
      try document.perform(
        [.addNote(Note(id: note, text: "A note of some words"), to: place)], as: "Add", time: time)
    }
    return document
  }

  @Test func fourHundredNotesAndFiveThousandStepsStayUnderTwoMegabytes() throws {
    let document = try track()
    let timeline = Timeline(document.workspace, steps: document.history.steps, marks: [])
    let export = Export(
      document.workspace, templates: TemplateLibrary(), language: .nl, localTime: .utc,
      now: 1_780_000_000, timeline: timeline, for: .room,
      paint: { _, _, size in
        var frame = Frame(size: size)
        for row in 0..<size.height {
          frame.put(String(repeating: "█ ", count: size.width / 2), x: 0, y: row, role: .text)
        }
        return frame
      })
    var bytes: [UInt8] = []
    let duration = ContinuousClock().measure { bytes = Report.html(export) }
    #expect(bytes.count < 2 << 20, "\(bytes.count) bytes in \(duration)")
    // Several times what a release build may take: tests are built without optimisation and run beside others.
    #expect(duration < .seconds(20), "\(duration)")
    let html = String(decoding: bytes, as: UTF8.self)
    let check = HTMLCheck(html)
    #expect(check.faults.isEmpty)
    let stills = check.elements.count {
      $0.name == "figure" && $0.attributes["class"]?.hasPrefix("film-still") == true
    }
    #expect((1...60).contains(stills))
    #expect(check.elements.count { $0.name == "svg" } >= 10)
    let ids = check.values("id")
    #expect(Set(ids).count == ids.count)
  }
}
