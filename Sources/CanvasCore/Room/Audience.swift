/// Who looks at what leaves the program or hangs on the wall.
///
/// What an audience may see is decided by the workspace as it is *now*, for every moment of the history: a note that
/// is hidden today is not shown in yesterday's picture either, nor one that was hidden yesterday (``Sight``).
public struct Audience: Hashable, Sendable {
  /// Whether hidden notes are shown.
  public var seesHidden: Bool
  /// Whether people are named: authors of notes and steps, voters, contacts of partners and who brought them.
  public var seesPeople: Bool

  public init(seesHidden: Bool, seesPeople: Bool) {
    self.seesHidden = seesHidden
    self.seesPeople = seesPeople
  }

  /// The one who runs the workshop sees everything.
  public static let facilitator = Audience(seesHidden: true, seesPeople: true)
  /// The room sees no hidden note and no name of a person.
  public static let room = Audience(seesHidden: false, seesPeople: false)
}

/// What an audience may see of a workspace at any moment of its history: no note that is hidden now, and none that was hidden
/// then.
public struct Sight: Sendable {
  public let audience: Audience
  /// Notes that are hidden now, or were when they were removed.
  private let hidden: Set<Identifier>
  /// Steps that touched a note while it was hidden.
  private let untold: Set<Step.ID>
  /// Rounds whose sums nobody is to see yet, or was when they were removed.
  private let secret: Set<Target>

  /// `steps` are all that are known, the oldest first: they tell of notes that are gone.
  public init(of audience: Audience, _ now: Workspace, steps: [Step] = []) {
    self.audience = audience
    var secret: Set<Target> = []
    for step in steps {
      for case .remove(let branch, let place) in step.change.pieces {
        secret.formUnion(branch.secretRounds(in: place.parent))
      }
    }
    for board in now.boards {
      for round in board.rounds {
        let target = Target.round(board: board.id, round: round.id)
        if round.isSecret { secret.insert(target) } else { secret.remove(target) }
      }
    }
    self.secret = secret
    let notes = now.boards.lazy.flatMap(\.notes)
    let hiddenNow = Set(notes.filter(\.isHidden).map(\.id))
    var walk = Hiding(notes)
    var untold: Set<Step.ID> = []
    for step in steps.reversed() where walk.undo(step.change) { untold.insert(step.id) }
    self.untold = untold
    hidden = hiddenNow.union(walk.removed.subtracting(notes.map(\.id)))
  }

  /// Whether a note may be seen, as it is at some moment.
  public func mayShow(_ note: Note) -> Bool {
    audience.seesHidden || !note.isHidden && !hidden.contains(note.id)
  }

  /// Whether the words of a step may be told: not those about notes that are hidden, or were then, and no vote of a round
  /// that is still blind.
  public func mayTell(_ step: Step) -> Bool {
    if !audience.seesHidden, untold.contains(step.id) { return false }
    return step.change.pieces.allSatisfy { piece in
      switch piece {
      case .insert(let branch, _), .remove(let branch, _): branch.notes.allSatisfy(mayShow)
      case .set(.note(let id), _, _, _), .move(.note(let id), _, _):
        audience.seesHidden || !hidden.contains(id)
      case .set(.round(let board, let round), let path, _, _):
        path.first != "ballots" || !secret.contains(.round(board: board, round: round))
      case .set, .move: true
      }
    }
  }

  /// The workspace, as it is now or was at some moment, without what the audience may not see.
  public func callAsFunction(_ workspace: Workspace) -> Workspace {
    if audience == .facilitator, secret.isEmpty { return workspace }
    var seen = workspace
    if !audience.seesPeople { seen.fields["conflicts"] = nil }
    for board in seen.boards.indices {
      if !audience.seesPeople {
        seen.boards[board].fields = Schema.known(seen.boards[board].fields, of: Schema.board)
        seen.boards[board].fields["conflicts"] = nil
      }
      for box in seen.boards[board].boxes.indices {
        if !audience.seesPeople { seen.boards[board].boxes[box].fields["conflicts"] = nil }
        seen.boards[board].boxes[box].notes.removeAll { !mayShow($0) }
        for note in seen.boards[board].boxes[box].notes.indices {
          reduce(&seen.boards[board].boxes[box].notes[note].fields)
        }
      }
      let id = seen.boards[board].id
      for round in seen.boards[board].rounds.indices {
        reduce(&seen.boards[board].rounds[round], on: id)
      }
      let sources = seen.boards[board].fields["derivedFrom"]?.array
      if let sources, !audience.seesHidden {
        let kept = sources.filter { !isHidden($0.string) }
        seen.boards[board].fields["derivedFrom"] = kept.isEmpty ? nil : .array(kept)
      }
    }
    return seen
  }

  private func isHidden(_ id: String?) -> Bool {
    id.flatMap { Identifier($0) }.map(hidden.contains) ?? false
  }

  /// Takes people out of a note, and links to what is not shown.
  private func reduce(_ fields: inout JSONObject) {
    if !audience.seesPeople {
      // What nobody knows the meaning of may name somebody.
      fields = Schema.known(fields, of: Schema.note)
      fields["author"] = nil
      if var partner = fields["partner"]?.object {
        partner["contact"] = nil
        partner["connectedBy"] = nil
        fields["partner"] = partner.isEmpty ? nil : .object(partner)
      }
      if var help = fields["help"]?.object {
        help["answeredBy"] = nil
        fields["help"] = help.isEmpty ? nil : .object(help)
      }
      // What lost a merge may be a name as well; two versions of a text are both the room's.
      if let conflicts = fields["conflicts"]?.array {
        let kept = conflicts.filter { $0.object?.text("field") == "text" }
        fields["conflicts"] = kept.isEmpty ? nil : .array(kept)
      }
    }
    if !audience.seesHidden, let links = fields["links"]?.array {
      let kept = links.filter { !isHidden($0.object?["to"]?.string) }
      fields["links"] = kept.isEmpty ? nil : .array(kept)
    }
  }

