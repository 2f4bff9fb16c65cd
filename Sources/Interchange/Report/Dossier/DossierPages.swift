import CanvasCore

/// A dossier is short on purpose: it keeps to its pages without asking a browser. Paper of a known size, type of a known size and
/// rows of a known width make that a sum; what does not fit is counted, never dropped.
struct DossierPages {
  let chapters: [ReportDocument.Chapter]

  /// Lines that a page of paper holds and what the head of the first one takes, in tenths of a line. The page style
  /// (`ReportStyle.dossier`) sets the sizes these follow from.
  private static let page = 575
  private static let head = 58

  init(_ context: ReportContext, pages: Int) {
    let sections = Chapter.dossier.map { ($0, $0.written(from: context)) }
    // The second half begins a page of its own, so that people can hand out one leaf.
    let middle = pages == 1 ? sections.count : (sections.count + 1) / 2
    let first = pages == 1 ? 1 : (pages + 1) / 2
    let halves = [
      (Array(sections[..<middle]), first * Self.page - Self.head),
      (Array(sections[middle...]), (pages - first) * Self.page),
    ]
    var chapters: [ReportDocument.Chapter] = []
    for (index, (half, lines)) in halves.enumerated() where !half.isEmpty {
      // Every further page may end in a gap before something that is kept whole.
      let room = lines - max(0, lines / Self.page - 1) * 40
      let fit = DossierFit(context)
      let kept = fit.parts(half.map(\.1.blocks), within: room - half.count * DossierFit.heading)
      for (place, (_, written)) in half.enumerated() {
        var chapter = written
        chapter.blocks = kept[place]
        chapter.beginsPage = index > 0 && place == 0
        chapters.append(chapter)
      }
    }
    self.chapters = chapters
  }
}

/// Cuts blocks to a height, in tenths of a line.
struct DossierFit {
  static let heading = 23
  private static let line = 10
  /// How many characters a line has, of the widest type that the page may be shown in.
  private static let width = 100
  private static let caption = 11
  private static let row = 3
  private static let more = 14
  /// What is around a paragraph, a list and a table.
  private static let gap = 3
  /// The most characters of one cell, and of one paragraph.
  private static let longestCell = 150

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  /// Parts of a room: each gets what it wants where that fits, and the others share alike what is left.
  static func shares(of room: Int, among wanted: [Int]) -> [Int] {
    var given = wanted.map { _ in 0 }
    var open = Array(wanted.indices)
    var left = room
    while !open.isEmpty {
      let share = max(0, left / open.count)
      let small = open.filter { wanted[$0] <= share }
      if small.isEmpty {
        for index in open { given[index] = share }
        break
      }
      for index in small {
        given[index] = wanted[index]
        left -= wanted[index]
      }
      open.removeAll { small.contains($0) }
    }
    return given
  }

  // MARK: Measuring

  func height(of blocks: [ReportBlock]) -> Int { blocks.reduce(0) { $0 + height(of: $1) } }

  private func height(of block: ReportBlock) -> Int {
    switch block {
    case .paragraph(let text), .remark(let text), .missing(let text):
      Self.lines(text, Self.width) * Self.line + Self.gap
    case .heading(let text): Self.lines(text, Self.width * 3 / 4) * 10 + 6
    case .list(let items): items.reduce(Self.gap) { $0 + height(of: $1) }
    case .table(let table):
      head(of: table) + table.rows.reduce(0) { $0 + height(of: $1, in: table) } + Self.gap * 2
    case .records(let records):
      records.reduce(0) { sum, record in
        sum + 20 + record.facts.reduce(0) { $0 + Self.lines($1.text, Self.width - 24) * Self.line + 2 }
      }
    case .figure, .sheet, .canvas, .embedded: 0
    }
  }

  private func height(of item: ReportItem) -> Int {
    ([item.text] + item.details).reduce(1) {
      $0 + Self.lines($1, Self.width - 6) * Self.line
    }
  }

  private func head(of table: ReportTable) -> Int {
    let titles = zip(table.columns, widths(of: table)).map {
      Self.lines(ReportText($0.title), $1)
    }
    return Self.lines(table.caption, Self.width) * Self.caption + (titles.max() ?? 1) * Self.line
      + Self.row
  }

  private func height(of row: [ReportText], in table: ReportTable) -> Int {
    let lines = zip(row, widths(of: table)).map { Self.lines(cut($0), $1) }
    return (lines.max() ?? 1) * Self.line + Self.row
  }

  /// The characters that a line of each column holds; its padding takes two.
  private func widths(of table: ReportTable) -> [Int] {
    let sum = max(1, table.columns.reduce(0) { $0 + max(1, $1.share) })
    return table.columns.map { max(6, Self.width * max(1, $0.share) / sum - 3) }
  }

