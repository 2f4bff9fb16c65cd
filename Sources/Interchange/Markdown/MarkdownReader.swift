import CanvasCore

/// Reads boards out of Markdown as people write it. Blocks are looked through for labels of boxes; from these follow the
/// boards, their templates and what each text belongs to (`MarkdownCollector`). Where nothing is known a wall takes all.
struct MarkdownReader {
  /// A block, and the label it may have: as a heading does, in bold, before a colon, or in the cells of a table.
  struct Element {
    var block: MarkdownBlock
    /// 1 to 6 as headings have; 7 a paragraph and 8 a point that begins with a label; nil without one.
    var level: Int?
    /// As it stands in the file.
    var label = ""
    /// What follows the label in the same paragraph or point.
    var rest = ""
    /// The labels of a table, where it is a canvas.
    var cells: [String] = []
    /// The labels as plain text with the boxes they mean on any template; those of a table are several.
    var names: [(text: String, box: Identifier?)] = []
    /// The template that a heading names.
    var named: Template?

    /// Whether it is the heading of a board as we write it.
    var isOurs: Bool {
      guard case .heading = block.kind else { return false }
      return named != nil && MarkdownReader.ours(block.text) != nil
    }

    var boxes: [Identifier] { names.compactMap(\.box) }
  }

  /// Fewer known boxes are no canvas.
  static let fewest = 3
  static let paragraphLevel = 7
  static let pointLevel = 8

  let source: ImportSource
  let labels: BoxLabels
  var inline = MarkdownInline()
  /// What labels mean, each looked up once.
  private var known: [String: Identifier?] = [:]
  private var elements: [Element] = []
  /// The level on which most of the boxes stand; 9 for tables.
  private var mainLevel = 9

  init(_ source: ImportSource) {
    self.source = source
    labels = BoxLabels(source.templates)
  }

  mutating func read() throws(FormatError) -> Import {
    let blocks = unwrapped(parsed(source.text))
    for block in blocks where block.kind == .definition {
      guard let definition = MarkdownParser.Line(block.text).definition else { continue }
      inline.references[definition.name.folded] = definition.address
    }
    for block in blocks { elements.append(element(block)) }
    mainLevel = levelOfBoxes()
    let count = Set(elements.flatMap(\.boxes)).count
    let isNamed = elements.contains { $0.named != nil }
    var collector = MarkdownCollector(source, labels, inline)
    if count >= Self.fewest || isNamed {
      collector.named = groups().map { (template(of: Array($0)), Array($0)) }
      collector.collectBoards(mainLevel: mainLevel)
    } else if let box = labels.box(source.title, on: nil) {
      // A file for each box, called as the box.
      collector.collectBox(elements, box.template, box.box)
    } else {
      collector.collectWall(elements)
    }
    return try collector.result()
  }

  // MARK: Blocks

  /// Whether nothing but a label can stand in a text: after a colon or a dash there would be words of their own.
  private static func isPlainLabel(_ text: String) -> Bool {
    !text.dropLast().contains { ":：–—".contains($0) } && text.range(ofText: " - ") == nil
  }

  private func parsed(_ text: String) -> [MarkdownBlock] {
    MarkdownParser.blocks(of: text) { [labels] in
      Self.isPlainLabel($0) && labels.box($0, on: nil) != nil
    }
  }

  /// The blocks, with those of a canvas that stands in a code fence in its place.
  private mutating func unwrapped(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    var result: [MarkdownBlock] = []
    for block in blocks {
      guard case .code(let info) = block.kind, block.text.utf8.count < 200_000 else {
        result.append(block)
        continue
      }
      let inner = parsed(block.text)
      var boxes: Set<Identifier> = []
      for block in inner { boxes.formUnion(element(block).boxes) }
      guard boxes.count >= Self.fewest else {
        result.append(block)
        continue
      }
      if !info.isEmpty {
        result.append(MarkdownBlock(kind: .definition, text: info, line: block.line))
      }
      let start = block.line
      for var block in inner {
        block.line += start
        result.append(block)
      }
      // What follows the fence is no part of its last box.
      result.append(MarkdownBlock(kind: .rule, text: "", line: block.line))
    }
    return result
  }

  private mutating func element(_ block: MarkdownBlock) -> Element {
    var element = Element(block: block)
    func put(_ level: Int, _ found: (label: String, rest: String)) {
      element.level = level
      element.label = found.label
      element.rest = found.rest
    }
    switch block.kind {
    case .heading(let level):
      // "Problem: nobody reads" is a label and a note.
      if let found = MarkdownLabel.colon(block.text), !found.rest.isEmpty,
        Self.ours(block.text) == nil,
        box(found.label) != nil, box(found.rest) == nil
      {
        put(level, found)
      } else {
        put(level, (block.text, ""))
      }
    case .paragraph:
      if let found = MarkdownLabel.bold(block.text), found.rest.isEmpty || box(found.label) != nil {
        put(Self.paragraphLevel, found)
      } else if let found = MarkdownLabel.colon(block.text), box(found.label) != nil {
        put(Self.paragraphLevel, found)
      } else if Self.isPlainLabel(block.text), box(block.text) != nil {
        put(Self.paragraphLevel, (block.text, ""))
      }
    case .item:
      if let found = MarkdownLabel.bold(block.text), box(found.label) != nil {
        put(Self.pointLevel, found)
      } else if let found = MarkdownLabel.colon(block.text), box(found.label) != nil {
        put(Self.pointLevel, found)
      }
    case .table(let rows, _):
      let cells = MarkdownGrid.labels(rows) { box($0) != nil }
      let names = cells.map { (plain($0), box($0)) }
      if Set(names.compactMap(\.1)).count >= Self.fewest {
        element.cells = cells
        element.names = names
      }
    default: break
    }
    if element.level != nil { element.names = [(plain(element.label), box(element.label))] }
    if case .heading = block.kind {
      element.named =
        Self.ours(block.text).flatMap { source.templates[$0.template] }
        ?? (element.boxes.isEmpty ? labels.template(named: element.names[0].text) : nil)
    }
    return element
  }

