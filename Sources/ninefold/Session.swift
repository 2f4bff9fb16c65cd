import CCurses
import CanvasCore
import CanvasUI
import Drawing

/// One run of the program on a terminal.
enum Session {
  /// What is asked for beside the file.
  struct Wishes {
    var look: LookOptions
    /// The board to begin with, by its id or title.
    var board: String?
    /// Commands to begin with, by their ids.
    var commands: [String] = []
    /// A file that was named and is not there: whether to make it is asked.
    var missing: FilePath?
  }

  /// Opens a workspace, or the home screen without one, and runs until the user quits. Gives back the
  /// exit code; throws where there is nothing to open or no screen to draw on.
  static func open(path: FilePath?, _ wishes: Wishes) throws -> Int32 {
    nf_guard_fds()
    System.releaseTime()
    let (look, keymap, notes) = try UserConfiguration.look(wishes.look)
    let file = try path.map { path throws(FileError) in try LiveFile.open(path) }
    var app = makeApp(look, keymap)
    if let file {
      _ = app.update(
        .opened(file.workspace, name: file.name, session: file.session), at: System.now)
    } else {
      _ = app.update(.home(StoreFolder.home()), at: System.now)
    }
    if let file { RecentFiles.add(file.path) }
    var openings = notes
    if let missing = wishes.missing { openings.append(.missing(missing)) }
    if let name = wishes.board, let file {
      openings.append(.show(board: try board(name, of: file)))
    }
    openings += wishes.commands.map { .command($0) }
    let terminal = try terminal(&app)
    if !nf_is_utf8() { openings.append(.asciiOnly) }
    if let standIn = terminal.standIn {
      openings.append(.unknownTerminal(System.variable("TERM") ?? "", treatedAs: standIn))
    }
    var runtime = Runtime(app: app, terminal: terminal, file: file, openings: openings)
    return runtime.run()
  }

  /// Opens a second screen that follows another session of the workspace, and writes nothing.
  static func project(path: FilePath, _ wishes: LookOptions) throws -> Int32 {
    nf_guard_fds()
    System.releaseTime()
    let (look, keymap, notes) = try UserConfiguration.look(wishes)
    let file = LiveFile(
      try WorkspaceStore.open(
        path, stateFolder: System.stateFolder, templates: UserTemplates.library))
    var app = makeApp(look, keymap)
    _ = app.update(
      .opened(file.workspace, name: file.name, session: file.session), at: System.now)
    _ = app.update(.project, at: System.now)
    var runtime = Runtime(
      app: app, terminal: try terminal(&app), file: file,
      follower: Follower(file.workspace.id, session: file.session), openings: notes)
    return runtime.run()
  }

  private static func makeApp(_ look: Look, _ keymap: Keymap) -> App {
    App(
      size: Size(width: 80, height: 24), seed: System.seed,
      setup: Setup(
        language: System.language, templates: UserTemplates.library, keymap: keymap,
        name: System.user, localTime: System.localTime),
      look: look)
  }

  private static func board(_ name: String, of file: LiveFile) throws -> Identifier {
    let names = Names(
      workspace: file.workspace, templates: UserTemplates.library,
      file: file.name)
    return try names.board(name).id
  }

  /// Takes the terminal. Where the locale is not UTF-8 only ASCII is drawn on it.
  private static func terminal(_ app: inout App) throws -> CursesTerminal {
    if !nf_is_utf8() { app.look.isASCII = true }
    do throws(CursesTerminal.Unfit) {
      return try CursesTerminal(app.look)
    } catch {
      throw error.failure
    }
  }
}

/// A sentence for standard error and the exit code that goes with it.
struct Failure: Error {
  var sentence: String
  var code: Int32
}

extension CursesTerminal.Unfit {
  fileprivate var failure: Failure {
    switch self {
    case .notATerminal:
      Failure(.noTerminal, code: 64)
    case .termUnset:
      Failure(.termUnset, code: 64)
    case .termUnknown:
      Failure(.termUnknown, System.variable("TERM") ?? "", code: 64)
    case .termDumb:
      Failure(.termCannotPlace, System.variable("TERM") ?? "", code: 64)
    case .failed:
      Failure(.terminalFailed, code: 74)
    }
  }
}
