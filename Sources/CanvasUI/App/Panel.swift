import CanvasCore

/// A list over the board, with or without a line to type in. The palette, help, find, the form of facets,
/// the choice of a template and every question asked are panels: one thing to learn, one to draw.
struct Panel: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case palette
    case help
    case find
    /// The fields of notes, and the values of one of their facets.
    case facets([Identifier])
    case values(facet: String, [Identifier])
    case pictures([Identifier])
    /// The boxes of all boards, to send notes to.
    case boxes([Identifier])
    case templates(TemplateUse)
    case starters
    /// The steps of the history, and what can be done with one of them.
    case history
    case moment(Step.ID)
    case changes(Step.ID)
    /// The two values of a field that two people changed, one below the other.
    case conflict(Target)
    /// What came of the votes on a board.
    case votes(Identifier)
    case ask(Question)
  }

  /// What a template is chosen for.
  enum TemplateUse: Hashable, Sendable { case board, workspace }

  /// What is asked for, and of what.
  enum Question: Hashable, Sendable {
    case field(FieldQuestion)
    case newBoard(template: String)
    case newCluster
    case newWorkspace(template: String)
    case path
    case mark(Step.ID)
    case saveAs
    /// How the next vote on a board is to be.
    case vote(Identifier)
  }

  /// One line of the list.
  struct Item: Hashable, Sendable {
    var text: String
    /// Said at the right: a key, a place, a value.
    var detail = ""
    /// Why it cannot be chosen, or nil.
    var refusal: String?
    var choice: Choice
  }

  /// What choosing a line does.
  enum Choice: Hashable, Sendable {
    case command(String)
    case finding(Finding)
    case facet(String)
    case value(String?)
    case picture(String?)
    case box(board: Identifier, box: Identifier)
    case template(String)
    case starter(FilePath)
    case step(Step.ID)
    case goBack(Step.ID)
    case compare(Step.ID)
    case note(Identifier)
    case settle(Target, Conflict.Settlement)
    case nothing
    case ask(Question)
    /// A field of notes, asked for as it stands now.
    case field(FieldForm)
  }

  var kind: Kind
  /// The line to type in, or nil, and what stood there at first.
  var field: TextField?
  var start = ""
  var items: [Item] = []
  var index = 0
  /// Whether the list is to be made anew.
  var isStale = true

  var title: Phrase {
    switch kind {
    case .palette: .panelPalette
    case .help: .panelHelp
    case .find: .panelFind
    case .facets: .panelFacets
    case .values: .panelValues
    case .pictures: .panelPictures
    case .boxes: .panelBoxes
    case .templates: .panelTemplates
    case .starters: .panelStarters
    case .history: .panelHistory
    case .moment: .panelMoment
    case .changes: .panelChanges
    case .conflict: .panelConflict
    case .votes: .panelVotes
    case .ask(let question): question.title
    }
  }
}

extension Panel.Question {
  var title: Phrase {
    switch self {
    case .field(let question): question.form.title
    case .newBoard: .askBoardTitle
    case .newCluster: .askClusterTitle
    case .newWorkspace: .askWorkspaceTitle
    case .path: .askPath
    case .mark: .askMark
    case .saveAs: .askSaveAs
    case .vote: .askVote
    }
  }

  /// Whether the answer is given to the disk, which may refuse it: then it is asked for again as typed.
  var mayFail: Bool {
    switch self {
    case .path, .saveAs, .newWorkspace: true
    case .field, .newBoard, .newCluster, .mark, .vote: false
    }
  }

  /// Whether the answer is words of a person's, and no path or number.
  var isKept: Bool {
    switch self {
    case .field, .newBoard, .newCluster, .newWorkspace, .mark: true
    case .path, .saveAs, .vote: false
    }
  }

  /// What an answer that was typed and not given is kept by.
  var key: String {
    switch self {
    case .field(let question): "\(question.form) \(question.targets)"
    case .newBoard, .newCluster, .newWorkspace, .path, .mark, .saveAs, .vote: "\(self)"
    }
  }
}

extension App {
  /// Opens a panel, with a line to type in where `typing` has its first text.
  mutating func openPanel(_ kind: Panel.Kind, typing text: String? = nil) {
    var field = text.map { TextField($0) }
    if case .ask(let question) = kind, let earlier = unanswered[question.key] {
      field = TextField(earlier)
    }
    panel = Panel(kind: kind, field: field, start: text ?? "")
  }

  /// Closes a panel. What was typed as an answer stays for when it is asked again, unless it is dropped.
  mutating func closePanel(dropping: Bool = false) {
    guard let panel else { return }
    if case .ask(let question) = panel.kind {
      let text = panel.field?.text ?? ""
      unanswered[question.key] = dropping || text == panel.start ? nil : text
    }
    switch panel.kind {
    // From a value back to the form it belongs to, else back to the board.
    case .values(_, let notes) where panelCameFromForm: openPanel(.facets(notes))
    case .pictures(let notes): openPanel(.facets(notes))
    default: self.panel = nil
    }
  }

