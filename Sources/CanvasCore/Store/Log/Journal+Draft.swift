/// How records of a journal spell what is being typed or drawn.
extension Journal.Draft {
  /// The draft as the record after another one has it: where it began is said once.
  public func following(_ other: Journal.Draft?) -> Journal.Draft {
    guard let other, other.target == target, other.base == base, other.home == home,
      other.field == field
    else { return self }
    return Journal.Draft(target: target, after: after, text: text, field: field)
  }

  /// The draft that a record spells, with where it began from the record before.
  func begun(like other: Journal.Draft?) -> Journal.Draft {
    guard let other, other.target == target, other.field == field else { return self }
    return Journal.Draft(
      target: target, after: after, text: text, base: base ?? other.base, home: home ?? other.home,
      field: field)
  }

  init?(json: JSONValue) {
    guard let object = json.object,
      let target = object["in"]?.string.flatMap(Target.init(text:)),
      let text = object["text"]?.string
    else { return nil }
    self.init(
      target: target, after: object["after"]?.string.flatMap { Identifier($0) }, text: text,
      base: object["base"]?.string, home: object["home"]?.string.flatMap(Target.init(text:)),
      field: object["field"]?.string.map { FieldKey($0) })
  }
}
