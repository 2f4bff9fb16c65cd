import CanvasCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tells when something happens to a file's name in its folder. The folder is watched, not the file: every
/// save puts another file there. What it tells is a hint only; whoever hears it looks at the file.
struct FolderWatcher {
  /// Becomes readable when there is something to hear; -1 where the system cannot tell.
  let descriptor: Int32
  private let name: [UInt8]

  init(_ path: FilePath) {
    name = path.name.bytes
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return }
      let mask =
        IN_MOVED_TO | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
      let folder = path.folder.bytes + [0]
      _ = folder.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { text in
          inotify_add_watch(descriptor, text.baseAddress, UInt32(mask))
        }
      }
    #else
      descriptor = -1
    #endif
  }

  /// Takes what there is to hear; true where it may be about the file.
  func takeNews() -> Bool {
    #if os(Linux)
      var isNews = false
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return isNews }
        var start = 0
        // struct inotify_event: descriptor, mask, cookie, length of the name, the name.
        while start + 16 <= count {
          let length = (0..<4).reduce(0) { $0 | Int(buffer[start + 12 + $1]) << (8 * $1) }
          let end = min(count, start + 16 + length)
          let heard = buffer[start + 16..<end].prefix { $0 != 0 }
          if heard.isEmpty || heard.elementsEqual(name) { isNews = true }
          start = end
        }
      }
    #else
      return false
    #endif
  }

  func close() {
    #if os(Linux)
      if descriptor >= 0 { Glibc.close(descriptor) }
    #endif
  }
}
