/// Measuring what notes are held against.
extension Workspace {
  /// The note with its metric, where people measure it; refuses one that has none, or that the program counts.
  public func measurable(_ id: Identifier) throws(Refusal) -> Metric {
    guard let note = note(id) else { throw .missing(.note, id: id.text) }
    guard let metric = Metric(note) else { throw .noMetric(note.title) }
    guard metric.counts.isEmpty else { throw .countsItself(note.title) }
    return metric
  }

  /// Writes down what was measured, a number as people type it, and on which day; today where that is empty.
  /// Earlier values stay, and of two sides that measured both values.
  public func measuring(
    _ text: String, on date: String = "", of id: Identifier, at time: Int
  ) throws(Refusal) -> Deed {
    _ = try measurable(id)
    let plain = String(text.trimmed.map { $0 == "," ? "." : $0 })
    guard let value = try FieldType.number.value(of: plain, named: "value") else {
      throw .emptyText
    }
    let day = date.trimmed.isEmpty ? String(Clock.rfc3339(time).prefix(10)) : date.trimmed
    guard let date = try FieldType.date.value(of: day, named: "date") else { throw .emptyText }
    let old = note(id)?.fields["metric"]?.object?["measured"]?.array ?? []
    return Deed(
      Act(.measure, plain),
      [
        .set(
          .note(id), path: ["metric", "measured"],
          to: .array(old + [["value": value, "date": date]]))
      ])
  }
}
