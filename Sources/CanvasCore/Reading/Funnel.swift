/// How far a track has come: ideas, then the boards that grew from them, counted and never retyped.
public struct Funnel: Hashable, Sendable {
  /// One stage: the template whose boards are counted, and how many there are; for walls, their ideas.
  public struct Stage: Hashable, Sendable {
    public var template: String
    public var count: Int
  }

  /// The stages from ideas to business models that the workspace has.
  public let stages: [Stage]

  /// The templates of the funnel, widest first.
  static let order = ["wall", "visual-lean", "lean", "bmc"]

  public init(_ workspace: Workspace) {
    stages = Self.order.compactMap { template in
      let boards = workspace.boards.filter { $0.template == template }
      let count =
        template == "wall"
        ? boards.reduce(0) { $0 + $1.ideaCount }
        : boards.count
      return count > 0 ? Stage(template: template, count: count) : nil
    }
  }

  /// `66 → 9 → 3 → 3`; empty for fewer than two stages.
  public var text: String {
    stages.count < 2 ? "" : stages.map { String($0.count) }.joined(separator: " → ")
  }
}

extension Board {
  /// How many ideas are on it.
  public var ideaCount: Int { notes.reduce(0) { $0 + ($1.isIdea ? 1 : 0) } }
}

extension Note {
  /// Whether it counts as an idea on a wall: a note of that kind, or of none.
  public var isIdea: Bool { kind.isEmpty || kind == "idea" }
}

extension Reading {
  static let funnel = Reading(
    "funnel",
    Localized(
      en: "Funnel: from ideas to models", nl: "Trechter: van ideeën naar modellen",
      fr: "Entonnoir\u{a0}: des idées aux modèles", de: "Trichter: von Ideen zu Modellen",
      es: "Embudo: de ideas a modelos"), .told(in: "numbers")
  ) { workspace, context in
    let funnel = Funnel(workspace)
    return Table(
      funnel.stages.map { stage in
        let title = context.templates[stage.template]?.title[context.language] ?? stage.template
        return Table.Row(
          title, details: ["\(stage.count)"],
          target: workspace.boards.first { $0.template == stage.template }.map { .board($0.id) },
          values: ["template": .string(stage.template), "count": .number("\(stage.count)")])
      }, sum: funnel.text)
  }
}
