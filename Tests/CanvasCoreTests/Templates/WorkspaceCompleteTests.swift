import CanvasCore
import TestSupport
import Testing

/// Boxes of the template that a file leaves out.
@Suite struct WorkspaceCompleteTests {
  private let library = TemplateLibrary()

  private func boxes(_ template: String, _ ids: String) throws -> [String] {
    var board = Board(id: "b", fields: ["template": .string(template)])
    board.boxes = try ids.split(separator: " ").map {
      Box(id: try #require(Identifier(String($0))))
    }
    let workspace = Workspace(id: "w", boards: [board]).completed(with: library)
    return workspace.boards[0].boxes.map(\.id.text)
  }

  @Test(arguments: Template.builtIn) func everyBoxIsThereInItsOrder(_ template: Template) throws {
    let all = template.boxes.map(\.id)
    #expect(try boxes(template.id, "") == all)
    for missing in all {
      #expect(try boxes(template.id, all.filter { $0 != missing }.joined(separator: " ")) == all)
    }
  }

  @Test func boxesOfOnesOwnStayWhereTheyAre() throws {
    #expect(try boxes("wall", "streets") == ["streets", "tray", "parking-lot"])
    #expect(
      try boxes("wall", "streets parking-lot more") == ["streets", "tray", "parking-lot", "more"])
    #expect(try boxes("lean", "mine uvp").prefix(2) == ["mine", "problem"])
    #expect(try boxes("unknown", "x") == ["x"])
  }

  @Test func whatIsCompleteIsLeftAlone() throws {
    let workspace = try WorkspaceFile.read(Array(Sample.text.utf8)).completed(with: library)
    #expect(workspace.completed(with: library) == workspace)
    #expect(
      WorkspaceFile.write(workspace.completed(with: library)) == WorkspaceFile.write(workspace))
  }

  /// Others write the file without the boxes again: that takes nothing away and makes nothing ours.
  @Test func aStoreCompletesWhateverIsInTheFile() throws {
    let disk = MemoryFileSystem()
    let text = """
      {"format":"ninefold/1","id":"w","boards":[{"id":"b","template":"bmc","boxes":[]}]}
      """
    try disk.put("/disk", .folder)
    try disk.put("/disk/p.json", Array(text.utf8))
    var store = try WorkspaceStore.open("/disk/p.json", fileSystem: disk)
    #expect(store.base.boards[0].boxes.count == 9)
    #expect(disk.bytes(of: "/disk/p.json") == Array(text.utf8))
    let box = Target.box(board: "b", box: "channels")
    let ours = try store.base.after(.add("n1", to: box))
    let theirs = text.replacing("\"id\":\"w\"", with: "\"id\":\"w\",\"title\":\"T\"")
    try disk.put("/disk/p.json", Array(theirs.utf8))
    var random = SystemRandomNumberGenerator()
    let merged = try #require(try store.save(ours, random: &random))
    #expect(merged.note("n1") != nil && merged.title == "T" && merged.boards[0].boxes.count == 9)
  }

  @Test func aBoardWithoutATitleIsCalledByItsTemplate() {
    let board = Board(id: "b", fields: ["template": "bmc"])
    #expect(board.name(in: library["bmc"], .nl) == library["bmc"]?.title[.nl])
    #expect(board.name(in: nil, .nl) == "b")
  }

  @Test(
    arguments: [
      ("unique-value-proposition", "", "uvp"), ("uvb", "", "uvp"),
      ("segments", "", "customer-segments"),
      ("x1", "Klantsegmenten", "customer-segments"), ("x1", "Canaux", "channels"),
      ("revenue", "", "revenue-streams"),
      ("weather", "", nil),
    ] as [(String, String, String?)])
  func aForeignBoxIsTakenForTheOneMeant(_ id: String, _ title: String, _ meant: String?) throws {
    var box = Box(id: try #require(Identifier(id)))
    box.title = title
    #expect(library["lean"]?.suggestion(for: box) == meant)
  }
}
