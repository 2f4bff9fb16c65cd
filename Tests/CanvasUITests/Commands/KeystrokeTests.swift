import CanvasCore
import CanvasUI
import Drawing
import Testing

/// What ten jobs cost in keys: as it was (measured on the version before, c77e865), as people wanted it, and as it is,
/// counted here. Words that are typed count as one key, whatever they are.
struct KeystrokeTests {
  struct Job: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: Int
    let wanted: Int
    /// The board, the keys, and what is true afterwards.
    let board: String
    let keys: String
    let done: @Sendable (Session) -> Bool
  }

  static let jobs: [Job] = [
    Job(
      testDescription: "on to the next box with a new note, while typing", before: 3, wanted: 1,
      board: "customer-segments: A*", keys: "Enter | Tab",
      done: { $0.app.isTyping && $0.app.focusedBox?.id == "early-adopters" }),
    Job(
      testDescription: "mark a note as supported", before: 5, wanted: 2, board: "problem: A*",
      keys: "e s", done: { $0.app.focusedNote?.facet("evidence") == ["supported"] }),
    Job(
      testDescription: "the same on the next note", before: 5, wanted: 1, board: "problem: A* B",
      keys: "e s Down | .", done: { $0.app.focusedNote?.facet("evidence") == ["supported"] }),
    Job(
      testDescription: "say from which sector an idea comes", before: 11, wanted: 2,
      board: "wall> tray: A*", keys: "t r",
      done: { $0.app.focusedNote?.facet("sector") == ["resident"] }),
    Job(
      testDescription: "the next idea of the same sector", before: 11, wanted: 0,
      board: "wall> tray: *", keys: "t r a t:One Enter t:Two | Esc",
      done: { $0.app.focusedNote?.facet("sector") == ["resident"] }),
    Job(
      testDescription: "put an idea on the shortlist", before: 16, wanted: 1,
      board: "wall> tray: A*", keys: "*",
      done: { $0.app.focusedNote?.facet("stage") == ["shortlisted"] }),
    Job(
      testDescription: "see the shortlist only", before: 0, wanted: 2, board: "wall> tray: A* B",
      keys: "* | F Enter", done: { $0.app.view().rows[0].contains("shortlisted · 1") }),
    Job(
      testDescription: "copy a box with its title", before: 2, wanted: 1, board: "problem: A* B",
      keys: "C", done: { $0.effects.terminal.last == .copy("Problem\nA\nB") }),
    Job(
      testDescription: "open a vote as usual", before: 2, wanted: 2, board: "wall> tray: A*",
      keys: "Ctrl-R Enter", done: { $0.app.board?.rounds.last?.isOpen == true }),
    Job(
      testDescription: "one note in block letters", before: 3, wanted: 2, board: "problem: A*",
      keys: "z z", done: { $0.app.surface.id == "block" }),
  ]

  /// Keys before the bar lead to where the job begins.
  @Test(arguments: jobs) func takesAsManyKeysAsPeopleWant(_ job: Job) throws {
    let parts = job.keys.split(separator: "|").map { $0.split(separator: " ") }
    let counted = try #require(parts.last)
    // Ending what was typed anyway is no key of the job.
    #expect(counted.filter { $0 != "Esc" }.count == job.wanted)
    #expect(job.before == 0 || job.wanted <= job.before)
    let session = try Session(picture: job.board).pressing(
      parts.flatMap { $0 }.joined(separator: " "))
    #expect(job.done(session))
  }
}
