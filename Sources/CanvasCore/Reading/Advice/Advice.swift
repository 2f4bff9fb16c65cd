/// One thing in a valid workspace that people may want to look at. Nothing here is an error: a board may
/// stay as it is.
public struct Advice: Hashable, Sendable {
  /// The rules there are; the words stand in `ninefold check --json` and in fields `silence`, and stay.
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
    case deadLink = "dead-link"
    case lopsided
    case segmentWithoutProposition = "segment-without-proposition"
    case propositionWithoutSegment = "proposition-without-segment"
    case revenueWithoutSegment = "revenue-without-segment"
    case channelWithoutSegment = "channel-without-segment"
    case partnerWithoutSupply = "partner-without-supply"
    case costWithoutCause = "cost-without-cause"
    case noPayer = "no-payer"
    case manyPayers = "many-payers"
    case productWithoutOwner = "product-without-owner"
    case productWithOwners = "product-with-owners"
    case onlyOutputs = "only-outputs"
    case metricWithoutTarget = "metric-without-target"
    case metricWithoutDue = "metric-without-due"
    case metricOverdue = "metric-overdue"
    case couldLose = "could-lose"
    case hypothesisUntested = "hypothesis-untested"
    case leapUntested = "leap-untested"
    case testWithoutNote = "test-without-note"
    case testWithoutCriterion = "test-without-criterion"
    case testOverdue = "test-overdue"
    case testElsewhere = "test-elsewhere"
    case learningWithoutResult = "learning-without-result"
    case learningWithoutDecision = "learning-without-decision"
    case evidenceDiffers = "evidence-differs"
    case refutedInUse = "refuted-in-use"
    case scoresElsewhere = "scores-elsewhere"
    case nearDuplicate = "near-duplicate"
    case sectorSilent = "sector-silent"
    case parkedWithoutOwner = "parked-without-owner"
    case parkedWithoutReason = "parked-without-reason"
    case dueWithoutOwner = "due-without-owner"
    case dueOver = "due-over"
  }

  public var kind: Kind
  public var target: Target
  /// What is found, and what can be done; it may hold text of the workspace as it stands there.
  public var sentence: String
  /// What to ask oneself; empty where the sentence says what is to be done.
  public var question: String
}

extension Workspace {
  /// What people may want to look at, in the order of the boards. What was put aside is left out, by the field `silence` of
  /// a note or of the workspace. `now`, in seconds since 1970, is what dates are held against; at 0 nothing is
  /// late.
  public func advice(
    templates: TemplateLibrary, language: Language, now: Int = 0,
    weeks: Int = ReadingContext.usualWeeks
  ) -> [Advice] {
    let adviser = Adviser(
      self, templates: templates, language: language, now: now, weeks: weeks)
    let silent = Set(fields["silence"]?.strings ?? [])
    let places = AdvicePlaces(self)
    var found: [(place: [Int], advice: Advice)] = []
    for rule in AdviceRule.all where !silent.contains(rule.kind.rawValue) {
      for finding in rule.find(adviser) {
        if case .note(let id) = finding.target, let note = note(id),
          note.fields["silence"]?.strings.contains(rule.kind.rawValue) == true
        {
          continue
        }
        found.append((places[finding.target], rule.advice(finding, language)))
      }
    }
    return found.enumerated().sorted { a, b in
      a.element.place == b.element.place
        ? a.offset < b.offset : a.element.place.lexicographicallyPrecedes(b.element.place)
    }.map(\.element.advice)
  }

  /// What advice would say beside ``advice(templates:language:now:weeks:)`` where no rule were put aside.
  public func silencedAdvice(
    templates: TemplateLibrary, language: Language, now: Int = 0
  ) -> [Advice] {
    var loud = self
    loud.fields["silence"] = nil
    for board in boards.indices {
      for box in boards[board].boxes.indices {
        for note in boards[board].boxes[box].notes.indices {
          loud.boards[board].boxes[box].notes[note].fields["silence"] = nil
        }
      }
    }
    let said = Set(advice(templates: templates, language: language, now: now))
    return loud.advice(templates: templates, language: language, now: now)
      .filter { !said.contains($0) }
  }

