/// The way from ideas to business models: the boards of the later stages, the ideas that they grew from, and what ties
/// them. A tie that another way leads round is left out, so that each board is tied to what it comes from directly.
public struct TrackMap: Sendable {
  /// An idea of the first stage, or a board of a later one.
  public struct Node: Hashable, Sendable {
    public let id: Identifier
    public let isIdea: Bool
    /// By its index in ``TrackMap/stages``.
    public let stage: Int

    public var target: Target { isIdea ? .note(id) : .board(id) }
  }

  /// The stages of the funnel that the workspace has.
  public let stages: [Funnel.Stage]
  /// By stage, in the order of the workspace. Of ideas those that something grew from.
  public let nodes: [Node]
  /// By the indices of nodes, always to a later stage.
  public let ties: [Table.Tie]
  /// What nothing came of, before the last stage; of ideas none is among ``nodes``.
  public let left: [Node]

  public init(_ workspace: Workspace) {
    stages = Funnel(workspace).stages
    let stageOf = Dictionary(
      uniqueKeysWithValues: stages.enumerated().map { ($1.template, $0) })
    let lineage = Lineage(workspace)
    let origins = Origins(workspace, lineage, stageOf)
    let wanted = Set(origins.direct.values.joined())
    var nodes: [Node] = []
    var left: [Node] = []
    let used = lineage.used
    for stage in stages.indices {
      for board in workspace.boards where stageOf[board.template] == stage {
        guard board.template == "wall" else {
          let node = Node(id: board.id, isIdea: false, stage: stage)
          nodes.append(node)
          if stage + 1 < stages.count, !wanted.contains(board.id) { left.append(node) }
          continue
        }
        for note in board.notes {
          let node = Node(id: note.id, isIdea: true, stage: stage)
          if wanted.contains(note.id) {
            nodes.append(node)
          } else if note.isIdea, !used.contains(note.id) {
            left.append(node)
          }
        }
      }
    }
    let indices = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.nodes = nodes
    self.left = left
    ties = nodes.enumerated().flatMap { index, node in
      (origins.direct[node.id] ?? []).compactMap { indices[$0] }.sorted()
        .map { Table.Tie(from: $0, to: index) }
    }
  }
}

/// What each board of a later stage comes from directly.
private struct Origins {
  private(set) var direct: [Identifier: [Identifier]] = [:]
  private let workspace: Workspace
  private let lineage: Lineage
  private let stageOf: [String: Int]
  /// All that a board goes back to.
  private var all: [Identifier: Set<Identifier>] = [:]

  init(_ workspace: Workspace, _ lineage: Lineage, _ stageOf: [String: Int]) {
    self.workspace = workspace
    self.lineage = lineage
    self.stageOf = stageOf
    // Earlier stages first, as what goes through them is taken from them.
    let later = workspace.boards.filter { $0.template != "wall" && stageOf[$0.template] != nil }
    for (_, boards) in Dictionary(grouping: later, by: { stageOf[$0.template] ?? 0 })
      .sorted(by: { $0.key < $1.key })
    {
      for board in boards { add(board) }
    }
  }

  private mutating func add(_ board: Board) {
    let found = nearest(to: board)
    let around = found.reduce(into: Set<Identifier>()) { $0.formUnion(all[$1] ?? []) }
    direct[board.id] = found.filter { !around.contains($0) }
    all[board.id] = around.union(found)
  }

  /// The ideas and boards of earlier stages that a walk back from the board meets first. It goes through boards that
  /// are no stage.
  private func nearest(to board: Board) -> [Identifier] {
    let stage = stageOf[board.template] ?? 0
    var found: [Identifier] = []
    var seen: Set<Identifier> = [board.id]
    var open = lineage.sources(of: board.id) + board.notes.flatMap { lineage.sources(of: $0.id) }
    open.reverse()
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let index = lineage.board(of: next) else { continue }
      let home = workspace.boards[index]
      let isNote = lineage.isNote(next)
      guard home.id != board.id, let earlier = stageOf[home.template] else {
        open += lineage.sources(of: next).reversed()
        continue
      }
      // Of a wall only its ideas are meant: all boards come from it.
      let id = home.template == "wall" ? (isNote ? next : nil) : home.id
      guard let id, earlier < stage, !found.contains(id) else { continue }
      found.append(id)
    }
    return found
  }
}
