import CanvasCore

/// Puts texts into boxes, one after the other, and accounts for every word.
struct MarkdownCollector {
  typealias Element = MarkdownReader.Element

  /// A heading that holds what follows until one of its level.
  struct Heading {
    var level: Int
    var text: String
    var line: Int
    /// Whether a note, a title or a placement says its words.
    var isSaid: Bool
    /// The box it is the label of.
    var box: Identifier?
  }

  struct SectionKey: Hashable {
    var box: Identifier
    var label: String?
  }

  let source: ImportSource
  let labels: BoxLabels
  var inline: MarkdownInline
  var ids = TemporaryIdentifiers()
  var boards: [Board] = []
  var placements: [Import.Placement] = []
  var dropped: [Import.Dropped] = []
  var noteCount = 0

  /// The groups of elements that are boards, with their templates.
  var named: [(template: Template, elements: [Element])] = []

  // What is known of the board that is being filled.
  var template = Template.wall
  var notes: [Identifier: [Note]] = [:]
  var own: [Box] = []
  var votes: [(note: Identifier, count: Int)] = []
  var path: [Heading] = []
  var hasBoxes = false
  /// Whether nothing stands yet between a label and here.
  var isUnderLabel = false
  /// Whether unknown headings are boxes of their own, as in files of ours.
  var makesBoxes = false
  var isOurs = false
  var boardLevel = 0
  /// The note that points below the last one belong to.
  var last: (box: Identifier, index: Int, depth: Int)?
  var prefix: (text: String, depth: Int)?
  var texts: [Identifier: Set<String>] = [:]
  var closed: [Identifier: Set<String>] = [:]
  var sections: [(label: String, box: Identifier, isKnown: Bool, count: Int)] = []

  var current = Board(id: "b1")
  /// The boxes that have a label on the level of boxes.
  var claimed: Set<Identifier> = []
  /// Whether a heading or nothing follows.
  var isLastOfSection = false
  /// Whether points or a table follow, so that a bold line is the name of them.
  var isListNext = false
  /// Whether the last block was a hint: what follows is still under the label.
  var isHint = false

  /// Where the last section of a box stands; on a tray each label has its own.
  var sectionIndex: [SectionKey: Int] = [:]
  /// The boxes of its own that a board has, by their titles, and all ids of boxes.
  var ownByTitle: [String: Identifier] = [:]
  var takenIDs: Set<Identifier> = []

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

  mutating func begin(_ template: Template) {
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
    sectionIndex = [:]
    ownByTitle = [:]
    takenIDs = Set(current.boxes.map(\.id))
  }

  mutating func end() {
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

  mutating func collectBoard(
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

  // MARK: One element

  mutating func takeAll(_ elements: [Element], mainLevel: Int) {
    for (index, element) in elements.enumerated() {
      let next = index + 1 < elements.count ? elements[index + 1] : nil
      isListNext = next.map { $0.block.kind.isList } ?? false
      isLastOfSection = next.map { ($0.level ?? 9) < MarkdownReader.paragraphLevel } ?? true
      take(element, mainLevel: mainLevel)
    }
  }

  mutating func take(_ element: Element, mainLevel: Int) {
    let block = element.block
    if let level = element.level {
      if takeLabel(element, level, mainLevel) {
        // Comments and attributes inside the label.
        _ = text(level < MarkdownReader.paragraphLevel ? block.text : element.label, block.line)
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
}

extension MarkdownBlock.Kind {
  fileprivate var isList: Bool {
    switch self {
    case .item, .table: true
    default: false
    }
  }
}
