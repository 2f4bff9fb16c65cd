import CanvasCore
import Platform

/// A workspace that others write, and what they did since it was looked at last. Nothing is lost while the file cannot be
/// read: the next difference is against the last state that could.
struct WatchedFile {
  private let path: FilePath
  private(set) var workspace: Workspace
  /// What the system said of the file when it was read last.
  private var status: FileStatus?
  /// Steps that were told, or were there at the beginning.
  private var known: Set<Step.ID>
  private var isTroubled = false

  /// A writer saves the file first and then says in the history what it did; the file is looked at again so many times, at
  /// intervals of so many microseconds, until both agree.
  private static let patience = (looks: 12, pause: UInt32(40_000))

  /// What happened: one step, or what no step tells of.
  struct News {
    var step: Step?
    var change: Change
    var old: Workspace
    var new: Workspace
  }

  init(_ path: FilePath) throws(FileError) {
    self.path = System.absolute(path)
    workspace = try Self.read(self.path)
    known = []
    // A step is in the file before it is in the history: what is read after that has all steps that are known.
    known = Set(steps(of: workspace).map(\.id))
    status = Self.status(of: self.path)
    workspace = try Self.read(self.path)
  }

  /// As messages call it.
  var name: String { path.displayName }

  func watcher() -> FolderWatcher {
    FolderWatcher(path, and: System.history(of: workspace.id, beside: path).path)
  }

  /// What is new; empty where nothing is, or the file cannot be read, which is told once. Without having heard anything the
  /// file is read only where the system says something else of it.
  mutating func look(hasHeard: Bool) -> [News] {
    if !hasHeard, !isTroubled, Self.status(of: path) == status { return [] }
    for turn in 1...Self.patience.looks {
      let isLast = turn == Self.patience.looks
      status = Self.status(of: path)
      do throws(FileError) {
        let new = try Self.read(path)
        isTroubled = false
        if new == workspace { return [] }
        let steps = steps(of: new).filter { !known.contains($0.id) }
        if let news = explain(new, by: steps, isLast) { return news }
      } catch {
        guard isLast || isTroubled else {
          usleep(Self.patience.pause)
          continue
        }
        if !isTroubled { Standard.complain(Sentence.isWaitedFor.said(error.said)) }
        isTroubled = true
        return []
      }
      usleep(Self.patience.pause)
    }
    return []
  }

  /// The steps that lead from what was known to `new`, and what none of them tells of; nil where it may be worth to wait
  /// for more steps.
  private mutating func explain(
    _ new: Workspace, by steps: [Step], _ isLast: Bool
  ) -> [News]? {
    var reached = workspace
    var news: [News] = []
    var taken: [Step.ID] = []
    var isClean = true
    for step in steps where reached != new {
      let before = reached
      let skipped = reached.apply(step.change)
      // A step that was told already, without its name, does nothing now.
      if !skipped.isEmpty, skipped.count < step.change.pieces.count { isClean = false }
      let change = Change.difference(from: before, to: reached)
      if !change.isEmpty {
        news.append(News(step: step, change: change, old: before, new: reached))
      }
      taken.append(step.id)
    }
    let isExplained = reached == new
    guard isExplained || isLast else { return nil }
    if !isExplained, !isClean {
      reached = workspace
      news = []
    }
    let rest = Change.difference(from: reached, to: new)
    if !rest.isEmpty { news.append(News(step: nil, change: rest, old: reached, new: new)) }
    known.formUnion(taken)
    workspace = new
    return news
  }

  private func steps(of workspace: Workspace) -> [Step] {
    let history = System.history(of: workspace.id, beside: path)
    guard let contents = try? history.read(), !contents.isForeign else { return [] }
    return contents.steps
  }

  private static func status(of path: FilePath) -> FileStatus? {
    try? PosixFileSystem().status(of: path, in: nil)
  }

  /// Reads without mending: whoever watches writes nothing.
  private static func read(_ path: FilePath) throws(FileError) -> Workspace {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try SafeFile(path: path).read().bytes
    } catch {
      throw .store(error, path)
    }
    do throws(JSONError) {
      return try WorkspaceFile.read(bytes).completed(with: UserTemplates.library)
    } catch {
      throw FileError.content(error, in: bytes, path)
    }
  }

  /// The line that says how all is at the beginning.
  func stateLine(of board: Identifier?) throws -> JSONValue {
    var shown = workspace
    if let board { shown.boards.removeAll { $0.id != board } }
    return [
      "format": "ninefold-watch/1", "time": .string(Clock.rfc3339(System.now)),
      "state": try JSONParser.parse(WorkspaceFile.write(shown)),
    ]
  }
}
