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
    if isLargeEnough, app.screen == .board {
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

  /// What is drawn: a board as it was, where one looks at that; in ASCII, letters that become several do so before anything is measured.
  var shown: App {
    guard past != nil || look.isASCII else { return self }
    var app = self
    if let past { app.enter(past) }
    if look.isASCII, let spelled = app.workspace?.spelledOut(showing: app.boardID) {
      app.drawn = Drawn(
        spelled, app.boardID, app.template, round: app.settings.round, by: app.grouping,
        difference: app.drawn?.difference)
    }
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
    if past != nil { drawAbsence(on: &sheet) }
    Chrome(self).draw(on: &sheet)
    if let panel {
      sheet.blankFocus()
      PanelView(self, panel).draw(on: &sheet)
    }
    return sheet
  }

  /// Says of a board that is not there at the moment that is looked at that it is not.
  private func drawAbsence(on sheet: inout Sheet) {
    guard board == nil else { return }
    let area = boardArea
    let lines = wrap(say(.boardNotThere), width: max(2, area.width - 8)).prefix(area.height)
    let y = area.y + (area.height - lines.count) / 2
    for (row, line) in lines.enumerated() {
      sheet.put(
        line.text, x: (area.width - cellWidth(line.text)) / 2, y: y + row, role: .message)
    }
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
  /// What its notes differ in from another moment; nil where nothing is compared.
  let difference: BoardDifference?

  init(
    _ workspace: Workspace, _ board: Identifier?, _ template: Template?, round: Identifier?,
    by grouping: Grouping? = nil, difference: BoardDifference? = nil
  ) {
    self.workspace = workspace
    self.difference = difference
    facts = BoardFacts(
      board.flatMap(workspace.board), template, round: round, by: grouping, revision: 0)
  }
}
