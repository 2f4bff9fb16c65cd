extension Frame {
  /// Draws with ASCII only, each sign in as many cells as before: lines, arrows and marks get a sign that looks
  /// like them, letters lose their accents, and what has no such sign becomes a question mark.
  mutating func makeASCII() {
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
    let letters = String(scalar).folded.unicodeScalars
    if let first = letters.first, first.isASCII, first.value > 0x20 {
      return first.value
    }
    return UInt32(UInt8(ascii: "?"))
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, Unicode.Scalar)] = [
      ("─━═", "-"), ("│┃║", "|"), ("┌┐└┘├┤┬┴┼", "+"), ("▸→›»", ">"), ("←‹«", "<"), ("▐", "["),
      ("▌", "]"), ("…", "~"), ("·•∙", "."), ("✓", "*"), ("⏎", "<"), ("↑▲", "^"), ("↓▼", "v"),
      ("⇄", "="), ("≠", "!"), ("¶", "P"), ("×", "x"), ("′’‘", "'"), ("“”″", "\""), ("–—", "-"),
      ("■█", "#"), ("▀", "\""), ("▄", "o"), ("○◌", "o"), ("€", "E"), ("\u{A0}", " "), ("ß", "s"),
      ("æÆ", "a"), ("œŒ", "o"), ("øØ", "o"), ("¿", "?"), ("¡", "!"),
    ]
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (from, to) in pairs { for scalar in from.unicodeScalars { signs[scalar] = to } }
    return signs
  }()
}
