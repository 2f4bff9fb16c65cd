import CanvasCore
import Interchange
import TestSupport
import Testing

@Suite struct TemplateFormatTests {
  @Test(arguments: Template.builtIn.map(\.id))
  func theShapeOfABoardIsATemplate(_ id: String) throws {
    let template = try #require(TemplateLibrary()[id])
    var board = template.makeBoard(id: "b", title: "Ons eigen bord: " + template.id)
    board.boxes[0].title = "Een ander vak"
    board.boxes[0].notes = [Note(id: "n", text: "secret")]
    for index in 1...4 {
      board.boxes.append(
        Box(
          id: Identifier("own-\(index)") ?? "o", fields: ["title": .string("Vak nummer \(index)")]))
    }
    let bytes = try written(board)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"))
    let checked = try TemplateFile.read(bytes)
    #expect(checked.mistakes.isEmpty, "\(checked.mistakes)")
    let read = try #require(checked.value)
    #expect(Set(read.boxes.map(\.id)) == Set(board.boxes.map(\.id.text)))
    #expect(read.box(board.boxes[0].id.text)?.label[.nl] == "Een ander vak")
    #expect(read.title[.nl] == board.title)
    #expect(!Template.builtIn.contains { $0.id == read.id })
  }

  @Test func aBoardAsItCameKeepsItsGeometry() throws {
    let board = Template.lean.makeBoard(id: "b", title: "Lean Canvas")
    let read = try #require(try TemplateFile.read(try written(board)).value)
    #expect(read.picture == Template.lean.picture)
    #expect(
      read.boxes.map(\.label)
        == read.boxes.map { Template.lean.box($0.id)?.label ?? Localized([:]) })
    #expect(read.credit == Template.lean.credit)
  }

  @Test func namesThatAreHardMakeIds() throws {
    for title in ["日本", "  ", "bmc", "A: b/c ‘d’", String(repeating: "long ", count: 40)] {
      let board = Template.wall.makeBoard(id: "b", title: title)
      #expect(try TemplateFile.read(try written(board)).value != nil, "\(title)")
    }
  }

  private func written(_ board: Board) throws -> [UInt8] {
    let write = try #require(Format.named("template")?.write)
    return try write(MarkdownScene.export(Workspace(id: "w", boards: [board]), in: .nl))
  }
}
