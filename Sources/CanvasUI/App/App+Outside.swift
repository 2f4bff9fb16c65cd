import CanvasCore

extension App {
  // MARK: Leaving

  /// Quits. Nothing is lost by it, so nothing is asked, unless neither file nor journal could be written.
  mutating func quit() throws(Refusal) {
    if case .failed? = file?.state, journalTrouble != nil, file?.wasToldOfLoss == false {
      opened?.file.wasToldOfLoss = true
      throw Refusal(say(.quittingLoses))
    }
    effects.work.append(.quit)
  }

  // MARK: Clipboard

  /// Copies notes, for `p` here and for whatever takes a paste elsewhere.
  mutating func copyNotes() throws(Refusal) {
    let ids = try chosenNotes()
    clipboard = ids.compactMap { workspace?.note($0) }
    effects.terminal.append(.copy(clipboard.map(\.text).joined(separator: "\n")))
    selected = []
    tell(say(.copiedNotes, count: ids.count))
  }

  /// Copies all notes of a box; elsewhere its title is pasted above them.
  mutating func copyBox() throws(Refusal) {
    let box = try requireBox()
    clipboard = shown(box)
    guard !clipboard.isEmpty else { throw Refusal(say(.noNoteHere)) }
    let title = box.label(in: template, language)
    effects.terminal.append(.copy(([title] + clipboard.map(\.text)).joined(separator: "\n")))
    tell(say(.copiedNotes, count: clipboard.count))
  }

  // MARK: What the room does not see

  /// Hides notes from a second screen, or shows them again.
  mutating func toggleHidden() throws(Refusal) {
    let notes = try chosenNotes()
    let deed = try requireWorkspace().turningHidden(notes)
    try perform(deed)
    tell(say(deed.act.kind == .hideNotes ? .hiddenNow : .shownNow))
  }
}
