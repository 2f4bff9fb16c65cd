/// An idea that is tried out: what, with whom, what was seen and learned.
public struct Prototype: Hashable, Sendable {
  /// What kind of note it is.
  public static let kind = "prototype"

  public var title: String
  /// What is done, where the title does not say it all.
  public var method: String
  public var with: String
  public var seen: String
  public var learned: String

  public init(
    _ title: String, method: String = "", with: String = "", seen: String = "",
    learned: String = ""
  ) {
    self.title = title
    self.method = method
    self.with = with
    self.seen = seen
    self.learned = learned
  }

  /// The prototype that a note is, or nil.
  public init?(_ note: Note) {
    guard note.kind == Self.kind else { return nil }
    let card = note.fields["experiment"]?.object ?? [:]
    self.init(
      note.title, method: card.text("test"), with: card.text("with"),
      seen: card.text("observed"), learned: card.text("learned"))
  }

  /// Whether it was tried out: something was seen, or learned.
  public var isTried: Bool { !seen.isEmpty || !learned.isEmpty }

  /// The box of a board of experiments that it stands in.
  var state: TestCard.State { isTried ? .learned : .planned }

  /// Its record in the file.
  var card: JSONObject {
    var card = JSONObject()
    let texts: [(FieldKey, String)] = [
      ("test", method), ("state", state.rawValue), ("with", with), ("observed", seen),
      ("learned", learned),
    ]
    for (key, text) in texts where !text.asNote.isEmpty { card[key] = .string(text.asNote) }
    return card
  }
}
