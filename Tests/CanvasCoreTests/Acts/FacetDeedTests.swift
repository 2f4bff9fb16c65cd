import CanvasCore
import TestSupport
import Testing

/// Facets of a workspace's own: named, coloured, moved, taken away, and merged with what others did to them.
struct FacetDeedTests {
  /// A wall with three notes of whom two are calm.
  private static let base: Workspace = {
    var workspace = Workspace(id: "w")
    var board = Board(id: "wall1", fields: ["template": "wall"])
    board.boxes = [
      Box(
        id: "tray",
        notes: [
          Note(id: "n1", fields: ["text": "Rain", "facets": ["mood": "calm"]]),
          Note(id: "n2", fields: ["text": "Mud", "facets": ["mood": ["calm", "wild"]]]),
          Note(id: "n3", fields: ["text": "Sun"]),
        ])
    ]
    workspace.boards = [board]
    workspace.fields["facets"] = [
      ["id": "mood", "label": ["en": "Mood"], "several": true],
      ["id": "size", "label": ["en": "Size"]],
    ]
    workspace.fields["vocabularies"] = [
      "mood": [
        ["value": "calm", "label": ["en": "Calm"], "symbol": "M", "role": "green"],
        ["value": "wild", "label": ["en": "Wild"], "symbol": "Y"],
        ["value": "odd", "label": ["en": "Odd"]],
      ]
    ]
    return workspace
  }()

  private func done(
    _ workspace: Workspace = base, _ make: (Workspace) throws(Refusal) -> Deed
  ) throws -> Workspace {
    let deed = try make(workspace)
    var document = Document(workspace)
    try document.perform(deed.edits, as: "", act: deed.act)
    let done = document.workspace
    // Each is one step that undo takes back whole.
    _ = document.undo()
    #expect(document.workspace == workspace)
    return done
  }

  private func refusal(_ make: () throws(Refusal) -> Deed) -> Refusal? {
    do throws(Refusal) {
      _ = try make()
      return nil
    } catch {
      return error
    }
  }

  // MARK: Reading

  @Test func fieldSaysNamesOrderAndNumber() throws {
    let own = Self.base.facets.filter { !$0.isBuiltIn }
    #expect(own.map(\.id) == ["mood", "size"])
    #expect(own.map(\.allowsSeveral) == [true, false])
    #expect(own[0].label[.nl] == "Mood")
    var old = Self.base
    old.fields["facets"] = nil
    // A file of before is read as it was: called by its key, with as many values as people like.
    let mood = try #require(old.facet("mood"))
    #expect(mood.label[.en] == "mood" && mood.allowsSeveral && mood.values.count == 3)
    #expect(old.facet("size") == nil)
  }

  @Test func fileKeepsThem() throws {
    let bytes = WorkspaceFile.write(Self.base)
    #expect(try WorkspaceFile.read(bytes) == Self.base)
  }

  @Test func builtInOnesTakeNamesAndOrder() throws {
    var workspace = Self.base
    workspace.fields["facets"] = [["id": "sector", "label": ["nl": "Stem"]]]
    let sector = try #require(workspace.facet("sector"))
    #expect(sector.label[.nl] == "Stem" && sector.label[.en] == "Sector" && sector.isBuiltIn)
    let moved = try done(workspace) { workspace throws(Refusal) in
      try workspace.movingValue("resident", of: "sector", to: .first, in: .en)
    }
    #expect(moved.facet("sector")?.values.map(\.id).prefix(2) == ["resident", "social-economy"])
    #expect(moved.facet("sector")?.values.count == sector.values.count)
    #expect(moved.facet("sector")?.value("policy")?.label[.en] == "public authority")
    let more = try done(moved) { workspace throws(Refusal) in
      try workspace.definingValue("Press", of: "sector", in: .en)
    }
    #expect(more.facet("sector")?.values.last?.id == "press")
    // A list of some values only leaves the others where they were.
    let few = try done { workspace throws(Refusal) in
      try workspace.renamingValue("policy", of: "sector", to: "Town hall", in: .en)
    }
    #expect(few.facet("sector")?.values.map(\.id) == sector.values.map(\.id))
    #expect(few.facet("sector")?.value("policy")?.label[.en] == "Town hall")
  }

