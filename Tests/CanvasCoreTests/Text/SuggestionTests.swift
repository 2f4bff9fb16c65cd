import CanvasCore
import Testing

struct SuggestionTests {
  static let words = ["title", "id", "picture", "growsBoxes", "limit", "words"]

  @Test(arguments: [
    ("titel", "title"), ("titl", "title"), ("tittle", "title"), ("lomit", "limit"),
    ("growsboxes", "growsBoxes"), ("pcitrue", "picture"), ("wrods", "words"), ("ID", "id"),
  ])
  func aSlipIsFound(slip: String, meant: String) {
    #expect(Suggestion.nearest(to: slip, among: Self.words).first == meant)
  }

  @Test(arguments: ["", "colour", "boxes", "growth", "ltmt"])
  func anotherWordIsNone(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.words).first == nil)
  }

  @Test func theNearestIsTakenAndTheFirstOfEqualOnes() {
    #expect(Suggestion.nearest(to: "matrixx", among: ["metrics", "matrix"]).first == "matrix")
    #expect(Suggestion.nearest(to: "b", among: ["a", "c"]).first == "a")
    #expect(Suggestion.nearest(to: "b", among: []).first == nil)
  }
}
