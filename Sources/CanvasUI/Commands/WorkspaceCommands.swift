import CanvasCore

extension Command {
  static let workspaceCommands: [Command] = [
    Command("history.undo", .commandUndo, hint: .hintUndo, in: .workspace, ["u", "Ctrl-Z"]) {
      app throws(Refusal) in try app.undo()
    },
    Command("history.redo", .commandRedo, in: .workspace, ["U", "Ctrl-Y"]) { app throws(Refusal) in
      try app.redo()
    },
    Command("history.show", .commandHistory, in: .workspace, ["H"]) { app throws(Refusal) in
      try app.needHistory(of: .show, unless: false)
      if app.opened?.afterHistory == nil { app.openPast() }
    },
    Command("history.weekly", .commandWeekly, in: .workspace, []) { app throws(Refusal) in
      let deed = try app.requireWorkspace().turningWeeklyMarks()
      try app.perform(deed)
      app.tell(app.say(deed.act.kind == .markWeeks ? .weeksAreMarked : .weeksAreNotMarked))
    },
    Command("file.saveAs", .commandSaveAs, hint: .hintSaveAs, in: .workspace, ["F12"]) { app in
      app.open(.saveAs)
    },
    Command("app.find", .commandFind, hint: .hintFind, in: .workspace, ["/"]) { app in
      app.open(.find)
    },
    Command("workspace.rename", .commandRenameWorkspace, in: .workspace, [], types: true) {
      app in
      app.ask(
        "title", of: .workspace, .askWorkspaceTitle, as: .renameWorkspace, mayBeEmpty: false)
    },
    Command("workspace.readings", .commandReadings, in: .workspace, []) { app throws(Refusal) in
      try app.needHistory(of: .readings, unless: false)
      if app.opened?.afterHistory == nil { app.open(.readings) }
    },
    Command("workspace.partnership", .commandPartnership, in: .workspace, [], types: true) {
      app throws(Refusal) in
      _ = try app.requireWorkspace()
      app.open(.partnershipDay(app))
    },
    Command("workspace.outcome", .commandOutcome, in: .workspace, []) { app throws(Refusal) in
      _ = try app.requireWorkspace()
      app.open(.outcomes)
    },
    Command("workspace.advice", .commandAdvice, in: .workspace, []) { app throws(Refusal) in
      _ = try app.requireWorkspace()
      app.open(.allAdvice)
    },
    Command("workspace.facets", .commandOwnFacets, in: .workspace, []) { app throws(Refusal) in
      _ = try app.requireWorkspace()
      app.open(.ownFacets)
    },
    Command("programme.back", .commandProgrammeBack, in: .workspace, ["F4"]) { app in
      app.showProgramme()
    },
    Command("file.export", .commandExport, hint: .hintExport, in: .workspace, ["F9", "Ctrl-E"]) {
      app throws(Refusal) in
      _ = try app.requireWorkspace()
      app.open(.exports)
    },
    Command("file.import", .commandImport, in: .workspace, [], types: true) {
      app throws(Refusal) in
      _ = try app.requireWorkspace()
      app.open(.importPath)
    },
    Command("file.save", .commandSave, hint: .hintSave, in: .workspace, ["Ctrl-S"]) { app in
      app.save()
    },
    Command("app.home", .commandHome, in: .workspace, ["O"]) { app in
      app.screen = .home
      app.effects.work.append(.listHome)
    },
    Command("app.palette", .commandPalette, hint: .hintPalette, in: .everywhere, [":", "Ctrl-P"]) {
      app in app.open(.palette)
    },
    Command("app.help", .commandHelp, hint: .hintHelp, in: .everywhere, ["?", "F1"]) { app in
      app.open(.help)
    },
    Command("programme.folder", .commandProgrammeFolder, in: .everywhere, [], types: true) { app in
      app.askProgramme()
    },
    Command("view.theme", .commandTheme, in: .everywhere, ["T"]) { app in app.nextTheme() },
    Command("view.language", .commandLanguage, in: .everywhere, ["L"]) { app in
      app.nextLanguage()
    },
    Command("view.mouse", .commandMouse, in: .everywhere, ["F8", "Ctrl-O"]) { app in
      app.toggleMouse()
    },
    Command("app.repaint", .commandRepaint, in: .everywhere, ["Ctrl-L"]) { app in
      app.effects.work.append(.repaint)
    },
    Command("config.troubles", .commandTroubles, in: .everywhere, []) { app throws(Refusal) in
      guard !app.setup.troubles.isEmpty else { throw Refusal(app.say(.nothingMisconfigured)) }
      app.open(.troubles)
    },
    Command("app.suspend", .commandSuspend, in: .everywhere, []) { app in
      app.effects.work.append(.suspend)
    },
    Command("app.quit", .commandQuit, hint: .hintQuit, in: .everywhere, ["q"]) {
      app throws(Refusal) in try app.quit()
    },
  ]

  static let homeCommands: [Command] = [
    Command("home.open", .commandOpen, hint: .hintOpen, in: .home, ["Enter", "Right", "l"]) {
      app throws(Refusal) in try app.openHomeLine()
    },
    Command("home.down", .commandDown, in: .home, ["Down", "j"], isListed: false) {
      app throws(Refusal) in try app.stepHome(by: 1)
    },
    Command("home.up", .commandUp, in: .home, ["Up", "k"], isListed: false) { app throws(Refusal) in
      try app.stepHome(by: -1)
    },
    Command("home.first", .commandFirst, in: .home, ["Home", "g"], isListed: false) {
      app throws(Refusal) in try app.stepHome(by: .min)
    },
    Command("home.last", .commandLast, in: .home, ["End", "G"], isListed: false) {
      app throws(Refusal) in try app.stepHome(by: .max)
    },
    Command(
      "home.rename", .commandRenameWorkspace, hint: .hintRename, in: .home, ["r"], types: true
    ) { app throws(Refusal) in
      let entry = try app.requireEntry()
      if let trouble = entry.trouble { throw Refusal(app.words(of: trouble)) }
      app.open(.renaming(entry))
    },
    Command(
      "home.remove", .commandRemoveWorkspace, hint: .hintRemove, in: .home, ["x", "Delete"]
    ) { app throws(Refusal) in app.open(.removing(try app.requireEntry())) },
    Command("home.new", .commandNewWorkspace, hint: .hintNew, in: .home, ["a", "n"]) { app in
      app.open(.starters)
    },
    Command("workspace.fromTemplate", .commandFromTemplate, in: .home, ["t"]) { app in
      app.open(.templates { .newWorkspace($0) })
    },
    Command("home.programme", .commandProgramme, in: .home, ["p"]) { app in app.showProgramme() },
    Command("home.path", .commandOpenPath, hint: .hintOpenPath, in: .home, ["o"]) { app in
      app.open(.path)
    },
    Command("home.back", .commandBack, in: .home, ["Esc", "Ctrl-C", "b"]) { app throws(Refusal) in
      guard app.workspace != nil else { throw Refusal(app.say(.quitWithQ)) }
      app.screen = app.board == nil ? .boards(from: nil) : .board
    },
  ]
}
