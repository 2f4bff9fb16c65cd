/// One thing in a valid workspace that people may want to look at. Nothing here is an error: a board may
/// stay as it is.
public struct Advice: Hashable, Sendable {
  /// What it is about; the words stand in `ninefold check --json`.
  public enum Kind: String, CaseIterable, Sendable {
    case boxOverLimit = "box-over-limit"
    case noteTooLong = "note-too-long"
    case emptyBox = "empty-box"
    case emptyBoard = "empty-board"
    case unknownTemplate = "unknown-template"
    case unknownBox = "unknown-box"
    case unknownFacet = "unknown-facet"
    case unknownValue = "unknown-value"
    case unknownWord = "unknown-word"
    case conflict
  }

  public var kind: Kind
  public var target: Target
  /// What is found, and what can be done; it may hold text of the workspace as it stands there.
  public var sentence: String
}

extension Workspace {
  /// What people may want to look at, in the order of the boards.
  public func advice(templates: TemplateLibrary, language: Language) -> [Advice] {
    var adviser = Adviser(templates: templates, language: language, facets: facets)
    adviser.checkConflicts(fields, .workspace, "the workspace")
    adviser.checkWords(fields, .workspace, "the workspace")
    for board in boards { adviser.check(board) }
    return adviser.found
  }
}

extension Reading {
  /// What people may want to look at. Its sentences are English, as those of the command line.
  public static let advice = Reading(
    "advice",
    Localized(
      en: "Advice: what to look at", nl: "Advies: wat aandacht vraagt",
      fr: "Conseils\u{a0}: ce qui mérite un regard", de: "Hinweise: was einen Blick lohnt",
      es: "Consejos: qué conviene mirar")
  ) { workspace, context in
    let found = workspace.advice(templates: context.templates, language: context.language)
    return Table(
      found.map { finding in
        var values: JSONObject = [
          "kind": .string(finding.kind.rawValue), "about": .string(finding.target.kind.rawValue),
        ]
        switch finding.target {
        case .box(let board, _), .round(let board, _): values["board"] = .string(board.text)
        case .workspace, .board, .note: break
        }
        values["id"] = .string((finding.target.id ?? workspace.id).text)
        values["sentence"] = .string(finding.sentence)
        return Table.Row(finding.sentence, target: finding.target, values: values)
      })
  }
}

private struct Adviser {
  let templates: TemplateLibrary
  let language: Language
  let facets: [Facet]
  var found: [Advice] = []

  mutating func check(_ board: Board) {
    let name = "the board \"\(board.name(in: templates[board.template], language))\" (\(board.id))"
    checkConflicts(board.fields, .board(board.id), name)
    checkWords(board.fields, .board(board.id), name)
    for round in board.rounds {
      let title = round.fields.text("title")
      let vote = title.isEmpty ? "the vote \(round.id)" : "the vote \"\(title)\" (\(round.id))"
      checkWords(round.fields, .round(board: board.id, round: round.id), "\(vote) on \(name)")
    }
    let template = templates[board.template]
    if template == nil {
      add(
        .unknownTemplate, .board(board.id),
        "Nobody here knows the template \"\(board.template)\" of \(name). "
          + "Its boxes are shown as they come.")
    }
    for box in board.boxes(in: template) { check(box, of: board, template) }
    checkEmptyBoxes(of: board, template, name)
  }

  private mutating func check(_ box: Box, of board: Board, _ template: Template?) {
    let target = Target.box(board: board.id, box: box.id)
    let title = board.name(in: template, language)
    let name = "\"\(box.label(in: template, language))\" on \"\(title)\""
    checkConflicts(box.fields, target, name)
    checkWords(box.fields, target, name)
    let known = template?.box(box.id.text)
    if let template, known == nil, !template.growsBoxes {
      add(
        .unknownBox, target,
        "The box \(name) (\(box.id)) does not belong to a \(template.title[language]). "
          + (template.suggestion(for: box).map { "Did you mean \"\($0)\"? " } ?? "")
          + "Move its notes to another box.")
    }
    if let limit = known?.limit, box.notes.count > limit {
      add(
        .boxOverLimit, target,
        "There are \(box.notes.count) notes in \(name); \(limit) \(limit == 1 ? "is" : "are") enough. "
          + "Merge some, or move them elsewhere.")
    }
    for note in box.notes { check(note, template?.words) }
  }

  private mutating func check(_ note: Note, _ words: Int?) {
    let target = Target.note(note.id)
    let name = "\"\(note.title)\" (\(note.id))"
    checkConflicts(note.fields, target, name)
    checkWords(note.fields, target, "the note \(name)")
    let count = note.title.split(whereSeparator: \.isWhitespace).count
    if let words, count > words {
      add(
        .noteTooLong, target,
        "The note \(name) has \(count) words; \(words) are enough. Put the rest on lines below.")
    }
    for (key, value) in note.fields["facets"]?.object?.members ?? [] {
      guard let facet = facets.named(key.text) else {
        add(
          .unknownFacet, target,
          "The note \(name) is marked with \"\(key)\", which is no facet of this workspace.")
        continue
      }
      for id in value.strings where !facet.values.isEmpty && facet.value(id) == nil {
        add(
          .unknownValue, target,
          "\"\(id)\" is no value of \"\(facet.id)\" on the note \(name). "
            + "Choose from: \(facet.values.map(\.id).joined(separator: ", ")).")
      }
    }
  }

  /// A canvas wants each of its boxes filled; sub-boxes, and boards without an order, do not.
  private mutating func checkEmptyBoxes(of board: Board, _ template: Template?, _ name: String) {
    guard let template else { return }
    let wanted = template.fillOrder.filter { !$0.order.isEmpty && $0.order.allSatisfy(\.isNumber) }
    guard !wanted.isEmpty else { return }
    guard board.noteCount > 0 else {
      add(
        .emptyBoard, .board(board.id),
        "There is no note on \(name) yet. Begin with \"\(wanted[0].label[language])\".")
      return
    }
    for box in wanted {
      guard let id = Identifier(box.id), board.box(id)?.notes.isEmpty ?? true else { continue }
      add(
        .emptyBox, .box(board: board.id, box: id),
        "\"\(box.label[language])\" is still empty on \(name).")
    }
  }

  mutating func checkConflicts(_ fields: JSONObject, _ target: Target, _ name: String) {
    let names = (fields["conflicts"]?.array ?? []).map { $0.object?["field"]?.string ?? "" }
    guard !names.isEmpty else { return }
    add(
      .conflict, target,
      "Two people changed \(names.map { "\"\($0)\"" }.joined(separator: ", ")) of \(name). "
        + "Choose which holds.")
  }

  mutating func checkWords(_ fields: JSONObject, _ target: Target, _ name: String) {
    for found in target.kind.unknownWords(in: fields) {
      add(
        .unknownWord, target,
        "\"\(found.word)\" is no word this version knows for \"\(found.field)\" of \(name). "
          + "It knows: \(found.known.joined(separator: ", ")).")
    }
  }

  private mutating func add(_ kind: Advice.Kind, _ target: Target, _ sentence: String) {
    found.append(Advice(kind: kind, target: target, sentence: sentence))
  }
}
