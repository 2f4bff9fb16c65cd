extension String {
  /// The text on one line, safe to send to any terminal: control characters and marks that turn the
  /// reading direction appear as visible signs (`␛`, `␊`, `\x9b`, `\u{202e}`).
  public var visible: String { replacingUnsafe(keepingLines: false, by: Self.sign) }

  /// The same for several lines: line ends stay.
  public var visibleLines: String { replacingUnsafe(keepingLines: true, by: Self.sign) }

  /// JSON safe to send to any terminal, and still the same JSON: such characters are escaped.
  public var visibleJSON: String {
    replacingUnsafe(keepingLines: true) { scalar in
      UTF16.encode(scalar).map { units in
        units.map { "\\u" + hex(UInt32($0), digits: 4) }.joined()
      } ?? ""
    }
  }

  private func replacingUnsafe(
    keepingLines: Bool, by sign: (Unicode.Scalar) -> String
  ) -> String {
    guard utf8.contains(where: { $0 < 0x20 || $0 > 0x7e }) else { return self }
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isUnsafe, !(keepingLines && scalar == "\n") {
        result += sign(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func sign(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
    case 0x7f: "␡"
    case 0x80..<0xa0: "\\x" + hex(scalar.value, digits: 2)
    default: "\\u{" + hex(scalar.value, digits: 1) + "}"
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may take it for a command, it turns the order of what stands beside it, or it has
  /// no shape at all. Joiners and tags stay: emoji and scripts need them.
  fileprivate var isUnsafe: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0: true
    // Marks of direction, and line and paragraph separators.
    case 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x206f: true
    // Interlinear annotation.
    case 0xfff9...0xfffb: true
    // Spaces without width, the byte order mark, invisible operators, beams of music.
    case 0x180e, 0x200b, 0x2060...0x2064, 0xfeff, 0x1d173...0x1d17a: true
    default: false
    }
  }
}
