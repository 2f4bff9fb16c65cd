/// An agenda as it runs: when each step begins, how long all of it takes, and what comes next.
public struct Agenda: Sendable {
  /// Minutes in all.
  public let total: Int
  /// When each step begins, by the clocks there: `18:45`; where the board has no beginning, how long after it: `+0:15`.
  public let starts: [Identifier: String]
  /// From when to when: `18:30–21:00`; nil where the board has no beginning.
  public let span: String?
  /// The first step that is not done.
  public let next: Identifier?

  /// The steps of a board in their order; a step without minutes takes none.
  public init(_ board: Board) {
    let start = Self.minutes(board.fields["start"]?.string ?? "")
    var starts: [Identifier: String] = [:]
    var total = 0
    for note in board.notes {
      starts[note.id] = start.map { Self.clock($0 + total) } ?? "+" + Self.duration(total)
      total += max(0, note.minutes ?? 0)
    }
    self.total = total
    self.starts = starts
    span = start.map { "\(Self.clock($0))–\(Self.clock($0 + total))" }
    next = board.notes.first { !$0.isDone }?.id
  }

  /// `2:30` for 150 minutes.
  public static func duration(_ minutes: Int) -> String {
    "\(minutes / 60):\(two(minutes % 60))"
  }

  /// The minutes after midnight that a time of day names, as people write it: `18:30`, `9.05`, `19u30`, `19h`, `1930`, `19`;
  /// nil where it is none.
  public static func minutes(_ text: String) -> Int? {
    let text = text.trimmed.lowercased()
    var parts = text.split(omittingEmptySubsequences: false) { ":.uh".contains($0) }
    if parts.count == 1, (3...4).contains(text.utf8.count) {
      parts = [text.dropLast(2), text.suffix(2)]
    }
    if parts.count == 1 { parts.append("00") }
    if parts.count == 2, parts[1].isEmpty { parts[1] = "00" }
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = number(parts[0]),
      let minute = number(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func number(_ text: Substring) -> Int? {
    (1...2).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(text) : nil
  }

  /// A time of day: `18:30`.
  public static func clock(_ minutes: Int) -> String {
    two(minutes / 60 % 24) + ":" + two(minutes % 60)
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
