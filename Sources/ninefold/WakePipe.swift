import Platform

/// A pipe of which one thread wakes another: what is written means nothing but that there is news.
struct WakePipe: Sendable {
  /// Becomes readable when it was woken.
  let descriptor: Int32
  private let end: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    // An editor that is run has no business with them.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (descriptor, end) = (ends[0], ends[1])
  }

  func wake() {
    var byte: UInt8 = 1
    while write(end, &byte, 1) < 0, errno == EINTR {}
  }

  /// Waits until it is woken; false where it is closed.
  func wait() -> Bool {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }
}
