import CanvasCore

/// Cuts the blocks of some chapters to a height they share, in tenths of a line. Every block begins with the least it can
/// be; then whoever has least gets another row, until nothing more fits. So no chapter is pushed out by a long one.
struct DossierFit {
  static let heading = 23
  static let line = 10
  /// How many characters a line has, of the widest type that the page may be shown in.
  static let width = 100
  static let caption = 11
  static let row = 3
  /// The line that says how much more there is.
  static let more = 14
  /// What is around a paragraph, a list and a table.
  static let gap = 3
  /// The most characters of one cell.
  private static let longestCell = 150

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  /// As much of each chapter as fits in all; after each list and table that is cut stands how much more there is.
  func cut(_ chapters: [[ReportBlock]], to room: Int) -> [[ReportBlock]] {
    var chapters = chapters.map { $0.compactMap(measured) }
    let dropped = drop(from: &chapters, room)
    var heights = chapters.map { $0.reduce(0) { $0 + $1.height } }
    var left = room - heights.reduce(0, +) - dropped.count { $0 > 0 } * Self.more
    var open = chapters.map { Set($0.indices) }
    while true {
      let growing = chapters.indices.filter { !open[$0].isEmpty }
      guard let chapter = growing.min(by: { heights[$0] < heights[$1] }) else { break }
      let blocks = chapters[chapter]
      guard
        let block = open[chapter].min(by: {
          (blocks[$0].height, $0) < (blocks[$1].height, $1)
        })
      else { break }
      let gain = blocks[block].gain
      if let gain, gain <= left {
        chapters[chapter][block].shown += 1
        heights[chapter] += gain
        left -= gain
      } else if let all = blocks[block].gainOfAll, all <= left {
        // The last rows take the place of the line that counts them.
        chapters[chapter][block].shown = blocks[block].rows.count
        heights[chapter] += all
        left -= all
        open[chapter].remove(block)
      } else {
        open[chapter].remove(block)
      }
    }
    return zip(chapters, dropped).map { blocks, dropped in
      blocks.flatMap(written) + (dropped > 0 ? [.remark(counted(dropped))] : [])
    }
  }

  /// Takes blocks from the ends of the longest chapters where even the least of all does not fit; says of each how much that
  /// was.
  private func drop(from chapters: inout [[Measured]], _ room: Int) -> [Int] {
    var counts = chapters.map { _ in 0 }
    while true {
      let heights = chapters.indices.map { index in
        chapters[index].reduce(counts[index] > 0 ? Self.more : 0) { $0 + $1.height }
      }
      let long = chapters.indices.filter { chapters[$0].count > 1 }
      guard heights.reduce(0, +) > room, let longest = long.max(by: { heights[$0] < heights[$1] })
      else { return counts }
      let last = chapters[longest].removeLast()
      counts[longest] += last.isCounted ? last.rows.count : 1
    }
  }

  // MARK: Measuring

  /// A block with what it takes: something in any case, and its rows.
  private struct Measured {
    let block: ReportBlock
    let fixed: Int
    let rows: [Int]
    /// Whether what is left out is counted in a line of its own; of a paragraph the sign at its end tells.
    let isCounted: Bool
    var shown: Int

    var height: Int { height(of: shown) }

    private func height(of shown: Int) -> Int {
      if shown == 0, isCounted, !rows.isEmpty { return DossierFit.more }
      let rest = shown < rows.count && isCounted ? DossierFit.more : 0
      return fixed + rows[..<shown].reduce(0, +) + rest
    }

    /// What one more row takes; nil where all are shown.
    var gain: Int? { shown < rows.count ? height(of: shown + 1) - height : nil }
    /// What all rows take.
    var gainOfAll: Int? { shown < rows.count ? height(of: rows.count) - height : nil }
  }

