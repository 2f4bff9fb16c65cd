import CanvasCore

extension Panel {
  /// A question whose answer is some words.
  static func asking(
    _ id: String, _ title: Phrase, offers: Bool = false, isKept: Bool = true,
    mayFail: Bool = false, start: String = "",
    give: @escaping @Sendable (inout App, String) throws(Refusal) -> Void
  ) -> Panel {
    Panel(
      asking: id, title: { $0.say(title) }, start: start,
      answer: Answer(isKept: isKept, mayFail: mayFail, isOffered: offers) {
        app, text throws(Refusal) in
        let text = text.trimmed
        if text.isEmpty { throw Refusal(app.say(.typeSomething)) }
        try give(&app, text)
      })
  }
}

/// A field that is asked for: of which things, and what stood there when it was asked. Whoever answers meant
/// to change that: what others write meanwhile is not overwritten.
struct FieldQuestion: Sendable {
  let field: TypedField
  let act: Act
  var mayBeEmpty = true
  let targets: [Target]
  let bases: [JSONValue?]

  init(
    _ field: TypedField, as act: Act, mayBeEmpty: Bool = true, of targets: [Target], in app: App
  ) {
    self.field = field
    self.act = act
    self.mayBeEmpty = mayBeEmpty
    self.targets = targets
    bases = targets.map { app.workspace?.fields(of: $0)?[path: field.path[...]] }
  }

  /// What it is asked by; what stands there now is typed already.
  func panel(title: @escaping @Sendable (App) -> String) -> Panel {
    let start = field.field.type.text(of: bases.first ?? nil)
    return Panel(
      asking: "\(field.id) of \(targets)", title: title, start: start,
      answer: Panel.Answer { app, text throws(Refusal) in
        // A field that is left as it stood is not written.
        if text != start { try app.write(self, field.cleaned(text)) }
      })
  }
}

extension App {
  /// Asks for a title or another text of a board or a box.
  mutating func ask(
    _ key: FieldKey, of target: Target, _ title: Phrase, as kind: Act.Kind, mayBeEmpty: Bool = true
  ) {
    guard
      let field = Schema.typed(Schema.fields(of: target.kind)).first(where: { $0.path == [key] })
    else { return }
    let question = FieldQuestion(
      field, as: Act(kind), mayBeEmpty: mayBeEmpty, of: [target], in: self)
    open(question.panel { $0.say(title) })
  }

  /// Writes an answer into the things that are still there; where others wrote another value meanwhile, both
  /// are kept.
  mutating func write(_ question: FieldQuestion, _ text: String) throws(Refusal) {
    if text.isEmpty, !question.mayBeEmpty { throw Refusal(say(.typeSomething)) }
    let workspace = try requireWorkspace()
    let left = zip(question.targets, question.bases).filter { workspace.exists($0.0) }
    guard !left.isEmpty else {
      let target = question.targets.first ?? .workspace
      throw .missing(target.kind, id: target.id?.text ?? "")
    }
    var edits: [Edit] = []
    var isConflict = false
    for (target, base) in left {
      let value = try question.field.answer(text, over: base)
      let writing = try workspace.writing(value, at: question.field.path, of: target, over: base)
      edits += writing.edits
      isConflict = isConflict || writing.isConflict
    }
    try perform(
      workspace.setting(edits, as: question.act, at: now, templates: templates))
    if isConflict { tell(say(.bothAreKept)) }
  }

  /// Asks when an agenda begins; what is no time of day is refused, and stays typed.
  mutating func askStart(of board: Identifier) {
    guard let field = Schema.typed(Schema.board).first(where: { $0.path == ["start"] }) else {
      return
    }
    let question = FieldQuestion(field, as: Act(.setStart), of: [.board(board)], in: self)
    let start = workspace?.board(board)?.fields["start"]?.string ?? ""
    open(
      Panel(
        asking: "start \(board)", title: { $0.say(.askStart) }, start: start,
        answer: Panel.Answer { app, text throws(Refusal) in
          let minutes = Agenda.minutes(text)
          guard minutes != nil || text.trimmed.isEmpty else {
            throw Refusal(app.say(.startIsATime))
          }
          try app.write(question, minutes.map(Agenda.clock) ?? "")
        }))
  }
}
