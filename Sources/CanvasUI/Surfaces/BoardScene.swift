import CanvasCore
import Drawing

/// A board as it is read once for a screen: its boxes in the order in which they are walked, each with the notes
/// that this screen may show, in the order in which they are shown; where the cursor is and what is being
/// typed. Surfaces read nothing else.
package struct BoardScene: Sendable {
  package let board: Board
  /// What the board is made of; nil where nobody knows it, or its notes are grouped.
  let template: Template?
  /// The facet that notes are grouped by.
  let grouping: String?
  package let boxes: [BoxScene]
  private let measure: BoardMeasure?
  let focus: Focus?
  let selected: [Identifier]
  let draft: Draft?
  let votes: [Identifier: Int]
  /// When the steps of an agenda begin.
  let starts: [Identifier: String]
  /// What became of its notes between two moments; nil where none are compared.
  let difference: BoardDifference?
  let settings: ViewSettings
  let language: Language
  let facets: [Facet]
  /// What runs from the segment that was chosen; nil lights nothing.
  let thread: SegmentThread?
  /// Whether questions of empty boxes are shown: not to a room.
  let hasPrompts: Bool
  /// Whether the cursor is shown over a note that fills the screen: not to a room.
  let hasCursor: Bool
  /// Which screen of a note that is longer than one, from 0.
  let part: Int
  /// Whether a show is at its title page.
  let isAtTitle: Bool
  /// What the board is called.
  let title: String
  let workspace: Workspace

  /// `measure` is what the surface was chosen by, where it was.
  init?(_ app: App, _ measure: BoardMeasure?) {
    guard let workspace = app.workspace, let board = app.board else { return nil }
    self.workspace = workspace
    self.board = board
    self.measure = measure
    template = app.shape
    grouping = app.grouping?.facet.id
    focus = app.focus
    selected = app.selected
    draft = app.draft
    votes = app.facts.votes
    starts = app.facts.agenda?.starts ?? [:]
    difference = app.drawn?.difference
    settings = app.settings
    language = app.language
    facets = app.facets
    thread = app.facts.thread
    hasPrompts = !app.isProjecting && app.settings.filter == nil
    hasCursor = !app.isBeforeRoom
    part = app.part
    isAtTitle = app.show?.isAtTitle == true
    title = app.name(of: board)
    boxes = app.boxes.map { BoxScene($0, notes: app.shown($0), app) }
  }

  package init?(_ app: App) { self.init(app, nil) }

  /// Where the boxes of a canvas lie in an area; the surface may have been chosen by it already.
  func measure(_ area: Rect) -> BoardMeasure {
    if let measure, measure.area == area { return measure }
    return BoardMeasure(template, boxes.map(\.id), area, focus: focus)
  }

  func say(_ phrase: Phrase, _ parts: String...) -> String { phrase.text(in: language, parts) }
  func say(_ phrase: Phrase, count: Int) -> String { phrase.text(in: language, count: count) }

  package var focusedBox: BoxScene? { boxes.first { $0.id == focus?.box } }
  package var focusedIndex: Int { boxes.firstIndex { $0.id == focus?.box } ?? 0 }
  package var focusedNote: Note? { focusedBox?.notes.first { $0.id == focus?.note } }

  /// Whether a note has the cursor, and nothing is being typed.
  package func hasFocus(_ note: Note) -> Bool { draft == nil && focus?.note == note.id }

  /// Whether a thread is lit that a note is not in.
  func isDimmed(_ note: Note) -> Bool { thread?.holds(note.id) == false }

  /// Which screen of so many is shown.
  package func part(of parts: Int) -> Int { min(max(0, part), parts - 1) }

  /// The rows of the pictogram that a note names, else of its own sketch.
  func picture(of note: Note) -> [String] {
    guard template?.pictorial == true, note.hasPicture else { return [] }
    return workspace.pictogram(note.picture) ?? note.sketch
  }

  /// What a note's picture shows, in words, or nil.
  func words(ofPictureOf note: Note) -> String? {
    workspace.words(ofPictureOf: note, in: language)
  }

  /// Rows the note being typed takes at a width of its box.
  package func draftHeight(width: Int) -> Int {
    guard let field = draft?.field else { return 1 }
    return max(1, field.layout(width: max(1, width - NoteBlock.indent)).lines.count)
  }
}

/// A box of a board that is read.
package struct BoxScene: Sendable {
  /// A note, or the place where text is being typed.
  package enum Item: Sendable {
    case note(Note)
    case draft
  }

  let box: Box
  /// The template's box, or nil.
  let known: TemplateBox?
  package let label: String
  package let isFocused: Bool
  package let notes: [Note]
  /// Where text is being typed, among the notes or in the place of the one it is of; nil elsewhere.
  private let draft: (index: Int, isNew: Bool)?
  /// The item that is to be seen: the text being typed, the note with the cursor, else the first.
  package let focusIndex: Int

  package var id: Identifier { box.id }
  /// Whether a new note is being typed in it.
  package var hasNewDraft: Bool { draft?.isNew == true }
  /// Notes and text being typed.
  package var itemCount: Int { notes.count + (hasNewDraft ? 1 : 0) }

  init(_ box: Box, notes: [Note], _ app: App) {
    self.box = box
    self.notes = notes
    let template = app.template
    known = template?.box(box.id.text)
    label = box.label(in: template, app.language)
    let isFocused = app.focus?.box == box.id
    self.isFocused = isFocused
    if let place = app.typedPlace(in: box.id) {
      let after = place.after.flatMap { id in notes.firstIndex { $0.id == id } }
      draft = (after.map { $0 + 1 } ?? 0, true)
    } else {
      let edited = app.draft?.note.flatMap { id in notes.firstIndex { $0.id == id } }
      draft = edited.map { ($0, false) }
    }
    let focused = isFocused ? app.focus?.note : nil
    focusIndex =
      draft?.index ?? focused.flatMap { id in notes.firstIndex { $0.id == id } } ?? 0
  }

  /// The item at an index below ``itemCount``.
  package func item(_ index: Int) -> Item {
    guard let draft, index >= draft.index else { return .note(notes[index]) }
    if index == draft.index { return .draft }
    return .note(notes[draft.isNew ? index - 1 : index])
  }

  /// Its questions, or what to do with an empty cluster, as lines: the most that fits whole. Words are left out
  /// only where not even the shortest way to ask fits, which no template of ours needs on 80 × 24.
  package func prompt(_ scene: BoardScene, width: Int, rows: Int) -> [String] {
    let choices =
      known?.questions(in: scene.language) ?? [
        scene.say(scene.grouping != nil ? .emptyGroup : .emptyCluster)
      ]
    guard let shortest = choices.min(by: { $0.count < $1.count }) else { return [] }
    for text in choices {
      let lines = wrap(text, width: width)
      if lines.count <= rows, !lines.contains(where: { $0.ending == .hyphen }) {
        return lines.map(\.text)
      }
    }
    let whole = wrap(shortest, width: width)
    if whole.count <= rows { return whole.map(\.text) }
    var words = shortest.split(separator: " ")
    while words.count > 1 {
      words.removeLast()
      let lines = wrap(words.joined(separator: " ") + "…", width: width)
      if lines.count <= rows { return lines.map(\.text) }
    }
    return wrapped(shortest, width: width, rows: rows)
  }
}