  /// The lines that a text takes. Words do not fill a line to its end, wide characters take the place of two.
  private static func lines(_ text: ReportText, _ width: Int) -> Int {
    text.plain.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      let cells = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      let longest = line.split(separator: " ").map(\.count).max() ?? 0
      let waste = min(longest, 12) / 2
      return sum + (cells <= width ? 1 : (cells + width - waste - 1) / max(1, width - waste))
    }
  }

  // MARK: Cutting

  /// As much of each part as fits in all; after each list and table that is cut stands how much more there is.
  func parts(_ parts: [[ReportBlock]], within room: Int) -> [[ReportBlock]] {
    Self.filling(room, parts.map { self.height(of: $0) }, height(of:)) { index, room in
      blocks(parts[index], within: room)
    }
  }

  private func blocks(_ blocks: [ReportBlock], within room: Int) -> [ReportBlock] {
    Self.filling(room, blocks.map(height), height(of:)) { index, room in
      cut(blocks[index], to: room)
    }.flatMap { $0 }
  }

  /// Makes things in shares of a room. Whole rows leave gaps, so the shares are enlarged as long as the sum still fits.
  private static func filling(
    _ room: Int, _ wanted: [Int], _ height: ([ReportBlock]) -> Int,
    _ make: (Int, Int) -> [ReportBlock]
  ) -> [[ReportBlock]] {
    var best: (made: [[ReportBlock]], height: Int) = ([], -1)
    for extra in stride(from: 0, through: max(0, room), by: 16) {
      let given = shares(of: room + extra, among: wanted)
      let made = given.indices.map { make($0, given[$0]) }
      let sum = made.reduce(0) { $0 + height($1) }
      if best.height < 0 || sum <= room && sum > best.height { best = (made, sum) }
      if zip(given, wanted).allSatisfy({ $0 >= $1 }) { break }
    }
    // What is left over goes to whichever can use it.
    for index in best.made.indices where best.height <= room {
      let old = height(best.made[index])
      let more = make(index, old + room - best.height)
      let gain = height(more) - old
      guard gain > 0, best.height + gain <= room else { continue }
      best.made[index] = more
      best.height += gain
    }
    return best.made
  }

  private func cut(_ block: ReportBlock, to room: Int) -> [ReportBlock] {
    switch block {
    case .table(var table):
      table.rows = table.rows.map { $0.map(cut) }
      let rows = table.rows.map { height(of: $0, in: table) }
      let count = fitting(rows, within: room - head(of: table) - 2 * Self.gap)
      guard count > 0 else { return [.remark(said(table.rows.count, of: table.caption))] }
      let left = table.rows.count - count
      table.rows = Array(table.rows.prefix(count))
      return [.table(table)] + (left > 0 ? [.remark(more(left))] : [])
    case .list(let items):
      let count = fitting(items.map(height), within: room - Self.gap)
      let left = items.count - count
      return (count > 0 ? [.list(Array(items.prefix(count)))] : [])
        + (left > 0 ? [.remark(more(left))] : [])
    case .records(let records):
      let count = fitting(records.map { height(of: .records([$0])) }, within: room)
      let left = records.count - count
      return (count > 0 ? [.records(Array(records.prefix(count)))] : [])
        + (left > 0 ? [.remark(more(left))] : [])
    case .paragraph(let text): return [.paragraph(cut(text, to: room))]
    case .remark(let text): return [.remark(cut(text, to: room))]
    case .missing(let text): return [.missing(cut(text, to: room))]
    case .heading(let text): return [.heading(cut(text, to: room))]
    case .figure, .sheet, .canvas, .embedded: return []
    }
  }

  /// How many of the parts fit from the first on; where not all do there is room for saying so.
  private func fitting(_ parts: [Int], within room: Int) -> Int {
    if parts.reduce(0, +) <= room { return parts.count }
    var left = room - Self.more
    let count = parts.prefix { part in
      left -= part
      return left >= 0
    }.count
    return count
  }

  private func cut(_ text: ReportText) -> ReportText { text.prefix(Self.longestCell) }

  /// A paragraph that is cut says so by a sign; the report has all of it.
  private func cut(_ text: ReportText, to room: Int) -> ReportText {
    var most = text.plain.count
    while most > 20, Self.lines(text.prefix(most), Self.width) * Self.line + Self.gap > max(room, 14) {
      most = most * 9 / 10
    }
    return text.prefix(most)
  }

  private func more(_ count: Int) -> ReportText {
    context.say(Words.more, ReportText(context.count(count)))
  }

  private func said(_ count: Int, of caption: ReportText) -> ReportText {
    caption + context.colon + context.say(Words.more, ReportText(context.count(count)))
  }
}

extension ReportText {
  /// The first characters, with a sign where there were more.
  func prefix(_ most: Int) -> ReportText {
    guard plain.count > most else { return self }
    var left = max(0, most - 1)
    var runs: [Run] = []
    for run in self.runs where left > 0 {
      func cut(_ text: String) -> String {
        defer { left = max(0, left - text.count) }
        return text.count > left ? String(text.prefix(left)) : text
      }
      switch run {
      case .words(let text): runs.append(.words(cut(text)))
      case .quote(let text, let language): runs.append(.quote(cut(text), language))
      case .strong(let text): runs.append(.strong(cut(text)))
      case .link(let text, let url): runs.append(.link(cut(text), url: url))
      case .anchor(let text, let id): runs.append(.anchor(cut(text), id: id))
      case .mark(let sign, let word):
        left = max(0, left - sign.count - word.count - 1)
        runs.append(.mark(sign: sign, word: word))
      }
    }
    return ReportText(runs + [.words("…")])
  }
}

private enum Words {
  static let more = Localized(
    en: "{} more in the report", nl: "nog {} in het verslag", fr: "encore {} dans le rapport",
    de: "{} weitere im Bericht", es: "{} más en el informe")
}
