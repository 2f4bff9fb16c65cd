/// All partners of a workspace and what flows among them, read once: what ledgers, registers and pictures are made of.
///
/// Notes of one name are one partner. A note that names several partners, each of which has a note of its own, is told by
/// these; so is one from which notes of partners came.
public struct PartnerRecord: Sendable {
  /// Those who take part first, then who rests, might join, and left.
  public let partners: [Partner]
  public let flows: [ValueFlow]
  private let indices: [Identifier: Int]
  private let groups: [Identifier: [Identifier]]

  public init(_ workspace: Workspace) {
    let reader = PartnerReader(workspace)
    partners = reader.partners
    flows = reader.flows(of: workspace)
    groups = reader.groups
    indices = Dictionary(
      partners.enumerated().flatMap { index, partner in partner.notes.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The partner that a note tells of, or nil.
  public func partner(_ note: Identifier) -> Partner? { indices[note].map { partners[$0] } }

  /// Whether a note tells of partners who give something: one, or a group of which one does.
  func supplies(_ note: Identifier) -> Bool {
    (groups[note] ?? partner(note).map { [$0.id] } ?? []).contains { id in
      flows.contains { $0.givers.contains(.partner(id)) }
    }
  }

  /// What a party gives and what it gets. Of a kind that is told precisely, what only says that there is some is left out.
  public func flows(of party: ValueFlow.Party) -> (gives: [ValueFlow], gets: [ValueFlow]) {
    (
      Self.precise(flows.filter { $0.isWhole && $0.givers.contains(party) }),
      Self.precise(flows.filter { $0.isWhole && $0.takers.contains(party) })
    )
  }

  private static func precise(_ flows: [ValueFlow]) -> [ValueFlow] {
    let told = Set(flows.filter(\.isPrecise).map(\.kind))
    return flows.filter { $0.isPrecise || $0.kind.isEmpty || !told.contains($0.kind) }
  }

  /// What a party is called.
  public func name(of party: ValueFlow.Party, in language: Language) -> String {
    switch party {
    case .partner(let id): partner(id)?.name ?? id.text
    case .project: FlowWords.project[language]
    case .other(let name): name
    }
  }
}

/// Reads partners and flows from notes.
private struct PartnerReader {
  private(set) var partners: [Partner] = []
  /// Who is meant by a name, as it is compared; several where it is a group.
  private var named: [String: [Identifier]] = [:]
  private var projects: Set<String>
  private var known: Set<Identifier> = []
  /// The partners that a note names together, by that note.
  private(set) var groups: [Identifier: [Identifier]] = [:]

  init(_ workspace: Workspace) {
    projects = Set(FlowWords.projects)
    for title in [workspace.title] + workspace.boards.map(\.title) where !title.isEmpty {
      projects.insert(title.folded)
    }
    // "Factory" is the Social Impact Factory.
    projects.formUnion(
      workspace.title.folded.split(separator: " ").map(String.init).filter { $0.count > 5 })
    var found: [Partner] = []
    for board in workspace.boards {
      for box in board.boxes {
        for note in box.notes where note.isPartner(on: board) && !note.title.isEmpty {
          found.append(Partner(note, on: board, in: box))
        }
      }
    }
    collect(found, workspace)
  }

  private mutating func collect(_ found: [Partner], _ workspace: Workspace) {
    let registers = Set(
      workspace.boards.filter { $0.template == Template.partners.id }.map(\.id))
    let ordered =
      found.filter { registers.contains($0.board) } + found.filter { !registers.contains($0.board) }
    var merged: [Partner] = []
    var places: [String: Int] = [:]
    for partner in ordered {
      if let place = places[partner.title.folded] {
        merged[place].fill(from: partner)
      } else {
        places[partner.title.folded] = merged.count
        merged.append(partner)
      }
    }
    for partner in merged {
      for name in partner.names where named[name] == nil { named[name] = [partner.id] }
    }
    let members = Set(merged.flatMap(\.notes))
    for partner in merged {
      for link in workspace.note(partner.id)?.links ?? []
      where link.kind == "from" && members.contains(link.to) && !partner.notes.contains(link.to) {
        groups[link.to, default: []].append(partner.id)
      }
    }
    for partner in merged where groups[partner.id] == nil {
      let parts = Self.parts(of: partner.title)
      let ids = parts.compactMap { named[$0.folded] }.flatMap { $0 }.filter { $0 != partner.id }
      if parts.count > 1, ids.count >= parts.count { groups[partner.id] = ids }
    }
    for partner in merged {
      guard let ids = groups[partner.id] else { continue }
      for name in partner.names { named[name] = ids }
      // "Five designers" are the designers.
      if let last = partner.title.folded.split(separator: " ").last.map(String.init),
        last.count > 5,
        named[last] == nil
      {
        named[last] = ids
      }
    }
    let order = [Partner.State.active, .resting, .candidate, .left].map(\.rawValue)
    partners = merged.filter { groups[$0.id] == nil }.enumerated().sorted { a, b in
      let (one, two) = (a.element, b.element)
      return (
        one.isSeat ? 1 : 0, order.firstIndex(of: one.state) ?? 0, a.offset
      ) < (two.isSeat ? 1 : 0, order.firstIndex(of: two.state) ?? 0, b.offset)
    }.map(\.element)
    known = Set(partners.flatMap(\.notes))
    let everyone = partners.filter(\.takesPart).map(\.id)
    for word in FlowWords.everyone where named[word] == nil { named[word] = everyone }
    // A sector stands for its partners.
    for sector in workspace.facet("sector")?.values ?? [] {
      let ids = partners.filter { $0.takesPart && $0.sectors.contains(sector.id) }.map(\.id)
      guard !ids.isEmpty else { continue }
      for label in sector.label.values.values where named[label.folded] == nil {
        named[label.folded] = ids
      }
    }
  }

  // MARK: Names

  /// The names in a list of some.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    for word in text.split(separator: " ") {
      if FlowWords.ands.contains(word.lowercased()) {
        parts.append("")
      } else {
        for (index, piece) in word.split(
          omittingEmptySubsequences: false, whereSeparator: { ",;&+".contains($0) }
        ).enumerated() {
          if index > 0 { parts.append("") }
          if !piece.isEmpty { parts[parts.count - 1] += " " + piece }
        }
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  private func party(_ name: String) -> [ValueFlow.Party]? {
    if let ids = named[name] { return ids.map { .partner($0) } }
    return projects.contains(name) ? [.project] : nil
  }

  /// Who is meant by what somebody typed: the whole of it, else the names in it, else whoever that is.
  private func parties(_ text: String) -> [ValueFlow.Party] {
    let name = text.cleanLine
    guard !name.isEmpty else { return [] }
    if let party = party(name.folded) { return party }
    let parts = Self.parts(of: name)
    guard parts.contains(where: { party($0.folded) != nil }) else { return [.other(name)] }
    return parts.flatMap { party($0.folded) ?? [.other($0)] }.unique
  }

  // MARK: Flows

  func flows(of workspace: Workspace) -> [ValueFlow] {
    var told: [ValueFlow] = []
    var linked: [ValueFlow] = []
    for board in workspace.boards {
      for note in board.notes {
        told += self.told(by: note, on: board)
        if known.contains(note.id) { linked += self.linked(note, board, workspace) }
      }
    }
    // A link to a note that names the partner itself says nothing new.
    return told
      + linked.filter { link in
        !told.contains { flow in
          flow.note == link.note && link.givers.allSatisfy(flow.givers.contains)
            && link.takers.allSatisfy(flow.takers.contains)
        }
      }
  }

  /// What the flow of a note says; of a partner also what it is marked with.
  private func told(by note: Note, on board: Board) -> [ValueFlow] {
    let id = partners.first { $0.notes.contains(note.id) }?.id
    guard let flow = note.fields["flow"]?.object else {
      guard let id else { return [] }
      return note.facet("flow").map { kind in
        ValueFlow(
          note: note.id, board: board.id, title: note.title, kind: kind, givers: [.partner(id)],
          takers: [.project], amount: "", hours: "", horizon: "")
      }
    }
    let own = id.map { [ValueFlow.Party.partner($0)] }
    var givers = parties(flow.text("from"))
    var takers = parties(flow.text("to"))
    let isOut = flow.text("direction") == "out"
    let hasSide = !flow.text("direction").isEmpty || id != nil
    if givers.isEmpty, hasSide { givers = isOut ? [.project] : own ?? [] }
    if takers.isEmpty, hasSide { takers = isOut ? own ?? [] : [.project] }
    let kinds = note.flowKind.isEmpty ? note.facet("flow") : [note.flowKind]
    return (kinds.isEmpty ? [""] : kinds).map { kind in
      ValueFlow(
        note: note.id, board: board.id, title: note.title, kind: kind, givers: givers,
        takers: takers, amount: flow.number("amount"), hours: flow.number("hours"),
        horizon: flow.text("horizon"))
    }
  }

  /// What a partner gives and gets by its links.
  private func linked(
    _ note: Note, _ board: Board, _ workspace: Workspace
  ) -> [ValueFlow] {
    guard let id = partners.first(where: { $0.notes.contains(note.id) })?.id else { return [] }
    return note.links.compactMap { link in
      guard link.kind == "gives" || link.kind == "gets" else { return nil }
      let gives = link.kind == "gives"
      let goal = workspace.note(link.to)
      let flow = goal?.fields["flow"]?.object
      let other: [ValueFlow.Party] =
        if known.contains(link.to),
          let partner = partners.first(where: { $0.notes.contains(link.to) })
        {
          [.partner(partner.id)]
        } else if let flow {
          parties(flow.text(gives ? "to" : "from")).filter { $0 != .partner(id) }
        } else {
          [.project]
        }
      let kind = goal.map { $0.flowKind.isEmpty ? $0.facet("flow").first ?? "" : $0.flowKind } ?? ""
      let own: [ValueFlow.Party] = [.partner(id)]
      return ValueFlow(
        note: goal?.id ?? note.id, board: board.id, title: goal?.title ?? note.title, kind: kind,
        givers: gives ? own : other, takers: gives ? other : own,
        amount: flow?.number("amount") ?? "", hours: flow?.number("hours") ?? "",
        horizon: flow?.text("horizon") ?? "")
    }
  }
}

extension JSONObject {
  /// A number as the file has it; empty where there is none.
  fileprivate func number(_ key: FieldKey) -> String {
    if case .number(let text) = self[key] { return text }
    return ""
  }
}
