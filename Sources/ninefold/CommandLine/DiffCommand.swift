import ArgumentParser
import CanvasCore

/// What changed between two moments, or between two files.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two moments, or what differs in another file.",
    discussion: """
      Without moments: what the last session changed. With one: what changed since. Each line is \
      a thing that came (+), went (−), moved (→) or changed (~), in your language, unless --language says \
      another; --json is English. Ends with 0 where nothing differs, with 1 where something does. \(Past.help)

      Examples:
        ninefold diff plan.json
        ninefold diff plan.json "week 2" "week 3"
        ninefold diff plan.json "last week"
        ninefold diff plan.json 2026-03-14 --json
        ninefold diff plan.json copy.json
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "A mark, a step, a day or a time; or another file.")
  var from: String?

  @Argument(help: "A mark, a step, a day or a time; now, where nothing is said.")
  var to: String?

  @Flag(help: "Write JSON (ninefold-diff/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let source = try Source(file)
    let workspace = try source.workspace()
    let past = Past(workspace, of: source.path)
    let names = [from, to].compactMap { $0 }
    let old: Workspace
    let new: Workspace
    if let from, try isFile(from, past) {
      guard to == nil else {
        throw Failure(.filesWithoutMoments, code: 64)
      }
      guard file != "-" || from != "-" else { throw Failure(.inputIsReadOnce, code: 64) }
      (old, new) = (workspace, try Source(from).workspace())
    } else {
      let moments = try names.map { try past.moment(RawArgument.text($0)) }
      old = past.timeline.workspace(at: moments.first ?? past.timeline.startOfLastSession)
      new = past.timeline.workspace(at: moments.count > 1 ? moments[1] : .now)
    }
    try report(old, new)
  }

  /// Whether an argument names a file and no moment.
  private func isFile(_ name: String, _ past: Past) throws -> Bool {
    if name == "-" || RawArgument.bytes(name).contains(UInt8(ascii: "/")) { return true }
    guard let text = String(validating: RawArgument.bytes(name), as: UTF8.self) else { return true }
    if (try? past.moment(text)) != nil { return false }
    return text.hasSuffix(".json") || System.exists(StoreFolder.resolve(text))
  }

  private func report(_ old: Workspace, _ new: Workspace) throws {
    let lines = ChangeSummary(
      from: old, to: new,
      ReadingContext(templates: UserTemplates.library, language: json ? .en : language.orUsers)
    ).lines
    let differs = old != new
    if json {
      try Standard.write(json: [
        "format": "ninefold-diff/1", "differs": .bool(differs),
        "lines": .array(lines.map(\.json)),
      ])
    } else if lines.isEmpty, differs {
      try Standard.write(Sentence.onlyOrderDiffers.text(in: language.orUsers) + "\n")
    } else {
      try Standard.write(lines.map { $0.sentence + "\n" }.joined())
    }
    if differs { throw ExitCode(1) }
  }
}

extension ChangeSummary.Line {
  fileprivate var json: JSONValue {
    var object: JSONObject = [
      "sign": .string(sign), "text": .string(text), "place": .string(place),
    ]
    object["note"] = note.map { .string($0.text) }
    return .object(object)
  }
}
