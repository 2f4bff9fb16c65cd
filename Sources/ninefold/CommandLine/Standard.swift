import CanvasCore
import CanvasUI
import Drawing
import Interchange
import Platform

/// Standard input, output and error, and what is known of the terminal behind them.
enum Standard {
  /// Writes text; control characters but line ends are made visible. A reader that has gone (`| head`)
  /// ends the command without a word.
  static func write(_ text: String) throws(Failure) {
    try write(Array(text.visibleLines.utf8))
  }

  /// Writes what a format gave: to a terminal no control but those that are the format's own.
  static func write(_ bytes: [UInt8], _ content: Format.Content) throws(Failure) {
    guard isatty(1) == 1 else { return try write(bytes) }
    switch content {
    case .text: try write(String(decoding: bytes, as: UTF8.self))
    case .terminal: try write(bytes)
    case .binary:
      throw Failure(.pictureOnTerminal, code: 64)
    }
  }

  /// Writes the name of a file: to a person with what is not safe to show made visible, to a program as it is.
  static func write(path: FilePath) throws(Failure) {
    if isatty(1) == 1 { return try write(path.displayPath + "\n") }
    try write(path.bytes + [0x0a])
  }

  /// Writes a value in the form of our files.
  static func write(json value: JSONValue) throws(Failure) {
    try write(json: JSONWriter.file(value))
  }

  /// Writes bytes that are JSON.
  static func write(json bytes: [UInt8]) throws(Failure) {
    try write(Array(String(decoding: bytes, as: UTF8.self).visibleJSON.utf8))
  }

  /// Writes text for another program, as a script or a manual page, that holds no text of a workspace but what was
  /// made visible.
  static func write(program text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Whether whoever read our output has gone; it is asked without writing anything.
  static var isUnheard: Bool {
    var output = pollfd(fd: 1, events: 0, revents: 0)
    return poll(&output, 1, 0) > 0 && output.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
  }

  /// Writes over the line of standard error; it begins and ends with a carriage return where need be.
  static func rewrite(_ line: String) { _ = put(Array(line.utf8), 2) }

  /// Says on standard error what went wrong.
  static func complain(_ sentence: String) {
    _ = put(Array((sentence + "\n").visibleLines.utf8), 2)
  }

  /// Says that a write which was cut off is put right.
  static func tellMended(_ path: FilePath) {
    complain(Sentence.mendedFromCopy.said(path.displayName))
  }

  private static func write(_ bytes: [UInt8]) throws(Failure) {
    switch put(bytes, 1) {
    case 0: return
    case EPIPE: throw Failure(sentence: "", code: 74)
    case ENOSPC: throw Failure(.outputDiskFull, code: 74)
    case let code: throw Failure(.outputFailed, "\(code)", code: 74)
    }
  }

  /// Writes all bytes and gives back 0 or the system's error.
  private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Platform.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
        if count >= 0 {
          done += count
        } else if errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&wait, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  /// Everything on standard input, at most as much as a file may have.
  static func read() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Platform.read(0, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
        guard bytes.count <= SafeFile.usualLimit else {
          throw Failure(.inputTooLarge, code: 65)
        }
      } else if errno == EAGAIN {
        var wait = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno == EISDIR {
        throw Failure(.inputIsFolder, code: 66)
      } else if errno != EINTR {
        throw Failure(.inputFailed, "\(errno)", code: 74)
      }
    }
  }

  /// The lines on standard input, cleaned, without those that are empty; `otherwise` is said where line `{}` is
  /// not UTF-8.
  static func lines(otherwise: Sentence) throws(Failure) -> [String] {
    var texts: [String] = []
    let lines = try read().split(separator: 0x0a, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Failure(otherwise, "\(index + 1)", code: 65)
      }
      texts += text.cleanLines
    }
    return texts
  }

  /// Names of things as arguments give them; `-` stands for those on standard input, one a line. Ask for them before
  /// the file is opened: what they come from may be writing to it.
  static func names(_ arguments: [String]) throws(Failure) -> [String] {
    guard let place = arguments.firstIndex(of: "-") else { return arguments }
    let names = try lines(otherwise: .nameLineNotUTF8)
    guard !names.isEmpty else { throw Failure(.inputNamesNothing, code: 65) }
    return arguments[..<place] + names + arguments[(place + 1)...]
  }

  /// Whether somebody looks at what is written.
  static var isTerminal: Bool { isatty(1) == 1 }

  /// Whether a person sits at a terminal that can show a screen.
  static var isScreen: Bool {
    isatty(0) == 1 && isatty(1) == 1 && System.variable("TERM") != "dumb"
  }

  /// Whether a person sits at a terminal that can only print lines.
  static var isDumb: Bool {
    isatty(0) == 1 && isatty(1) == 1 && System.variable("TERM") == "dumb"
  }

  /// How much to draw: what the variables say, else the terminal, else 80 × 24. On a terminal one row
  /// is left for the prompt.
  static var size: Size {
    var window = winsize()
    let isKnown = ioctl(1, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 && window.ws_row > 1
    let width = System.variable("COLUMNS").flatMap { Int($0) }.flatMap(inRange)
    let height = System.variable("LINES").flatMap { Int($0) }.flatMap(inRange)
    return Size(
      width: width ?? (isKnown ? min(Int(window.ws_col), 1000) : 80),
      height: height ?? (isKnown ? min(Int(window.ws_row) - 1, 1000) : 24))
  }

  private static func inRange(_ cells: Int) -> Int? { (1...1000).contains(cells) ? cells : nil }
}
