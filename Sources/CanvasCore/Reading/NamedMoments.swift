extension Reading {
  /// The named moments, and what was done from one to the next.
  static let moments = Reading(
    "moments",
    Localized(
      en: "Named moments: what changed between them",
      nl: "Benoemde momenten: wat er tussen veranderde",
      fr: "Moments nommés\u{a0}: ce qui a changé entre eux",
      de: "Benannte Momente: was sich dazwischen änderte",
      es: "Momentos con nombre: qué cambió entre ellos"), .told(in: "history")
  ) { workspace, context in
    let timeline = Timeline(workspace, steps: context.steps, marks: context.marks)
    return NamedMoments(timeline, context).table
  }
}

/// The named moments of a timeline with what differs between each and the one before it, the newest first; above them
/// what was done since the newest one.
public struct NamedMoments: Sendable {
  /// A moment and what was done since the one before it.
  public struct Moment: Sendable {
    /// Its name; empty for now.
    public var name: String
    public var author: String
    /// When the last step before it was made, in seconds since 1970; 0 at the start, and for now.
    public var time: Int
    /// The step that it comes after; nil at the start.
    public var step: Step.ID?
    /// How many steps were made since the moment before.
    public var steps: Int
    public var difference: ChangeSummary
  }

  /// The newest first. The first one is now, where something was done since the last name was given.
  public let moments: [Moment]
  private let context: ReadingContext

  /// `see` makes of a workspace what may be seen of it, where that is not all.
  public init(
    _ timeline: Timeline, _ context: ReadingContext,
    seeing see: (Workspace) -> Workspace = { $0 }
  ) {
    self.context = context
    var walk = PastWalk(timeline)
    let marks = timeline.marks.map {
      (mark: $0, count: timeline.count(at: timeline.moment(of: $0)))
    }
    .sorted { ($0.count, $0.mark.time) < ($1.count, $1.mark.time) }
    guard !marks.isEmpty else {
      moments = []
      return
    }
    let total = timeline.steps.count
    var places = marks.map { (mark: Optional($0.mark), count: $0.count) }
    if let last = places.last, last.count < total { places.append((nil, total)) }
    var found: [Moment] = []
    var later = see(walk.workspace(after: places.last?.count ?? 0))
    for (index, place) in places.enumerated().reversed() {
      let before = index > 0 ? places[index - 1].count : 0
      let earlier = see(walk.workspace(after: before))
      let step = place.count > 0 ? timeline.steps[place.count - 1] : nil
      found.append(
        Moment(
          name: place.mark?.name ?? "", author: place.mark?.author ?? "",
          time: place.mark == nil ? 0 : step?.time ?? 0, step: step?.id,
          steps: place.count - before,
          difference: ChangeSummary(from: earlier, to: later, context)))
      later = earlier
    }
    moments = found
  }

  var table: Table {
    let rows = moments.map { moment in
      let counts = moment.difference.counts.isEmpty ? "=" : moment.difference.counts
      let name = moment.name.isEmpty ? Words.now[context.language] : "⚑ \(moment.name)"
      var values: JSONObject = [
        "name": .string(moment.name), "author": .string(moment.author),
        "steps": .number("\(moment.steps)"),
      ]
      values["after"] = moment.step.map { .string($0.description) }
      values["time"] = moment.time > 0 ? .string(Clock.rfc3339(moment.time)) : nil
      for (sign, key) in zip(ChangeSummary.signs, ["added", "removed", "moved", "changed"]) {
        let targets = Set(moment.difference.lines.filter { $0.sign == sign }.map(\.target))
        values[FieldKey(key)] = .number("\(targets.count)")
      }
      return Table.Row(
        name,
        details: [
          [context.localTime.day(moment.time), counts].filter { !$0.isEmpty }.joined(
            separator: " · ")
        ],
        values: values)
    }
    return Table(rows, sum: moments.isEmpty ? Words.none[context.language] : "")
  }

  private enum Words {
    static let now = Localized(
      en: "now", nl: "nu", fr: "maintenant", de: "jetzt", es: "ahora")
    static let none = Localized(
      en: "No moment has a name yet. Name one in the history, or let each week get its own.",
      nl:
        "Nog geen moment heeft een naam. Geef er een in de geschiedenis, of laat elke week er een krijgen.",
      fr:
        "Aucun moment n’a de nom. Donnez-en un dans l’historique, ou laissez chaque semaine prendre le sien.",
      de: "Noch kein Moment hat einen Namen. Geben Sie einen im Verlauf, oder jeder Woche ihren.",
      es:
        "Ningún momento tiene nombre aún. Póngale uno en el historial, o deje que cada semana tenga el suyo."
    )
  }
}
