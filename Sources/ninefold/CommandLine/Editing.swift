import CanvasCore
import CanvasUI

/// A workspace to change: everything goes through its document, is saved by its store, and then stands in
/// the history. A dry run ends before the store and the history.
struct Editing {
  private var store: WorkspaceStore
  private var document: Document
  private let history: StoredHistory
  private let changes: ChangeOptions
  let names: Names

  /// Opens the file that an argument names.
  init(_ argument: String, _ changes: ChangeOptions) throws {
    guard argument != "-" else { throw Failure(.inputCannotBeChanged, code: 64) }
    self.changes = changes
    store = try WorkspaceStore.open(
      try FileName.path(argument), stateFolder: System.stateFolder,
      templates: UserTemplates.library, mending: !changes.dryRun)
    if store.isMended { Standard.tellMended(store.file.path) }
    history = System.history(of: store.base.id, beside: store.file.path)
    document = Document(store.base, author: System.user, session: System.newSession)
    names = Names(
      workspace: store.base, templates: UserTemplates.library,
      file: store.file.path.displayName)
  }

  var workspace: Workspace { document.workspace }
  var templates: TemplateLibrary { names.templates }
  var random = SystemRandomNumberGenerator()

  /// Does what an act of the core comes to as one step and saves; a step that changes nothing leaves the file
  /// untouched. Gives back the ids of what it made.
  @discardableResult
  mutating func perform(_ deed: Deed) throws -> [Identifier] {
    let title = deed.act.words(in: .en, facets: workspace.facets)
    let step = try document.perform(deed.edits, as: title, act: deed.act, time: System.now)
    try save(step.map { [$0] } ?? [])
    return deed.made
  }

  /// Makes the workspace what it was as one step and saves.
  mutating func restore(_ then: Restoration) throws {
    let title = then.act.words(in: .en)
    let step = document.restore(then.workspace, as: title, act: then.act, time: System.now)
    try save(step.map { [$0] } ?? [])
  }

  /// Takes back, or does again, as many steps of whatever session as are asked for and are there.
  mutating func reverse(
    _ count: Int, _ reversal: (inout Document, _ time: Int) -> Document.Reversal?
  ) throws -> [Document.Reversal] {
    document.bringIn(Past.read(history).steps)
    var done: [Document.Reversal] = []
    while done.count < count, let next = reversal(&document, System.now) { done.append(next) }
    if !done.isEmpty { try save(done.map(\.record)) }
    return done
  }

  /// The steps so far, with the workspace they led to.
  var past: Past { Past(workspace, history) }

  /// The one place where commands save: the file first, and what is in it then goes to the history.
  private mutating func save(_ steps: [Step]) throws {
    guard !changes.dryRun else { return tellOfSaving(steps) }
    guard !steps.isEmpty else { return }
    if document.workspace != store.base {
      _ = try store.save(document.workspace, random: &random)
    }
    do throws(StoreError) {
      var weeks = WeekMarks(language: System.language, localTime: System.localTime)
      let place = try history.append(steps, of: document.workspace, marking: &weeks)
      if place.path != history.path {
        Standard.complain(
          Sentence.historyIsElsewhere.said(place.path.displayPath, names.file))
      }
    } catch {
      Standard.complain(Sentence.savedWithoutHistory.said(history.sentence(of: error)))
    }
  }

  private func tellOfSaving(_ steps: [Step]) {
    let count = steps.reduce(0) { $0 + $1.change.pieces.count }
    changes.tell(
      steps.isEmpty
        ? Sentence.wouldChangeNothing.said(names.file)
        : Sentence.wouldSave.said(
          Sentence.stepCount.said(count: steps.count), Sentence.editCount.said(count: count),
          names.file))
  }

  /// Puts a mark into the history.
  func add(_ mark: Mark) throws(Failure) {
    guard !changes.dryRun else {
      return changes.tell(Sentence.wouldMark.said(mark.name, names.file))
    }
    do throws(StoreError) {
      try history.append([mark.json])
    } catch {
      throw Failure(sentence: history.sentence(of: error), code: error.exitCode)
    }
  }

  /// Rewrites the history with those of its records that `keep` gives back, `count` steps fewer.
  func rewriteHistory(
    forgetting count: Int, _ keep: (JSONObject) -> JSONObject?
  ) throws(Failure) {
    guard !changes.dryRun else {
      return changes.tell(
        Sentence.wouldForget.said(Sentence.stepCount.said(count: count), names.file))
    }
    do throws(StoreError) {
      try history.rewrite(keep)
    } catch {
      throw Failure(sentence: history.sentence(of: error), code: error.exitCode)
    }
  }
}

extension StoredHistory {
  fileprivate func sentence(of error: StoreError) -> String {
    error.clause(about: path, in: System.language) + "."
  }
}

extension System {
  /// A name for this run that tells its steps from all others.
  static var newSession: String {
    var random = SystemRandomNumberGenerator()
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return String((0..<8).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }
}
