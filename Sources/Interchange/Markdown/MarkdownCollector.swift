import CanvasCore

/// Puts texts into boxes, one after the other, and accounts for every word.
struct MarkdownCollector {
  typealias Element = MarkdownReader.Element

  /// A heading that holds what follows until one of its level.
  private struct Heading {
    var level: Int
    var text: String
    var line: Int
    /// Whether a note, a title or a placement says its words.
    var isSaid: Bool
    /// The box it is the label of.
    var box: Identifier?
  }

  private let source: ImportSource
  private let labels: BoxLabels
  private var inline: MarkdownInline
  private var ids = TemporaryIdentifiers()
  private var boards: [Board] = []
  private var placements: [Import.Placement] = []
  private var dropped: [Import.Dropped] = []
  private var noteCount = 0

  /// The groups of elements that are boards, with their templates.
  var named: [(template: Template, elements: [Element])] = []

  // What is known of the board that is being filled.
  private var template = Template.wall
  private var notes: [Identifier: [Note]] = [:]
  private var own: [Box] = []
  private var votes: [(note: Identifier, count: Int)] = []
  private var path: [Heading] = []
  private var hasBoxes = false
  /// Whether nothing stands yet between a label and here.
  private var isUnderLabel = false
  /// Whether unknown headings are boxes of their own, as in files of ours.
  private var makesBoxes = false
  private var isOurs = false
  private var boardLevel = 0
  /// The note that points below the last one belong to.
  private var last: (box: Identifier, index: Int, depth: Int)?
  private var prefix: (text: String, depth: Int)?
  private var texts: [Identifier: Set<String>] = [:]
  private var closed: [Identifier: Set<String>] = [:]
  private var sections: [(label: String, box: Identifier, isKnown: Bool, count: Int)] = []

  init(_ source: ImportSource, _ labels: BoxLabels, _ inline: MarkdownInline) {
    self.source = source
    self.labels = labels
    self.inline = inline
  }

  mutating func result() throws(FormatError) -> Import {
    guard noteCount <= ImportSource.noteLimit else { throw .tooManyNotes }
    let found = Import(boards: boards, placements: placements, dropped: dropped)
    guard noteCount > 0 || !placements.isEmpty || !dropped.isEmpty else { throw .empty }
    return found
  }

  // MARK: Whole sources

  mutating func collectBoards(mainLevel: Int) {
    for (template, elements) in named { collectBoard(template, elements, mainLevel) }
  }

  /// All of it goes to one box, the label of which the file is called by.
  mutating func collectBox(_ elements: [Element], _ id: String, _ box: Identifier) {
    begin(source.templates[id] ?? .lean)
    path = [Heading(level: 0, text: source.title, line: 1, isSaid: true, box: box)]
    section(source.title, box, isKnown: true)
    takeAll(elements, mainLevel: 2)
    end()
  }

  /// Headings become the clusters of a wall.
  mutating func collectWall(_ elements: [Element]) {
    begin(source.templates["wall"] ?? .wall)
    makesBoxes = true
    let headings = elements.filter { ($0.level ?? 9) < 7 }
    let isTitled =
      headings.first?.level == 1 && headings.dropFirst().allSatisfy { $0.level != 1 }
      && headings.count > 1
    boardLevel = isTitled ? 1 : 0
    if !isTitled { current.title = source.title }
    takeAll(elements, mainLevel: 9)
    end()
  }

  private var current = Board(id: "b1")

  private mutating func begin(_ template: Template) {
    self.template = template
    current = template.makeBoard(id: Identifier("b\(boards.count + 1)") ?? "b", title: "")
    notes = [:]
    own = []
    votes = []
    path = []
    hasBoxes = false
    isUnderLabel = false
    makesBoxes = false
    isOurs = false
    boardLevel = 0
    last = nil
    prefix = nil
    texts = [:]
    closed = [:]
    sections = []
  }

