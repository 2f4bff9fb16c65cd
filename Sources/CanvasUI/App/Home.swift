import CanvasCore

/// What the home screen knows: workspaces that were open lately, wherever they lie, those of the store folder, and what
/// one can start from.
public struct Home: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var path: FilePath
    public var title: String
    public var boards: Int
    public var notes: Int
    /// Seconds since 1970 of its last change.
    public var changed: Int
    /// Why it cannot be opened, or nil.
    public var trouble: Trouble?
    /// Whether it lies elsewhere than in the store folder.
    public var isElsewhere = false
    /// Whether its file is not there any more.
    public var isGone = false

    public init(
      path: FilePath, title: String, boards: Int, notes: Int, changed: Int,
      trouble: Trouble? = nil
    ) {
      self.path = path
      self.title = title
      self.boards = boards
      self.notes = notes
      self.changed = changed
      self.trouble = trouble
    }
  }

  /// A workspace to start from.
  public struct Starter: Hashable, Sendable {
    public var path: FilePath
    public var title: String

    public init(path: FilePath, title: String) {
      self.path = path
      self.title = title
    }
  }

  /// The folder, as shown.
  public var folder = ""
  public var entries: [Entry] = []
  public var starters: [Starter] = []
  /// The line with the cursor: what one can make comes first, then the entries.
  public var index = 0

  public init() {}
}

/// Something one may want to make: a line of the home screen.
struct HomeChoice: Sendable, Identifiable {
  let id: String
  let title: Phrase
  let purpose: Phrase
  let make: @Sendable (inout App) throws(Refusal) -> Void

  static let all: [HomeChoice] = [
    HomeChoice(id: "lean", title: .makeLean, purpose: .makeLeanPurpose) { app in
      app.createCanvas("lean")
    },
    HomeChoice(id: "bmc", title: .makeModel, purpose: .makeModelPurpose) { app in
      app.createCanvas("bmc")
    },
    HomeChoice(id: "workshop", title: .makeWorkshop, purpose: .makeWorkshopPurpose) { app in
      app.createWorkshop()
    },
    HomeChoice(id: "example", title: .makeExample, purpose: .makeExamplePurpose) { app in
      app.open(.examples)
    },
  ]
}

extension App {
  /// The lines of the home screen.
  var homeLines: Int { HomeChoice.all.count + home.entries.count }

  /// The workspace with the cursor; nil on what one can make.
  var homeEntry: Home.Entry? {
    let index = home.index - HomeChoice.all.count
    return home.entries.indices.contains(index) ? home.entries[index] : nil
  }

  /// Takes what the disk has now; the cursor stays on its workspace, and begins on the first there is.
  mutating func show(_ home: Home) {
    let (path, index, isFirst) = (homeEntry?.path, self.home.index, self.home.folder.isEmpty)
    let choices = HomeChoice.all.count
    self.home = home
    if isFirst {
      self.home.index = home.entries.isEmpty ? 0 : choices
    } else if let place = home.entries.firstIndex(where: { $0.path == path }) {
      self.home.index = choices + place
    } else {
      self.home.index = min(index, max(0, homeLines - 1))
    }
  }

  mutating func stepHome(by step: Int) throws(Refusal) {
    let next = (0..<homeLines).place(home.index, step: step)
    guard next != home.index else { throw .edgeOfList }
    home.index = next
  }

  /// Opens the workspace with the cursor, or makes what the line stands for.
  mutating func openHomeLine() throws(Refusal) {
    guard let entry = homeEntry else {
      guard HomeChoice.all.indices.contains(home.index) else { throw .edgeOfList }
      return try HomeChoice.all[home.index].make(&self)
    }
    if let trouble = entry.trouble { throw Refusal(words(of: trouble)) }
    effects.work.append(.open(entry.path))
  }

  func requireEntry() throws(Refusal) -> Home.Entry {
    guard let entry = homeEntry else { throw Refusal(say(.noWorkspaceHere)) }
    return entry
  }

