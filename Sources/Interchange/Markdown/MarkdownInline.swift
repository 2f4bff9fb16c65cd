import CanvasCore

/// Text of Markdown as people read it: marks of emphasis, backslashes and tags go, links and images leave their words and
/// addresses. Linear in its length, and total: what is no Markdown is text.
struct MarkdownInline {
  /// Addresses by the folded names of their definitions.
  var references: [String: String] = [:]
  /// Attributes of tags that say something and have no place in a text.
  private(set) var leftOut: [String] = []

  /// The most bytes of an address or a tag.
  private static let longest = 4000

  private typealias Bytes = [UInt8]

  /// A run of marks of emphasis that may begin or end one.
  private struct Run {
    var output: Int
    var count: Int
  }

  /// The text of `raw`; its line ends stay.
  mutating func plain(_ raw: String) -> String {
    guard raw.utf8.contains(where: Self.isSpecial) else { return raw }
    let source = Bytes(raw.utf8)
    var output: [Bytes] = []
    var text = Bytes()
    // Where runs of `*`, `_` and `~` stand that nothing has closed yet, and where brackets opened.
    var open: [UInt8: [Run]] = [:]
    var brackets: [(output: Int, isImage: Bool)] = []
    var fences = Self.fences(source)
    var index = 0

    func flush() {
      if !text.isEmpty { output.append(text) }
      text.removeAll(keepingCapacity: true)
    }

    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\"):
        if index + 1 < source.count, Self.isPunctuation(source[index + 1]) {
          text.append(source[index + 1])
          index += 2
        } else {
          text.append(byte)
          index += 1
        }
      case UInt8(ascii: "`"):
        let end = Self.end(of: byte, in: source, from: index)
        let count = end - index
        if let close = fences.close(count, after: end) {
          var code = Array(source[end..<close])
          if code.count > 2, code.first == 0x20, code.last == 0x20 {
            code = Array(code[1..<code.count - 1])
          }
          text += code
          index = close + count
        } else {
          text += source[index..<end]
          index = end
        }
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        let end = Self.end(of: byte, in: source, from: index)
        let flank = Flank(source, index, end, byte)
        flush()
        var count = end - index
        if byte == UInt8(ascii: "~"), count > 2 {
          text += source[index..<end]
        } else {
          if flank.canClose {
            while count > 0, var last = open[byte]?.last {
              let both = min(count, last.count)
              last.count -= both
              count -= both
              output[last.output] = Bytes(repeating: byte, count: last.count)
              open[byte]?.removeLast()
              if last.count > 0 { open[byte]?.append(last) }
            }
          }
          output.append(Bytes(repeating: byte, count: count))
          if count > 0, flank.canOpen {
            open[byte, default: []].append(Run(output: output.count - 1, count: count))
          }
        }
        index = end
      case UInt8(ascii: "["):
        flush()
        let isImage = output.last == [UInt8(ascii: "!")] || Self.endsInBang(output.last)
        brackets.append((output.count, isImage))
        output.append([byte])
        index += 1
      case UInt8(ascii: "]"):
        flush()
        index += 1
        guard let start = brackets.popLast() else {
          output.append([byte])
          break
        }
        // Only a short label can be an address, or the name of a definition.
        let label = Array(output[(start.output + 1)...].prefix(40).joined().prefix(400))
        guard let link = link(source, index, label: label) else {
          output.append([byte])
          break
        }
        index = link.end
        if start.isImage, start.output > 0 { output[start.output - 1].removeLast() }
        output[start.output] = []
        let address = Self.plainAddress(link.address)
        if !address.isEmpty, address != label {
          output.append(label.isEmpty ? address : Array(" (".utf8) + address + Array(")".utf8))
        }
      case UInt8(ascii: "<"):
        if let comment = comment(source, index) {
          leftOut.append(comment.text)
          index = comment.end
        } else if let tag = tag(source, index) {
          text += tag.text
          index = tag.end
        } else {
          text.append(byte)
          index += 1
        }
      case UInt8(ascii: "&"):
        if let entity = MarkdownEntity.read(source, index) {
          text += Bytes(entity.text.utf8)
          index = entity.end
        } else {
          text.append(byte)
          index += 1
        }
      case UInt8(ascii: "!")
      where index + 1 < source.count && source[index + 1] == UInt8(ascii: "["):
        flush()
        output.append([byte])
        index += 1
      default:
        text.append(byte)
        index += 1
      }
    }
    flush()
    return String(decoding: output.joined(), as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private static func endsInBang(_ bytes: Bytes?) -> Bool { bytes == [UInt8(ascii: "!")] }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2f).contains(byte) || (0x3a...0x40).contains(byte) || (0x5b...0x60).contains(byte)
      || (0x7b...0x7e).contains(byte)
  }

  private static func end(of byte: UInt8, in source: Bytes, from start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == byte { end += 1 }
    return end
  }

  // MARK: Emphasis

  /// Whether a run may open or close emphasis: what stands before and after it decides.
  private struct Flank {
    let canOpen: Bool
    let canClose: Bool

    init(_ source: Bytes, _ start: Int, _ end: Int, _ byte: UInt8) {
      let before = start > 0 ? source[start - 1] : 0x20
      let after = end < source.count ? source[end] : 0x20
      let left =
        !Self.isSpace(after) && (!Self.isSign(after) || Self.isSpace(before) || Self.isSign(before))
      let right =
        !Self.isSpace(before) && (!Self.isSign(before) || Self.isSpace(after) || Self.isSign(after))
      if byte == UInt8(ascii: "_") {
        canOpen = left && (!right || Self.isSign(before))
        canClose = right && (!left || Self.isSign(after))
      } else {
        canOpen = left
        canClose = right
      }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || (0x09...0x0d).contains(byte)
    }
    private static func isSign(_ byte: UInt8) -> Bool { isPunctuation(byte) }
  }

  // MARK: Code

  /// Where runs of backticks begin, by their length.
  private struct Fences {
    var starts: [Int: [Int]] = [:]
    var next: [Int: Int] = [:]

    /// The next run of this length at or after an index, or nil; asked with growing indices.
    mutating func close(_ count: Int, after index: Int) -> Int? {
      guard let starts = starts[count] else { return nil }
      var place = next[count] ?? 0
      while place < starts.count, starts[place] < index { place += 1 }
      next[count] = place
      return place < starts.count ? starts[place] : nil
    }
  }

  private static func fences(_ source: Bytes) -> Fences {
    var fences = Fences()
    var index = 0
    while index < source.count {
      guard source[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let end = end(of: source[index], in: source, from: index)
      fences.starts[end - index, default: []].append(index)
      index = end
    }
    return fences
  }

  // MARK: Links

  /// What follows a closing bracket of a link: an address in round brackets, or the name of a definition.
  private func link(_ source: Bytes, _ index: Int, label: Bytes) -> (address: Bytes, end: Int)? {
    guard index < source.count else { return reference(label).map { ($0, index) } }
    switch source[index] {
    case UInt8(ascii: "("):
      var depth = 1
      var end = index + 1
      let limit = min(source.count, index + Self.longest)
      while end < limit {
        switch source[end] {
        case UInt8(ascii: "\\"): end += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case 0x0a: return nil
        // The beginning of another address.
        case UInt8(ascii: "]") where end + 1 < limit && source[end + 1] == UInt8(ascii: "("):
          return nil
        default: break
        }
        if depth == 0 { break }
        end += 1
      }
      guard depth == 0, end < limit else { return nil }
      return (Array(source[index + 1..<end]), end + 1)
    case UInt8(ascii: "["):
      let limit = min(source.count, index + 200)
      guard let end = source[index..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let name = source[index + 1..<end]
      return reference(name.isEmpty ? label : Array(name)).map { ($0, end + 1) }
    default: return reference(label).map { ($0, index) }
    }
  }

  private func reference(_ name: Bytes) -> Bytes? {
    guard !references.isEmpty, name.count < 200 else { return nil }
    return references[String(decoding: name, as: UTF8.self).folded].map { Array($0.utf8) }
  }

  /// An address without angles, and its title after it.
  private static func plainAddress(_ raw: Bytes) -> Bytes {
    var bytes = Array(String(decoding: raw, as: UTF8.self).trimmed.utf8)
    if bytes.first == UInt8(ascii: "<"), let end = bytes.firstIndex(of: UInt8(ascii: ">")) {
      bytes.remove(at: end)
      bytes.removeFirst()
    }
    return bytes
  }

  // MARK: Tags

  /// A comment inside a line, up to its end; nil where it has none nearby.
  private func comment(_ source: Bytes, _ index: Int) -> (text: String, end: Int)? {
    let mark = Array("<!--".utf8)
    guard index + 4 <= source.count, Array(source[index..<index + 4]) == mark else { return nil }
    var end = index + 4
    let limit = min(source.count - 2, index + Self.longest)
    while end < limit {
      if source[end] == 0x2d, source[end + 1] == 0x2d, source[end + 2] == 0x3e {
        return (String(decoding: source[index + 4..<end], as: UTF8.self).trimmed, end + 3)
      }
      end += 1
    }
    return nil
  }

  /// A tag or an address in angles: what it says, and where it ends. Nil where it is neither.
  private mutating func tag(_ source: Bytes, _ index: Int) -> (text: Bytes, end: Int)? {
    let limit = min(source.count, index + Self.longest)
    var end = index + 1
    while end < limit, source[end] != UInt8(ascii: ">") {
      if source[end] == UInt8(ascii: "<") { return nil }
      end += 1
    }
    guard end < limit, end > index + 1 else { return nil }
    let inside = String(decoding: source[index + 1..<end], as: UTF8.self)
    if !inside.contains(" "), inside.contains("://") || inside.contains("@") {
      return (Array(inside.utf8), end + 1)
    }
    guard let tag = HTMLTag(inside) else { return nil }
    leftOut += tag.leftOut
    return (Array(tag.text.utf8), end + 1)
  }
}