  /// What a panel is called; one that shows times says which.
  func title(of panel: Panel) -> String {
    switch panel.kind {
    case .history: "\(say(panel.title)) (\(localTime.zone(now)))"
    default: say(panel.title)
    }
  }

  /// Makes the list anew where it is stale. What leads to a list is tried on copies, so lists are made when
  /// all is done, never by commands.
  mutating func settlePanel() {
    guard var panel, panel.isStale else { return }
    panel.items = items(of: panel)
    panel.index = min(panel.index, max(0, panel.items.count - 1))
    panel.isStale = false
    self.panel = panel
  }

  private func items(of panel: Panel) -> [Panel.Item] {
    let query = panel.field?.text ?? ""
    switch panel.kind {
    case .palette: return best(commandItems, query)
    case .help: return commandItems
    case .find: return findings(query)
    case .facets(let notes): return fieldItems(notes)
    case .values(let facet, let notes): return valueItems(facet, notes)
    case .pictures: return pictureItems
    case .boxes: return boxItems.filter { "\($0.text) \($0.detail)".matches(query) }
    case .templates:
      return templates.all.map {
        Panel.Item(text: $0.title[language], detail: $0.purpose[language], choice: .template($0.id))
      }
    case .starters:
      let blank = Panel.Item(
        text: say(.startFromTemplate), choice: .command("workspace.fromTemplate"))
      return [blank]
        + home.starters.map { Panel.Item(text: $0.title, detail: "", choice: .starter($0.path)) }
    case .history: return stepItems.filter { "\($0.text) \($0.detail)".matches(query) }
    case .moment(let id): return momentItems(id)
    case .changes(let id): return changeItems(since: id)
    case .conflict(let id): return conflictItems(id)
    case .votes(let board): return voteItems(board)
    case .ask: return []
    }
  }

  /// The items that fit what is typed, the best first; letters in between may be left out.
  private func best(_ items: [Panel.Item], _ query: String) -> [Panel.Item] {
    let query = query.folded
    guard !query.isEmpty else { return items }
    let scored = items.enumerated().compactMap { index, item in
      FuzzyMatch(query, in: item.text.folded).map { (score: $0.score, index: index, item: item) }
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.item)
  }

  /// The steps, the newest first, each after the marks that name the moment behind it.
  private var stepItems: [Panel.Item] {
    guard let opened else { return [] }
    let steps = opened.document.history.steps
    var marks = Dictionary(grouping: opened.marks, by: \.after)
    var items: [Panel.Item] = []
    for step in steps.reversed() {
      items += (marks.removeValue(forKey: step.id) ?? []).reversed().map(item)
      let title = step.words(in: language, facets: facets)
      let text =
        switch step.kind {
        case .edit, .ballot: title
        case .undo: say(.undid, title)
        case .redo: say(.redid, title)
        }
      items.append(
        Panel.Item(text: text, detail: detail(step.author, step.time), choice: .step(step.id)))
    }
    // Those before all steps, or after steps that were forgotten, stand at the end.
    return items + opened.marks.reversed().filter { marks[$0.after] != nil }.map(item)
  }

  private func item(_ mark: Mark) -> Panel.Item {
    Panel.Item(
      text: "⚑ \(mark.name)", detail: detail(mark.author, mark.time),
      choice: mark.after.map(Panel.Choice.step) ?? .nothing)
  }

  private func detail(_ author: String, _ time: Int) -> String {
    author.isEmpty ? localTime.text(time) : "\(author)  \(localTime.text(time))"
  }

  /// The notes of each round with their votes, the last round first.
  private func voteItems(_ id: Identifier) -> [Panel.Item] {
    guard let opened, let board = workspace?.board(id) else { return [] }
    let titles = opened.document.history.steps.removedTitles
    return board.rounds.reversed().flatMap { round -> [Panel.Item] in
      let result = VoteResult(round, of: board, in: opened.document.workspace, titles: titles)
      let state = say(result.isSecret ? .voteIsSecret : result.isOpen ? .voteIsOpen : .voteIsClosed)
      let head = Panel.Item(
        text: round.fields["title"]?.string ?? round.id.text,
        detail: "\(state) · \(say(.voteCount, count: result.total))", choice: .nothing)
      return [head]
        + result.rows.map { row in
          let name = row.title.isEmpty ? row.note.text : row.title
          return Panel.Item(
            text: String(repeating: " ", count: max(0, 3 - "\(row.votes)".count))
              + "\(row.votes)  \(name)", detail: row.isRemoved ? say(.noteWasRemoved) : "",
            choice: row.isRemoved ? .nothing : .note(row.note))
        }
    }
  }

  private func momentItems(_ id: Step.ID) -> [Panel.Item] {
    [
      Panel.Item(text: say(.compareMoment), choice: .compare(id)),
      Panel.Item(text: say(.goBackToMoment), choice: .goBack(id)),
      Panel.Item(text: say(.nameMoment), choice: .ask(.mark(id))),
    ]
  }

