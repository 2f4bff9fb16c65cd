import CanvasCore

extension Phrase {
  /// The phrase in a language, English where it has none, with its gaps filled in from the left.
  public func text(in language: Language, _ parts: [String]) -> String {
    pattern(in: language).filling(parts)
  }

  /// The phrase about a number, in the form that the language takes for it; the number fills the first gap.
  public func text(in language: Language, count: Int, _ parts: [String] = []) -> String {
    let forms = pattern(in: language).split(separator: "#", maxSplits: 1)
    let isOne = language.isOne(count)
    return String(isOne ? forms.first ?? "" : forms.last ?? "").filling([String(count)] + parts)
  }

  /// The phrase as it stands in the table.
  func pattern(in language: Language) -> String { language.word(for: rawValue) ?? rawValue }
}
