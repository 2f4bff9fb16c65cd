import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The program with a workspace open, and keys to press.
struct Session {
  var app: App
  /// What the keys asked of the runtime, in their order.
  private(set) var effects = Effects()
  var work: [Work] { effects.work }
  /// A moment in March 2026, for what is stamped with the time.
  static let now = 1_774_000_000
  /// The time of the next events.
  var time = Session.now

  init(_ workspace: Workspace, size: Size = Size(width: 80, height: 24)) {
    app = App(size: size, seed: 9, setup: Setup(name: "Ann"))
    send(.opened(workspace, name: "test.json"))
    effects = Effects()
  }

  /// A program that shows the home screen.
  init(home: Home, size: Size) {
    app = App(size: size, seed: 9, setup: Setup(name: "Ann"))
    send(.home(home))
  }

  mutating func send(_ event: Event) {
    let asked = app.update(event, at: time)
    // What a second screen is told has tests of its own.
    var kept = asked
    kept.work.removeAll { if case .point = $0 { true } else { false } }
    effects.add(kept)
    // There are no earlier sessions here.
    if asked.work.contains(.readHistory) { send(.history([], trouble: nil)) }
  }

  /// Presses keys in their notation, parted by spaces. `t:` types what follows and `p:` pastes it, with
  /// `_` for a space and `¶` for a new line; `3*j` presses a key three times.
  mutating func press(_ keys: String) {
    for token in keys.split(separator: " ") {
      if token.hasPrefix("t:") {
        for character in Self.plain(token.dropFirst(2)) {
          send(.key(character == "\n" ? CanvasUI.Key("j", .control) : CanvasUI.Key(character)))
        }
      } else if token.hasPrefix("p:") {
        send(.paste(Self.plain(token.dropFirst(2))))
      } else {
        let parts = token.split(separator: "*")
        let count = parts.count == 2 ? Int(parts[0]) ?? 0 : 1
        guard let key = CanvasUI.Key(parsing: String(parts.last ?? token)) else {
          Issue.record("no key: \(token)")
          return
        }
        for _ in 0..<count { send(.key(key)) }
      }
    }
  }

  func pressing(_ keys: String) -> Session {
    var session = self
    session.press(keys)
    return session
  }

  /// Whether the list of boards fills the screen.
  var listsBoards: Bool { if case .boards = app.screen { true } else { false } }
  /// What the last key led to, in words.
  var notice: String? { app.notice?.text }
  /// The bytes of the workspace's file.
  var bytes: [UInt8] { app.workspace.map(WorkspaceFile.write) ?? [] }

  private static func plain(_ text: Substring) -> String {
    String(text.map { $0 == "_" ? " " : $0 == "¶" ? "\n" : $0 })
  }
}

/// The workspaces that tests open.
enum Seed {
  /// The starters people get, by file name.
  static let names = [
    "blank-bmc", "blank-lean", "blank-workshop", "impact-factory", "inner-city", "learning-lab",
    "made-social", "municipality",
  ]
  /// One board of each template, full of real notes.
  static let templates = "eleven-templates"

  static let all: [String: Workspace] = {
    var all: [String: Workspace] = [:]
    for name in names + [templates] {
      let folder = name == templates ? "/Tests/Fixtures/" : "/seeds/"
      guard let text = Files.text(of: Files.package + folder + name + ".json"),
        let workspace = try? WorkspaceFile.read(Array(text.utf8))
      else { continue }
      all[name] = workspace
    }
    return all
  }()

  static func workspace(_ name: String) throws -> Workspace { try #require(all[name]) }
}
