import CanvasCore

/// What one is in the middle of. Activities are a stack: the innermost, which is the last, has the keys first,
/// and ending it leads back to the one below. Of each kind there is one at most.
///
/// All that is true of an activity is said here or in its own file: which keys are in force, what is worth
/// naming in the hints. What keys mean, how it looks and what the writing of others does to it stand in
/// its file of this folder, or of `Panels`.
enum Activity: Sendable {
  /// This is the second screen of another session, and nothing else.
  case following(Following)
  case show(Show)
  case carrying(Carrying)
  case typing(Draft)
  case sketching(Sketching)
  case past(PastView)
  case panel(Panel)

  /// The scopes whose keys are in force, the innermost first. The screen below has its own as well where
  /// `letsThrough`.
  var scopes: [Scope] {
    switch self {
    case .following: [.projecting]
    case .show: [.presenting]
    case .carrying: [.carrying]
    case .typing: [.draft, .text]
    case .sketching: [.sketching]
    case .past: [.past, .everywhere]
    case .panel(let panel): panel.scopes
    }
  }

  /// Whether the keys of the screen below are in force too.
  var letsThrough: Bool {
    switch self {
    case .carrying: true
    case .following, .show, .typing, .sketching, .past, .panel: false
    }
  }

  /// Whether its keys are in force on a screen: what is carried is put down on boards only.
  func isInForce(on screen: Screen) -> Bool {
    switch self {
    case .carrying: screen == .board
    case .following, .show, .typing, .sketching, .past, .panel: true
    }
  }

  /// Scopes of activities that are in force together.
  static let scopesTogether: [[Scope]] = [
    [.projecting], [.presenting], [.carrying], [.draft, .text], [.sketching], [.past, .everywhere],
    [.row, .panel, .rows, .list], [.panel, .rows, .text], [.question, .panel, .text],
  ]

  /// The commands worth naming, the most wanted first.
  var hints: [String] {
    switch self {
    case .following, .show: []
    case .carrying: ["carry.drop", "carry.cancel", "board.next", "board.list"]
    case .typing(let draft):
      (draft.isNew ? ["draft.next"] : [])
        + ["draft.end", "draft.nextBox", "draft.voice", "text.newline", "draft.drop"]
    case .sketching:
      [
        "sketch.keep", "sketch.dot", "sketch.pen", "sketch.eraser", "sketch.line", "sketch.fill",
        "sketch.move", "sketch.undo", "sketch.drop",
      ]
    case .past:
      [
        "past.back", "past.forward", "past.moment", "past.compare", "past.list", "past.scale",
        "past.earlier", "past.name", "past.zoom", "past.end", "app.help",
      ]
    case .panel(let panel): panel.hints
    }
  }
}

extension Screen {
  /// The scopes whose keys are in force, the innermost first.
  var scopes: [Scope] {
    switch self {
    case .home: [.home, .everywhere]
    case .boards: [.boards, .workspace, .everywhere]
    case .board: [.board, .workspace, .everywhere]
    }
  }

  /// Scopes of screens that are in force together.
  static let scopesTogether: [[Scope]] = [Screen.home, .boards(from: nil), .board].map(\.scopes)
}

extension App {
  /// The scopes whose keys are in force, the innermost first.
  package var scopes: [Scope] {
    guard let innermost else { return screen.scopes }
    return innermost.scopes + (innermost.letsThrough ? screen.scopes : [])
  }

  /// The innermost activity whose keys are in force.
  var innermost: Activity? { activities.last { $0.isInForce(on: screen) } }

  /// The activity of a kind, or nil. Giving one begins it, or changes the one there is; nil ends it.
  private subscript<Value>(
    _ make: (Value) -> Activity, _ read: (Activity) -> Value?
  ) -> Value? {
    get { activities.lazy.compactMap(read).first }
    set {
      let index = activities.firstIndex { read($0) != nil }
      switch (newValue, index) {
      case (let value?, let index?): activities[index] = make(value)
      case (let value?, nil): activities.append(make(value))
      case (nil, let index?): activities.remove(at: index)
      case (nil, nil): break
      }
    }
  }

  package internal(set) var panel: Panel? {
    get { self[Activity.panel, { if case .panel(let it) = $0 { it } else { nil } }] }
    set { self[Activity.panel, { if case .panel(let it) = $0 { it } else { nil } }] = newValue }
  }

  var draft: Draft? {
    get { self[Activity.typing, { if case .typing(let it) = $0 { it } else { nil } }] }
    set { self[Activity.typing, { if case .typing(let it) = $0 { it } else { nil } }] = newValue }
  }

  var sketching: Sketching? {
    get { self[Activity.sketching, { if case .sketching(let it) = $0 { it } else { nil } }] }
    set {
      self[Activity.sketching, { if case .sketching(let it) = $0 { it } else { nil } }] = newValue
    }
  }

  package internal(set) var past: PastView? {
    get { self[Activity.past, { if case .past(let it) = $0 { it } else { nil } }] }
    set { self[Activity.past, { if case .past(let it) = $0 { it } else { nil } }] = newValue }
  }

  var carrying: Carrying? {
    get { self[Activity.carrying, { if case .carrying(let it) = $0 { it } else { nil } }] }
    set {
      self[Activity.carrying, { if case .carrying(let it) = $0 { it } else { nil } }] = newValue
    }
  }

  var following: Following? {
    get { self[Activity.following, { if case .following(let it) = $0 { it } else { nil } }] }
    set {
      self[Activity.following, { if case .following(let it) = $0 { it } else { nil } }] = newValue
    }
  }

  /// The show that runs: one's own, or that of the session that is followed.
  var show: Show? {
    get {
      following?.show ?? self[Activity.show, { if case .show(let it) = $0 { it } else { nil } }]
    }
    set {
      if following != nil {
        following?.show = newValue
      } else {
        self[Activity.show, { if case .show(let it) = $0 { it } else { nil } }] = newValue
      }
    }
  }

  /// What was typed or drawn and is not in the workspace: the draft, the sketch, the answer to a question, answers
  /// kept for later.
  package var unsentTexts: [String] {
    [draft?.field.text, journalSketch?.text, panel?.field?.text].compactMap { $0 }
      + unanswered.values
  }
  /// Whether what is typed is a note or an answer, and no filter of a list.
  package var isWriting: Bool {
    panel.map { $0.answer != nil } ?? (draft != nil)
  }
  /// Whether keys are text now.
  package var isTyping: Bool { scopes.contains(.text) }
}
