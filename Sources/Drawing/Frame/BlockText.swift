/// Words in block letters, two dots of a letter one above the other in a cell.
package struct BlockText {
  /// The rows of cells: spaces and the characters `█`, `▀` and `▄`.
  package let rows: [String]
  /// The cells of the widest row.
  package let width: Int

  /// The rows without those above and below that are free for accents.
  package var inked: [String] {
    let marked = rows.indices.filter { rows[$0].contains { $0 != " " } }
    guard let first = marked.first, let last = marked.last else { return [] }
    return Array(rows[first...last])
  }

  /// Lays the words out in at most so many cells, in the largest letters in which all of them fit, at most
  /// `largest` cells for a dot. Nil where they do not fit or the font lacks a letter.
  package init?(_ text: String, width: Int, height: Int, largest: Int = 4) {
    guard let only = Self.set([text], width: width, height: height, largest: largest)?.first else {
      return nil
    }
    self = only
  }

  fileprivate init(lines: [[String]], scale: Int) {
    let blank = String(repeating: " ", count: lines.map { $0[0].count }.max() ?? 0)
    rows = Self.cells(Array(lines.joined(separator: [blank])), scale)
    width = rows.map(\.count).max() ?? 0
  }

  /// Texts in letters of one size, a free row between them, all together at most `height` rows high; nil where
  /// they do not fit or the font lacks a letter.
  package static func set(
    _ texts: [String], width: Int, height: Int, largest: Int = 4
  ) -> [BlockText]? {
    guard
      let (letters, pages) = pages(of: texts, width: { _ in width }, height: height, largest),
      pages.count == 1
    else { return nil }
    let set = texts.compactMap { letters.set($0, width: width) }
    return set.count == texts.count ? set : nil
  }

  /// Whole texts over pages, a free row between them: the largest letters that need no more pages than the
  /// smallest ones do. `width` is the room in cells for letters of a size. Nil where a text fits on no page.
  package static func pages(
    of texts: [String], width: (BlockLetters) -> Int, height: Int, _ largest: Int = 4
  ) -> (letters: BlockLetters, pages: [Range<Int>])? {
    guard !texts.isEmpty else { return nil }
    var best: (letters: BlockLetters, pages: [Range<Int>])?
    let measured = BlockLetters.measured(texts)
    for letters in BlockLetters.sizes where letters.scale <= largest {
      let words = measured(letters)
      let rows = words.compactMap { letters.lines($0, width: width(letters)).map(letters.rows) }
      guard rows.count == texts.count, rows.allSatisfy({ $0 <= height }) else { continue }
      let pages = Drawing.pages(rows, room: height, gap: 1)
      if pages.count < best?.pages.count ?? .max { best = (letters, pages) }
    }
    return best
  }

  /// Rows of dots as cells, each dot `scale` wide and half as high.
  static func cells(_ rows: [String], _ scale: Int) -> [String] {
    let dots = rows.flatMap { row in
      let wide = row.map { String(repeating: $0, count: scale) }.joined()
      return Array(repeating: Array(wide), count: scale)
    }
    return stride(from: 0, to: dots.count, by: 2).map { y in
      String(
        dots[y].indices.map { x -> Character in
          let lower = y + 1 < dots.count && x < dots[y + 1].count && dots[y + 1][x] == "#"
          switch (dots[y][x] == "#", lower) {
          case (true, true): return "█"
          case (true, false): return "▀"
          case (false, true): return "▄"
          case (false, false): return " "
          }
        })
    }
  }
}

