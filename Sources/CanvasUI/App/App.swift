import CanvasCore

/// The whole program as a value: what is open, where one is, what is being typed.
///
/// `update` takes an event and gives back effects for the runtime to perform; `view` draws the state for a
/// size. Neither touches a clock, a file, a random source or a terminal: time comes with the events,
/// randomness from a seed. So every test is a value, some keys, and a value.
public struct App: Sendable {
  // MARK: What the runtime told

  /// The size of the screen in cells.
  public internal(set) var size: Size
  /// The language of phrases, and of labels where a workspace names none.
  public var preferredLanguage: Language
  /// Seconds since 1970 at the last event.
  public internal(set) var now = 0
  var random: SplitMix64
  /// The templates at hand, the user's own among them.
  public var templates: TemplateLibrary
  /// The keys in force.
  public var keymap: Keymap
  /// Whose votes `v` counts.
  public var voter: String
  /// How the screen looks.
  public var look: Look

  // MARK: What is open

  /// The open workspace with its history; nil on the home screen until one is chosen.
  public internal(set) var document: Document?
  /// The open file's name and whether it is saved.
  public internal(set) var file: CurrentFile?
  /// Why what is typed is not protected against a crash, or nil.
  public internal(set) var journalTrouble: Trouble?
  /// The workspaces of the store folder, for the home screen.
  public internal(set) var home = Home()

  // MARK: Where one is

  public internal(set) var screen: Screen
  /// The open board.
  public internal(set) var boardID: Identifier?
  /// The focus of each board, kept while others are open.
  var focuses: [Identifier: Focus] = [:]
  var settings = ViewSettings()
  /// Marked notes, for commands that act on several.
  var marked: [Identifier] = []
  var carrying: Carrying?
  var draft: Draft?
  var panel: Panel?
  /// A show for the room: box by box or note by note, nothing else on the screen.
  var presentation: Presentation?
  /// Whether this is the second screen that follows another session.
  var isProjecting = false
  /// What the followed session points at, for when what it is on comes later.
  var followed: Pointer?
  /// What the mouse holds.
  var grip: Grip?
  /// Whether it was said that quitting now loses something.
  var wasToldOfLoss = false
  /// Notes that were pasted last, while one key can still make one note of them.
  var pasted: [Identifier] = []
  /// Where text goes that comes back from the user's editor.
  var editing: EditorTarget?
  /// What was pointed at when the second screen was told last.
  var pointed: Pointer?
  /// The chosen row of the boards screen.
  var boardIndex = 0
  /// Copied notes.
  var clipboard: [Note] = []
  /// The first keys of a sequence that others may follow.
  var pendingKeys: [Key] = []
  /// What the last key led to, until the next key.
  public internal(set) var notice: Notice?
  /// Where the focus was before each step, and before it was undone: undo and redo go back there.
  var focusBefore: [Step.ID: (board: Identifier?, focus: Focus?)] = [:]
  var focusAfter: [Step.ID: (board: Identifier?, focus: Focus?)] = [:]
  var effects: [Effect] = []
  /// Whether this is the copy on which a command is tried: lists are not made there.
  var isTrial = false
  /// What waits for the history of earlier sessions.
  var afterHistory: AfterHistory?
  /// The facets of the open workspace, made when its vocabularies change.
  var facets = Facet.builtIn
  private var vocabularies: JSONValue?

  /// A program that shows the home screen. `seed` makes new ids; equal seeds make equal ids.
  public init(
    size: Size, language: Language = .en, seed: UInt64 = 0,
    templates: TemplateLibrary = TemplateLibrary(), keymap: Keymap = .standard, voter: String = "",
    look: Look = Look()
  ) {
    self.size = size
    self.preferredLanguage = language
    self.random = SplitMix64(seed: seed)
    self.templates = templates
    self.keymap = keymap
    self.voter = voter
    self.look = look
    self.screen = .home
  }

  /// Makes the facets anew where the workspace's vocabularies have changed.
  mutating func refreshFacets() {
    let current = document?.workspace.fields["vocabularies"]
    guard current != vocabularies else { return }
    vocabularies = current
    facets = document?.workspace.facets ?? Facet.builtIn
  }
}

/// What fills the screen.
public enum Screen: Hashable, Sendable {
  case home, boards, board
}

/// The note under the cursor, or a box without notes.
public struct Focus: Hashable, Sendable {
  public var box: Identifier
  public var note: Identifier?

  public init(box: Identifier, note: Identifier? = nil) {
    self.box = box
    self.note = note
  }
}

/// How boards are looked at: not part of the document, so undo does not know it.
struct ViewSettings: Hashable, Sendable {
  /// The layout chosen by key; nil lets the size choose.
  var layout: CanvasLayout?
  var isZoomed = false
  var level = WallLevel.headlines
  var sortsByVotes = false
  /// The note under the cursor alone, in block letters.
  var isBlock = false
  /// The board as lines, for screen readers and braille.
  var isOutline = false
}

/// How much of a canvas is shown at once.
public enum CanvasLayout: String, CaseIterable, Sendable {
  /// All boxes with their labels and wrapped notes.
  case grid
  /// All boxes, short labels; one line a note where not all words fit.
  case compact
  /// One box, and a strip of the others.
  case single
}

