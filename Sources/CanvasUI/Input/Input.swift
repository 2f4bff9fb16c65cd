/// What came from the terminal's keyboard side.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// Pasted text, line ends as "\n". Other control characters are still in it.
  case paste(String)
  /// More of the paste before, whose line had gone silent.
  case pasteGoesOn(String)
  /// The line has gone silent inside a paste: what has come is handed out, the rest is still text.
  case pasteIsSilent
  /// The paste before was longer than the decoder's limit; so many bytes of it are lost.
  case pasteCut(bytes: Int)
  case mouse(Mouse)
  /// The ground of the terminal, as 0xRRGGBB: its answer to a question.
  case ground(UInt32)
  /// A sequence nobody understood, at most 64 bytes of it; good for a log, never for the screen.
  case unknown([UInt8])
}

/// One report of the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Button: Hashable, Sendable {
    case left, middle, right
    /// A button beyond the third, or none.
    case other
  }

  public enum Action: Hashable, Sendable {
    case press(Button)
    case release(Button)
    /// Moved with a button held.
    case drag(Button)
    /// Moved with no button held.
    case move
    case wheelUp, wheelDown, wheelLeft, wheelRight
  }

  public var action: Action
  /// In cells from the top left corner, which is 0, 0.
  public var row: Int
  public var column: Int
  public var modifiers: Key.Modifiers

  public init(
    _ action: Action, row: Int, column: Int, modifiers: Key.Modifiers = []
  ) {
    self.action = action
    self.row = row
    self.column = column
    self.modifiers = modifiers
  }
}

extension Mouse {
  /// From xterm's numbers: the code's low bits are the button, 4 Shift, 8 Alt, 16 Control, 32
  /// motion, 64 the wheel; places count from 1.
  init?(code: Int, column: Int, row: Int, isRelease: Bool) {
    guard code >= 0, column >= 1, row >= 1 else { return nil }
    let button: Button =
      switch (code & 0b1100_0000, code & 3) {
      case (0, 0): .left
      case (0, 1): .middle
      case (0, 2): .right
      default: .other
      }
    let action: Action
    if code & 64 != 0, code & 128 == 0 {
      if isRelease { return nil }
      action = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight][code & 3]
    } else if isRelease {
      action = .release(button)
    } else if code & 32 != 0 {
      action = code & 0b1100_0011 == 3 ? .move : .drag(button)
    } else {
      action = .press(button)
    }
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    self.init(action, row: row - 1, column: column - 1, modifiers: modifiers)
  }
}
