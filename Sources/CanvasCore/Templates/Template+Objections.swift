extension Template {
  /// What speaks against a template, and where it stands in its file (``TemplateFile``).
  public typealias Objection = JSONObjection

  /// Everything that speaks against this template: first the words around it, then the boxes one by
  /// one and together, then the picture. Empty where it can be used.
  public var objections: [Objection] {
    var check = TemplateCheck()
    check.words(of: self)
    for (index, box) in boxes.enumerated() {
      check.box(box, [.member("boxes"), .element(index)])
    }
    check.together(boxes)
    check.picture(of: self)
    return check.objections
  }

  /// The cells a text may take at most. How wide a text is on the screen is decided in the layer of
  /// the screen; this counts every scalar that might take two cells as two.
  static func mostCells(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch (scalar.properties.generalCategory, scalar.value) {
      case (.nonspacingMark, _), (.enclosingMark, _): sum
      case (_, ..<0x1100), (_, 0x1e00..<0x2000), (_, 0x2010..<0x2100): sum + 1
      default: sum + 2
      }
    }
  }
}

/// Collects the objections to one template. The picture is in `TemplateCheck+Picture.swift`.
struct TemplateCheck {
  typealias Path = [JSONError.Step]

  private(set) var objections: [Template.Objection] = []

  mutating func object(_ path: Path, _ reason: String) {
    objections.append(Template.Objection(path: path, reason: reason))
  }

  // MARK: Words

  mutating func words(of template: Template) {
    identifier(template.id, [.member("id")])
    texts(template.title, [.member("title")], needed: true)
    texts(template.purpose, [.member("purpose")], needed: false)
    if let symbol = template.symbol { identifier(symbol, [.member("symbol")]) }
    if let words = template.words, words < 1 {
      object([.member("words")], "\"words\" is at least 1; leave it out where there is no limit")
    }
    if let axes = template.axes {
      let path: Path = [.member("axes")]
      texts(axes.horizontal, path + [.member("horizontal")], needed: true)
      line(axes.horizontalScore, path + [.member("horizontalScore")])
      texts(axes.vertical, path + [.member("vertical")], needed: true)
      line(axes.verticalScore, path + [.member("verticalScore")])
    }
    if let credit = template.credit { line(credit, [.member("credit")]) }
  }

  private mutating func identifier(_ text: String, _ path: Path) {
    guard !Identifier.isValid(text) else { return }
    object(path, "\"\(text)\" is not an id: 1 to 32 characters of a–z, 0–9 and \"-\"")
  }

  private mutating func texts(_ texts: Localized, _ path: Path, needed: Bool) {
    if needed, texts.values.isEmpty { object(path, "a text in at least one language must be here") }
    for (language, text) in texts.inOrder { line(text, path + [.member(language.rawValue)]) }
  }

  private mutating func line(_ text: String, _ path: Path) {
    if text.allSatisfy(\.isWhitespace) { object(path, "this text is blank; leave it out") }
    if text.contains(where: \.isControl) {
      object(path, "this text is one line, without tabs and other control characters")
    }
  }

  // MARK: Boxes

  mutating func box(_ box: TemplateBox, _ path: Path) {
    identifier(box.id, path + [.member("id")])
    if box.mark.isWhitespace || box.mark.isControl {
      object(path + [.member("mark")], "a mark is a character one can see")
    }
    if !box.order.isEmpty, !isOrder(box.order) {
      object(
        path + [.member("order")],
        "\"\(box.order)\" is no place in an order; write 1 to 99, for a sub-box with a letter: 2b")
    }
    texts(box.label, path + [.member("label")], needed: true)
    texts(box.short, path + [.member("short")], needed: true)
    texts(box.code, path + [.member("code")], needed: true)
    texts(box.prompt, path + [.member("prompt")], needed: false)
    texts(box.brief, path + [.member("brief")], needed: false)
    for (language, text) in box.short.inOrder {
      let cells = Template.mostCells(of: text)
      guard cells > 12 else { continue }
      object(
        path + [.member("short"), .member(language.rawValue)],
        "\"\(text)\" takes \(cells) cells; a short label takes at most 12")
    }
    for (language, text) in box.code.inOrder where !isCode(text) {
      object(
        path + [.member("code"), .member(language.rawValue)],
        "\"\(text)\" is no code; a code is 2 or 3 letters, figures or signs of money")
    }
    for (language, _) in box.label.inOrder {
      for (name, texts) in [("short", box.short), ("code", box.code)]
      where !texts.values.isEmpty && texts.values[language] == nil {
        object(path + [.member(name)], "\"\(name)\" lacks the language \(language.rawValue)")
      }
    }
    if let limit = box.limit, limit < 1 {
      object(
        path + [.member("limit")], "\"limit\" is at least 1; leave it out where there is no limit")
    }
    if let symbol = box.symbol { identifier(symbol, path + [.member("symbol")]) }
  }

  private func isOrder(_ text: String) -> Bool {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    return (1...2).contains(digits.count) && digits.first != 0x30 && rest.count <= 1
      && rest.allSatisfy { (0x61...0x7a).contains($0) }
  }

  private func isCode(_ text: String) -> Bool {
    (2...3).contains(text.count) && text.allSatisfy(\.isCodeSign)
      && Template.mostCells(of: text) <= 3
  }

  // MARK: Boxes together

  mutating func together(_ boxes: [TemplateBox]) {
    let path: Path = [.member("boxes")]
    if boxes.isEmpty { object(path, "a template has at least one box") }
    unique(boxes.map(\.id), "id") { path + [.element($0), .member("id")] }
    unique(boxes.map { String($0.mark) }, "mark") { path + [.element($0), .member("mark")] }
    unique(boxes.map(\.order), "order") { path + [.element($0), .member("order")] }
    for language in Language.allCases
    where boxes.contains(where: { $0.code.values[language] != nil }) {
      // Where a box lacks a language, the code it shows is that of another one.
      unique(boxes.map { $0.code[language].uppercased() }, "code") { index in
        let own = boxes[index].code.values[language] == nil ? [] : [language.rawValue]
        return path + [.element(index), .member("code")] + own.map { .member($0) }
      }
    }
  }

  /// Objects to each text that stands in the list before; empty texts are no texts.
  private mutating func unique(_ texts: [String], _ name: String, _ path: (Int) -> Path) {
    var seen: Set<String> = []
    for (index, text) in texts.enumerated() where !text.isEmpty && !seen.insert(text).inserted {
      object(path(index), "another box has the \(name) \"\(text)\"")
    }
  }
}

extension Localized {
  /// The texts in the order of the languages.
  var inOrder: [(language: Language, text: String)] {
    Language.allCases.compactMap { language in values[language].map { (language, $0) } }
  }
}

extension Character {
  /// Whether it may stand in a code: "KP", "C$".
  var isCodeSign: Bool { isLetter || isNumber || isCurrencySymbol }

  fileprivate var isControl: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }
}