/// How much of a wall is shown at once.
public enum WallLevel: String, CaseIterable, Sendable {
  /// Every note a card with all its words.
  case cards
  /// Every note a line.
  case headlines
  /// Every cluster a line.
  case clusters
}

/// The file behind the open workspace.
public struct CurrentFile: Hashable, Sendable {
  /// The name as shown; control characters are visible marks.
  public var name: String
  public var state: State

  public enum State: Hashable, Sendable {
    case saved
    case saving
    /// Why it could not be saved.
    case failed(Trouble)
  }

  public init(name: String, state: State = .saved) {
    self.name = name
    self.state = state
  }
}

/// The workspaces of the store folder.
public struct Home: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// What opens it.
    public var path: String
    public var title: String
    public var boards: Int
    public var notes: Int
    /// Seconds since 1970 of its last change.
    public var changed: Int
    /// Why it cannot be opened, or nil.
    public var trouble: String?

    public init(
      path: String, title: String, boards: Int, notes: Int, changed: Int, trouble: String? = nil
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
    public var path: String
    public var title: String

    public init(path: String, title: String) {
      self.path = path
      self.title = title
    }
  }

  /// The folder, as shown.
  public var folder = ""
  public var entries: [Entry] = []
  public var starters: [Starter] = []
  public var index = 0

  public init() {}
}

/// Notes on their way to another place.
struct Carrying: Hashable, Sendable {
  var notes: [Identifier]
  /// The focus to go back to when they are put back.
  var board: Identifier
  var focus: Focus
}

/// A note being typed. It is no step until it is kept.
struct Draft: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    /// A new note in a box, after another or at the start.
    case new(box: Identifier, after: Identifier?)
    case edit(Identifier)
  }

  var purpose: Purpose
  var field: TextField
}

/// A short message in the status line.
public struct Notice: Hashable, Sendable {
  public var text: String
  /// Whether it says why something could not be done.
  public var isRefusal: Bool
}

/// What happens to the program.
public enum Event: Sendable {
  case key(Key)
  case paste(String)
  /// The mouse; `clicks` counts presses of one button on one cell in quick succession.
  case mouse(Mouse, clicks: Int)
  case resize(Size)
  /// The runtime saved the workspace, or says why not.
  case saved(Result<SavedState, Trouble>)
  /// The journal or the history cannot be written, and why; nil when it can again.
  case journal(trouble: Trouble?)
  /// A save that failed is to be tried again, with what there is now.
  case retrySave
  /// Others changed the file: what stands in it now, and the last state both knew.
  case changedOnDisk(Workspace, base: Workspace)
  /// The file cannot be read any more, as it is now; what is open stays.
  case unreadable(Trouble)
  /// A workspace was opened or made; `session` tells its steps from those of others.
  case opened(Workspace, name: String, session: String = "s")
  /// A write that was cut off had left the file torn; it was restored from the copy.
  case mended
  /// The folder of the file may not be written: its history is kept at this path.
  case historyElsewhere(String)
  /// What sessions that died have left was brought in.
  case recovered(SessionRecovery)
  /// The steps of earlier sessions, as asked for by ``Effect/readHistory``.
  case history([Step], trouble: String?)
  case failed(Trouble)
  case home(Home)
  /// Copied text could not go to the terminal's clipboard and is in this file.
  case copiedToFile(String)
  /// The user's editor ended with this text; nil where it failed, and why.
  case edited(String?, trouble: Trouble? = nil)
  /// This screen follows another session from now on.
  case project
  /// What the session that is followed points at.
  case pointed(Pointer)
  /// Open a board.
  case show(board: Identifier)
  /// The locale is not UTF-8, so only ASCII is drawn.
  case asciiOnly
  /// Run a command, as its key would.
  case command(String)
}

/// What a successful save wrote.
public struct SavedState: Hashable, Sendable {
  /// The workspace that was to be saved.
  public var asked: Workspace
  /// Its merge with what others had written, where they had.
  public var merged: Workspace?

  public init(asked: Workspace, merged: Workspace? = nil) {
    self.asked = asked
    self.merged = merged
  }
}

/// What the runtime is asked to do.
public enum Effect: Hashable, Sendable {
  /// Write this step to the journal, before anything is drawn.
  case journal(Step)
  /// Write what is being typed to the journal, before anything is drawn; nil when nothing is.
  case journalDraft(Journal.Draft?)
  /// Write this workspace to the open file.
  case save(Workspace)
  /// Write this workspace to a new file and go on with that.
  case saveAs(Workspace, path: String)
  /// Read the steps of earlier sessions.
  case readHistory
  /// Add a named moment to the history.
  case mark(Mark)
  case open(path: String)
  /// Make a new workspace in the store folder and open it.
  case create(Workspace)
  /// Copy a starter into the store folder and open the copy.
  case copyStarter(path: String, id: Identifier)
  case listHome
  case suspend
  case repaint
  /// Draw with another theme from now on.
  case theme(Theme)
  /// Have the terminal report the mouse, or not.
  case mouse(Bool)
  /// Put text on the clipboard.
  case copy(String)
  /// Let the user change a text in an editor of their own.
  case edit(String)
  /// Tell a second screen what is pointed at.
  case point(Pointer)
  case quit
}

/// A small, fast source of random numbers that a seed decides (Steele, Lea and Flood, 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// What goes on when the history of earlier sessions has come.
enum AfterHistory: Hashable, Sendable {
  case undo, redo, show
}
