import CanvasCore

extension ImportSource {
  /// Bytes as text. They are UTF-8 where they can be; UTF-16 where a mark at their start says so, as spreadsheets
  /// write "Unicode text"; else Windows-1252, which is what a spreadsheet in Western Europe saves by itself. So no
  /// letter is lost to a wrong guess.
  static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      return String(decoding: bytes[3...], as: UTF8.self)
    }
    if bytes.starts(with: [0xff, 0xfe]) { return utf16(bytes, high: 1) }
    if bytes.starts(with: [0xfe, 0xff]) { return utf16(bytes, high: 0) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // A NUL says that it is no text at all.
    guard !bytes.contains(0) else { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(windows1252(byte)) }
    return String(text)
  }

  private static func utf16(_ bytes: [UInt8], high: Int) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for at in stride(from: 2, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high]))
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xa0).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(typographic[Int(byte) - 0x80]) ?? "\u{fffd}"
  }

  /// What Windows-1252 has where Latin-1 has controls; its five gaps are as Latin-1 has them (whatwg.org, Encoding).
  private static let typographic: [UInt16] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
    0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc,
    0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ]

  /// Whether there is nothing in it that text does not have.
  var isText: Bool { !text.utf8.contains(0) && bytes.count <= Self.byteLimit }
}
