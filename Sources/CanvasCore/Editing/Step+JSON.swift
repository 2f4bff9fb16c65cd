/// Steps as records of the history and the journal.
extension Step {
  public var json: JSONObject {
    var object: JSONObject = [
      "step": .string(id.description), "title": .string(title),
      "time": .string(Clock.rfc3339(time)),
    ]
    object["act"] = act.map { .array($0.texts.map(JSONValue.string)) }
    if !author.isEmpty { object["author"] = .string(author) }
    switch kind {
    case .edit: break
    case .ballot: object["kind"] = "ballot"
    case .undo(let id): object["undo"] = .string(id.description)
    case .redo(let id): object["redo"] = .string(id.description)
    }
    object["change"] = change.json
    return object
  }

  /// The step that a record spells, or nil.
  public init?(json: JSONObject) {
    guard let id = json["step"]?.string.flatMap(ID.init(text:)),
      let change = json["change"].flatMap(Change.init(json:))
    else { return nil }
    let kind: Kind
    if let undone = json["undo"]?.string {
      guard let id = ID(text: undone) else { return nil }
      kind = .undo(id)
    } else if let redone = json["redo"]?.string {
      guard let id = ID(text: redone) else { return nil }
      kind = .redo(id)
    } else {
      kind = json["kind"]?.string == "ballot" ? .ballot : .edit
    }
    self.init(
      id: id, title: json["title"]?.string ?? "",
      act: (json["act"]?.strings).flatMap(Act.init(texts:)), author: json["author"]?.string ?? "",
      time: json["time"]?.string.flatMap { Clock.seconds(rfc3339: $0) } ?? 0, kind: kind,
      change: change)
  }
}

extension Step.ID {
  /// The id that a text such as `k3f7a9.12` spells, or nil.
  public init?(text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 2, Identifier.isValid(String(parts[0])), let number = Int(parts[1]),
      number > 0
    else { return nil }
    self.init(session: String(parts[0]), number: number)
  }
}

/// A moment of the history with a name: "week 3", "before the pitch".
public struct Mark: Hashable, Sendable {
  public var name: String
  public var author: String
  /// Seconds since 1970, UTC.
  public var time: Int
  /// The last step before it; nil at the very start.
  public var after: Step.ID?
  /// The week that ended with it, `2026-W09`, where it came by itself.
  public var week: String?

  public init(name: String, author: String, time: Int, after: Step.ID?, week: String? = nil) {
    self.name = name
    self.author = author
    self.time = time
    self.after = after
    self.week = week
  }

  public var json: JSONObject {
    var object: JSONObject = ["mark": .string(name), "time": .string(Clock.rfc3339(time))]
    if !author.isEmpty { object["author"] = .string(author) }
    object["after"] = after.map { .string($0.description) }
    object["week"] = week.map { .string($0) }
    return object
  }

  public init?(json: JSONObject) {
    guard let name = json["mark"]?.string else { return nil }
    self.init(
      name: name, author: json["author"]?.string ?? "",
      time: json["time"]?.string.flatMap { Clock.seconds(rfc3339: $0) } ?? 0,
      after: json["after"]?.string.flatMap { Step.ID(text: $0) }, week: json["week"]?.string)
  }
}
