import CanvasCore
import Drawing

/// A list over the board, or a question, or both: a title, rows that carry what choosing one does, a line to type
/// in, a way back. One thing to learn, one to draw. A panel is a value that a file of this folder makes;
/// nothing lists the panels there are.
package struct Panel: Sendable {
  /// One line of the list.
  package struct Row: Sendable {
    /// By it the cursor finds its row again in a list that was made anew.
    package let id: String
    package var text: String
    /// Said at the right: a key, a place, a value.
    package var detail = ""
    /// The letter that chooses it at once, in a list without a line to type in.
    package var key: Character?
    /// Why it cannot be chosen, or nil.
    var refusal: String?
    /// Whether the panel stays open when it is chosen.
    package var stays = false
    /// Whether it only says what the rows below it are; the cursor passes it by.
    package private(set) var isHeading = false
    /// The rows of a drawing that shows it before it is chosen.
    package var picture: [String] = []
    /// Whether it is what is chosen already: the cursor begins there.
    package var isCurrent = false
    /// Makes its value smaller (-1) or larger (1); nil where it has none.
    var adjust: (@Sendable (inout App, Int) throws(Refusal) -> Void)?
    /// What else can be done with it, each by a key of its own.
    private(set) var acts: [RowAct: @Sendable (inout App) throws(Refusal) -> Void] = [:]
    /// What is said below the list while it has the cursor.
    var footnote = ""
    /// What typing a figure on it does.
    var typeFigure: (@Sendable (inout App, String) -> Void)?
    /// What choosing it does.
    var choose: @Sendable (inout App) throws(Refusal) -> Void

    package init(
      id: String, text: String, detail: String = "", key: Character? = nil,
      refusal: String? = nil, stays: Bool = false, picture: [String] = [],
      choose: @escaping @Sendable (inout App) throws(Refusal) -> Void = { _ throws(Refusal) in }
    ) {
      self.id = id
      self.text = text
      self.detail = detail
      self.key = key
      self.refusal = refusal
      self.stays = stays
      self.picture = picture
      self.choose = choose
    }

    /// Says what else can be done with it. (In place of setting `acts`: the compiler of 6.3 dies on a closure that throws one
    /// type and is made an optional.)
    mutating func on(
      _ act: RowAct, _ run: @escaping @Sendable (inout App) throws(Refusal) -> Void
    ) {
      acts[act] = run
    }

    /// A line that says what the rows below it are.
    package static func heading(_ text: String) -> Row {
      var row = Row(id: "heading \(text)", text: text, stays: true)
      row.isHeading = true
      return row
    }
  }

  /// A question that is answered by typing.
  struct Answer: Sendable {
    /// Whether the answer is words of a person's, and no path or number: after a crash it comes back.
    var isKept = true
    /// Whether the disk may refuse it, when it is asked again as typed.
    var mayFail = false
    /// Whether the name of what it is about is offered as an answer.
    var isOffered = false
    let give: @Sendable (inout App, String) throws(Refusal) -> Void
  }

  /// What it is and of what: an answer that was not given is kept by it.
  package let id: String
  private let makeTitle: @Sendable (App) -> String
  /// What stands on top, as it was when the list was made.
  package private(set) var title = ""
  /// The line to type in, or nil, and what stood there at first.
  var field: TextField?
  private(set) var start = ""
  let answer: Answer?
  private let makeRows: @Sendable (App, String) -> [Row]
  /// What draws its rows otherwise than as one line each; the drawing's rows are its own by their index.
  var makeTable: (@Sendable (App) -> Table?)?
  /// The rows as they are drawn where a table says how, and the table.
  package private(set) var drawing: (table: Table, cells: TableDrawing)?
  /// The panel that closing leads back to; none leads to the board.
  var back: [Panel] = []

  package private(set) var rows: [Row] = []
  package var index = 0
  /// Whether what is typed is a path that can be completed.
  var isPath = false
  /// Whether it may be any file, and not a workspace only.
  var takesAnyFile = false
  /// The row that the cursor is to be on when the list is made.
  var wanted: String?
  /// Whether the list is to be made anew.
  var isStale = true

  /// A list; with `filter` what is typed chooses from it.
  init(
    _ id: String, _ title: Phrase, filter: Bool = false,
    rows: @escaping @Sendable (_ app: App, _ typed: String) -> [Row]
  ) {
    self.init(id, title: { $0.say(title) }, filter: filter, rows: rows)
  }

  package init(
    _ id: String, title: @escaping @Sendable (App) -> String, filter: Bool = false,
    rows: @escaping @Sendable (_ app: App, _ typed: String) -> [Row]
  ) {
    self.id = id
    makeTitle = title
    field = filter ? TextField("") : nil
    answer = nil
    makeRows = rows
  }

  /// A question; `start` is typed already.
  init(
    asking id: String, title: @escaping @Sendable (App) -> String, start: String = "",
    answer: Answer
  ) {
    self.id = id
    makeTitle = title
    self.answer = answer
    makeRows = { _, _ in [] }
    offer(start)
  }

  /// Types an answer that is there already: typing takes its place, moving keeps it.
  private mutating func offer(_ text: String) {
    start = text
    var field = TextField(text)
    field.selectAll()
    self.field = field
  }

  /// The same question with an answer that is typed already, where it takes offers.
  func offering(_ text: String) -> Panel {
    guard answer?.isOffered == true else { return self }
    var copy = self
    copy.offer(text)
    return copy
  }

  /// The same list with what was typed into it.
  func typing(_ text: String) -> Panel {
    var copy = self
    if copy.field != nil { copy.field = TextField(text) }
    return copy
  }

  /// The same panel, from which closing leads back to another one.
  func leadingBack(to panel: Panel?) -> Panel {
    var copy = self
    copy.back = panel.map { [$0] } ?? []
    return copy
  }

  /// Makes the rows anew; the cursor stays on its row, or near its place.
  mutating func refresh(_ app: App) {
    let chosen = wanted ?? (rows.indices.contains(index) ? rows[index].id : nil)
    wanted = nil
    title = makeTitle(app)
    let isFirst = rows.isEmpty && chosen == nil && field == nil
    rows = makeRows(app, field?.text ?? "")
    drawing = makeTable?(app).map { table in
      (table, TableDrawing(table, width: PanelView.drawingWidth(app)))
    }
    if isFirst { index = rows.firstIndex(where: \.isCurrent) ?? index }
    index = rows.firstIndex { $0.id == chosen } ?? index
    let places = choosable
    index = places.first { $0 >= index } ?? places.last ?? 0
    isStale = false
  }

  /// Makes the list anew; the cursor stays on its row, or on top where it has not left it.
  mutating func stayOnTop() {
    if index == 0 { rows = [] }
    isStale = true
  }

  /// The places of the rows that the cursor can be on.
  var choosable: [Int] { rows.indices.filter { !rows[$0].isHeading } }

  /// The row that the cursor is on.
  var chosen: Row? { rows.indices.contains(index) ? rows[index] : nil }

  /// The scopes whose keys are in force in it.
  var scopes: [Scope] {
    if answer != nil { return [.question, .panel, .text] }
    if field != nil { return [.panel, .rows, .text] }
    let base: [Scope] = [.panel, .rows, .list]
    return rows.contains { !$0.acts.isEmpty } ? [.row] + base : base
  }

  /// The commands worth naming in it.
  var hints: [String] {
    if answer != nil {
      return ["question.answer"] + (isPath ? ["question.complete"] : [])
        + ["panel.close", "panel.drop"]
    }
    let acts = RowAct.allCases.filter { chosen?.acts[$0] != nil }.map(\.command)
    return ["panel.choose"] + (chosen?.adjust == nil ? [] : ["list.more"]) + acts
      + ["panel.close", "panel.down"]
  }

  /// Changes what is typed; the cursor goes to the first row.
  mutating func edit(_ change: (inout TextField) -> Void) {
    guard var text = field else { return }
    field = nil
    change(&text)
    field = text
    rows = []
    index = 0
    isStale = true
  }
}

