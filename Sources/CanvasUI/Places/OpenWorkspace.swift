import CanvasCore

/// A workspace that is open: its document, the file behind it, where one is in it and how one looks at it.
/// Opening another replaces all of it, so nothing of one workspace is left in the next.
package struct OpenWorkspace: Sendable {
  package var document: Document
  var file: CurrentFile
  /// Named moments of the history, once it is read.
  var marks: [Mark] = []
  /// What waits for the history of earlier sessions.
  var afterHistory: AfterHistory?
  /// Whether the history file has more than was read of it.
  var hasMoreHistory = false

  /// The board that is open, or chosen in the list of boards.
  package var boardID: Identifier?
  /// The focus of each board, kept while others are open.
  var focuses: [Identifier: Focus] = [:]
  var settings = ViewSettings()
  /// How far the note under the cursor is read, where it is longer than the screen.
  var reading: PartRead?
  /// Where one was before each step, and before it was undone: undo and redo go back there.
  var placesBefore: [Step.ID: Place] = [:]
  var placesAfter: [Step.ID: Place] = [:]

  /// Selected notes, for commands that act on several.
  var selected: [Identifier] = []
  /// The sector that new notes of walls come from, until another is named.
  var voice: String?
  /// The value that was given last, for the key that gives it again.
  var lastValue: GivenValue?
  /// What the mouse holds.
  var grip: Grip?
  /// What was pasted last.
  var pasted = Pasted()
  /// Where text goes that comes back from the user's editor.
  var editing: EditorTarget?
  /// What was pointed at when the second screen was told last.
  var pointed: Pointer?

  /// The facets of the workspace, made when its own words for them change.
  package private(set) var facets: [Facet]
  private var words: [JSONValue?]
  /// What was read from the open board last.
  var facts: BoardFacts?

  package init(_ document: Document, _ file: CurrentFile) {
    self.document = document
    self.file = file
    let first = document.workspace.boards.first
    boardID = first?.id
    // An evening goes on with its next step.
    if let first, first.template == "agenda", let next = Agenda(first).next,
      let box = first.boxes.first(where: { $0.notes.contains { $0.id == next } })
    {
      focuses[first.id] = Focus(box: box.id, note: next)
    }
    words = Self.words(of: document.workspace)
    facets = document.workspace.facets
  }

  /// What facets are made of.
  private static func words(of workspace: Workspace) -> [JSONValue?] {
    [workspace.fields["facets"], workspace.fields["vocabularies"]]
  }

  /// Makes the facets anew where the workspace's own words for them have changed.
  package mutating func refreshFacets() {
    let current = Self.words(of: document.workspace)
    guard current != words else { return }
    words = current
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
  public var journalTrouble: Trouble? { file?.journalTrouble }
  var facets: [Facet] { opened?.facets ?? Facet.builtIn }

  /// The board that is open, or chosen in the list of boards.
  public internal(set) var boardID: Identifier? {
    get { opened?.boardID }
    set {
      // On another board its last votes are shown.
      if newValue != opened?.boardID { opened?.settings.round = nil }
      opened?.boardID = newValue
    }
  }
  var settings: ViewSettings {
    get { opened?.settings ?? ViewSettings() }
    set { opened?.settings = newValue }
  }
  /// Which screen of the note under the cursor is shown, where it is longer than one, from 0.
  var part: Int {
    get { opened?.reading.flatMap { $0.focus == focus ? $0.part : nil } ?? 0 }
    set {
      let read = focus.map { PartRead(focus: $0, part: newValue) }
      opened?.reading = read
    }
  }
  var selected: [Identifier] {
    get { opened?.selected ?? [] }
    set { opened?.selected = newValue }
  }
  var grip: Grip? {
    get { opened?.grip }
    set { opened?.grip = newValue }
  }
}

/// Where one is in a workspace: on a board, and there on a note or a box.
package struct Place: Hashable, Sendable {
  var board: Identifier?
  var focus: Focus?
}

/// What was pasted last.
struct Pasted: Hashable, Sendable {
  /// Notes it made, while one key can still make one note of them.
  var notes: [Identifier] = []
  /// The spaces at the end of its last line, where that has no line end yet.
  var openLine: String?
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

/// Which screen of a note that is longer than one is shown: true as long as the cursor is on it.
struct PartRead: Hashable, Sendable {
  var focus: Focus
  /// From 0.
  var part: Int
}

/// How boards are looked at: not part of the document, so undo does not know it. Surfaces go by their ids.
struct ViewSettings: Hashable, Sendable {
  /// What decides the order in which notes are shown.
  enum Order: Hashable, Sendable {
    case byHand
    /// Votes, inside each box.
    case byVotes
    /// Votes, over all clusters of a wall: one list.
    case ranked
  }

  /// The surface of canvases that was chosen by key; nil lets the size choose.
  var canvas: String?
  /// The surface of walls. Choosing one leaves the ranked list.
  var wall = Surface.headlines.id {
    didSet { if order == .ranked { order = .byVotes } }
  }
  /// The surface that shows less, and larger; nil shows the whole board.
  var zoom: String?
  var order = Order.byHand
  /// Which notes are shown; nil shows all.
  var filter: NoteFilter?
  /// The segment whose thread is lit; nil lights nothing.
  var thread: Identifier?
  /// The facet that the notes of a board are grouped by, by the board's id; others stand in their boxes.
  var groups: [Identifier: String] = [:]
  /// The round whose votes the board shows; nil means the last one.
  var round: Identifier?
  /// The board as lines, for screen readers and braille.
  var isOutline = false
}

/// The file behind the open workspace.
public struct CurrentFile: Hashable, Sendable {
  /// The name as shown; control characters are visible marks.
  public var name: String
  public var state: State
  /// Why what is typed is not protected against a crash, or nil.
  public var journalTrouble: Trouble?
  /// Whether it was said that quitting now loses something.
  var wasToldOfLoss = false

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

/// What goes on when the history of earlier sessions has come.
enum AfterHistory: Hashable, Sendable {
  case undo, redo, show, readings
  /// A reading, by its id.
  case reading(String)
  /// The results of a board's votes.
  case votes(Identifier)
}
