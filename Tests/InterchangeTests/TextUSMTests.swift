import CanvasCore
import Interchange
import Testing

@Suite struct TextUSMTests {
  private let text = """
    # title: Night bakery
    👥 Key Partners
        Mill on the hill
        Taxi drivers
            at night only
    📊 Customer Segments
        Nurses: |{"bg":"#ff0"}
    🎁 Value Proposition
    ✅ Key Activities
        Baking
    🚚 Channels
    💰 Revenue Streams
    🏷️ Cost Structure
    💪 Key Resources
    💙 Customer Relationships
        First name
    """

  @Test func labelsTellTheBoxes() throws {
    let found = try MarkdownScene.read(text, as: "textusm", name: "bakery.txt")
    let board = try #require(found.boards.first)
    #expect(board.template == "bmc")
    #expect(
      board.box("key-partners")?.notes.map(\.text) == [
        "Mill on the hill", "Taxi drivers\nat night only",
      ])
    #expect(board.box("customer-segments")?.notes.map(\.text) == ["Nurses"])
    #expect(found.dropped.map(\.kind) == [.comment, .format])
    expectNothingLost(text, found)
    let source = ImportSource(
      Array(text.utf8), name: "bakery.txt", templates: TemplateLibrary(), language: .en)
    #expect(Format.recognised(source)?.id == "textusm")
  }

  @Test func unknownHeadsGoByTheirOrder() throws {
    let heads = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ"]
    let text = heads.enumerated().map { "\($1)\n    note \($0)\n" }.joined()
    let found = try MarkdownScene.read(text, as: "textusm", name: "x.txt")
    let board = try #require(found.boards.first)
    #expect(board.box("key-partners")?.notes.map(\.text) == ["note 0"])
    #expect(board.box("customer-segments")?.notes.map(\.text) == ["note 1"])
    #expect(board.box("customer-relationships")?.notes.map(\.text) == ["note 8"])
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var board = Template.businessModel.makeBoard(id: "b", title: "T")
    for index in board.boxes.indices {
      board.boxes[index].notes = [
        Note(id: Identifier("n\(index)") ?? "n", text: "note \(index)\ndetail")
      ]
    }
    let text = try MarkdownScene.written(
      Workspace(id: "w", boards: [board]), as: "textusm", in: .de)
    let found = try MarkdownScene.read(text, as: "textusm", name: "x.txt")
    #expect(
      found.boards.first?.boxes.map { $0.notes.map(\.text) }
        == board.boxes.map { $0.notes.map(\.text) })
  }
}
