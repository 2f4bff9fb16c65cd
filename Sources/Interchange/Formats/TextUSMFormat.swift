import CanvasCore

extension Format {
  /// Indented text as TextUSM draws a Business Model Canvas of: a line at the margin for each box, in an order of its own,
  /// and a line below it for each note.
  static let textusm = Format(
    "textusm", ending: "txt",
    Localized(
      en: "TextUSM, indented text", nl: "TextUSM, ingesprongen tekst", fr: "TextUSM, texte indenté",
      de: "TextUSM, eingerückter Text", es: "TextUSM, texto con sangría"),
    write: { export throws(FormatError) in
      guard let board = export.boards.first(where: { $0.template == "bmc" }) else {
        throw .noBusinessModel
      }
      return Array(IndentedCanvas.text(of: board, export).utf8)
    },
    read: { source throws(FormatError) in try IndentedCanvas.read(source) },
    recognises: IndentedCanvas.certainty)
}

/// A canvas whose boxes are the lines at the margin of a text.
enum IndentedCanvas {
  /// The boxes in the order in which that program takes the lines (harehare/textusm, BusinessModelCanvas/Types.elm).
  static let order = [
    "key-partners", "customer-segments", "value-propositions", "key-activities", "channels",
    "revenue-streams",
    "cost-structure", "key-resources", "customer-relationships",
  ]

  /// Keeps a hash at the beginning of a note from making a comment of it.
  private static let joiner = "\u{2060}"

  private struct Line {
    var indent: Int
    var text: String
    var number: Int
  }

  /// The lines that say something: comments and settings begin with a hash.
  private static func lines(_ text: String) -> (lines: [Line], comments: [Import.Dropped]) {
    var lines: [Line] = []
    var comments: [Import.Dropped] = []
    for (index, raw) in text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = MarkdownParser.Line(String(Substring(raw)))
      let words = line.body.trimmed
      guard !words.isEmpty else { continue }
      if words.hasPrefix("#") {
        comments.append(.init(.comment, words.dropFirst().trimmed, line: index + 1))
      } else {
        lines.append(Line(indent: line.indent, text: words, number: index + 1))
      }
    }
    return (lines, comments)
  }

  /// A text of labels at the margin without any mark of Markdown.
  @Sendable static func certainty(_ source: ImportSource) -> Int {
    guard source.ending != "md", source.bytes.count < 1 << 20 else { return 0 }
    let lines = lines(source.text).lines
    guard let first = lines.first, first.indent == 0 else { return 0 }
    let labels = BoxLabels(source.templates)
    let heads = lines.filter { $0.indent == 0 }
    let known = Set(heads.prefix(40).compactMap { labels.box($0.text, on: nil)?.box })
    guard known.count >= 4, known.count * 2 >= heads.count else { return 0 }
    return source.ending == "usm" || source.ending == "textusm" ? 95 : 84
  }

  static func read(_ source: ImportSource) throws(FormatError) -> Import {
    let (lines, comments) = lines(source.text)
    guard !lines.isEmpty else { throw .empty }
    guard lines.count <= ImportSource.noteLimit else { throw .tooManyNotes }
    let labels = BoxLabels(source.templates)
    let heads = lines.filter { $0.indent == 0 }.map(\.text)
    let known = heads.compactMap { labels.box($0, on: nil)?.box }
    // Where labels are known they tell; where none is, the order does.
    let isByOrder = Set(known).count < 2 && (3...order.count).contains(heads.count)
    let template = isByOrder ? source.templates["bmc"] : labels.template(for: heads)?.template
    guard let template else { throw .noBusinessModel }
    var board = template.makeBoard(id: "b1", title: source.title)
    var found = Import(boards: [], dropped: comments)
    var ids = TemporaryIdentifiers()
    var notes: [Identifier: [Note]] = [:]
    var box = Import.tray
    var head = -1
    var margin: Int?
    for line in lines {
      let words = words(of: line, &found.dropped)
      if line.indent == 0 {
        head += 1
        margin = nil
        let place =
          isByOrder
          ? order.indices.contains(head) ? Identifier(order[head]) : nil
          : labels.box(words, on: template.id)?.box
        box = place ?? Import.tray
        found.placements.append(
          .init(source: words, board: 0, box: box, count: 0, isKnown: place != nil))
        continue
      }
      guard !words.isEmpty else { continue }
      if let outer = margin, line.indent > outer, let last = notes[box]?.indices.last {
        notes[box]?[last].text += "\n" + words
        continue
      }
      margin = line.indent
      notes[box, default: []].append(Note(id: ids.next(), text: words))
      if !found.placements.isEmpty { found.placements[found.placements.count - 1].count += 1 }
    }
    for index in board.boxes.indices {
      board.boxes[index].notes = notes[board.boxes[index].id] ?? []
    }
    if let rest = notes[Import.tray], board.box(Import.tray) == nil {
      board.boxes.append(Box(id: Import.tray, notes: rest))
    }
    found.boards = [board]
    return found
  }

  /// A line without the colours and sizes that follow a bar.
  private static func words(of line: Line, _ dropped: inout [Import.Dropped]) -> String {
    if line.text.hasPrefix(joiner + "#") {
      return String(line.text.unicodeScalars.dropFirst()).asNote
    }
    guard let range = line.text.range(ofText: ": |{"), line.text.hasSuffix("}") else {
      return line.text.asNote
    }
    dropped.append(
      .init(.format, String(line.text[range.upperBound...].dropLast()), line: line.number))
    return String(line.text[..<range.lowerBound]).asNote
  }

  static func text(of board: Board, _ export: Export) -> String {
    let template = export.template(of: board)
    let language = export.language(of: board)
    var text = "# title: \(export.name(of: board).cleanLine)\n"
    for id in order {
      let box = board.boxes.first { $0.id.text == id }
      text +=
        (box?.label(in: template, language) ?? template?.box(id)?.label[language] ?? id).cleanLine
        + "\n"
      for note in box?.notes ?? [] {
        for (index, line) in note.text.cleanLines.enumerated() {
          let words = line.hasPrefix("#") ? joiner + line : line
          text += (index == 0 ? "    " : "        ") + words + "\n"
        }
      }
    }
    return text
  }
}

extension FormatError {
  /// There is no Business Model Canvas.
  static let noBusinessModel = FormatError(
    Localized(
      en: "There is no Business Model Canvas in it", nl: "Er staat geen Business Model Canvas in",
      fr: "Il ne contient aucun Business Model Canvas", de: "Es enthält kein Business Model Canvas",
      es: "No contiene ningún Business Model Canvas"))
}
