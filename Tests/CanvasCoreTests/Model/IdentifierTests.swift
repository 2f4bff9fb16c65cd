import CanvasCore
import TestSupport
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: ["a", "0", "-", "abc-12", String(repeating: "z", count: 32)])
  func acceptsSmallLettersDigitsAndHyphens(text: String) {
    #expect(Identifier(text)?.text == text)
  }

  @Test(arguments: ["", "A", "a b", "a_b", "é", "a.", "\u{661}", String(repeating: "z", count: 33)])
  func refusesAnythingElse(text: String) {
    #expect(Identifier(text) == nil && !Identifier.isValid(text))
  }

  @Test func newOnesAreEasyToSayAndNotTaken() {
    var random = SplitMix64(seed: 1)
    var taken: Set<Identifier> = []
    for _ in 0..<2_000 {
      let id = Identifier.fresh(using: &random) { taken.contains($0) }
      #expect(id.text.utf8.count == 5 && id.text.allSatisfy { !"0o1li".contains($0) })
      #expect(taken.insert(id).inserted)
    }
  }

  @Test func theyAreOrderedByBytes() {
    let ids: [Identifier] = ["b", "a9", "-", "10", "9", "a"]
    #expect(ids.sorted().map(\.text) == ["-", "10", "9", "a", "a9", "b"])
  }
}
