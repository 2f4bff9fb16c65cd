import CanvasCore

extension Phrase {
  /// The phrase in a language, English where it has none, with its gaps filled in from the left.
  public func text(in language: Language, _ parts: [String]) -> String {
    language.filling(rawValue, parts)
  }

  /// The phrase about a number, in the form that the language takes for it; the number fills the first gap.
  public func text(in language: Language, count: Int, _ parts: [String] = []) -> String {
    language.filling(rawValue, count: count, parts)
  }
}
