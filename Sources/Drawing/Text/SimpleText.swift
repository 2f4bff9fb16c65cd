/// The fast way for the text that nearly all text is: scalars that are one cell wide, stand alone, and are drawn
/// as they are. Whatever is not surely one of them goes the careful way through ``GraphemeScanner``.
package enum SimpleText {
  /// Whether a scalar is one cell wide and joins nothing: Latin letters, punctuation, arrows, mathematical
  /// signs, box drawing and block elements. Combining marks, joiners and selectors are not, so a text
  /// of simple scalars only has one grapheme a scalar.
  @inline(__always)
  package static func isSimple(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x7e, 0xa1...0xac, 0xae...0x2ff, 0x2010...0x2027, 0x2030...0x205e, 0x20ac,
      0x2190...0x21ff, 0x2200...0x22ff, 0x2500...0x25fc:
      true
    default: false
    }
  }

  /// Calls `body` with one scalar after the other until it says false; gives back whether all were simple.
  /// Where they are not, some may have been handed out already.
  @inline(__always)
  package static func forEach(_ text: some StringProtocol, _ body: (UInt32) -> Bool) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        let byte = UInt32(bytes[index])
        var value = byte
        if byte < 0x80 {
          index += 1
        } else if byte < 0xe0 {
          value = (byte & 0x1f) << 6 | UInt32(bytes[index + 1]) & 0x3f
          index += 2
        } else if byte < 0xf0 {
          value =
            (byte & 0x0f) << 12 | (UInt32(bytes[index + 1]) & 0x3f) << 6
            | UInt32(bytes[index + 2]) & 0x3f
          index += 3
        } else {
          return false
        }
        guard isSimple(value) else { return false }
        guard body(value) else { return true }
      }
      return true
    } ?? false
  }

  /// The cells of a text of simple scalars only, else nil.
  package static func width(_ text: some StringProtocol) -> Int? {
    var count = 0
    let isSimple = forEach(text) { _ in
      count += 1
      return true
    }
    return isSimple ? count : nil
  }

  /// The first so many scalars of a text.
  package static func prefix(_ text: some StringProtocol, _ count: Int) -> String {
    var left = count
    let end = text.utf8.firstIndex { byte in
      if byte & 0xc0 != 0x80 { left -= 1 }
      return left < 0
    }
    return String(text[..<(end ?? text.endIndex)])
  }
}
