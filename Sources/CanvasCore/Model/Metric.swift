/// What a note is held against: an indicator with its target, and what was measured. It is a view of the field `metric`.
public struct Metric: Sendable {
  /// How far it reaches: what is made, what changes for people, what lasts.
  public enum Level: String, CaseIterable, Sendable {
    case output, outcome, impact
  }

  /// A number as the file has it: `1.50` stays `1.50`.
  public struct Amount: Sendable {
    public let text: String
    public let value: Double

    public init?(_ json: JSONValue?) {
      guard case .number(let text)? = json, let value = Double(text), value.isFinite else {
        return nil
      }
      self.text = text
      self.value = value
    }

    init(_ count: Int) {
      text = "\(count)"
      value = Double(count)
    }

    /// With the decimal sign of a language.
    public func words(in language: Language) -> String {
      language == .en ? text : String(text.map { $0 == "." ? "," : $0 })
    }
  }

  /// What was measured once. The date is empty where nobody wrote it down.
  public struct Measurement: Sendable {
    public let amount: Amount
    public let date: String
  }

  public let level: Level?
  /// What is counted; the note's title where the field does not say.
  public let indicator: String
  public let baseline: Amount?
  public let target: Amount?
  public let unit: String
  /// By when: a date, or in words.
  public let due: String
  /// What the program counts by itself; empty where people measure.
  public let counts: String
  public let measured: [Measurement]

  /// The metric of a note, or nil where it has none.
  public init?(_ note: Note) {
    guard let fields = note.fields["metric"]?.object, !fields.isEmpty else { return nil }
    level = Level(rawValue: fields.text("level"))
    indicator = fields.text("indicator").isEmpty ? note.title : fields.text("indicator")
    baseline = Amount(fields["baseline"])
    target = Amount(fields["target"])
    unit = fields.text("unit")
    due = fields.text("due")
    counts = fields.text("counts")
    measured = (fields["measured"]?.array ?? []).compactMap { entry in
      Amount(entry.object?["value"]).map {
        Measurement(amount: $0, date: entry.object?.text("date") ?? "")
      }
    }
  }

  /// What was measured last; of one day, what stands last.
  public var newest: Measurement? {
    measured.enumerated().max {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }?.element
  }

  /// Whether a value is as much as is wanted; where there was more before, as little.
  public func isMet(by value: Double) -> Bool {
    guard let target = target?.value else { return false }
    return isFalling ? value <= target : value >= target
  }

  /// How far a value has come from the baseline, or from nothing, to the target: 1 is all of it. Nil without a target.
  public func progress(of value: Double) -> Double? {
    guard let target = target?.value else { return nil }
    let start = baseline?.value ?? 0
    guard target != start else { return isMet(by: value) ? 1 : 0 }
    return max(0, (value - start) / (target - start))
  }

  private var isFalling: Bool { baseline.map { $0.value > target?.value ?? $0.value } ?? false }

  /// The last day that `due` names: a day, a month or a year; nil where it is in words.
  public var lastDay: CalendarDay? {
    if let day = CalendarDay(date: due) { return day }
    let parts = due.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.first?.count == 4, parts.count <= 2, let year = Int(parts[0]), year > 0 else {
      return nil
    }
    guard parts.count == 2 else { return CalendarDay(year: year, month: 12, day: 31) }
    guard parts[1].count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
      return nil
    }
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return CalendarDay(year: next.0, month: next.1, day: 1) - 1
  }
}

extension Workspace {
  /// How many there are of what a metric counts by itself: boards of a template, notes with a value of a facet
  /// (`partner=network`), else notes of a kind.
  public func count(of counted: String, templates: TemplateLibrary) -> Int {
    let notes = boards.lazy.flatMap(\.notes)
    let parts = counted.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    if parts.count == 2 { return notes.count { $0.facet(parts[0]).contains(parts[1]) } }
    let word = counted.trimmed
    if templates[word] != nil { return boards.count { $0.template == word } }
    return notes.count { $0.kind.folded == word.folded }
  }
}
