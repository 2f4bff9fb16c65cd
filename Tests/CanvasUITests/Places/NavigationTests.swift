import CanvasCore
import CanvasUI
import Testing

/// Where the arrows lead on an 80 × 24 screen, from box to box, as the picture of the canvas says.
struct NavigationTests {
  /// From a box: left, right, up, down; `-` where nothing lies that way.
  private static let bmc: [(from: String, to: String)] = [
    ("key-partners", "- key-activities - cost-structure"),
    ("key-activities", "key-partners value-propositions - key-resources"),
    ("key-resources", "key-partners value-propositions key-activities cost-structure"),
    ("value-propositions", "key-activities customer-relationships - revenue-streams"),
    ("customer-relationships", "value-propositions customer-segments - channels"),
    ("channels", "value-propositions customer-segments customer-relationships revenue-streams"),
    ("customer-segments", "customer-relationships - - revenue-streams"),
    ("cost-structure", "- revenue-streams key-resources -"),
    ("revenue-streams", "cost-structure - channels -"),
  ]

  private static let lean: [(from: String, to: String)] = [
    ("problem", "- solution - existing-alternatives"),
    ("existing-alternatives", "- key-metrics problem cost-structure"),
    ("solution", "problem uvp - key-metrics"),
    ("key-metrics", "problem uvp solution cost-structure"),
    ("uvp", "solution unfair-advantage - high-level-concept"),
    ("high-level-concept", "key-metrics channels uvp revenue-streams"),
    ("unfair-advantage", "uvp customer-segments - channels"),
    ("channels", "uvp customer-segments unfair-advantage revenue-streams"),
    ("customer-segments", "unfair-advantage - - early-adopters"),
    ("early-adopters", "channels - customer-segments revenue-streams"),
    ("cost-structure", "- revenue-streams key-metrics -"),
    ("revenue-streams", "cost-structure - channels -"),
  ]

  private func check(_ template: String, _ table: [(from: String, to: String)]) throws {
    for (from, to) in table {
      let start = try Session(picture: "\(template)> \(from): *")
      let goals = to.split(separator: " ").map(String.init)
      for (keys, goal) in zip(
        [["Left", "h"], ["Right", "l"], ["Up", "k"], ["Down", "j"]], goals)
      {
        for key in keys {
          let session = start.pressing(key)
          let box = session.app.focus?.box.text
          #expect(box == (goal == "-" ? from : goal), "\(from) \(key)")
          #expect(session.notice == (goal == "-" ? "Nothing lies that way" : nil), "\(from) \(key)")
        }
      }
    }
  }

  @Test func arrowsFollowTheBusinessModelCanvas() throws { try check("bmc", Self.bmc) }
  @Test func arrowsFollowTheLeanCanvas() throws { try check("lean", Self.lean) }

  @Test(arguments: ["bmc", "lean"])
  func tabGoesInTheOrderOfFilling(_ template: String) throws {
    let order = try #require(TemplateLibrary()[template]).fillOrder.map(\.id)
    var session = try Session(picture: "\(template)> \(order[0]): *")
    for id in order.dropFirst() + [order[0]] {
      session.press("Tab")
      #expect(session.app.focus?.box.text == id)
    }
    for id in order.reversed() {
      session.press("Shift-Tab")
      #expect(session.app.focus?.box.text == id)
    }
  }

  @Test(arguments: [
    EditCase(
      "down through a box and on", "problem: A* B | existing-alternatives: C", "j j",
      "problem: A B | existing-alternatives: C*"),
    EditCase(
      "up into the last note", "problem: A B | existing-alternatives: C*", "k",
      "problem: A B* | existing-alternatives: C"),
    EditCase(
      "sideways at the same height", "problem: A B* C | solution: D E F", "l",
      "problem: A B C | solution: D E* F"),
    EditCase("g and G go to the ends", "problem: A B* C", "G g", "problem: A* B C"),
    EditCase("Home and End too", "problem: A B* C", "Home End", "problem: A B C*"),
    EditCase(
      "at the end there is no more", "problem: A B*", "End", "problem: A B*",
      says: "The list ends here"),
    EditCase(
      "a page is five notes", "problem: A* B C D E F G", "PageDown", "problem: A B C D E F* G"),
    EditCase("and back", "problem: A B C D E F* G", "Ctrl-B", "problem: A* B C D E F G"),
    EditCase(
      "a board keeps its focus", "problem: A B* // bmc> channels: C", "n N",
      "problem: A B* // bmc> channels: C"),
  ])
  func notes(_ edit: EditCase) throws { try edit.check() }
}
