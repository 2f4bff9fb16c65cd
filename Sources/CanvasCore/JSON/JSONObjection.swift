/// What speaks against a value of JSON that was read well, and where it stands: what the readers of a user's own
/// files (templates, themes, the configuration) throw, and what becomes a ``JSONError`` once the bytes are at hand.
public struct JSONObjection: Error, Hashable, Sendable {
  /// The way from the root of the file to the wrong place.
  public var path: [JSONError.Step]
  /// What is wrong, as a sentence without a full stop.
  public var reason: String

  public init(path: [JSONError.Step], reason: String) {
    self.path = path
    self.reason = reason
  }

  /// A word that is none of those known, with the one that was meant where one is near; `what` says what they are,
  /// `others` where they can be looked up when they are many.
  public init(
    unknown word: String, what: String, among known: [String], path: [JSONError.Step],
    others: String? = nil
  ) {
    let advice =
      Suggestion.nearest(to: word, among: known).first.map { "did you mean \"\($0)\"?" }
      ?? others ?? "there are \(known.joined(separator: ", "))"
    self.init(path: path, reason: "\"\(word)\" is no \(what); \(advice)")
  }
}

extension JSONError {
  /// The objection with its place in the bytes that were read.
  public init(_ objection: JSONObjection, in bytes: [UInt8]) {
    self.init(
      offset: JSONParser.offset(of: objection.path, in: bytes), reason: objection.reason,
      path: objection.path)
  }
}
