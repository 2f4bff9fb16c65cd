import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The form of a note comes from the table of its fields.
struct NoteFormTests {
  private static let note = Note(id: "n1", text: "Rain")
  private static let templates = TemplateLibrary()

  private func session() throws -> Session { try Session(picture: "problem: A* B") }

  /// What is typed for a field, or the row that is chosen.
  private func keys(_ field: TypedField, _ session: Session) -> String {
    switch field.field.type {
    case .choice, .boolean: "Down Enter"
    case .integer: "t:3 Enter"
    case .number: "t:2.5 Enter"
    case .date: "t:2026-03-14 Enter"
    case .set(.record) where field.path == ["links"]: "t:about_\(other(session)) Enter"
    case .set(.record) where field.path == ["metric", "measured"]: "t:12.5_2026-03-14 Enter"
    case .set(.record) where field.path == ["refs"]:
      "t:2026-03-14_photos/1.jpg_The_shop_on_a_Monday Enter"
    case .set(.record): "t:2026-03-14_word_of_mouth Enter"
    case .set, .oneOrMore: "t:one,_two Enter"
    case .text, .identifier, .rows, .record, .map, .textByLanguage, .any: "t:word Enter"
    }
  }

  private func other(_ session: Session) -> Identifier {
    session.app.focusedBox?.notes.last?.id ?? "none"
  }

  private func index(_ name: String, _ session: Session) -> Int? {
    session.app.panel?.rows.firstIndex { $0.id == name }
  }

  @Test func everyFieldOfTheFileIsSeenAndEdited() throws {
    let fields = Schema.typed(Schema.note).filter { $0.path != ["text"] }
    #expect(fields.count > 40)
    // Pictures are chosen and sketches drawn; `PicturePanelTests` does.
    for field in fields where field.field.names == nil && field.path != ["sketch"] {
      var session = try session().pressing("f End Enter")
      let row = try #require(index(field.id, session), "\(field.name)")
      session.press("\(row)*Down Enter \(keys(field, session))")
      let note = try #require(session.app.focusedNote)
      let value = note.fields[path: field.path[...]]
      #expect(value != nil, "\(field.name): \(session.notice ?? "")")
      // The form is there again, with the cursor where it was and the value beside the name.
      #expect(session.app.panel?.index == row)
      let text = field.field.type.text(of: value)
      let shown = text.split(separator: "\n").joined(separator: " / ")
      #expect(session.app.panel?.rows[row].detail == shown)
      #expect(session.app.panel?.rows[row].text == field.label(.en))
      // The command line writes the same.
      let workspace = try #require(session.app.workspace)
      let names = FieldNames(workspace, of: .note, templates: Self.templates)
      let assignment = try names.assignment(field.name, text, to: .note(note.id))
      #expect(assignment.path == field.path)
      #expect(assignment.value == value)
      session.press("Esc Esc u")
      #expect(session.app.focusedNote?.fields[path: field.path[...]] == nil, "\(field.name)")
    }
  }

  @Test func fieldsHaveNamesInEveryLanguage() {
    for field in Schema.typed(Schema.note) where field.path != ["text"] {
      for language in Language.allCases {
        #expect(field.field.label.values[language]?.isEmpty == false, "\(field.name) \(language)")
        #expect(cellWidth(field.label(language)) <= 36, "\(field.name) \(language)")
      }
    }
  }

  @Test func fieldIsOneLineOfTheTable() throws {
    let mood = Field("mood", .choice(["calm", "wild"]), "How it feels")
    let table = Schema.note + [mood]
    var session = try session()
    let note = try #require(session.app.focusedNote?.id)
    session.app.open(.form(of: [note], fields: table))
    session.send(.resize(Size(width: 80, height: 24)))
    session.press("t:mood Enter 2*Down Enter Esc")
    #expect(session.app.focusedNote?.fields["mood"] == "wild")
    let workspace = try #require(session.app.workspace)
    let names = FieldNames(workspace, of: .note, templates: Self.templates, fields: table)
    #expect(try names.assignment("mood", "calm", to: .note(note)).value == "calm")
    #expect(throws: Refusal.invalid(.choice("mood", ["calm", "wild"]))) {
      try names.assignment("mood", "sad", to: .note(note))
    }
  }

  @Test func elementsThatStayKeepWhatTheyHaveBesideTheirParts() throws {
    let type = try #require(Schema.type(of: ["links"], in: .note))
    let old: JSONValue = [["kind": "from", "to": "k7f2m", "weight": 3]]
    #expect(type.text(of: old) == "from k7f2m")
    let new = try type.value(of: "from k7f2m, about p3xaq", named: "links", over: old)
    #expect(
      new == [
        ["kind": "from", "to": "k7f2m", "weight": 3], ["kind": "about", "to": "p3xaq"],
      ])
  }

  @Test func partsOfAnElementTakeTheWordsThatCanBeTheirs() throws {
    let periods = try #require(Schema.type(of: ["partner", "periods"], in: .note))
    #expect(
      try periods.value(of: "2026-01-02 moved away, 2026-03-01 2026-05-01 done", named: "periods")
        == [
          ["since": "2026-01-02", "reason": "moved away"],
          ["since": "2026-03-01", "until": "2026-05-01", "reason": "done"],
        ])
    let refs = try #require(Schema.type(of: ["refs"], in: .note))
    let value = try refs.value(of: "https://example.org/a The wall, photos/b.jpg b", named: "refs")
    #expect(
      value == [
        ["url": "https://example.org/a", "title": "The wall"],
        ["path": "photos/b.jpg", "title": "b"],
      ])
    #expect(refs.text(of: value) == "https://example.org/a The wall, photos/b.jpg b")
    let links = try #require(Schema.type(of: ["links"], in: .note))
    #expect(
      try links.value(of: "from k7f2m 2026-03-14 most votes", named: "links")
        == [["kind": "from", "to": "k7f2m", "date": "2026-03-14", "reason": "most votes"]])
    let measured = try #require(Schema.type(of: ["metric", "measured"], in: .note))
    #expect(throws: Refusal.self) { try measured.value(of: "12 soon", named: "measured") }
  }

  @Test func linkToNothingIsRefusedAndStaysTyped() throws {
    let session = try session().pressing("f t:linksfr Backspace Backspace Enter t:from_zzzzz Enter")
    #expect(session.app.unsentTexts == ["from zzzzz"])
    #expect(session.app.focusedNote?.links.isEmpty == true)
  }
}
