/// Many workspace files seen as one: where each team stands, who is stuck, what became of them. Nothing of it is stored;
/// it is read from the files, which stay each team's own.
///
/// A file that cannot be read is an entry too, with its trouble. The order of entries means something: who is stuck comes
/// first, then those at work, those that do well, those that stopped, and what cannot be read.
public struct Programme: Hashable, Sendable {
  /// A file of the programme.
  public struct Entry: Hashable, Sendable {
    public var path: FilePath
    /// Its path from the programme's folder, safe to show.
    public var name: String
    public var content: Result<Track, FileError>
    /// By it one knows whether the file and its history are as they were when they were read.
    public var stamp: [Int64]

    public init(
      path: FilePath, name: String, content: Result<Track, FileError>, stamp: [Int64] = []
    ) {
      self.path = path
      self.name = name
      self.content = content
      self.stamp = stamp
    }

    /// What is known of it; nil where it cannot be read.
    public var track: Track? { try? content.get() }

    /// Its title, else the name of the file without its ending.
    public var title: String {
      let title = track?.title.cleanLine ?? ""
      guard title.isEmpty else { return title }
      let ending = [".ninefold.json", ".json"].first { name.hasSuffix($0) } ?? ""
      return String(name.dropLast(ending.count))
    }
  }

  /// Weeks without a change after which a team counts as stuck.
  public static let usualWeeks = 3

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The entries in their order, with why each is stuck.
  public func sorted(now: Int, weeks: Int) -> [(entry: Entry, delays: [Track.Delay])] {
    entries.map { ($0, $0.track?.delays(now: now, weeks: weeks) ?? []) }
      .map {
        (
          entry: $0.0, delays: $0.1, place: Self.place($0.0, $0.1),
          key: $0.0.title.folded.withEvenNumbers
        )
      }
      .sorted { ($0.place, $0.key, $0.entry.name) < ($1.place, $1.key, $1.entry.name) }
      .map { ($0.entry, $0.delays) }
  }

  private static func place(_ entry: Entry, _ delays: [Track.Delay]) -> Int {
    guard let track = entry.track else { return 4 }
    return switch track.outcome {
    case .stopped: 3
    case .doingWell: 2
    case .developing, nil: delays.isEmpty ? 1 : 0
    }
  }

  /// How many entries have each name of a mark, in their order.
  public var marks: [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    var order: [String: Int] = [:]
    for track in entries.compactMap(\.track) {
      var seen: Set<String> = []
      for (place, mark) in track.marks.enumerated() where seen.insert(mark).inserted {
        counts[mark, default: 0] += 1
        order[mark] = max(order[mark] ?? 0, place)
      }
    }
    return counts.map { ($0.key, $0.value) }.sorted {
      (order[$0.name] ?? 0, $0.name) < (order[$1.name] ?? 0, $1.name)
    }
  }
}

extension String {
  /// The same with numbers of one length, so that "team 2" comes before "team 10".
  fileprivate var withEvenNumbers: String {
    var result = ""
    var figures = ""
    for character in self + " " {
      if character.isASCII, character.isNumber {
        figures.append(character)
      } else {
        if !figures.isEmpty {
          result += String(repeating: "0", count: max(0, 9 - figures.count)) + figures
        }
        result.append(character)
        figures = ""
      }
    }
    return result
  }
}
