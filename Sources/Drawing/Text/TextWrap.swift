/// Wraps a text into lines of at most `width` cells, indents included; at least one line.
///
/// Lines break at spaces, after hyphens and slashes between letters, beside CJK characters and
/// emoji, and at newlines. Only what is longer than a whole line is broken inside: a word at a
/// syllable with a hyphen (never fewer than three letters on a side), an address after one of
/// `/ . - ? &` without, and what has no such place wherever the line is full. French marks that
/// stand alone (`! ? : ; »`) stay with the word before them.
///
/// - Parameters:
///   - width: in cells; below 2 a grapheme of two cells is wider than its line.
///   - firstIndent: cells left free on the first line, for a bullet or a label.
///   - indent: cells left free on all other lines. Both give way when fewer than 2 cells remain.
/// - Complexity: O(n) in the length of the text.
public func wrap(
  _ text: String, width: Int, firstIndent: Int = 0, indent: Int = 0
) -> [TextLine] {
  let width = max(1, width)
  let most = max(0, width - 2)
  let indents = (first: min(max(0, firstIndent), most), other: min(max(0, indent), most))
  let room = width - max(indents.first, indents.other)
  var wrapping = Wrapping(TextUnit.units(of: text, room: room), text, width, indents)
  wrapping.run()
  return wrapping.lines
}

/// A text on its way to lines. Positions are indices of `units`.
private struct Wrapping {
  /// What cannot be parted, with the spaces after it.
  struct Token {
    var start: Int
    var end: Int
    /// The cells of the token and of the spaces after it.
    var width = 0
    var spaces = 0
    /// Where the next token begins.
    var next: Int
  }

  let units: [TextUnit]
  let text: String
  let width: Int
  let indents: (first: Int, other: Int)
  private(set) var lines: [TextLine] = []

  /// The line being filled: where it begins, where its last token ends, and its cells so far,
  /// without and with the spaces at its end.
  private var start = 0
  private var end = 0
  private var used = 0
  private var reach = 0

  init(
    _ units: [TextUnit], _ text: String, _ width: Int, _ indents: (first: Int, other: Int)
  ) {
    self.units = units
    self.text = text
    self.width = width
    self.indents = indents
  }

  private var indent: Int { lines.isEmpty ? indents.first : indents.other }
  private var room: Int { width - indent }

  mutating func run() {
    var position = 0
    while true {
      position = paragraph(from: position)
      guard position < units.count else { break }
      position += 1
      close(.newline, next: position)
    }
    close(.end, next: units.count)
  }

  /// Ends the line being filled; the next begins at `next`.
  private mutating func close(_ ending: TextLine.Ending, next: Int) {
    let range = index(start)..<index(end)
    lines.append(
      TextLine(
        text: text[range] + (ending == .hyphen ? "-" : ""), range: range, end: index(next),
        ending: ending, indent: indent, width: used + (ending == .hyphen ? 1 : 0)))
    start = next
    end = next
    used = 0
    reach = 0
  }

  private func index(_ position: Int) -> String.Index {
    position < units.count ? units[position].index : text.endIndex
  }

  /// Fills lines up to the next newline, and gives its position.
  private mutating func paragraph(from first: Int) -> Int {
    var position = first
    while position < units.count, units[position].kind == .space {
      reach += units[position].width
      position += 1
    }
    var token = self.token(from: position)
    while let current = token {
      token = self.token(from: current.next)
      place(current, before: token)
      position = current.next
    }
    return position
  }

  /// The token at a position; nil at the end of a paragraph.
  private func token(from start: Int) -> Token? {
    guard start < units.count, units[start].kind != .newline else { return nil }
    var token = Token(start: start, end: start, next: start)
    repeat {
      token.width += units[token.end].width
      token.end += 1
    } while token.end < units.count && !units[token.end].isBoundary
    token.next = token.end
    while token.next < units.count, units[token.next].kind == .space {
      token.spaces += units[token.next].width
      token.next += 1
    }
    return token
  }

  private mutating func place(_ token: Token, before next: Token?) {
    let full = width - indents.other
    var needed = token.width
    if let next, sticks(next, to: token), token.width + token.spaces + next.width <= full {
      needed += token.spaces + next.width
    }
    var range = token.start..<token.end
    var rest = token.width
    let moves = reach > 0 ? reach + needed > room : rest > room && room < full
    if moves {
      // A word that is broken anyhow may begin on what is left of the line.
      if rest > full,
        let place = WordBreak(units: units, range: range).goodPlace(room: room - reach)
      {
        breakLine(at: place, of: &range, &rest)
      } else {
        close(.wrap, next: token.start)
      }
    }
    while rest > room - reach {
      let place = WordBreak(units: units, range: range).anyPlace(room: room)
      guard place.position < range.upperBound else { break }
      breakLine(at: place, of: &range, &rest)
    }
    end = token.end
    used = reach + rest
    reach = used + token.spaces
  }

  private mutating func breakLine(
    at place: WordBreak.Place, of range: inout Range<Int>, _ rest: inout Int
  ) {
    end = place.position
    used = reach + place.width
    close(place.hyphen ? .hyphen : .wrap, next: place.position)
    range = place.position..<range.upperBound
    rest -= place.width
  }

  /// Whether French typography keeps the token on the line of the one before.
  private func sticks(_ next: Token, to token: Token) -> Bool {
    guard token.spaces == 1 else { return false }
    if token.end - token.start == 1, units[token.start].scalar == "«" { return true }
    return units[next.start..<next.end].allSatisfy { unit in
      switch unit.scalar {
      case "!", "?", ":", ";", "»": true
      default: false
      }
    }
  }
}