  /// The box that a label means on any template.
  private mutating func box(_ raw: String) -> Identifier? {
    if let seen = known[raw] { return seen }
    let found = labels.box(plain(raw), on: nil)?.box
    known[raw] = .some(found)
    return found
  }

  private func plain(_ raw: String) -> String {
    guard raw.utf8.count <= BoxLabels.lengthLimit * 4 else { return "" }
    var inline = MarkdownInline()
    return inline.plain(raw).cleanLine
  }

  // MARK: Boards

  /// The level with the most different boxes, of equals the deepest.
  private func levelOfBoxes() -> Int {
    var boxes: [Int: Set<Identifier>] = [:]
    for element in elements where !element.boxes.isEmpty {
      boxes[element.level ?? 9, default: []].formUnion(element.boxes)
    }
    let most = boxes.values.map(\.count).max() ?? 0
    return boxes.filter { $0.value.count == most }.keys.max() ?? 9
  }

  /// The title and the template's id of a heading as ``MarkdownWriter`` makes it; nil for any other.
  static func ours(_ raw: String) -> (title: String, template: String)? {
    guard raw.last == "]", !raw.hasSuffix("\\]"), let start = raw.suffix(40).lastIndex(of: "["),
      start == raw.startIndex || raw[raw.index(before: start)] == " "
    else { return nil }
    let id = String(raw[raw.index(after: start)...].dropLast())
    return Identifier.isValid(id) ? (raw[..<start].trimmed, id) : nil
  }

  /// The elements of each board. A heading above the boxes, or one that names a template, begins a part; a part that has
  /// again half of the boxes that were there begins a board, unless a table only sums up what follows.
  private func groups() -> [ArraySlice<Element>] {
    var starts: [Int] = [0]
    for (index, element) in elements.enumerated() where index > 0 {
      guard let level = element.level, level < Self.paragraphLevel else { continue }
      if element.named != nil || element.boxes.isEmpty && level < mainLevel { starts.append(index) }
    }
    var groups: [ArraySlice<Element>] = []
    var boxes: Set<Identifier> = []
    var wasTable = false
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : elements.count
      let part = elements[start..<end]
      let isTable = part.contains { !$0.cells.isEmpty }
      let own = Set(part.flatMap(\.boxes))
      let again = own.intersection(boxes).count
      let isNew = own.count >= Self.fewest && again >= max(2, own.count / 2) && isTable == wasTable
      let isOurs = number > 0 && elements[start].isOurs
      if let last = groups.last, !isNew,
        !isOurs || !last.contains(where: { $0.isOurs }) && boxes.isEmpty
      {
        groups[groups.count - 1] = elements[last.startIndex..<end]
        boxes.formUnion(own)
      } else {
        groups.append(part)
        boxes = own
      }
      if own.count >= Self.fewest { wasTable = isTable }
    }
    return groups
  }

  /// The template of a board: the one its headings name where its boxes are as many as of any other.
  private func template(of group: [Element]) -> Template {
    if let ours = group.first(where: \.isOurs)?.named { return ours }
    let words = group.flatMap { $0.names.map(\.text) }
    let found = labels.template(for: words)
    for element in group {
      guard let named = element.named else { continue }
      if labels.matches(of: words, on: named) >= found?.matches ?? 0 { return named }
    }
    return found?.template ?? .lean
  }

  /// How sure it is that a source is Markdown: known labels tell more than the ending of its name.
  @Sendable static func certainty(_ source: ImportSource) -> Int {
    let isNamed = ["md", "markdown", "mdown", "mkd"].contains(source.ending)
    guard
      isNamed
        || !["{", "[", "<?", "<!d", "<!D", "<html", "<svg"].contains(where: source.text.hasPrefix)
    else {
      return 0
    }
    var reader = MarkdownReader(source)
    var boxes: Set<Identifier> = []
    var hasHeading = false
    for block in reader.parsed(source.text) {
      let element = reader.element(block)
      if element.named != nil, element.isOurs { return 95 }
      if element.level != paragraphLevel { boxes.formUnion(element.boxes) }
      if case .heading = block.kind { hasHeading = true }
    }
    if boxes.count >= fewest { return min(95, 60 + 3 * boxes.count) }
    return isNamed ? 50 : hasHeading ? 10 : 0
  }
}
