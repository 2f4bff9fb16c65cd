import CanvasCore

/// Experiments: starting one, and what it taught, asked one thing after the other.
extension App {
  /// Starts the test under the cursor; where it runs or was learned from, and of a prototype, asks what it taught.
  mutating func advanceTest() throws(Refusal) {
    let note = try requireNote()
    if Prototype(note) != nil { return open(.seen(of: note)) }
    guard let workspace, workspace.isTest(note.id) else { throw .noTest(note.title) }
    switch TestCard(note)?.state ?? .planned {
    case .planned, .dropped:
      let (time, templates) = (now, templates)
      try act { workspace, _ throws(Refusal) in
        try workspace.starting(note.id, at: time, templates: templates)
      }
      _ = go(to: note.id)
      tell(say(.testStartedNow))
    case .running, .learned: open(.observed(of: note))
    }
  }

  /// Writes down what a test taught; the cursor goes where it stands then.
  fileprivate mutating func learn(
    _ learning: Learning, from test: Identifier, _ word: String
  ) throws(Refusal) {
    let (time, templates) = (now, templates)
    try act { workspace, _ throws(Refusal) in
      try workspace.learning(test, learning, at: time, templates: templates)
    }
    _ = go(to: test)
    tell(say(.learnedNow, word))
  }
}

extension Panel {
  /// What was seen, beside what was to be seen if we were right.
  static func observed(of note: Note) -> Panel {
    let card = note.fields["experiment"]?.object
    let criterion = card?["criterion"]?.string ?? ""
    return asking("observed \(note.id)", { $0.say(.askObserved, criterion) }, "observed", of: note)
    {
      app, text in
      app.open(.learned(of: note, Learning(observed: text, result: .inconclusive)))
    }
  }

  private static func learned(of note: Note, _ learning: Learning) -> Panel {
    asking("learned \(note.id)", { $0.say(.askLearned) }, "learned", of: note) { app, text in
      var learning = learning
      learning.learned = text
      app.open(.decision(of: note, learning))
    }
  }

  private static func decision(of note: Note, _ learning: Learning) -> Panel {
    asking("decision \(note.id)", { $0.say(.askDecision) }, "decision", of: note) { app, text in
      var learning = learning
      learning.decision = text
      app.open(.result(of: note, learning))
    }
  }

  /// What it says of the assumption: the one answer that has to be given.
  private static func result(of note: Note, _ learning: Learning) -> Panel {
    Panel("result \(note.id)", .askResult) { app, _ in
      guard let facet = app.facets.named("evidence") else { return [] }
      let values = TestCard.Result.allCases.compactMap { result in
        facet.value(result.rawValue).map { (result, $0) }
      }
      let labels = values.map { $0.1.label[app.language] }
      return zip(values, RowLetters.choosing(labels)).map { pair, letter in
        let (result, value) = pair
        let label = value.label[app.language]
        var row = Row(
          id: value.id, text: "\(value.symbol[app.language])  \(label)", key: letter
        ) { app throws(Refusal) in
          var learning = learning
          learning.result = result
          try app.learn(learning, from: note.id, label)
        }
        row.isCurrent = note.fields["experiment"]?.object?["result"]?.string == value.id
        return row
      }
    }
  }

  /// A question about a part of a card, whose text may be left empty; what stands there is typed already.
  private static func asking(
    _ id: String, _ title: @escaping @Sendable (App) -> String, _ key: FieldKey, of note: Note,
    next: @escaping @Sendable (inout App, String) -> Void
  ) -> Panel {
    Panel(
      asking: id, title: title, start: note.fields["experiment"]?.object?[key]?.string ?? "",
      answer: Answer { app, text throws(Refusal) in next(&app, text.trimmed) })
  }
}
