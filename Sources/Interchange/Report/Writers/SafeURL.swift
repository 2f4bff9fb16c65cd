import CanvasCore

/// Addresses that people wrote: only those that a page may lead to.
enum SafeURL {
  /// The address where it is one of the web or of mail; nil for all others, which could run something.
  static func checked(_ text: String) -> String? {
    let url = text.trimmed
    guard url.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7f..<0xa0).contains($0.value) })
    else { return nil }
    let scheme = url.prefix { $0 != ":" }
    guard scheme.count < url.count, ["http", "https", "mailto"].contains(scheme.lowercased())
    else { return nil }
    // Characters that no address has are written as their bytes.
    return url.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 0x22, 0x3c, 0x3e, 0x5b...0x5e, 0x60, 0x7b...0x7d, 0x80...:
        result += "%" + hexadecimal(byte)
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
