/// One line of a wrapped text.
///
/// The lines of a text cover it without a gap: a line reaches from `range.lowerBound` to `end`,
/// where the next one begins; what lies between `range.upperBound` and `end` is not drawn (spaces
/// at which it was wrapped, the newline).
public struct TextLine: Hashable, Sendable {
  /// Why a line ends.
  public enum Ending: Hashable, Sendable {
    /// It is full.
    case wrap
    /// It is full, and ends inside a word, with a hyphen that is not in the text.
    case hyphen
    /// A newline follows in the text.
    case newline
    /// The text ends.
    case end
  }

  /// What is drawn, with the added hyphen.
  public let text: String
  /// Where in the source the drawn text is, without spaces at its end.
  public let range: Range<String.Index>
  /// Where the next line begins in the source.
  public let end: String.Index
  public let ending: Ending
  /// The cells left free before the text.
  public let indent: Int
  /// The cells of `text`, without the indent.
  public let width: Int

  package init(
    text: String, range: Range<String.Index>, end: String.Index, ending: Ending, indent: Int,
    width: Int
  ) {
    self.text = text
    self.range = range
    self.end = end
    self.ending = ending
    self.indent = indent
    self.width = width
  }

  /// Whether `text` ends in a hyphen that is not in the source.
  public var addsHyphen: Bool { ending == .hyphen }
  /// Whether a newline or the end of the text ends it.
  public var endsParagraph: Bool { ending == .newline || ending == .end }
}
