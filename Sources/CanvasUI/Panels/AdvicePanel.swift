import CanvasCore
import Drawing

extension Panel {
  /// What advice says of a note; choosing a line puts its rule aside for the note. Rules that are aside are below, and are taken
  /// up again.
  static func advice(on note: Identifier) -> Panel {
    Panel("advice \(note)", .commandSilence) { app, _ in
      let found = app.advice(on: note)
      let aside = app.workspace?.note(note)?.fields["silence"]?.strings ?? []
      func row(_ rule: String, _ text: String, _ detail: String) -> Row {
        Row(id: rule, text: text, detail: detail, stays: true) { app throws(Refusal) in
          try app.act { workspace, _ throws(Refusal) in
            try workspace.turningSilence(rule, on: [note])
          }
        }
      }
      return found.map { row($0.kind.rawValue, $0.sentence, "") }
        + aside.filter { Advice.Kind(rawValue: $0) != nil }.map {
          row($0, $0, app.say(.adviceIsAside))
        }
    }
  }
}

extension Panel {
  /// What advice says of the workspace, board by board; the question to ask stands below. What is put aside comes last.
  static let allAdvice = Panel(
    "all advice", title: { app in "\(app.say(.panelAdvice)) · \(app.allAdvice.count)" }
  ) { app, _ in
    guard let workspace = app.workspace else { return [] }
    let found = app.allAdvice
    let boards = workspace.boards.map { board in
      (title: app.name(of: board), found: found.filter { board.holds($0.target, in: workspace) })
    }
    let whole = found.filter { finding in
      !workspace.boards.contains { $0.holds(finding.target, in: workspace) }
    }
    var rows: [Row] = []
    for (title, found) in [(app.say(.adviceOfWorkspace), whole)] + boards where !found.isEmpty {
      rows.append(.heading("\(title) · \(found.count)"))
      rows += found.map { adviceRow($0, number: rows.count, app) }
    }
    if found.isEmpty { rows.append(Row(id: "none", text: app.say(.nothingToLookAt), stays: true)) }
    let aside = asideRows(app)
    return rows + (aside.isEmpty ? [] : [.heading(app.say(.adviceAsideHeading))] + aside)
  }

  private static func adviceRow(_ finding: Advice, number: Int, _ app: App) -> Row {
    let rule = finding.kind.rawValue
    var row = Row(id: "\(rule) \(finding.target)", text: app.short(finding)) {
      app throws(Refusal) in
      try app.go(to: finding.target)
      if !finding.question.isEmpty { app.tell(finding.question) }
    }
    row.footnote = footnote(finding)
    row.on(.aside) { app throws(Refusal) in try app.putAside(finding) }
    row.on(.asideForAll) { app throws(Refusal) in try app.turnSilence(rule, on: []) }
    return row
  }

  /// The whole of what is found, the question to ask and the rule it comes from.
  private static func footnote(_ finding: Advice) -> String {
    [finding.sentence, finding.question, "[\(finding.kind.rawValue)]"].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What is put aside, for the file and for notes; choosing one takes it up again.
  private static func asideRows(_ app: App) -> [Row] {
    guard let workspace = app.workspace else { return [] }
    let silenced = workspace.silencedAdvice(
      templates: app.templates, language: app.language, now: app.now)
    func row(_ rule: String, _ notes: [Identifier], _ said: Advice?, _ detail: String) -> Row {
      var row = Row(
        id: "aside \(rule) \(notes)", text: said.map(app.short) ?? rule, detail: detail,
        stays: true
      ) { app throws(Refusal) in try app.turnSilence(rule, on: notes) }
      row.footnote = said.map(footnote) ?? "[\(rule)]"
      return row
    }
    let rules = (workspace.fields["silence"]?.strings ?? []).filter(Advice.Kind.isKnown)
    let ofFile = rules.map { rule in
      row(
        rule, [], silenced.first { $0.kind.rawValue == rule }, app.say(.adviceAsideForFile))
    }
    let ofNotes = workspace.boards.flatMap(\.notes).flatMap { note in
      (note.fields["silence"]?.strings ?? []).filter(Advice.Kind.isKnown).map { rule in
        let said = silenced.first { $0.kind.rawValue == rule && $0.target == .note(note.id) }
        // What is said names the note.
        return row(rule, [note.id], said, said == nil ? note.title : "")
      }
    }
    return ofFile + ofNotes
  }
}

extension Advice.Kind {
  fileprivate static func isKnown(_ rule: String) -> Bool { Self(rawValue: rule) != nil }
}

extension Board {
  /// Whether something is on this board, or is it.
  fileprivate func holds(_ target: Target, in workspace: Workspace) -> Bool {
    guard case .note(let note) = target else { return target.board == id }
    return workspace.position(ofNote: note).map { workspace.boards[$0.board].id } == id
  }
}

extension App {
  /// What advice says of the whole workspace.
  fileprivate var allAdvice: [Advice] {
    workspace?.advice(templates: templates, language: language, now: now) ?? []
  }

  /// What is found in few cells: of a note's title its beginning, so that the line says what is the matter.
  fileprivate func short(_ finding: Advice) -> String {
    guard case .note(let id) = finding.target, let note = workspace?.note(id) else {
      return finding.sentence
    }
    guard !note.title.isEmpty else { return finding.sentence }
    return finding.sentence.replacing(" (\(id))", with: "")
      .replacing(note.title, with: clipped(note.title, to: 28), maxReplacements: 1)
  }

  /// Puts the rule of a finding aside for the note it is about.
  fileprivate mutating func putAside(_ finding: Advice) throws(Refusal) {
    guard case .note(let note) = finding.target else {
      let key = keymap.keys(of: RowAct.asideForAll.command).first?.name(in: language)
      throw Refusal(say(.silenceIsOfNotes, key ?? ""))
    }
    try turnSilence(finding.kind.rawValue, on: [note])
  }

  /// Puts a rule aside, or takes it up again, in one step.
  fileprivate mutating func turnSilence(_ rule: String, on notes: [Identifier]) throws(Refusal) {
    try act { workspace, _ throws(Refusal) in try workspace.turningSilence(rule, on: notes) }
    panel?.isStale = true
  }

  /// What advice says of a note, each rule once.
  fileprivate func advice(on note: Identifier) -> [Advice] {
    var seen: Set<Advice.Kind> = []
    return (workspace?.advice(templates: templates, language: language, now: now) ?? [])
      .filter { $0.target == .note(note) && seen.insert($0.kind).inserted }
  }

  /// Whether advice says anything of a note, or is put aside there.
  func hasAdvice(on note: Identifier) -> Bool {
    !advice(on: note).isEmpty || workspace?.note(note)?.fields["silence"] != nil
  }
}
