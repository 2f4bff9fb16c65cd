import ArgumentParser
import CanvasCore

/// The steps of a workspace.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List the steps and marks, the newest first.",
    discussion: """
      In your language, by LC_ALL, LC_MESSAGES or LANG, unless --language says another; --json is the same \
      in all. Each line has the step's number, its time by the clocks here, who did what, how many things came (+), \
      went (−), moved (→) and changed (~), and the step's id. A number holds until steps are \
      forgotten or come in by git; an id holds for ever. \(Past.help)

      Examples:
        ninefold log plan.json -n 10
        ninefold log plan.json --since yesterday
        ninefold log plan.json --board "Idea wall"
        ninefold log plan.json --json
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(name: .customShort("n"), help: ArgumentHelp("Only the newest.", valueName: "steps"))
  var count: Int?

  @Option(help: "Only steps on this board, by its id or title.", transform: RawArgument.text)
  var board: String?

  @Option(
    help: ArgumentHelp("Only steps since a moment.", valueName: "moment"),
    transform: RawArgument.text)
  var since: String?

  @Flag(help: "Write JSON (ninefold-log/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let count, count < 0 { throw ValidationError(.noNumberOfSteps, "\(count)") }
  }

  func run() throws {
    let source = try Source(file)
    let past = Past(try source.workspace(), of: source.path)
    let numbered = past.steps.enumerated().map { (number: $0.offset + 1, step: $0.element) }
    let wanted = try board.map { past.timeline.steps(on: try names(past, source).board($0).id) }
    let recent = try since.map { name in
      Set(past.timeline.steps(since: try past.moment(name)).map(\.id))
    }
    let chosen = numbered.reversed().filter { _, step in
      wanted?.contains(step.id) != false && recent?.contains(step.id) != false
    }.prefix(count ?? .max)
    if json { return try printJSON(Array(chosen), past) }
    let facets = past.timeline.workspace.facets
    let subjects = StepSubject.all(
      of: past.steps, upTo: past.timeline.workspace,
      ReadingContext(templates: UserTemplates.library, language: language.orUsers))
    var lines: [String] = []
    for (number, step) in chosen {
      lines += past.marks.filter { $0.after == step.id }.map(line)
      let words = step.sentence(
        in: language.orUsers, facets: facets, about: subjects[number - 1])
      lines.append(line(number, step, words))
    }
    // Marks before all steps stand at the end, where the list goes that far.
    if chosen.count == numbered.count {
      let known = Set(past.steps.map(\.id))
      lines += past.marks.filter { $0.after.map { !known.contains($0) } ?? true }.map(line)
    }
    guard !lines.isEmpty else {
      let sentence: Sentence = past.steps.isEmpty ? .noStepsYet : .noStepMeant
      return try Standard.write(sentence.text(in: language.orUsers, [source.name]) + "\n")
    }
    try Standard.write(lines.map { $0.visible + "\n" }.joined())
  }

  private func names(_ past: Past, _ source: Source) -> Names {
    Names(
      workspace: past.timeline.workspace, templates: UserTemplates.library,
      file: source.name)
  }

  private func line(_ mark: Mark) -> String {
    "      \(mark.line)"
  }

  private func line(_ number: Int, _ step: Step, _ words: String) -> String {
    let padded = String(repeating: " ", count: max(0, 4 - "\(number)".count)) + "\(number)"
    let who = step.author.isEmpty ? "" : step.author + "  "
    let counts = step.change.counts.map { "\($0.sign)\($0.count)" }.joined(separator: " ")
    return
      "\(padded)  \(System.localTime.stamp(step.time))  \(who)\(words)  \(counts)  [\(step.id)]"
  }

  private func printJSON(_ chosen: [(number: Int, step: Step)], _ past: Past) throws {
    let steps = chosen.map { number, step -> JSONValue in
      var object: JSONObject = [
        "id": .string(step.id.description), "number": .number("\(number)"),
        "time": .string(Clock.rfc3339(step.time)), "author": .string(step.author),
        "title": .string(step.title),
      ]
      switch step.kind {
      case .edit: object["kind"] = "edit"
      case .ballot: object["kind"] = "ballot"
      case .undo(let id):
        object["kind"] = "undo"
        object["of"] = .string(id.description)
      case .redo(let id):
        object["kind"] = "redo"
        object["of"] = .string(id.description)
      }
      for count in step.change.counts { object[count.key] = .number("\(count.count)") }
      return .object(object)
    }
    try Standard.write(json: [
      "format": "ninefold-log/1", "steps": .array(steps),
      "marks": .array(past.marks.reversed().map(\.output)),
    ])
  }
}

extension Change {
  /// How many things came, went, moved and changed; kinds that did not happen are left out.
  fileprivate var counts: [(sign: String, key: FieldKey, count: Int)] {
    var added = 0
    var removed = 0
    var moved: Set<Target> = []
    var changed: Set<Target> = []
    for piece in pieces {
      switch piece {
      case .insert: added += 1
      case .remove: removed += 1
      case .move(let target, _, _): moved.insert(target)
      case .set(let target, _, _, _): changed.insert(target)
      }
    }
    return [
      ("+", "added", added), ("−", "removed", removed), ("→", "moved", moved.count),
      ("~", "changed", changed.count),
    ].filter { $0.2 > 0 }
  }
}
