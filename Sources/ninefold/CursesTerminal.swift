import CCurses
import CanvasCore
import CanvasUI
import Drawing

/// Shows frames on the terminal: only the cells that changed since the last one, in one write.
struct CursesTerminal {
  /// Why there is no screen to draw on.
  enum Unfit: Error {
    case notATerminal
    case termUnset
    case termUnknown
    case termDumb
    case failed
  }

  private var shown: Frame?
  /// Attributes that this terminal is not asked for.
  private let avoided: Theme.Attributes
  /// Takes the terminal. It is given back by ``close()``, and whatever ends the process.
  init(_ look: Look) throws(Unfit) {
    // A mark over each letter is what they measure, or draw, otherwise.
    avoided = look.isASCII || look.oldTerminal != nil ? .strike : []
    var options = nf_options()
    options.mouse = look.hasMouse
    let code = "The program stopped unexpectedly. Your notes are in the file.\n".withCString {
      options.crash_message = $0
      return nf_open(&options)
    }
    switch Int(code) {
    case Int(NF_OK): break
    case Int(NF_NO_TERMINAL): throw .notATerminal
    case Int(NF_TERM_UNSET): throw .termUnset
    case Int(NF_TERM_UNKNOWN): throw .termUnknown
    case Int(NF_TERM_DUMB): throw .termDumb
    default: throw .failed
    }
    use(look.theme)
  }

  /// Draws with this theme from now on; the next frame is drawn whole.
  mutating func use(_ theme: Theme) {
    shown = nil
    for role in Role.allCases {
      let style = theme[role]
      nf_style(
        Int32(role.rawValue), Self.code(style.foreground), Self.code(style.background),
        UInt32(style.attributes.subtracting(avoided).rawValue))
    }
  }

  private static func code(_ color: Theme.Color) -> Int32 {
    switch color {
    case .standard: Int32(NF_DEFAULT_COLOR)
    case .palette(let index): Int32(index)
    case .rgb(let color): Int32(NF_RGB) + Int32(color)
    }
  }

  func close() { nf_close() }

  /// What an unknown terminal is treated as; nil where it is known.
  var standIn: String? { nf_term_instead().map { String(cString: $0) } }

  /// The size of the terminal now, in cells.
  var size: Size {
    var rows: Int32 = 24
    var columns: Int32 = 80
    _ = nf_size(&rows, &columns)
    return Size(width: Int(columns), height: Int(rows))
  }

  /// Makes the screen this large; the next frame is drawn whole.
  mutating func resize(_ size: Size) {
    nf_resize(Int32(size.height), Int32(size.width))
    shown = nil
  }

  /// Lets the next frame be drawn whole, whatever the terminal shows.
  mutating func forget() {
    nf_clear_all()
    shown = nil
  }

  /// Has the mouse reported, or not, from the next frame on.
  func reportMouse(_ isOn: Bool) { nf_mouse(isOn) }

  /// Sends bytes along with the next frame.
  func add(_ bytes: [UInt8]) { nf_add(bytes, bytes.count) }

  mutating func suspend() { nf_suspend() }

  mutating func resume() {
    nf_resume()
    shown = nil
  }

  /// Shows a frame; false when the terminal is gone.
  mutating func show(_ frame: Frame) -> Bool {
    let old = shown?.size == frame.size ? shown : nil
    for y in 0..<frame.size.height {
      if let old, frame.hasSameRow(y, as: old) { continue }
      var x = 0
      while x < frame.size.width {
        guard old.map({ $0[x, y] != frame[x, y] }) ?? true else {
          x += 1
          continue
        }
        x = put(frame, old, x: x, y: y)
      }
    }
    if let cursor = frame.cursor {
      nf_cursor(Int32(cursor.y), Int32(cursor.x), true)
    } else if let focus = frame.focusMark {
      // Hidden, but there: screen readers and magnifiers follow the cursor.
      nf_cursor(Int32(focus.y), Int32(focus.x), false)
    } else {
      nf_cursor(-1, 0, false)
    }
    shown = frame
    return nf_flush()
  }

  /// Puts the cell at a place, and the plain cells of the same role that follow it; gives back the
  /// column after them.
  private func put(_ frame: Frame, _ old: Frame?, x: Int, y: Int) -> Int {
    let cell = frame[x, y]
    guard cell.isPlain else {
      guard cell.width > 0 else { return x + 1 }
      withUnsafeBytes(of: cell.scalars) { bytes in
        let scalars = bytes.assumingMemoryBound(to: UInt32.self)
        let count = scalars.prefix { $0 != 0 }.count
        nf_put(
          Int32(y), Int32(x), scalars.baseAddress, Int32(count), Int32(cell.width),
          Int32(cell.role.rawValue))
      }
      return x + Int(cell.width)
    }
    var run: [UInt32] = []
    var end = x
    while end < frame.size.width {
      let next = frame[end, y]
      guard next.isPlain, next.role == cell.role, old.map({ $0[end, y] != next }) ?? true else {
        break
      }
      run.append(next.scalars.0)
      end += 1
    }
    nf_put_run(Int32(y), Int32(x), run, Int32(run.count), Int32(cell.role.rawValue))
    return end
  }
}

extension Cell {
  /// Whether it is one scalar in one cell.
  fileprivate var isPlain: Bool { width == 1 && scalars.1 == 0 }
}

extension Frame {
  /// Where the sign of the focus stands, or nil.
  fileprivate var focusMark: Point? {
    guard let index = cells.firstIndex(where: { $0.role == .focusMark }) else { return nil }
    return Point(x: index % size.width, y: index / size.width)
  }
}
