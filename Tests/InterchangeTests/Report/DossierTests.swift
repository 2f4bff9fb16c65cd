import CanvasCore
import Interchange
import Testing

@Suite struct DossierTests {
  private typealias Sample = ReportSample

  /// A workspace with so many partners, metrics, tests, agreements and flows.
  private func workspace(_ count: Int) -> Workspace {
    func notes(_ letter: String, _ fields: JSONObject) -> [Note] {
      (0..<count).map { index in
        Sample.note(
          Identifier("\(letter)\(index)") ?? "x", "Thing \(letter)\(index) of many", fields)
      }
    }
    let board = Sample.board(
      "c1", "bmc",
      [
        ("key-partners", notes("p", ["facets": ["partner": "network", "sector": "culture"]])),
        ("key-activities", notes("m", ["metric": ["target": 5, "unit": "pieces"]])),
        ("cost-structure", notes("c", ["flow": ["kind": "money", "direction": "out"]])),
        ("revenue-streams", notes("r", ["flow": ["kind": "time", "hours": 3]])),
        ("channels", notes("o", ["owner": "Somebody", "due": "2026-05-01"])),
      ])
    let tests = Sample.board(
      "e1", "experiments",
      [("learned", notes("t", ["kind": "experiment", "experiment": ["learned": "That it works"]]))])
    return Workspace(id: "w", boards: [board, tests])
  }

  @Test(arguments: [0, 1, 5, 40, 400])
  func whatIsLeftOutIsCounted(_ count: Int) {
    for pages in [1, 2, 10] {
      let text = String(
        decoding: Report.markdown(
          Sample.export(workspace(count)), form: .dossier, pages: pages), as: UTF8.self)
      let counted = text.split(separator: "\n").reduce(0) { sum, line in
        guard let end = line.firstRange(of: " more in the report") else { return sum }
        return sum + (Int(line[..<end.lowerBound].split(separator: " ").last ?? "") ?? 0)
      }
      let shown = text.split(separator: "\n").count { $0.hasPrefix("| Thing ") }
      #expect(shown + counted == count * 6, "\(pages) pages: \(shown) + \(counted)")
      if pages == 10, count <= 40 { #expect(counted == 0) }
    }
  }

  @Test func morePagesHoldMore() {
    func shown(_ pages: Int) -> Int {
      let text = String(
        decoding: Report.markdown(Sample.export(workspace(200)), form: .dossier, pages: pages),
        as: UTF8.self)
      return text.split(separator: "\n").count { $0.hasPrefix("| Thing ") }
    }
    #expect(shown(1) < shown(2))
    #expect(shown(2) < shown(4))
    #expect(shown(4) < shown(10))
  }

  @Test func theSecondLeafBeginsAPage() {
    let html = Sample.html(workspace(3), form: .dossier)
    #expect(HTMLCheck(html).elements.count { $0.attributes["class"] == "leaf" } == 1)
  }
}
