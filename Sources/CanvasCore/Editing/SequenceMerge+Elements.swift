extension SequenceMerge {
  /// A list that was merged, and what it would be where the other of two values had been taken; nil where nothing
  /// clashes.
  struct Elements {
    var shown: [JSONValue]
    var other: [JSONValue]?
  }

  /// Merges lists whose elements are merged one by one. Records that have an id, or the name of a value, first are told
  /// apart by it and merged field by field: of a value that is called otherwise here and moved there one stays,
  /// with both. All others are told apart by their bytes.
  ///
  /// Where both sides changed one field of a record, the value whose bytes sort first is shown, or ours where `oursFirst`.
  static func elements(
    of type: FieldType, base: [JSONValue], _ ours: [JSONValue], _ theirs: [JSONValue],
    oursFirst: Bool = false
  ) -> Elements {
    guard case .set(.record(let fields)) = type, let key = fields.first?.key,
      key == "id" || key == "value", let base = Named(base, by: key),
      let ours = Named(ours, by: key), let theirs = Named(theirs, by: key)
    else { return Elements(shown: values(base: base, ours, theirs)) }
    var shown: [String: JSONValue] = [:]
    var other: [String: JSONValue] = [:]
    for name in Set(ours.names).union(theirs.names) {
      switch (base.elements[name], ours.elements[name], theirs.elements[name]) {
      case (let old, let mine?, let yours?):
        let merged = Merged(old, mine, yours, .record(fields), oursFirst)
        shown[name] = merged.shown
        other[name] = merged.other
      // A removal never swallows a change.
      case (let old, let one?, nil) where one != old, (let old, nil, let one?) where one != old:
        (shown[name], other[name]) = (one, one)
      default: continue
      }
    }
    let order = merge(base: base.names, ours.names, theirs.names, kept: Set(shown.keys))
    let (list, rest) = (order.compactMap { shown[$0] }, order.compactMap { other[$0] })
    return Elements(shown: list, other: list == rest ? nil : rest)
  }

  /// Records by their names, in their order; nil where one has none, or the name of another.
  private struct Named {
    var names: [String] = []
    var elements: [String: JSONValue] = [:]

    init?(_ list: [JSONValue], by key: FieldKey) {
      for element in list {
        guard let name = element.object?[key]?.string, elements[name] == nil else { return nil }
        names.append(name)
        elements[name] = element
      }
    }
  }

  /// A value that two sides have: what is shown, and the other one of those that clash.
  private struct Merged {
    var shown: JSONValue?
    var other: JSONValue?

    init(
      _ old: JSONValue?, _ mine: JSONValue?, _ yours: JSONValue?, _ type: FieldType?,
      _ oursFirst: Bool
    ) {
      let isMineFirst =
        oursFirst
        || mine.map(JSONWriter.line).map { mine in
          yours.map(JSONWriter.line).map { !$0.lexicographicallyPrecedes(mine) } ?? true
        } ?? true
      if mine == yours {
        self.init(isMineFirst ? mine : yours)
      } else if yours == old {
        self.init(mine)
      } else if mine == old {
        self.init(yours)
      } else if let a = (mine ?? [:]).object, let b = (yours ?? [:]).object {
        self.init(members: old?.object ?? [:], a, b, type, oursFirst)
      } else if case .set? = type {
        let list = SequenceMerge.values(
          base: old?.array ?? [], mine?.array ?? [], yours?.array ?? [])
        self.init(list.isEmpty ? nil : .array(list))
      } else if let mine, let yours {
        self.init(isMineFirst ? mine : yours, isMineFirst ? yours : mine)
      } else {
        // One took the value away and the other changed it: the changed one stays.
        self.init(mine ?? yours)
      }
    }

    private init(_ value: JSONValue?) { self.init(value, value) }

    private init(_ shown: JSONValue?, _ other: JSONValue?) {
      self.shown = shown
      self.other = other
    }

    private init(
      members old: JSONObject, _ mine: JSONObject, _ yours: JSONObject, _ type: FieldType?,
      _ oursFirst: Bool
    ) {
      var (shown, other) = (JSONObject(), JSONObject())
      // The base's order first, then what is new by name, so that both ways give the same bytes.
      let new = Set(mine.keys + yours.keys).subtracting(old.keys)
      for key in old.keys + new.sorted(by: { bytesPrecede($0.text, $1.text) }) {
        let inner: FieldType? =
          switch type {
          case .record(let fields)?: fields.first { $0.key == key }?.type
          case .map(let type)?: type
          default: nil
          }
        let merged = Merged(old[key], mine[key], yours[key], inner, oursFirst)
        shown[key] = merged.shown
        other[key] = merged.other
      }
      self.init(
        shown.isEmpty ? nil : .object(shown), other.isEmpty ? nil : .object(other))
    }
  }
}
