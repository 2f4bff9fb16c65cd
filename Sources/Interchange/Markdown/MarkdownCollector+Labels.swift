import CanvasCore

// Headings and other labels: which of them begin a box, a board or a group of notes.
extension MarkdownCollector {
  /// What a heading or another label begins; false where it is none after all, but text.
  mutating func takeLabel(_ element: Element, _ level: Int, _ mainLevel: Int) -> Bool {
    let isHeading = level < MarkdownReader.paragraphLevel
    if isHeading, let ours = MarkdownReader.ours(element.label), ours.template == template.id {
      beginOurs(plain(ours.title), level, element.block.line)
      return true
    }
    if isOurs, !isHeading { return false }
    var element = element
    // A heading is a label and a note only where the label is a box here.
    if isHeading, !element.rest.isEmpty,
      isOurs || box(plain(element.label)) == nil
    {
      element.label = element.block.text
      element.rest = ""
    }
    let line = plain(element.label)
    let parent = path.last { $0.level < level && $0.box != nil }
    if let box = box(line), isBox(box, level, mainLevel, parent) {
      pop(to: level)
      path.append(
        Heading(level: level, text: line, line: element.block.line, isSaid: true, box: box))
      rename(box, line)
      section(line, box, isKnown: true)
      takeRest(element)
      return true
    }
    if !isHeading, element.rest.isEmpty, !isListNext, line.withoutColon == line, !line.isQuestion {
      return false
    }
    guard
      isHeading
        || (level == MarkdownReader.paragraphLevel && element.rest.isEmpty && !isTitleLine(element))
    else { return false }
    if line.isEmpty { return isHeading }
    if !line.contains(where: \.isLetter), !makesBoxes {
      // A number of its own before the label.
      dropped.append(.init(.format, line, line: element.block.line))
      return true
    }
    if !isHeading, path.last(where: { $0.level < level })?.box != nil, line.isQuestion {
      dropped.append(.init(.hint, line, line: element.block.line))
      return true
    }
    pop(to: level)
    isUnderLabel = false
    if isHeading, !hasBoxes, current.title.isEmpty, path.isEmpty,
      level < mainLevel || level == 1 || isTemplate(line),
      boardLevel == 0 || boardLevel == level
    {
      path.append(Heading(level: level, text: line, line: element.block.line, isSaid: true))
      setTitle(line)
      return true
    }
    if makesBoxes, isHeading, level > boardLevel {
      makeBox(line, level, element.block.line)
      return true
    }
    path.append(
      Heading(level: level, text: line.withoutColon, line: element.block.line, isSaid: false))
    last = nil
    prefix = nil
    return true
  }

  /// The box of the template that a label means. In a file of ours boxes that people made may be called nearly alike,
  /// so only whole labels count there, alone or in brackets after another name.
  func box(_ label: String) -> Identifier? {
    guard isOurs else { return labels.box(label, on: template.id)?.box }
    return template.boxes.first { box in
      box.label.values.values.contains { label == $0 || label.hasSuffix(" (\($0))") }
    }.flatMap { Identifier($0.id) }
  }

  /// A board of a file of ours: its headings are boxes, whatever they are called.
  mutating func beginOurs(_ title: String, _ level: Int, _ line: Int) {
    pop(to: 0)
    if !current.title.isEmpty { dropped.append(.init(.format, current.title)) }
    isOurs = true
    makesBoxes = true
    boardLevel = level
    current.title = title
    path = [Heading(level: level, text: title, line: line, isSaid: true)]
  }

  func isTemplate(_ line: String) -> Bool { labels.template(named: line) != nil }

  /// Whether a bold line is a sentence rather than a heading.
  func isTitleLine(_ element: Element) -> Bool {
    element.label.utf8.count > BoxLabels.lengthLimit
  }

  /// Whether a known label begins a box: deeper than the boxes it may only name a part of the one it is in.
  func isBox(_ box: Identifier, _ level: Int, _ mainLevel: Int, _ parent: Heading?) -> Bool {
    guard level > mainLevel, let parent, let parentBox = parent.box else {
      return level < MarkdownReader.paragraphLevel || level <= mainLevel || !hasBoxes
        || parent == nil
    }
    if parentBox == box { return false }
    let isPart = template.box(box.text)?.order.last?.isLetter == true
    return isPart || (level < MarkdownReader.paragraphLevel && !claimed.contains(box))
  }