/// A text in block letters over pages of lines, measured and not yet drawn.
package struct BlockPages: Sendable {
  package let count: Int
  private let letters: BlockLetters
  private let text: String
  private let width: Int
  /// The lines of a page.
  private let each: Int

  /// As many lines on each page, in the largest letters that need no more pages than the smallest ones do. Nil where
  /// a word is wider than a page, or the font lacks a letter.
  package init?(_ text: String, width: Int, height: Int) {
    var best: (letters: BlockLetters, lines: Int, pages: Int)?
    let measured = BlockLetters.measured([text])
    for letters in BlockLetters.sizes {
      let most = letters.lines(inRows: height)
      guard most > 0, let lines = letters.lines(measured(letters)[0], width: width) else {
        continue
      }
      let pages = (lines + most - 1) / most
      if pages < best?.pages ?? .max { best = (letters, lines, pages) }
    }
    guard let best else { return nil }
    (self.text, self.width, letters, count) = (text, width, best.letters, best.pages)
    each = (best.lines + best.pages - 1) / best.pages
  }

  /// A page, from 0; nil where there is none.
  package func page(_ index: Int) -> BlockText? {
    guard let lines = letters.set(lines: text, width: width), index * each < lines.count else {
      return nil
    }
    let end = min(lines.count, (index + 1) * each)
    return BlockText(lines: Array(lines[index * each..<end]), scale: letters.scale)
  }
}

/// A size of block letters: a font, and the cells a dot is wide.
package struct BlockLetters: Sendable {
  package let font: BlockFont
  package let scale: Int

  /// The largest first.
  package static let sizes: [BlockLetters] = [
    (BlockFont.large, 4), (.large, 3), (.small, 4), (.small, 3), (.large, 2), (.small, 2),
    (.large, 1), (.small, 1),
  ].map { BlockLetters(font: $0.0, scale: $0.1) }

  /// The rows of so many lines, a free row of dots between them.
  package func rows(_ lines: Int) -> Int { (dots(lines) * scale + 1) / 2 }

  /// How many lines so many rows hold.
  package func lines(inRows rows: Int) -> Int {
    var lines = 0
    while self.rows(lines + 1) <= rows { lines += 1 }
    return lines
  }

  private func dots(_ lines: Int) -> Int { lines * font.height + lines - 1 }

  /// The cells of a word in one line; nil where the font lacks a letter.
  package func width(of word: String) -> Int? { font.width(of: word).map { $0 * scale } }

  /// The words of a text in lines of at most so many cells; nil where a word is wider, or a letter is lacking.
  package func set(_ text: String, width: Int) -> BlockText? {
    set(lines: text, width: width).map { BlockText(lines: $0, scale: scale) }
  }

  // MARK: Measuring

  /// What the words of texts measure in either font, in dots; nil for words that lack a letter.
  fileprivate static func measured(_ texts: [String]) -> (BlockLetters) -> [[Int?]] {
    let words = texts.map { $0.split(whereSeparator: \.isWhitespace) }
    let large = words.map { $0.map(BlockFont.large.width(of:)) }
    let small = words.map { $0.map(BlockFont.small.width(of:)) }
    return { $0.font.height == BlockFont.large.height ? large : small }
  }

  /// How many lines words of so many dots take; nil where there are none, or one is wider than a line.
  fileprivate func lines(_ words: [Int?], width: Int) -> Int? {
    let room = width / scale
    var lines = 0
    var used = room
    for word in words {
      guard let word, word <= room else { return nil }
      if lines > 0, used + font.space + word <= room {
        used += font.space + word
      } else {
        lines += 1
        used = word
      }
    }
    return lines > 0 ? lines : nil
  }

  // MARK: Setting

  /// The words in lines of dots.
  fileprivate func set(lines text: String, width: Int) -> [[String]]? {
    var lines: [[String]] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let word = dots(of: word), word[0].count <= width / scale else { return nil }
      if let last = lines.last, last[0].count + font.space + word[0].count <= width / scale {
        let space = String(repeating: " ", count: font.space)
        lines[lines.count - 1] = zip(last, word).map { $0 + space + $1 }
      } else {
        lines.append(word)
      }
    }
    return lines.isEmpty ? nil : lines
  }

  /// The dots of a word, row by row; nil where a letter is lacking.
  private func dots(of word: some StringProtocol) -> [String]? {
    var rows = Array(repeating: "", count: font.height)
    for character in word {
      guard let pictures = font.pictures(of: character) else { return nil }
      for picture in pictures {
        let gap = rows[0].isEmpty ? "" : String(repeating: " ", count: font.gap)
        for index in rows.indices { rows[index] += gap + picture[index] }
      }
    }
    return rows
  }
}
