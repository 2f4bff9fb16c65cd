import CanvasCore
import Drawing

/// A look at a board as it was: the moment of a line of time that is chosen, and the one it is compared with. Moments
/// are told by the steps they come after, so that the view stays where it is while the history grows. Where one is on
/// the board of today is left alone: leaving leads back to it.
package struct PastView: Sendable {
  /// What the moment is compared with.
  enum Other: Hashable, Sendable {
    /// The moment before it on the line.
    case before
    case now
    /// The one right after a step; nil is the start.
    case moment(Step.ID?)
  }

  package var board: Identifier
  /// The step that the chosen moment comes right after; nil at the start.
  package var step: Step.ID?
  var other = Other.before
  var scale = PastLine.Scale.steps
  // Where one is on the board as it was, and how one looks at it.
  package var focus: Focus?
  var settings: ViewSettings
  var reading: PartRead?

  fileprivate(set) var line: PastLine?
  /// The board at the moment; made once for a pair of moments.
  fileprivate(set) var drawn: Drawn?
  fileprivate var walk: PastWalk?
  fileprivate var walkKey: PastLine.Key?
  fileprivate var drawnKey: DrawnKey?

  fileprivate struct DrawnKey: Hashable {
    var board: Identifier
    var count: Int
    var other: Int
  }

  fileprivate init(_ board: Identifier, step: Step.ID?, focus: Focus?, settings: ViewSettings) {
    self.board = board
    self.step = step
    self.focus = focus
    self.settings = settings
    // All of the board is shown, as it lay.
    self.settings.filter = nil
    self.settings.order = .byHand
    self.settings.round = nil
  }

  /// After how many steps the chosen moment is.
  var count: Int { line?.count(after: step) ?? 0 }

  /// After how many steps the moment is that it is compared with.
  var otherCount: Int {
    guard let line else { return 0 }
    switch other {
    case .before: return line.ticks.last { $0.count < count }?.count ?? count
    case .now: return line.total
    case .moment(let step): return line.count(after: step)
    }
  }

  package var difference: BoardDifference? { drawn?.difference }

  /// The workspace right after so many steps; nil while the line is not made yet.
  func workspace(after count: Int) -> Workspace? {
    var walk = self.walk
    return walk?.workspace(after: count)
  }
}

extension App {
  /// Shows the line of time of the open board, at now; without a board the list of steps.
  mutating func openPast() {
    guard let boardID, following == nil else { return openHistory() }
    while panel != nil { closePanel() }
    past = PastView(
      boardID, step: document?.history.steps.last?.id, focus: focus, settings: settings)
    settlePast()
    stayOnLine()
  }

  /// Makes what the view needs anew where the history, the board or the moments are others.
  mutating func settlePast() {
    guard var view = past, let timeline, let document else { return }
    let key = PastLine.Key(
      revision: document.revision, steps: timeline.steps.count, newest: timeline.steps.last?.id,
      marks: timeline.marks, board: view.board, scale: view.scale, language: language)
    if view.line?.key != key {
      view.line = PastLine(timeline, key, readingContext(), facets)
    }
    if view.walkKey?.isOfSameSteps(as: key) != true {
      view.walk = PastWalk(timeline)
      view.walkKey = key
      view.drawnKey = nil
    }
    let wanted = PastView.DrawnKey(
      board: view.board, count: view.count, other: view.otherCount)
    let isAnotherMoment = view.drawnKey != wanted
    if isAnotherMoment, var walk = view.walk {
      // The later one first: the other is found from it.
      let later = walk.workspace(after: max(wanted.count, wanted.other))
      let earlier = walk.workspace(after: min(wanted.count, wanted.other))
      let isLater = wanted.other > wanted.count
      let difference = BoardDifference(
        of: view.board, in: isLater ? earlier : later, against: isLater ? later : earlier,
        isLater: isLater)
      let board = difference.workspace.board(view.board)
      view.walk = walk
      view.drawnKey = wanted
      view.drawn = Drawn(
        difference.workspace, view.board, board.flatMap { templates[$0.template] }, round: nil,
        difference: difference)
    }
    past = view
    try? inPast { _ in }
    if isAnotherMoment, view.other == .before { lookAtWhatChanged() }
  }

