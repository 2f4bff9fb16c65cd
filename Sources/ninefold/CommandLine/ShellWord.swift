import CanvasCore

/// The shells whose completions there are.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// Whether it hands over words as they are typed, with their quotes; fish takes these off all but the last.
  var keepsQuotes: Bool { self != .fish }
}

/// A word of a shell's command line as it is typed: maybe quoted, maybe half. Nothing in it is ever expanded or run.
struct ShellWord {
  /// What it says, without quotes.
  private(set) var text = ""
  /// The quote it ends inside of.
  private(set) var quote: Character?

  init(_ raw: String) {
    var rest = raw[...]
    while let sign = rest.popFirst() {
      switch (quote, sign) {
      case (nil, "'"), (nil, "\""): quote = sign
      case (let open?, _) where sign == open: quote = nil
      case (nil, "\\"):
        if let next = rest.popFirst() { text.append(next) }
      case ("\"", "\\"):
        guard let next = rest.first, "\"\\$`".contains(next) else { fallthrough }
        text.append(rest.removeFirst())
      default: text.append(sign)
      }
    }
  }

  /// A text as bash may put it where a word of this form is typed. A home folder's sign stays one.
  func quotedForBash(_ value: String) -> String {
    switch quote {
    case "'":
      return value.split(separator: "'", omittingEmptySubsequences: false).joined(
        separator: #"'\''"#)
    case .some: return escaped(value) { "\"\\$`".contains($0) }
    case nil:
      let isHome = value.hasPrefix("~/")
      return (isHome ? "~/" : "")
        + escaped(isHome ? String(value.dropFirst(2)) : value) { !Self.isPlain($0) }
    }
  }

  private func escaped(_ value: String, _ needsIt: (Character) -> Bool) -> String {
    value.map { needsIt($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// Whether a sign means itself in every shell.
  private static func isPlain(_ sign: Character) -> Bool {
    !sign.isASCII || sign.isLetter || sign.isNumber || "-_./:=,+%@".contains(sign)
  }
}
