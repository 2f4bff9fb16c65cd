import CanvasCore

// What stands under a label: paragraphs, quotes, points, tables.
extension MarkdownCollector {
  mutating func text(_ raw: String, _ line: Int, keepingIndent: Bool = false) -> String {
    var inline = self.inline
    let plain = inline.plain(raw)
    // A space that was written by its name is the text's own; the mark before it keeps it through cleaning.
    let text = keepingIndent ? String(("." + plain).asNote.dropFirst()) : plain.asNote
    for left in inline.leftOut where !left.isEmpty {
      dropped.append(.init(.format, left, line: line))
    }
    return text
  }

  func plain(_ raw: String) -> String {
    var inline = self.inline
    return inline.plain(raw).cleanLine
  }

  /// What follows a rule without a heading belongs to no box.
  mutating func endSection() {
    let box = path.first { $0.box != nil }?.level ?? MarkdownReader.paragraphLevel
    if box > 0 { pop(to: box) }
  }

  mutating func takeParagraph(_ block: MarkdownBlock) {
    // A line that begins in bold is no part of the group before it.
    if let group = path.last, group.level == MarkdownReader.paragraphLevel, group.box == nil,
      MarkdownLabel.bold(block.text) != nil
    {
      pop(to: group.level)
    }
    if isCredit(block.text) {
      return dropped.append(.init(.format, plain(block.text), line: block.line))
    }
    let isAsked = !isLastOfSection && !isOurs && plain(block.text).isQuestion
    if path.last?.box != nil, isUnderLabel,
      let hint = MarkdownLabel.hint(block.text) ?? (isAsked ? block.text : nil)
    {
      dropped.append(.init(.hint, text(hint, block.line), line: block.line))
      isHint = true
      return
    }
    if isIntroduction {
      describe(text(block.text, block.line))
    } else {
      addRaw(block.text, block.line)
    }
  }

  var isIntroduction: Bool {
    !hasBoxes && path.count <= 1 && path.allSatisfy(\.isSaid) && (isOurs || !template.growsBoxes)
  }

  func isCredit(_ raw: String) -> Bool {
    guard let inside = MarkdownLabel.hint(raw) else { return false }
    let line = plain(inside)
    return Language.allCases.contains { template.credit(in: $0)?.cleanLine == line }
  }

  /// The most characters of a board's description; further words go to the tray.
  static let longestDescription = 2000

  mutating func describe(_ text: String) {
    guard !text.isEmpty else { return }
    let old = current.fields["description"]?.string ?? ""
    let new = old.isEmpty ? text : old + "\n\n" + text
    if isOurs || new.utf8.count <= Self.longestDescription {
      current.fields["description"] = .string(new)
    } else {
      add(text, 0, isWhole: true)
    }
  }

  mutating func takeQuote(_ block: MarkdownBlock) {
    let words = text(block.text, block.line)
    if !hasBoxes, path.count <= 1, path.allSatisfy(\.isSaid) {
      if current.question.isEmpty, isOurs || words.isQuestion {
        current.fields["question"] = .string(words)
      } else {
        describe(words)
      }
    } else if path.last?.box != nil, isUnderLabel, !isLastOfSection || words.isQuestion {
      dropped.append(.init(.hint, words, line: block.line))
      isHint = true
    } else {
      addRaw(block.text, block.line)
    }
  }

  mutating func takeField(_ block: MarkdownBlock) {
    let sides = block.text.split(separator: ":", maxSplits: 1).map(\.trimmed)
    if sides.count == 2, sides[0].lowercased() == "title", current.title.isEmpty, boards.isEmpty {
      let title = sides[1].trimmed
      current.title =
        title.count > 1 && title.first == "\"" && title.last == "\""
        ? String(title.dropFirst().dropLast()) : title
    } else {
      dropped.append(.init(.format, block.text, line: block.line))
    }
  }

  mutating func takePoint(_ raw: String, _ depth: Int, _ line: Int) {
    if let group = prefix, depth <= group.depth { prefix = nil }
    if let last, depth > last.depth {
      let indent = String(repeating: "  ", count: depth - last.depth - 1)
      return append(indent + "- " + text(raw, line), apart: false)
    }
    if isUnderLabel, path.last?.box != nil, let hint = MarkdownLabel.hint(raw), hint.isQuestion {
      dropped.append(.init(.hint, text(hint, line), line: line))
      isHint = true
      return
    }
    if isIntroduction { return describe("- " + text(raw, line)) }
    addRaw(raw, line, depth: depth)
  }

  mutating func takeTable(_ rows: [[String]], _ line: Int) {
    let heads = (rows.first ?? []).map { text($0, line) }
    for head in heads where !head.isEmpty { dropped.append(.init(.format, head, line: line)) }
    for (number, row) in rows.enumerated() where number > 0 || rows.count == 1 {
      var parts: [String] = []
      for (column, cell) in row.enumerated() {
        let words = text(MarkdownCell.lines(cell).joined(separator: "\n"), line + number + 1)
        guard !words.isEmpty else { continue }
        let head = column > 0 && column < heads.count && rows.count > 1 ? heads[column] : ""
        parts.append(head.isEmpty ? words : "\(head): \(words)")
      }
      add(parts.joined(separator: "\n").asNote, line + number + 1)
    }
  }

  mutating func takeGrid(_ rows: [[String]], _ line: Int) {
    let isLabel = { [labels, template, isOurs] (raw: String) in
      if isOurs { return raw.hasPrefix("**") && raw.hasSuffix("**") }
      var inline = MarkdownInline()
      return raw.utf8.count < 500 && labels.box(inline.plain(raw).cleanLine, on: template.id) != nil
    }
    // Without heads a table of ours has a box a row.
    let isByRow = rows.first?.allSatisfy(\.isEmpty) == true
    let grid = MarkdownGrid(rows, byRow: isOurs ? isByRow : nil, isLabel: isLabel)
    for head in grid.heads { dropped.append(.init(.format, text(head, line), line: line)) }
    for part in grid.parts {
      let label = text(part.label, line).cleanLine
      path.removeAll { $0.box != nil }
      if let box = box(label) {
        path.append(Heading(level: 9, text: label, line: line, isSaid: true, box: box))
        section(label, box, isKnown: true)
        rename(box, label)
      } else {
        makeBox(label, 9, line)
      }
      for note in part.notes {
        if isUnderLabel, let hint = MarkdownLabel.hint(note) {
          dropped.append(.init(.hint, text(hint, line), line: line))
        } else {
          isUnderLabel = false
          addRaw(note, line)
        }
      }
    }
    path.removeAll { $0.box != nil }
    last = nil
    for rest in grid.rest { addRaw(rest, line) }
    isUnderLabel = false
  }
}
