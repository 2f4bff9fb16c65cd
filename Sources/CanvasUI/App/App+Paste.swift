import CanvasCore

extension App {
  /// Text pasted from outside: into the field, or as notes, one a line.
  mutating func paste(_ text: String) {
    let clean = text.cleaned
    guard !clean.isEmpty else { return }
    leaveLineOpen(clean)
    // The room takes no words, nor does the past.
    guard !isBeforeRoom, past == nil || panel != nil else {
      return refuse(say(.nothingToPasteInto))
    }
    if sketching != nil { return pasteSketch(clean) }
    if panel?.field != nil {
      editText { $0.insert(clean.split(separator: "\n").joined(separator: " ")) }
    } else if panel != nil, draft == nil {
      refuse(say(.nothingToPasteInto))
    } else if let draft {
      let lines = text.cleanLines
      if draft.isNew, lines.count > 1 {
        pasteNotes([draft.field.text.asNote].filter { !$0.isEmpty } + lines)
      } else {
        editText { $0.insert(clean) }
      }
    } else if screen == .board, let boards = boards(inPasted: clean) {
      open(.importing(boards))
    } else if screen == .board {
      pasteNotes(text.cleanLines)
    } else {
      refuse(say(.nothingToPasteInto))
    }
  }

  /// More of the last paste: its line had gone silent in the middle. What goes on with a line that was cut is
  /// joined to it.
  mutating func continuePaste(_ text: String) {
    let clean = text.cleaned
    let head = String(clean.utf8.prefix { $0 != 0x0a }) ?? ""
    let tail = String(clean.dropFirst(head.count))
    guard let blanks = opened?.pasted.openLine, !head.isEmpty, panel == nil else {
      return paste(text)
    }
    if draft != nil {
      editText { $0.insert(head) }
      return tail.isEmpty ? () : paste(tail)
    }
    guard let last = opened?.pasted.notes.last, let note = workspace?.note(last) else {
      return paste(text)
    }
    let earlier = opened?.pasted.notes ?? []
    do throws(Refusal) {
      try perform(
        Deed(
          Act(.pasteNotes),
          [.set(.note(last), path: ["text"], to: .string((note.text + blanks + head).asNote))]))
      _ = go(to: last)
      pasteNotes(tail.cleanLines)
      let pasted = earlier + (opened?.pasted.notes ?? []).filter { !earlier.contains($0) }
      opened?.pasted.notes = pasted
      tell(say(.pastedNotes, count: pasted.count))
      leaveLineOpen(clean)
    } catch {
      refuse(error)
    }
  }

  /// Remembers whether the last line of what was pasted may go on, and the spaces at its end, which notes do not
  /// keep.
  private mutating func leaveLineOpen(_ clean: String) {
    let isOpen = !clean.hasSuffix("\n")
    let blanks = clean.utf8.reversed().prefix { $0 == 0x20 }.count
    opened?.pasted.openLine = isOpen ? String(repeating: " ", count: blanks) : nil
  }

  /// Lines pasted as notes, all one step, after the note under the cursor.
  mutating func pasteNotes(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    let parent: Target
    let after: Identifier?
    let group = draft?.group ?? groupHere
    if case .new(let board, let box, let note)? = draft?.purpose {
      (parent, after) = (.box(board: board, box: box), note)
    } else if let boardID, let home = try? placeForNotes() {
      (parent, after) = (.box(board: boardID, box: home.box), home.after)
    } else {
      return refuse(say(.noBoxHere))
    }
    do throws(Refusal) {
      let facets = marked(parent.board.map { voiceFacets(on: $0) } ?? [:], by: group)
      let made = try add(
        lines, at: Change.Place(parent: parent, after: after), facets: facets, as: .pasteNotes)
      draft = nil
      if case .box(let board, let box) = parent {
        boardID = board
        focus = made.last.map { Focus(box: self.group(of: $0) ?? box, note: $0) }
      }
      opened?.pasted.notes = made
      tell(say(.pastedNotes, count: lines.count))
    } catch {
      refuse(error)
    }
  }

  /// Makes one note of the notes that a paste has just made: its lines are those of the note.
  mutating func joinPasted() throws(Refusal) {
    let notes = opened?.pasted.notes ?? []
    try act { workspace, _ throws(Refusal) in try workspace.joining(notes) }
    opened?.pasted.notes = []
    _ = go(to: notes[0])
    tell(say(.joinedNotes, "\(notes.count)"))
  }
}
