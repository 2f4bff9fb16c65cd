import CanvasCore

extension App {
  /// Enter in a panel: does what the chosen line, or the typed answer, means.
  mutating func choose() throws(Refusal) {
    guard let panel else { return }
    if case .ask(let question) = panel.kind {
      self.panel = nil
      do throws(Refusal) {
        let text = panel.field?.text ?? ""
        // A field that is left as it stood is not written.
        if case .field(let field) = question, text == panel.start {
          backToForm(of: field)
        } else {
          try answer(question, text.trimmed)
        }
        unanswered[question.key] = question.mayFail ? panel.field?.text : nil
      } catch {
        self.panel = panel
        throw error
      }
      return
    }
    guard panel.items.indices.contains(panel.index) else { throw Refusal(say(.nothingFound)) }
    let item = panel.items[panel.index]
    if let refusal = item.refusal { throw Refusal(refusal) }
    try choose(item.choice, from: panel)
  }

  private mutating func choose(_ choice: Panel.Choice, from panel: Panel) throws(Refusal) {
    switch choice {
    case .command(let id):
      if case .facets(let notes) = panel.kind, id == "note.picture" {
        openPanel(.pictures(notes))
        return
      }
      self.panel = nil
      guard let command = Command.named(id) else { return }
      try command.run(&self)
    case .finding(let finding):
      self.panel = nil
      if let note = finding.note {
        guard go(to: note) else { throw Refusal(say(.noteIsGone)) }
      } else {
        show(board: finding.board)
      }
    case .facet(let name):
      if case .facets(let notes) = panel.kind { openPanel(.values(facet: name, notes)) }
    case .value(let value):
      if case .values(let facet, let notes) = panel.kind { try setFacet(facet, value, on: notes) }
    case .picture(let name):
      if case .pictures(let notes) = panel.kind {
        let value = name.map(JSONValue.string)
        try act { workspace, _ throws(Refusal) in
          try workspace.setting(
            ["picture"], to: value, of: notes.map(Target.note), as: Act(.setPicture))
        }
        openPanel(.facets(notes))
      }
    case .box(let board, let box):
      self.panel = nil
      if case .boxes(let notes) = panel.kind { try send(present(notes), board: board, box: box) }
    case .template(let id):
      guard case .templates(let use) = panel.kind else { return }
      let title = templates[id]?.title[language] ?? ""
      let question: Panel.Question =
        use == .board ? .newBoard(template: id) : .newWorkspace(template: id)
      openPanel(.ask(question), typing: use == .board ? title : "")
    case .starter(let path):
      self.panel = nil
      effects.append(.copyStarter(path, id: .fresh(using: &random, unless: { _ in false })))
    case .step(let id): openPanel(.moment(id))
    case .compare(let id): openPanel(.changes(id))
    case .goBack(let id):
      self.panel = nil
      try goBack(to: id)
    case .note(let id):
      self.panel = nil
      guard go(to: id) else { throw Refusal(say(.noteIsGone)) }
    case .settle(let id, let settlement):
      self.panel = nil
      try act { workspace, _ throws(Refusal) in
        try workspace.settling(Array(workspace.conflicts(of: id).prefix(1)), by: settlement)
      }
    case .nothing: break
    case .ask(let question): openPanel(.ask(question), typing: "")
    case .field(let form):
      if case .facets(let notes) = panel.kind { ask(form, of: notes.map(Target.note)) }
    }
  }

  /// From a question about a field of notes back to the form it is a line of.
  private mutating func backToForm(of question: FieldQuestion) {
    let notes = question.targets.compactMap { if case .note(let id) = $0 { id } else { nil } }
    if !notes.isEmpty { openPanel(.facets(notes)) }
  }

  /// The notes among these that are still there.
  private func present(_ notes: [Identifier]) -> [Identifier] {
    notes.filter { workspace?.note($0) != nil }
  }

  private mutating func answer(_ question: Panel.Question, _ text: String) throws(Refusal) {
    switch question {
    case .field(let question):
      try write(question, text)
      backToForm(of: question)
    case .newBoard(let template):
      try requireText(text)
      try addBoard(template: template, title: text)
    case .newCluster:
      try requireText(text)
      try addCluster(text)
    case .newWorkspace(let template):
      try requireText(text)
      createWorkspace(template: template, title: text)
    case .path:
      try requireText(text)
      effects.append(.openTyped(text))
    case .mark(let id):
      try requireText(text)
      let mark = Mark(name: text, author: setup.name, time: now, after: id)
      effects.append(.mark(mark))
    case .saveAs:
      try requireText(text)
      guard let workspace else { throw Refusal(say(.noBoardOpen)) }
      effects.append(.saveAs(workspace, path: text))
    case .vote(let board): try openVote(on: board, text)
    }
  }

  private func requireText(_ text: String) throws(Refusal) {
    if text.isEmpty { throw Refusal(say(.typeSomething)) }
  }

  /// Gives notes a value of a facet, or takes it away where all of them have it; nil takes all away.
  mutating func setFacet(_ name: String, _ value: String?, on notes: [Identifier]) throws(Refusal) {
    guard let facet = facets.first(where: { $0.id == name }) else { return }
    try act { workspace, _ throws(Refusal) in
      try workspace.turningFacet(facet, value, on: notes)
    }
    if facet.allowsSeveral {
      self.panel?.isStale = true
    } else if panelCameFromForm {
      openPanel(.facets(notes))
    } else {
      panel = nil
    }
  }
}