  /// The value that is shown and the other one of a thing's first open conflict.
  private func conflictItems(_ id: Target) -> [Panel.Item] {
    guard let workspace, let conflict = workspace.conflicts(of: id).first else { return [] }
    func text(_ value: JSONValue?) -> String {
      value.map { $0.string ?? String(decoding: JSONWriter.line($0), as: UTF8.self) }
        ?? say(.noValue)
    }
    return [
      Panel.Item(
        text: text(workspace.shown(of: conflict)), detail: conflict.field,
        choice: .settle(id, .keepShown)),
      Panel.Item(
        text: text(conflict.value), detail: conflict.field, choice: .settle(id, .takeOther)),
    ]
  }

  /// What has changed since a step, a line each.
  private func changeItems(since id: Step.ID) -> [Panel.Item] {
    guard let then = workspace(after: id), let workspace else { return [] }
    return ChangeSummary(from: then, to: workspace).lines.map { line in
      Panel.Item(
        text: "\(line.sign) \(line.text)", detail: line.place,
        choice: line.note.map(Panel.Choice.note) ?? .nothing)
    }
  }

  /// The commands of this place, each with its key, greyed with the refusal it would give.
  private var commandItems: [Panel.Item] {
    var bare = self
    bare.activities.removeAll { !$0.letsThrough }
    let scopes = bare.scopes
    return Command.all.filter { scopes.contains($0.scope) && $0.isListed }.map { command in
      Panel.Item(
        text: say(command.title),
        detail: keymap.keys(of: command.id).prefix(2).map(\.description).joined(separator: "  "),
        refusal: bare.refusal(of: command)?.words(in: language), choice: .command(command.id))
    }
  }

  private func findings(_ query: String) -> [Panel.Item] {
    guard let workspace else { return [] }
    return workspace.find(query).map { finding in
      let board = workspace.board(finding.board)
      let box = finding.box.flatMap { board?.box($0) }
      let label = box?.label(in: board.flatMap { templates[$0.template] }, language)
      let place = [board.map(name), label].compactMap { $0 }.joined(separator: " ▸ ")
      return Panel.Item(text: finding.line, detail: place, choice: .finding(finding))
    }
  }

  private func fieldItems(_ notes: [Identifier]) -> [Panel.Item] {
    let chosen = notes.compactMap { workspace?.note($0) }
    func common(_ value: (Note) -> String) -> String {
      let values = Set(chosen.map(value))
      return values.count == 1 ? values.first ?? "" : "…"
    }
    var items = facets.map { facet in
      Panel.Item(
        text: facet.label[language],
        detail: common { note in
          note.facet(facet.id).map { facet.value($0)?.label[language] ?? $0 }.joined(
            separator: ", ")
        }, choice: .facet(facet.id))
    }
    func add(_ form: FieldForm, _ label: Phrase) {
      let value = common { form.text(of: $0.fields[path: form.path[...]]) }
      items.append(Panel.Item(text: say(label), detail: value, choice: .field(form)))
    }
    add(.owner, .owner)
    add(.tags, .tags)
    items.append(
      Panel.Item(
        text: say(.picture), detail: common(\.picture), choice: .command("note.picture")))
    for (name, label) in FieldForm.scores { add(.score(name), label) }
    add(.minutes, .minutes)
    return items
  }

  private func valueItems(_ name: String, _ notes: [Identifier]) -> [Panel.Item] {
    guard let facet = facets.first(where: { $0.id == name }) else { return [] }
    let chosen = notes.compactMap { workspace?.note($0) }
    let none = Panel.Item(text: say(.noValue), choice: .value(nil))
    return [none]
      + facet.values.map { value in
        let has = chosen.allSatisfy { $0.facet(name).contains(value.id) }
        return Panel.Item(
          text: "\(value.symbol)  \(value.label[language])", detail: has ? say(.set) : "",
          choice: .value(value.id))
      }
  }

  private var pictureItems: [Panel.Item] {
    let names = workspace?.fields["pictograms"]?.object?.keys ?? []
    return [Panel.Item(text: say(.noValue), choice: .picture(nil))]
      + names.map { Panel.Item(text: $0.text, choice: .picture($0.text)) }
  }

  private var boxItems: [Panel.Item] {
    (workspace?.boards ?? []).flatMap { board -> [Panel.Item] in
      let template = templates[board.template]
      return board.boxes(in: template).map { box in
        Panel.Item(
          text: box.label(in: template, language), detail: name(of: board),
          choice: .box(board: board.id, box: box.id))
      }
    }
  }
}

extension String {
  /// Whether all words of `query` are found in it, whatever their case or accents.
  func matches(_ query: String) -> Bool {
    let text = folded
    return query.folded.split(separator: " ").allSatisfy { text.contains($0) }
  }
}