  private mutating func end() {
    pop(to: 0)
    if current.title.isEmpty { current.title = source.title }
    for index in current.boxes.indices {
      current.boxes[index].notes = notes[current.boxes[index].id] ?? []
    }
    let known = Set(current.boxes.map(\.id))
    for box in own where !known.contains(box.id) {
      var box = box
      box.notes = notes[box.id] ?? []
      current.boxes.append(box)
    }
    if !known.contains(Import.tray), !own.contains(where: { $0.id == Import.tray }),
      let tray = notes[Import.tray], !tray.isEmpty
    {
      current.boxes.append(Box(id: Import.tray, notes: tray))
    }
    if !votes.isEmpty {
      var totals = JSONObject()
      for vote in votes { totals[FieldKey(vote.note.text)] = .number(String(vote.count)) }
      current.rounds = [Round(id: "r1", fields: ["state": "closed", "totals": .object(totals)])]
    }
    for section in sections {
      placements.append(
        .init(
          source: section.label, board: boards.count, box: section.box, count: section.count,
          isKnown: section.isKnown))
    }
    boards.append(current)
  }

  private mutating func collectBoard(
    _ template: Template, _ elements: [Element], _ mainLevel: Int
  ) {
    begin(template)
    claimed = Set(
      elements.filter { $0.level == mainLevel }.compactMap {
        labels.box(plain($0.label), on: template.id)?.box
      })
    takeAll(elements, mainLevel: mainLevel)
    end()
  }

  /// The boxes that have a label on the level of boxes.
  private var claimed: Set<Identifier> = []

  // MARK: One element

  private mutating func takeAll(_ elements: [Element], mainLevel: Int) {
    for (index, element) in elements.enumerated() {
      let next = index + 1 < elements.count ? elements[index + 1] : nil
      isListNext = next.map { $0.block.kind.isList } ?? false
      isLastOfSection = next.map { ($0.level ?? 9) < MarkdownReader.paragraphLevel } ?? true
      take(element, mainLevel: mainLevel)
    }
  }

  /// Whether a heading or nothing follows.
  private var isLastOfSection = false
  /// Whether points or a table follow, so that a bold line is the name of them.
  private var isListNext = false

  private mutating func take(_ element: Element, mainLevel: Int) {
    let block = element.block
    if let level = element.level {
      if takeLabel(element, level, mainLevel) {
        // Comments and attributes inside the label.
        _ = text(element.label, block.line)
        return
      }
    } else if isOurs || !element.cells.isEmpty, case .table(let rows, _) = block.kind {
      return takeGrid(rows, block.line)
    }
    switch block.kind {
    case .heading: break
    case .rule: endSection()
    case .item(let depth): takePoint(block.text, depth, block.line)
    case .more:
      if last != nil {
        append(text(block.text, block.line, keepingIndent: true), apart: true)
      } else {
        takeParagraph(block)
      }
    case .paragraph: takeParagraph(block)
    case .quote: takeQuote(block)
    case .table(let rows, _): takeTable(rows, block.line)
    case .code(let info):
      if !info.isEmpty { dropped.append(.init(.format, info, line: block.line)) }
      add(block.text.asNote, block.line)
    case .comment:
      if !block.text.isEmpty { dropped.append(.init(.comment, block.text, line: block.line)) }
    case .frontMatter: takeField(block)
    case .definition: dropped.append(.init(.format, block.text, line: block.line))
    }
    if block.kind != .comment, !isHint { isUnderLabel = false }
    isHint = false
  }

  // MARK: Labels