  /// Gives the open workspace another title, here and in the list.
  mutating func retitle(_ title: String) {
    do throws(Refusal) {
      try act { workspace, _ throws(Refusal) in
        try workspace.setting(
          ["title"], to: .string(title), of: [.workspace], as: Act(.renameWorkspace))
      }
      let index = home.index - HomeChoice.all.count
      if home.entries.indices.contains(index) { home.entries[index].title = title }
    } catch {
      refuse(error)
    }
  }

  // MARK: Making

  /// A workspace of one canvas, which opens with a note being typed in its first box.
  mutating func createCanvas(_ id: String) {
    guard let template = templates[id] else { return }
    startsTyping = true
    create(template.title[language]) { app, title in
      .new(title, language: app.language, boards: [(template, "")], using: &app.random)
    }
  }

  mutating func createWorkshop() {
    create(say(.makeWorkshop)) { app, title in
      .workshop(title, language: app.language, templates: app.templates, using: &app.random)
    }
  }

  /// Names it after what it is and the day, so that several are told apart.
  private mutating func create(_ name: String, _ make: (inout App, String) -> Workspace) {
    effects.work.append(.create(make(&self, "\(name) \(localTime.day(now))")))
  }

  mutating func createWorkspace(template id: String, title: String) {
    let boards = templates[id].map { [($0, title)] } ?? []
    effects.work.append(.create(.new(title, language: language, boards: boards, using: &random)))
  }

  /// Makes the file that was to be opened, with a board of a template.
  mutating func make(_ path: FilePath, _ id: String) {
    let title = path.displayName.split(separator: ".").first.map(String.init) ?? ""
    let boards = templates[id].map { [($0, "")] } ?? []
    startsTyping = templates[id]?.picture.isEmpty == false
    effects.work.append(
      .make(.new(title, language: language, boards: boards, using: &random), path))
  }

  /// Starts typing in a workspace that was made for it.
  mutating func startTyping() {
    guard startsTyping else { return }
    startsTyping = false
    settleFocus()
    do throws(Refusal) { try startNote() } catch { refuse(error) }
  }
}

extension Panel {
  /// A file that is not there: whether to make it, and with what.
  static func making(_ path: FilePath) -> Panel {
    let name = path.displayPath
    return Panel("making \(name)", title: { $0.say(.fileIsMissing, path.displayName) }) { app, _ in
      let ids = ["lean", "bmc", "wall", "visual-lean", "social-lean"]
      let made = ids.compactMap { app.templates[$0] }
      let letters = RowLetters.choosing(made.map { $0.title[app.language] })
      return zip(made, letters).map { template, letter in
        Row(
          id: template.id, text: template.title[app.language],
          detail: "ninefold new \(path.displayName) --template \(template.id)", key: letter
        ) { app in app.make(path, template.id) }
      }
        + [
          Row(id: "none", text: app.say(.makeNothing), detail: "Esc", key: "-") { app in
            app.tell(app.say(.nothingMade, name))
          }
        ]
    }
  }

  /// How a workspace leaves the home screen.
  static func removing(_ entry: Home.Entry) -> Panel {
    Panel("removing", title: { _ in entry.title }) { app, _ in
      let isListed = entry.isElsewhere || entry.isGone
      return [
        Row(id: "keep", text: app.say(.keepIt), key: "-"),
        Row(
          id: "remove", text: app.say(isListed ? .leaveOutOfList : .putAside), key: "x"
        ) { app in app.effects.work.append(.putAside(entry.path)) },
      ]
    }
  }

  /// What a workspace is to be called.
  static func renaming(_ entry: Home.Entry) -> Panel {
    .asking("rename \(entry.path.displayPath)", .askWorkspaceTitle, offers: true, mayFail: true) {
      app, text in app.effects.work.append(.rename(entry.path, title: text))
    }.offering(entry.title)
  }
}
