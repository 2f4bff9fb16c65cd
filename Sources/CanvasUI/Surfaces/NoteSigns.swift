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
  /// The facet that notes are grouped by: the group says it of all of them.
  var grouping: String?

  /// The sign before a note: the symbol of the facet that its box, else its template, shows.
  func before(_ note: Note, in box: TemplateBox?) -> NoteSign? {
    guard let name = box?.symbol ?? template?.symbol, let id = note.facet(name).first else {
      return nil
    }
    return value(id, of: name) { String($0.symbol[language].prefix(1)) }
  }

  /// The signs after a note on a canvas: its colour, where it stands, value without money, minutes, votes, owner, and
  /// what it hides.
  func after(_ note: Note) -> [NoteSign] {
    var signs = values(of: "color", on: note) + stage(of: note)
    if !note.flowKind.isEmpty, note.flowKind != "money" {
      let flow = facets.named("flow")
      let kind = flow?.value(note.flowKind)?.label[language] ?? note.flowKind
      signs.append(
        NoteSign("⇄", .badge, kind, legend: ("⇄", Phrase.signFlow.text(in: language, []))))
    }
    if let start = starts[note.id] {
      signs.append(
        NoteSign(start, .badge, start, legend: ("18:30", Phrase.signStart.text(in: language, []))))
    }
    if note.isDone {
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
    return signs + own(note) + kept(note)
  }

  /// The signs at the end of a note on a wall; its votes stand before it.
  func tail(_ note: Note) -> [NoteSign] {
    stage(of: note) + (template?.symbol == nil ? values(of: "evidence", on: note) : [])
      + kept(note) + own(note) + values(of: "color", on: note)
      + values(of: App.voiceFacet, on: note)
  }

  /// All there is to say of a note in words, the sign before it first.
  func words(_ note: Note, in box: TemplateBox?) -> [String] {
    let sector = values(of: App.voiceFacet, on: note)
    let evidence = template?.symbol == nil ? values(of: "evidence", on: note) : []
    return evidence.map(\.words)
      + ([before(note, in: box)].compactMap { $0 } + after(note) + sector).map(\.words)
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

extension App {
  /// What the signs of the open board's notes are made from.
  var signs: NoteSigns {
    NoteSigns(
      facets: facets, template: template, votes: facts.votes, language: language,
      starts: facts.agenda?.starts ?? [:], grouping: grouping?.facet.id)
  }
}

extension BoardScene {
  var signs: NoteSigns {
    NoteSigns(
      facets: facets, template: template, votes: votes, language: language, starts: starts,
      grouping: grouping)
  }

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
