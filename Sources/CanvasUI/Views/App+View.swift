import CanvasCore
import Drawing

extension App {
  /// The screen for this state: a value that depends on nothing else.
  public func view() -> Frame {
    var app = self
    return app.frame()
  }

  /// The same, and remembers how the board was laid out, for the keys that come next.
  public mutating func frame() -> Frame {
    var frame = Frame(size: size)
    var app = shown
    if isLargeEnough, screen == .board {
      app.planned = app.planned ?? app.makePlan()
      planned = app.planned
    }
    frame.draw(app.sheet())
    if let terminal = look.oldTerminal { frame.avoid(terminal) }
    if look.isASCII { frame.makeASCII() }
    return frame
  }

  private var isLargeEnough: Bool {
    size.width >= Chrome.least.width && size.height >= Chrome.least.height
  }

  /// What is drawn: in ASCII, letters that become several do so before anything is measured.
  var shown: App {
    guard look.isASCII, let workspace, let spelled = workspace.spelledOut(showing: boardID) else {
      return self
    }
    var app = self
    app.drawn = Drawn(spelled, boardID, template, round: settings.round, by: grouping)
    return app
  }

  /// Everything on the screen, from the back to the front.
  func sheet() -> Sheet {
    var sheet = Sheet()
    guard isLargeEnough else {
      tooSmall(on: &sheet)
      return sheet
    }
    if following?.leader == .awaited {
      WaitingView(self).draw(on: &sheet)
      return sheet
    }
    switch screen {
    case .home: HomeView(self).draw(on: &sheet)
    case .boards: BoardsView(self).draw(on: &sheet)
    case .board:
      if let sketching {
        SketchView(self, sketching).draw(on: &sheet)
      } else if let plan {
        sheet.add(plan.sheet)
      }
    }
    Chrome(self).draw(on: &sheet)
    if let panel {
      sheet.blankFocus()
      PanelView(self, panel).draw(on: &sheet)
    }
    return sheet
  }

  private func tooSmall(on sheet: inout Sheet) {
    let least = Chrome.least
    let text = say(.tooSmall, "\(least.width)", "\(least.height)")
    for (row, line) in wrap(text, width: max(2, size.width)).prefix(size.height).enumerated() {
      sheet.put(line.text, x: 0, y: row, role: .message)
    }
  }
}

/// A workspace as it is drawn, where that is not the one that is open.
struct Drawn: Sendable {
  let workspace: Workspace
  let facts: BoardFacts

  init(
    _ workspace: Workspace, _ board: Identifier?, _ template: Template?, round: Identifier?,
    by grouping: Grouping?
  ) {
    self.workspace = workspace
    facts = BoardFacts(
      board.flatMap(workspace.board), template, round: round, by: grouping, revision: 0)
  }
}
