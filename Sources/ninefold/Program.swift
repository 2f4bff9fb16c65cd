import CCurses
import CanvasCore
import Platform

/// Runs another program and waits for its end. No shell reads the arguments.
enum Program {
  /// What came of it. `code` is 127 where there is no such program.
  struct Result {
    var code: Int32
    /// Whether there is such a program.
    var isFound = true
    /// Whether it was ended because it took too long.
    var isLate = false
    /// What it wrote to standard output, and to standard error where that was asked for.
    var output: [UInt8]

    /// The output's lines as text.
    var lines: [String] {
      output.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Looks the program up in PATH. Its standard input is empty; standard error goes to the output too, or
  /// nowhere. A program with so many `seconds` is ended after them, with all that it has started.
  static func run(
    _ name: String, _ arguments: [[UInt8]], withErrors: Bool = false, seconds: Int? = nil
  ) -> Result {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return Result(code: 127, output: []) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let pid = spawn(name, arguments, output: ends[1], withErrors, asGroup: seconds != nil)
    close(ends[1])
    defer { close(ends[0]) }
    guard let pid else { return Result(code: 127, isFound: false, output: []) }
    let deadline = seconds.map { Clock.now.advanced(by: .seconds($0)) }
    var output: [UInt8] = []
    let isLate = !read(ends[0], into: &output, until: deadline) || !hasEnded(pid, by: deadline)
    if isLate { kill(-pid, SIGKILL) }
    return Result(code: code(of: pid), isLate: isLate, output: output)
  }

  private typealias Clock = ContinuousClock

  /// Whether a process has ended by then; it can be waited for still.
  private static func hasEnded(_ pid: pid_t, by deadline: Clock.Instant?) -> Bool {
    guard let deadline else { return true }
    var info = siginfo_t()
    while waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0, info.si_signo == 0 {
      guard Clock.now < deadline else { return false }
      usleep(10_000)
    }
    return true
  }

  /// Runs a program that has the terminal to itself meanwhile; gives back its exit code as ``Result/code``.
  static func runOnTerminal(_ name: String, _ arguments: [[UInt8]]) -> Int32 {
    nf_lend_keyboard(true)
    defer { nf_lend_keyboard(false) }
    guard let pid = spawn(name, arguments, output: nil, false) else { return 127 }
    return code(of: pid)
  }

  /// Waits for the end of a process.
  private static func code(of pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    // The low bits hold the signal that ended it.
    let signal = status & 0x7f
    return signal == 0 ? status >> 8 & 0xff : 128 + signal
  }

  /// Without `output` the program has our own descriptors.
  private static func spawn(
    _ name: String, _ arguments: [[UInt8]], output: Int32?, _ withErrors: Bool,
    asGroup: Bool = false
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      if withErrors {
        posix_spawn_file_actions_adddup2(&actions, output, 2)
      } else {
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
      }
    }
    // We ignore a reader that has gone, and what the keyboard says to another program; that one is to end by it.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGDEF | (asGroup ? POSIX_SPAWN_SETPGROUP : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = [Array(name.utf8)] + arguments
    var pointers = words.map { word in strdup(word.map { CChar(bitPattern: $0) } + [0]) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var pid: pid_t = 0
    return posix_spawnp(&pid, name, &actions, &attributes, pointers, environ) == 0 ? pid : nil
  }

  /// Reads to the end; false where that has not come by the deadline.
  private static func read(
    _ descriptor: Int32, into bytes: inout [UInt8], until deadline: Clock.Instant?
  ) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let deadline {
        let left = Clock.now.duration(to: deadline)
        guard left > .zero else { return false }
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, Int32(left / .milliseconds(1)) + 1) > 0 else { continue }
      }
      let count = Platform.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return true
      }
    }
  }
}