  private func measured(_ block: ReportBlock) -> Measured? {
    func text(_ text: ReportText, line: Int, gap: Int, width: Int) -> Measured {
      let lines = DossierLines.count(text, width)
      return Measured(
        block: block, fixed: gap, rows: Array(repeating: line, count: lines), isCounted: false,
        shown: min(1, lines))
    }
    func list(_ fixed: Int, _ rows: [Int]) -> Measured {
      Measured(block: block, fixed: fixed, rows: rows, isCounted: true, shown: 0)
    }
    switch block {
    case .paragraph(let words), .remark(let words), .missing(let words):
      return text(words, line: Self.line, gap: Self.gap, width: Self.width)
    case .heading(let words):
      return text(words, line: Self.line, gap: 6, width: Self.width * 3 / 4)
    case .list(let items):
      return list(
        Self.gap,
        items.map { item in
          ([item.text] + item.details).reduce(1) {
            $0 + DossierLines.count($1, Self.width - 6) * Self.line
          }
        })
    case .table(let table):
      let widths = DossierLines.widths(of: table, in: Self.width)
      let titles = zip(table.columns, widths).map { DossierLines.count(ReportText($0.title), $1) }
      let head =
        DossierLines.count(table.caption, Self.width) * Self.caption
        + (titles.max() ?? 1) * Self.line + Self.row + 2 * Self.gap
      return list(
        head,
        table.rows.map { row in
          let lines = zip(row, widths).map { DossierLines.count($0.prefix(Self.longestCell), $1) }
          return (lines.max() ?? 1) * Self.line + Self.row
        })
    case .records(let records):
      return list(
        0,
        records.map { record in
          record.facts.reduce(20) {
            $0 + DossierLines.count($1.text, Self.width - 24) * Self.line + 2
          }
        })
    case .figure, .sheet, .canvas, .embedded: return nil
    }
  }

  // MARK: Cutting

  private func written(_ measured: Measured) -> [ReportBlock] {
    let (shown, left) = (measured.shown, measured.rows.count - measured.shown)
    let rest: [ReportBlock] = left > 0 ? [.remark(counted(left))] : []
    switch measured.block {
    case .table(var table):
      guard shown > 0 || left == 0 else {
        return [.remark(table.caption + context.colon + counted(left))]
      }
      table.rows = table.rows.prefix(shown).map { $0.map { $0.prefix(Self.longestCell) } }
      return [.table(table)] + rest
    case .list(let items):
      return (shown > 0 ? [.list(Array(items.prefix(shown)))] : []) + rest
    case .records(let records):
      return (shown > 0 ? [.records(Array(records.prefix(shown)))] : []) + rest
    case .paragraph(let text): return [.paragraph(DossierLines.cut(text, Self.width, to: shown))]
    case .remark(let text): return [.remark(DossierLines.cut(text, Self.width, to: shown))]
    case .missing(let text): return [.missing(DossierLines.cut(text, Self.width, to: shown))]
    case .heading(let text):
      return [.heading(DossierLines.cut(text, Self.width * 3 / 4, to: shown))]
    case .figure, .sheet, .canvas, .embedded: return []
    }
  }

  private func counted(_ count: Int) -> ReportText {
    context.say(Words.more, ReportText(context.count(count)))
  }
}

/// How many lines a text takes, without asking a browser.
enum DossierLines {
  /// Words do not fill a line to its end; wide characters take the place of two.
  static func count(_ text: ReportText, _ width: Int) -> Int {
    text.plain.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      var (cells, word, longest) = (0, 0, 0)
      for scalar in line.unicodeScalars {
        cells += scalar.value < 0x1100 ? 1 : 2
        word = scalar == " " ? 0 : word + 1
        longest = max(longest, word)
      }
      let usable = max(1, width - min(longest, 12) / 2)
      return sum + (cells <= width ? 1 : (cells + usable - 1) / usable)
    }
  }

  /// The characters that a line of each column holds; its padding takes three.
  static func widths(of table: ReportTable, in width: Int) -> [Int] {
    let sum = max(1, table.columns.reduce(0) { $0 + max(1, $1.share) })
    return table.columns.map { max(6, width * max(1, $0.share) / sum - 3) }
  }

  /// As much of a text as so many lines hold, with a sign where there is more.
  static func cut(_ text: ReportText, _ width: Int, to lines: Int) -> ReportText {
    var most = text.plain.count
    while most > 20, count(text.prefix(most), width) > max(1, lines) { most = most * 9 / 10 }
    return text.prefix(most)
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
