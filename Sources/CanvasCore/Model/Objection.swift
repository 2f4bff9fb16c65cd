/// What speaks against a value of a field.
public enum Objection: Hashable, Sendable {
  case text(String)
  case identifier(String)
  case whole(String, ClosedRange<Int>)
  case number(String)
  case boolean(String)
  case date(String)
  case choice(String, [String])
  case texts(String)
  case object(String)
  case list(String)
  case ownKey(String)
  case noTemplate

  /// An English clause, for what is said of a file together with its line and column.
  public var text: String {
    switch self {
    case .text(let name): "\"\(name)\" is a text in quotes"
    case .identifier(let name): "\"\(name)\" is an id: 1 to 32 characters of a–z, 0–9 and \"-\""
    case .whole(let name, let range):
      "\"\(name)\" is a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let name): "\"\(name)\" is a number, without quotes"
    case .boolean(let name): "\"\(name)\" is true or false"
    case .date(let name): "\"\(name)\" is a date as 2026-03-14 or 2026-03-14T18:30:00Z"
    case .choice(let name, let words): "\"\(name)\" is one of \(words.joined(separator: ", "))"
    case .texts(let name): "\"\(name)\" is a text in quotes or a list of texts"
    case .object(let name): "\"\(name)\" is an object in braces"
    case .list(let name): "\"\(name)\" is a list in brackets"
    case .ownKey(let name): "\"\(name)\" is not a field that can be set"
    case .noTemplate: "a board has a \"template\""
    }
  }
}
