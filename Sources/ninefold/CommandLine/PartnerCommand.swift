import ArgumentParser
import CanvasCore
import CanvasUI

/// Writes down that a partner joins, rests or leaves.
struct PartnerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partner",
    abstract: "Write down that a partner joins, rests or leaves, and print where it stands.",
    discussion: """
      The day and the reason stand in the periods of its note, and on a board of partners the note \
      moves to its box. "ninefold show FILE --reading partnership --on DAY" says who took part on \
      any day.

      Examples:
        ninefold partner plan.json "Weerwerk" --state active --on 2017-02-01
        ninefold partner plan.json "Weerwerk" --state left --reason "no time" --on yesterday
        ninefold partner plan.json "Design museum" --state candidate --new network
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The partner, by its id or how it begins.", transform: RawArgument.text)
  var note: String

  @Option(help: "What becomes of it: candidate, active, resting or left.")
  var state: Partner.State

  @Option(
    help: ArgumentHelp("Since which day: 2017-06-01, or in words; today else.", valueName: "day"),
    transform: RawArgument.text)
  var on: String?

  @Option(help: "Why.", transform: RawArgument.text)
  var reason = ""

  @Option(
    help: ArgumentHelp(
      "The type of a partner that a note becomes which was none.", valueName: "type"),
    transform: RawArgument.text)
  var new: String?

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    var editing = try Editing(file, changes)
    let id = try editing.names.note(note).id
    let day = try on.map { try CalendarDay(named: $0) }
    let known = editing.workspace.facet("partner")?.values.map(\.id) ?? []
    let types = try new.map { name in
      guard let type = known.first(where: { $0 == name.folded }) else {
        throw Refusal.noValue(
          name, of: "partner", near: Suggestion.nearest(to: name, among: known), known)
      }
      return [type]
    }
    let deed: Deed
    do throws(Refusal) {
      deed = try editing.workspace.partnering(
        id, as: state, on: day ?? System.localTime.calendarDay(of: System.now), because: reason,
        newOf: types, at: System.now, templates: editing.templates)
    } catch {
      guard case .noPartner(let title) = error else { throw error }
      throw Failure(.newMakesPartner, title, known.joined(separator: ", "), code: 64)
    }
    try editing.perform(deed)
    guard let partner = PartnerRecord(editing.workspace).partner(id) else { return }
    try changes.print(["\(state.rawValue): \"\(partner.title.visible)\" (\(partner.id))"])
  }
}

extension Partner.State: ExpressibleByArgument {}

extension CalendarDay {
  /// The day that an option names.
  init(named text: String) throws(Failure) {
    guard let day = CalendarDay(said: text, now: System.now, by: System.localTime) else {
      throw Failure(sentence: Phrase.noSuchDay.said(text.cleanLine.visible) + ".", code: 64)
    }
    self = day
  }
}
