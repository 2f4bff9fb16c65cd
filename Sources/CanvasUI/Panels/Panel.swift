import CanvasCore

/// A list over the board, or a question, or both: a title, rows that carry what choosing one does, a line to type
/// in, a way back. One thing to learn, one to draw. A panel is a value that a file of this folder makes;
/// nothing lists the panels there are.
package struct Panel: Sendable {
  /// One line of the list.
  package struct Row: Sendable {
    /// By it the cursor finds its row again in a list that was made anew.
    package let id: String
    package let text: String
    /// Said at the right: a key, a place, a value.
    package var detail = ""
    /// Why it cannot be chosen, or nil.
    var refusal: String?
    /// Whether the panel stays open when it is chosen.
    package var stays = false
    /// The rows of a drawing that shows it before it is chosen.
    package var picture: [String] = []
    /// What choosing it does.
    var choose: @Sendable (inout App) throws(Refusal) -> Void

    package init(
      id: String, text: String, detail: String = "", refusal: String? = nil, stays: Bool = false,
      picture: [String] = [],
      choose: @escaping @Sendable (inout App) throws(Refusal) -> Void = { _ throws(Refusal) in }
    ) {
      self.id = id
      self.text = text
      self.detail = detail
      self.refusal = refusal
      self.stays = stays
      self.picture = picture
      self.choose = choose
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
  let title: @Sendable (App) -> String
  /// The line to type in, or nil, and what stood there at first.
  var field: TextField?
  private(set) var start = ""
  let answer: Answer?
  private let makeRows: @Sendable (App, String) -> [Row]
  /// The panel that closing leads back to; none leads to the board.
  var back: [Panel] = []

  package private(set) var rows: [Row] = []
  package var index = 0
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
    self.title = title
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
    self.title = title
    self.start = start
    field = TextField(start)
    self.answer = answer
    makeRows = { _, _ in [] }
  }

  /// The same question with an answer that is typed already, where it takes offers.
  func offering(_ text: String) -> Panel {
    guard answer?.isOffered == true else { return self }
    var copy = self
    copy.start = text
    copy.field = TextField(text)
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
    rows = makeRows(app, field?.text ?? "")
    index = rows.firstIndex { $0.id == chosen } ?? min(index, max(0, rows.count - 1))
    isStale = false
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
    guard panel.rows.indices.contains(panel.index) else { throw Refusal(say(.nothingFound)) }
    let row = panel.rows[panel.index]
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
    } catch {
      self.panel = panel
      throw error
    }
  }

  mutating func movePanel(by step: Int) throws(Refusal) {
    settlePanel()
    guard let panel, !panel.rows.isEmpty else { throw Refusal(say(.nothingFound)) }
    let next = min(max(0, panel.index + step), panel.rows.count - 1)
    guard next != panel.index else { throw .edgeOfList }
    self.panel?.index = next
  }
}

extension String {
  /// Whether all words of `query` are found in it, whatever their case or accents.
  func matches(_ query: String) -> Bool {
    let text = folded
    return query.folded.split(separator: " ").allSatisfy { text.contains($0) }
  }
}
