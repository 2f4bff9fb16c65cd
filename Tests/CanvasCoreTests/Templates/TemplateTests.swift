import CanvasCore
import Testing

/// What holds for each of the built-in templates. A new one is held to it by being in the list.
struct TemplateTests {
  static let ids = Template.builtIn.map(\.id)

  private func template(_ id: String) throws -> Template {
    try #require(Template.builtIn.first { $0.id == id })
  }

  @Test func thereAreTheElevenOfTheDesignAndTheInventory() {
    #expect(
      Self.ids == [
        "bmc", "lean", "visual-lean", "wall", "inventory", "matrix", "assumptions", "experiments",
        "partners", "agenda", "social-lean", "mission",
      ])
  }

  @Test(arguments: ids) func nothingSpeaksAgainstIt(id: String) throws {
    #expect(try template(id).objections == [])
  }

  @Test(arguments: ids) func itsPictureIsAFullRectangle(id: String) throws {
    let template = try template(id)
    #expect(Set(template.picture.map(\.count)).count == (template.growsBoxes ? 0 : 1))
  }

  @Test(arguments: ids) func eachBoxIsOneRectangleAndNothingIsLeftOpen(id: String) throws {
    let template = try template(id)
    var places: [Character: [(x: Int, y: Int)]] = [:]
    for (y, row) in template.picture.enumerated() {
      for (x, mark) in row.enumerated() { places[mark, default: []].append((x, y)) }
    }
    #expect(template.picture.isEmpty || Set(places.keys) == Set(template.boxes.map(\.mark)))
    for (mark, cells) in places {
      let (xs, ys) = (cells.map(\.x), cells.map(\.y))
      let width = try #require(xs.max()) - (try #require(xs.min())) + 1
      let height = try #require(ys.max()) - (try #require(ys.min())) + 1
      #expect(cells.count == width * height, "the box \(mark)")
    }
  }

  @Test(arguments: ids) func itSpeaksEveryLanguage(id: String) throws {
    let template = try template(id)
    var texts = [template.title, template.purpose]
    texts += template.boxes.flatMap { [$0.label, $0.short, $0.code, $0.prompt, $0.brief] }
    texts += template.axes.map { [$0.horizontal, $0.vertical] } ?? []
    for text in texts {
      #expect(Set(text.values.keys) == Set(Language.allCases), "\(text.values)")
      #expect(!text.values.values.contains { $0.allSatisfy(\.isWhitespace) }, "\(text.values)")
    }
  }

  @Test(arguments: ids, Language.allCases)
  func shortLabelsFitAndCodesAreUnique(id: String, language: Language) throws {
    let boxes = try template(id).boxes
    for box in boxes {
      #expect(box.short[language].count <= 12, "\(box.id)")
      #expect((2...3).contains(box.code[language].count), "\(box.id)")
    }
    #expect(Set(boxes.map { $0.code[language] }).count == boxes.count)
    #expect(Set(boxes.map { $0.short[language] }).count == boxes.count)
  }

  @Test(arguments: ids, Language.allCases)
  func briefQuestionsAreOneQuestionAndBrief(id: String, language: Language) throws {
    for box in try template(id).boxes {
      let brief = box.brief[language]
      #expect(brief.count <= box.prompt[language].count, "\(box.id)")
      #expect(brief.hasSuffix("?") && brief.filter { $0 == "?" }.count == 1, "\(box.id)")
      #expect(language != .fr || brief.hasSuffix("\u{a0}?"), "\(box.id)")
      #expect(language != .es || brief.filter { $0 == "¿" }.count == 1, "\(box.id)")
    }
  }

  @Test(arguments: [
    ("Who pays? How?", "Who?", ["Who pays? How?", "Who?", "Who pays?"]),
    ("Who pays? How?", "", ["Who pays? How?", "Who pays?"]),
    ("Who pays?", "Who?", ["Who pays?", "Who?"]),
    ("At 4.30 or later? When?", "", ["At 4.30 or later? When?", "At 4.30 or later?"]),
    ("", "Who?", ["Who?"]), ("", "", []),
  ])
  func questionsGoFromTheFullestToTheShortest(prompt: String, brief: String, ways: [String]) throws
  {
    var box = try template("lean").boxes[0]
    box.prompt = Localized(prompt.isEmpty ? [:] : [.en: prompt])
    box.brief = Localized(brief.isEmpty ? [:] : [.en: brief])
    #expect(box.questions(in: .en) == ways)
  }

  @Test func aBriefQuestionInAnotherLanguageIsNone() throws {
    var box = try template("lean").boxes[0]
    box.prompt = Localized([.en: "Who pays? How?", .nl: "Wie betaalt? Hoe?"])
    box.brief = Localized([.en: "Who?"])
    #expect(box.questions(in: .nl) == ["Wie betaalt? Hoe?", "Wie betaalt?"])
    #expect(box.questions(in: .fr) == ["Who pays? How?", "Who?", "Who pays?"])
  }

  @Test(arguments: ids) func itsIdsMarksAndOrdersAreUnique(id: String) throws {
    let boxes = try template(id).boxes
    let orders = boxes.map(\.order).filter { !$0.isEmpty }
    #expect(Set(boxes.map(\.id)).count == boxes.count)
    #expect(Set(boxes.map(\.mark)).count == boxes.count)
    #expect(Set(orders).count == orders.count)
    #expect(orders.isEmpty || orders.count == boxes.count, "all boxes have an order or none has")
  }

  @Test(arguments: ids) func itComesBackFromAFile(id: String) throws {
    let template = try template(id)
    let checked = try TemplateFile.read(TemplateFile.write(template))
    #expect(checked.value == template && checked.mistakes == [])
  }

  @Test(arguments: ids) func aBoardOfItHasItsBoxesInOrder(id: String) throws {
    let template = try template(id)
    let board = template.makeBoard(id: "plan", title: "Plan")
    #expect(board.boxes.map(\.id.text) == template.boxes.map(\.id))
    #expect(board.template == id)
  }

  @Test func fillingFollowsNumbersThenLetters() throws {
    #expect(
      try template("lean").fillOrder.map(\.order) == [
        "1", "1b", "2", "2b", "3", "3b", "4", "5", "6", "7", "8", "9",
      ])
    #expect(
      try template("social-lean").fillOrder.map(\.order) == (1...11).map(String.init))
  }

  @Test func aTemplateOfOnesOwnReplacesTheBuiltInOneOfItsId() throws {
    var own = try template("bmc")
    own.title = Localized([.en: "Our model"])
    let library = TemplateLibrary(own: [own])
    #expect(library.all.count == 12)
    #expect(library["bmc"] == own)
  }
}
