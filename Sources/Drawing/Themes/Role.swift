/// What a cell is for. Views say roles, themes say how a role looks, so no view knows a colour.
public enum Role: UInt8, CaseIterable, Sendable, Hashable {
  /// The words people wrote.
  case text
  /// A card of a wall that has no colour of its own.
  case card
  /// The note under the cursor, and a note that is marked.
  case focus, marked
  /// The sign before the focused note or prompt; a screen has exactly one.
  case focusMark
  /// Signs beside a note: votes, flows, owners.
  case badge
  /// Questions in an empty box, and other quiet text.
  case prompt
  /// Lines of boxes; labels in the lines; the label of the focused box.
  case border, label, labelFocus
  /// The `+3` of a box that does not show all.
  case overflow
  /// The line on top, and the question of a wall.
  case header, question
  /// The line that credits the makers of a canvas.
  case credit
  /// The lines at the bottom: what is under the cursor, a message, a refusal, keys and their names.
  case status, message, refusal, hintKey, hint
  /// Panels over the board: text, the chosen line, frame, a key named in help.
  case panel, panelFocus, panelBorder, panelKey, panelDim
  /// Text being typed and its selection.
  case field, fieldSelection
  /// Evidence, each beside its symbol.
  case supported, refuted, testing, inconclusive
  /// The colours that tie a segment to its proposition, each beside its letter A–E.
  case yellow, green, blue, orange, purple
  /// A drawing.
  case picture
  /// Words that do not hold any more: refuted, and kept.
  case struck
  /// A note that is not on the board at the moment that is looked at.
  case ghost
}
