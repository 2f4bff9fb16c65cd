import CanvasCore

extension Command {
  /// The board as it was, along a line of time.
  static let pastCommands: [Command] = [
    Command("past.back", .commandPastBack, hint: .hintPastBack, in: .past, ["Left", "h"]) {
      app throws(Refusal) in try app.stepPast(by: -1)
    },
    Command(
      "past.forward", .commandPastForward, hint: .hintPastForward, in: .past, ["Right", "l"]
    ) { app throws(Refusal) in try app.stepPast(by: 1) },
    Command(
      "past.earlier", .commandPastEarlier, hint: .hintPastEarlier, in: .past,
      ["PageUp", "Ctrl-B"]
    ) { app throws(Refusal) in try app.jumpPast(by: -1) },
    Command("past.later", .commandPastLater, in: .past, ["PageDown", "Ctrl-F"]) {
      app throws(Refusal) in try app.jumpPast(by: 1)
    },
    Command("past.start", .commandPastStart, in: .past, ["Home", "g"]) {
      app throws(Refusal) in try app.stepPast(by: .min)
    },
    Command("past.now", .commandPastNow, in: .past, ["End", "G"]) {
      app throws(Refusal) in try app.stepPast(by: .max)
    },
    Command("past.compare", .commandPastCompare, hint: .hintCompare, in: .past, ["c"]) { app in
      app.comparePast()
    },
    Command("past.compareNow", .commandPastCompareNow, in: .past, ["C"]) { app in
      app.comparePastWithNow()
    },
    Command("past.scale", .commandPastScale, hint: .hintScale, in: .past, ["s", "w"]) { app in
      app.turnPastScale()
    },
    Command("past.moment", .commandPastMoment, hint: .hintMoment, in: .past, ["Enter"]) {
      app throws(Refusal) in try app.openMoment()
    },
    Command("past.name", .commandPastName, hint: .hintName, in: .past, ["n"], types: true) {
      app throws(Refusal) in try app.askMomentName()
    },
    Command("past.list", .commandPastList, hint: .hintList, in: .past, ["/", "H"]) { app in
      app.openHistory()
    },
    Command("past.down", .commandDown, in: .past, ["Down", "j"], isListed: false) {
      app throws(Refusal) in
      try app.walkPast { app throws(Refusal) in try app.moveFocus(.down) }
    },
    Command("past.up", .commandUp, in: .past, ["Up", "k"], isListed: false) {
      app throws(Refusal) in
      try app.walkPast { app throws(Refusal) in try app.moveFocus(.up) }
    },
    Command("past.nextBox", .commandNextBox, in: .past, ["Tab"]) { app throws(Refusal) in
      try app.walkPast { app throws(Refusal) in try app.stepBox(by: 1) }
    },
    Command("past.previousBox", .commandPreviousBox, in: .past, ["Shift-Tab"]) {
      app throws(Refusal) in
      try app.walkPast { app throws(Refusal) in try app.stepBox(by: -1) }
    },
    Command("past.nextBoard", .commandNextBoard, in: .past, ["b", "Ctrl-N"]) {
      app throws(Refusal) in try app.stepPastBoard(by: 1)
    },
    Command("past.previousBoard", .commandPreviousBoard, in: .past, ["B"]) {
      app throws(Refusal) in try app.stepPastBoard(by: -1)
    },
    Command("past.zoom", .commandZoom, hint: .hintZoom, in: .past, ["z"]) {
      app throws(Refusal) in
      try app.walkPast { app throws(Refusal) in try app.enlarge() }
    },
    Command("past.bigger", .commandBigger, in: .past, ["+"]) { app throws(Refusal) in
      try app.walkPast { app throws(Refusal) in try app.magnify(by: 1) }
    },
    Command("past.smaller", .commandSmaller, in: .past, ["-"]) { app throws(Refusal) in
      try app.walkPast { app throws(Refusal) in try app.magnify(by: -1) }
    },
    Command("past.end", .commandPastEnd, hint: .hintPastEnd, in: .past, ["Esc", "Ctrl-C"]) { app in
      app.leavePast()
    },
  ]
}

extension App {
  /// Back to the board as it is, and to where one was on it; from an enlarged box to the whole board first.
  fileprivate mutating func leavePast() {
    var view = self
    if let past { view.enter(past) }
    if view.zoomOut() {
      past?.settings = view.settings
    } else {
      past = nil
    }
  }
}
