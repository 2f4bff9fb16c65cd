import CanvasCore

/// What is known of the programme that was looked at last. It outlives the workspaces that are opened from it, so that one
/// comes back to the same row.
struct ProgrammeList: Sendable {
  /// The folder as it was typed.
  var folder: String
  /// The number of its reading: what an earlier one still finds is not meant for it.
  var number: Int
  private(set) var programme = Programme()
  /// How many files were found; nil until the folder is read.
  private(set) var count: Int?
  private(set) var done = 0
  /// The row the cursor was on when one was opened.
  var row: String?
  private var seen: Set<FilePath> = []

  init(_ folder: String, number: Int) {
    (self.folder, self.number) = (folder, number)
  }

  /// Whether files are still being read.
  var isReading: Bool { count.map { done < $0 } ?? true }

  /// Begins to read the folder again; what is known stays in sight until it was read.
  mutating func readAgain() {
    number += 1
    (count, done, seen) = (nil, 0, [])
  }

  /// Leaves it at what is known: the folder cannot be read any more.
  mutating func stopReading() { (count, done) = (0, 0) }

  mutating func take(_ found: ProgrammeNews.Found) {
    switch found {
    case .files(let count): self.count = count
    case .entry(let entry):
      done += 1
      if let entry { put(entry) }
    }
    if !isReading { programme.entries.removeAll { !seen.contains($0.path) } }
  }

  private mutating func put(_ entry: Programme.Entry) {
    seen.insert(entry.path)
    if let place = programme.entries.firstIndex(where: { $0.path == entry.path }) {
      programme.entries[place] = entry
    } else {
      programme.entries.append(entry)
    }
  }
}

/// What came of reading a folder, piece by piece.
public struct ProgrammeNews: Sendable {
  public enum Found: Sendable {
    /// So many files are going to be read.
    case files(Int)
    /// One was; nil where it is no workspace.
    case entry(Programme.Entry?)
  }

  /// The number of the reading, as ``Work/readProgramme(_:number:known:)`` has it.
  public var number: Int
  /// What was found, or why the folder cannot be read.
  public var found: Result<Found, Trouble>

  public init(_ number: Int, _ found: Result<Found, Trouble>) {
    (self.number, self.found) = (number, found)
  }
}

extension Panel {
  static let programmeID = "programme"

  /// Which folder to look at.
  static var programmeFolder: Panel {
    .asking("programmeFolder", .askProgramme, offers: true, isKept: false, mayFail: true) {
      app, text in app.openProgramme(text)
    }.ofPath
  }

  /// The workspaces of a folder as one table. Choosing one opens it; the list is there to come back to.
  static var programme: Panel {
    var panel = Panel(programmeID, title: { $0.programmeTitle }) { app, _ in
      let sorted = app.programme?.programme.sorted(now: app.now, weeks: Programme.usualWeeks)
      return (sorted ?? []).map { entry, _ in
        let id = entry.path.displayPath
        // It stays until the workspace is there: where that fails, one is still in the list.
        var row = Row(id: id, text: entry.title, stays: true) { app in
          app.programme?.row = id
          app.effects.work.append(.open(entry.path))
        }
        if case .failure(let error) = entry.content { row.refusal = app.words(of: .file(error)) }
        return row
      }
    }
    panel.makeTable = { app in
      var table =
        app.programme?.programme.table(
          in: app.language, localTime: app.localTime, now: app.now) ?? Table([])
      // Nobody knows yet that there is nothing.
      if table.rows.isEmpty, app.programme?.isReading == true { table.sum = "…" }
      return table
    }
    return panel
  }

  /// What became of the track, and then why.
  static var outcomes: Panel {
    Panel("outcomes", .commandOutcome) { app, _ in
      let now = app.workspace?.fields["outcome"]?.string ?? ""
      let words = Track.Outcome.allCases.map { ($0.rawValue, $0.words(in: app.language)) }
      let choices = words + [("", app.say(.noOutcome))]
      return zip(choices, RowLetters.choosing(choices.map(\.1))).map { choice, letter in
        var row = Row(id: choice.0, text: choice.1, key: letter) { app throws(Refusal) in
          try app.setOutcome(choice.0)
        }
        row.isCurrent = choice.0 == now
        return row
      }
    }
  }
}

extension App {
  fileprivate var programmeTitle: String {
    guard let programme else { return say(.panelProgramme, "") }
    let name = FilePath(programme.folder).displayName
    guard programme.isReading else { return say(.panelProgramme, name) }
    guard let count = programme.count else { return say(.panelProgramme, name) + " …" }
    return say(.panelProgramme, name) + " · \(programme.done)/\(count) …"
  }

  /// The programme that was looked at last, read anew where something changed; the first time the folder is asked for.
  mutating func showProgramme() {
    guard let list = programme else { return askProgramme() }
    readProgramme()
    open(list.row.map(Panel.programme.at) ?? .programme)
  }

  /// Asks for a folder; the last one is offered, else that of one's own workspaces.
  mutating func askProgramme() {
    open(Panel.programmeFolder.offering(programme?.folder ?? home.folder))
  }

  fileprivate mutating func openProgramme(_ folder: String) {
    if programme?.folder == folder {
      readProgramme()
    } else {
      programme = ProgrammeList(folder, number: (programme?.number ?? 0) + 1)
      askForProgramme()
    }
    open(.programme)
  }

  private mutating func readProgramme() {
    programme?.readAgain()
    askForProgramme()
  }

  private mutating func askForProgramme() {
    guard let programme else { return }
    effects.work.append(
      .readProgramme(
        programme.folder, number: programme.number, known: programme.programme.entries))
  }

  /// Takes what was found, unless another folder is looked at by now.
  mutating func take(_ news: ProgrammeNews) {
    guard news.number == programme?.number else { return }
    switch news.found {
    case .success(let found):
      if case .files = found { settleFolder() }
      programme?.take(found)
    case .failure(let trouble): missProgramme(trouble)
    }
    guard panel?.id == Panel.programmeID else { return }
    // Who has not moved yet sees the first row, whatever comes before it; who came back stays on theirs.
    if panel?.chosen?.id == programme?.row { panel?.isStale = true } else { panel?.stayOnTop() }
  }

  /// The folder is there: it is not asked for again.
  private mutating func settleFolder() {
    let id = Panel.programmeFolder.id
    if asked?.id == id { asked = nil }
    unanswered[id] = nil
  }

  /// The folder cannot be read: what was known of it stays; where nothing was, another one is asked for.
  private mutating func missProgramme(_ trouble: Trouble) {
    let isShown = panel?.id == Panel.programmeID
    if programme?.programme.entries.isEmpty == true {
      programme = nil
      if isShown { panel = nil }
    } else {
      programme?.stopReading()
    }
    refuse(words(of: trouble))
    if isShown { askAgain() }
  }

  fileprivate mutating func setOutcome(_ outcome: String) throws(Refusal) {
    let value: JSONValue? = outcome.isEmpty ? nil : .string(outcome)
    try act { workspace, _ throws(Refusal) in
      try workspace.setting(["outcome"], to: value, of: [.workspace], as: Act(.setOutcome))
    }
    if value != nil { ask("reason", of: .workspace, .askReason, as: .setOutcome) }
  }
}
