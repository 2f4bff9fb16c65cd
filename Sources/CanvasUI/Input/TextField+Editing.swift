extension TextField {
  /// Inserts text in place of the selection. A single grapheme counts as typed and is undone with
  /// the word it belongs to; anything longer is a step of its own.
  public mutating func insert(_ string: String) {
    let string = Self.withPlainNewlines(string)
    guard !string.isEmpty else { return }
    let isTyped = string.utf8.count == 1 || string.dropFirst().isEmpty
    replace(selection ?? cursor..<cursor, with: string, as: isTyped ? .typing : .other)
  }

  /// Begins a new line, in place of the selection.
  public mutating func newline() {
    insert("\n")
  }

  /// Removes the selection, else what lies between the cursor and where the motion leads. Words and
  /// lines are kept for `yank`, several in a row together; at the end of a line, `lineEnd` takes
  /// the newline, and `lineStart` likewise.
  public mutating func delete(_ motion: Motion) {
    if let selection {
      replace(selection, with: "", as: .other)
      return
    }
    var target = destination(of: motion)
    if target == cursor, motion == .lineEnd { target = destination(of: .right) }
    if target == cursor, motion == .lineStart { target = destination(of: .left) }
    guard target != cursor else { return }
    let range = min(target, cursor)..<max(target, cursor)
    guard motion != .left, motion != .right else {
      replace(range, with: "", as: .deleting)
      return
    }
    let removed = String(text[index(range.lowerBound)..<index(range.upperBound)])
    let before = last == .killing ? killed : ""
    killed = target < cursor ? removed + before : before + removed
    replace(range, with: "", as: .killing)
  }

  /// Removes the selection or the grapheme before the cursor.
  public mutating func deleteBackward() { delete(.left) }
  /// Removes the selection or the grapheme after the cursor.
  public mutating func deleteForward() { delete(.right) }
  /// Removes the selection, or up to the start of the word.
  public mutating func deleteWordBackward() { delete(.wordLeft) }
  /// Removes the selection, or up to the end of the word.
  public mutating func deleteWordForward() { delete(.wordRight) }
  /// Removes the selection, or up to the end of the line; there, the newline.
  public mutating func killToEnd() { delete(.lineEnd) }
  /// Removes the selection, or up to the start of the line; there, the newline.
  public mutating func killToStart() { delete(.lineStart) }

  /// Inserts what words and lines were deleted last.
  public mutating func yank() {
    guard !killed.isEmpty else { return }
    replace(selection ?? cursor..<cursor, with: killed, as: .other)
  }

  /// The one way in which the text changes.
  private mutating func replace(_ range: Range<Int>, with string: String, as action: Action) {
    var string = string
    string.makeContiguousUTF8()
    let bounds = index(range.lowerBound)..<index(range.upperBound)
    let change = Change(
      offset: range.lowerBound, removed: String(text[bounds]), inserted: string, cursor: cursor,
      anchor: anchor)
    guard change.removed != change.inserted || action == .typing else { return }
    history.add(change, continuing: last == action && anchor == nil ? action : .other)
    text.replaceSubrange(bounds, with: string)
    anchor = nil
    cursor = boundary(from: range.lowerBound + string.utf8.count)
    goal = nil
    last = action
  }
}

extension TextField {
  /// A replacement, with what is needed to take it back.
  struct Change: Hashable, Sendable {
    var offset: Int
    var removed: String
    var inserted: String
    /// The cursor and the selection before.
    var cursor: Int
    var anchor: Int?
  }

  struct History: Hashable, Sendable {
    var done: [Change] = []
    var undone: [Change] = []

    /// Adds a change, to the last one where it continues the same word.
    mutating func add(_ change: Change, continuing action: Action) {
      undone = []
      guard var joined = done.last, joined.absorb(change, as: action) else {
        done.append(change)
        return
      }
      done[done.count - 1] = joined
    }
  }

  /// Whether `undo` has a step to take back.
  public var canUndo: Bool { !history.done.isEmpty }
  /// Whether `redo` has a step to do again.
  public var canRedo: Bool { !history.undone.isEmpty }

  /// Takes the last step back, cursor and selection included.
  public mutating func undo() {
    guard let change = history.done.popLast() else { return }
    history.undone.append(change)
    substitute(change.inserted, at: change.offset, with: change.removed)
    cursor = change.cursor
    anchor = change.anchor
  }

  /// Does the last undone step again.
  public mutating func redo() {
    guard let change = history.undone.popLast() else { return }
    history.done.append(change)
    substitute(change.removed, at: change.offset, with: change.inserted)
    cursor = boundary(from: change.offset + change.inserted.utf8.count)
    anchor = nil
  }

  private mutating func substitute(_ old: String, at offset: Int, with new: String) {
    text.replaceSubrange(index(offset)..<index(offset + old.utf8.count), with: new)
    goal = nil
    last = .other
  }
}

extension TextField.Change {
  /// Takes in the change that follows, if both are one word being typed or deleted.
  fileprivate mutating func absorb(_ next: Self, as action: TextField.Action) -> Bool {
    switch action {
    case .typing:
      guard next.removed.isEmpty, next.offset == offset + inserted.utf8.count,
        next.inserted != "\n",
        inserted.last != "\n", !(inserted.endsInSpace && !next.inserted.endsInSpace)
      else { return false }
      inserted += next.inserted
    case .deleting:
      guard inserted.isEmpty, !(removed.beginsOrEndsInSpace && !next.removed.endsInSpace) else {
        return false
      }
      if next.offset == offset {
        removed += next.removed
      } else if next.offset + next.removed.utf8.count == offset {
        removed = next.removed + removed
        offset = next.offset
      } else {
        return false
      }
    case .killing, .other: return false
    }
    return true
  }
}

extension String {
  fileprivate var endsInSpace: Bool { last?.isWhitespace == true }
  fileprivate var beginsOrEndsInSpace: Bool { first?.isWhitespace == true || endsInSpace }
}