  // MARK: Facets

  @Test func aNewOneGetsAnIdOfItsName() throws {
    let workspace = try done { workspace throws(Refusal) in
      try workspace.definingFacet("  Élan de l’été ", in: .fr)
    }
    let facet = try #require(workspace.facets.last)
    #expect(facet.id == "elan-de-l-ete" && facet.label[.fr] == "Élan de l’été")
    #expect(!facet.allowsSeveral && facet.values.isEmpty)
    let second = try done(workspace) { workspace throws(Refusal) in
      try workspace.definingFacet("气氛", several: true, in: .en)
    }
    #expect(second.facets.last?.id == "facet" && second.facets.last?.allowsSeveral == true)
    let long = try done { workspace throws(Refusal) in
      try workspace.definingFacet(String(repeating: "long ", count: 20), in: .en)
    }
    #expect(Identifier(long.facets.last?.id ?? "") != nil)
  }

  @Test func namesOfFieldsStayFree() throws {
    let workspace = try done { workspace throws(Refusal) in
      try workspace.definingFacet("Owner", in: .en)
    }
    #expect(workspace.facets.last?.id == "owner-2")
  }

  @Test func onesThatAreThereAreRefused() {
    for name in ["mood", "MOOD", "Sector", "secteur"] {
      #expect(
        refusal { () throws(Refusal) in try Self.base.definingFacet(name, in: .en) }
          == .facetTaken(name))
    }
    #expect(
      refusal { () throws(Refusal) in try Self.base.definingFacet(" ", in: .en) } == .emptyName)
    #expect(
      refusal { () throws(Refusal) in
        try Self.base.renamingFacet("mood", to: "Size", in: .en)
      } == .facetTaken("Size"))
    let missing = refusal { () throws(Refusal) in
      try Self.base.renamingFacet("mod", to: "X", in: .en)
    }
    guard case .noFacet("mod", let near, _)? = missing else {
      Issue.record("\(String(describing: missing))")
      return
    }
    #expect(near == ["mood"])
  }

  @Test func oneThatNotesCarryIsTakenAwayOnlyIfAsked() throws {
    #expect(
      refusal { () throws(Refusal) in try Self.base.removingFacet("mood", in: .en) }
        == .inUse("Mood", 2))
    let gone = try done { workspace throws(Refusal) in
      try workspace.removingFacet("mood", anyway: true, in: .en)
    }
    #expect(gone.facet("mood") == nil && gone.noteCount(carrying: "mood") == 0)
    #expect(gone.fields["vocabularies"] == nil || gone.fields["vocabularies"]?.isVoid == true)
    #expect(
      refusal { () throws(Refusal) in try Self.base.removingFacet("sector", in: .nl) }
        == .builtInStays("Sector"))
  }

  @Test func severalValuesOfANoteAreNotForgotten() throws {
    #expect(
      refusal { () throws(Refusal) in
        try Self.base.lettingFacet("mood", haveSeveral: false, in: .en)
      } == .severalInUse("Mood", 1))
    let size = try done { workspace throws(Refusal) in
      try workspace.lettingFacet("size", haveSeveral: true, in: .en)
    }
    #expect(size.facet("size")?.allowsSeveral == true)
  }

  @Test func facetsMove() throws {
    let workspace = try done { workspace throws(Refusal) in
      try workspace.movingFacet("size", to: .by(-1), in: .en)
    }
    #expect(workspace.facets.filter { !$0.isBuiltIn }.map(\.id) == ["size", "mood"])
    #expect(
      refusal { () throws(Refusal) in try Self.base.movingFacet("size", to: .by(1), in: .en) }
        == .edgeOfList)
    #expect(
      refusal { () throws(Refusal) in try Self.base.movingFacet("size", to: .after("size"), in: .en)
      } == .afterItself)
  }

  // MARK: Values

  @Test func aValueGetsALetterThatMeansNothingElse() throws {
    let workspace = try done { workspace throws(Refusal) in
      try workspace.definingValue("Merry", of: "mood", color: "jaune", in: .en)
    }
    let value = try #require(workspace.facet("mood")?.value("merry"))
    // M and E are taken: by a value here, and by a colour that stands beside the same notes.
    #expect(value.symbol[.en] == "R" && value.role == "yellow" && value.label[.en] == "Merry")
    for language in Language.allCases {
      let letters = Set((workspace.facet("mood")?.values ?? []).map { $0.symbol[language] })
      #expect(letters.count == workspace.facet("mood")?.values.count)
    }
  }

  @Test func symbolsAreShortAndTheirOwn() throws {
    for symbol in ["abc", "", "a b", "漢字", "\u{7}", "a\u{7}"] {
      let said = refusal { () throws(Refusal) in
        try Self.base.settingSymbol(symbol, of: "calm", in: "mood", .en)
      }
      guard case .noSymbol? = said else {
        Issue.record("\(symbol): \(String(describing: said))")
        continue
      }
    }
    for (symbol, meaning) in [
      ("y", "Mood: Wild"), ("SE", "Sector: social economy"), ("A", "Colour: yellow"),
    ] {
      #expect(
        refusal { () throws(Refusal) in
          try Self.base.settingSymbol(symbol, of: "calm", in: "mood", .en)
        } == .symbolTaken(symbol, by: meaning))
    }
    for symbol in ["m", "漢", "◐", "q2"] {
      let workspace = try done { workspace throws(Refusal) in
        try workspace.settingSymbol(symbol, of: "calm", in: "mood", .en)
      }
      #expect(workspace.facet("mood")?.value("calm")?.symbol[.de] == symbol)
    }
  }

  @Test func coloursGoByTheirNames() throws {
    let blue = try done { workspace throws(Refusal) in
      try workspace.recoloring("calm", of: "mood", "blauw", in: .en)
    }
    #expect(blue.facet("mood")?.value("calm")?.role == "blue")
    #expect(blue.facet("mood")?.value("calm")?.symbol[.en] == "M")
    let none = try done(blue) { workspace throws(Refusal) in
      try workspace.recoloring("calm", of: "mood", "none", in: .en)
    }
    #expect(none.facet("mood")?.value("calm")?.role == "")
    let said = refusal { () throws(Refusal) in
      try Self.base.recoloring("calm", of: "mood", "gren", in: .en)
    }
    guard case .noValue("gren", "color", let near, _)? = said else {
      Issue.record("\(String(describing: said))")
      return
    }
    #expect(near == ["green"])
  }

  @Test func valuesMoveAndGo() throws {
    let moved = try done { workspace throws(Refusal) in
      try workspace.movingValue("odd", of: "mood", to: .before("Wild"), in: .en)
    }
    #expect(moved.facet("mood")?.values.map(\.id) == ["calm", "odd", "wild"])
    #expect(
      refusal { () throws(Refusal) in try Self.base.removingValue("calm", of: "mood", in: .en) }
        == .inUse("Calm", 2))
    let gone = try done { workspace throws(Refusal) in
      try workspace.removingValue("calm", of: "mood", anyway: true, in: .en)
    }
    #expect(gone.note("n1")?.facet("mood") == [] && gone.note("n2")?.facet("mood") == ["wild"])
    #expect(
      refusal { () throws(Refusal) in try Self.base.removingValue("policy", of: "sector", in: .en) }
        == .builtInStays("public authority"))
    #expect(
      refusal { () throws(Refusal) in
        try Self.base.renamingValue("odd", of: "mood", to: "calm", in: .en)
      }
        == .valueTaken("calm", of: "Mood"))
  }

  // MARK: Merging

  private func merged(_ ours: Workspace, _ theirs: Workspace) throws -> Workspace {
    let merged = ours.merging(theirs, base: Self.base)
    #expect(
      WorkspaceFile.write(merged) == WorkspaceFile.write(theirs.merging(ours, base: Self.base)))
    return merged
  }

  @Test func aValueRenamedHereAndColouredThereIsOne() throws {
    let ours = try done { workspace throws(Refusal) in
      try workspace.renamingValue("calm", of: "mood", to: "At ease", in: .en)
    }
    let theirs = try done { workspace throws(Refusal) in
      try workspace.recoloring("calm", of: "mood", "purple", in: .en)
    }
    let both = try merged(ours, theirs)
    let value = try #require(both.facet("mood")?.value("calm"))
    #expect(value.label[.en] == "At ease" && value.role == "purple")
    #expect(both.facet("mood")?.values.count == 3 && both.conflicts.isEmpty)
  }

  @Test func orderSurvivesAnEditOfOthers() throws {
    let ours = try done { workspace throws(Refusal) in
      try workspace.movingValue("odd", of: "mood", to: .first, in: .en)
    }
    var theirs = try done { workspace throws(Refusal) in
      try workspace.renamingValue("odd", of: "mood", to: "Strange", in: .en)
    }
    theirs = try done(theirs) { workspace throws(Refusal) in
      try workspace.definingValue("Merry", of: "mood", in: .en)
    }
    let both = try merged(ours, theirs)
    // What others put behind it comes along.
    #expect(both.facet("mood")?.values.map(\.id) == ["odd", "merry", "calm", "wild"])
    #expect(both.facet("mood")?.value("odd")?.label[.en] == "Strange")
  }

  @Test func twoNamesOfOneValueWaitForPeople() throws {
    let names = ["At ease", "Quiet"]
    let sides = try names.map { name in
      try done { workspace throws(Refusal) in
        try workspace.renamingValue("calm", of: "mood", to: name, in: .en)
      }
    }
    let both = try merged(sides[0], sides[1])
    #expect(both.facet("mood")?.value("calm")?.label[.en] == "At ease")
    let conflict = try #require(both.conflicts.first)
    var document = Document(both)
    try document.perform(both.settling([conflict], by: .takeOther).edits, as: "")
    #expect(document.workspace.facet("mood")?.value("calm")?.label[.en] == "Quiet")
    #expect(document.workspace.facet("mood")?.values.map(\.id) == ["calm", "wild", "odd"])
  }

  @Test func aRemovalSwallowsNoEdit() throws {
    let ours = try done { workspace throws(Refusal) in
      try workspace.removingValue("odd", of: "mood", in: .en)
    }
    let theirs = try done { workspace throws(Refusal) in
      try workspace.recoloring("odd", of: "mood", "blue", in: .en)
    }
    #expect(try merged(ours, theirs).facet("mood")?.value("odd")?.role == "blue")
  }

  @Test func undoTakesBackWhatItDidAndNoMore() throws {
    var document = Document(Self.base)
    let ours = try document.workspace.movingValue("odd", of: "mood", to: .first, in: .en)
    try document.perform(ours.edits, as: "")
    let theirs = try document.workspace.renamingValue("calm", of: "mood", to: "Quiet", in: .en)
    var outside = Document(document.workspace)
    try outside.perform(theirs.edits, as: "")
    let back = outside.workspace.applying(document.history.steps[0].change.inverted)
    #expect(back.facet("mood")?.values.map(\.id) == ["calm", "wild", "odd"])
    #expect(back.facet("mood")?.value("calm")?.label[.en] == "Quiet")
  }

  /// Any two of all acts, on two sides: nothing is lost, and both sides come to the same.
  @Test(arguments: 0..<60) func sidesComeToTheSame(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func side() throws -> Workspace {
      var workspace = Self.base
      for _ in 0..<3 {
        guard let deed = Self.deed(workspace, &random) else { continue }
        workspace = try done(workspace) { _ in deed }
      }
      return workspace
    }
    let (ours, theirs) = (try side(), try side())
    let both = try merged(ours, theirs)
    let values = Set(both.facet("mood")?.values.map(\.id) ?? [])
    #expect(values.count == both.facet("mood")?.values.count)
    #expect(try WorkspaceFile.read(WorkspaceFile.write(both)) == both)
    // What one side added is there.
    for side in [ours, theirs] {
      let added = Set(side.facet("mood")?.values.map(\.id) ?? []).subtracting([
        "calm", "wild", "odd",
      ])
      #expect(added.isSubset(of: values))
    }
  }

  private static func deed(_ workspace: Workspace, _ random: inout SplitMix64) -> Deed? {
    let values = workspace.facet("mood")?.values.map(\.id) ?? []
    let value = values.isEmpty ? "calm" : values[random.below(values.count)]
    let word = ["Soft", "Loud", "Warm", "Cool"][random.below(4)]
    do throws(Refusal) {
      switch random.below(7) {
      case 0: return try workspace.definingValue(word, of: "mood", in: .en)
      case 1: return try workspace.renamingValue(value, of: "mood", to: word, in: .nl)
      case 2: return try workspace.recoloring(value, of: "mood", "blue", in: .en)
      case 3: return try workspace.movingValue(value, of: "mood", to: .first, in: .en)
      case 4: return try workspace.removingValue(value, of: "mood", anyway: true, in: .en)
      case 5: return try workspace.renamingFacet("mood", to: word, in: .en)
      default: return try workspace.movingFacet("size", to: .first, in: .en)
      }
    } catch {
      return nil
    }
  }

  // MARK: Groups

  @Test func eachNoteStandsInOneGroup() throws {
    let mood = try #require(Self.base.facet("mood"))
    let board = Self.base.boards[0]
    let groups = board.groups(by: mood, in: nil, .en, without: "none")
    #expect(groups.map(\.label) == ["Calm", "Wild", "Odd", "none"])
    #expect(groups.map { $0.notes.map(\.id) } == [["n1", "n2"], [], [], ["n3"]])
    let carried = try done { workspace throws(Refusal) in
      try workspace.regrouping(["n1", "n2", "n3"], by: mood, to: "odd")
    }
    // Of several values only the one it stands at changes.
    #expect(
      carried.boards[0].notes.map { $0.facet("mood") } == [["odd"], ["wild", "odd"], ["odd"]])
    let freed = try done { workspace throws(Refusal) in
      try workspace.regrouping(["n2"], by: mood, to: nil)
    }
    #expect(freed.note("n2")?.facet("mood") == [])
  }

  @Test func countsAreOfValuesAndOfBoards() throws {
    let counts = try #require(Reading.all.first { $0.id == "counts" })
    var context = ReadingContext(templates: TemplateLibrary(), language: .en)
    let table = counts.make(Self.base, context)
    #expect(table.rows.map { $0.values["notes"]?.int } == [2, 2, 1, 0])
    #expect(table.rows.map(\.isHeading) == [true, false, false, false])
    #expect(table.rows[1].cells[1].text == "2" && table.rows[1].cells[2].text.count == 24)
    context.facet = "mood"
    let byBoard = counts.make(Self.base, context)
    #expect(byBoard.columns.map(\.title) == ["Board", "M", "Y", "∅"])
    #expect(byBoard.rows[0].cells.map(\.text).dropFirst() == ["2", "1", "1"])
    #expect(byBoard.rows[0].values["values"]?.object?["calm"]?.int == 2)
    context.facet = "size"
    #expect(!counts.make(Self.base, context).sum.isEmpty)
  }
}
