import CanvasCore

extension App {
  /// The screen for this state: a value that depends on nothing else.
  public func view() -> Frame {
    var frame = Frame(size: size)
    shown.draw(in: &frame)
    if let terminal = look.oldTerminal { frame.avoid(terminal) }
    if look.isASCII { frame.makeASCII() }
    return frame
  }

  /// What the mouse can point at on this screen.
  func regions() -> [Region] {
    var frame = Frame(size: size)
    frame.regions = []
    shown.draw(in: &frame)
    return frame.regions ?? []
  }

  /// What is drawn: in ASCII, letters that become several do so before anything is measured.
  private var shown: App {
    guard look.isASCII, let workspace, let spelled = workspace.spelledOut(showing: boardID) else {
      return self
    }
    var app = self
    app.drawn = spelled
    return app
  }

  private func draw(in frame: inout Frame) {
    guard size.width >= Chrome.least.width, size.height >= Chrome.least.height else {
      return tooSmall(in: &frame)
    }
    if show != nil, screen == .board {
      frame.fill(frame.bounds, .text)
      return PresentationView(self).draw(in: &frame)
    }
    let chrome = Chrome(self)
    switch screen {
    case .home: HomeView(self).draw(in: &frame)
    case .boards: BoardsView(self).draw(in: &frame)
    case .board: board(in: &frame)
    }
    if isProjecting {
      chrome.drawQuestion(in: &frame)
      return
    }
    chrome.draw(in: &frame)
    if let panel {
      frame.blankFocus()
      PanelView(self, panel).draw(in: &frame)
    }
  }

  private func board(in frame: inout Frame) {
    let layout = BoardLayout(self)
    switch layout.kind {
    case .canvas(.single): SingleView(self, layout).draw(in: &frame)
    case .canvas: CanvasView(self, layout).draw(in: &frame)
    case .wall(let level): WallView(self, layout, level).draw(in: &frame)
    case .block: BlockView(self, layout.area).draw(in: &frame)
    case .outline: OutlineView(self, layout.area).draw(in: &frame)
    }
  }

  private func tooSmall(in frame: inout Frame) {
    let least = Chrome.least
    let text = say(.tooSmall, "\(least.width)", "\(least.height)")
    for (row, line) in wrap(text, width: max(2, size.width)).prefix(size.height).enumerated() {
      frame.put(line.text, x: 0, y: row, role: .message)
    }
  }
}
