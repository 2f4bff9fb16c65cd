import CanvasCore
import Drawing

extension Command {
  /// What can be done while a sketch is drawn.
  static let sketchCommands: [Command] = [
    sketch("sketch.keep", .commandKeepSketch, hint: .hintKeep, ["Enter", "Esc", "Ctrl-C"]) {
      app throws(Refusal) in try app.keepSketch()
    },
    sketch("sketch.drop", .commandDropSketch, hint: .hintDropDraft, ["Ctrl-G"]) { app in
      app.sketching = nil
      app.tell(app.say(.draftDropped))
    },
    sketch("sketch.dot", .commandDot, hint: .hintDot, ["Space"]) { app in
      app.sketching?.pad.turnDot()
    },
    sketch("sketch.pen", .commandPen, hint: .hintPen, ["d"]) { app in
      app.sketching?.pad.take(.pen)
    },
    sketch("sketch.eraser", .commandEraser, hint: .hintEraser, ["e"]) { app in
      app.sketching?.pad.take(.eraser)
    },
    sketch("sketch.line", .commandLine, hint: .hintLine, ["L"]) { app in
      app.sketching?.pad.line()
    },
    sketch("sketch.fill", .commandFill, hint: .hintFill, ["f"]) { app in
      app.sketching?.pad.fill()
    },
    sketch("sketch.move", .commandMoveSketch, hint: .hintMoveSketch, ["m"]) { app in
      app.sketching?.pad.take(.hand)
    },
    sketch("sketch.clear", .commandClearSketch, hint: .hintClear, ["x", "Delete"]) {
      app throws(Refusal) in
      try app.draw(orSay: .sketchIsEmpty) { $0.clear() }
    },
    sketch("sketch.undo", .commandUndo, hint: .hintUndo, ["u", "Ctrl-Z"]) { app throws(Refusal) in
      try app.draw(orSay: .nothingToUndo) { $0.undo() }
    },
    sketch("sketch.redo", .commandRedo, ["U", "Ctrl-Y"]) { app throws(Refusal) in
      try app.draw(orSay: .nothingToRedo) { $0.redo() }
    },
    step("sketch.up", .commandUp, ["Up", "k"], 0, -1),
    step("sketch.down", .commandDown, ["Down", "j"], 0, 1),
    step("sketch.left", .commandLeft, ["Left", "h"], -1, 0),
    step("sketch.right", .commandRight, ["Right", "l"], 1, 0),
    step("sketch.farUp", .commandFarUp, ["Shift-Up", "PageUp"], 0, -4),
    step("sketch.farDown", .commandFarDown, ["Shift-Down", "PageDown"], 0, 4),
    step("sketch.farLeft", .commandFarLeft, ["Shift-Left", "Home"], -4, 0),
    step("sketch.farRight", .commandFarRight, ["Shift-Right", "End"], 4, 0),
  ]

  /// Those that the screen of a sketch names beside it.
  static let sketchLegend: [Command] = sketchCommands.filter { !$0.id.hasPrefix("sketch.far") }
    .filter { !["up", "down", "left", "right"].map { "sketch.\($0)" }.contains($0.id) }

  private static func sketch(
    _ id: String, _ title: Phrase, hint: Phrase? = nil, _ keys: [String],
    run: @escaping @Sendable (inout App) throws(Refusal) -> Void
  ) -> Command {
    Command(id, title, hint: hint, in: .sketching, keys, isListed: false, run: run)
  }

  /// A step of the cursor, which draws where the pen is down.
  private static func step(
    _ id: String, _ title: Phrase, _ keys: [String], _ dx: Int, _ dy: Int
  ) -> Command {
    sketch(id, title, keys) { app throws(Refusal) in
      try app.draw { $0.move(x: dx, y: dy) }
    }
  }
}
