import CanvasCore
import Testing

struct SuggestionTests {
  static let words = ["title", "id", "picture", "growsBoxes", "limit", "words"]

  @Test(arguments: [
    ("titel", "title"), ("titl", "title"), ("tittle", "title"), ("lomit", "limit"),
    ("growsboxes", "growsBoxes"), ("pcitrue", "picture"), ("wrods", "words"), ("ID", "id"),
  ])
  func aSlipIsFound(slip: String, meant: String) {
    #expect(suggestion(for: slip, among: Self.words) == meant)
  }

  @Test(arguments: ["", "colour", "boxes", "growth", "ltmt"])
  func anotherWordIsNone(word: String) {
    #expect(suggestion(for: word, among: Self.words) == nil)
  }

  @Test func theNearestIsTakenAndTheFirstOfEqualOnes() {
    #expect(suggestion(for: "matrixx", among: ["metrics", "matrix"]) == "matrix")
    #expect(suggestion(for: "b", among: ["a", "c"]) == "a")
    #expect(suggestion(for: "b", among: []) == nil)
  }
}
