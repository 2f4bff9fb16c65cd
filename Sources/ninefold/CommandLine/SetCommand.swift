import ArgumentParser
import CanvasCore

/// Sets fields of a note, a board, a box or the workspace.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set fields of a note or a board.",
    discussion: """
      TARGET is a note or a board; BOARD/BOX is a box, and the workspace's id the workspace. \
      Facets and scores go by their plain names; several values stand with commas between \
      them; parts go with a dot. A picture is a pictogram of the workspace or of the library, \
      a sketch 4 rows of 12 characters. An empty value unsets a field. All are one step.

      Examples:
        ninefold set plan.json k7f2m evidence=supported owner=Fatima
        ninefold set plan.json "Young fam" text="Young families" impact=4
        ninefold set plan.json k7f2m metric.target=300 metric.unit=visitors
        ninefold set plan.json "Lean Canvas" maturity=concrete date=2026-03-14
        ninefold set plan.json k7f2m picture=bicycle
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

  func run() throws {
    var editing = try Editing(file)
    let target = try editing.names.target(target)
    let fields = FieldNames(
      editing.workspace, of: target.kind, templates: editing.templates)
    let found = try assignments.map { try fields.assignment($0, of: target) }
    let edits = found.map { Edit.set(target, path: $0.path, to: $0.value) }
    let names = found.map { FieldNames.name(of: $0.path) }.joined(separator: ", ")
    let pictograms = editing.workspace.bringingPictograms(of: edits)
    try editing.perform(
      editing.workspace.setting(
        edits + pictograms, as: Act(.setFields, names), at: System.now,
        templates: editing.templates))
  }
}
