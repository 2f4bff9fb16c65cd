import Drawing

/// Letters of a size, with what can be told of them without a font engine: how wide text is, and where its lines end.
package struct Lettering: Hashable {
  package let size: Int
  package let isBold: Bool
  /// From one line to the next.
  let leading: Int

  package init(size: Int, isBold: Bool = false, leading: Int) {
    self.size = size
    self.isBold = isBold
    self.leading = leading
  }

  /// A line of a text and its width, in thousandths of a unit of the picture.
  package struct Line: Hashable {
    package var text: String
    package var width: Int
  }

  /// The share of a width that lines fill, in thousandths, so that a font that is a little wider fits as well.
  package static let filling = 940

  /// From the top of a line down to where its letters stand. DejaVu Sans reaches 0.928 of its size up, 0.236 down.
  var baseline: Int { (leading * 1000 - 1164 * size) / 2000 + 928 * size / 1000 }

  /// How wide a text is on one line, in thousandths of a unit.
  package func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// The lines of a text in a width in units; none where there is nothing to see.
  package func lines(of text: String, width: Int) -> [Line] {
    let room = max(size * 1000, width * Self.filling)
    return text.split(separator: "\n").flatMap { paragraph -> [Line] in
      var filler = LineFiller(lettering: self, room: room)
      for word in Substring(paragraph).pieces { filler.add(word) }
      return filler.ended
    }
  }

  /// A grapheme's width: what stands alone is in the table, marks and joiners take nothing, signs of two cells an em.
  /// Pictures of colour fonts are wider than that, and fonts that have no joined ones show their parts side by side.
  package func width(of character: Character) -> Int {
    size
      * character.unicodeScalars.reduce(0) { em, scalar in
        if let width = AdvanceWidths.width(of: scalar.value, isBold: isBold) { return em + width }
        switch ScalarWidth.width(of: scalar) {
        case 0: return em
        case _ where scalar.value >= 0x1f000: return em + 1250
        case 2: return em + 1000
        default: return em + 700
        }
      }
  }
}

/// Fills lines with pieces of a paragraph.
private struct LineFiller {
  let lettering: Lettering
  let room: Int
  private var lines: [Lettering.Line] = []
  private var line = Lettering.Line(text: "", width: 0)

  init(lettering: Lettering, room: Int) {
    self.lettering = lettering
    self.room = room
  }

  var ended: [Lettering.Line] { line.text.isEmpty ? lines : lines + [line.closed(lettering)] }

  mutating func add(_ piece: Substring) {
    let width = lettering.width(of: piece)
    // A blank at the end of a line needs no room.
    let inked = piece.last == " " ? width - lettering.width(of: " ") : width
    if line.width + inked > room, !line.text.isEmpty { close() }
    guard inked > room else {
      line.text += piece
      line.width += width
      return
    }
    for part in syllables(of: piece) ?? parts(of: piece) { addPart(part) }
  }

  private mutating func addPart(_ part: Lettering.Line) {
    if !line.text.isEmpty { close() }
    line = part
  }

  private mutating func close() {
    lines.append(line.closed(lettering))
    line = Lettering.Line(text: "", width: 0)
  }

  /// A word that is longer than a line, broken where lines of the screen are, with as many cells as fit; nil where no
  /// number of them does.
  private func syllables(of piece: Substring) -> [Lettering.Line]? {
    let word = piece.prefix { $0 != " " }
    // Blanks of other kinds would be lost at the ends of lines.
    guard word.allSatisfy({ $0.isLetter || $0.isNumber || $0.isPunctuation }) else { return nil }
    let most = min(60, room / max(1, lettering.width(of: "i")))
    for cells in stride(from: most, to: 4, by: -1) {
      var lines = wrap(String(word), width: cells).map(\.text)
      lines[lines.count - 1] += piece[word.endIndex...]
      let parts = lines.map { Lettering.Line(text: $0, width: lettering.width(of: $0)) }
      let last = lettering.width(of: word.isEmpty ? "" : lines.last ?? "")
      guard parts.dropLast().allSatisfy({ $0.width <= room }), last <= room else { continue }
      return parts
    }
    return nil
  }

  /// The same broken at its fullest, with a hyphen between letters.
  private func parts(of piece: Substring) -> [Lettering.Line] {
    let hyphen = lettering.width(of: "-")
    var parts: [Lettering.Line] = []
    var part = Lettering.Line(text: "", width: 0)
    for character in piece {
      let width = lettering.width(of: character)
      if part.width + width + hyphen > room, !part.text.isEmpty {
        if character == " " { continue }
        if part.text.last?.isLetter == true, character.isLetter, !character.isWide {
          part.text += "-"
          part.width += hyphen
        }
        parts.append(part)
        part = Lettering.Line(text: "", width: 0)
      }
      part.text.append(character)
      part.width += width
    }
    return parts + [part]
  }
}

extension Lettering.Line {
  /// The line without blanks at its end.
  fileprivate func closed(_ lettering: Lettering) -> Self {
    var line = self
    while line.text.last == " " {
      line.text.removeLast()
      line.width -= lettering.width(of: " ")
    }
    return line
  }
}

extension Substring {
  /// What a line can end after: words with their blanks, parts of words at hyphens and slashes, signs of two cells.
  fileprivate var pieces: [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      let after = next < endIndex ? self[next] : nil
      if let after, ends(after: self[index], before: after) {
        pieces.append(self[start..<next])
        start = next
      }
      index = next
    }
    if start < endIndex { pieces.append(self[start...]) }
    return pieces
  }

  private func ends(after character: Character, before next: Character) -> Bool {
    if character == " " { return next != " " }
    if next == " " { return false }
    if character.isWide || next.isWide { return !next.isClosing && !character.isOpening }
    return "-/–—".contains(character) && next.isLetter
  }
}

extension Character {
  /// Whether it is drawn as wide as high, as signs of East Asia and emoji are.
  var isWide: Bool { unicodeScalars.contains { ScalarWidth.width(of: $0) == 2 } }
  /// Whether no line begins, and none ends with it.
  fileprivate var isClosing: Bool { "、。，．！？：；）」』】〉》,.!?:;)…”’".contains(self) }
  fileprivate var isOpening: Bool { "（「『【〈《(“‘".contains(self) }
}
