import CanvasCore

/// What people say of a note beside its words: a measured value, that it was tried out, a reflection, what it points to.
extension App {
  /// Asks how much the metric of the note under the cursor is now.
  mutating func askMeasured() throws(Refusal) {
    let note = try requireNote()
    let metric = try requireWorkspace().measurable(note.id)
    open(.measured(of: note.id, metric))
  }

  fileprivate mutating func measure(_ text: String, of id: Identifier) throws(Refusal) {
    let time = now
    try act { workspace, _ throws(Refusal) in try workspace.measuring(text, of: id, at: time) }
    guard let metric = workspace?.note(id).flatMap(Metric.init), let newest = metric.newest else {
      return
    }
    let value = newest.amount.words(in: language)
    tell(
      metric.target.map { say(.measuredNow, value, $0.words(in: language)) }
        ?? say(.measuredOnly, value))
  }

  fileprivate mutating func make(
    _ prototype: Prototype, of ideas: [Identifier]
  ) throws(Refusal) {
    let (author, templates) = (author, templates)
    let made = try act { workspace, random throws(Refusal) in
      try workspace.prototyping(
        prototype, of: ideas, by: author, templates: templates, using: &random)
    }
    if let id = made.first { _ = go(to: id) }
    tell(say(prototype.isTried ? .prototypeTried : .prototypeMade))
  }

  fileprivate mutating func write(
    seen: String, learned: String, of prototype: Identifier
  ) throws(Refusal) {
    let time = now
    try act { workspace, _ throws(Refusal) in
      try workspace.tryingOut(prototype, seen: seen, learned: learned, at: time)
    }
    _ = go(to: prototype)
    tell(say(.prototypeTried))
  }

  fileprivate mutating func addReflection(_ text: String) throws(Refusal) {
    let board = try requireBoard()
    let usual = try board.usualBox(in: template)
    let box = focusedBox ?? usual
    let after = focus?.note ?? box.notes.last?.id
    let place = Change.Place(parent: .box(board: board.id, box: box.id), after: after)
    let author = author
    let made = try act { workspace, random throws(Refusal) in
      try workspace.reflecting(text, at: place, by: author, using: &random)
    }
    if let id = made.first { _ = go(to: id) }
    tell(say(.reflectionAdded))
  }

  fileprivate mutating func attach(
    _ place: String, _ title: String, to note: Identifier
  ) throws(Refusal) {
    try act { workspace, _ throws(Refusal) in
      try workspace.attaching(place, title: title, to: note)
    }
    tell(say(.attachedNow, title.isEmpty ? place : title))
  }
}

extension Panel {
  fileprivate static func measured(of note: Identifier, _ metric: Metric) -> Panel {
    let what = [metric.indicator, metric.unit].filter { !$0.isEmpty }.joined(separator: ", ")
    return Panel(
      asking: "measured \(note)", title: { $0.say(.askMeasured, what) },
      answer: Answer { app, text throws(Refusal) in
        if text.trimmed.isEmpty { throw Refusal(app.say(.typeSomething)) }
        try app.measure(text, of: note)
      })
  }

  /// What is tried out, then with whom: what was seen comes when it was.
  static func prototyping(_ ideas: [Identifier]) -> Panel {
    asking("prototype \(ideas)", .askPrototype) { app, text in
      app.open(.prototypeWith(Prototype(text), of: ideas))
    }
  }

  private static func prototypeWith(_ prototype: Prototype, of ideas: [Identifier]) -> Panel {
    Panel(
      asking: "prototype with \(ideas)", title: { $0.say(.askPrototypeWith) },
      answer: Answer { app, text throws(Refusal) in
        var prototype = prototype
        prototype.with = text.cleanLine
        try app.make(prototype, of: ideas)
      })
  }

  /// What was seen when a prototype was tried out, then what was learned; what stands there is typed already.
  static func seen(of note: Note) -> Panel {
    let prototype = Prototype(note)
    return Panel(
      asking: "seen \(note.id)", title: { $0.say(.askSeen) }, start: prototype?.seen ?? "",
      answer: Answer { app, text in
        app.open(.learned(of: note.id, seen: text.trimmed, start: prototype?.learned ?? ""))
      })
  }

  private static func learned(of note: Identifier, seen: String, start: String) -> Panel {
    Panel(
      asking: "learned of prototype \(note)", title: { $0.say(.askLearned) }, start: start,
      answer: Answer { app, text throws(Refusal) in
        if seen.isEmpty, text.trimmed.isEmpty { throw Refusal(app.say(.typeSomething)) }
        try app.write(seen: seen, learned: text.trimmed, of: note)
      })
  }

  static var reflection: Panel {
    asking("reflection", .askReflection) { app, text throws(Refusal) in
      try app.addReflection(text)
    }
  }

  /// Where it is, then what it is called.
  static func attaching(to note: Identifier) -> Panel {
    asking("reference of \(note)", .askReference, isKept: false) { app, text in
      app.open(.referenceTitle(text, of: note))
    }
  }

  private static func referenceTitle(_ place: String, of note: Identifier) -> Panel {
    Panel(
      asking: "title of reference \(note)", title: { $0.say(.askReferenceTitle) },
      answer: Answer { app, text throws(Refusal) in try app.attach(place, text.cleanLine, to: note)
      })
  }
}
