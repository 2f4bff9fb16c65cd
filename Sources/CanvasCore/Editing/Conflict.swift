/// A value that lost a merge: it waits beside the one that is shown until somebody chooses.
public struct Conflict: Equatable, Sendable {
  /// The thing it is about.
  public var target: Target
  /// The field, parts joined by dots, as the file has it; `box` is the place of a note.
  public var field: String
  /// The value that is not shown.
  public var value: JSONValue

  fileprivate let entry: JSONValue

  /// How a thing's `conflicts` keep a value that lost in the field at a path.
  static func entry(_ value: JSONValue, at path: [FieldKey]) -> JSONValue {
    ["field": .string(path.map(\.text).joined(separator: ".")), "value": value]
  }

  fileprivate init?(_ entry: JSONValue, of target: Target) {
    guard let object = entry.object, let field = object["field"]?.string,
      let value = object["value"]
    else { return nil }
    self.target = target
    self.field = field
    self.value = value
    self.entry = entry
  }

  /// How a conflict comes to its end.
  public enum Settlement: Hashable, Sendable {
    /// What is shown stays, the other value goes.
    case keepShown
    /// The other value is shown and the one that was shown goes.
    case takeOther
    /// The two change places and the conflict stays open.
    case swap
  }
}

extension Workspace {
  /// Values of a thing that lost a merge, in the order in which they came.
  public func conflicts(of target: Target) -> [Conflict] {
    (fields(of: target)?["conflicts"]?.array ?? []).compactMap { Conflict($0, of: target) }
  }

  /// All conflicts that wait for people.
  public var conflicts: [Conflict] {
    var found = conflicts(of: .workspace)
    for board in boards {
      found += conflicts(of: .board(board.id))
      for round in board.rounds { found += conflicts(of: .round(board: board.id, round: round.id)) }
      for box in board.boxes {
        found += conflicts(of: .box(board: board.id, box: box.id))
        for note in box.notes where note.fields["conflicts"] != nil {
          found += conflicts(of: .note(note.id))
        }
      }
    }
    return found
  }

  /// The value that is shown where a conflict is; nil where none is.
  public func shown(of conflict: Conflict) -> JSONValue? {
    if goal(of: conflict) != nil { return parent(of: conflict.target).map(Self.text) }
    let fields = fields(of: conflict.target) ?? [:]
    return fields[path: path(of: conflict.field, in: fields)[...]]
  }

  /// The edits that settle conflicts, all in one way: they make one step.
  public func edits(settling conflicts: [Conflict], by settlement: Conflict.Settlement) -> [Edit] {
    var edits: [Edit] = []
    var entries: [Target: [JSONValue]] = [:]
    for conflict in conflicts {
      let target = conflict.target
      var rest = entries[target] ?? fields(of: target)?["conflicts"]?.array ?? []
      guard let index = rest.firstIndex(of: conflict.entry) else { continue }
      rest.remove(at: index)
      if settlement != .keepShown {
        if settlement == .swap, let other = entry(of: conflict, with: shown(of: conflict)) {
          rest.insert(other, at: index)
        }
        edits.append(taking(conflict))
      }
      if entries[target] == nil { entries[target] = rest } else { entries[target]? = rest }
    }
    let targets = conflicts.map(\.target)
    for (index, target) in targets.enumerated() where !targets[..<index].contains(target) {
      guard let rest = entries[target] else { continue }
      edits.append(.set(target, path: ["conflicts"], to: rest.isEmpty ? nil : .array(rest)))
    }
    return edits
  }

  /// Shows the value that was not shown.
  private func taking(_ conflict: Conflict) -> Edit {
    if let box = goal(of: conflict), case .note(let note) = conflict.target {
      let last = children(of: box, kind: .note).last { $0 != note }
      return .moveNote(note, to: Change.Place(parent: box, after: last))
    }
    let path = path(of: conflict.field, in: fields(of: conflict.target) ?? [:])
    return .set(conflict.target, path: path, to: conflict.value)
  }

  private func entry(of conflict: Conflict, with value: JSONValue?) -> JSONValue? {
    guard let value, var object = conflict.entry.object else { return nil }
    object["value"] = value
    return .object(object)
  }

  /// The box that a conflict about the place of a note names; nil where it is about a field, or the box
  /// is gone.
  private func goal(of conflict: Conflict) -> Target? {
    guard conflict.field == "box", conflict.target.kind == .note,
      let parts = conflict.value.string?.split(separator: "/"), parts.count == 2,
      let board = Identifier(String(parts[0])), let box = Identifier(String(parts[1])),
      exists(.box(board: board, box: box))
    else { return nil }
    return .box(board: board, box: box)
  }

  private static func text(_ target: Target) -> JSONValue {
    guard case .box(let board, let box) = target else { return .string(target.id?.text ?? "") }
    return .string("\(board)/\(box)")
  }

  /// The parts of a field's name. Names may have dots in them ("ballots.j.doe.k7f2m"), so those that are
  /// there are tried first.
  private func path(of field: String, in object: JSONObject) -> [FieldKey] {
    for (key, value) in object.members {
      if key.text == field { return [key] }
      let start = key.text + "."
      if let inner = value.object, field.hasPrefix(start) {
        return [key] + path(of: String(field.dropFirst(start.count)), in: inner)
      }
    }
    let parts = field.split(separator: ".", omittingEmptySubsequences: false)
    return parts.map { FieldKey(String($0)) }
  }
}
