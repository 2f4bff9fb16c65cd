/// Words in block letters as large as they fit, two dots of a letter one above the other in a cell.
package struct BlockText {
  /// The rows of cells: spaces and the characters `█`, `▀` and `▄`.
  package let rows: [String]
  /// The cells of the widest row.
  package let width: Int

  /// The sizes of letters, the largest first: a font, and the cells a dot is wide.
  private static let sizes: [(font: BlockFont, scale: Int)] = [
    (.large, 4), (.large, 3), (.small, 4), (.small, 3), (.large, 2), (.small, 2), (.large, 1),
    (.small, 1),
  ]

  /// Lays the words out in at most so many cells, in the largest letters in which all of them fit, at most
  /// `largest` cells for a dot. Nil where they do not fit or the font lacks a letter.
  package init?(_ text: String, width: Int, height: Int, largest: Int = 4) {
    guard let only = Self.set([text], width: width, height: height, largest: largest)?.first else {
      return nil
    }
    self = only
  }

  private init(rows: [String]) {
    self.rows = rows
    width = rows.map(\.count).max() ?? 0
  }

  /// Texts in letters of one size, a free row between them, all together at most `height` rows high; nil where
  /// they do not fit or the font lacks a letter.
  package static func set(
    _ texts: [String], width: Int, height: Int, largest: Int = 4
  ) -> [BlockText]? {
    let all = texts.map { $0.split(whereSeparator: \.isWhitespace) }
    guard !all.isEmpty, !all.contains(where: \.isEmpty) else { return nil }
    for (font, scale) in sizes where scale <= largest {
      let lines = all.compactMap { Self.lines($0, font, dots: width / scale) }
      guard lines.count == all.count else { continue }
      let rows = lines.map { lines in
        // A free row of dots between lines.
        let dots = lines.count * font.height + lines.count - 1
        return (dots * scale + 1) / 2
      }
      guard rows.reduce(rows.count - 1, +) <= height else { continue }
      return lines.map { lines in
        let blank = String(repeating: " ", count: lines.map { $0[0].count }.max() ?? 0)
        return BlockText(rows: cells(Array(lines.joined(separator: [blank])), scale))
      }
    }
    return nil
  }

  /// The dots of a word, row by row; nil where a letter is lacking.
  private static func dots(_ word: some StringProtocol, _ font: BlockFont) -> [String]? {
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

  /// The words in lines of at most so many dots; nil where a word is wider, or a letter is lacking.
  private static func lines(_ words: [Substring], _ font: BlockFont, dots: Int) -> [[String]]? {
    var lines: [[String]] = []
    for word in words {
      guard let word = self.dots(word, font), word[0].count <= dots else { return nil }
      if let last = lines.last, last[0].count + font.space + word[0].count <= dots {
        let space = String(repeating: " ", count: font.space)
        lines[lines.count - 1] = zip(last, word).map { $0 + space + $1 }
      } else {
        lines.append(word)
      }
    }
    return lines
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
