import CanvasCore

extension Command {
  /// What a room sees.
  static let showCommands: [Command] = [
    Command("present.start", .commandPresent, hint: .hintPresent, in: .board, ["F5", "D"]) {
      app throws(Refusal) in
      try app.startPresentation()
    },
    Command(
      "present.next", .commandNextSlide, in: .presenting,
      ["Right", "Space", "Enter", "PageDown", "l", "j", "Down", "n"]
    ) { app throws(Refusal) in try app.stepPresentation(by: 1) },
    Command(
      "present.previous", .commandPreviousSlide, in: .presenting,
      ["Left", "Backspace", "PageUp", "h", "k", "Up", "N"]
    ) { app throws(Refusal) in try app.stepPresentation(by: -1) },
    Command("present.first", .commandFirst, in: .presenting, ["Home", "g"]) {
      app throws(Refusal) in try app.stepPresentation(by: .min)
    },
    Command("present.last", .commandLast, in: .presenting, ["End", "G"]) {
      app throws(Refusal) in try app.stepPresentation(by: .max)
    },
    Command("present.notes", .commandPresentNotes, in: .presenting, ["Tab", "z"]) { app in
      app.togglePresentedNotes()
    },
    Command("present.theme", .commandPresentTheme, in: .presenting, ["t", "T"]) { app in
      app.turnPresentedTheme()
    },
    Command("present.end", .commandPresentEnd, in: .presenting, ["Esc", "F5", "q", "Ctrl-C"]) {
      app in app.endPresentation()
    },
    Command("project.theme", .commandPresentTheme, in: .projecting, ["t", "T"]) { app in
      app.turnPresentedTheme()
    },
    Command("project.end", .commandProjectEnd, in: .projecting, ["q", "Esc", "Ctrl-C"]) { app in
      app.effects.work.append(.quit)
    },
  ]
}
