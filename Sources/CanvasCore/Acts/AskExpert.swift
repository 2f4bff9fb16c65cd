/// Questions to experts: whom a note asks, and what the answer was.
extension Workspace {
  /// Puts notes into the queue of an expert: a value of the facet `expert`, by its id or its label in any language, or a
  /// topic of people's own. A question that was answered is asked anew.
  public func asking(
    _ topic: String, of notes: [Identifier], at time: Int
  ) throws(Refusal) -> Deed {
    let found = try present(notes: notes).compactMap { note($0) }
    let topic = topic.cleanLine
    guard !topic.isEmpty else { throw .emptyName }
    let known = facet("expert")?.values.first { value in
      value.id.folded == topic.folded
        || value.label.values.values.contains { $0.folded == topic.folded }
    }?.id
    let name = known ?? topic
    let waiting = found.first { note in
      note.fields["help"]?.object?.text("topic").folded == name.folded && note.isAsking
    }
    let free = found.filter {
      $0.fields["help"]?.object?.text("topic").folded != name.folded || !$0.isAsking
    }
    if free.isEmpty, let waiting { throw .askedAlready(waiting.title, topic: name) }
    let edits = free.flatMap { note -> [Edit] in
      let goal = Target.note(note.id)
      var edits: [Edit] = [
        .set(goal, path: ["help", "topic"], to: .string(name)),
        .set(goal, path: ["help", "asked"], to: .string(Clock.date(time))),
      ]
      for key in ["answeredBy", "date"] as [FieldKey]
      where note.fields["help"]?.object?[key] != nil {
        edits.append(.set(goal, path: ["help", key], to: nil))
      }
      if let known, !note.facet("expert").contains(known) {
        edits.append(
          .set(
            goal, path: ["facets", "expert"],
            to: JSONValue(oneOrMore: note.facet("expert") + [known])))
      }
      return edits
    }
    return Deed(Act(.askExpert), edits)
  }

  /// Writes down who answered a note's question, and when. Words of the answer become a line of the note; without any it
  /// stays as it is.
  public func answering(
    _ id: Identifier, _ answer: String = "", by name: String, at time: Int
  ) throws(Refusal) -> Deed {
    guard let place = position(ofNote: id) else { throw .missing(.note, id: id.text) }
    let note = self[place]
    let board = boards[place.board]
    guard ExpertQuestion(note, on: board)?.isOpen == true else { throw .nothingAsked(note.title) }
    let name = name.cleanLine
    guard !name.isEmpty else { throw .emptyName }
    let goal = Target.note(id)
    var edits: [Edit] = [
      .set(goal, path: ["help", "answeredBy"], to: .string(name)),
      .set(goal, path: ["help", "date"], to: .string(Clock.date(time))),
    ]
    let words = answer.asNote
    if !words.isEmpty {
      edits.append(.set(goal, path: ["text"], to: .string(note.text + "\n→ " + words)))
    }
    return Deed(Act(.answerExpert), edits)
  }
}

extension Note {
  /// Whether it has put a question to an expert that nobody answered yet.
  public var isAsking: Bool {
    let help = fields["help"]?.object ?? [:]
    return help.text("answeredBy").isEmpty && help.text("date").isEmpty
      && (!help.text("topic").isEmpty || !help.text("asked").isEmpty || !facet("expert").isEmpty)
  }
}

extension Clock {
  /// The day of a moment, `2026-03-14`.
  static func date(_ time: Int) -> String { String(rfc3339(time).prefix(10)) }
}
