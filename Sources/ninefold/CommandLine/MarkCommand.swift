import ArgumentParser
import CanvasCore

/// Gives a moment a name, or lists the names.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Give this moment, or an earlier one, a name and print it; or list the names.",
    discussion: """
      Marks are what "diff", "restore" and "forget" go by. Without a name the marks are listed, the newest \
      first. \(Past.help)

      Examples:
        ninefold mark plan.json "week 3"
        ninefold mark plan.json "before the pitch" --at 12
        ninefold mark plan.json "last session" --at yesterday
        ninefold mark plan.json --json
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "What to call it.", transform: RawArgument.text)
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The moment that gets the name; the step before it is the one it stands after. Now else.",
      valueName: "moment"),
    transform: RawArgument.text)
  var at: String?

  @OptionGroup var changes: ChangeOptions

  @Flag(help: "Write the list as JSON (ninefold-marks/1).")
  var json = false

  func validate() throws {
    if name == nil, at != nil { throw ValidationError(.sayMomentsName) }
    if name != nil, json { throw ValidationError(.jsonListsMarks) }
  }

  func run() throws {
    guard let name else { return try list() }
    let editing = try Editing(file, changes)
    let past = editing.past
    let moment = try at.map { try past.moment($0) } ?? .now
    let mark: Mark
    do throws(Refusal) {
      mark = try past.timeline.marking(
        name, at: moment, by: Author(System.user, at: System.now))
    } catch {
      throw error == .emptyName
        ? Failure(.markNeedsName, code: 64) : Failure(.markTaken, name.cleanLine, code: 64)
    }
    try editing.add(mark)
    try changes.print([mark.name.visible])
  }

  private func list() throws {
    let source = try Source(file)
    let marks = Past(try source.workspace(), of: source.path).marks.reversed()
    if json {
      return try Standard.write(json: [
        "format": "ninefold-marks/1", "marks": .array(marks.map(\.output)),
      ])
    }
    guard !marks.isEmpty else {
      return try Standard.write(Sentence.noMarksYet.said(source.name) + "\n")
    }
    try Standard.write(marks.map { $0.line.visible + "\n" }.joined())
  }
}

extension Mark {
  /// As lists show it: its name, when it was set and by whom.
  var line: String {
    let who = author.isEmpty ? "" : ", \(author)"
    return "⚑ \(name)  (\(System.localTime.stamp(time))\(who))"
  }

  /// As JSON of the command line has it.
  var output: JSONValue {
    var object: JSONObject = [
      "name": .string(name), "time": .string(Clock.rfc3339(time)), "author": .string(author),
    ]
    object["after"] = after.map { .string($0.description) }
    return .object(object)
  }
}

/// Makes the workspace what it was.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make the workspace what it was at a moment.",
    discussion: """
      This is a step as any other: "ninefold undo" takes it back. \(Past.help)

      Examples:
        ninefold restore plan.json "week 3"
        ninefold restore plan.json 2026-03-14
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "A mark, a step, a day or a time.", transform: RawArgument.text)
  var moment: String

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    var editing = try Editing(file, changes)
    let past = editing.past
    let goal = try past.moment(moment)
    let then: Restoration
    do throws(Refusal) {
      then = try past.timeline.restoring(to: goal, named: moment.cleanLine)
    } catch {
      if changes.dryRun { changes.tell(Sentence.wouldChangeNothing.said(editing.names.file)) }
      return try changes.print([Sentence.asItWasThen.said(editing.names.file)])
    }
    try editing.restore(then)
    let lines = ChangeSummary(
      from: past.timeline.workspace, to: then.workspace,
      ReadingContext(templates: editing.templates, language: System.language)
    ).lines
    try changes.print(lines.map(\.sentence))
  }
}

/// Shortens the history.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Forget old steps of the history for good. The workspace stays as it is.",
    discussion: """
      Nothing else ever shortens a history. Marks before the moment go too. What was committed to \
      git is still there. \(Past.help)

      Examples:
        ninefold forget plan.json --before "week 3"
        ninefold forget plan.json --before 2026-01-01
        ninefold forget plan.json --all
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(
    help: ArgumentHelp("The moment from which on to remember.", valueName: "moment"),
    transform: RawArgument.text)
  var before: String?

  @Flag(help: "Forget all steps and marks.")
  var all = false

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if all == (before != nil) { throw ValidationError(.beforeOrAll) }
  }

  func run() throws {
    let editing = try Editing(file, changes)
    let past = editing.past
    let moment = try before.map { try past.moment($0) } ?? .now
    let kept = Set(past.timeline.steps(since: moment).map(\.id))
    let known = Set(past.steps.map(\.id))
    // The last forgotten step: a mark right after it still has its moment, the new beginning.
    let last = past.steps.last { !kept.contains($0.id) }?.id
    let atStart = past.marks.filter { mark in
      mark.after.map { !known.contains($0) } ?? true
    }
    let hasForgotten = kept.count < known.count
    let count = known.count - kept.count
    try editing.rewriteHistory(forgetting: count) { record in
      if let step = Step(json: record) {
        // Steps that came in since we looked are newer than any moment.
        guard kept.contains(step.id) || !known.contains(step.id) else { return nil }
        return standingAlone(record, step) { kept.contains($0) || !known.contains($0) }
      }
      guard let mark = Mark(json: record) else { return record }
      if all { return nil }
      if let after = mark.after, kept.contains(after) { return record }
      guard mark.after == last || (!hasForgotten && atStart.contains(mark)) else { return nil }
      var record = record
      record["after"] = nil
      return record
    }
    try changes.print([
      Sentence.didForget.said(
        Sentence.stepCount.said(count: count), Sentence.stepCount.said(count: kept.count))
    ])
  }

  /// A step that undoes or redoes one that is forgotten is an edit from now on, so that undo reaches it
  /// and what came before it.
  private func standingAlone(
    _ record: JSONObject, _ step: Step, _ isKnown: (Step.ID) -> Bool
  ) -> JSONObject {
    switch step.kind {
    case .undo(let id) where !isKnown(id), .redo(let id) where !isKnown(id):
      var record = record
      record["undo"] = nil
      record["redo"] = nil
      record["title"] = .string(step.sentence(in: .en))
      return record
    case .edit, .ballot, .undo, .redo: return record
    }
  }
}

extension ChangeSummary.Line {
  /// The line as text: `+ Repair café  (Ideas ▸ tray)`.
  var sentence: String {
    "\(sign) \(text)".visible + (place.isEmpty ? "" : "  (\(place.visible))")
  }
}
