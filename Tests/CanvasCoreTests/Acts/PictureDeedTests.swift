import CanvasCore
import Testing

/// Pictures of notes: chosen from the library, drawn, taken away, put into words.
struct PictureDeedTests {
  private static let own = [
    "fiets": ["  __o  ", " _\\<,_ ", "(_)/(_)"], "vis": ["  ><o  ", "", ""],
  ]

  private static func workspace(_ fields: JSONObject = [:]) -> Workspace {
    var workspace = Workspace(id: "space", fields: fields)
    var board = Board(id: "board", fields: ["template": "visual-lean"])
    board.boxes = [
      Box(id: "problem", notes: [Note(id: "n1", text: "Rain"), Note(id: "n2", text: "Mud")])
    ]
    if !board.boxes[0].notes.isEmpty { workspace.boards = [board] }
    return workspace
  }

  private static func pictograms(_ rows: [String: [String]]) -> JSONObject {
    var object = JSONObject()
    for (name, rows) in rows.sorted(by: { $0.key < $1.key }) {
      object[FieldKey(name)] = .array(rows.map(JSONValue.string))
    }
    return ["pictograms": .object(object)]
  }

  private static func refusal(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  @Test func pictogramOfTheLibraryComesIntoTheFileInTheSameStep() throws {
    var document = Document(Self.workspace())
    let deed = try document.workspace.picturing(["n1", "n2"], with: "bicycle")
    try document.perform(deed.edits, as: "picture", act: deed.act)
    let workspace = document.workspace
    #expect(
      workspace.note("n1")?.picture == "bicycle" && workspace.note("n2")?.picture == "bicycle")
    #expect(workspace.fields["pictograms"]?.object?.keys.map(\.text) == ["bicycle"])
    #expect(workspace.pictogram("bicycle") == Pictogram.named("bicycle")?.rows)
    // It is there already, so that the next one brings nothing.
    #expect(try workspace.picturing(["n1"], with: "bicycle").edits.count == 1)
    _ = document.undo()
    #expect(document.workspace == Self.workspace())
  }

  @Test func ownPictogramsComeFirstAndAreNotOverwritten() throws {
    let own = ["house": ["/\\     ", "||     ", "       "]]
    let workspace = Self.workspace(Self.pictograms(own))
    let deed = try workspace.picturing(["n1"], with: "house")
    #expect(deed.edits.count == 1)
    #expect(workspace.pictogram("house") == own["house"])
    #expect(workspace.pictograms.first?.rows == own["house"])
    #expect(workspace.pictograms.count { $0.id == "house" } == 1)
    #expect(workspace.pictogram("nothing") == nil)
  }

  @Test func whatTheLibraryDrawsAlikeIsOfferedOnceWithItsWords() throws {
    let workspace = Self.workspace(Self.pictograms(Self.own))
    let bicycles = workspace.pictograms.filter { $0.rank(of: "bike", in: .en) != nil }
    #expect(bicycles.map(\.id) == ["fiets"])
    #expect(bicycles.first?.name[.fr] == "vélo")
    #expect(workspace.pictograms.first { $0.id == "vis" }?.name[.fr] == "vis")
  }

  @Test(arguments: [
    ("bicycle", "bicycle"), ("Fiets", "bicycle"), ("vélo", "bicycle"), ("velo", "bicycle"),
    (" shop window ", "shop-window"), ("", ""),
  ])
  func setUnderstandsNamesInAnyLanguage(_ typed: String, _ id: String) throws {
    let names = FieldNames(Self.workspace(), of: .note, templates: TemplateLibrary())
    let set = try names.assignment("picture", typed, to: .note("n1"))
    #expect(set.path == ["picture"] && (set.value?.string ?? "") == id)
  }

  @Test(arguments: [("bicyle", ["bicycle"]), ("hous", ["house"]), ("gezni", ["family"])])
  func setNamesWhatIsNear(_ typed: String, _ near: [String]) throws {
    let names = FieldNames(Self.workspace(), of: .note, templates: TemplateLibrary())
    let refusal = Self.refusal {
      _ = try names.assignment("picture", typed, to: .note("n1"))
    }
    guard case .noValue(typed, of: "picture", let found, let all)? = refusal else {
      Issue.record("\(typed) is \(refusal.map { "\($0)" } ?? "taken")")
      return
    }
    #expect(found.prefix(1) == near[...] && all.count == Pictogram.library.count)
  }

