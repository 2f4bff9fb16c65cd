import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The table "Where to add" of the map, proven: each kind of thing is added here as data, outside the product, and
/// found wherever it belongs. Surfaces, readings, languages and fields of notes have theirs in `SurfaceTests`,
/// `ReadingPanelTests`, `LanguageTests` and `NoteFormTests`.
struct AddingTests {
  private func text(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  // MARK: Template: one file

  private static let twoBoxes = """
    {
      "format": "ninefold-template/1",
      "id": "pros-cons",
      "title": {"en": "Pros and cons", "nl": "Voor en tegen"},
      "purpose": {"en": "Weigh two sides."},
      "picture": ["PC"],
      "boxes": [
        {"id": "pros", "mark": "P", "order": "1", "label": {"en": "Pros"}, "prompt": {"en": "What speaks for it?"}},
        {"id": "cons", "mark": "C", "order": "2", "label": {"en": "Cons"}}
      ]
    }
    """

  @Test func templateIsOneFile() throws {
    let template = try #require(try TemplateFile.read(Array(Self.twoBoxes.utf8)).value)
    var session = try Session(picture: "problem: A*")
    session.app.setup.templates = TemplateLibrary(own: [template])
    // It is offered, makes a board, and that is drawn, walked and typed on.
    session.press("b a")
    session.press("End")
    #expect(text(session).contains("Pros and cons"))
    let index = try #require(session.app.panel?.rows.firstIndex { $0.id == "pros-cons" })
    session.press("Esc a \(index)*Down Enter Enter")
    #expect(session.app.board?.template == "pros-cons")
    #expect(text(session).contains("Pros") && text(session).contains("What speaks for it?"))
    session.press("Right a t:Cost Esc")
    #expect(session.app.board?.box("cons")?.notes.map(\.title) == ["Cost"])
    // What is computed knows it as well.
    let workspace = try #require(session.app.workspace)
    let reading = try #require(Reading.all.first { $0.id == "coverage" })
    let table = reading.make(
      workspace, ReadingContext(templates: session.app.setup.templates, language: .en))
    #expect(table.rows.last?.details == ["1/2 · ∅ Pros"])
    #expect(
      !workspace.advice(templates: session.app.setup.templates, language: .en).contains {
        $0.kind == .unknownTemplate
      })
  }

  // MARK: Facet: one line of data

  @Test func facetIsOneLineOfTheWorkspace() throws {
    var session = try Session(picture: "problem: A*")
    var workspace = try #require(session.app.workspace)
    let base = workspace
    workspace.fields["vocabularies"] = [
      "mood": [
        ["value": "calm", "symbol": "c", "label": ["en": "calm sea", "nl": "kalm"]],
        ["value": "wild", "symbol": "w", "label": ["en": "wild"]],
      ]
    ]
    session.send(.changedOnDisk(workspace, base: base))
    session.press("f t:mood Enter")
    #expect(text(session).contains("c  calm sea"))
    session.press("Down Enter Esc Esc")
    let note = try #require(session.app.focusedNote)
    #expect(note.facet("mood") == ["calm"])
    let names = FieldNames(workspace, of: .note, templates: TemplateLibrary())
    #expect(try names.assignment("mood", "kalm", to: .note(note.id)).value == "calm")
    #expect(
      Outline(
        try #require(session.app.workspace), boards: session.app.workspace?.boards ?? [],
        templates: TemplateLibrary(), language: .en
      ).lines.contains { $0.contains("[calm sea]") })
  }

  // MARK: Pictogram: one field of the workspace, or one line of the library

  @Test func pictogramIsOneFieldOfTheWorkspace() throws {
    var session = try Session(picture: "visual-lean> problem: A*")
    var workspace = try #require(session.app.workspace)
    let base = workspace
    workspace.fields["pictograms"] = ["kite": ["   /\\  ", "   \\/  ", "    ~  "]]
    session.send(.changedOnDisk(workspace, base: base))
    session.press("I t:kit")
    #expect(text(session).contains("▸ kite") && text(session).contains("/\\"))
    session.press("Enter")
    #expect(session.app.focusedNote?.picture == "kite" && text(session).contains("\\/"))
    let names = FieldNames(workspace, of: .note, templates: TemplateLibrary())
    #expect(try names.assignment("picture", "Kite", to: .note("a")).value == "kite")
  }

  // MARK: Command and panel: a value each

  /// A panel of one's own: its rows do what they carry.
  private static let colours = Panel("colours", title: { _ in "Colours" }, filter: true) {
    app, typed in
    ["red", "green"].filter { $0.contains(typed) }.map { name in
      Panel.Row(id: name, text: name) { app throws(Refusal) in
        guard let note = app.focusedNote else { throw .emptyText }
        try app.act { workspace, _ throws(Refusal) in
          try workspace.setting(
            ["text"], to: .string(name), of: [.note(note.id)], as: Act(.editNote))
        }
      }
    }
  }

  @Test func commandAndPanelAreOneValueEach() throws {
    let command = Command("note.colour", .commandEdit, in: .board, ["F9"]) { app in
      app.open(Self.colours)
    }
    var session = try Session(picture: "problem: A*")
    session.app.setup.commands = CommandTable(Command.all + [command])
    session.app.setup.keymap = Keymap(Command.all + [command])
    // Palette and help have it with its key, and the key does it.
    session.press("?")
    #expect(
      session.app.panel?.rows.contains { $0.id == "note.colour" && $0.detail == "F9" } == true)
    session.press("Esc F9 t:gre")
    #expect(text(session).contains("Colours") && !text(session).contains("▸ red"))
    session.press("Enter")
    #expect(session.app.focusedNote?.title == "green" && session.app.panel == nil)
    session.press("u")
    #expect(session.app.focusedNote?.title == "A")
  }

  // MARK: Theme: one file

  @Test func themeIsOneFile() throws {
    let checked = try ThemeFile.read(
      Array(#"{"name": "mine", "from": "dark", "roles": {"focus": {"bold": true}}}"#.utf8))
    let theme = try #require(checked.value)
    var session = try Session(picture: "problem: A*")
    session.app.look.ownThemes = [theme]
    session.press("\(Theme.builtIn.count)*T")
    #expect(session.app.look.theme.name == "mine")
    #expect(session.effects.terminal.last == .theme(theme))
  }

  // MARK: Field of a note: one line of the table

  @Test func fieldOfANoteIsInTheSchema() throws {
    let mood = Field("mood", .choice(["calm", "wild"]), "How it feels")
    let schema = JSONSchema.workspace(noteFields: Schema.note + [mood])
    let property = schema.object?[path: ["$defs", "note", "properties", "mood"]]
    #expect(property?.object?["description"]?.string == "How it feels")
    #expect(JSONSchema.workspace().object?[path: ["$defs", "note", "properties", "mood"]] == nil)
  }
}
