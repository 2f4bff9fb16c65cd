import CanvasCore

// Notes, and the account of where they go.
extension MarkdownCollector {
  mutating func addRaw(_ raw: String, _ line: Int, depth: Int = 0) {
    // Marks stand at the end of the first line.
    let first = raw.utf8.firstIndex(of: 0x0a) ?? raw.endIndex
    if let (title, marks) = MarkdownMarks.read(String(raw[..<first])) {
      let words = text(title + raw[first...], line)
      add(words, line, marks: marks, depth: depth)
    } else {
      add(text(raw, line), line, depth: depth)
    }
  }

  /// Puts a note into the box that the headings lead to, else on the tray with its heading before it.
  mutating func add(
    _ text: String, _ line: Int, marks: MarkdownMarks.Found? = nil, depth: Int = 0,
    isWhole: Bool = false, section: String? = nil
  ) {
    guard !text.isEmpty || marks != nil else { return }
    guard noteCount <= ImportSource.noteLimit else { return }
    let box = path.last { $0.box != nil }?.box ?? Import.tray
    var words = text
    if !isWhole {
      let outer = path.lastIndex { $0.box != nil }.map { $0 + 1 } ?? 0
      let groups = path.indices[outer...].filter { !path[$0].isSaid || isGroup($0) }
      let unsaid = groups.filter { !path[$0].isSaid }
      let shown = unsaid.isEmpty ? Array(groups.suffix(1)) : unsaid
      if !shown.isEmpty {
        words = shown.map { path[$0].text }.joined(separator: " › ") + ": " + words
        for index in shown { path[index].isSaid = true }
      }
    }
    let key = words.folded
    if marks == nil, closed[box]?.contains(key) == true {
      last = nil
      return
    }
    texts[box, default: []].insert(key)
    var note = Note(id: ids.next(), text: words)
    if let kind = template.noteKind { note.fields["kind"] = .string(kind) }
    if let marks {
      note.put(marks)
      if let count = marks.votes { votes.append((note.id, count)) }
    }
    notes[box, default: []].append(note)
    noteCount += 1
    last = (box, notes[box, default: []].count - 1, depth)
    count(box, section)
  }

  /// Whether a heading stands before each note under it: those below a box, and of sections that are no box.
  func isGroup(_ index: Int) -> Bool {
    path[index].level > boardLevel && !isTitle(index)
  }

  func isTitle(_ index: Int) -> Bool { path[index].text == current.title && index == 0 }

  mutating func count(_ box: Identifier, _ label: String?) {
    let isKnown = path.contains { $0.box == box }
    let label = label ?? sectionLabel(box)
    let key = SectionKey(box: box, label: isKnown ? nil : label)
    if let index = sectionIndex[key] {
      sections[index].count += 1
    } else {
      sectionIndex[key] = sections.count
      sections.append((label, box, isKnown, 1))
    }
  }

  func sectionLabel(_ box: Identifier) -> String {
    path.last { $0.box == box }?.text ?? path.last { $0.box == nil }?.text ?? ""
  }

  /// Adds lines to the last note.
  mutating func append(_ text: String, apart: Bool) {
    guard let last, !text.isEmpty else { return }
    notes[last.box]?[last.index].text += (apart ? "\n\n" : "\n") + text
  }
}
