import CanvasCore
import CanvasUI
import Drawing
import Interchange
import Testing

/// What leaves the program from the screen, and what comes in.
struct InterchangePanelTests {
  private func session() throws -> Session { try Session(picture: "problem: A* B") }

  private func imported(_ text: String, _ name: String = "a.txt") throws -> ImportedBoards {
    let source = ImportSource(
      Array(text.utf8), name: name, templates: TemplateLibrary(), language: .en)
    let (format, found) = try source.read(as: Format.named("lines"))
    return ImportedBoards(source.record(as: format), found)
  }

  @Test func previewWritesNothingAndEnterBringsIn() throws {
    var session = try session()
    let before = session.app.workspace
    session.send(.imported(try imported("Rain\nSun\n")))
    #expect(session.app.panel?.id == "importing")
    #expect(session.app.workspace == before)
    session.press("Enter")
    #expect(session.app.workspace?.boards.count == 2)
    #expect(session.app.board?.notes.map(\.text) == ["Rain", "Sun"])
    session.press("u")
    #expect(session.app.workspace == before)
  }

  @Test func knownSourceOffersWhatIsNewFirst() throws {
    var session = try session()
    session.send(.imported(try imported("Rain\nSun\n")))
    session.press("Enter")
    session.send(.imported(try imported("Rain\nSun\n")))
    #expect(session.app.panel?.rows.first?.id == "new")
    session.press("Enter")
    #expect(session.notice?.contains("a.txt") == true)
    #expect(session.app.workspace?.boards.count == 2)
  }

  @Test func boardThatGoesMeanwhileIsNoGoal() throws {
    var session = try session()
    session.send(.imported(try imported("Rain")))
    var theirs = try #require(session.app.workspace)
    let base = theirs
    theirs.boards = [Template.wall.makeBoard(id: "other", title: "Other")]
    session.send(.changedOnDisk(theirs, base: base))
    session.press("Enter")
    #expect(session.app.workspace?.boards.last?.notes.map(\.text) == ["Rain"])
  }

  @Test func everyFormatThatIsWrittenHasARowAndAskWhere() throws {
    let ids = Format.written.map(\.id)
    for id in ids {
      var session = try session().pressing("F9")
      let row = try #require(session.app.panel?.rows.firstIndex { $0.id == id })
      let places = try #require(
        session.app.panel?.rows[..<row].filter { !$0.id.hasPrefix("heading") })
      session.press("\(places.count)*Down Enter")
      #expect(session.app.panel?.id.hasPrefix("export") == true)
      session.press("Enter")
      let asked = session.work.contains {
        if case .export(let request) = $0 { request.kind == .format(id) } else { false }
      }
      #expect(asked, "\(id)")
    }
  }

  @Test func whatIsThereIsOverwrittenOnlyWhenChosen() throws {
    var session = try session().pressing("F9 Enter")
    session.press("Enter")
    guard case .export(let request)? = session.work.last else {
      Issue.record("nothing is exported")
      return
    }
    session.send(.exportExists(request))
    #expect(session.app.panel?.id == "overwriting")
    session.press("Down Enter")
    guard case .export(let second)? = session.work.last else {
      Issue.record("it is not overwritten")
      return
    }
    #expect(second.overwrites && second.path == request.path)
    session.send(.exportExists(request))
    session.press("Enter")
    #expect(session.app.panel?.id.hasPrefix("export") == true)
  }

  @Test func whatArrivesTakesNoKeysFromWhatIsTyped() throws {
    var session = try session().pressing("a t:Tea")
    session.send(.imported(try imported("Rain")))
    #expect(session.app.panel == nil)
    session.press("t:_time Esc")
    #expect(session.app.board?.notes.contains { $0.text == "Tea time" } == true)
    #expect(session.app.panel?.id == "importing")
    session.press("Esc")
    #expect(session.app.workspace?.boards.count == 1)
  }

  @Test func whatWasReadForAnotherWorkspaceIsNotOffered() throws {
    var session = try session()
    var boards = try imported("Rain")
    boards.workspace = "elsewhere"
    session.send(.imported(boards))
    #expect(session.app.panel == nil)
  }

  @Test func pastedCanvasIsShownBeforeItIsBroughtIn() throws {
    var session = try session()
    let before = session.app.workspace
    session.send(
      .paste("# Bakery\n\n## Problem\n- Queues\n\n## Solution\n- Bread\n\n## Channels\n- Shop\n"))
    #expect(session.app.panel?.id == "importing")
    #expect(session.app.workspace == before)
    let lines = try #require(session.app.panel?.rows.firstIndex { $0.id == "lines" })
    session.press("\(lines)*Down Enter")
    #expect(session.app.board?.notes.contains { $0.text == "- Queues" } == true)
  }

  @Test func titlesBecomeNamesThatNoShellStumblesOver() {
    #expect("Beleving in de binnenstad".asFileName == "beleving-in-de-binnenstad")
    #expect("../../etc/passwd; rm -rf".asFileName == "etc-passwd-rm-rf")
    #expect("Été à l’école".asFileName == "ete-a-l-ecole")
    #expect("漢字".asFileName == "ninefold")
    #expect(String(repeating: "long ", count: 90).asFileName.utf8.count <= 60)
  }
}
