extension String {
  /// The sentence with its gaps, `{}`, filled in from the left; gaps without a part stay open.
  public func filling(_ parts: [String]) -> String {
    guard !parts.isEmpty else { return self }
    var rest = parts[...]
    var result = ""
    var tail = Substring(self)
    while let gap = tail.firstRange(of: "{}"), let part = rest.popFirst() {
      result += tail[..<gap.lowerBound] + part
      tail = tail[gap.upperBound...]
    }
    return result + tail
  }

  /// The same with its parts one by one.
  public func filling(_ parts: String...) -> String { filling(parts) }

  /// The words as they begin a sentence.
  public var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
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
