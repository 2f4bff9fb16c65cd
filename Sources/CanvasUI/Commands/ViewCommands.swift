import CanvasCore

extension Command {
  static let viewCommands: [Command] = [
    Command("view.zoom", .commandZoom, hint: .hintZoom, in: .board, ["z"]) { app throws(Refusal) in
      _ = try app.requireBoard()
      if app.settings.isBlock {
        app.settings.isBlock = false
      } else if case .wall = BoardLayout(app).kind {
        app.settings.level = app.settings.level.next
        app.tell(app.say(app.settings.level.phrase))
      } else {
        app.settings.isZoomed.toggle()
      }
    },
    Command("view.box", .commandZoomBox, in: .board, ["Z"]) { app throws(Refusal) in
      _ = try app.requireBox()
      app.settings.isZoomed.toggle()
      app.settings.isBlock = false
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
      guard let template = app.template, !template.picture.isEmpty else {
        throw Refusal(app.say(.wallHasLevels))
      }
      (app.settings.isZoomed, app.settings.isBlock) = (false, false)
      app.settings.isOutline = false
      let choices: [CanvasLayout?] = [nil, .grid, .compact, .single]
      let index = choices.firstIndex(of: app.settings.layout) ?? 0
      app.settings.layout = choices[(index + 1) % choices.count]
      app.tell(app.say(app.settings.layout?.phrase ?? .layoutAuto))
    },
    Command("view.sort", .commandSort, hint: .hintSort, in: .board, ["s"]) { app throws(Refusal) in
      let board = try app.requireBoard()
      if board.rounds.last?.isSecret == true { throw Refusal(app.say(.voteHidesSums)) }
      guard !board.votes.isEmpty else { throw Refusal(app.say(.noVotesYet)) }
      app.settings.sortsByVotes.toggle()
      app.tell(app.say(app.settings.sortsByVotes ? .sortedByVotesNow : .sortedByHand))
    },
    Command("view.back", .commandBack, in: .board, ["Esc", "Ctrl-C"]) { app in
      if !app.marked.isEmpty {
        app.marked = []
      } else if app.settings.isOutline {
        app.settings.isOutline = false
      } else if app.settings.isBlock {
        app.settings.isBlock = false
      } else if app.settings.isZoomed {
        app.settings.isZoomed = false
      } else {
        app.listBoards()
      }
    },
  ]
}

extension WallLevel {
  var next: WallLevel {
    switch self {
    case .headlines: .clusters
    case .clusters: .cards
    case .cards: .headlines
    }
  }

  var phrase: Phrase {
    switch self {
    case .cards: .levelCards
    case .headlines: .levelHeadlines
    case .clusters: .levelClusters
    }
  }
}

extension CanvasLayout {
  var phrase: Phrase {
    switch self {
    case .grid: .layoutGrid
    case .compact: .layoutCompact
    case .single: .layoutSingle
    }
  }
}
