import CanvasCore

/// Where the text goes that a user changes in an editor of their own.
enum EditorTarget: Hashable, Sendable {
  case note(Identifier)
  case draft
}

extension App {
  // MARK: Leaving

  /// Quits. Nothing is lost by it, so nothing is asked, unless neither file nor journal could be written.
  mutating func quit() throws(Refusal) {
    if case .failed? = file?.state, journalTrouble != nil, !wasToldOfLoss {
      wasToldOfLoss = !isTrial
      throw Refusal(say(.quittingLoses))
    }
    effects.append(.quit)
  }

  // MARK: Clipboard

  /// Copies notes, for `p` here and for whatever takes a paste elsewhere.
  mutating func copyNotes() throws(Refusal) {
    let ids = try chosenNotes()
    clipboard = ids.compactMap { workspace?.note($0) }
    effects.append(.copy(clipboard.map(\.text).joined(separator: "\n")))
    tell(say(.copiedNotes, count: ids.count))
  }

  // MARK: The user's editor

  mutating func editOutside() throws(Refusal) {
    if let draft {
      editing = .draft
      effects.append(.edit(draft.field.text))
    } else {
      let note = try requireNote()
      editing = .note(note.id)
      effects.append(.edit(note.text))
    }
  }

  /// Takes the text that the editor left. Line ends at its end, which editors add, do not count.
  mutating func edited(_ text: String?, _ trouble: String?) {
    let target = editing
    editing = nil
    guard let text else {
      refuse(trouble ?? say(.editorFailed))
      return
    }
    let clean = text.withoutControls.trimmed
    switch target {
    case .draft:
      draft?.field.selectAll()
      draft?.field.insert(clean)
    case .note(let id):
      guard workspace?.note(id) != nil else { return refuse(say(.noteIsGone)) }
      guard !clean.isEmpty else { return refuse(say(.emptiedNote)) }
      guard workspace?.note(id)?.text != clean else { return tell(say(.editorLeftIt)) }
      do throws(Refusal) {
        try perform([.set(.note(id), path: ["text"], to: .string(clean))], as: .didEditNote)
      } catch {
        refuse(error.sentence)
      }
    case nil: break
    }
  }

  // MARK: Pasted lines

  /// Makes one note of the notes that a paste has just made: its lines are those of the note.
  mutating func joinPasted() throws(Refusal) {
    let notes = pasted.compactMap { workspace?.note($0) }
    guard notes.count > 1, notes.count == pasted.count else { throw Refusal(say(.nothingToJoin)) }
    let text = notes.map(\.text).joined(separator: "\n")
    try perform(
      [.set(.note(notes[0].id), path: ["text"], to: .string(text))]
        + notes.dropFirst().map { .removeNote($0.id) }, as: .didJoin)
    pasted = []
    _ = go(to: notes[0].id)
    tell(say(.joinedNotes, "\(notes.count)"))
  }

  // MARK: What the room does not see

  /// Hides notes from a second screen, or shows them again.
  mutating func toggleHidden() throws(Refusal) {
    let notes = try chosenNotes().compactMap { workspace?.note($0) }
    let hides = notes.contains { !$0.isHidden }
    let edits = notes.map { note -> Edit in
      let others = note.tags.filter { $0 != Note.hiddenTag }
      let tags = hides ? others + [Note.hiddenTag] : others
      return .set(
        .note(note.id), path: ["tags"],
        to: tags.isEmpty ? nil : .array(tags.map(JSONValue.string)))
    }
    try perform(edits, as: hides ? .didHide : .didUnhide)
    tell(say(hides ? .hiddenNow : .shownNow))
  }
}