extension App {
  /// Opens a panel. An answer that was typed into it before and not given is there again.
  package mutating func open(_ panel: Panel) {
    var panel = panel
    if panel.answer != nil, let earlier = unanswered[panel.id] { panel.field = TextField(earlier) }
    self.panel = panel
  }

  /// Closes a panel. What was typed as an answer stays for when it is asked again, unless it is dropped.
  mutating func closePanel(dropping: Bool = false) {
    guard let panel else { return }
    if panel.answer != nil {
      let text = panel.field?.text ?? ""
      unanswered[panel.id] = dropping || text == panel.start ? nil : text
    }
    leavePanel(panel)
  }

  /// Goes back to the panel that another one came from, as things are now, else to the board.
  private mutating func leavePanel(_ panel: Panel) {
    self.panel = panel.back.first
    self.panel?.isStale = true
  }

  /// Makes the list anew where it is stale. What leads to a list is tried on copies, so lists are made when
  /// all is done, never by commands.
  mutating func settlePanel() {
    guard var panel, panel.isStale else { return }
    panel.refresh(self)
    self.panel = panel
  }

  /// Enter in a panel: does what the chosen line, or the typed answer, means.
  mutating func choose() throws(Refusal) {
    // What was typed by the same event is in the list.
    settlePanel()
    guard let panel else { return }
    if let answer = panel.answer { return try give(answer, in: panel) }
    guard let row = panel.chosen, !row.isHeading else { throw Refusal(say(.nothingFound)) }
    if let refusal = row.refusal { throw Refusal(refusal) }
    if row.stays {
      self.panel?.isStale = true
    } else {
      self.panel = nil
    }
    try row.choose(&self)
  }

