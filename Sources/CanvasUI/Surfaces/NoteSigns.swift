import CanvasCore
import Drawing

/// A sign beside a note, and what it says. Canvases, walls, the status line, the outline and the legend all read these.
package struct NoteSign: Hashable, Sendable {
  /// What stands beside the note.
  package let text: String
  package let role: Role
  /// What it says of the note: `3 votes`.
  package let words: String
  /// How the legend shows the sign where that is not the same: `n×`, and what it means there.
  package let legend: (sign: String, words: String)

  init(_ text: String, _ role: Role, _ words: String, legend: (sign: String, words: String)? = nil)
  {
    self.text = text
    self.role = role
    self.words = words
    self.legend = legend ?? (text, words)
  }

  package static func == (a: NoteSign, b: NoteSign) -> Bool {
    a.text == b.text && a.role == b.role && a.words == b.words
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// What the signs of a board's notes are made from.
package struct NoteSigns: Sendable {
  let facets: [Facet]
  let template: Template?
  let votes: [Identifier: Int]
  let language: Language
  /// When the steps of an agenda begin.
  var starts: [Identifier: String] = [:]
  /// The thread that is lit.
  var thread: SegmentThread?
  /// What became of the notes from one moment to another, where a board is looked at as it was.
  var difference: BoardDifference?
  /// The facet that notes are grouped by: the group says it of all of them.
  var grouping: String?

  /// The sign before a note: what became of it where moments are compared, else whether it is in the thread that is lit, else what it is
  /// there for.
  func before(_ note: Note, in box: TemplateBox?) -> NoteSign? {
    difference == nil ? inThread(note) ?? symbol(of: note, in: box) : change(of: note)
  }

  private func inThread(_ note: Note) -> NoteSign? {
    guard thread?.holds(note.id) == true else { return nil }
    return NoteSign("◆", .badge, Phrase.signThread.text(in: language, []))
  }

  /// What became of a note between two moments; nil where nothing did.
  func change(of note: Note) -> NoteSign? {
    guard let difference, let kind = difference.notes[note.id] else { return nil }
    func say(_ phrase: Phrase) -> String { phrase.text(in: language, []) }
    let (role, phrase): (Role, Phrase) =
      switch kind {
      case .added: (.supported, .signCame)
      case .gone: (.refuted, .signWent)
      case .moved: (.testing, .signMoved)
      case .changed: (.inconclusive, .signChanged)
      }
    let isGhost = difference.ghosts.contains(note.id)
    return NoteSign(
      kind.sign, role, isGhost ? "\(say(phrase)), \(say(.notThereThen))" : say(phrase),
      legend: (kind.sign, say(phrase)))
  }

  /// The symbol of the facet that a box, else its template, shows.
  private func symbol(of note: Note, in box: TemplateBox?) -> NoteSign? {
    guard let name = box?.symbol ?? template?.symbol else { return nil }
    // A test shows what it says of others, or that it runs.
    let said = name == "evidence" ? note.saidByTest : nil
    guard let id = note.facet(name).first ?? said else { return nil }
    return value(id, of: name) { String($0.symbol[language].prefix(1)) }
  }

  /// The signs after a note on a canvas: its colour, where it stands, value without money, minutes, votes, owner, and
  /// what it hides.
  func after(_ note: Note) -> [NoteSign] {
    var signs = values(of: "color", on: note) + stage(of: note)
    // The place before the note is taken.
    if difference != nil, let symbol = symbol(of: note, in: nil) { signs.insert(symbol, at: 0) }
    if !note.flowKind.isEmpty, note.flowKind != "money" {
      let flow = facets.named("flow")
      let kind = flow?.value(note.flowKind)?.label[language] ?? note.flowKind
      signs.append(
        NoteSign("⇄", .badge, kind, legend: ("⇄", Phrase.signFlow.text(in: language, []))))
    }
    // What is struck through says by its sign that it is.
    if template?.symbol != "evidence", note.facet("evidence").contains("refuted") {
      signs += values(of: "evidence", on: note)
    }
    if let start = starts[note.id] {
      signs.append(
        NoteSign(start, .badge, start, legend: ("18:30", Phrase.signStart.text(in: language, []))))
    }
    signs += success(note)
    if note.isDone, !note.isSuccess {
      signs.append(NoteSign("■", .badge, Phrase.signDone.text(in: language, [])))
    }
    if let minutes = note.minutes {
      signs.append(counted(minutes, "′", .minuteCount, legend: .signMinutes))
    }
    if let votes = votes[note.id], votes > 0 {
      signs.append(counted(votes, "×", .voteCount, legend: .signVotes))
    }
    if !note.owner.isEmpty {
      let owner = Phrase.owner.text(in: language, [])
      signs.append(
        NoteSign("@" + note.owner, .badge, "\(owner): \(note.owner)", legend: ("@", owner)))
    }
    return signs + asking(note) + own(note) + kept(note)
  }

  /// The signs at the end of a note on a wall; its votes stand before it.
  func tail(_ note: Note) -> [NoteSign] {
    stage(of: note) + (template?.symbol == nil ? values(of: "evidence", on: note) : [])
      + success(note) + asking(note) + kept(note) + own(note) + values(of: "color", on: note)
      + values(of: App.voiceFacet, on: note)
  }

  /// All there is to say of a note in words, the sign before it first.
  func words(_ note: Note, in box: TemplateBox?) -> [String] {
    let sector = values(of: App.voiceFacet, on: note)
    let evidence = template?.symbol == nil ? values(of: "evidence", on: note) : []
    return evidence.map(\.words)
      + ([inThread(note), symbol(of: note, in: box)].compactMap { $0 } + after(note) + sector)
      .map(\.words)
  }

  /// Whether it was a success.
  private func success(_ note: Note) -> [NoteSign] {
    guard note.isSuccess else { return [] }
    return [NoteSign("☼", .badge, Phrase.signSuccess.text(in: language, []))]
  }

  /// Whom it asks, as long as nobody answered.
  private func asking(_ note: Note) -> [NoteSign] {
    guard note.isAsking else { return [] }
    let known = values(of: "expert", on: note)
    let words = Phrase.signAsks.text(in: language, [])
    let topic = note.fields["help"]?.object?.text("topic") ?? ""
    return known.isEmpty
      ? [
        NoteSign(
          "!?", .badge, [words, topic].filter { !$0.isEmpty }.joined(separator: ": "),
          legend: ("!?", words))
      ]
      : known.map { NoteSign($0.text, .badge, "\(words): \($0.words)", legend: $0.legend) }
  }

  /// Whether there is more to it than its title, whether the room sees it, and whether two people wrote it.
  private func kept(_ note: Note) -> [NoteSign] {
    func sign(_ text: String, _ role: Role, _ phrase: Phrase) -> NoteSign {
      NoteSign(text, role, phrase.text(in: language, []))
    }
    return (note.hasDetail ? [sign("¶", .badge, .signDetail)] : [])
      + (note.isHidden ? [sign("○", .badge, .hiddenNow)] : [])
      + (note.fields["conflicts"] == nil ? [] : [sign("≠", .refuted, .signConflict)])
  }

  /// How far an idea has come, where that is anything: new ones have no sign.
  private func stage(of note: Note) -> [NoteSign] {
    if grouping == "stage" { return [] }
    return note.facet("stage").filter { $0 != "new" }.compactMap { id in
      value(id, of: "stage") { $0.symbol[language] }
    }
  }

  /// The values of the workspace's own facets that have a symbol.
  private func own(_ note: Note) -> [NoteSign] {
    guard let marks = note.fields["facets"]?.object, !marks.isEmpty else { return [] }
    return facets.filter { marks[FieldKey($0.id)] != nil && !$0.isBuiltIn }
      .flatMap { values(of: $0.id, on: note) }
  }

  private func values(of name: String, on note: Note) -> [NoteSign] {
    // Several values at once are not said by the group.
    let has = note.facet(name)
    if name == grouping, has.count < 2 { return [] }
    return has.compactMap { id in value(id, of: name) { $0.symbol[language] } }
  }

  private func value(
    _ id: String, of name: String, _ symbol: (Facet.Value) -> String
  ) -> NoteSign? {
    guard let facet = facets.named(name), let value = facet.value(id) else {
      return nil
    }
    let label = value.label[language]
    let text = symbol(value)
    guard !text.isEmpty else { return nil }
    let usual: Role =
      name == "color" || name == "stage" || name == App.voiceFacet || !facet.isBuiltIn
      ? .badge : .text
    return NoteSign(
      text, Role(named: value.role) ?? usual, label,
      legend: (text, "\(facet.label[language]): \(label)"))
  }

  private func counted(_ count: Int, _ unit: String, _ words: Phrase, legend: Phrase) -> NoteSign {
    NoteSign(
      "\(count)\(unit)", .badge, words.text(in: language, count: count),
      legend: ("n\(unit)", legend.text(in: language, [])))
  }
}

extension Note {
  /// The evidence that a test gives: what was learned, else that it runs.
  fileprivate var saidByTest: String? {
    guard let card = fields["experiment"]?.object else { return nil }
    let result = card.text("result")
    return result.isEmpty ? card.text("state") == "running" ? "testing" : nil : result
  }
}

extension App {
  /// What the signs of the open board's notes are made from.
  var signs: NoteSigns {
    NoteSigns(
      facets: facets, template: template, votes: facts.votes, language: language,
      starts: facts.agenda?.starts ?? [:], thread: facts.thread, difference: drawn?.difference,
      grouping: grouping?.facet.id)
  }
}

extension BoardScene {
  var signs: NoteSigns {
    NoteSigns(
      facets: facets, template: template, votes: votes, language: language, starts: starts,
      thread: thread, difference: difference, grouping: grouping)
  }

  /// Whether a note is not on the board at the moment that is looked at.
  func isGhost(_ note: Note) -> Bool { difference?.ghosts.contains(note.id) == true }

  /// Whether a note is refuted: it stays, struck through.
  func isStruck(_ note: Note) -> Bool { note.facet("evidence").contains("refuted") }

  /// The ground that a note of a colour stands on; nil for none.
  func ground(of note: Note) -> Role? {
    note.facet("color").lazy.compactMap { id in
      facets.named("color")?.value(id).flatMap { Role(named: $0.role) }
    }.first
  }
}

extension BoardScene {
  /// The signs that stand on the board, each once, with what they mean: those of notes in the order in which they are met,
  /// then those of the board itself.
  package func legend(hidesSome: Bool) -> [(sign: String, words: String)] {
    let signs = self.signs
    let isWall = template?.growsBoxes == true
    var legend: [(sign: String, words: String)] = []
    func add(_ sign: String, _ words: String) {
      if !legend.contains(where: { $0.sign == sign && $0.words == words }) {
        legend.append((sign, words))
      }
    }
    for box in boxes {
      for note in box.notes {
        let after = isWall ? signs.tail(note) : signs.after(note)
        for sign in [signs.before(note, in: box.known)].compactMap({ $0 }) + after {
          add(sign.legend.sign, sign.legend.words)
        }
      }
    }
    legend.sort { $0.words < $1.words }
    if isWall, !votes.isEmpty { add("3", say(.signVotes)) }
    add("▸", say(.signCursor))
    if !selected.isEmpty { add("•", say(.signSelected)) }
    if hidesSome { add("+3", say(.signMore)) }
    if boxes.contains(where: { $0.known?.order.isEmpty == false }) { add("1 2", say(.signOrder)) }
    return legend
  }
}
