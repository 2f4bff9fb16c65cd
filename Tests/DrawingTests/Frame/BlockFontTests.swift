import Drawing
import Testing

struct BlockFontTests {
  @Test func everyLetterIsARectangleAndDifferent() throws {
    for font in [BlockFont.large, .small] {
      var seen: [[String]: Character] = [:]
      let letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?'\"-()/&+%=€*#@<>_ÁÀÂÄÉÈÊËÍÎÏÓÔÖÚÛÜÑÇ"
      for letter in letters {
        let picture = try #require(font.pictures(of: letter), "\(letter)")[0]
        #expect(picture.count == font.height, "\(letter)")
        #expect(Set(picture.map(\.count)).count == 1, "\(letter)")
        let twin = seen.updateValue(letter, forKey: picture)
        #expect(twin == nil, "\(letter) looks as \(twin ?? " ")")
      }
      #expect(font.pictures(of: "ß")?.count == 2)
      #expect(font.pictures(of: "語") == nil)
    }
  }
}
