/// What was on the agenda when each step of a history was made: by the clock, where an agenda says on which day and
/// when it begins and how many minutes its items take; else from a mark that has the name of an
/// item, until the next such mark or the end of that day.
public struct AgendaItems: Sendable {
  private let items: [String?]

  public init(_ workspace: Workspace, _ steps: [Step], _ marks: [Mark], by clocks: LocalTime) {
    let agendas = workspace.boards.filter { $0.template == Template.agenda.id }
    let slots = agendas.flatMap { Slot.all(of: $0, by: clocks) }
    let titles = Set(agendas.flatMap(\.notes).map(\.title.folded)).subtracting([""])
    let named = marks.filter { titles.contains($0.name.folded) }
    let called = Dictionary(named.map { ($0.after, $0) }) { $1 }
    var mark = called[nil]
    items = steps.map { step in
      defer { mark = called[step.id] ?? mark }
      if let slot = slots.last(where: { $0.time.contains(step.time) }) { return slot.name }
      let isToday = mark.map {
        clocks.calendarDay(of: $0.time) == clocks.calendarDay(of: step.time)
      }
      return isToday == true ? mark?.name : nil
    }
  }

  /// The item when a step was made, by its place in the list; nil where nothing is known of it.
  public subscript(index: Int) -> String? { items[index] }
}

/// An item of an agenda with the time it takes.
private struct Slot {
  let name: String
  let time: Range<Int>

  static func all(of agenda: Board, by clocks: LocalTime) -> [Slot] {
    guard var start = beginning(of: agenda, by: clocks) else { return [] }
    return agenda.notes.map { note in
      let end = start + max(0, note.minutes ?? 0) * 60
      defer { start = end }
      return Slot(name: "\(clocks.hour(start)) \(note.title)", time: start..<end)
    }
  }

  /// The moment at which it begins: its time of day on the day of its sheet, else that of a date that is a moment.
  private static func beginning(of agenda: Board, by clocks: LocalTime) -> Int? {
    guard let date = agenda.fields["date"]?.string else { return nil }
    if let minutes = agenda.fields["start"]?.string.flatMap(Agenda.minutes),
      let day = clocks.start(ofDay: String(date.prefix(10)))
    {
      return day + minutes * 60
    }
    return Clock.seconds(rfc3339: date)
  }
}
