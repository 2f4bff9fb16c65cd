/// Why something cannot be done: a value, worded where it is shown, in the language of whoever reads.
public enum Refusal: Error, Hashable, Sendable {
  /// Words of a front end, in its reader's language already.
  case said(String)
  /// There is no such thing (any more).
  case missing(Target.Kind, id: String)
  /// What was to hold it is gone.
  case placeGone
  case boxStays
  case idTaken(Identifier)
  case notAField
  case templateStays
  case invalid(Objection)
  /// A field whose value is no object has no parts.
  case noParts(String)
  /// A link to something that is not there.
  case deadLink(Identifier)
  /// A note, or a name, is to have words.
  case emptyText
  /// A board without a box for a note.
  case noBox(Identifier)
  /// Nothing lies further that way: in the box, on the board, in the list of boards.
  case edgeOfBox, edgeOfBoard, edgeOfList
  case afterItself
  case nothingCopied, nothingToJoin
  /// Boxes of a template are not added, moved or removed.
  case templateBoxesStay
  /// A cluster with notes that no tray can take.
  case clusterNotEmpty
  case noSuchTemplate(String)
  case noConflict
  /// No field of that name; some that are near, and all there are.
  case noField(String, of: Target.Kind, near: [String], [String])
  /// No value of a field or facet; some that are near, and all there are.
  case noValue(String, of: String, near: [String], [String])
  /// A field that says what a thing is.
  case staysAsItIs(String, of: Target.Kind)
  /// A field with parts, of which one can be set.
  case hasParts(String, example: String)
  /// A field that nobody types.
  case notTyped(String)
  /// A vote for a note, or back from it, does not count.
  case vote(Teller.Objection, Identifier)
  case voteIsOpen, noOpenVote

  public init(_ words: String) { self = .said(words) }
}

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
