import CanvasCore
import CanvasUI
import Drawing
import Testing

struct ConfigurationTests {
  /// What a configuration without mistakes says.
  private func read(_ text: String) throws -> Configuration {
    let checked = try Configuration.read(Array(text.utf8))
    #expect(checked.mistakes == [])
    return try #require(checked.value)
  }

  /// All that is wrong with a configuration, with its place.
  private func mistakes(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try Configuration.read(bytes).mistakes.map { $0.sentence(in: bytes) }
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
    let checked = try Configuration.read(JSONWriter.file(Configuration.defaults))
    let configuration = try #require(checked.value)
    #expect(checked.mistakes == [])
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
      "line 1, column 25 ($.keys[\"note.add\"][0]): keys are a text in quotes or a list of texts"
    ),
    (
      "{ \"keys\": { \"note.add\": \"Ctl-Entr\" } }",
      "line 1, column 25 ($.keys[\"note.add\"]): \"Ctl-Entr\" is no key; write a character, or a name as "
        + "Enter, Ctrl-P, Alt-x, F5"
    ),
    (
      "{ \"keys\": { \"note.add\": \"Ctl-E\" } }",
      "line 1, column 25 ($.keys[\"note.add\"]): \"Ctl-E\" is no key; did you mean \"Ctrl-E\"?"
    ),
    (
      "{ \"keys\": { \"note.add\": \"g Alt-Entr\" } }",
      "line 1, column 25 ($.keys[\"note.add\"]): \"g Alt-Entr\" is no key; did you mean \"g Alt-Enter\"?"
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
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ says: String) throws {
    // The column is where the JSON parser finds the member or its value.
    func bare(_ text: String) -> String { text.filter { !$0.isNumber } }
    #expect(try mistakes(text).map(bare) == [bare(says)])
  }

  // MARK: What is right is used

  @Test func allThatIsWrongIsNamedAndTheRestHolds() throws {
    let checked = try Configuration.read(
      Array(
        """
        { "tehme": "dark", "language": "nl", "mouse": "yes", "ascii": true,
          "keys": {
            "note.add": ["é", "Strg-X"], "note.ad": "a", "note.copy": "Entr", "note.edit": [],
            "note.remove": ["é", "ù"], "note.paste": 7 } }
        """.utf8))
    let configuration = try #require(checked.value)
    #expect(configuration.language == .nl && configuration.ascii && !configuration.mouse)
    #expect(
      configuration.keys.mapValues { $0.map(\.description) } == [
        "note.add": ["é"], "note.edit": [], "note.remove": ["ù"],
      ])
    #expect(
      checked.mistakes.map(\.pathText) == [
        "$.tehme", "$.mouse", "$.keys[\"note.add\"][1]", "$.keys[\"note.ad\"]",
        "$.keys[\"note.copy\"]", "$.keys[\"note.remove\"][0]", "$.keys[\"note.paste\"]",
      ])
    #expect(configuration.keymap.keys(of: "note.copy").map(\.description) == ["y"])
  }

  @Test func ofTwoThatClashTheFirstInTheFileIsTaken() throws {
    let checked = try Configuration.read(
      Array(#"{ "keys": { "note.remove": "é", "note.add": ["é", "é é", "i"] } }"#.utf8))
    let configuration = try #require(checked.value)
    #expect(configuration.keys["note.remove"]?.map(\.description) == ["é"])
    #expect(configuration.keys["note.add"]?.map(\.description) == ["i"])
    #expect(checked.mistakes.count == 2)
  }

  @Test(arguments: ["", "{", "theme = dark", "{ \"mouse\": true, \"mouse\": true }"])
  func onlyWhatIsNoJSONIsNotUsedAtAll(_ text: String) {
    #expect(throws: JSONError.self) { try Configuration.read(Array(text.utf8)) }
  }

  @Test func mistakesBeyondAHundredAreCounted() throws {
    let keys = (1...250).map { "\"x\($0)\": 1" }.joined(separator: ", ")
    let checked = try Configuration.read(Array("{ \(keys), \"theme\": \"dark\" }".utf8))
    #expect(checked.mistakes.count == 100 && checked.more == 150)
    #expect(checked.value?.theme == "dark")
  }

  // MARK: On the screen

  private func misconfigured(_ count: Int) throws -> Session {
    var session = try Session(picture: "problem: A*")
    session.send(
      .misconfigured(
        (1...count).map {
          "\"config.json\", line \($0), column 3 ($.keys[\"note.ad\"]): \"note.ad\" is no command; "
            + "did you mean \"note.add\"?"
        }))
    return session
  }

  @Test func theStatusLineSaysHowManyAndWhere() throws {
    #expect(
      try misconfigured(3).notice == "3 mistakes in the configuration; : config shows them")
    #expect(try misconfigured(1).notice == "1 mistake in the configuration; : config shows it")
  }

  @Test(arguments: [40, 80, 200])
  func thePanelShowsAllOfItUncut(width: Int) throws {
    var session = try misconfigured(2)
    session.send(.resize(Size(width: width, height: 24)))
    session.press(": t:config Enter")
    let rows = try #require(session.app.panel).rows.map(\.text)
    #expect(rows.count(where: { !$0.hasPrefix(" ") }) == 2)
    let frame = session.app.view().rows.joined(separator: "\n")
    for row in rows { #expect(frame.contains(row), "\(row)") }
    #expect(
      rows.joined().filter { $0 != " " } == session.app.setup.troubles.joined().filter { $0 != " " }
    )
  }

  @Test func thePanelFollowsTheSizeOfTheScreen() throws {
    var session = try misconfigured(1).pressing(": t:config Enter")
    let before = try #require(session.app.panel).rows.count
    session.send(.resize(Size(width: 40, height: 24)))
    #expect(try #require(session.app.panel).rows.count > before)
  }

  @Test func whereNothingIsWrongThePanelIsRefused() throws {
    let session = try Session(picture: "problem: A*").pressing(": t:config Enter")
    #expect(session.notice == "Nothing is wrong with the configuration")
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
    for _ in 0..<20 { _ = try Configuration.read(bytes) }
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
