import CanvasCore

extension Panel {
  /// Where notes go on: to a new canvas of a template, or to one that is there. Then the reason is asked.
  static func promoting(_ notes: [Identifier]) -> Panel {
    Panel("promoting", .panelPromote) { app, _ in
      let canvases = app.templates.all.filter {
        !$0.picture.isEmpty && $0.axes == nil && !$0.growsBoxes
      }
      let here = app.template.map { promotions.firstIndex(of: $0.id) ?? -1 } ?? -1
      // The next step of the way comes first.
      let next = promotions.indices.filter { $0 > here }.map { promotions[$0] }
      let fresh = canvases.filter { $0.fillOrder.count > 4 }.enumerated().sorted { a, b in
        func rank(_ item: (offset: Int, element: Template)) -> Int {
          next.firstIndex(of: item.element.id) ?? next.count + item.offset
        }
        return rank(a) < rank(b)
      }.map(\.element).map { template in
        Row(
          id: template.id, text: app.say(.promoteNew, template.title[app.language]),
          detail: template.purpose[app.language]
        ) { app in app.open(.promotionReason(notes, to: template.id, onto: nil)) }
      }
      let boards = (app.workspace?.boards ?? []).filter { board in
        board.id != app.boardID && canvases.contains { $0.id == board.template }
      }
      return fresh
        + boards.map { board in
          Row(
            id: board.id.text, text: app.say(.promoteOnto, app.name(of: board)),
            detail: app.templates[board.template]?.title[app.language] ?? ""
          ) { app in app.open(.promotionReason(notes, to: board.template, onto: board.id)) }
        }
    }
  }

  /// The way from an idea to a model, by templates.
  private static let promotions = ["visual-lean", "lean", "bmc"]

  private static func promotionReason(
    _ notes: [Identifier], to template: String, onto board: Identifier?
  ) -> Panel {
    Panel(
      asking: "promotion", title: { $0.say(.askPromotionReason) },
      answer: Answer { app, text throws(Refusal) in
        try app.promote(notes, to: template, onto: board, reason: text.cleanLine)
      })
  }
}

extension App {
  /// On a wall the notes that are chosen, at a cluster those in it; a canvas is promoted whole unless notes are selected.
  func notesToPromote() throws(Refusal) -> [Identifier] {
    let board = try requireBoard()
    if isWall(board.id), isAtClusters || focusedNote == nil, let box = focusedBox {
      if grouping != nil {
        let notes = shown(box).map(\.id)
        return notes.isEmpty ? try chosenNotes() : notes
      }
      return try requireWorkspace().promotable(
        in: .box(board: board.id, box: box.id), templates: templates)
    }
    if isWall(board.id) || !selected.isEmpty { return try chosenNotes() }
    return try requireWorkspace().promotable(in: .board(board.id), templates: templates)
  }

  fileprivate mutating func promote(
    _ notes: [Identifier], to template: String, onto board: Identifier?, reason: String
  ) throws(Refusal) {
    let (author, language, templates) = (author, language, templates)
    let made = try act { workspace, random throws(Refusal) in
      try workspace.promoting(
        notes, to: template, onto: board, reason: reason, by: author, language: language,
        templates: templates, using: &random)
    }
    // A new board comes before its notes.
    let notes = board == nil ? Array(made.dropFirst()) : made
    if let first = notes.first { _ = go(to: first) }
    tell(say(.promoted, count: notes.count))
  }
}
