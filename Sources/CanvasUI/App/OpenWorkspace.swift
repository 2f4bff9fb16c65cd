import CanvasCore

/// A workspace that is open: its document, the file behind it, where one is in it and what one is in the
/// middle of. Opening another replaces all of it, so nothing of one workspace is left in the next.
struct OpenWorkspace: Sendable {
  var document: Document
  var file: CurrentFile
  /// Why what is typed is not protected against a crash, or nil.
  var journalTrouble: Trouble?
  /// Named moments of the history, once it is read.
  var marks: [Mark] = []
  /// What waits for the history of earlier sessions.
  var afterHistory: AfterHistory?

  /// The open board.
  var boardID: Identifier?
  /// The focus of each board, kept while others are open.
  var focuses: [Identifier: Focus] = [:]
  var settings = ViewSettings()
  /// The chosen row of the boards screen.
  var boardIndex = 0
  /// Where the focus was before each step, and before it was undone: undo and redo go back there.
  var focusBefore: [Step.ID: (board: Identifier?, focus: Focus?)] = [:]
  var focusAfter: [Step.ID: (board: Identifier?, focus: Focus?)] = [:]

  /// Marked notes, for commands that act on several.
  var marked: [Identifier] = []
  var carrying: Carrying?
  var draft: Draft?
  /// A show for the room: box by box or note by note, nothing else on the screen.
  var presentation: Presentation?
  /// What the mouse holds.
  var grip: Grip?
  /// Notes that were pasted last, while one key can still make one note of them.
  var pasted: [Identifier] = []
  /// The spaces at the end of the last line that was pasted, where that has no line end yet.
  var openPastedLine: String?
  /// Where text goes that comes back from the user's editor.
  var editing: EditorTarget?
  /// Whether it was said that quitting now loses something.
  var wasToldOfLoss = false

  /// What was pointed at when the second screen was told last.
  var pointed: Pointer?
  /// What the followed session points at, for when what it is on comes later.
  var followed: Pointer?

  /// The facets of the workspace, made when its vocabularies change.
  private(set) var facets: [Facet]
  private var vocabularies: JSONValue?

  init(_ document: Document, _ file: CurrentFile) {
    self.document = document
    self.file = file
    boardID = document.workspace.boards.first?.id
    vocabularies = document.workspace.fields["vocabularies"]
    facets = document.workspace.facets
  }

  /// Makes the facets anew where the workspace's vocabularies have changed.
  mutating func refreshFacets() {
    let current = document.workspace.fields["vocabularies"]
    guard current != vocabularies else { return }
    vocabularies = current
    facets = document.workspace.facets
  }
}

// The parts by their plain names; without a workspace there is nothing in them.
extension App {
  /// The document that is open, with its history; nil on the home screen until one is chosen.
  public var document: Document? { opened?.document }
  /// The open file's name and whether it is saved.
  public var file: CurrentFile? { opened?.file }
  /// Why what is typed is not protected against a crash, or nil.
  public var journalTrouble: Trouble? { opened?.journalTrouble }
  var facets: [Facet] { opened?.facets ?? Facet.builtIn }

  /// The open board.
  public internal(set) var boardID: Identifier? {
    get { opened?.boardID }
    set { opened?.boardID = newValue }
  }
  var settings: ViewSettings {
    get { opened?.settings ?? ViewSettings() }
    set { opened?.settings = newValue }
  }
  var boardIndex: Int {
    get { opened?.boardIndex ?? 0 }
    set { opened?.boardIndex = newValue }
  }
  var marked: [Identifier] {
    get { opened?.marked ?? [] }
    set { opened?.marked = newValue }
  }
  var carrying: Carrying? {
    get { opened?.carrying }
    set { opened?.carrying = newValue }
  }
  var draft: Draft? {
    get { opened?.draft }
    set { opened?.draft = newValue }
  }
  var presentation: Presentation? {
    get { opened?.presentation }
    set { opened?.presentation = newValue }
  }
  var grip: Grip? {
    get { opened?.grip }
    set { opened?.grip = newValue }
  }
  /// What was typed and is not in the workspace: the draft, the answer to a question, answers kept for later.
  package var unsentTexts: [String] {
    [draft?.field.text, panel?.field?.text].compactMap { $0 } + unanswered.values
  }
  /// Whether what is typed is a note or an answer, and no filter of a list.
  package var isWriting: Bool {
    if let panel { if case .ask = panel.kind { true } else { false } } else { draft != nil }
  }
  /// Whether keys are text now.
  package var isTyping: Bool { scopes.contains(.text) }
  var pasted: [Identifier] {
    get { opened?.pasted ?? [] }
    set { opened?.pasted = newValue }
  }
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

/// Notes on their way to another place.
struct Carrying: Hashable, Sendable {
  var notes: [Identifier]
  /// The focus to go back to when they are put back.
  var board: Identifier
  var focus: Focus
}

/// What goes on when the history of earlier sessions has come.
enum AfterHistory: Hashable, Sendable {
  case undo, redo, show
  /// The results of a board's votes.
  case votes(Identifier)
}