  /// What a heading or another label begins; false where it is none after all, but text.
  private mutating func takeLabel(_ element: Element, _ level: Int, _ mainLevel: Int) -> Bool {
    let isHeading = level < MarkdownReader.paragraphLevel
    if isHeading, let ours = MarkdownReader.ours(element.label), ours.template == template.id {
      beginOurs(plain(ours.title), level, element.block.line)
      return true
    }
    if isOurs, !isHeading { return false }
    let line = plain(element.label)
    let parent = path.last { $0.level < level && $0.box != nil }
    if let found = labels.box(line, on: template.id), isBox(found.box, level, mainLevel, parent) {
      pop(to: level)
      path.append(
        Heading(level: level, text: line, line: element.block.line, isSaid: true, box: found.box))
      rename(found.box, line)
      section(line, found.box, isKnown: true)
      takeRest(element)
      return true
    }
    if !isHeading, element.rest.isEmpty, !isListNext, line.withoutColon == line, !line.isQuestion {
      return false
    }
    guard
      isHeading
        || (level == MarkdownReader.paragraphLevel && element.rest.isEmpty && !isTitleLine(element))
    else { return false }
    if line.isEmpty { return isHeading }
    if !line.contains(where: \.isLetter), !makesBoxes {
      // A number of its own before the label.
      dropped.append(.init(.format, line, line: element.block.line))
      return true
    }
    if !isHeading, path.last(where: { $0.level < level })?.box != nil, line.isQuestion {
      dropped.append(.init(.hint, line, line: element.block.line))
      return true
    }
    pop(to: level)
    isUnderLabel = false
    if isHeading, !hasBoxes, current.title.isEmpty, path.isEmpty,
      level < mainLevel || level == 1 || isTemplate(line),
      boardLevel == 0 || boardLevel == level
    {
      path.append(Heading(level: level, text: line, line: element.block.line, isSaid: true))
      setTitle(line)
      return true
    }
    if makesBoxes, isHeading, level > boardLevel {
      makeBox(line, level, element.block.line)
      return true
    }
    path.append(
      Heading(level: level, text: line.withoutColon, line: element.block.line, isSaid: false))
    last = nil
    prefix = nil
    return true
  }

  /// A board of a file of ours: its headings are boxes, whatever they are called.
  private mutating func beginOurs(_ title: String, _ level: Int, _ line: Int) {
    pop(to: 0)
    if !current.title.isEmpty { dropped.append(.init(.format, current.title)) }
    isOurs = true
    makesBoxes = true
    boardLevel = level
    current.title = title
    path = [Heading(level: level, text: title, line: line, isSaid: true)]
  }

  private func isTemplate(_ line: String) -> Bool { labels.template(named: line) != nil }

  /// Whether a bold line is a sentence rather than a heading.
  private func isTitleLine(_ element: Element) -> Bool {
    element.label.utf8.count > BoxLabels.lengthLimit
  }

  /// Whether a known label begins a box: deeper than the boxes it may only name a part of the one it is in.
  private func isBox(_ box: Identifier, _ level: Int, _ mainLevel: Int, _ parent: Heading?) -> Bool
  {
    guard level > mainLevel, let parent, let parentBox = parent.box else {
      return level < MarkdownReader.paragraphLevel || level <= mainLevel || !hasBoxes
        || parent == nil
    }
    if parentBox == box { return false }
    let isPart = template.box(box.text)?.order.last?.isLetter == true
    return isPart || (level < MarkdownReader.paragraphLevel && !claimed.contains(box))
  }

  private mutating func takeRest(_ element: Element) {
    guard !element.rest.isEmpty else { return }
    isUnderLabel = false
    for text in MarkdownCell.notes(MarkdownCell.lines(element.rest)) {
      addRaw(text, element.block.line)
    }
    if case .item(let depth) = element.block.kind, last != nil { last?.depth = depth }
  }

  private mutating func setTitle(_ line: String) {
    if current.title.isEmpty {
      current.title = line
    } else if current.title != line {
      dropped.append(.init(.format, line))
    }
    last = nil
    prefix = nil
  }

  /// A box that people made, with the name of its heading.
  private mutating func makeBox(_ line: String, _ level: Int, _ number: Int) {
    let said = path.filter { !$0.isSaid && $0.box == nil }.map(\.text)
    for index in path.indices { path[index].isSaid = true }
    let title = (said + [line]).joined(separator: " › ")
    let id: Identifier
    if let known = own.first(where: { $0.title == title })?.id {
      id = known
    } else if let spoken = Identifier(line), template.box(line) == nil,
      !own.contains(where: { $0.id == spoken })
    {
      id = spoken
      own.append(Box(id: id))
    } else {
      id = Identifier("c\(own.count + 1)") ?? "c"
      own.append(Box(id: id, fields: ["title": .string(title)]))
    }
    path.append(Heading(level: level, text: line, line: number, isSaid: true, box: id))
    section(line, id, isKnown: true)
  }

