import CanvasCore
import Interchange
import Testing

@Suite struct TableTests {
  private func rows(_ text: String) -> [Substring] { text.split(separator: "\r\n") }

  // MARK: Bugs 14 to 18 of other programs

  @Test func bug14GuardsFormulasAndLeavesNumbersAlone() throws {
    let texts = ["=1+1", "+32 14", "@home", "-x", "-5", "-2,50", "5", "'=1", "plain"]
    let csv = try written("csv", workspace("wall", "tray", texts))
    let wanted = ["'=1+1", "'+32 14", "'@home", "'-x", "-5", "\"-2,50\"", "5", "''=1", "plain"]
    for (row, field) in zip(rows(csv).dropFirst(), wanted) {
      #expect(row.contains(",\(field),"), "\(field)")
    }
    let back = try read("csv", csv)
    #expect(back.boards[0].box("tray")?.notes.map(\.text) == texts)
  }

  @Test func bug15GuardsFirstAndThenQuotes() throws {
    let csv = try written("csv", workspace("wall", "tray", ["=a,b", "say \"so\"", "a\nb", "a;b"]))
    #expect(csv.contains(",\"'=a,b\","))
    #expect(csv.contains(",\"say \"\"so\"\"\","))
    #expect(csv.contains(",\"a;b\","))
    // What a note keeps has no return; a field that gets one is quoted too.
    var note = try workspace("wall", "tray", ["x"])
    note.boards[0].fields["question"] = "a\rb"
    #expect(try written("csv", note).contains("\"a\rb\""))
  }

  @Test(arguments: [
    "\u{feff}Theme,Text\r\nGreen,A swap shop\r\n",
    "\u{feff}\"Theme\",\"Text\"\r\nGreen,A swap shop\r\n",
  ])
  func bug16And17TakeTheByteOrderMarkAwayOnce(_ text: String) throws {
    let found = try read("csv", text)
    let board = try #require(found.boards.first)
    #expect(board.boxes.contains { $0.title == "Green" && $0.notes.map(\.text) == ["A swap shop"] })
    expectNothingLost(text, found)
    #expect(try !written("csv", workspace("wall", "tray", ["x"])).hasPrefix("\u{feff}"))
  }

  @Test(arguments: ["\r\n", "\n", "\r"]) func bug18TakesEveryLineEndAndSeparator(_ end: String)
    throws
  {
    for separator in [",", ";", "\t"] {
      let text = [
        "Text\(separator)Stemmen", "\"a\(separator) \"\"b\"\"\nc\"\(separator)3", "d\(separator)",
      ]
      .joined(separator: end)
      let found = try read("csv", text)
      let notes = found.boards[0].box("tray")?.notes ?? []
      #expect(
        notes.map(\.title) == ["a\(separator == "\t" ? " " : separator) \"b\"", "d"], "\(separator)"
      )
      #expect(found.boards[0].votes == [notes[0].id: 3])
      #expect(found.boards[0].rounds.first?.fields["state"] == "closed")
    }
    let csv = try written("csv", workspace("lean", "problem", ["a", "b\nc"]))
    #expect(csv.hasSuffix("\r\n"))
    #expect(!csv.split(separator: "\r\n").contains { $0.isEmpty })
  }

  @Test func anOpenQuoteIsNamedWithItsLine() {
    let error = refusal("csv", "text,theme\r\na,b\r\n\"never closed,c\r\nd,e\r\n")
    #expect(error?.line == 3)
  }

  // MARK: Tables of others

  @Test(arguments: [
    ("Idea;Theme;Author;Votes;Owner;Budget", Language.en),
    ("Idee;Thema;Auteur;Stemmen;Eigenaar;Budget", .nl),
    ("Idée;Thème;Auteur;Voix;Responsable;Budget", .fr),
    ("Zettel;Thema;Autor;Stimmen;Zuständig;Budget", .de),
    ("Idea;Tema;Autora;Votos;Responsable;Budget", .es),
  ]) func columnsAreKnownInFiveLanguages(_ head: String, _ language: Language) throws {
    let text = head + "\nRepair café;Make;Ann;7;Ben;€ 500\nSwap shop;Make;Cis;;;\nLoose;;;2;;\n"
    let found = try read("csv", text, language: language)
    let board = found.boards[0]
    let make = try #require(board.boxes.first { $0.title == "Make" })
    #expect(make.notes.map(\.text) == ["Repair café\nBudget: € 500", "Swap shop"])
    #expect(make.notes[0].fields["author"] == "Ann")
    #expect(make.notes[0].owner == "Ben")
    #expect(board.box("tray")?.notes.map(\.text) == ["Loose"])
    #expect(Set(board.votes.values) == [7, 2])
    expectNothingLost(text, found)
  }

  @Test func aTableWithoutHeadGivesItsLongestColumn() throws {
    let text = "1,A shop where people swap clothes,x\n2,A café where neighbours repair things,y\n"
    let found = try read("csv", text)
    #expect(
      found.boards[0].box("tray")?.notes.map(\.text) == [
        "A shop where people swap clothes\n1\nx", "A café where neighbours repair things\n2\ny",
      ])
    expectNothingLost(text, found)
  }

  @Test func sectorsAreKnownByTheirNamesAndOthersStay() throws {
    let text = "Text,Sector\nA,sociale economie\nB,Raumfahrt\n"
    let found = try read("csv", text)
    let notes = found.boards[0].box("tray")?.notes ?? []
    #expect(notes[0].facet("sector") == ["social-economy"])
    #expect(notes[1].text == "B\nSector: Raumfahrt")
    expectNothingLost(text, found)
  }

  @Test func aSpreadsheetOfWesternEuropeKeepsItsLetters() throws {
    var bytes = Array("Idée;Thème\ncaf".utf8)
    bytes = bytes.filter { $0 < 0x80 }
    bytes += [0xe9, 0x3b, 0x80, 0x0a]
    let found = try read("csv", bytes)
    #expect(found.boards[0].boxes.flatMap(\.notes).contains { $0.text.hasPrefix("café") })
    var utf16: [UInt8] = [0xff, 0xfe]
    for unit in "Text\tTheme\r\ncafé\tx\r\n".utf16 {
      utf16 += [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    #expect(try read("tsv", utf16).boards[0].boxes.last?.notes.map(\.text) == ["café"])
  }

  // MARK: Round trips

  /// Boards with notes, their ids, template, title and question; boxes with notes; notes with all that was made here;
  /// sums of votes.
  @Test(arguments: ["csv", "tsv"]) func ourTablesComeBackEqual(_ id: String) throws {
    for seed in UInt64(0)..<25 {
      var random = RandomBoards(seed: seed)
      let workspace = random.workspace()
      let text = try written(id, workspace)
      let found = try read(id, text)
      #expect(found.boards.map(\.id) == workspace.boards.map(\.id), "\(seed)")
      for (old, new) in zip(workspace.boards, found.boards) {
        #expect(new.fields == old.fields, "\(seed) \(old.id)")
        #expect(new.votes == old.votes, "\(seed) \(old.id)")
        for box in old.boxes where !box.notes.isEmpty {
          expectEqual(new.box(box.id)?.notes ?? [], box.notes, "\(seed) \(box.id)")
          #expect(new.box(box.id)?.title == box.title, "\(seed) \(old.id) \(box.id)")
        }
      }
      #expect(
        Format.recognised(
          ImportSource(Array(text.utf8), name: "x", templates: TemplateLibrary(), language: .en))?
          .id == id)
    }
  }
}