  mutating func takeRest(_ element: Element) {
    guard !element.rest.isEmpty else { return }
    isUnderLabel = false
    for text in MarkdownCell.notes(MarkdownCell.lines(element.rest)) {
      addRaw(text, element.block.line)
    }
    if case .item(let depth) = element.block.kind, last != nil { last?.depth = depth }
  }

  mutating func setTitle(_ line: String) {
    if current.title.isEmpty {
      current.title = line
    } else if current.title != line {
      dropped.append(.init(.format, line))
    }
    last = nil
    prefix = nil
  }

  /// A box that people made, with the name of its heading.
  mutating func makeBox(_ line: String, _ level: Int, _ number: Int) {
    let said = path.filter { !$0.isSaid && $0.box == nil }.map(\.text)
    for index in path.indices { path[index].isSaid = true }
    let title = (said + [line]).joined(separator: " › ")
    let id: Identifier
    if let known = ownByTitle[title] {
      id = known
    } else if let spoken = Identifier(line), line == title, template.box(line) == nil,
      takenIDs.insert(spoken).inserted
    {
      id = spoken
      own.append(Box(id: id))
    } else {
      var number = own.count + 1
      while !takenIDs.insert(Identifier("c\(number)") ?? "c").inserted { number += 1 }
      id = Identifier("c\(number)") ?? "c"
      own.append(Box(id: id, fields: ["title": .string(title)]))
    }
    ownByTitle[title] = id
    path.append(Heading(level: level, text: line, line: number, isSaid: true, box: id))
    section(line, id, isKnown: true)
  }

  /// A box of ours that has a name of its own: "Neighbours (Customer Segments)".
  mutating func rename(_ box: Identifier, _ line: String) {
    guard isOurs, let index = current.boxes.firstIndex(where: { $0.id == box }),
      let labels = template.box(box.text)?.label.values.values,
      !labels.contains(line), let label = labels.first(where: { line.hasSuffix(" (\($0))") })
    else { return }
    let name = line.dropLast(label.count + 3).trimmed
    current.boxes[index].title = name
  }

  mutating func section(_ label: String, _ box: Identifier, isKnown: Bool) {
    for (box, seen) in texts { closed[box, default: []].formUnion(seen) }
    texts = [:]
    sectionIndex[SectionKey(box: box, label: isKnown ? nil : label)] = sections.count
    sections.append((label, box, isKnown, 0))
    // Headings over boxes are words about the board.
    for index in path.indices where !path[index].isSaid {
      path[index].isSaid = true
      let words = path[index].text
      if template.isCalled(words) {
        dropped.append(.init(.format, words, line: path[index].line))
      } else if isTemplate(words), !current.title.isEmpty {
        current.title += " › " + words
      } else {
        describe(words)
      }
    }
    hasBoxes = true
    isUnderLabel = true
    last = nil
    prefix = nil
  }

  /// Ends the headings of a level and below; words of one that nothing says become a note.
  mutating func pop(to level: Int) {
    while let heading = path.last, heading.level >= level {
      path.removeLast()
      prefix = nil
      if !heading.isSaid { add(heading.text, heading.line, isWhole: true, section: heading.text) }
    }
    last = nil
    prefix = nil
  }
}

extension String {
  /// Whether it asks something.
  var isQuestion: Bool {
    let text = filter { !"*_\"”» \u{a0}".contains($0) }
    return text.last == "?" || text.last == "？"
  }

  var withoutColon: String {
    guard let last, last == ":" || last == "：", count > 1 else { return self }
    return dropLast().trimmed
  }
}

extension Template {
  /// Whether a heading is its title and no more.
  fileprivate func isCalled(_ heading: String) -> Bool {
    title.values.values.contains { BoxLabels.plain($0) == BoxLabels.plain(heading) }
  }
}