  /// A box of ours that has a name of its own: "Neighbours (Customer Segments)".
  private mutating func rename(_ box: Identifier, _ line: String) {
    guard makesBoxes, line.last == ")", let start = line.lastIndex(of: "(") else { return }
    let name = line[..<start].trimmed
    guard labels.box(name, on: template.id) == nil,
      let index = current.boxes.firstIndex(where: { $0.id == box })
    else { return }
    current.boxes[index].title = name
  }

  private mutating func section(_ label: String, _ box: Identifier, isKnown: Bool) {
    for (box, seen) in texts { closed[box, default: []].formUnion(seen) }
    texts = [:]
    sections.append((label, box, isKnown, 0))
    // Headings over boxes are words about the board.
    for index in path.indices where !path[index].isSaid {
      path[index].isSaid = true
      let words = path[index].text
      if template.isCalled(words) {
        dropped.append(.init(.format, words, line: path[index].line))
      } else if isTemplate(words), !current.title.isEmpty {
        current.title += " › " + words
      } else {
        describe(words)
      }
    }
    hasBoxes = true
    isUnderLabel = true
    last = nil
    prefix = nil
  }

  /// Ends the headings of a level and below; words of one that nothing says become a note.
  private mutating func pop(to level: Int) {
    while let heading = path.last, heading.level >= level {
      path.removeLast()
      prefix = nil
      if !heading.isSaid { add(heading.text, heading.line, isWhole: true, section: heading.text) }
    }
    last = nil
    prefix = nil
  }

  // MARK: Texts

  private mutating func text(_ raw: String, _ line: Int, keepingIndent: Bool = false) -> String {
    var inline = self.inline
    let plain = inline.plain(raw)
    // A space that was written by its name is the text's own; the mark before it keeps it through cleaning.
    let text = keepingIndent ? String(("." + plain).asNote.dropFirst()) : plain.asNote
    for left in inline.leftOut where !left.isEmpty {
      dropped.append(.init(.format, left, line: line))
    }
    return text
  }

  private func plain(_ raw: String) -> String {
    var inline = self.inline
    return inline.plain(raw).cleanLine
  }

  /// What follows a rule without a heading belongs to no box.
  private mutating func endSection() {
    let box = path.first { $0.box != nil }?.level ?? MarkdownReader.paragraphLevel
    if box > 0 { pop(to: box) }
  }

