import CanvasCore
import Interchange
import Testing

/// What each chapter tells, and what it says where there is nothing.
@Suite struct ReportChapterTests {
  private typealias Sample = ReportSample

  @Test func idsAreUniqueAndWordsStandInEveryLanguage() {
    let chapters = Chapter.all + Chapter.dossier
    #expect(Set(chapters.map(\.id)).count == chapters.count)
    for chapter in chapters {
      for words in [chapter.title, chapter.missing] {
        #expect(Set(words.values.keys) == Set(Language.allCases), "\(chapter.id)")
        #expect(words.values.values.allSatisfy { !$0.isEmpty })
      }
      let french = chapter.missing[.fr] + chapter.title[.fr]
      for sign in [":", ";", "!", "?"] { #expect(!french.contains(" \(sign)"), "\(chapter.id)") }
    }
  }

  @Test func everyReadingIsInAChapter() throws {
    for reading in Reading.all {
      #expect(Chapter.all.contains { $0.id == reading.place.chapter }, "\(reading.id)")
    }
    // The table of one stands there with its title and all its rows.
    let workspace = try Sample.seed("learning-lab")
    let text = Sample.chapter(.advice, of: workspace)
    #expect(text.holds(Reading.advice.title[.en]))
    #expect(text.holds("?"))
  }

  @Test func anEmptyWorkspaceSaysWhatIsMissing() {
    for language in Language.allCases {
      let text = Sample.html(Workspace(id: "w"), language)
      for chapter in Chapter.all {
        #expect(text.holds(chapter.missing[language]), "\(chapter.id) \(language)")
      }
      let dossier = Sample.html(Workspace(id: "w"), language, form: .dossier)
      for chapter in Chapter.dossier { #expect(dossier.holds(chapter.missing[language])) }
    }
  }

  @Test func everyIdeaOfAWallIsThereOnceWithItsVotes() throws {
    for name in ["inner-city", "municipality", "impact-factory"] {
      let workspace = try Sample.seed(name)
      let text = Sample.chapter(.ideas, of: workspace)
      let rows = text.split(separator: "\n").map(String.init)
      for board in workspace.boards where board.template == "wall" {
        for note in board.notes where note.isIdea {
          let found = rows.filter { $0.hasPrefix("| \(note.title) |") }
          #expect(found.count == 1, "\(note.title)")
          let votes = board.decidedVotes[note.id] ?? 0
          #expect(found.first?.hasSuffix("| \(votes) |") == true, "\(note.title) \(votes)")
        }
        for note in board.notes where !note.isIdea {
          #expect(rows.contains { $0.hasPrefix("- ") && $0.contains(note.title.prefix(20)) })
        }
      }
    }
  }

  @Test func everyNoteOfACanvasIsThereInTheOrderOfFilling() throws {
    let workspace = try Sample.seed("made-social")
    let text = Sample.chapter(.canvases, of: workspace)
    let board = try #require(workspace.boards.first { $0.template == "bmc" })
    var place = text.startIndex
    for box in board.boxes(in: TemplateLibrary()["bmc"]) {
      for note in box.notes {
        let found = try #require(
          text[place...].firstRange(of: "- \(note.title)"), "\(note.title)")
        place = found.upperBound
      }
    }
    let html = Sample.html(workspace)
    #expect(HTMLCheck(html).elements.count { $0.name == "svg" } >= workspace.boards.count)
  }

  @Test func questionsPeopleStepsAndNumbers() {
    let agenda = Sample.board(
      "a1", "agenda",
      fields: [
        "title": "Evening one", "start": "18:30", "date": "2026-03-14",
        "participants": ["policy": 3, "resident": 8],
      ],
      [("steps", [Sample.note("s1", "Welcome", ["step": ["minutes": 15, "mode": "plenary"]])])])
    let wall = Sample.board(
      "w1", "wall", fields: ["question": "How might we meet?", "workshop": "a1"],
      [("t1", [Sample.note("n1", "Long table"), Sample.note("n2", "Swap shop")])])
    let workspace = Workspace(id: "w", boards: [agenda, wall])
    #expect(Sample.chapter(.aim, of: workspace).holds("How might we meet?"))
    let people = Sample.chapter(.people, of: workspace)
    #expect(people.holds("| 3 |") && people.holds("| 8 |") && people.holds("| 11 |"))
    let steps = Sample.chapter(.steps, of: workspace)
    #expect(steps.holds("14 March 2026") && steps.holds("| 18:30 | Welcome | 15 |"))
    #expect(Sample.chapter(.numbers, of: workspace).holds("| Ideas | 2 |"))
  }

  @Test func chosenAndNotChosenWithReasonsAndWhatTheyBecame() {
    let wall = Sample.board(
      "w1", "wall",
      rounds: [
        Round(id: "r", fields: ["state": "closed", "totals": ["n1": 5, "n2": 3, "n3": 4]])
      ],
      [
        (
          "t1",
          [
            Sample.note("n1", "Long table", ["facets": ["stage": "chosen"], "reason": "Easy"]),
            Sample.note("n2", "Swap shop", ["facets": ["stage": "shortlisted"]]),
            Sample.note(
              "n3", "Night market", ["facets": ["stage": "parked"], "reason": "Too dear"]),
            Sample.note("n4", "Poster", ["facets": ["stage": "new"]]),
          ]
        )
      ])
    let canvas = Sample.board(
      "c1", "lean", fields: ["title": "The Table"],
      [
        (
          "problem",
          [Sample.note("m1", "People eat alone", ["links": [["kind": "from", "to": "n1"]]])]
        )
      ])
    let workspace = Workspace(id: "w", boards: [wall, canvas])
    let text = Sample.chapter(.choice, of: workspace)
    #expect(text.holds("| Long table | 5 | ★\u{a0}chosen | Easy | The Table |"))
    #expect(text.holds("| Night market | 4 | ‖\u{a0}parked | Too dear |"))
    #expect(text.holds("1 idea"))
    #expect(Sample.chapter(.parked, of: workspace).holds("Night market"))
    // It had more votes than the swap shop, which went on.
    #expect(Sample.chapter(.minority, of: workspace).holds("Night market"))
  }

  @Test func theMinoritySpeaks() {
    let sectors = ["policy", "policy", "culture", "culture", "resident"]
    var notes = sectors.enumerated().map { index, sector in
      Sample.note(
        Identifier("n\(index)") ?? "n", "Idea \(index)", ["facets": ["sector": .string(sector)]])
    }
    notes[0].fields["conflicts"] = [["field": "text", "value": "As others had it"]]
    notes[1].fields["facets"] = ["sector": "policy", "evidence": "refuted"]
    notes[2].fields["facets"] = ["sector": "culture", "evidence": "inconclusive"]
    let wall = Sample.board(
      "w1", "wall", [("one", Array(notes[..<4])), ("two", [notes[4]])])
    let text = Sample.chapter(.minority, of: Workspace(id: "w", boards: [wall]))
    let parts = text.split(separator: "\n### ").dropFirst().map(String.init)
    func part(_ title: String) -> String { parts.first { $0.hasPrefix(title) } ?? "" }
    #expect(part("Refuted").holds("Idea 1"))
    #expect(part("Tested, without").holds("Idea 2"))
    #expect(part("Contested").holds("The other version: As others had it"))
    #expect(part("The quietest sector").holds("Idea 4"))
    #expect(part("Alone in its theme").holds("Idea 4"))
    #expect(parts.allSatisfy { !$0.holds("Idea 3") })
  }

  @Test func testsLearningsAndWhatIsNoLongerBelieved() throws {
    let workspace = try Sample.seed("learning-lab")
    let tests = Sample.chapter(.tests, of: workspace)
    for board in workspace.boards where ["assumptions", "experiments"].contains(board.template) {
      for note in board.notes { #expect(tests.holds(note.title), "\(note.title)") }
    }
    #expect(tests.holds("Opvang telt zwaarder dan reiskosten"))
    var changed = workspace
    let place = try #require(changed.position(ofNote: "lo-a1"))
    changed[place].fields["links"] = [["kind": "replaces", "to": "lo-a8"]]
    let beliefs = Sample.chapter(.beliefs, of: changed)
    #expect(beliefs.holds("Bewoners komen zonder tussenpersoon naar de sessies"))
    #expect(beliefs.holds("Mensen komen via iemand die ze kennen"))
    #expect(beliefs.holds("Instead: Jonge bewoners") || beliefs.holds("**Instead**: Jonge"))
  }

  @Test func partnersFlowsAgreementsSuccessesAndSources() {
    let board = Sample.board(
      "c1", "bmc",
      [
        (
          "key-partners",
          [
            Sample.note(
              "n1", "City library",
              ["facets": ["partner": "knowledge", "partner-state": "active", "sector": "culture"]])
          ]
        ),
        (
          "revenue-streams",
          [
            Sample.note(
              "n2", "Grant",
              ["flow": ["kind": "money", "from": "city", "to": "us", "amount": 12500]]),
            Sample.note("n3", "Evenings", ["flow": ["kind": "time", "from": "us", "hours": 120]]),
          ]
        ),
        (
          "key-activities",
          [
            Sample.note("n4", "Sign the lease", ["owner": "Library", "due": "2026-05-01"]),
            Sample.note("n5", "First dinner", ["tags": ["success"], "done": "2026-04-02"]),
            Sample.note(
              "n6", "Guests",
              [
                "metric": [
                  "indicator": "guests a week", "baseline": 0, "target": 60, "unit": "guests",
                  "measured": [
                    ["value": 31, "date": "2026-04-01"], ["value": 44, "date": "2026-05-01"],
                  ],
                ]
              ]),
          ]
        ),
      ])
    var workspace = Workspace(id: "w", boards: [board])
    workspace.fields["sources"] = [
      ["id": "s", "title": "Town paper", "url": "https://example.org/x", "facts": ["A fact"]]
    ]
    let partners = Sample.chapter(.partners, of: workspace)
    #expect(partners.holds("| City library | knowledge |"))
    #expect(partners.holds("€\u{a0}12,500") && partners.holds("120\u{a0}hours"))
    let agreements = Sample.chapter(.agreements, of: workspace)
    #expect(agreements.holds("| Sign the lease | Library | 1 May 2026 |"))
    let successes = Sample.chapter(.successes, of: workspace)
    #expect(successes.holds("First dinner") && successes.holds("measured on 1 May 2026"))
    let sources = Sample.chapter(.sources, of: workspace)
    #expect(sources.holds("[Town paper](<https://example.org/x>)") && sources.holds("A fact"))
    #expect(sources.holds("CC BY-SA"))
    #expect(Sample.chapter(.signs, of: workspace).holds("K\u{a0}knowledge"))
    let dossier = Sample.markdown(workspace, form: .dossier)
    #expect(dossier.holds("Comes in: €\u{a0}12,500.") && dossier.holds("120 hours"))
  }

  @Test func ownTextTakesTheChaptersPlace() {
    let board = Sample.board("w1", "wall", fields: ["question": "How might we?"], [("t1", [])])
    for chapter in Chapter.all + Chapter.dossier {
      var workspace = Workspace(id: "w", boards: [board])
      workspace.fields[path: ["report", FieldKey(chapter.id)]] =
        "Own *words*,\nsecond line.\n\nAnother.\n- one\n- two\nAfter"
      let form: Report.Form = Chapter.all.contains { $0.id == chapter.id } ? .report : .dossier
      let html = Sample.html(workspace, form: form)
      #expect(
        html.contains(
          "<p><bdi>Own *words*,<br>second line.</bdi></p>\n<p><bdi>Another.</bdi></p>\n<ul>\n"
            + "<li><bdi>one</bdi></li>\n<li><bdi>two</bdi></li>\n</ul>\n<p><bdi>After</bdi></p>"),
        "\(chapter.id)")
      #expect(!html.holds(chapter.missing[.en]), "\(chapter.id)")
    }
  }

  @Test func oneWorkshopTellsOfItsBoardsOnly() throws {
    let workspace = try Sample.seed("inner-city")
    let text = Sample.markdown(workspace, workshop: "bb-ws2")
    let own = workspace.boards.filter { $0.id == "bb-ws2" || $0.workshop == "bb-ws2" }
    let others = workspace.boards.filter { board in !own.contains { $0.id == board.id } }
    for board in own { #expect(text.holds(board.title), "\(board.title)") }
    let ownTitles = own.flatMap { $0.notes.map(\.title) }.joined(separator: "\n")
    for board in others {
      for note in board.notes where note.title.count > 24 && !ownTitles.contains(note.title) {
        #expect(!text.holds(note.title), "\(note.title)")
      }
    }
  }

  @Test func markdownTakesNothingForMarkup() {
    let lines = [
      "# no heading", "- no list", "+ no list", "1. no list", "2) none", "> no quote", "---", "===",
      "a | b", "`code`", "*stars*", "_under_", "<b>", "&amp;", "[x](y)", "![x](y)", "~~~",
    ]
    let notes = lines.enumerated().map {
      Sample.note(Identifier("n\($0.offset)") ?? "n", "Title\n\($0.element)")
    }
    let wall = Sample.board("w1", "wall", [("t1", notes)])
    let canvas = Sample.board(
      "c1", "lean",
      [
        (
          "problem",
          notes.map { note in
            Sample.note(Identifier("m\(note.id)") ?? "m", note.text)
          }
        )
      ])
    let text = Sample.markdown(Workspace(id: "w", boards: [wall, canvas]))
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      for bad in ["# no", "- no", "+ no", "1. no", "2) no", "> no", "===", "~~~"] {
        #expect(!line.hasPrefix(bad), "\(line)")
      }
    }
    for escaped in ["a \\| b", "\\`code\\`", "\\*stars\\*", "\\_under\\_", "\\<b\\>", "\\&amp;"] {
      #expect(text.holds(escaped), "\(escaped)")
    }
  }

  @Test func ownTextIsTypedUnderTheNameOfItsChapter() throws {
    let workspace = Workspace(id: "w")
    let names = FieldNames(workspace, of: .workspace, templates: TemplateLibrary())
    let found = try names.assignment("report.aim", "Why.\n\n- one", to: .workspace)
    #expect(found.path == ["report", "aim"])
    #expect(found.value == "Why.\n\n- one")
    #expect(throws: Refusal.self) { try names.assignment("report", "x", to: .workspace) }
    #expect(throws: Refusal.self) { try names.assignment("vocabularies.x", "x", to: .workspace) }
    let agenda = FieldNames(workspace, of: .board, templates: TemplateLibrary())
    let count = try agenda.assignment("participants.policy", "8", to: .board("a"))
    #expect(count.path == ["participants", "policy"] && count.value == 8)
  }

  @Test func aBoardNamesItsWorkshopByTheTitleOfTheAgenda() throws {
    let agendas = ["a1", "a2", "a3"].map { id in
      Sample.board(
        Identifier(id) ?? "a", "agenda",
        fields: ["title": .string(id == "a1" ? "Evening one" : "Evening")], [])
    }
    let names = FieldNames(
      Workspace(id: "w", boards: agendas), of: .board, templates: TemplateLibrary())
    #expect(try names.assignment("workshop", "evening One", to: .board("b")).value == "a1")
    #expect(try names.assignment("workshop", "a3", to: .board("b")).value == "a3")
    // Two are called so: an id must say which.
    #expect(throws: Refusal.self) { try names.assignment("workshop", "Evening", to: .board("b")) }
  }

  @Test func everyTemplateIsReported() throws {
    let boards = Template.builtIn.map { template in
      var board = template.makeBoard(id: Identifier("b-\(template.id)") ?? "b", title: "")
      for box in board.boxes.indices {
        board.boxes[box].notes = [
          ReportSample.note(
            Identifier("n-\(template.id)-\(box)") ?? "n", "In \(template.id) \(box)")
        ]
      }
      return board
    }
    let workspace = Workspace(id: "w", boards: boards)
    for language in Language.allCases {
      let html = ReportSample.html(workspace, language)
      #expect(HTMLCheck(html).faults.isEmpty)
      for board in boards where board.template != "agenda" {
        for note in board.notes { #expect(html.holds("<bdi>\(note.title)</bdi>"), "\(note.title)") }
        #expect(html.holds("id=\"board-\(board.id)\""))
      }
    }
  }
}
