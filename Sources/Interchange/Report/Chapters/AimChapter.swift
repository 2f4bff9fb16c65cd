import CanvasCore

extension Chapter {
  /// What it was for: the questions and descriptions of the boards.
  package static let aim = Chapter(
    "aim",
    Localized(
      en: "Aim and question", nl: "Doel en vraag", fr: "But et question", de: "Ziel und Frage",
      es: "Objetivo y pregunta"),
    missing: Localized(
      en: "No board has a question yet. Give one a question and a description: both stand here.",
      nl: "Nog geen enkel bord heeft een vraag. Geef een bord een vraag en een beschrijving: ze "
        + "komen hier.",
      fr: "Aucun tableau n’a encore de question. Donnez à un tableau une question et une "
        + "description\u{a0}: elles viendront ici.",
      de: "Noch kein Board hat eine Frage. Geben Sie einem Board eine Frage und eine "
        + "Beschreibung: Beide stehen dann hier.",
      es: "Ningún tablero tiene aún una pregunta. Ponga a un tablero una pregunta y una "
        + "descripción: aparecerán aquí.")
  ) { context in
    var blocks: [ReportBlock] = []
    var told: Set<String> = []
    for board in context.boards {
      let question = board.question
      let challenge = board.fields.text("challenge")
      guard !question.isEmpty || !challenge.isEmpty,
        told.insert(question + "\n" + challenge).inserted
      else { continue }
      if !question.isEmpty {
        blocks.append(.heading(context.quote(question, on: board)))
      }
      if !challenge.isEmpty {
        let label = ReportText([.strong(context.fieldLabel("challenge", .board))])
        blocks.append(.paragraph(label + context.colon + context.quote(challenge, on: board)))
      }
      let description = board.fields.text("description")
      if !description.isEmpty {
        blocks.append(.paragraph(context.quote(description, on: board)))
      }
    }
    // Without a question the boards that say what they are about tell it.
    let hasQuestion = !blocks.isEmpty
    let others = context.boards.filter {
      !$0.fields.text("description").isEmpty && (!hasQuestion || $0.template == "agenda")
        && $0.question.isEmpty
    }
    var names: [String: [ReportText]] = [:]
    for board in others {
      names[board.fields.text("description"), default: []].append(context.name(board))
    }
    // What is said of several boards stands once, with the names of all.
    for board in others {
      let text = board.fields.text("description")
      guard let boards = names.removeValue(forKey: text) else { continue }
      blocks.append(
        .paragraph(boards.joined() + context.colon + context.quote(text, on: board)))
    }
    return blocks
  }
}

extension ReportContext {
  /// What a field of a kind of thing is called; parts go by a dot.
  func fieldLabel(_ path: String, _ kind: Target.Kind = .note) -> String {
    let keys = path.split(separator: ".").map { FieldKey(String($0)) }
    guard let first = keys.first,
      let field = Schema.fields(of: kind).first(where: { $0.key == first })
    else { return path }
    guard keys.count > 1, case .record(let parts) = field.type,
      let part = parts.first(where: { $0.key == keys[1] })
    else { return capitalized(field.label[language]) }
    return capitalized(part.label[language])
  }

  /// With a capital, as the head of a column has it.
  func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