  /// Puts a rule of advice aside for notes, or for the whole file where none is named; takes it up again where it was put
  /// aside for all of them.
  public func turningSilence(
    _ rule: String, on notes: [Identifier]
  ) throws(Refusal) -> Deed {
    guard let kind = Advice.Kind(rawValue: rule.folded) else {
      let all = Advice.Kind.allCases.map(\.rawValue)
      throw .noRule(rule, near: Suggestion.nearest(to: rule, among: all), all)
    }
    let targets: [Target] =
      notes.isEmpty ? [.workspace] : try present(notes: notes).map { .note($0) }
    func rules(_ target: Target) -> [String] { fields(of: target)?["silence"]?.strings ?? [] }
    let isSilent = targets.allSatisfy { rules($0).contains(kind.rawValue) }
    let edits = targets.filter { rules($0).contains(kind.rawValue) == isSilent }.map { target in
      let others = rules(target).filter { $0 != kind.rawValue }
      let left = isSilent ? others : others + [kind.rawValue]
      return Edit.set(
        target, path: ["silence"],
        to: left.isEmpty ? nil : .array(left.map { .string($0) }))
    }
    return Deed(Act(isSilent ? .unsilence : .silence, kind.rawValue), edits)
  }
}

extension Reading {
  /// What people may want to look at, with a question to ask and the rule it comes from.
  public static let advice = Reading(
    "advice",
    Localized(
      en: "Advice: what to look at", nl: "Advies: wat aandacht vraagt",
      fr: "Conseils\u{a0}: ce qui mérite un regard", de: "Hinweise: was einen Blick lohnt",
      es: "Consejos: qué conviene mirar"), .table(in: "advice")
  ) { workspace, context in
    let found = workspace.advice(
      templates: context.templates, language: context.language, now: context.now,
      weeks: context.weeks
    ).filter { context.board == nil || $0.target.isOn(context.board, in: workspace) }
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
        values["question"] = .string(finding.question)
        return Table.Row(
          finding.sentence,
          details: [
            [finding.question, "[\(finding.kind.rawValue)]"].filter { !$0.isEmpty }
              .joined(separator: " ")
          ], target: finding.target, values: values)
      },
      sum: found.isEmpty ? "" : howToSilence[context.language])
  }

  private static let howToSilence = Localized(
    en:
      "A rule is put aside by its name in brackets, in the field silence of a note or of the workspace.",
    nl: """
      Een regel leg je opzij met zijn naam tussen haken, in het veld silence van een briefje of \
      van de werkruimte.
      """,
    fr: """
      Une règle s’écarte par son nom entre crochets, dans le champ silence d’une note ou de \
      l’espace de travail.
      """,
    de: """
      Eine Regel wird mit ihrem Namen in Klammern beiseitegelegt, im Feld silence eines Zettels \
      oder des Arbeitsbereichs.
      """,
    es: """
      Una regla se aparta por su nombre entre corchetes, en el campo silence de una nota o del \
      espacio de trabajo.
      """)
}

extension Target {
  fileprivate func isOn(_ id: Identifier?, in workspace: Workspace) -> Bool {
    guard case .note(let note) = self else { return board == id }
    return workspace.position(ofNote: note).map { workspace.boards[$0.board].id } == id
  }
}

/// Where things stand in a workspace, as lists of numbers in the order in which they are read.
private struct AdvicePlaces {
  private var places: [Target: [Int]] = [.workspace: []]

  init(_ workspace: Workspace) {
    for (b, board) in workspace.boards.enumerated() {
      places[.board(board.id)] = [b]
      for round in board.rounds { places[.round(board: board.id, round: round.id)] = [b, 0] }
      for (x, box) in board.boxes.enumerated() {
        places[.box(board: board.id, box: box.id)] = [b, x + 1]
        for (n, note) in box.notes.enumerated() { places[.note(note.id)] = [b, x + 1, n] }
      }
    }
  }

  /// What the file does not have, as a box that a board leaves out, comes last on its board.
  subscript(target: Target) -> [Int] {
    if let place = places[target] { return place }
    return (target.board.flatMap { places[.board($0)] } ?? [.max]) + [.max]
  }
}
