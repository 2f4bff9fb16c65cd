import Drawing

/// A text of one or more lines being typed: text, cursor, selection, killed text and an undo of its
/// own, as a value. It knows nothing of keys; commands call it.
///
/// Positions are UTF-8 offsets and always lie between graphemes, so that no key can part one.
/// Words are runs of letters and digits. What a word or line deletion removes can be yanked back.
public struct TextField: Hashable, Sendable {
  /// Ways to move the cursor, and, with `delete(_:)`, to say how much goes.
  public enum Motion: Hashable, Sendable, CaseIterable {
    case left, right, wordLeft, wordRight
    /// By lines of the text; `moveByRow` goes by lines of the screen.
    case up, down
    /// The ends of the line, and of the text.
    case lineStart, lineEnd, start, end
  }

  /// Lines end in `\n`.
  public internal(set) var text: String
  /// A UTF-8 offset into `text`, between two graphemes.
  public internal(set) var cursor: Int
  /// Where the selection began; nil when nothing is selected.
  public internal(set) var anchor: Int?
  /// What `yank` inserts. Hand it on to the next field to yank across notes.
  public var killed = ""

  /// The cells from the left that moving up and down tries to keep.
  var goal: Int?
  var history = History()
  /// The last thing done, which the next of its kind continues.
  var last = Action.other

  enum Action: Hashable, Sendable { case typing, deleting, killing, other }

  /// A field with the cursor at the end.
  public init(_ text: String = "") {
    self.text = Self.withPlainNewlines(text)
    self.text.makeContiguousUTF8()
    cursor = self.text.utf8.count
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { text.isEmpty }

  /// The selected UTF-8 offsets; nil when nothing is selected.
  public var selection: Range<Int>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// Empty when nothing is selected.
  public var selectedText: String {
    selection.map { String(text[index($0.lowerBound)..<index($0.upperBound)]) } ?? ""
  }

  /// Selects the whole text, the cursor at its end.
  public mutating func selectAll() {
    move(.start)
    move(.end, selecting: true)
  }

  /// Moves the cursor. With `selecting` the selection grows from where it began; without, it ends,
  /// and left and right go to its end on that side.
  public mutating func move(_ motion: Motion, selecting: Bool = false) {
    let target =
      switch motion {
      case .left where !selecting && selection != nil: selection?.lowerBound ?? cursor
      case .right where !selecting && selection != nil: selection?.upperBound ?? cursor
      default: destination(of: motion)
      }
    let goal = motion == .up || motion == .down ? goal ?? lineColumn : nil
    place(at: target, selecting: selecting)
    self.goal = goal
  }

  /// Puts the cursor at a UTF-8 offset, or at the grapheme boundary after it.
  public mutating func place(at offset: Int, selecting: Bool = false) {
    anchor = selecting ? anchor ?? cursor : nil
    cursor = boundary(from: max(0, min(offset, text.utf8.count)))
    goal = nil
    last = .other
  }
}

extension TextField {
  /// The place of a UTF-8 offset in `text`.
  func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }

  /// The UTF-8 offset of a place in `text`.
  func offset(_ index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }

  /// The nearest offset between two graphemes, from `offset` on.
  func boundary(from offset: Int) -> Int {
    let index = index(offset)
    if index == text.endIndex || String.Index(index, within: text) != nil { return offset }
    return self.offset(text.index(after: index))
  }

  /// Newlines as the file has them: `\n`, whatever the source used.
  static func withPlainNewlines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var plain = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != "\n" || previous != "\r" { plain.append(scalar == "\r" ? "\n" : scalar) }
      previous = scalar
    }
    return String(plain)
  }

  /// Where a motion leads from the cursor.
  func destination(of motion: Motion) -> Int {
    let here = index(cursor)
    switch motion {
    case .start: return 0
    case .end: return text.utf8.count
    case .left: return here > text.startIndex ? offset(text.index(before: here)) : 0
    case .right: return here < text.endIndex ? offset(text.index(after: here)) : cursor
    case .wordLeft:
      let words = text[..<here]
      let end = words.lastIndex(where: \.isPartOfWord) ?? text.startIndex
      let start = words[..<end].lastIndex { !$0.isPartOfWord }
      return start.map { offset(text.index(after: $0)) } ?? 0
    case .wordRight:
      let start = text[here...].firstIndex(where: \.isPartOfWord) ?? text.endIndex
      return offset(text[start...].firstIndex { !$0.isPartOfWord } ?? text.endIndex)
    case .lineStart: return offset(lineStart(before: here))
    case .lineEnd: return offset(lineEnd(after: here))
    case .up:
      let start = lineStart(before: here)
      guard start > text.startIndex else { return 0 }
      let end = text.index(before: start)
      return offset(place(in: lineStart(before: end)..<end, column: goal ?? lineColumn))
    case .down:
      let end = lineEnd(after: here)
      guard end < text.endIndex else { return text.utf8.count }
      let start = text.index(after: end)
      return offset(place(in: start..<lineEnd(after: start), column: goal ?? lineColumn))
    }
  }

  private func lineStart(before index: String.Index) -> String.Index {
    text[..<index].lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
  }

  private func lineEnd(after index: String.Index) -> String.Index {
    text[index...].firstIndex(of: "\n") ?? text.endIndex
  }

  /// The cells between the start of the line and the cursor.
  private var lineColumn: Int {
    let here = index(cursor)
    return cellWidth(text[lineStart(before: here)..<here])
  }

  /// The last place in a part of the text that is not right of a column.
  func place(in range: Range<String.Index>, column: Int) -> String.Index {
    var width = 0
    var place = range.lowerBound
    text[range].forEachGrapheme { grapheme in
      width += grapheme.width
      if width <= column { place = grapheme.text.endIndex }
      return width < column
    }
    return place
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
