import CanvasCore

extension Phrase {
  /// The phrases of each language but English, which are the cases' own texts.
  static let tables: [Language: [Phrase: String]] = [:]

  /// The phrase in a language, English where it has none, with its gaps filled in from the left.
  public func text(in language: Language, _ parts: [String]) -> String {
    fill(pattern(in: language), parts)
  }

  /// The phrase about a number. French says none in the singular too.
  public func text(in language: Language, count: Int) -> String {
    let forms = pattern(in: language).split(separator: "#", maxSplits: 1)
    let isOne = language == .fr ? abs(count) < 2 : count == 1
    return fill(String(isOne ? forms.first ?? "" : forms.last ?? ""), [String(count)])
  }

  /// The phrase as it stands in the table.
  func pattern(in language: Language) -> String { Self.tables[language]?[self] ?? rawValue }

  private func fill(_ pattern: String, _ parts: [String]) -> String {
    guard !parts.isEmpty else { return pattern }
    var rest = parts[...]
    var result = ""
    var tail = Substring(pattern)
    while let gap = tail.firstRange(of: "{}"), let part = rest.popFirst() {
      result += tail[..<gap.lowerBound] + part
      tail = tail[gap.upperBound...]
    }
    return result + tail
  }
}

extension Substring {
  /// The place of two characters side by side, or nil.
  fileprivate func firstRange(of pair: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(pair) { return index..<self.index(index, offsetBy: pair.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
