extension Workspace {
  /// Removes notes.
  public func removing(notes: [Identifier]) throws(Refusal) -> Deed {
    let notes = try present(notes: notes)
    return Deed(
      Act(notes.count == 1 ? .removeNote : .removeNotes), notes.map(Edit.removeNote))
  }

  /// Makes one note of several: their texts are its lines.
  public func joining(_ notes: [Identifier]) throws(Refusal) -> Deed {
    let found = notes.compactMap { note($0) }
    guard found.count > 1, found.count == notes.count else { throw .nothingToJoin }
    let text = found.map(\.text).joined(separator: "\n")
    return Deed(
      Act(.joinNotes),
      [.set(.note(found[0].id), path: ["text"], to: .string(text))]
        + found.dropFirst().map { .removeNote($0.id) })
  }

  /// Hides notes from the room; where all of them are hidden, shows them again.
  public func turningHidden(_ notes: [Identifier]) throws(Refusal) -> Deed {
    let found = try present(notes: notes).compactMap { note($0) }
    let hides = found.contains { !$0.isHidden }
    if !hides, let reflection = found.first(where: \.isReflection) {
      throw .reflectionStays(reflection.title)
    }
    let edits = found.flatMap { note -> [Edit] in
      let field = Edit.set(.note(note.id), path: ["hidden"], to: hides ? true : nil)
      guard note.tags.contains(Note.hiddenTag) else { return [field] }
      let tags = note.tags.filter { $0 != Note.hiddenTag }
      return [
        field,
        .set(
          .note(note.id), path: ["tags"],
          to: tags.isEmpty ? nil : .array(tags.map(JSONValue.string))),
      ]
    }
    return Deed(Act(hides ? .hideNotes : .showNotes), edits)
  }

  /// Says that notes are done now; where all of them are, that they are not after all.
  public func turningDone(_ notes: [Identifier], at time: Int) throws(Refusal) -> Deed {
    let found = try present(notes: notes).compactMap { note($0) }
    let finishes = found.contains { !$0.isDone }
    let edits = found.filter { !finishes || !$0.isDone }.map { note in
      Edit.set(
        .note(note.id), path: ["done"], to: finishes ? .string(Clock.rfc3339(time)) : nil)
    }
    return Deed(Act(finishes ? .finishSteps : .reopenSteps), edits)
  }

  /// Gives notes a value of a facet, beside others where it may have several; nil takes all away.
  public func givingFacet(
    _ facet: Facet, _ value: String?, on notes: [Identifier]
  ) throws(Refusal) -> Deed {
    let notes = try present(notes: notes).compactMap { note($0) }
    let edits = notes.map { note -> Edit in
      var values = facet.allowsSeveral && value != nil ? note.facet(facet.id) : []
      if let value, !values.contains(value) { values.append(value) }
      return .set(
        .note(note.id), path: ["facets", FieldKey(facet.id)], to: JSONValue(oneOrMore: values))
    }
    try refuseByHand(edits)
    return Deed(Act(.setFacet, facet.id), edits)
  }

  /// Gives notes a value of a facet, or takes it away where all of them have it; nil takes all away.
  public func turningFacet(
    _ facet: Facet, _ value: String?, on notes: [Identifier]
  ) throws(Refusal) -> Deed {
    let notes = try present(notes: notes).compactMap { note($0) }
    let haveAll = value.map { value in notes.allSatisfy { $0.facet(facet.id).contains(value) } }
    let edits = notes.map { note -> Edit in
      var values: [String] = []
      if let value {
        values = facet.allowsSeveral ? note.facet(facet.id).filter { $0 != value } : []
        if haveAll == false { values.append(value) }
      }
      return .set(
        .note(note.id), path: ["facets", FieldKey(facet.id)], to: JSONValue(oneOrMore: values))
    }
    try refuseByHand(edits)
    return Deed(Act(.setFacet, facet.id), edits)
  }

  /// Gives the same value to a field of several things; nil unsets it.
  public func setting(
    _ path: [FieldKey], to value: JSONValue?, of targets: [Target], as act: Act
  ) throws(Refusal) -> Deed {
    let found = targets.filter(exists)
    guard !found.isEmpty else {
      throw .missing(targets.first?.kind ?? .note, id: targets.first?.id?.text ?? "")
    }
    let edits = found.map { Edit.set($0, path: path, to: value) }
    try refuseByHand(edits)
    return Deed(act, edits)
  }

  /// Chooses between the values of conflicts, all in one way.
  public func settling(
    _ conflicts: [Conflict], by settlement: Conflict.Settlement
  ) throws(Refusal) -> Deed {
    let edits = edits(settling: conflicts, by: settlement)
    guard !edits.isEmpty else { throw .noConflict }
    return Deed(Act(.settle), edits)
  }
}

extension [Conflict] {
  /// Those to take where several values wait for one field: only one of them can be shown, the others go on
  /// waiting.
  public var firstOfEachField: [Conflict] {
    enumerated().filter { index, conflict in
      !self[..<index].contains { $0.target == conflict.target && $0.field == conflict.field }
    }.map(\.element)
  }
}

extension JSONValue {
  /// How the file keeps several values of a facet: none is unset, one is a text, more are a list.
  init?(oneOrMore values: [String]) {
    switch values.count {
    case 0: return nil
    case 1: self = .string(values[0])
    default: self = .array(values.map(JSONValue.string))
    }
  }
}
