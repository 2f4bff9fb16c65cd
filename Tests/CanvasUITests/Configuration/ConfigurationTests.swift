import CanvasCore
import CanvasUI
import Testing

struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    try Configuration(reading: Array(text.utf8))
  }

  /// What is wrong with a configuration, with its place.
  private func objection(_ text: String) -> String {
    do throws(JSONError) {
      _ = try Configuration(reading: Array(text.utf8))
      return "nothing"
    } catch {
      return error.sentence(in: Array(text.utf8))
    }
  }

  @Test func everythingMayBeLeftOut() throws {
    #expect(try read("{}") == Configuration())
  }

  @Test func whatIsThereIsTaken() throws {
    let configuration = try read(
      """
      { "theme": "dark", "language": "nl", "mouse": true, "ascii": true,
        "keys": { "note.add": ["é", "Ctrl-A"], "note.first": "g g" } }
      """)
    #expect(configuration.theme == "dark")
    #expect(configuration.language == .nl)
    #expect(configuration.mouse && configuration.ascii)
    #expect(configuration.keys["note.add"]?.map(\.description) == ["é", "Ctrl-A"])
    #expect(configuration.keys["note.first"]?.first?.keys.count == 2)
  }

  @Test func theDefaultsCanBeReadBack() throws {
    let configuration = try Configuration(reading: JSONWriter.file(Configuration.defaults))
    for command in Command.all {
      #expect(configuration.keymap.keys(of: command.id).map(\.description) == command.keys)
    }
  }

  @Test(arguments: [
    ("[]", "line 1, column 1 ($): a configuration is an object in braces"),
    (
      "{\n  \"tehme\": \"dark\" }",
      "line 2, column 3 ($.tehme): \"tehme\" is no setting; did you mean \"theme\"?"
    ),
    ("{ \"mouse\": 1 }", "line 1, column 12 ($.mouse): \"mouse\" is true or false"),
    (
      "{ \"language\": \"it\" }",
      "line 1, column 15 ($.language): \"language\" is one of en, nl, fr, de, es"
    ),
    (
      "{ \"keys\": {\n \"note.ad\": \"a\" } }",
      "line 2, column 2 ($.keys[\"note.ad\"]): \"note.ad\" is no command; did you mean \"note.add\"?"
    ),
    (
      "{ \"keys\": { \"note.add\": \"Strg-A\" } }",
      "line 1, column 25 ($.keys[\"note.add\"]): \"Strg-A\" is no key; write a character, or a name as "
        + "Enter, Ctrl-P, Alt-x, F5"
    ),
    (
      "{ \"keys\": { \"note.add\": [1] } }",
      "line 1, column 25 ($.keys[\"note.add\"]): keys are a text in quotes or a list of texts"
    ),
    (
      "{ \"keys\": { \"note.add\": \"é\", \"note.copy\": \"é\" } }",
      "line 1, column 25 ($.keys[\"note.copy\"]): \"é\" is a key of \"note.add\" too; give one of them another"
    ),
    (
      "{ \"keys\": { \"note.first\": \"g\", \"note.last\": \"g e\" } }",
      "line 1, column 26 ($.keys[\"note.last\"]): \"g e\" and \"g\" of \"note.first\" begin alike; "
        + "give one of them another"
    ),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ says: String) {
    let said = objection(text)
    // The column is where the JSON parser finds the member or its value.
    func bare(_ text: String) -> String { text.filter { !$0.isNumber } }
    #expect(bare(said) == bare(says))
  }

  // MARK: Keys

  private func session(_ keys: String) throws -> Session {
    var session = try Session(picture: "problem: A B C*")
    session.app.setup.keymap = try read("{ \"keys\": \(keys) }").keymap
    return session
  }

  @Test func aBoundKeyDoesItAndTheOldOneSaysItDoesNothing() throws {
    let session = try session("{ \"note.remove\": \"é\" }")
    #expect(Picture.of(session.pressing("é").app) == "problem: A B*")
    #expect(session.pressing("x").notice == "x does nothing here; ? shows what does")
  }

  @Test func aBoundKeyIsTakenFromTheCommandThatHadIt() throws {
    let session = try session("{ \"note.remove\": \"d\" }")
    #expect(Picture.of(session.pressing("d").app) == "problem: A B*")
    #expect(session.app.setup.keymap.keys(of: "note.duplicate").isEmpty)
  }

  /// What the file binds wins over usual keys that are the same or begin alike, in other places in force too.
  @Test func usualKeysGiveWayToSequencesThatBeginAlike() throws {
    let session = try session("{ \"note.remove\": \"d d\", \"app.quit\": \"Z Z\" }")
    #expect(session.app.setup.keymap.keys(of: "note.duplicate").isEmpty)
    #expect(session.app.setup.keymap.keys(of: "view.box").isEmpty)
    #expect(Picture.of(session.pressing("d d").app) == "problem: A B*")
    #expect(session.pressing("Z Z").work == [.quit])
  }

  @Test func theBeginningOfASequenceThatDoesNotGoOnIsText() throws {
    let session = try session("{ \"draft.end\": \"j j\" }").pressing("a")
    #expect(Picture.of(session.pressing("t:jar j j").app) == "problem: A B C jar*")
  }

  @Test func theDefaultsAreReadInNoTimeToSpeakOf() throws {
    let bytes = JSONWriter.file(Configuration.defaults)
    for _ in 0..<20 { _ = try Configuration(reading: bytes) }
  }

  @Test func keysCanFollowEachOther() throws {
    let session = try session("{ \"note.first\": \"g g\", \"note.last\": \"g e\" }")
    let once = session.pressing("g")
    #expect(once.notice == "g … and the next key")
    #expect(Picture.of(once.pressing("g").app) == "problem: A* B C")
    #expect(Picture.of(once.pressing("g g e").app) == "problem: A B C*")
    #expect(once.pressing("x").notice == "g x does nothing here; ? shows what does")
    #expect(Picture.of(once.pressing("x x").app) == "problem: A B*")
  }

  @Test func hintsAndPaletteShowTheKeysInForce() throws {
    let session = try session("{ \"note.add\": \"é\" }")
    #expect(session.app.view().rows.last?.contains("é add") == true)
    #expect(
      session.pressing(":").app.view().rows.contains {
        $0.contains("Add a note") && $0.contains("é")
      })
  }
}
