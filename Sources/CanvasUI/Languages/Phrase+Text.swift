import CanvasCore

extension Phrase {
  /// The phrases of a language; English ones are the cases' own texts. A table is built when its
  /// language is first spoken, the others not at all.
  private static func table(for language: Language) -> [Phrase: String] {
    switch language {
    case .en: [:]
    case .nl: dutch
    case .fr: french
    case .de: german
    case .es: spanish
    }
  }

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
  func pattern(in language: Language) -> String { Self.table(for: language)[self] ?? rawValue }

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
