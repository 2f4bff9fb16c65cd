import CanvasCore
import Testing

struct AgendaTests {
  private func board(_ start: String?, _ minutes: Int?...) -> Board {
    var box = Box(id: "steps")
    box.notes = minutes.enumerated().map { index, minutes in
      var note = Note(id: Identifier("s\(index)") ?? "s", text: "Step")
      if let minutes { note.fields["step"] = ["minutes": .number("\(minutes)")] }
      return note
    }
    var board = Board(id: "a", boxes: [box])
    board.fields["start"] = start.map(JSONValue.string)
    return board
  }

  @Test func stepsBeginOneAfterTheOther() {
    let agenda = Agenda(board("18:30", 15, nil, 50, 10))
    #expect(agenda.starts == ["s0": "18:30", "s1": "18:45", "s2": "18:45", "s3": "19:35"])
    #expect(agenda.total == 75 && agenda.span == "18:30–19:45")
  }

  @Test func withoutABeginningTheyCountFromZero() {
    let agenda = Agenda(board(nil, 15, 50))
    #expect(agenda.starts == ["s0": "+0:00", "s1": "+0:15"])
    #expect(agenda.span == nil && Agenda.duration(agenda.total) == "1:05")
  }

  @Test func midnightIsPassed() {
    #expect(Agenda(board("23:30", 45, 10)).starts["s1"] == "00:15")
  }

  @Test func theNextStepIsTheFirstThatIsNotDone() {
    var board = board("18:30", 15, 20, 30)
    #expect(Agenda(board).next == "s0")
    board.boxes[0].notes[0].fields["done"] = "2026-03-14T18:45:00Z"
    board.boxes[0].notes[2].fields["done"] = "2026-03-14T18:45:00Z"
    #expect(Agenda(board).next == "s1")
    board.boxes[0].notes[1].fields["done"] = "2026-03-14T18:45:00Z"
    #expect(Agenda(board).next == nil)
  }

  @Test(
    arguments: [
      ("18:30", 1110), ("9:05", 545), ("09.05", 545), ("00:00", 0), ("24:00", nil), ("18:60", nil),
      ("18", 1080), ("19u30", 1170), ("19h", 1140), ("1930", 1170), ("2561", nil), ("18:3", nil),
      ("", nil), ("half", nil), ("1８:30", nil), ("-1:30", nil),
    ] as [(String, Int?)])
  func timesOfDay(_ text: String, _ minutes: Int?) { #expect(Agenda.minutes(text) == minutes) }
}
