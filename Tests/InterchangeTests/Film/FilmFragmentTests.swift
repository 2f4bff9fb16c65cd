import CanvasCore
import Interchange
import Testing

@Suite struct FilmFragmentTests {
  private func count(_ part: String, _ text: String) -> Int {
    text.ranges(of: part).count
  }

  @Test func withoutAHistoryThereIsNone() {
    #expect(FilmFragment.html(FilmScenario().export(), limit: 60) == nil)
  }

  @Test func stillsAreAtMostAsManyAsAskedForMarksAmongThem() throws {
    var scenario = FilmScenario()
    for number in 1...300 {
      try scenario.add("\(number)")
      if number % 60 == 7 { scenario.mark("mark \(number)") }
    }
    for limit in [1, 2, 6, 30, 60, 500] {
      let html = try #require(FilmFragment.html(scenario.export(), limit: limit))
      let stills = min(limit, FilmFragment.stillLimit)
      #expect(count("<figure", html) == stills)
      #expect(count("<li>", html) == stills)
      #expect(count("film-strip", html) <= 6)
      #expect(html.utf8.count <= FilmFragment.byteLimit)
      if limit >= 10 {
        for number in stride(from: 7, to: 300, by: 60) {
          #expect(html.contains("<strong>mark \(number)</strong>"))
        }
      }
    }
  }

  @Test func itIsAtRestAndHasItsControls() throws {
    var scenario = FilmScenario()
    try scenario.add("One")
    for language in Language.allCases {
      let html = try #require(FilmFragment.html(scenario.export(language: language), limit: 60))
      #expect(count("type=\"radio\"", html) == 4)
      #expect(count("<label for=\"film-", html) == 4)
      #expect(html.contains("id=\"film-start\" checked"))
      #expect(!html.contains("<script") && !html.contains("style="))
    }
    #expect(FilmFragment.css.contains("prefers-reduced-motion"))
    #expect(FilmFragment.css.contains("@media print"))
    #expect(count("nth-child", FilmFragment.css) == FilmFragment.stillLimit)
  }

  @Test func textIsEscapedAndNothingHiddenIsTold() throws {
    var scenario = FilmScenario()
    try scenario.add("<script>alert(\"1\")</script> & more", to: FilmScenario.other)
    let secret = try scenario.add("Secret", to: FilmScenario.other, ["author": "Karim"])
    try scenario.set(secret, "hidden", to: true)
    scenario.mark("</pre><b>")
    let html = try #require(FilmFragment.html(scenario.export(boards: nil), limit: 60))
    #expect(!html.contains("<script") && !html.contains("</pre><b>") && !html.contains("Other <b>"))
    #expect(html.contains("&lt;script&gt;") && html.contains("&amp; more"))
    #expect(!html.contains("Secret") && !html.contains("Karim") && !html.contains("Fatima"))
    let all = scenario.export(boards: nil, for: .facilitator)
    #expect(try #require(FilmFragment.html(all, limit: 60)).contains("Secret"))
  }

  @Test func wordsCountWhatWasDone() throws {
    var scenario = FilmScenario()
    let note = try scenario.add("One")
    for score in 1...9 { try scenario.set(note, "text", to: .string("\(score)")) }
    let html = try #require(FilmFragment.html(scenario.export(), limit: 2))
    #expect(html.contains("Add One, Set text ×9</li>"))
  }
}
