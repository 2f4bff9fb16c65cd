import CanvasCore
import Interchange
import Testing

/// What holds for every page, whatever is in it.
@Suite struct ReportPageTests {
  @Test(arguments: ReportSample.seeds)
  func isBalancedWithUniqueIds(_ name: String) throws {
    let workspace = try ReportSample.seed(name)
    for form in Report.Form.allCases {
      // The big one takes its time.
      for language in name == "inner-city" ? [.en] : Language.allCases {
        let html = ReportSample.html(workspace, language, form: form)
        let check = HTMLCheck(html)
        #expect(check.faults.isEmpty, "\(name) \(form) \(language): \(check.faults.prefix(3))")
        let ids = check.values("id")
        #expect(Set(ids).count == ids.count)
        let known = Set(ids)
        for label in check.values("aria-labelledby").flatMap({ $0.split(separator: " ") }) {
          #expect(known.contains(String(label)), "\(label)")
        }
        for goal in check.values("href") where goal.hasPrefix("#") {
          #expect(known.contains(String(goal.dropFirst())), "\(goal)")
        }
        #expect(check.elements.count { $0.name == "h1" } == 1)
        #expect(check.values("lang").first == language.rawValue)
        for landmark in ["header", "main", "footer"] {
          #expect(check.elements.count { $0.name == landmark } == 1)
        }
      }
    }
  }

  @Test(arguments: ReportSample.seeds)
  func levelsOfHeadingsAreNotSkipped(_ name: String) throws {
    let check = HTMLCheck(ReportSample.html(try ReportSample.seed(name)))
    let levels = check.elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h")
        ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test(arguments: ReportSample.seeds)
  func fetchesAndRunsNothing(_ name: String) throws {
    for form in Report.Form.allCases {
      let html = ReportSample.html(try ReportSample.seed(name), form: form)
      let check = HTMLCheck(html)
      let forbidden: Set<String> = ["script", "link", "iframe", "object", "embed", "img", "base"]
      #expect(!check.elements.contains { forbidden.contains($0.name) })
      #expect(check.values("src").isEmpty)
      #expect(!check.elements.flatMap(\.attributes.keys).contains { $0.hasPrefix("on") })
      #expect(!html.holds("url("))
      #expect(!html.holds("@import"))
      #expect(html.holds("default-src 'none'"))
      for (element, attributes) in check.elements where attributes["href"]?.first != "#" {
        guard let address = attributes["href"] else { continue }
        #expect(element == "a" && attributes["rel"] == "noreferrer", "\(address)")
      }
    }
  }

  @Test(arguments: [
    "\"><img src=x onerror=alert(1)>", "</style><script>alert(1)</script>",
    "<\u{301}b>", "&lt;b&gt;", "a\u{0}\u{8}\u{9b}\u{ffff}b", "'\"`<!--",
  ])
  func hostileTextIsText(_ text: String) throws {
    var workspace = try ReportSample.seed("municipality")
    workspace.title = text
    for board in workspace.boards.indices {
      workspace.boards[board].title = text
      workspace.boards[board].fields["question"] = .string(text)
      for box in workspace.boards[board].boxes.indices {
        workspace.boards[board].boxes[box].title = text
        for note in workspace.boards[board].boxes[box].notes.indices {
          workspace.boards[board].boxes[box].notes[note].text = text
          workspace.boards[board].boxes[box].notes[note].fields["reason"] = .string(text)
          workspace.boards[board].boxes[box].notes[note].fields["owner"] = .string(text)
          workspace.boards[board].boxes[box].notes[note].fields["facets"] = [
            "sector": .string(text), "partner": .string(text),
          ]
        }
      }
    }
    for form in Report.Form.allCases {
      let html = ReportSample.html(workspace, form: form)
      let check = HTMLCheck(html)
      #expect(check.faults.isEmpty, "\(check.faults.prefix(3))")
      #expect(!check.elements.contains { ["img", "script", "b>"].contains($0.name) })
      #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0xffff })
      #expect(
        check.text.holds(
          text.filter {
            $0 != "\u{ffff}" && ($0.unicodeScalars.first?.value ?? 0) >= 0x20 && $0 != "\u{9b}"
          }))
    }
  }

  @Test func onlyAddressesOfTheWebAndOfMailAreLinks() {
    var workspace = Workspace(id: "w")
    let addresses = [
      "https://example.org/a?b=\"c\"", "HTTP://example.org", "mailto:a@example.org",
      "javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
      "file:///etc/passwd", "//example.org", "vbscript:x",
    ]
    workspace.fields["sources"] = .array(
      addresses.enumerated().map { index, url in
        ["id": .string("s\(index)"), "title": .string("Source \(index)"), "url": .string(url)]
      })
    let check = HTMLCheck(ReportSample.html(workspace))
    let links = check.values("href").filter { !$0.hasPrefix("#") }
    #expect(
      links == ["https://example.org/a?b=%22c%22", "HTTP://example.org", "mailto:a@example.org"])
    for index in addresses.indices { #expect(check.text.holds("Source \(index)")) }
    let markdown = ReportSample.markdown(workspace)
    #expect(!markdown.holds("](<javascript"))
    #expect(!markdown.holds("](<data"))
  }

  @Test func notesInAnotherLanguageSayWhich() throws {
    let workspace = try ReportSample.seed("made-social")
    let english = HTMLCheck(ReportSample.html(workspace, .en))
    #expect(english.elements.contains { $0.name == "bdi" && $0.attributes["lang"] == "nl" })
    let dutch = HTMLCheck(ReportSample.html(workspace, .nl))
    #expect(!dutch.elements.contains { $0.name == "bdi" && $0.attributes["lang"] != nil })
  }

  @Test func colorsKeepTheirContrast() throws {
    for (name, color, ground) in ReportStyle.colors {
      let wanted = name == "line" || name == "bar" ? 3.0 : 7.0
      let ratio = try #require(contrast(color, ground))
      #expect(ratio >= wanted, "\(name): \(ratio)")
    }
    for form in Report.Form.allCases {
      let css = ReportStyle.css(for: form)
      for (index, character) in zip(css.indices, css) where character == "#" {
        let code = css[index...].prefix(7).prefix { $0 == "#" || $0.isHexDigit }
        let known = ReportStyle.colors.flatMap { [$0.color, $0.ground] } + ["#fff"]
        if code.count == 4 || code.count == 7 { #expect(known.contains(String(code)), "\(code)") }
      }
    }
  }

  private func contrast(_ a: String, _ b: String) -> Double? {
    guard let a = luminance(a), let b = luminance(b) else { return nil }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ color: String) -> Double? {
    guard let value = Int(color.dropFirst(), radix: 16) else { return nil }
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      // A power of 2.4 without a library: enough for a ratio.
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the power of 2.4: the fifth root of x to the power of 12, by Newton.
  private func power(_ x: Double) -> Double {
    let wanted = (0..<12).reduce(1.0) { product, _ in product * x }
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - wanted) / (5 * fourth)
    }
    return root
  }
}
