import CanvasCore
import Drawing

/// The whole program as a value: what is open, where one is, what is being typed.
///
/// `update` takes an event and gives back effects for the runtime to perform; `view` draws the state for a
/// size. Neither touches a clock, a file, a random source or a terminal: time comes with the events,
/// randomness from a seed. So every test is a value, some keys, and a value.
public struct App: Sendable {
  /// What the runtime told once.
  public var setup: Setup { didSet { planned = nil } }
  /// How the screen looks.
  public var look: Look { didSet { planned = nil } }
  /// The size of the screen in cells.
  public internal(set) var size: Size
  /// Seconds since 1970 at the last event.
  public internal(set) var now = 0
  var random: SplitMix64

  /// The open workspace with its file and everything seen and done in it; nil on the home screen until one
  /// is chosen. Replaced whole: there is no workspace on the screen without a file behind it.
  var opened: OpenWorkspace?
  /// The workspaces of the store folder, for the home screen.
  public internal(set) var home = Home()
  /// The programme that was looked at last.
  var programme: ProgrammeList?
  public internal(set) var screen: Screen
  /// What one is in the middle of, the innermost last.
  var activities: [Activity] = []

  /// What was typed into questions that were closed without an answer.
  var unanswered: [String: String] = [:]
  /// The question whose answer the disk has not taken yet: where it refuses, it is asked again as typed.
  var asked: Panel?
  /// Panels that answer something asked before and wait until nobody is in the middle of anything.
  var arrivals: [Panel] = []
  /// Until when letters are no commands, in seconds since 1970, and when that ends at the latest: what was to be typed into
  /// was refused.
  var grace: (until: Int, end: Int)?
  /// Whether the workspace that is being made is to open with a note being typed.
  var startsTyping = false
  /// Copied notes.
  var clipboard: [Note] = []
  /// The first keys of a sequence that others may follow.
  var pendingKeys: [Key] = []
  /// What the last key led to, until the next key.
  public internal(set) var notice: Notice?
  /// What the runtime is to do when this event is done.
  var effects = Effects()
  /// The workspace as it is drawn, where that is not the one that is open.
  var drawn: Drawn?
  /// The open board as the last frame showed it, until something happens.
  package internal(set) var planned: Plan?

  /// A program that shows the home screen. `seed` makes new ids; equal seeds make equal ids.
  public init(size: Size, seed: UInt64 = 0, setup: Setup = Setup(), look: Look = Look()) {
    self.size = size
    self.random = SplitMix64(seed: seed)
    self.setup = setup
    self.look = look
    self.screen = .home
  }
}

/// What the runtime knows of whoever sits here, and what there is at hand.
public struct Setup: Sendable {
  /// The language of phrases, and of labels where a workspace names none.
  public var language: Language
  /// The templates at hand, the user's own among them.
  public var templates: TemplateLibrary
  /// All that a person can ask for by a key or by its name.
  package var commands = CommandTable.standard
  /// The ways to show a board.
  package var surfaces = Surface.all
  /// What can be computed from a workspace.
  package var readings = Reading.all
  /// The languages a key goes through.
  package var languages = Language.allCases
  /// The keys in force.
  public var keymap: Keymap
  /// Whose name stands on what is written here, and whose votes `v` counts.
  public var name: String
  /// How far the clocks here are from UTC.
  public var localTime: LocalTime
  /// What is wrong with the user's configuration, a sentence each.
  package var troubles: [String] = []

  public init(
    language: Language = .en, templates: TemplateLibrary = TemplateLibrary(),
    keymap: Keymap = .standard, name: String = "", localTime: LocalTime = .utc
  ) {
    self.language = language
    self.templates = templates
    self.keymap = keymap
    self.name = name
    self.localTime = localTime
  }
}

extension App {
  var templates: TemplateLibrary { setup.templates }
  var keymap: Keymap { setup.keymap }
  var commands: CommandTable { setup.commands }
  var localTime: LocalTime { setup.localTime }
}

/// What fills the screen.
public enum Screen: Hashable, Sendable {
  case home, board
  /// The list of boards; Esc leads back to the board that one came from.
  case boards(from: Identifier?)
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
  /// More of a paste whose line had gone silent.
  case pasteGoesOn(String)
  /// The end of a paste has not come; only Esc, and a moment of silence, ends it.
  case pasteIsSilent
  /// So many bytes of a paste were too many and are not taken.
  case pasteCut(bytes: Int)
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
  /// The steps of earlier sessions, as asked for by ``Work/readHistory``.
  case history([Step], marks: [Mark] = [], trouble: Trouble?)
  /// Something stands in the history file that was not there when it was read.
  case historyChanged
  case failed(Trouble)
  /// A path that was typed, completed as far as the disk knows, and what it may go on with.
  case completed(String, choices: [String])
  /// What is wrong with the user's configuration, a sentence each.
  case misconfigured([String])
  /// A moment has a name now.
  case marked(Mark)
  case home(Home)
  /// Copied text could not go to the terminal's clipboard and is in this file.
  case copiedToFile(String)
  /// Something was written here for others to read; or there is something of that name already.
  case exported(String)
  case exportExists(ExportRequest)
  /// A source that was named by its path was read.
  case imported(ImportedBoards)
  /// A piece of a programme was read.
  case programme(ProgrammeNews)
  /// The user's editor ended with this text; nil where it failed, and why.
  case edited(String?, trouble: Trouble? = nil)
  /// This screen follows another session from now on.
  case project
  /// What the session that is followed points at; nil where it has not moved yet.
  case pointed(Pointer?)
  /// No session lives that could be followed.
  case nobodyToFollow
  /// So many second screens follow this session, which was to end.
  case screensFollow(Int)
  /// The ground that the terminal draws on, as 0xRRGGBB.
  case ground(UInt32)
  /// The open workspace is to have this title.
  case retitle(String)
  /// A workspace was moved here from the store folder.
  case putAside(String)
  /// The file that was to be opened is not there.
  case missing(FilePath)
  /// Open a board.
  case show(board: Identifier)
  /// The locale is not UTF-8, so only ASCII is drawn.
  case asciiOnly
  /// Nobody here knows the terminal; it is treated as another one.
  case unknownTerminal(String, treatedAs: String)
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
