import CanvasCore

extension App {
  /// Enter in a panel: does what the chosen line, or the typed answer, means.
  mutating func choose() throws(Refusal) {
    guard let panel else { return }
    if case .ask(let question) = panel.kind {
      self.panel = nil
      do throws(Refusal) {
        try answer(question, (panel.field?.text ?? "").trimmed)
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
      if let note = finding.note { _ = go(to: note) } else { show(board: finding.board) }
    case .facet(let name):
      if case .facets(let notes) = panel.kind { openPanel(.values(facet: name, notes)) }
    case .value(let value):
      if case .values(let facet, let notes) = panel.kind { try setFacet(facet, value, on: notes) }
    case .picture(let name):
      if case .pictures(let notes) = panel.kind {
        try setOnAll(notes, ["picture"], name.map(JSONValue.string), as: .didSetPicture)
        openPanel(.facets(notes))
      }
    case .box(let board, let box):
      self.panel = nil
      if case .boxes(let notes) = panel.kind { try send(notes, board: board, box: box) }
    case .template(let id):
      guard case .templates(let use) = panel.kind else { return }
      let title = templates[id]?.title[language] ?? ""
      let question: Panel.Question =
        use == .board ? .newBoard(template: id) : .newWorkspace(template: id)
      openPanel(.ask(question), typing: use == .board ? title : "")
    case .starter(let path):
      self.panel = nil
      effects.append(.copyStarter(path: path, id: freshID()))
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
      guard let conflict = workspace?.conflicts(of: .note(id)).first else { return }
      try perform(
        workspace?.edits(settling: [conflict], by: settlement) ?? [], as: .didSettle)
    case .nothing: break
    case .ask(let question): openPanel(.ask(question), typing: startingText(question))
    }
  }

  /// What the line of a question holds at first.
  private func startingText(_ question: Panel.Question) -> String {
    func first(_ notes: [Identifier]) -> Note? { notes.first.flatMap { workspace?.note($0) } }
    return switch question {
    case .owner(let notes): first(notes)?.owner ?? ""
    case .tags(let notes): first(notes)?.tags.joined(separator: ", ") ?? ""
    case .score(let name, let notes): first(notes)?.score(name).map(String.init) ?? ""
    case .minutes(let notes): first(notes)?.minutes.map(String.init) ?? ""
    case .boardTitle, .boardQuestion, .boxTitle, .newBoard, .newCluster, .newWorkspace, .path,
      .mark, .saveAs:
      ""
    }
  }

  private mutating func answer(_ question: Panel.Question, _ text: String) throws(Refusal) {
    switch question {
    case .boardTitle(let id):
      try requireText(text)
      try perform([.set(.board(id), path: ["title"], to: .string(text))], as: .didRenameBoard)
    case .boardQuestion(let id):
      try perform([.set(.board(id), path: ["question"], to: .string(text))], as: .didSetQuestion)
    case .boxTitle(let board, let box):
      try perform(
        [.set(.box(board: board, box: box), path: ["title"], to: .string(text))],
        as: .didRenameCluster)
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
      effects.append(.open(path: text))
    case .owner(let notes):
      try setOnAll(notes, ["owner"], .string(text), as: .didSetOwner)
      openPanel(.facets(notes))
    case .tags(let notes):
      let tags = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
      try setOnAll(notes, ["tags"], .array(tags.map(JSONValue.string)), as: .didSetTags)
      openPanel(.facets(notes))
    case .score(let name, let notes):
      try setNumber(notes, ["scores", FieldKey(name)], text, 1...5, as: .didSetScore)
    case .mark(let id):
      try requireText(text)
      effects.append(.mark(Mark(name: text, author: voter, time: now, after: id)))
      tell(say(.marked, text))
    case .saveAs:
      try requireText(text)
      guard let workspace else { throw Refusal(say(.noBoardOpen)) }
      effects.append(.saveAs(workspace, path: text))
    case .minutes(let notes):
      try setNumber(notes, ["step", "minutes"], text, 0...1440, as: .didSetMinutes)
    }
  }

  private func requireText(_ text: String) throws(Refusal) {
    if text.isEmpty { throw Refusal(say(.typeSomething)) }
  }

  private mutating func setNumber(
    _ notes: [Identifier], _ path: [FieldKey], _ text: String, _ range: ClosedRange<Int>,
    as title: Phrase
  ) throws(Refusal) {
    if text.isEmpty {
      try setOnAll(notes, path, nil, as: title)
    } else if let number = Int(text), range.contains(number) {
      try setOnAll(notes, path, .number(String(number)), as: title)
    } else {
      throw Refusal(say(.numberBetween, "\(range.lowerBound)", "\(range.upperBound)"))
    }
    openPanel(.facets(notes))
  }

  mutating func setOnAll(
    _ notes: [Identifier], _ path: [FieldKey], _ value: JSONValue?, as title: Phrase
  ) throws(Refusal) {
    try perform(notes.map { .set(.note($0), path: path, to: value) }, as: title)
  }

  /// Gives notes a value of a facet, or takes it away where all of them have it; nil takes all away.
  mutating func setFacet(_ name: String, _ value: String?, on notes: [Identifier]) throws(Refusal) {
    guard let facet = facets.first(where: { $0.id == name }), let workspace else { return }
    let all = notes.allSatisfy { id in
      value.map { workspace.note(id)?.facet(name).contains($0) ?? false } ?? false
    }
    let edits = notes.map { id -> Edit in
      let old = workspace.note(id)?.facet(name) ?? []
      var new: [String]
      if let value {
        new = facet.allowsSeveral ? old.filter { $0 != value } : []
        if !all { new.append(value) }
      } else {
        new = []
      }
      let json: JSONValue? =
        new.isEmpty
        ? nil : new.count == 1 ? .string(new[0]) : .array(new.map(JSONValue.string))
      return .set(.note(id), path: ["facets", FieldKey(name)], to: json)
    }
    try perform(edits, as: say(.didSetFacet, facet.label[language]))
    if facet.allowsSeveral {
      refreshPanel()
    } else if panelCameFromForm {
      openPanel(.facets(notes))
    } else {
      panel = nil
    }
  }
}
