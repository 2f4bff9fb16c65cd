import CanvasCore
import Interchange
import Platform
import TestSupport
import Testing

@Suite struct MarkdownWritingTests {
  @Test(arguments: ["markdown", "markdown-table"], 0..<60)
  func whatIsWrittenIsReadBack(_ format: String, _ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let workspace = MarkdownScene.workspace(&random)
    let text = try MarkdownScene.written(workspace, as: format)
    let found = try MarkdownScene.read(text)
    #expect(found.boards.map(BoardWords.init) == workspace.boards.map(BoardWords.init), "\(text)")
    #expect(Format.recognised(source(text))?.id == "markdown")
  }

  @Test(arguments: Language.allCases)
  func labelsOfEveryLanguageAreReadBack(_ language: Language) throws {
    for template in Template.builtIn {
      var board = template.makeBoard(id: "b", title: "T")
      for index in board.boxes.indices {
        var note = Note(id: Identifier("n\(index)") ?? "n", text: "note \(index)")
        note.fields["facets"] = ["evidence": "testing", "sector": "policy"]
        board.boxes[index].notes = [note]
      }
      let workspace = Workspace(id: "w", boards: [board])
      for format in ["markdown", "markdown-table"] {
        let found = try MarkdownScene.read(
          try MarkdownScene.written(workspace, as: format, in: language))
        let read = try #require(found.boards.first)
        #expect(read.template == template.id)
        #expect(read.boxes.map(\.id) == board.boxes.map(\.id))
        #expect(read.boxes.map { $0.notes.map(\.text) } == board.boxes.map { $0.notes.map(\.text) })
        #expect(
          read.notes.allSatisfy {
            $0.facet("sector") == ["policy"] && $0.facet("evidence") == ["testing"]
          })
      }
    }
  }

  @Test(arguments: ["inner-city", "learning-lab", "municipality", "made-social", "impact-factory"])
  func startersAreReadBack(_ name: String) throws {
    let workspace = try starter(name)
    for format in ["markdown", "markdown-table"] {
      let found = try MarkdownScene.read(try MarkdownScene.written(workspace, as: format))
      #expect(
        found.boards.map { BoardWords($0).lines.dropFirst() }
          == workspace.boards.map { BoardWords($0).lines.dropFirst() })
      #expect(found.dropped.allSatisfy { $0.kind == .format })
    }
  }

  private func starter(_ name: String) throws -> Workspace {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let file = try #require(fopen(folder.joined(separator: "/") + "/seeds/\(name).json", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return try WorkspaceFile.read(Array(bytes[..<count]))
  }

  @Test func linesStayLines() throws {
    let text = try page([
      "- not a point\n1. no number\n+\n--- no rule\n# no heading\n===\n> no quote\n    no code\n```\n| a |"
    ])
    let shown = [
      "- \\- not a point\\", "  1\\. no number\\", "  \\+\\", "  \\--- no rule\\",
      "  \\# no heading\\",
      "  \\===\\", "  \\> no quote\\", "  &#32;   no code\\", "  \\`\\`\\`\\", "  \\| a |",
    ]
    #expect(text.contains(shown.joined(separator: "\n")))
  }

  @Test func bareMarkersDoNotVanish() throws {
    let texts = ["1.", "+", "-", "[x]", "- [x]", "#", ">"]
    let found = try MarkdownScene.read(try page(texts))
    #expect(found.boards.first?.boxes.first { !$0.notes.isEmpty }?.notes.map(\.text) == texts)
  }

  @Test func backslashesDoNotDouble() throws {
    var text = "a\\b \\* \\\\ c\\"
    for _ in 0..<4 {
      let found = try MarkdownScene.read(try page([text]))
      let read = try #require(found.boards.first?.notes.first(where: { _ in true }))
      #expect(read.text == text)
      text = read.text
    }
  }

  @Test func barsAndBreaksStayInTheirCell() throws {
    var board = Template.lean.makeBoard(id: "b", title: "T")
    board.boxes[0].notes = [Note(id: "n", text: "a | b `c | d`\nsecond")]
    let text = try MarkdownScene.written(Workspace(id: "w", boards: [board]), as: "markdown-table")
    #expect(text.contains("• a \\| b \\`c \\| d\\`<br>second"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(Set(rows.map { $0.replacing("\\|", with: "").filter { $0 == "|" }.count }).count == 1)
  }

  @Test func headingsStandAlone() throws {
    let text = try page(["> quote", "1. one"])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.hasPrefix("#") && index > 0 {
      #expect(lines[index - 1].isEmpty && lines[index + 1].isEmpty)
    }
  }

  @Test func noControlLeaves() throws {
    let text = try page(["red\u{1b}[31m text\u{9b}\u{7}"])
    #expect(
      !text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || (0x7f..<0xa0).contains($0.value)
      })
  }

  private func source(_ text: String) -> ImportSource {
    ImportSource(Array(text.utf8), name: "x.md", templates: TemplateLibrary(), language: .en)
  }

  private func page(_ texts: [String]) throws -> String {
    var board = Template.lean.makeBoard(id: "b", title: "1. T #")
    board.boxes[0].notes = texts.enumerated().map {
      Note(id: Identifier("n\($0)") ?? "n", text: $1)
    }
    return try MarkdownScene.written(Workspace(id: "w", boards: [board]), as: "markdown")
  }
}
