import ArgumentParser
import CanvasCore
import Interchange

/// Sets fields of a note, a board, a box or the workspace.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set fields of a note or a board, and print its id.",
    discussion: """
      TARGET is a note or a board; BOARD/BOX is a box, and "workspace", or its id, the workspace. \
      Facets and scores go by their plain names; several values stand with commas between \
      them; parts go with a dot. A picture is a pictogram of the workspace or of the library, \
      a sketch 4 rows of 12 characters. An empty value unsets a field. "-" stands for targets on \
      standard input, one a line. All are one step.

      Examples:
        ninefold set plan.json k7f2m evidence=supported owner=Fatima
        ninefold set plan.json "Young fam" text="Young families" impact=4
        ninefold set plan.json k7f2m metric.target=300 metric.unit=visitors
        ninefold set plan.json "Lean Canvas" maturity=concrete date=2026-03-14
        ninefold set plan.json k7f2m picture=bicycle
        ninefold set plan.json workspace report.aim="Why we did this."
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "The note or the board, by its id or how its title begins.",
    transform: RawArgument.text)
  var target: String

  @Argument(
    help: ArgumentHelp("What to set.", valueName: "field=value"), transform: RawArgument.text)
  var assignments: [String]

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    let named = try Standard.names([target])
    var editing = try Editing(file, changes)
    var targets: [Target] = []
    for name in named {
      let target = try editing.names.target(name)
      if !targets.contains(target) { targets.append(target) }
    }
    var edits: [Edit] = []
    var names: [String] = []
    for target in targets {
      let fields = FieldNames(
        editing.workspace, of: target.kind, templates: editing.templates)
      let found = try assignments.map { try fields.assignment($0, of: target) }
      for path in found.map(\.path) where target == .workspace && path.first == "report" {
        try Chapter.check(path.last?.text ?? "")
      }
      edits += found.map { Edit.set(target, path: $0.path, to: $0.value) }
      names = found.map { FieldNames.name(of: $0.path) }
    }
    let pictograms = editing.workspace.bringingPictograms(of: edits)
    try editing.perform(
      editing.workspace.setting(
        edits + pictograms, as: Act(.setFields, names.joined(separator: ", ")), at: System.now,
        templates: editing.templates))
    try changes.print(targets.map { $0.id(in: editing.workspace) })
  }
}

extension Target {
  /// The id that a later command can name it by; of a box with its board's.
  fileprivate func id(in workspace: Workspace) -> String {
    switch self {
    case .workspace: workspace.id.text
    case .board(let id), .note(let id): id.text
    case .box(let board, let box): "\(board)/\(box)"
    case .round(_, let round): round.text
    }
  }
}
