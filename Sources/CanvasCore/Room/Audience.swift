/// Who looks at what leaves the program or hangs on the wall.
///
/// What an audience may see is decided by the workspace as it is *now*, for every moment of the history: a note that
/// is hidden today is not shown in yesterday's picture either (``Sight``).
public struct Audience: Hashable, Sendable {
  /// Whether hidden notes are shown.
  public var seesHidden: Bool
  /// Whether people are named: authors of notes and steps, voters, contacts of partners.
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

/// What an audience may see of a workspace at any moment of its history, as of now.
public struct Sight: Sendable {
  public let audience: Audience
  /// Notes that are hidden now, or were when they were removed.
  private let hidden: Set<Identifier>
  /// Notes that are there now and may be seen, whatever was so then.
  private let shown: Set<Identifier>
  /// Rounds whose sums nobody is to see yet, or was when they were removed.
  private let secret: Set<Target>

  /// `steps` are all that are known, the oldest first: they tell of notes that are gone.
  public init(of audience: Audience, _ now: Workspace, steps: [Step] = []) {
    self.audience = audience
    var hidden: Set<Identifier> = []
    var secret: Set<Target> = []
    for step in steps {
      for case .remove(let branch, let place) in step.change.pieces {
        for note in branch.notes where note.isHidden { hidden.insert(note.id) }
        secret.formUnion(branch.secretRounds(in: place.parent))
      }
    }
    var shown: Set<Identifier> = []
    for board in now.boards {
      for round in board.rounds {
        let target = Target.round(board: board.id, round: round.id)
        if round.isSecret { secret.insert(target) } else { secret.remove(target) }
      }
      for note in board.notes where !note.isHidden { shown.insert(note.id) }
      hidden.formUnion(board.notes.lazy.filter(\.isHidden).map(\.id))
    }
    self.hidden = hidden.subtracting(shown)
    self.shown = shown
    self.secret = secret
  }

  /// Whether a note may be seen.
  public func mayShow(_ note: Note) -> Bool {
    audience.seesHidden
      || !hidden.contains(note.id) && (!note.isHidden || shown.contains(note.id))
  }

  /// Whether the words of a step may be told: not those about notes that are not shown, and no vote of a round that
  /// is still blind.
  public func mayTell(_ step: Step) -> Bool {
    step.change.pieces.allSatisfy { piece in
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
    for board in seen.boards.indices {
      for box in seen.boards[board].boxes.indices {
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
    // Since the note is shown it is hidden no more, whatever its tag said at the time.
    if !audience.seesPeople {
      fields["author"] = nil
      if var partner = fields["partner"]?.object {
        partner["contact"] = nil
        fields["partner"] = partner.isEmpty ? nil : .object(partner)
      }
      // What lost a merge may be a name.
      if let conflicts = fields["conflicts"]?.array {
        let kept = conflicts.filter { conflict in
          let field = conflict.object?.text("field") ?? ""
          return field != "author" && !field.hasPrefix("partner")
        }
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
