/// What becomes of a character that comes from outside: typed, pasted, from an argument, from standard
/// input, from an editor. All doors clean alike; what is not named here is kept as it came: no-break and
/// double spaces, combining marks, joiners.
private enum Arrival {
  case kept, lineBreak, space, refused

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // Line feed, vertical tab (a line break inside a paragraph of a slide), form feed, return, next line,
    // line and paragraph separator.
    case 0x0a...0x0d, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x09: self = .space
    // Other controls, and the byte order mark, which says nothing inside a text.
    case 0..<0x20, 0x7f..<0xa0, 0xfeff: self = .refused
    default: self = .kept
    }
  }
}

extension String {
  /// The text as notes keep it: line ends are `\n`, a tab is a space, and there is no other control
  /// character.
  public var cleaned: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7f }) else { return self }
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in unicodeScalars {
      switch Arrival(scalar) {
      case .kept: result.append(scalar)
      case .space: result.append(" ")
      case .lineBreak: if scalar != "\n" || !wasReturn { result.append("\n") }
      case .refused: break
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }

  /// The lines of a text from outside that say something, without spaces around them: a note each.
  public var cleanLines: [String] {
    cleaned.utf8.split(separator: 0x0a).map { String(Substring($0)).trimmed }.filter { !$0.isBlank }
  }

  /// The text on one line: line ends are spaces, none around it. Spaces inside stay as they are.
  public var cleanLine: String { cleanLines.joined(separator: " ") }

  /// The text as the name of somebody: on one line, with single spaces.
  public var asName: String { cleanLine.split(separator: " ").joined(separator: " ") }

  /// The text as a note keeps it: no spaces at line ends, no empty lines around it.
  public var asNote: String {
    let lines = cleaned.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
    let text = lines.map { String(Substring($0).trimmedEnd) }.joined(separator: "\n").trimmed
    return text.isBlank ? "" : text
  }

  /// Whether there is nothing in it to see: spaces of any kind, and signs without width.
  private var isBlank: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || [0x200b, 0x200c, 0x200d, 0x2060].contains($0.value)
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Without plain spaces, tabs and line ends at both ends; no-break spaces stay, and so does a space that
  /// carries a mark.
  public var trimmed: String {
    let end = trimmedEnd.utf8
    return String(Substring(end.drop(while: isBlank)))
  }

  /// Without those at its end.
  public var trimmedEnd: Substring {
    let bytes = self[startIndex...].utf8
    let end = bytes.lastIndex { !isBlank($0) }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return Substring(bytes[..<end])
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
