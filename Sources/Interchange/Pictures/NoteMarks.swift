import CanvasCore
import Drawing

/// What stands beside the words of a note in a picture.
struct NoteMarks {
  /// A sign before the words, in the colour of its role.
  struct Sign: Hashable {
    /// The value of the facet it stands for; empty where it stands for none.
    var id = ""
    var text: String
    var role: Role?
    /// What it says, for the legend.
    var words: String
  }

  /// Values that say nothing: whoever has none is taken to have them.
  private static let usual = ["stage": "new", "evidence": "untested"]

  /// The symbol of the facet that the note's box, else the template shows: evidence, partners.
  var sign: Sign?
  /// What follows the words.
  var chips: [Sign] = []
  /// Answers to what the template asks of its notes: `metric: rounds a day`.
  var details: [String] = []
  /// What a note of a colour stands on.
  var ground: Role?
  var isRefuted = false
  var isHidden = false

  init(_ note: Note, in box: Box, on scene: PictureScene) {
    let facets = scene.facets
    let language = scene.language
    func values(_ name: String) -> [Sign] {
      guard let facet = facets.named(name) else { return [] }
      return note.facet(name).compactMap { id in
        guard let value = facet.value(id) else { return nil }
        let symbol = value.symbol[language].drawn
        let label = value.label[language].drawn
        return Sign(
          id: id, text: symbol.isEmpty ? label : symbol, role: Role(named: value.role),
          words: label)
      }
    }
    let symbol = scene.template?.box(box.id.text)?.symbol ?? scene.template?.symbol
    sign = symbol.flatMap { values($0).first }
    let colors = values("color")
    ground = colors.lazy.compactMap(\.role).first
    isRefuted = note.facet("evidence").contains("refuted")
    isHidden = note.isHidden
    // A facet that a sign shows already is not told again.
    let own = facets.filter { !$0.isBuiltIn }.map(\.id)
    let shown = (["color", "sector", "stage", "evidence"] + own).filter { $0 != symbol }
    for facet in shown {
      chips += values(facet).filter { $0.id != Self.usual[facet] }
    }
    if !note.flowKind.isEmpty, note.flowKind != "money" {
      let kind = facets.named("flow")?.value(note.flowKind)
      let symbol = kind?.symbol[language] ?? "⇄ \(note.flowKind)"
      chips.append(Sign(text: symbol.drawn, words: kind?.label[language] ?? note.flowKind.drawn))
    }
    if !note.owner.isEmpty {
      chips.append(
        Sign(text: "@" + note.owner.drawn, words: PictureWords.owner[language]))
    }
    if note.isSuccess {
      chips.append(Sign(text: "☼", words: PictureWords.success[language]))
    } else if note.isDone {
      chips.append(Sign(text: "■", words: PictureWords.done[language]))
    }
    if isHidden { chips.append(Sign(text: "○", words: PictureWords.hidden[language])) }
    if note.fields["conflicts"] != nil {
      chips.append(Sign(text: "≠", words: PictureWords.conflict[language]))
    }
    details = scene.answers(note)
    let author = note.fields["author"]?.string ?? ""
    if !author.isEmpty {
      details.append(PictureWords.labelled(PictureWords.author, author.drawn, language))
    }
  }
}

extension PictureScene {
  /// What a note says to the fields that its template asks for, beside what signs show.
  fileprivate func answers(_ note: Note) -> [String] {
    asked.compactMap { typed in
      guard let value = note.fields[path: typed.path[...]] else { return nil }
      let raw = typed.field.type.text(of: value).drawn
      guard !raw.isEmpty else { return nil }
      let text = words(for: raw, in: typed)
      return PictureWords.labelled(typed.field.label, text, language)
    }
  }

  /// What fixed words of a field are called: results as evidence is, ways of working by a table.
  private func words(for value: String, in typed: TypedField) -> String {
    switch typed.id {
    case "experiment.result":
      facets.named("evidence")?.value(value)?.label[language].drawn ?? value
    case "step.mode": PictureWords.modes[value]?[language] ?? value
    default: value
    }
  }
}

extension Role {
  /// The role that a vocabulary names, or nil.
  init?(named name: String) {
    guard !name.isEmpty, let role = Role.allCases.first(where: { "\($0)" == name }) else {
      return nil
    }
    self = role
  }
}