  @Test func noneTakesPictogramAndDrawingAway() throws {
    var document = Document(Self.workspace())
    try document.perform(
      [
        .set(.note("n1"), path: ["picture"], to: "house"),
        .set(.note("n2"), path: ["sketch"], to: ["⠿"]),
        .set(.note("n2"), path: ["alt"], to: "a roof"),
      ], as: "")
    let deed = try document.workspace.unpicturing(["n1", "n2"])
    try document.perform(deed.edits, as: "", act: deed.act)
    let notes = ["n1", "n2"].compactMap { Identifier($0) }.compactMap {
      document.workspace.note($0)
    }
    #expect(notes.allSatisfy { !$0.hasPicture })
    #expect(notes.last?.fields["alt"] == "a roof")
  }

  @Test func drawingTakesThePlaceOfAPictogram() throws {
    var document = Document(Self.workspace())
    try document.perform([.set(.note("n1"), path: ["picture"], to: "house")], as: "")
    let (deed, isConflict) = try document.workspace.sketching(["⠿"], on: "n1", over: nil)
    try document.perform(deed.edits, as: "", act: deed.act)
    #expect(!isConflict && deed.act == Act(.drawSketch))
    #expect(document.workspace.note("n1")?.fields == ["text": "Rain", "sketch": ["⠿"]])
    let (none, _) = try document.workspace.sketching([], on: "n1", over: ["⠿"])
    try document.perform(none.edits, as: "", act: none.act)
    #expect(document.workspace.note("n1")?.fields == ["text": "Rain"])
  }

  @Test func twoDrawingsAreBothKept() throws {
    var document = Document(Self.workspace())
    try document.perform([.set(.note("n1"), path: ["sketch"], to: ["⠛"])], as: "")
    let (deed, isConflict) = try document.workspace.sketching(["⠿"], on: "n1", over: nil)
    try document.perform(deed.edits, as: "", act: deed.act)
    #expect(isConflict)
    let shown = try #require(document.workspace.note("n1")?.sketch)
    let other = document.workspace.conflicts(of: .note("n1")).map(\.value.strings)
    #expect(Set([shown] + other) == [["⠛"], ["⠿"]])
  }

  @Test(
    arguments: [
      (["picture": "bicycle"], "Afbeelding: fiets"), (["picture": "vis"], "Afbeelding: vis"),
      (["picture": "fiets"], "Afbeelding: fiets"),
      (["picture": "bicycle", "alt": "bakfiets"], "Afbeelding: bakfiets"),
      (["sketch": ["⠿"]], "Schets"), (["sketch": ["⠿"], "alt": "een dak"], "Schets: een dak"),
      ([:], nil), (["alt": "nothing"], nil),
    ] as [(JSONObject, String?)])
  func pictureIsReadInWords(_ fields: JSONObject, _ words: String?) {
    let workspace = Self.workspace(Self.pictograms(Self.own))
    #expect(workspace.words(ofPictureOf: Note(id: "n", fields: fields), in: .nl) == words)
  }

  @Test func outlineAndFindKnowThem() throws {
    var document = Document(Self.workspace())
    try document.perform(
      [
        .set(.note("n1"), path: ["sketch"], to: ["⠿"]),
        .set(.note("n1"), path: ["alt"], to: "a leaking roof"),
        .set(.note("n2"), path: ["picture"], to: "water"),
      ], as: "")
    let outline = Outline(
      document.workspace, boards: document.workspace.boards, templates: TemplateLibrary(),
      language: .en)
    #expect(outline.lines.contains("    Rain [Sketch: a leaking roof] (n1)"))
    #expect(outline.lines.contains("    Mud [Picture: drop of water] (n2)"))
    #expect(document.workspace.find("leaking", in: .en).map(\.note) == ["n1"])
  }
}
