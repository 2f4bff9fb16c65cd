import CanvasCore
import Drawing

/// A sketch being drawn for a note. As a text that is typed it is no step until it is kept, and nobody's to lose:
/// whatever others do to the note, what was drawn becomes a note of its own or waits in a conflict.
struct Sketching: Sendable {
  enum Purpose: Hashable, Sendable {
    /// The sketch of a note that stands in a box.
    case note(Identifier, home: Target)
    /// A new note in a box, where others removed the one it was of.
    case new(board: Identifier, box: Identifier, after: Identifier?)
  }

  var purpose: Purpose
  /// The words of the note, for a new one.
  let title: String
  /// What stood in the note when drawing began: another sketch that is written meanwhile is not overwritten.
  let base: JSONValue?
  var pad: SketchPad

  init(
    _ purpose: Purpose, title: String, base: JSONValue?, drawing sketch: Sketch? = nil
  ) {
    self.purpose = purpose
    self.title = title
    self.base = base
    pad = SketchPad(sketch ?? Self.sketch(base) ?? Sketch())
  }

  /// The drawing that a field of the file is; nil where it is of another kind.
  private static func sketch(_ value: JSONValue?) -> Sketch? { Sketch(value?.strings ?? []) }

  /// The note it is of, or nil.
  var note: Identifier? { if case .note(let id, _) = purpose { id } else { nil } }

  /// The box it is in.
  var home: Target {
    switch purpose {
    case .note(_, let home): home
    case .new(let board, let box, _): .box(board: board, box: box)
    }
  }

  /// What is kept: the rows of what is seen, none of an empty drawing.
  var rows: [String] { pad.shown.isEmpty ? [] : pad.shown.rows }

  /// Whether anything was drawn since it began.
  var isChanged: Bool { pad.shown != Self.sketch(base) ?? Sketch() }

  /// Whether what the note has cannot be drawn on.
  var isOverStrange: Bool { base != nil && Self.sketch(base) == nil }
}

extension App {
  /// Opens the sketch of a note to draw on.
  mutating func startSketch(of id: Identifier) throws(Refusal) {
    guard let note = workspace?.note(id), let home = workspace?.parent(of: .note(id)) else {
      throw .missing(.note, id: id.text)
    }
    let sketching = Sketching(
      .note(id, home: home), title: note.title, base: note.fields["sketch"])
    if sketching.isOverStrange { tell(say(.sketchIsStrange)) }
    self.sketching = sketching
  }

  /// Does something with the pad; false from it means that there is nothing to do.
  mutating func draw(
    orSay phrase: Phrase = .edgeOfBoard, _ body: (inout SketchPad) -> Bool
  ) throws(Refusal) {
    guard var sketching else { return }
    guard body(&sketching.pad) else { throw Refusal(say(phrase)) }
    self.sketching = sketching
  }

  /// Keeps the sketch as one step. One that is as it was says nothing.
  mutating func keepSketch() throws(Refusal) {
    settleSketch()
    guard let sketching else { return }
    if sketching.isChanged { try write(sketching) }
    self.sketching = nil
  }

  private mutating func write(_ sketching: Sketching) throws(Refusal) {
    switch sketching.purpose {
    case .note(let id, _): try write(sketching.rows, to: id, over: sketching.base)
    case .new(let board, let box, let after):
      let place = Change.Place(parent: .box(board: board, box: box), after: after)
      try add(sketching.rows, sketching.title, at: place)
    }
  }

  /// Writes a sketch by someone who began from `base`; where another was drawn meanwhile both are kept.
  private mutating func write(
    _ rows: [String], to note: Identifier, over base: JSONValue?
  ) throws(Refusal) {
    let (deed, isConflict) = try requireWorkspace().sketching(rows, on: note, over: base)
    try perform(deed)
    if isConflict { tell(say(.bothAreKept)) }
  }

  /// Adds a note with a sketch, and goes there.
  private mutating func add(
    _ rows: [String], _ title: String, at place: Change.Place
  ) throws(Refusal) {
    let (author, templates) = (author, templates)
    let text = title.isEmpty ? say(.aSketch) : title
    let made = try act { workspace, random throws(Refusal) in
      try workspace.addingSketch(
        rows, text, at: place, by: author, templates: templates, using: &random)
    }
    if let note = made.first { _ = go(to: note) }
  }

