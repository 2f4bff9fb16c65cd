/// The cells a text takes on one line: the sum of its glyphs' widths. Every grapheme takes at least
/// one cell, a newline too.
public func cellWidth(_ text: some StringProtocol) -> Int {
  if let width = SimpleText.width(text) { return width }
  var width = 0
  Substring(text).forEachGrapheme { grapheme in
    width += grapheme.width
    return true
  }
  return width
}

/// The text, cut to at most `cells` cells; what was cut ends in the ellipsis, where that fits.
public func clipped(
  _ text: some StringProtocol, to cells: Int, ellipsis: String = "…"
) -> String {
  if let width = SimpleText.width(text) {
    if width <= cells { return String(text) }
    if cells >= 1, ellipsis == "…" {
      return SimpleText.prefix(text, cells - 1) + ellipsis
    }
  }
  let text = Substring(text)
  let ellipsisWidth = cellWidth(ellipsis)
  let room = ellipsisWidth <= cells ? cells - ellipsisWidth : max(0, cells)
  var width = 0
  // Where the text ends if the ellipsis follows.
  var end = text.startIndex
  text.forEachGrapheme { grapheme in
    width += grapheme.width
    if width <= room { end = grapheme.text.endIndex }
    return width <= cells
  }
  if width <= cells { return String(text) }
  return text[..<end] + (ellipsisWidth <= cells ? ellipsis : "")
}

/// The lines of a wrapped text that fit in so many rows; where lines are left out, the last one ends in
/// the ellipsis.
package func wrapped(_ text: String, width: Int, rows: Int) -> [String] {
  let lines = wrap(text, width: width)
  var shown = lines.prefix(max(0, rows)).map(\.text)
  if shown.count < lines.count, var last = shown.popLast() {
    // The ellipsis stands for the hyphen, too.
    if lines[shown.count].ending == .hyphen { last.removeLast() }
    shown.append(clipped(last, to: max(0, width - 1), ellipsis: "") + "…")
  }
  return shown
}

/// A grapheme with its place in the text.
package struct Grapheme {
  package let text: Substring
  /// The byte, where the grapheme is nothing else.
  package let ascii: UInt8?

  /// The cells it takes.
  package var width: Int {
    if ascii != nil { return 1 }
    var width = 0
    GraphemeScanner.scan(text) { glyph, _ in width += glyph.width }
    return width
  }
}

extension Substring {
  /// Calls `body` with one grapheme after the other until it says false. Unicode's rules for
  /// graphemes are only asked where something other than ASCII is near.
  package func forEachGrapheme(_ body: (Grapheme) -> Bool) {
    let bytes = utf8
    var index = startIndex
    while index < endIndex {
      let byte = bytes[index]
      var after = bytes.index(after: index)
      let isAlone = byte < 0x80 && byte != 0x0D && (after == endIndex || bytes[after] < 0x80)
      if !isAlone { after = self.index(after: index) }
      guard body(Grapheme(text: self[index..<after], ascii: isAlone ? byte : nil)) else { return }
      index = after
    }
  }
}
