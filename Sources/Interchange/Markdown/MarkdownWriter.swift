import CanvasCore

/// Writes boards as Markdown that shows every text as it was typed, and that ``MarkdownReader`` reads back.
struct MarkdownWriter {
  private let export: Export

  init(_ export: Export) { self.export = export }

  // MARK: Headings and lists

  var text: String { page { board in boxes(of: board) } }

  /// A page: the workspace, then each board under its heading, parted by empty lines.
  private func page(_ body: (Board) -> [String]) -> String {
    var parts: [String] = []
    let title = export.workspace.title.cleanLine
    if !title.isEmpty { parts.append("# " + MarkdownEscape.heading(title)) }
    for board in export.boards { parts += head(of: board) + body(board) + foot(of: board) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The name of a board with the template it is of, its question and its description.
  private func head(of board: Board) -> [String] {
    let id = board.template.isEmpty ? "" : " [\(MarkdownEscape.inline(board.template.cleanLine))]"
    var parts = ["## " + MarkdownEscape.heading(export.name(of: board)) + id]
    let question = board.question.asNote
    if !question.isEmpty { parts.append("> " + lines(of: question).joined(separator: "\n> ")) }
    let description = (board.fields["description"]?.string ?? "").asNote
    if !description.isEmpty { parts.append(lines(of: description).joined(separator: "\n")) }
    return parts
  }

  private func foot(of board: Board) -> [String] {
    guard let credit = export.template(of: board)?.credit(in: export.language) else { return [] }
    return ["---", "*\(MarkdownEscape.inline(credit.cleanLine))*"]
  }

  private func boxes(of board: Board) -> [String] {
    let votes = board.votes
    return board.boxes(in: export.template(of: board)).flatMap { box -> [String] in
      let notes = box.notes.map { point(of: $0, votes[$0.id], on: board) }.filter { !$0.isEmpty }
      return ["### " + label(of: box, on: board)]
        + (notes.isEmpty ? [] : [notes.joined(separator: "\n")])
    }
  }

  /// The label of a box; one that people gave a template's box has the template's in brackets.
  private func label(of box: Box, on board: Board) -> String {
    let language = export.language(of: board)
    let template = export.template(of: board)
    let label = MarkdownEscape.heading(box.label(in: template, language))
    guard !box.title.isEmpty, let known = template?.box(box.id.text)?.label[language],
      known != box.title
    else { return label }
    return label + " (\(MarkdownEscape.inline(known)))"
  }

  private func point(of note: Note, _ votes: Int?, on board: Board) -> String {
    let language = export.language(of: board)
    let marks = MarkdownMarks.written(note, votes: votes, language)
    var lines = lines(of: words(of: note, language), after: marks)
    guard lines != [""] else { return "" }
    lines[0] = "- " + lines[0]
    for index in lines.indices.dropFirst() where !lines[index].isEmpty {
      lines[index] = "  " + lines[index]
    }
    return lines.joined(separator: "\n")
  }

  /// The text of a note; one without text says what its picture shows.
  private func words(of note: Note, _ language: Language) -> String {
    let text = note.text.asNote
    return text.isEmpty
      ? export.workspace.words(ofPictureOf: note, in: language)?.cleanLine ?? "" : text
  }

  /// The lines of a text, each ended by a hard break where another follows; one empty line parts paragraphs, more are
  /// breaks. `marks` stand at the end of the first.
  private func lines(of text: String, after marks: String = "") -> [String] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var lines: [String] = []
    var index = 0
    while index < rows.count {
      let end = rows[index...].firstIndex { !$0.isEmpty } ?? rows.count
      if end - index == 1, !lines.isEmpty {
        lines.append("")
        index = end
      } else if end > index {
        if let last = lines.indices.last { lines[last] += "\\" }
        lines += Array(repeating: "\\", count: end - index)
        index = end
      } else {
        if let last = lines.last, !last.isEmpty, !last.hasSuffix("\\") || last.endsInSlash {
          lines[lines.count - 1] += "\\"
        }
        lines.append(MarkdownEscape.line(rows[index]) + (index == 0 ? marks : ""))
        index += 1
      }
    }
    return lines
  }

  // MARK: Tables

  var tables: String {
    page { board in
      guard let template = export.template(of: board), !template.picture.isEmpty,
        board.boxes.allSatisfy({ template.box($0.id.text) != nil })
      else { return [twoColumns(board)] }
      let grid = MarkdownGeometry(template)
      return [grid.rows.first?.count == 1 ? twoColumns(board) : geometry(board, grid)]
    }
  }

  /// The cells of a canvas where they lie on paper: a row of labels and a row of notes for each row of boxes.
  private func geometry(_ board: Board, _ grid: MarkdownGeometry) -> String {
    var rows: [String] = []
    for row in grid.rows {
      var labels: [String] = []
      var notes: [String] = []
      for id in row {
        let box = id.flatMap { id in board.boxes.first { $0.id.text == id } }
        labels.append(box.map { "**\(label(of: $0, on: board).replacingBars)**" } ?? "")
        notes.append(box.map { cell(of: $0, on: board) } ?? "")
      }
      rows.append(line(labels))
      if rows.count == 1 { rows.append(line(row.map { _ in "---" })) }
      rows.append(line(notes))
    }
    return rows.joined(separator: "\n")
  }

  private func twoColumns(_ board: Board) -> String {
    let rows = board.boxes(in: export.template(of: board)).map { box in
      line(["**\(label(of: box, on: board).replacingBars)**", cell(of: box, on: board)])
    }
    return ([line(["", ""]), line(["---", "---"])] + rows).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The notes of a box in a cell: each begins with a bullet, each line ends in a break.
  private func cell(of box: Box, on board: Board) -> String {
    let votes = board.votes
    let language = export.language(of: board)
    let notes = box.notes.compactMap { note -> String? in
      let marks = MarkdownMarks.written(note, votes: votes[note.id], language).replacingBars
      let rows = words(of: note, language).split(separator: "\n", omittingEmptySubsequences: false)
      var lines = rows.map { MarkdownEscape.line(String($0), isCell: true) }
      lines[0] += marks
      return lines == [""] ? nil : "• " + lines.joined(separator: "<br>")
    }
    return notes.joined(separator: "<br>")
  }
}

/// A template's picture as rows of cells: its columns and rows where boxes begin.
struct MarkdownGeometry {
  /// The box that begins in each cell; nil where one goes on or none is.
  private(set) var rows: [[String?]] = []

  init(_ template: Template) {
    let picture = template.picture.map(Array.init)
    var begins: [(id: String, x: Int, y: Int)] = []
    var seen: Set<Character> = []
    for (y, row) in picture.enumerated() {
      for (x, mark) in row.enumerated() where seen.insert(mark).inserted {
        if let box = template.boxes.first(where: { $0.mark == mark }) {
          begins.append((box.id, x, y))
        }
      }
    }
    let columns = Set(begins.map(\.x)).sorted()
    for y in Set(begins.map(\.y)).sorted() {
      rows.append(columns.map { x in begins.first { $0.x == x && $0.y == y }?.id })
    }
  }
}

extension String {
  /// Bars of text that is Markdown already, as a cell takes them.
  fileprivate var replacingBars: String {
    var result = ""
    for character in self {
      if character == "|", result.last != "\\" { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// Whether its last backslash is one that shows, so that no break follows yet.
  fileprivate var endsInSlash: Bool {
    utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 0
  }
}
