import CanvasCore
import Drawing
import Interchange
import TestSupport
import Testing

@Suite struct LetteringTests {
  private let plain = Lettering(size: 16, leading: 21)

  @Test func widthsAreThoseOfTheFont() {
    // Advance widths of DejaVu Sans in thousandths of its size.
    #expect(plain.width(of: "i") == 278 * 16)
    #expect(plain.width(of: "W") == 989 * 16)
    #expect(Lettering(size: 10, isBold: true, leading: 12).width(of: "W") == 1103 * 10)
    #expect(plain.width(of: "e\u{301}") == plain.width(of: "e"))
    #expect(plain.width(of: "中") == 1000 * 16)
  }

  @Test func noLineIsWiderThanItsShare() {
    var random = RandomText(seed: 3)
    for _ in 0..<60 {
      let text = random.text()
      for width in [60, 256] {
        let lines = plain.lines(of: text, width: width)
        for line in lines {
          #expect(line.width <= width * 940 || line.text.count == 1, "\(line)")
        }
        let drawn = lines.map(\.text).joined()
        #expect(PictureSamples.signs(of: drawn) == PictureSamples.signs(of: text))
      }
    }
  }

  @Test func wordsBreakWhereTheyMay() {
    func lines(_ text: String, _ width: Int) -> [String] {
      plain.lines(of: text, width: width).map(\.text)
    }
    #expect(lines("one two", 60) == ["one", "two"])
    #expect(lines("co-creatie", 60) == ["co-", "creatie"])
    #expect(lines("one\ntwo", 400) == ["one", "two"])
    #expect(lines("burgemeestersverkiezing", 150) == ["burgemeesters-", "verkiezing"])
    #expect(lines("mmmmmmmmmm", 60).first == "mmm-")
    #expect(lines("", 60).isEmpty)
    // No line begins with a full stop.
    #expect(!lines("中文中文。中文", 80).contains { $0.hasPrefix("。") })
  }
}
