import CanvasCore
import Drawing

/// The thread of a segment: what is tied to it stays bright and has a sign, all else is dimmed. No note is hidden.
extension App {
  /// Lights the thread of the segment under the cursor, or of the one that the note under it is tied to; where one is lit,
  /// it goes out.
  mutating func turnThread() throws(Refusal) {
    let board = try requireBoard()
    if facts.thread != nil {
      settings.thread = nil
      return tell(say(.threadOff))
    }
    guard board.box(.segments)?.notes.isEmpty == false else {
      throw Refusal(say(.noSegmentsHere))
    }
    let note = try requireNote()
    guard let thread = SegmentThread(through: note.id, on: board) else {
      throw Refusal(say(.noThreadHere))
    }
    settings.filter = nil
    settings.groups[board.id] = nil
    settings.thread = thread.segment.id
  }

  /// Puts the thread out; false where none is lit on this board.
  mutating func endThread() -> Bool {
    guard facts.thread != nil else { return false }
    settings.thread = nil
    return true
  }

  /// Ends a thread whose segment is a segment no more, and says so.
  mutating func settleThread() {
    guard let id = settings.thread, let workspace else { return }
    let isThere = workspace.position(ofNote: id).map { place in
      let board = workspace.boards[place.board]
      return board.boxes[place.box].id == board.box(.segments)?.id
    }
    guard isThere != true else { return }
    settings.thread = nil
    if !isProjecting { tell(say(.threadEnded)) }
  }

  /// Whose thread is lit, how many notes that is, and the key that shows all again, in so many cells; nil without one.
  func threadWords(atMost width: Int) -> String? {
    guard let thread = facts.thread else { return nil }
    let count = say(.noteCount, count: thread.notes.count)
    let key = keymap.keys(of: "view.thread").first?.name(in: language) ?? ""
    func words(_ title: String) -> String {
      isBeforeRoom
        ? say(.threadBeforeRoom, title, count) : say(.threadShown, title, count, key)
    }
    let room = max(8, width - cellWidth(words("")))
    return words(clipped(thread.segment.title, to: room))
  }
}
