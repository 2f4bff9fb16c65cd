import CanvasCore

/// What is read from the open board whenever it is drawn, and stays the same while a person types: made once for
/// a revision of the document.
package struct BoardFacts: Sendable {
  let board: Identifier?
  package let revision: Int
  /// The round whose votes are shown: one that was chosen, else the last.
  let round: Identifier?
  /// What the notes are grouped by, and the groups; nil and none where they stand in their boxes.
  let grouping: Grouping?
  let groups: [NoteGroup]
  /// The boxes in the order in which they are walked; groups in their place.
  package let boxes: [Box]
  package let votes: [Identifier: Int]
  /// Votes in all, also while sums are hidden.
  package let voteTotal: Int
  package let ideas: Int
  package let clusters: Int
  /// Notes of a wall that are no ideas.
  package let others: Int
  /// The segment whose thread was asked for, and the thread where the board has that segment.
  let threadOf: Identifier?
  package let thread: SegmentThread?
  /// How an agenda runs; nil for other boards.
  package let agenda: Agenda?

  package init(
    _ board: Board?, _ template: Template?, round: Identifier? = nil, thread: Identifier? = nil,
    by grouping: Grouping? = nil,
    revision: Int
  ) {
    self.board = board?.id
    self.revision = revision
    self.round = round
    threadOf = thread
    self.thread = board.flatMap { board in thread.flatMap { SegmentThread(of: $0, on: board) } }
    self.grouping = grouping
    groups = board.flatMap { grouping?.groups(of: $0, template) } ?? []
    boxes =
      (grouping == nil ? board?.boxes(in: template) : board?.grouped(groups).boxes) ?? []
    votes = board?.round(round)?.shownSums ?? [:]
    voteTotal = board?.voteTotal(of: round) ?? 0
    ideas = board?.ideaCount ?? 0
    others = (board?.noteCount ?? 0) - ideas
    agenda = template?.id == "agenda" ? board.map(Agenda.init) : nil
    clusters = board?.clusters(in: template).count ?? 0
  }
}

extension App {
  /// The facts of the open board: those that were made, where they are still true.
  package var facts: BoardFacts {
    if let drawn { return drawn.facts }
    if let facts = opened?.facts, facts.board == boardID,
      facts.revision == opened?.document.revision, facts.round == settings.round,
      facts.threadOf == settings.thread, facts.grouping == grouping
    {
      return facts
    }
    return BoardFacts(
      board, template, round: settings.round, thread: settings.thread, by: grouping,
      revision: opened?.document.revision ?? 0)
  }

  /// Makes the facts anew where they are true no longer.
  mutating func settleFacts() {
    guard screen == .board, opened != nil else { return }
    let facts = self.facts
    opened?.facts = facts
  }
}
