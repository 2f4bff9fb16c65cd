import CanvasCore
import CanvasUI
import Drawing
import Platform

/// What the program asks the system for: variables, time, its own place.
enum System {
  /// An environment variable; nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Seconds since 1970. `SOURCE_DATE_EPOCH` fixes them where it is set, so that commands can be replayed
  /// (https://reproducible-builds.org/specs/source-date-epoch); what is no number of seconds is passed by.
  static var now: Int { fixedTime ?? time(nil) }

  /// The time that the environment says it is; seconds that a date of four digits for its year can tell.
  private static var fixedTime: Int? {
    guard let text = variable("SOURCE_DATE_EPOCH"), text.allSatisfy({ $0.isASCII && $0.isNumber }),
      let seconds = Int(text), seconds <= 253_402_300_799
    else { return nil }
    return seconds
  }

  /// Lets the clock run whatever the environment says: a session on a screen lasts, and its timers are to move.
  static func releaseTime() { unsetenv("SOURCE_DATE_EPOCH") }

  /// Milliseconds of the clock that only goes forward.
  static var milliseconds: Int { Int(PosixFileSystem().monotonicTime / 1_000_000) }

  /// A number nobody can guess, to start a generator with.
  static var seed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }

  /// The language of the user's locale; English where it is none of ours.
  static var language: Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return Language(locale: locale) ?? .en
  }

  /// The terminal, where it is one that measures some characters in its own way.
  static var oldTerminal: OldTerminal? {
    OldTerminal(term: variable("TERM") ?? "", screen: variable("STY"), tmux: variable("TMUX"))
  }

  /// The user's name, for ballots and authors.
  static var user: String { (variable("NINEFOLD_NAME") ?? variable("USER") ?? "").asName }

  /// The user's home folder: `$HOME`, else what the system knows; of another user by a name.
  static var home: FilePath {
    let given = variable("HOME").map { FilePath($0) }
    return given.flatMap { $0.isAbsolute ? $0 : nil } ?? home(of: nil) ?? "/"
  }

  /// The home folder in the system's list of users; of whoever runs this without a name.
  static func home(of user: String?) -> FilePath? {
    guard let entry = user.map({ getpwnam($0) }) ?? getpwuid(getuid()),
      let folder = entry.pointee.pw_dir, folder.pointee != 0
    else { return nil }
    return FilePath(String(cString: folder))
  }

  /// A folder of the XDG base directory specification: the variable's, else one in the home folder. As the
  /// specification says, a path that is not absolute does not count.
  static func folder(_ variable: String, else path: String) -> FilePath {
    let given = System.variable(variable).map { FilePath($0) }
    let base = given.flatMap { $0.isAbsolute ? $0 : nil } ?? home.appending(FilePath(path))
    return base.appending("ninefold")
  }

  /// How far the clocks here are from UTC, by `TZ` or the machine's settings.
  static let localTime: LocalTime = {
    tzset()
    return LocalTime { seconds in
      var moment = time_t(seconds)
      var parts = tm()
      guard localtime_r(&moment, &parts) != nil else { return (0, "UTC") }
      return (Int(parts.tm_gmtoff), parts.tm_zone.map { String(cString: $0) } ?? "")
    }
  }()

  /// Where private state of the program lives: rescue copies, journals.
  static var stateFolder: FilePath { folder("XDG_STATE_HOME", else: ".local/state") }

  /// The folder the program's own file is in, links followed; nil where the system does not tell.
  static var executableFolder: FilePath? { executable?.folder }

  /// The program's own file, links followed; nil where the system does not tell.
  static var executable: FilePath? {
    #if os(Linux)
      var buffer = [CChar](repeating: 0, count: 4096)
      let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
      guard length > 0 else { return nil }
      return FilePath(bytes: buffer[..<length].map { UInt8(bitPattern: $0) })
    #else
      guard let path = realpath(CommandLine.arguments[0], nil) else { return nil }
      defer { free(path) }
      return FilePath(String(cString: path))
    #endif
  }

  /// A path from the root without links; the path itself where the file is not there.
  static func absolute(_ path: FilePath) -> FilePath {
    let found = (path.bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { realpath($0.baseAddress, nil) }
    }
    guard let found else { return path }
    defer { free(found) }
    return FilePath(bytes: Array(UnsafeRawBufferPointer(start: found, count: strlen(found))))
  }

  /// The history of the workspace in a file.
  static func history(of workspace: Identifier, beside path: FilePath) -> StoredHistory {
    StoredHistory(
      of: workspace, beside: path, absolute: absolute(path), stateFolder: stateFolder)
  }

  /// The first bytes of a file; none where it cannot be read.
  static func head(of path: FilePath, _ count: Int) -> [UInt8] {
    let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
    let descriptor = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: count)
    let got = read(descriptor, &buffer, count)
    return got > 0 ? Array(buffer[..<got]) : []
  }

  /// Whether something of this name is there.
  static func exists(_ path: FilePath) -> Bool {
    (try? PosixFileSystem().status(of: path, in: nil)) != nil
  }
}