  /// Puts the cursor on a note that became another from one moment to the next, so that boxes that are too small for
  /// their notes show it.
  private mutating func lookAtWhatChanged() {
    guard let view = past, let difference = view.difference, !difference.notes.isEmpty,
      let boxes = view.drawn?.workspace.board(view.board)?.boxes
    else { return }
    if let note = view.focus?.note, difference.notes[note] != nil { return }
    let changed = boxes.flatMap { box in
      box.notes.filter { difference.notes[$0.id] != nil }.map { Focus(box: box.id, note: $0.id) }
    }
    let there = changed.first { $0.note.map(difference.ghosts.contains) != true }
    past?.focus = there ?? changed.first
  }

  /// Looks at the board as it was: this program as it is to be drawn, and walked in.
  mutating func enter(_ view: PastView) {
    drawn = view.drawn
    screen = .board
    opened?.boardID = view.board
    opened?.settings = view.settings
    opened?.focuses[view.board] = view.focus
    opened?.reading = view.reading
    opened?.selected = []
    activities.removeAll { activity in
      switch activity {
      case .past, .panel: false
      case .following, .show, .carrying, .typing, .sketching: true
      }
    }
  }

  /// Moves on the board as it was; nothing else of the program is touched.
  mutating func inPast(_ move: (inout App) throws(Refusal) -> Void) throws(Refusal) {
    guard past != nil else { return }
    var there = shown
    try move(&there)
    if there.board != nil { there.settleFocus() }
    past?.focus = there.focus
    past?.settings = there.settings
    past?.reading = there.opened?.reading
    notice = there.notice
  }

  /// Marks for one drawing what differs on a board from what it was, or became, at another moment.
  public mutating func compare(_ board: Identifier, with other: Workspace, isLater: Bool) {
    guard let workspace else { return }
    let difference = BoardDifference(
      of: board, in: workspace, against: other, isLater: isLater)
    opened?.boardID = board
    let shown = difference.workspace.board(board)
    drawn = Drawn(
      difference.workspace, board, shown.flatMap { templates[$0.template] },
      round: settings.round, difference: difference)
    screen = .board
    settleFocus()
    planned = nil
  }

  // MARK: Along the line

  /// Goes to another moment of the line: so many further, `.min` and `.max` are its ends.
  mutating func stepPast(by step: Int) throws(Refusal) {
    guard let view = past, let line = view.line else { return }
    let (count, ticks) = (view.count, line.ticks)
    let near =
      step < 0 ? ticks.lastIndex { $0.count < count } : ticks.firstIndex { $0.count > count }
    guard let near else { throw Refusal(say(step < 0 ? .earliestMoment : .latestMoment)) }
    let goal = ticks.indices.place(near, step: step == .min || step == .max ? step : 0)
    goPast(toTick: goal)
  }

  /// Goes to the mark or the end of the day before or after.
  mutating func jumpPast(by step: Int) throws(Refusal) {
    guard let view = past, let line = view.line else { return }
    let count = view.count
    let goal = step < 0 ? line.stops.last { $0 < count } : line.stops.first { $0 > count }
    guard let goal else { return try stepPast(by: step) }
    past?.step = line.step(before: goal)
    stayOnLine()
  }

  /// Goes to the moment right after a step.
  mutating func goPast(to step: Step.ID?) {
    past?.step = step
    stayOnLine()
  }

  mutating func goPast(toTick index: Int) {
    guard let line = past?.line, line.ticks.indices.contains(index) else { return }
    let step = line.step(before: line.ticks[index].count)
    past?.step = step
  }

  /// Where every step of the board is on the line, the ones of other boards change nothing on it.
  private mutating func stayOnLine() {
    guard let view = past, let line = view.line, view.scale == .steps else { return }
    goPast(toTick: line.index(at: view.count))
  }

  mutating func turnPastScale() {
    guard let view = past, let index = PastLine.Scale.allCases.firstIndex(of: view.scale) else {
      return
    }
    let scale = PastLine.Scale.allCases[(index + 1) % PastLine.Scale.allCases.count]
    past?.scale = scale
    settlePast()
    stayOnLine()
    if scale == .marks, opened?.marks.isEmpty != false {
      tell(say(.lineOfNoMarks))
    } else {
      tell(say(scale.words))
    }
  }

