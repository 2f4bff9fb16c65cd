/// The bytes between the marks of a bracketed paste.
package struct PasteBuffer: Sendable {
  private static let endMark = Array("\u{1B}[201~".utf8)

  private let limit: Int
  private var bytes: [UInt8] = []
  /// How many bytes of the end mark have come.
  private var matched = 0
  private var endedWithReturn = false
  private var dropped = 0
  /// Whether a part was handed out already.
  package private(set) var isLate = false

  package init(limit: Int) {
    self.limit = max(0, limit)
  }

  /// Takes a byte; returns true when the end mark is complete.
  package mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    releaseMatched()
    if byte == Self.endMark[0] {
      matched = 1
    } else {
      keep(byte)
    }
    return false
  }

  /// Whether nothing but an Esc has come since a part was handed out: the beginning of the end mark, or the key.
  package var isLoneEscape: Bool { isLate && bytes.isEmpty && matched == 1 }

  /// Hands out the paste, or the rest of it, and starts anew.
  package mutating func finish(into inputs: inout [Input]) {
    if matched < Self.endMark.count { releaseMatched() }
    if dropped > 0 { cutAtCharacter() }
    if !isLate || !bytes.isEmpty { inputs.append(input(bytes)) }
    if dropped > 0 { inputs.append(.pasteCut(bytes: dropped)) }
    abandon()
  }

  /// Hands out what has come so far, whole characters only.
  package mutating func handOut(into inputs: inout [Input]) {
    let end = endOfCharacters
    if end > 0 { inputs.append(input(bytes[..<end])) }
    bytes.removeSubrange(..<end)
    isLate = true
  }

  package mutating func abandon() { self = PasteBuffer(limit: limit) }

  private func input(_ bytes: some Collection<UInt8>) -> Input {
    let text = String(decoding: bytes, as: UTF8.self)
    return isLate ? .pasteGoesOn(text) : .paste(text)
  }

  private mutating func releaseMatched() {
    for byte in Self.endMark.prefix(matched) { keep(byte) }
    matched = 0
  }

  private mutating func keep(_ byte: UInt8) {
    let isReturn = byte == 0x0D
    defer { endedWithReturn = isReturn }
    if byte == 0x0A, endedWithReturn { return }
    guard bytes.count < limit, dropped == 0 else {
      dropped += 1
      return
    }
    bytes.append(isReturn ? 0x0A : byte)
  }

  /// Removes the beginning of a character whose rest was dropped.
  private mutating func cutAtCharacter() {
    let end = endOfCharacters
    dropped += bytes.count - end
    bytes.removeSubrange(end...)
  }

  /// Where the last whole character ends.
  private var endOfCharacters: Int {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
      return bytes.count
    }
    let length =
      switch bytes[lead] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    return lead + length > bytes.count ? lead : bytes.count
  }
}
