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
    /// The boxes of a table, where it is a canvas.
    var cells: [String] = []
  }

  /// Fewer known boxes are no canvas.
  static let fewest = 3
  static let paragraphLevel = 7
  static let pointLevel = 8

  let source: ImportSource
  let labels: BoxLabels
  var inline = MarkdownInline()
  private var elements: [Element] = []
  /// The level on which most of the boxes stand; 9 for tables.
  private var mainLevel = 9

  init(_ source: ImportSource) {
    self.source = source
    labels = BoxLabels(source.templates)
  }

  mutating func read() throws(FormatError) -> Import {
    let blocks = unwrapped(MarkdownParser.blocks(of: source.text))
    for block in blocks where block.kind == .definition {
      guard let definition = MarkdownParser.Line(block.text).definition else { continue }
      inline.references[definition.name.folded] = definition.address
    }
    elements = blocks.map(element)
    mainLevel = levelOfBoxes()
    let known = elements.flatMap { names(of: $0) }.filter { labels.box($0, on: nil) != nil }
    let count = Set(known.compactMap { labels.box($0, on: nil)?.box }).count
    let isNamed = elements.contains { ($0.level ?? 9) < 7 && template(namedBy: $0) != nil }
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

  /// The blocks, with those of a canvas that stands in a code fence in its place.
  private func unwrapped(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    blocks.flatMap { block -> [MarkdownBlock] in
      guard case .code = block.kind, block.text.utf8.count < 200_000 else { return [block] }
      let inner = MarkdownParser.blocks(of: block.text)
      let known = inner.map(element).flatMap { names(of: $0) }.compactMap {
        labels.box($0, on: nil)?.box
      }
      guard Set(known).count >= Self.fewest else { return [block] }
      let moved = inner.map { inner in
        var moved = inner
        moved.line += block.line
        return moved
      }
      // What follows the fence is no part of its last box.
      let end = MarkdownBlock(kind: .rule, text: "", line: block.line)
      guard case .code(let info) = block.kind, !info.isEmpty else { return moved + [end] }
      return [MarkdownBlock(kind: .definition, text: info, line: block.line)] + moved + [end]
    }
  }

  private func element(_ block: MarkdownBlock) -> Element {
    var element = Element(block: block)
    func put(_ level: Int, _ found: (label: String, rest: String)) {
      element.level = level
      element.label = found.label
      element.rest = found.rest
    }
    func isKnown(_ label: String) -> Bool { labels.box(plain(label), on: nil) != nil }
    switch block.kind {
    case .heading(let level): put(level, (block.text, ""))
    case .paragraph:
      if let found = MarkdownLabel.bold(block.text), found.rest.isEmpty || isKnown(found.label) {
        put(Self.paragraphLevel, found)
      } else if let found = MarkdownLabel.colon(block.text), isKnown(found.label) {
        put(Self.paragraphLevel, found)
      } else if isKnown(block.text) {
        put(Self.paragraphLevel, (block.text, ""))
      }
    case .item:
      if let found = MarkdownLabel.bold(block.text), isKnown(found.label) {
        put(Self.pointLevel, found)
      } else if let found = MarkdownLabel.colon(block.text), isKnown(found.label) {
        put(Self.pointLevel, found)
      }
    case .table(let rows, _):
      let cells = MarkdownGrid.labels(rows) { isKnown($0) }
      if Set(cells.compactMap { labels.box(plain($0), on: nil)?.box }).count >= Self.fewest {
        element.cells = cells
      }
    default: break
    }
    return element
  }

  private func plain(_ raw: String) -> String {
    guard raw.utf8.count <= BoxLabels.lengthLimit * 4 else { return "" }
    var inline = MarkdownInline()
    return inline.plain(raw).cleanLine
  }

  private func names(of element: Element) -> [String] {
    element.level == nil ? element.cells.map(plain) : [plain(element.label)]
  }

  // MARK: Boards

  /// The level with the most different boxes, of equals the deepest.
  private func levelOfBoxes() -> Int {
    var boxes: [Int: Set<Identifier>] = [:]
    for element in elements {
      for name in names(of: element) {
        if let box = labels.box(name, on: nil)?.box {
          boxes[element.level ?? 9, default: []].insert(box)
        }
      }
    }
    let most = boxes.values.map(\.count).max() ?? 0
    return boxes.filter { $0.value.count == most }.keys.max() ?? 9
  }

  /// The template that a heading of ours says in brackets, or nil.
  private func ours(_ element: Element) -> Template? {
    guard case .heading = element.block.kind else { return nil }
    return Self.ours(element.label).flatMap { source.templates[$0.template] }
  }

  /// The title and the template's id of a heading as ``MarkdownWriter`` makes it; nil for any other.
  static func ours(_ raw: String) -> (title: String, template: String)? {
    guard raw.last == "]", !raw.hasSuffix("\\]"), let start = raw.suffix(40).lastIndex(of: "["),
      start == raw.startIndex || raw[raw.index(before: start)] == " "
    else { return nil }
    let id = String(raw[raw.index(after: start)...].dropLast())
    return Identifier.isValid(id) ? (raw[..<start].trimmed, id) : nil
  }

  private func template(namedBy element: Element) -> Template? {
    if let ours = ours(element) { return ours }
    return labels.template(named: plain(element.label))
  }

  /// The elements of each board. A heading above the boxes, or one that names a template, begins a part; a part that has
  /// again half of the boxes that were there begins a board, unless a table only sums up what follows.
  private func groups() -> [ArraySlice<Element>] {
    var starts: [Int] = [0]
    for (index, element) in elements.enumerated() where index > 0 {
      guard let level = element.level, level < 7 else { continue }
      if ours(element) != nil {
        starts.append(index)
        continue
      }
      guard labels.box(plain(element.label), on: nil) == nil else { continue }
      if level < mainLevel || template(namedBy: element) != nil { starts.append(index) }
    }
    var groups: [ArraySlice<Element>] = []
    var boxes: Set<Identifier> = []
    var wasTable = false
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : elements.count
      let part = elements[start..<end]
      let isTable = part.contains { !$0.cells.isEmpty }
      let own = Set(part.flatMap { names(of: $0) }.compactMap { labels.box($0, on: nil)?.box })
      let again = own.intersection(boxes).count
      let isNew = own.count >= Self.fewest && again >= max(2, own.count / 2) && isTable == wasTable
      let isOurs = number > 0 && ours(elements[start]) != nil
      if let last = groups.last, !isNew,
        !isOurs || !last.contains(where: { ours($0) != nil }) && boxes.isEmpty
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
    let words = group.flatMap { names(of: $0) }
    if let ours = group.lazy.compactMap({ ours($0) }).first { return ours }
    let found = labels.template(for: words)
    for element in group where element.level != nil {
      guard let named = template(namedBy: element), labels.box(plain(element.label), on: nil) == nil
      else { continue }
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
    let reader = MarkdownReader(source)
    let known = MarkdownParser.blocks(of: source.text).map(reader.element)
    let headings = known.filter {
      $0.level != nil && $0.level != paragraphLevel || !$0.cells.isEmpty
    }
    let boxes = Set(
      headings.flatMap { reader.names(of: $0) }.compactMap { reader.labels.box($0, on: nil)?.box })
    if boxes.count >= fewest { return min(95, 60 + 3 * boxes.count) }
    let hasHeading = known.contains { if case .heading = $0.block.kind { true } else { false } }
    return isNamed ? 50 : hasHeading ? 10 : 0
  }
}
