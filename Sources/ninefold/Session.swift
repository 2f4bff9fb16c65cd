import CCurses
import CanvasCore
import CanvasUI

/// One run of the program on a terminal.
enum Session {
  /// Opens a workspace, or the home screen without one, and runs until the user quits. Gives back the
  /// exit code; throws where there is nothing to open or no screen to draw on.
  static func open(path: FilePath?) throws -> Int32 {
    nf_guard_fds()
    let file = try path.map { path throws(FileError) in try LiveFile.open(path) }
    var app = App(
      size: Size(width: 80, height: 24), language: System.language, seed: System.seed,
      templates: TemplateLibrary(own: UserTemplates.all()), voter: System.user)
    if let file {
      _ = app.update(
        .opened(file.workspace, name: file.name, session: file.session), at: System.now)
    } else {
      _ = app.update(.home(StoreFolder.home()), at: System.now)
    }
    let theme = System.variable("NO_COLOR") == nil ? Theme.standard : Theme.mono
    let terminal: CursesTerminal
    do throws(CursesTerminal.Trouble) {
      terminal = try CursesTerminal(theme: theme)
    } catch {
      throw error.failure
    }
    var runtime = Runtime(app: app, terminal: terminal, file: file)
    return runtime.run()
  }
}

/// A sentence for standard error and the exit code that goes with it.
struct Failure: Error {
  var sentence: String
  var code: Int32
}

extension CursesTerminal.Trouble {
  fileprivate var failure: Failure {
    switch self {
    case .notATerminal:
      Failure(
        sentence: "There is no terminal here. \"ninefold show FILE\" draws without one.", code: 64)
    case .termUnset:
      Failure(
        sentence: "TERM is not set, so Ninefold cannot know the terminal. Try TERM=xterm-256color.",
        code: 64)
    case .termUnknown:
      Failure(
        sentence: "The terminal \"\(System.variable("TERM") ?? "")\" is not known on this machine. "
          + "Try TERM=xterm-256color.", code: 64)
    case .termDumb:
      Failure(
        sentence: "The terminal \"\(System.variable("TERM") ?? "")\" cannot place its cursor. "
          + "\"ninefold show FILE\" draws without that.", code: 64)
    case .failed:
      Failure(sentence: "The terminal could not be set up. Try again in another one.", code: 74)
    }
  }
}
