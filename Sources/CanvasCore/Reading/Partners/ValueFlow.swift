/// Something of value that goes from some to others, as a note or a link tells it.
public struct ValueFlow: Sendable {
  /// Who gives, or gets.
  public enum Party: Hashable, Sendable {
    case partner(Identifier)
    /// The venture that the workspace is about.
    case project
    /// Whoever else has a name.
    case other(String)
  }

  /// The note that tells of it, and its board.
  public let note: Identifier
  public let board: Identifier
  public let title: String
  /// A value of the facet `flow`; empty where it is not said.
  public let kind: String
  /// None means that nobody is named.
  public var givers: [Party]
  public var takers: [Party]
  /// JSON numbers, of each giver and taker; empty where not said.
  public let amount: String
  public let hours: String
  /// From when, in people's words.
  public let horizon: String

  public var isMoney: Bool { kind == "money" }

  /// Whether somebody gives and somebody gets; else it is only wanted, or offered.
  public var isWhole: Bool { !givers.isEmpty && !takers.isEmpty }

  /// Whether it says more than that there is something.
  var isPrecise: Bool { !amount.isEmpty || !hours.isEmpty || !horizon.isEmpty }
}

/// How late something is expected, from what people write: "now", "2019", "mid-term", "one day".
enum Horizon {
  /// From 0, now, on; what is not understood is later than now.
  static func rank(_ text: String, year: Int?) -> Int {
    let words = text.folded
    if words.isEmpty { return 0 }
    let parts = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let found = parts.compactMap(Int.init).first(where: { (1900...2200).contains($0) }) {
      return year.map { found <= $0 } == true ? 0 : 10
    }
    for (rank, stems) in table
    where parts.contains(where: { part in
      stems.contains { stem in part == stem || stem.count > 3 && part.hasPrefix(stem) }
    }) {
      return rank
    }
    return 15
  }

  private static let table: [(Int, [String])] = [
    (
      30, ["long", "longue", "lang", "lange", "largo", "ambiti", "ambic", "droom", "traum", "reve"]
    ),
    (20, ["mid", "middel", "medium", "moyen", "mittel", "medio", "mediano"]),
    (
      0,
      ["now", "today", "nu", "vandaag", "maintenant", "aujourd", "jetzt", "heute", "ahora", "hoy"]
    ),
  ]
}