  private mutating func takeParagraph(_ block: MarkdownBlock) {
    // A line that begins in bold is no part of the group before it.
    if let group = path.last, group.level == MarkdownReader.paragraphLevel, group.box == nil,
      MarkdownLabel.bold(block.text) != nil
    {
      pop(to: group.level)
    }
    if isCredit(block.text) {
      return dropped.append(.init(.format, plain(block.text), line: block.line))
    }
    if path.last?.box != nil, isUnderLabel, let hint = MarkdownLabel.hint(block.text) {
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

  /// Whether the last block was a hint: what follows is still under the label.
  private var isHint = false

  private var isIntroduction: Bool {
    !hasBoxes && path.count <= 1 && path.allSatisfy(\.isSaid) && (isOurs || !template.growsBoxes)
  }

  private func isCredit(_ raw: String) -> Bool {
    guard let inside = MarkdownLabel.hint(raw) else { return false }
    let line = plain(inside)
    return Language.allCases.contains { template.credit(in: $0)?.cleanLine == line }
  }

  /// The most characters of a board's description; further words go to the tray.
  private static let longestDescription = 2000

  private mutating func describe(_ text: String) {
    guard !text.isEmpty else { return }
    let old = current.fields["description"]?.string ?? ""
    let new = old.isEmpty ? text : old + "\n\n" + text
    if isOurs || new.utf8.count <= Self.longestDescription {
      current.fields["description"] = .string(new)
    } else {
      add(text, 0, isWhole: true)
    }
  }

  private mutating func takeQuote(_ block: MarkdownBlock) {
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

  private mutating func takeField(_ block: MarkdownBlock) {
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

  private mutating func takePoint(_ raw: String, _ depth: Int, _ line: Int) {
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

  private mutating func takeTable(_ rows: [[String]], _ line: Int) {
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

  private mutating func takeGrid(_ rows: [[String]], _ line: Int) {
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
      if let box = labels.box(label, on: template.id)?.box {
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

  // MARK: Notes

  private mutating func addRaw(_ raw: String, _ line: Int, depth: Int = 0) {
    // Marks stand at the end of the first line.
    let first = raw.utf8.firstIndex(of: 0x0a) ?? raw.endIndex
    if let (title, marks) = MarkdownMarks.read(String(raw[..<first])) {
      let words = text(title + raw[first...], line)
      add(words, line, marks: marks, depth: depth)
    } else {
      add(text(raw, line), line, depth: depth)
    }
  }

  /// Puts a note into the box that the headings lead to, else on the tray with its heading before it.
  private mutating func add(
    _ text: String, _ line: Int, marks: MarkdownMarks.Found? = nil, depth: Int = 0,
    isWhole: Bool = false, section: String? = nil
  ) {
    guard !text.isEmpty || marks != nil else { return }
    guard noteCount <= ImportSource.noteLimit else { return }
    let box = path.last { $0.box != nil }?.box ?? Import.tray
    var words = text
    if !isWhole {
      let outer = path.lastIndex { $0.box != nil }.map { $0 + 1 } ?? 0
      let groups = path.indices[outer...].filter { !path[$0].isSaid || isGroup($0) }
      let unsaid = groups.filter { !path[$0].isSaid }
      let shown = unsaid.isEmpty ? Array(groups.suffix(1)) : unsaid
      if !shown.isEmpty {
        words = shown.map { path[$0].text }.joined(separator: " › ") + ": " + words
        for index in shown { path[index].isSaid = true }
      }
    }
    let key = words.folded
    if marks == nil, closed[box]?.contains(key) == true {
      last = nil
      return
    }
    texts[box, default: []].insert(key)
    var note = Note(id: ids.next(), text: words)
    if template.growsBoxes { note.fields["kind"] = "idea" }
    if let marks {
      note.put(marks)
      if let count = marks.votes { votes.append((note.id, count)) }
    }
    notes[box, default: []].append(note)
    noteCount += 1
    last = (box, notes[box, default: []].count - 1, depth)
    count(box, section)
  }

  /// Whether a heading stands before each note under it: those below a box, and of sections that are no box.
  private func isGroup(_ index: Int) -> Bool {
    path[index].level > boardLevel && !isTitle(index)
  }

  private func isTitle(_ index: Int) -> Bool { path[index].text == current.title && index == 0 }

  private mutating func count(_ box: Identifier, _ label: String?) {
    let isKnown = path.contains { $0.box == box }
    let label = label ?? sectionLabel(box)
    if let index = sections.lastIndex(where: {
      $0.box == box && $0.isKnown == isKnown && (isKnown || $0.label == label)
    }) {
      sections[index].count += 1
    } else {
      sections.append((label, box, isKnown, 1))
    }
  }

  private func sectionLabel(_ box: Identifier) -> String {
    path.last { $0.box == box }?.text ?? path.last { $0.box == nil }?.text ?? ""
  }

  /// Adds lines to the last note.
  private mutating func append(_ text: String, apart: Bool) {
    guard let last, !text.isEmpty else { return }
    notes[last.box]?[last.index].text += (apart ? "\n\n" : "\n") + text
  }
}

extension String {
  /// Whether it asks something.
  fileprivate var isQuestion: Bool {
    let text = filter { !"*_\"”» \u{a0}".contains($0) }
    return text.last == "?" || text.last == "？"
  }

  fileprivate var withoutColon: String {
    guard let last, last == ":" || last == "：", count > 1 else { return self }
    return dropLast().trimmed
  }
}

extension MarkdownBlock.Kind {
  fileprivate var isList: Bool {
    switch self {
    case .item, .table: true
    default: false
    }
  }
}

extension Template {
  /// Whether a heading is its title and no more.
  fileprivate func isCalled(_ heading: String) -> Bool {
    title.values.values.contains { BoxLabels.plain($0) == BoxLabels.plain(heading) }
  }
}
