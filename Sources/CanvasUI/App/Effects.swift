import CanvasCore
import Drawing

/// What the runtime is asked to do, sorted by when: written down first, to the terminal together with the frame, and
/// the work after it. So what a key does is on disk before it is seen, and seen before anything slow is begun.
public struct Effects: Hashable, Sendable {
  public var record = Record()
  public var terminal: [TerminalEffect] = []
  public var work: [Work] = []

  public init() {}

  public var isEmpty: Bool { record.isEmpty && terminal.isEmpty && work.isEmpty }

  /// Whether another workspace, another screen or another text may be there after it: keys that came
  /// together with the one that led to it wait until it is done.
  public var changesWhatIsOpen: Bool { work.contains(where: \.changesWhatIsOpen) }

  /// Adds what another event asks for.
  public mutating func add(_ other: Effects) {
    record.add(other.record)
    terminal += other.terminal
    work += other.work
  }
}

/// What was done, on its one way from the act to journal, file and history: the journal takes its steps and the
/// draft at once, the file the workspace later, and the history the steps once they are in the file.
public struct Record: Hashable, Sendable {
  /// Steps that were made, in their order.
  public var steps: [Step] = []
  /// What is being typed now, where that has changed; nil inside when nothing is.
  public var draft: Journal.Draft??
  /// The workspace with all of it, where it is to be saved.
  public var workspace: Workspace?

  public init() {}

  public var isEmpty: Bool { steps.isEmpty && draft == nil && workspace == nil }

  /// Adds what came after: of drafts and workspaces only the last is wanted, it has all that the others have.
  public mutating func add(_ later: Record) {
    steps += later.steps
    draft = later.draft ?? draft
    workspace = later.workspace ?? workspace
  }
}

/// What goes to the terminal with the frame.
public enum TerminalEffect: Hashable, Sendable {
  /// Draw with another theme from now on.
  case theme(Theme)
  /// Have the terminal report the mouse, or not.
  case mouse(Bool)
  /// Put text on the clipboard.
  case copy(String)
}

/// What is done after the frame.
public enum Work: Hashable, Sendable {
  /// Write this workspace to a new file and go on with that.
  case saveAs(Workspace, path: String)
  /// Read the steps of earlier sessions.
  case readHistory
  /// Add a named moment to the history.
  case mark(Mark)
  case open(FilePath)
  /// Open the file that a person named by typing, with `~` or quotes in it.
  case openTyped(String)
  /// Complete a path that is being typed: of a workspace, or of any file.
  case complete(String, anyFile: Bool)
  /// Make a new workspace in the store folder and open it.
  case create(Workspace)
  /// Make a new workspace in this file and open it.
  case make(Workspace, FilePath)
  /// Give the workspace in a file another title.
  case rename(FilePath, title: String)
  /// Take a workspace off the home screen: a file of the store folder is put aside, of others only the path is forgotten.
  case putAside(FilePath)
  /// Copy a starter into the store folder and open the copy.
  case copyStarter(FilePath, id: Identifier)
  /// Write boards, or a report, for others to read.
  case export(ExportRequest)
  /// Read boards that were written elsewhere, from a path that a person typed.
  case readSource(String, Language, for: Identifier)
  /// Read the workspaces of a folder that a person named, one after the other; those that are known and did not change are
  /// not read again. A later reading ends an earlier one.
  case readProgramme(String, number: Int, known: [Programme.Entry])
  case listHome
  case suspend
  case repaint
  /// Let the user change a text in an editor of their own.
  case edit(String)
  /// Tell a second screen what is pointed at.
  case point(Pointer)
  case quit

  fileprivate var changesWhatIsOpen: Bool {
    switch self {
    case .open, .openTyped, .create, .make, .copyStarter, .saveAs, .readHistory, .edit, .suspend,
      .complete:
      true
    case .mark, .rename, .putAside, .listHome, .repaint, .point, .quit, .export, .readSource,
      .readProgramme:
      false
    }
  }
}
