import CanvasCore
import CanvasUI
import Testing

struct KeymapTests {
  private static let bindings = Command.all.flatMap { command in
    command.keys.map { (command: command, key: $0) }
  }

  /// Scopes that are in force together, the innermost first.
  private static let together: [[Scope]] = [
    [.home, .everywhere], [.boards, .workspace, .everywhere], [.board, .workspace, .everywhere],
    [.panel, .list], [.draft, .text],
  ]

  @Test func everyKeyIsOne() {
    for (command, key) in Self.bindings {
      #expect(Key(parsing: key)?.description == key, "\(command.id) \(key)")
    }
  }

  @Test func commandsHaveIDsOfTheirOwn() {
    #expect(Set(Command.all.map(\.id)).count == Command.all.count)
    for id in Command.all.map(\.id) {
      let parts = id.split(separator: ".", omittingEmptySubsequences: false)
      #expect(parts.count == 2 && !parts.contains(""), "\(id)")
      #expect(CommandTable.standard[id]?.id == id)
    }
  }

  @Test func noKeyIsTwiceInAScope() {
    for scope in Scope.allCases {
      let keys = Self.bindings.filter { $0.command.scope == scope }.map(\.key)
      let twice = keys.filter { key in keys.count { $0 == key } > 1 }
      #expect(twice == [], "\(scope)")
    }
  }

  /// Carrying, and the line of a panel, take keys over on purpose; nothing else does.
  @Test func noKeyHidesAnother() {
    for scopes in Self.together {
      let keys = Self.bindings.filter { scopes.contains($0.command.scope) }.map(\.key)
      let twice = keys.filter { key in keys.count { $0 == key } > 1 }
      #expect(twice == [], "\(scopes)")
    }
  }

  /// design.md §4, fixed keys: each does its command where it should.
  @Test(arguments: [
    ("a", Scope.board, "note.add"), ("Enter", .board, "note.edit"), ("x", .board, "note.remove"),
    ("Delete", .board, "note.remove"), ("u", .workspace, "history.undo"),
    ("Ctrl-Z", .workspace, "history.undo"), ("U", .workspace, "history.redo"),
    ("Ctrl-Y", .workspace, "history.redo"), ("m", .board, "note.carry"), ("v", .board, "note.vote"),
    ("f", .board, "note.facets"), ("z", .board, "view.zoom"), ("/", .workspace, "app.find"),
    (":", .everywhere, "app.palette"), ("Ctrl-P", .everywhere, "app.palette"),
    ("?", .everywhere, "app.help"), ("b", .board, "board.list"), ("H", .workspace, "history.show"),
    ("Esc", .board, "view.back"), ("Ctrl-C", .board, "view.back"), ("Esc", .boards, "boards.back"),
    ("Ctrl-C", .boards, "boards.back"), ("Esc", .panel, "panel.close"),
    ("Ctrl-C", .panel, "panel.close"), ("q", .everywhere, "app.quit"),
    ("Enter", .draft, "draft.next"), ("Esc", .draft, "draft.end"), ("Ctrl-G", .draft, "draft.drop"),
    ("Ctrl-J", .text, "text.newline"), ("Alt-Enter", .text, "text.newline"),
    ("Enter", .carrying, "carry.drop"), ("Esc", .carrying, "carry.cancel"),
    ("Ctrl-G", .carrying, "carry.cancel"), ("Enter", .panel, "panel.choose"),
    ("Up", .board, "focus.up"), ("k", .board, "focus.up"), ("Down", .board, "focus.down"),
    ("j", .board, "focus.down"), ("Left", .board, "focus.left"), ("h", .board, "focus.left"),
    ("Right", .board, "focus.right"), ("l", .board, "focus.right"),
  ])
  func fixedKeysAreAsDesigned(_ key: String, _ scope: Scope, _ id: String) throws {
    let command = try #require(CommandTable.standard[id])
    #expect(command.scope == scope)
    #expect(command.keys.contains(key))
    #expect(Keymap.standard.keys(of: id).map(\.description) == command.keys)
  }

  @Test(arguments: ["", "b", "z", "m"])
  func aKeyWithoutACommandSaysSo(_ keys: String) throws {
    let session = Session(try Seed.workspace("blank-bmc")).pressing(keys)
    for key in ["F11", "Ctrl-X", "Alt-q", "é", "7", "Insert"] {
      let pressed = session.pressing(key)
      #expect(pressed.notice == "\(key) does nothing here; ? shows what does")
      #expect(pressed.app.notice?.isRefusal == true)
    }
  }
}
