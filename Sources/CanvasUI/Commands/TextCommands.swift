import CanvasCore

extension Command {
  static let textCommands: [Command] = [
    Command(
      "draft.next", .commandKeepNext, hint: .hintKeepNext, in: .draft, ["Enter"], isListed: false
    ) {
      app throws(Refusal) in
      if try app.keepDraft() { try app.startNote() }
    },
    Command(
      "draft.end", .commandKeep, hint: .hintKeep, in: .draft, ["Esc", "Ctrl-C"], isListed: false
    ) {
      app throws(Refusal) in try app.keepDraft()
    },
    Command(
      "draft.drop", .commandDropDraft, hint: .hintDropDraft, in: .draft, ["Ctrl-G"], isListed: false
    ) {
      app in
      app.draft = nil
      app.tell(app.say(.draftDropped))
    },
    Command(
      "draft.nextBox", .commandKeepNextBox, hint: .hintNextBox, in: .draft, ["Tab"],
      isListed: false
    ) { app throws(Refusal) in try app.keepDraftAndStep(by: 1) },
    Command(
      "draft.previousBox", .commandKeepPreviousBox, in: .draft, ["Shift-Tab"], isListed: false
    ) { app throws(Refusal) in try app.keepDraftAndStep(by: -1) },
    Command(
      "draft.voice", .commandVoice, hint: .hintVoice, in: .draft, ["Ctrl-T"], isListed: false
    ) { app throws(Refusal) in
      try app.askVoice(for: app.draft?.note.map { [$0] } ?? [])
    },
    Command("draft.editor", .commandEditor, in: .draft, ["Ctrl-O"], isListed: false) {
      app throws(Refusal) in try app.editOutside()
    },
    text("text.newline", .commandNewline, hint: .hintNewline, ["Ctrl-J", "Alt-Enter"]) {
      $0.newline()
    },
    text("text.left", .commandLeft, ["Left", "Ctrl-B"]) { $0.move(.left) },
    text("text.right", .commandRight, ["Right", "Ctrl-F"]) { $0.move(.right) },
    text("text.wordLeft", .commandWordLeft, ["Ctrl-Left", "Alt-b", "Alt-Left"]) {
      $0.move(.wordLeft)
    },
    text("text.wordRight", .commandWordRight, ["Ctrl-Right", "Alt-f", "Alt-Right"]) {
      $0.move(.wordRight)
    },
    text("text.lineStart", .commandLineStart, ["Home", "Ctrl-A"]) { $0.move(.lineStart) },
    text("text.lineEnd", .commandLineEnd, ["End", "Ctrl-E"]) { $0.move(.lineEnd) },
    text("text.start", .commandTextStart, ["Ctrl-Home"]) { $0.move(.start) },
    text("text.end", .commandTextEnd, ["Ctrl-End"]) { $0.move(.end) },
    text("text.up", .commandUp, ["Up"]) { $0.move(.up) },
    text("text.down", .commandDown, ["Down"]) { $0.move(.down) },
    text("text.selectLeft", .commandSelect, ["Shift-Left"]) { $0.move(.left, selecting: true) },
    text("text.selectRight", .commandSelect, ["Shift-Right"]) { $0.move(.right, selecting: true) },
    text("text.selectAll", .commandSelectAll, ["Alt-a"]) { $0.selectAll() },
    text("text.deleteBackward", .commandDeleteBackward, ["Backspace"]) { $0.deleteBackward() },
    text("text.deleteForward", .commandDeleteForward, ["Delete", "Ctrl-D"]) { $0.deleteForward() },
    text("text.deleteWordBackward", .commandDeleteWord, ["Ctrl-W", "Alt-Backspace"]) {
      $0.deleteWordBackward()
    },
    text("text.deleteWordForward", .commandDeleteWordForward, ["Ctrl-Delete", "Alt-d"]) {
      $0.deleteWordForward()
    },
    text("text.kill", .commandKill, ["Ctrl-K"]) { $0.killToEnd() },
    text("text.killBackward", .commandKillBackward, ["Ctrl-U"]) { $0.killToStart() },
    text("text.yank", .commandYank, ["Ctrl-V"]) { $0.yank() },
    text("text.undo", .commandUndo, ["Ctrl-Z"]) { $0.undo() },
    text("text.redo", .commandRedo, ["Ctrl-Y"]) { $0.redo() },
  ]

  private static func text(
    _ id: String, _ title: Phrase, hint: Phrase? = nil, _ keys: [String],
    _ change: @escaping @Sendable (inout TextField) -> Void
  ) -> Command {
    Command(id, title, hint: hint, in: .text, keys, isListed: false) { app in
      app.editText(change)
    }
  }
}
