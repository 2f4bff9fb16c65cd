import CanvasCore
import CanvasUI
import Drawing
import Testing

struct PlanTests {
  /// One tall box, two that stand one above the other, and a wide one below:
  ///
  ///     tall  upper
  ///     tall  lower
  ///     wide  wide
  private var plan: Plan {
    var plan = Plan(Rect(x: 0, y: 0, width: 41, height: 16))
    plan.boxes = [
      ("tall", Rect(x: 0, y: 0, width: 21, height: 11)),
      ("upper", Rect(x: 20, y: 0, width: 21, height: 6)),
      ("lower", Rect(x: 20, y: 5, width: 21, height: 6)),
      ("wide", Rect(x: 0, y: 10, width: 41, height: 6)),
    ]
    return plan
  }

  private static let all: [Direction] = [.left, .right, .up, .down]

  private func around(_ box: Identifier, row: Int, _ plan: Plan) -> [Identifier?] {
    Self.all.map { plan.neighbour(of: box, $0, row: row) }
  }

  @Test func arrowsLeadToTheBoxThatLiesThatWay() {
    #expect(around("tall", row: 1, plan) == [nil, "upper", nil, "wide"])
    #expect(around("upper", row: 1, plan) == ["tall", nil, nil, "lower"])
    #expect(around("lower", row: 6, plan) == ["tall", nil, "upper", "wide"])
    #expect(around("wide", row: 11, plan) == [nil, nil, "tall", nil])
  }

  @Test(arguments: [(0, "upper"), (4, "upper"), (6, "lower"), (9, "lower")])
  func ofSeveralBoxesTheOneAtTheRowIsNext(_ row: Int, _ box: String) {
    #expect(plan.neighbour(of: "tall", .right, row: row)?.text == box)
  }

  @Test func nearerBoxesComeBeforeThoseAtTheRow() {
    var plan = plan
    plan.boxes[2].rect.x += 30
    #expect(plan.neighbour(of: "tall", .right, row: 8) == "upper")
  }

  @Test func aListIsWalkedByItsSteps() {
    var plan = plan
    plan.walk = .list(vertical: 2, horizontal: 1)
    #expect(around("tall", row: 0, plan) == [nil, "upper", nil, "lower"])
    #expect(around("lower", row: 0, plan) == ["upper", "wide", "tall", nil])
    plan.walk = .list(vertical: 0, horizontal: 3)
    #expect(around("wide", row: 0, plan) == ["tall", nil, nil, nil])
  }

  @Test func aBoxThatIsNotThereHasNoNeighbours() {
    #expect(around("gone", row: 0, plan) == [nil, nil, nil, nil])
  }

  @Test func notesOneBelowTheOtherAreLeftSideways() {
    #expect(Self.all.map(plan.step) == [nil, nil, -1, 1])
  }

  @Test func notesSideBySideAreWalkedInRows() {
    var plan = plan
    plan.columns = 3
    #expect(Self.all.map(plan.step) == [-1, 1, -3, 3])
  }

  @Test func whereNoNoteIsShownEveryArrowLeavesTheBox() {
    var plan = plan
    plan.columns = 0
    #expect(Self.all.map(plan.step) == [nil, nil, nil, nil])
  }

  /// The plan with notes in the tall box, on rows 2 and 6, and one beside them.
  private var filled: Plan {
    var plan = plan
    for (note, box, y) in [
      ("a", "tall", 2), ("b", "tall", 6), ("c", "upper", 4),
    ] as [(Identifier, Identifier, Int)] {
      plan.sheet.mark(Rect(x: 1, y: y, width: 9, height: 2), as: .note(note, box: box))
    }
    return plan
  }

  @Test func aNoteIsOnItsFirstRowElseItsBox() {
    #expect(filled.row(of: "b", in: "tall") == 6)
    #expect(filled.row(of: "b", in: "upper") == 1)
    #expect(filled.row(of: nil, in: "wide") == 11)
    #expect(filled.row(of: nil, in: "gone") == 0)
  }

  @Test(arguments: [(0, "a"), (3, "a"), (4, "a"), (5, "b"), (90, "b")])
  func theNearestNoteOfTheBoxIsMeant(_ row: Int, _ note: String) {
    #expect(filled.note(of: "tall", nearRow: row)?.text == note)
  }

  @Test func aBoxWithoutNotesOnTheScreenHasNoneNearARow() {
    #expect(filled.note(of: "wide", nearRow: 11) == nil)
  }
}
