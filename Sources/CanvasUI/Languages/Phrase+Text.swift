import CanvasCore

extension Phrase {
  /// The phrase in a language, English where it has none, with its gaps filled in from the left.
  public func text(in language: Language, _ parts: [String]) -> String {
    fill(pattern(in: language), parts)
  }

  /// The phrase about a number, in the form that the language takes for it.
  public func text(in language: Language, count: Int) -> String {
    let forms = pattern(in: language).split(separator: "#", maxSplits: 1)
    let isOne = language.isOne(count)
    return fill(String(isOne ? forms.first ?? "" : forms.last ?? ""), [String(count)])
  }

  /// The phrase as it stands in the table.
  func pattern(in language: Language) -> String { language.word(for: rawValue) ?? rawValue }

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
