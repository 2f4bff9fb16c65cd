import CanvasCore

extension Command {
  static let noteCommands: [Command] = [
    Command("note.add", .commandAdd, hint: .hintAdd, in: .board, ["a"], types: true) {
      app throws(Refusal) in
      try app.startNote()
    },
    Command("note.edit", .commandEdit, hint: .hintEdit, in: .board, ["Enter", "F2"], types: true) {
      app throws(Refusal) in
      if app.isAtClusters {
        app.showNotes()
      } else if app.focusedNote == nil {
        try app.startNote()
      } else {
        try app.startEditing()
      }
    },
    Command("note.remove", .commandRemove, hint: .hintRemove, in: .board, ["x", "Delete"]) {
      app throws(Refusal) in try app.removeNotes()
    },
    Command("note.carry", .commandCarry, hint: .hintCarry, in: .board, ["m"]) {
      app throws(Refusal) in try app.pickUp()
    },
    Command("note.send", .commandSend, in: .board, ["M"], types: true) { app throws(Refusal) in
      let notes = try app.chosenNotes()
      app.open(.boxes(for: notes))
    },
    Command("note.later", .commandLater, in: .board, ["J", "Shift-Down"]) { app throws(Refusal) in
      try app.reorder(by: 1)
    },
    Command("note.earlier", .commandEarlier, in: .board, ["K", "Shift-Up"]) {
      app throws(Refusal) in try app.reorder(by: -1)
    },
    Command("note.copy", .commandCopy, in: .board, ["y"]) { app throws(Refusal) in
      try app.copyNotes()
    },
    Command("note.copyBox", .commandCopyBox, in: .board, ["C"]) { app throws(Refusal) in
      try app.copyBox()
    },
    Command("note.paste", .commandPaste, in: .board, ["p"]) { app throws(Refusal) in
      try app.insertCopies(of: app.clipboard, as: .pasteNotes)
    },
    Command("note.duplicate", .commandDuplicate, in: .board, ["d"]) { app throws(Refusal) in
      let notes = try app.chosenNotes().compactMap { app.workspace?.note($0) }
      try app.insertCopies(of: notes, as: .duplicateNotes)
    },
    Command("note.join", .commandJoin, in: .board, ["P"]) { app throws(Refusal) in
      try app.joinPasted()
    },
    Command("note.editor", .commandEditor, in: .board, ["E"]) { app throws(Refusal) in
      try app.editOutside()
    },
    Command("note.hide", .commandHide, in: .board, ["W"]) { app throws(Refusal) in
      try app.toggleHidden()
    },
    Command("note.mark", .commandSelectNote, in: .board, ["Space"]) { app throws(Refusal) in
      let note = try app.requireNote()
      if app.selected.contains(note.id) {
        app.selected.removeAll { $0 == note.id }
      } else {
        app.selected.append(note.id)
      }
      if app.line.last?.note != note.id { try app.stepNote(by: 1) }
    },
    Command("note.markAll", .commandSelectBox, in: .board, ["A"]) { app throws(Refusal) in
      let box = try app.requireBox()
      let notes = app.shown(box)
      let ids = notes.map(\.id).filter { !app.selected.contains($0) }
      guard !notes.isEmpty else { throw Refusal(app.say(.noNoteHere)) }
      if ids.isEmpty {
        app.selected.removeAll { id in notes.contains { $0.id == id } }
      } else {
        app.selected += ids
      }
    },
    Command("note.vote", .commandVote, hint: .hintVote, in: .board, ["v"]) {
      app throws(Refusal) in try app.vote(by: 1)
    },
    Command("note.unvote", .commandUnvote, in: .board, ["V"]) { app throws(Refusal) in
      try app.vote(by: -1)
    },
    Command("note.facets", .commandFacets, hint: .hintFacets, in: .board, ["f"]) {
      app throws(Refusal) in
      let notes = try app.chosenNotes()
      app.open(.form(of: notes))
    },
    Command("note.picture", .commandPicture, hint: .hintPicture, in: .board, ["I"]) {
      app throws(Refusal) in try app.choosePicture()
    },
    Command("note.evidence", .commandEvidence, in: .board, ["e"]) { app throws(Refusal) in
      let notes = try app.chosenNotes()
      app.open(.values(of: "evidence", on: notes))
    },
    Command("note.test", .commandTest, in: .board, ["F3"]) { app throws(Refusal) in
      try app.advanceTest()
    },
    Command("note.prototype", .commandPrototype, in: .board, [], types: true) {
      app throws(Refusal) in app.open(.prototyping(try app.chosenNotes()))
    },
    Command("note.measure", .commandMeasure, in: .board, [], types: true) {
      app throws(Refusal) in try app.askMeasured()
    },
    Command("note.reflect", .commandReflect, in: .board, [], types: true) {
      app throws(Refusal) in
      _ = try app.requireBoard()
      app.open(.reflection)
    },
    Command("note.attach", .commandAttach, in: .board, [], types: true) {
      app throws(Refusal) in app.open(.attaching(to: try app.requireNote().id))
    },
    Command("note.advice", .commandSilence, in: .board, []) { app throws(Refusal) in
      let note = try app.requireNote()
      guard app.hasAdvice(on: note.id) else { throw Refusal(app.say(.noAdviceHere)) }
      app.open(.advice(on: note.id))
    },
    Command("note.voice", .commandVoice, in: .board, ["t"]) { app throws(Refusal) in
      _ = try app.requireBoard()
      try app.askVoice(for: app.focusedNote == nil ? [] : try app.chosenNotes())
    },
    Command("note.shortlist", .commandShortlist, in: .board, ["*"]) { app throws(Refusal) in
      try app.toggleShortlisted()
    },
    Command("note.done", .commandDone, in: .board, ["Y"]) { app throws(Refusal) in
      try app.turnDone()
    },
    Command("note.celebrate", .commandCelebrate, in: .board, ["!"]) { app throws(Refusal) in
      try app.turnSuccess()
    },
    Command("note.ask", .commandAskExpert, in: .board, [], types: true) { app throws(Refusal) in
      app.open(.experts(for: try app.chosenNotes()))
    },
    Command("note.answer", .commandAnswerExpert, in: .board, [], types: true) {
      app throws(Refusal) in
      let note = try app.requireNote()
      guard note.isAsking else { throw .nothingAsked(note.title) }
      app.open(.answered(note.id))
    },
    Command("note.again", .commandAgain, in: .board, ["."]) { app throws(Refusal) in
      try app.setAgain()
    },
    Command("note.settle", .commandSettle, in: .board, ["S"]) { app throws(Refusal) in
      guard let target = app.conflictHere else { throw Refusal(app.say(.noConflict)) }
      app.open(.conflict(target))
    },
    Command("note.promote", .commandPromote, in: .board, ["F6"], types: true) {
      app throws(Refusal) in app.open(.promoting(try app.notesToPromote()))
    },
    Command("note.partner", .commandPartner, in: .board, []) { app throws(Refusal) in
      try app.askPartner()
    },
    Command("note.why", .commandWhy, in: .board, ["F7"]) { app throws(Refusal) in
      _ = try app.requireNote()
      try app.show(.why)
    },
    Command("note.source", .commandSource, in: .board, ["o"]) { app throws(Refusal) in
      let note = try app.requireNote()
      guard let link = note.links.first else { throw Refusal(app.say(.noLink)) }
      if app.workspace?.board(link.to) != nil {
        app.show(board: link.to)
      } else if !app.go(to: link.to) {
        throw Refusal(app.say(.noLink))
      }
    },
    Command("carry.drop", .commandDrop, hint: .hintDrop, in: .carrying, ["Enter", "m"]) {
      app throws(Refusal) in try app.drop()
    },
    Command(
      "carry.cancel", .commandPutBack, hint: .hintPutBack, in: .carrying,
      ["Esc", "Ctrl-G", "Ctrl-C"]
    ) { app in
      guard let carrying = app.carrying else { return }
      app.carrying = nil
      app.show(board: carrying.board)
      app.focus = carrying.focus
      app.tell(app.say(.putBack))
    },
  ]
}
