import CanvasCore
import Testing

/// The starters are edited by hand: each is valid, complete by count, and as the program writes it.
struct SeedTests {
  struct Seed: Sendable, CustomTestStringConvertible {
    let name: String
    let boards: Int
    let boxes: Int
    let notes: Int
    /// Ties between notes and boards, and votes that were given.
    let links: Int
    let votes: Int

    var testDescription: String { name }
  }

  static let seeds = [
    Seed(name: "blank-bmc", boards: 1, boxes: 9, notes: 0, links: 0, votes: 0),
    Seed(name: "blank-lean", boards: 1, boxes: 12, notes: 0, links: 0, votes: 0),
    Seed(name: "blank-workshop", boards: 5, boxes: 33, notes: 10, links: 0, votes: 0),
    Seed(name: "impact-factory", boards: 5, boxes: 34, notes: 59, links: 24, votes: 36),
    Seed(name: "inner-city", boards: 21, boxes: 164, notes: 312, links: 238, votes: 126),
    Seed(name: "learning-lab", boards: 3, boxes: 19, notes: 42, links: 27, votes: 0),
    Seed(name: "made-social", boards: 5, boxes: 26, notes: 59, links: 23, votes: 0),
    Seed(name: "municipality", boards: 3, boxes: 21, notes: 52, links: 34, votes: 70),
  ]

  private static let folder =
    #filePath.split(separator: "/").dropLast(4)
    .reduce("") { "\($0)/\($1)" } + "/seeds/"

  private func bytes(_ name: String) throws -> [UInt8] {
    let path = FilePath(bytes: Array("\(Self.folder)\(name).json".utf8))
    return try SafeFile(path: path).read().bytes
  }

  @Test(arguments: seeds)
  func readingAndWritingChangesNothing(_ seed: Seed) throws {
    let bytes = try bytes(seed.name)
    #expect(WorkspaceFile.write(try WorkspaceFile.read(bytes)) == bytes)
  }

  @Test(arguments: seeds)
  func allIsThere(_ seed: Seed) throws {
    let workspace = try WorkspaceFile.read(bytes(seed.name))
    let notes = workspace.boards.flatMap(\.notes)
    #expect(workspace.boards.count == seed.boards)
    #expect(workspace.boards.reduce(0) { $0 + $1.boxes.count } == seed.boxes)
    #expect(notes.count == seed.notes)
    #expect(notes.reduce(0) { $0 + $1.links.count } == seed.links)
    #expect(workspace.boards.reduce(0) { $0 + $1.voteTotal } == seed.votes)
    #expect(workspace.completed(with: TemplateLibrary()) == workspace)
  }

  @Test(arguments: seeds)
  func nothingIsUnknownAndNoTieLeadsNowhere(_ seed: Seed) throws {
    let workspace = try WorkspaceFile.read(bytes(seed.name))
    let unknown: Set<Advice.Kind> = [
      .unknownTemplate, .unknownBox, .unknownFacet, .unknownValue, .unknownWord, .conflict,
    ]
    let found = workspace.advice(templates: TemplateLibrary(), language: .en)
    #expect(found.filter { unknown.contains($0.kind) } == [])
    let taken = workspace.takenIdentifiers
    for note in workspace.boards.flatMap(\.notes) {
      for link in note.links { #expect(taken.contains(link.to), "\(note.id)") }
    }
  }
}
