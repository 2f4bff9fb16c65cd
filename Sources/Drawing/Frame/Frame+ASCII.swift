import CanvasCore

extension Frame {
  /// Draws with ASCII only, each sign in as many cells as before: lines, arrows and marks get a sign that looks
  /// like them, letters lose their accents, and what has no such sign becomes a question mark.
  package mutating func makeASCII() {
    change { cell in
      guard cell.width > 0, cell.scalars.0 >= 0x80 || cell.scalars.1 != 0 else { return cell }
      var plain = Cell(scalar: Self.ascii(cell), cell.role)
      plain.width = 1
      return plain
    }
  }

  private static func ascii(_ cell: Cell) -> UInt32 {
    guard let scalar = Unicode.Scalar(cell.scalars.0) else { return UInt32(UInt8(ascii: "?")) }
    if let sign = signs[scalar] { return sign.value }
    if (0x2800...0x28ff).contains(scalar.value), let dots = DotPattern(scalar) {
      return dots.ascii.value
    }
    if let first = Character(scalar).plain?.unicodeScalars.first, first.value > 0x20 {
      return first.value
    }
    return UInt32(UInt8(ascii: "?"))
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, Unicode.Scalar)] = [
      ("─━═", "-"), ("│┃║", "|"), ("┌┐└┘├┤┬┴┼", "+"), ("▸→›»", ">"), ("←‹«", "<"), ("▐", "["),
      ("▌", "]"), ("…", "~"), ("·•∙", "."), ("✓★☼", "*"), ("◆", "&"), ("⏎", "<"), ("↑▲", "^"),
      ("↓▼", "v"),
      ("⇄", "="), ("≠", "!"), ("¶", "P"), ("×", "x"), ("′’‘", "'"), ("“”″", "\""), ("–—", "-"),
      ("■█▒", "#"), ("▀", "\""), ("▄", "o"), ("○◌", "o"), ("€", "E"), ("\u{A0}", " "), ("¿", "?"),
      ("¡", "!"),
    ]
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (from, to) in pairs { for scalar in from.unicodeScalars { signs[scalar] = to } }
    return signs
  }()
}

extension Workspace {
  /// The workspace with texts, those of one board and all titles, in which signs that need several letters in ASCII (`œ`, `ß`, `…`) are spelled out;
  /// nil where there are none.
  package func spelledOut(showing board: Identifier?) -> Workspace? {
    var result = self
    var isChanged = false
    func spell(_ fields: inout JSONObject, _ keys: [FieldKey]) {
      for key in keys {
        guard let text = fields[key]?.string, let spelled = text.spelledOut else { continue }
        fields[key] = .string(spelled)
        isChanged = true
      }
    }
    spell(&result.fields, ["title"])
    for b in result.boards.indices {
      spell(&result.boards[b].fields, ["title", "question"])
      guard result.boards[b].id == board else { continue }
      for x in result.boards[b].boxes.indices {
        spell(&result.boards[b].boxes[x].fields, ["title"])
        for n in result.boards[b].boxes[x].notes.indices
        where result.boards[b].boxes[x].notes[n].text.utf8.contains(where: { $0 >= 0xc3 }) {
          spell(&result.boards[b].boxes[x].notes[n].fields, ["text"])
        }
      }
    }
    return isChanged ? result : nil
  }
}

extension String {
  /// The text with characters spelled out that are several letters in ASCII; nil where it has none.
  fileprivate var spelledOut: String? {
    guard utf8.contains(where: { $0 >= 0xc3 }) else { return nil }
    var result = ""
    // The sharp s has no capital of its own; in words of capitals all letters are.
    let isShouted =
      count > 1 && contains(where: \.isUppercase)
      && !contains { $0.isLowercase && $0 != "ß" }
    for character in self {
      if !character.isASCII, let plain = character.plain, plain.utf8.count > 1 {
        result += isShouted ? plain.uppercased() : plain
      } else {
        result.append(character)
      }
    }
    return result == self ? nil : result
  }
}
