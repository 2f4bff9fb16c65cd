import CanvasCore
import TestSupport
import Testing

/// Each rule finds what it is for, and only that; it can be put aside, and it speaks every language.
struct AdviceTests {
  private let templates = TemplateLibrary()

  private func advice(
    _ workspace: Workspace, _ language: Language = .en, now: Int = AdviceCase.now
  ) -> [Advice] {
    workspace.advice(templates: templates, language: language, now: now)
  }

  private func kinds(_ workspace: Workspace, now: Int = AdviceCase.now) -> [Advice.Kind] {
    advice(workspace, now: now).map(\.kind)
  }

  @Test func everyRuleHasACase() {
    #expect(
      AdviceCase.all.map(\.kind.rawValue).sorted() == Advice.Kind.allCases.map(\.rawValue).sorted())
    #expect(Advice.Kind.allCases.count >= 25)
  }

  @Test(arguments: AdviceCase.all)
  func findsOneThing(_ test: AdviceCase) {
    let found = advice(test.found).filter { $0.kind == test.kind }
    #expect(found.count == 1, "\(found.map(\.sentence))")
    #expect(found.allSatisfy { test.found.exists($0.target) })
  }

  @Test(arguments: AdviceCase.all)
  func isSilentWhereAllIsWell(_ test: AdviceCase) {
    let found = advice(test.silent).filter { $0.kind == test.kind }
    #expect(found.isEmpty, "\(found.map(\.sentence))")
  }

  @Test(arguments: AdviceCase.all)
  func speaksEveryLanguage(_ test: AdviceCase) {
    let found = Language.allCases.compactMap { language in
      advice(test.found, language).first { $0.kind == test.kind }
    }
    #expect(Set(found.map(\.sentence)).count == Language.allCases.count)
    for finding in found {
      #expect(!finding.sentence.contains("{}"), "\(finding.sentence)")
      #expect(finding.sentence.last == "." && finding.sentence.first?.isLowercase == false)
    }
    let questions = Set(found.map(\.question))
    #expect(questions == [""] || questions.count == Language.allCases.count)
    #expect(questions.allSatisfy { $0.isEmpty || $0.last == "?" })
  }

  @Test(arguments: AdviceCase.all)
  func canBePutAsideInTheFile(_ test: AdviceCase) throws {
    var document = Document(test.found)
    let deed = try document.workspace.turningSilence(test.kind.rawValue, on: [])
    try document.perform(deed.edits, as: "aside", act: deed.act)
    #expect(!kinds(document.workspace).contains(test.kind))
    #expect(deed.act == Act(.silence, test.kind.rawValue))
    // What is put aside is taken up again by the same act.
    let again = try document.workspace.turningSilence(test.kind.rawValue, on: [])
    try document.perform(again.edits, as: "again", act: again.act)
    #expect(document.workspace == test.found && again.act.kind == .unsilence)
  }

  @Test(arguments: AdviceCase.all)
  func canBePutAsideForANote(_ test: AdviceCase) throws {
    let found = try #require(advice(test.found).first { $0.kind == test.kind })
    guard case .note(let id) = found.target else { return }
    var document = Document(test.found)
    try document.perform(
      document.workspace.turningSilence(test.kind.rawValue, on: [id]).edits, as: "aside")
    #expect(!kinds(document.workspace).contains(test.kind))
    _ = document.undo()
    #expect(document.workspace == test.found)
  }

  @Test func ruleThatIsNotThereIsRefusedWithNames() {
    #expect {
      _ = try AdviceCase.space().turningSilence("near-duplicat", on: [])
    } throws: { error in
      guard case .noRule("near-duplicat", let near, let all)? = error as? Refusal else {
        return false
      }
      return near == ["near-duplicate"] && all.count == Advice.Kind.allCases.count
    }
  }

  @Test func nothingIsLateWhereNobodyKnowsTheDay() {
    let late: Set<Advice.Kind> = [.hypothesisUntested, .testOverdue, .metricOverdue, .dueOver]
    for test in AdviceCase.all where late.contains(test.kind) {
      #expect(!kinds(test.found, now: 0).contains(test.kind), "\(test)")
    }
  }

  @Test func weeksAreAskedFor() throws {
    let test = try #require(AdviceCase.all.first { $0.kind == .hypothesisUntested })
    let found = test.silent.advice(
      templates: templates, language: .en, now: AdviceCase.now, weeks: 3)
    #expect(found.contains { $0.kind == .hypothesisUntested })
  }

  @Test func duplicatesAreFoundAmongHundreds() {
    let words = ["bread", "bike", "garden", "school", "street", "music", "water", "lamp"]
    var notes = (0..<400).map { index in
      Note(
        id: Identifier(stringLiteral: "n\(index)"),
        text: "a \(words[index % 8]) \(words[index / 8 % 8]) of \(index) \(index * 7 + 1)")
    }
    notes.append(Note(id: "twin", text: "A bread, bread: OF 0 1!"))
    let board = AdviceCase.board("wall", ["tray": notes])
    let found = advice(AdviceCase.space(board)).filter { $0.kind == .nearDuplicate }
    #expect(found.map(\.target) == [.note("twin")])
  }

  @Test func advicesStandInTheOrderOfTheBoards() {
    let board = AdviceCase.board(
      "wall",
      [
        "tray": [
          AdviceCase.note("one", ["due": "soon"]),
          AdviceCase.note("two", ["links": AdviceCase.link("from", "gone")]),
        ],
        "parking-lot": [AdviceCase.note("three")],
      ])
    #expect(
      advice(AdviceCase.space(board)).map(\.target) == [
        .note("one"), .note("two"), .note("three"),
      ])
  }

  /// Whatever stands in a file, no rule and no reading falls over it.
  @Test func randomWorkspacesAreRead() {
    for seed in 0..<UInt64(Trials.cases / 40) {
      var random = RandomWorkspace(seed: Trials.seed &+ seed, writer: "advice")
      let workspace = random.workspace()
      for finding in advice(workspace) {
        guard workspace.exists(finding.target) || finding.kind == .emptyBox,
          !finding.sentence.isEmpty
        else {
          Issue.record("seed \(Trials.seed &+ seed): \(finding)")
          return
        }
      }
      for reading in Reading.all {
        let table = reading.make(
          workspace,
          ReadingContext(templates: templates, language: .nl, now: AdviceCase.now))
        #expect(table.rows.allSatisfy { !$0.text.contains("{}") || workspace.title.contains("{}") })
      }
    }
  }
}