  /// Compares all moments with this one; where that is so already each with the one before it.
  mutating func comparePast() {
    guard let view = past else { return }
    let isHere = view.other == .moment(view.step)
    past?.other = isHere ? .before : .moment(view.step)
    tell(say(isHere ? .comparesWithBefore : .comparesWithThis))
  }

  /// Compares each moment with now, or with the one before it again.
  mutating func comparePastWithNow() {
    guard let view = past else { return }
    past?.other = view.other == .now ? .before : .now
    tell(say(view.other == .now ? .comparesWithBefore : .comparesWithNow))
  }

  // MARK: On the board

  /// Moves the cursor on the board as it was, and says what became of the note that it comes to.
  mutating func walkPast(
    _ move: (inout App) throws(Refusal) -> Void
  ) throws(Refusal) {
    guard past?.drawn?.difference?.presence != .nowhere else { throw Refusal(say(.boardNotThere)) }
    try inPast(move)
    tellOfPastNote()
  }

  private mutating func tellOfPastNote() {
    guard let view = past, let note = view.focus?.note, view.difference?.notes[note] != nil,
      let here = view.workspace(after: view.count),
      let there = view.workspace(after: view.otherCount)
    else { return }
    let isLater = view.otherCount > view.count
    let lines = ChangeSummary(
      from: isLater ? here : there, to: isLater ? there : here, readingContext()
    ).lines.filter { $0.note == note }
    guard !lines.isEmpty else { return }
    tell(lines.map { "\($0.sign) \($0.text)" }.joined(separator: " · "))
  }

  /// Shows the next board of that moment.
  mutating func stepPastBoard(by step: Int) throws(Refusal) {
    guard let view = past, let now = opened?.document.workspace else { return }
    let then = view.workspace(after: view.count)?.boards.map(\.id) ?? []
    let ids = then + now.boards.map(\.id).filter { !then.contains($0) }
    guard ids.count > 1, let index = ids.firstIndex(of: view.board) ?? ids.indices.first else {
      throw Refusal(say(.onlyBoard))
    }
    lookPast(at: ids[(index + step + ids.count) % ids.count])
  }

  private mutating func lookPast(at board: Identifier, _ focus: Focus? = nil) {
    guard past?.board != board else { return }
    past?.board = board
    let place = focus ?? opened?.focuses[board]
    past?.focus = place
    past?.settings.zoom = nil
    past?.reading = nil
  }

  /// Goes to a thing on the board as it was; on another one where it is there.
  mutating func goPast(to target: Target) throws(Refusal) {
    guard let view = past, let then = view.workspace(after: view.count) else { return }
    switch target {
    case .workspace: return
    case .board(let id), .round(let id, _): lookPast(at: id)
    case .box(let board, let box):
      lookPast(at: board)
      past?.focus = Focus(box: box)
    case .note(let id):
      if let box = view.drawn?.workspace.board(view.board)?.boxes.first(where: { box in
        box.notes.contains { $0.id == id }
      }) {
        past?.focus = Focus(box: box.id, note: id)
      } else if let at = then.position(ofNote: id) {
        let board = then.boards[at.board]
        lookPast(at: board.id, Focus(box: board.boxes[at.box].id, note: id))
      } else {
        throw Refusal(say(.noteIsGone))
      }
    }
  }

  /// A click on the line goes to its moment, one on a note to the note; nothing is changed.
  mutating func pointInPast(_ mouse: Mouse, _ target: Region.Target?) throws(Refusal) {
    switch (mouse.action, target) {
    case (.press(.left), .tick(let index)): goPast(toTick: index)
    case (.press(.left), .command(let id)): if let command = commands[id] { run(command) }
    case (.press(.left), .note(let note, let box)):
      try walkPast { $0.focus = Focus(box: box, note: note) }
    case (.press(.left), .box(let box)): try walkPast { $0.focus = Focus(box: box) }
    case (.wheelDown, _): try stepPast(by: 1)
    case (.wheelUp, _): try stepPast(by: -1)
    default: break
    }
  }
}
