import CanvasCore
import Drawing

extension Command {
  static let viewCommands: [Command] = [
    Command("view.zoom", .commandZoom, hint: .hintZoom, in: .board, ["z"]) { app throws(Refusal) in
      try app.enlarge()
    },
    Command("view.box", .commandZoomBox, in: .board, ["Z"]) { app throws(Refusal) in
      _ = try app.requireBox()
      app.settings.zoom = app.settings.zoom == nil ? Surface.single.id : nil
    },
    Command("view.bigger", .commandBigger, hint: .hintBigger, in: .board, ["+"]) {
      app throws(Refusal) in
      try app.magnify(by: 1)
    },
    Command("view.smaller", .commandSmaller, in: .board, ["-"]) { app throws(Refusal) in
      try app.magnify(by: -1)
    },
    Command("view.outline", .commandOutline, in: .board, ["i"]) { app throws(Refusal) in
      _ = try app.requireBoard()
      app.settings.isOutline.toggle()
      app.tell(app.say(app.settings.isOutline ? .outlineOn : .outlineOff))
    },
    Command("view.layout", .commandLayout, in: .board, ["w"]) { app throws(Refusal) in
      try app.turnLayout()
    },
    Command("view.sort", .commandSort, hint: .hintSort, in: .board, ["s"]) { app throws(Refusal) in
      try app.turnOrder()
    },
    Command("view.ranking", .commandRanking, in: .board, []) { app throws(Refusal) in
      try app.rank()
    },
    Command("view.filter", .commandFilter, hint: .hintFilter, in: .board, ["F"]) {
      app throws(Refusal) in try app.turnFilter()
    },
    Command("view.thread", .commandThread, in: .board, ["&"]) { app throws(Refusal) in
      try app.turnThread()
    },
    Command("view.group", .commandGroup, hint: .hintGroup, in: .board, ["="]) {
      app throws(Refusal) in try app.turnGroup()
    },
    Command("view.back", .commandBack, in: .board, ["Esc", "Ctrl-C"]) { app throws(Refusal) in
      if !app.selected.isEmpty {
        app.selected = []
      } else if !app.zoomOut(), !app.endThread() {
        throw Refusal(app.say(.boardIsOutermost))
      }
    },
  ]
}