  private mutating func give(_ answer: Panel.Answer, in panel: Panel) throws(Refusal) {
    let text = panel.field?.text ?? ""
    leavePanel(panel)
    do throws(Refusal) {
      try answer.give(&self, text)
      unanswered[panel.id] = answer.mayFail ? text : nil
      asked = answer.mayFail ? panel : nil
    } catch {
      self.panel = panel
      throw error
    }
  }

  mutating func movePanel(by step: Int) throws(Refusal) {
    settlePanel()
    if [-1, 1].contains(step), let drawing = panel?.drawing, !drawing.table.stages.isEmpty {
      return try movePanel(step < 0 ? .up : .down)
    }
    let places = panel?.choosable ?? []
    guard let panel, !places.isEmpty else { throw Refusal(say(.nothingFound)) }
    let place = places.firstIndex { $0 >= panel.index } ?? 0
    let goal = places.indices.place(place, step: step)
    guard places[goal] != panel.index else { throw .edgeOfList }
    self.panel?.index = places[goal]
  }

  /// Asks again what the disk has refused, as it was typed.
  mutating func askAgain() {
    guard let asked, panel == nil else { return }
    self.asked = nil
    panel = asked
  }

  /// Chooses the row that a letter stands for; false where no row has it.
  mutating func choose(by letter: Character) throws(Refusal) -> Bool {
    settlePanel()
    guard panel?.field == nil, let index = panel?.rows.firstIndex(where: { $0.key == letter })
    else { return false }
    panel?.index = index
    try choose()
    return true
  }

  /// Goes to the row that lies next to the chosen one where rows are drawn as a map.
  private mutating func movePanel(_ direction: Direction) throws(Refusal) {
    guard let panel, let drawing = panel.drawing,
      let row = drawing.cells.neighbour(
        of: panel.index, direction, ties: drawing.table.ties)
    else { throw .edgeOfList }
    self.panel?.index = row
  }

  /// Makes the value of the row under the cursor smaller or larger; in a map, goes sideways.
  mutating func adjustRow(by step: Int) throws(Refusal) {
    settlePanel()
    if let drawing = panel?.drawing, !drawing.table.stages.isEmpty {
      return try movePanel(step < 0 ? .left : .right)
    }
    guard let adjust = panel?.chosen?.adjust else { throw Refusal(say(.rowHasNoValue)) }
    try adjust(&self, step)
  }
}

extension String {
  /// Whether all words of `query` are found in it, whatever their case or accents.
  func matches(_ query: String) -> Bool {
    let text = folded
    return query.folded.split(separator: " ").allSatisfy { text.contains($0) }
  }
}