  /// A drawing that is pasted takes the place of what was drawn; nothing else can be pasted into one.
  mutating func pasteSketch(_ text: String) {
    let rows = text.split(separator: "\n").map(String.init)
    guard let sketch = Sketch(rows), !sketch.isEmpty else { return refuse(say(.pasteIsNoSketch)) }
    sketching?.pad.replace(by: sketch)
  }

  // MARK: While others change what it stands on

  /// Keeps the sketch on something that is there.
  mutating func settleSketch() {
    guard let sketching, let workspace else { return }
    switch sketching.purpose {
    case .note(let id, let home):
      guard let place = workspace.parent(of: .note(id)) else { return rehome(sketching) }
      if place != home { self.sketching?.purpose = .note(id, home: place) }
      if focus?.note != id || home != place { _ = go(to: id) }
    case .new(let board, let box, _):
      guard workspace.exists(.box(board: board, box: box)) else { return rehome(sketching) }
      if boardID != board { show(board: board) }
      if focus?.box != box { focus = Focus(box: box) }
    }
  }

  /// Lets the drawing go on as a new note in the nearest place that is left, and says so. One that was opened and not
  /// changed goes with its note, and so does one that was cleared.
  private mutating func rehome(_ sketching: Sketching) {
    let isWanted = sketching.isChanged && !sketching.rows.isEmpty
    guard isWanted, let place = refuge(near: sketching.home),
      case .box(let board, let box) = place.parent
    else {
      self.sketching = nil
      return refuse(say(.noteIsGone))
    }
    self.sketching?.purpose = .new(board: board, box: box, after: place.after)
    show(board: board)
    focus = Focus(box: box, note: place.after)
    tell(say(.sketchGoesOnHere))
  }

  // MARK: What the journal has of it

  /// What is being drawn, as the journal keeps it; nil while it is as it was.
  var journalSketch: Journal.Draft? {
    guard let sketching, sketching.isChanged else { return nil }
    let text = sketching.pad.shown.rows.joined(separator: "\n")
    switch sketching.purpose {
    case .new(_, _, let after):
      return Journal.Draft(target: sketching.home, after: after, text: text, field: "sketch")
    case .note(let id, let home):
      let base = sketching.base?.strings.joined(separator: "\n")
      return Journal.Draft(
        target: .note(id), text: text, base: base, home: home, field: "sketch")
    }
  }

  /// Opens a sketch that a session which died has left, to draw on.
  mutating func resumeSketch(_ draft: Journal.Draft) {
    guard let sketch = Sketch(draft.rows) else { return keep(draft) }
    let purpose: Sketching.Purpose
    switch draft.target {
    case .note(let id): purpose = .note(id, home: draft.home ?? .workspace)
    case .box(let board, let box): purpose = .new(board: board, box: box, after: draft.after)
    case .workspace, .board, .round: return keepSketch(draft)
    }
    let note = draft.target.id.flatMap { workspace?.note($0) }
    sketching = Sketching(
      purpose, title: note?.title ?? "", base: draft.baseValue, drawing: sketch)
    screen = .board
    settleSketch()
  }

  /// Keeps a sketch that cannot be opened beside something else: in its note, else as a note of its own.
  mutating func keepSketch(_ draft: Journal.Draft) {
    do throws(Refusal) {
      if case .note(let id) = draft.target, workspace?.note(id) != nil {
        try write(draft.rows, to: id, over: draft.baseValue)
      } else if let place = refuge(near: draft.home ?? draft.target) {
        try add(draft.rows, "", at: place)
      }
    } catch {
      refuse(error)
    }
  }
}

extension Journal.Draft {
  fileprivate var rows: [String] { Self.rows(text) }

  /// What stood in the field when drawing began.
  fileprivate var baseValue: JSONValue? {
    base.map { .array(Self.rows($0).map(JSONValue.string)) }
  }

  private static func rows(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
