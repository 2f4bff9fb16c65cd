import CanvasCore

/// The scenes of a film: boards at moments of their history, as the audience may see them.
///
/// A film is cut before it is drawn: what each step is about decides which board is shown, marks and the beginnings of
/// evenings are always in it, and of the rest as many as there is room for, chosen evenly. Pictures are taken by walking
/// the history back from now, as `--at` does, so that a scene shows what a drawing of that moment shows.
struct Film {
  /// The scenes in their order; the first one is before anything was done.
  let scenes: [Scene]

  /// A picture of the film and what led to it.
  struct Scene {
    /// So many steps of the history are done.
    var count: Int
    /// The board that is shown.
    var board: Identifier
    /// When it was so, seconds since 1970.
    var time: Int
    /// The steps since the scene before it that the audience may be told of.
    var steps: [Step] = []
    /// The marks of this moment.
    var marks: [Mark] = []
    /// Whether it is the first one of an evening.
    var beginsSitting = false
    /// The workspace at that moment, as the audience may see it.
    var workspace = Workspace(id: "film", boards: [])

    /// Whether it is in the film however short that is.
    var isKey: Bool { beginsSitting || !marks.isEmpty }
  }

  /// Nobody works for so many seconds between two evenings.
  static let pauseBetweenSittings = 3 * 3600

  /// The film of the boards of an export, of at most `limit` scenes; none where no history is known.
  init(_ export: Export, limit: Int) {
    var cut = FilmCut(export)
    cut.shorten(to: max(1, limit))
    scenes = cut.taken(from: export)
  }
}

extension Film.Scene {
  /// When and where it is, for people: `2026-03-12 19:02 · Ideas`.
  func place(in export: Export) -> String {
    let board = workspace.board(board).map { export.name(of: $0).cleanLine.visible } ?? ""
    return [export.localTime.text(time), board].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The names of its marks, with who set them where people are named.
  func names(in export: Export) -> [String] {
    marks.map { Self.words($0.name.visible, by: $0.author, export) }
  }

  /// What was done since the scene before, each act once with how often, in the order of the first times.
  func acts(in export: Export) -> [(words: String, count: Int)] {
    var acts: [(words: String, count: Int)] = []
    for step in steps {
      let words = Self.words(export.nameOfStep(step).cleanLine.visible, by: step.author, export)
      if let index = acts.firstIndex(where: { $0.words == words }) {
        acts[index].count += 1
      } else {
        acts.append((words, 1))
      }
    }
    return acts
  }

  private static func words(_ words: String, by author: String, _ export: Export) -> String {
    guard export.sight.audience.seesPeople, !author.isEmpty else { return words }
    return "\(words) (\(author.visible))"
  }
}