  /// Makes sums of ballots where voters are not named; of a blind round nothing is left but that it is open.
  private func reduce(_ round: inout Round, on board: Identifier) {
    if !audience.seesPeople { round.fields = Schema.known(round.fields, of: Schema.round) }
    if !audience.seesPeople || secret.contains(.round(board: board, round: round.id)) {
      round.fields["conflicts"] = nil
    }
    if secret.contains(.round(board: board, round: round.id)) {
      round.fields["ballots"] = nil
      round.fields["totals"] = nil
      round.fields["ratings"] = nil
      return
    }
    guard !audience.seesPeople || !audience.seesHidden else { return }
    if audience.seesPeople {
      let ballots = round.fields["ballots"]?.object?.members ?? []
      for (voter, ballot) in ballots {
        let kept = (ballot.object?.members ?? []).filter { !isHidden($0.key.text) }
        round.fields[path: ["ballots", voter]] =
          kept.isEmpty ? nil : .object(JSONObject(uniqueMembers: kept))
      }
      return
    }
    let voters = round.fields["ballots"]?.object?.members.count ?? 0
    let sums = round.sums.filter { audience.seesHidden || !hidden.contains($0.key) }
    round.fields["ballots"] = nil
    round.fields["ratings"] = nil
    round.fields["totals"] =
      sums.isEmpty
      ? nil
      : .object(
        JSONObject(
          uniqueMembers: sums.sorted { $0.key < $1.key }
            .map { (key: FieldKey($0.key.text), value: JSONValue.number("\($0.value)")) }))
    if round.fields["participants"] == nil, voters > 0 {
      round.fields["participants"] = .number("\(voters)")
    }
  }
}

extension Change.Branch {
  /// The blind rounds in it, named as they are when it hangs on `parent`.
  fileprivate func secretRounds(in parent: Target) -> [Target] {
    switch self {
    case .board(let board):
      board.rounds.filter(\.isSecret).map { .round(board: board.id, round: $0.id) }
    case .round(let round):
      round.isSecret ? parent.id.map { [.round(board: $0, round: round.id)] } ?? [] : []
    case .box, .note: []
    }
  }
}

/// Which notes are hidden, walking back from now.
private struct Hiding {
  /// What hides a note: its field, a tag, its kind. One may go while another stays.
  private enum Reason: Hashable {
    case field, tag, kind
  }

  private var hidden: [Identifier: Set<Reason>] = [:]
  /// Notes that were hidden when they were removed.
  private(set) var removed: Set<Identifier> = []

  init(_ now: some Sequence<Note>) {
    for note in now where note.isHidden { hidden[note.id] = Self.reasons(note) }
  }

  /// Takes a change back; gives back whether it touched a note that was hidden before it or after.
  mutating func undo(_ change: Change) -> Bool {
    var touches = false
    for piece in change.pieces.reversed() {
      switch piece {
      case .set(.note(let id), let path, let old, _):
        touches = touches || isHidden(id)
        switch path {
        case ["hidden"]: turn(id, .field, old?.bool == true)
        case ["tags"]: turn(id, .tag, old?.strings.contains(Note.hiddenTag) == true)
        case ["kind"]: turn(id, .kind, old?.string == Note.reflectionKind)
        default: break
        }
        touches = touches || isHidden(id)
      case .move(.note(let id), _, _): touches = touches || isHidden(id)
      case .insert(let branch, _):
        for note in branch.notes {
          touches = touches || isHidden(note.id) || note.isHidden
          hidden[note.id] = nil
        }
      case .remove(let branch, _):
        for note in branch.notes where note.isHidden {
          touches = true
          hidden[note.id] = Self.reasons(note)
          removed.insert(note.id)
        }
      case .set, .move: break
      }
    }
    return touches
  }

  private func isHidden(_ id: Identifier) -> Bool { hidden[id]?.isEmpty == false }

  private mutating func turn(_ id: Identifier, _ reason: Reason, _ isSo: Bool) {
    if isSo {
      hidden[id, default: []].insert(reason)
    } else {
      hidden[id]?.remove(reason)
    }
  }

  private static func reasons(_ note: Note) -> Set<Reason> {
    var reasons: Set<Reason> = []
    if note.fields["hidden"]?.bool == true { reasons.insert(.field) }
    if note.tags.contains(Note.hiddenTag) { reasons.insert(.tag) }
    if note.isReflection { reasons.insert(.kind) }
    return reasons
  }
}

extension Schema {
  /// The fields that a table knows, parts of records too.
  fileprivate static func known(_ object: JSONObject, of fields: [Field]) -> JSONObject {
    var known = JSONObject()
    for (key, value) in object.members {
      guard let field = fields.first(where: { $0.key == key }) else { continue }
      known[key] = Self.known(value, as: field.type)
    }
    return known
  }

  private static func known(_ value: JSONValue, as type: FieldType) -> JSONValue {
    switch (type, value) {
    case (.record(let fields), .object(let object)): .object(known(object, of: fields))
    case (.set(let inner), .array(let items)), (.rows(let inner), .array(let items)):
      .array(items.map { known($0, as: inner) })
    default: value
    }
  }
}
