import CanvasCore
import Platform

/// Tells when something happens in a folder to the names one cares for. The folder is watched, not a file: every
/// save puts another file there. What it tells is a hint only; whoever hears it looks at the file.
struct FolderWatcher {
  /// Becomes readable when there is something to hear; -1 where the system cannot tell.
  let descriptor: Int32
  private let cares: @Sendable (ArraySlice<UInt8>) -> Bool

  /// Watches for a file, and for another one in its folder.
  init(_ path: FilePath, and other: FilePath) {
    let names = [path.name.bytes, other.name.bytes]
    self.init(path.folder) { heard in names.contains { heard.elementsEqual($0) } }
  }

  /// Watches for the names in a folder that `cares` says true to; with `writing` for bytes that are written into
  /// a file too.
  init(
    _ folder: FilePath, writing: Bool = false,
    cares: @escaping @Sendable (ArraySlice<UInt8>) -> Bool
  ) {
    self.cares = cares
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return }
      let mask =
        (writing ? IN_MODIFY : 0) | IN_MOVED_TO | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE
        | IN_DELETE_SELF | IN_MOVE_SELF
      let folder = folder.bytes + [0]
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
          if heard.isEmpty || cares(heard) { isNews = true }
          start = end
        }
      }
    #else
      return false
    #endif
  }

  func close() {
    #if os(Linux)
      if descriptor >= 0 { Platform.close(descriptor) }
    #endif
  }
}
