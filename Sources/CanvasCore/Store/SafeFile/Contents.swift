/// What a file held at one moment.
public struct Contents: Hashable, Sendable {
  /// By what a content is known again.
  public struct Stamp: Hashable, Sendable {
    public var device: UInt64
    public var inode: UInt64
    /// Bytes.
    public var size: Int
    /// Nanoseconds since 1970. A hint only: the hash decides.
    public var modified: Int64
    public var hash: SHA256.Digest

    public init(
      device: UInt64, inode: UInt64, size: Int, modified: Int64, hash: SHA256.Digest
    ) {
      self.device = device
      self.inode = inode
      self.size = size
      self.modified = modified
      self.hash = hash
    }

    /// Same bytes, in whatever file.
    public func hasSameBytes(as other: Stamp) -> Bool { hash == other.hash }
  }

  public var bytes: [UInt8]
  public var stamp: Stamp

  init(status: FileStatus, bytes: [UInt8]) {
    self.bytes = bytes
    stamp = Stamp(status: status, hash: SHA256.digest(of: bytes))
  }
}

extension Contents.Stamp {
  init(status: FileStatus, hash: SHA256.Digest) {
    self.init(
      device: status.device, inode: status.inode, size: status.size, modified: status.modified,
      hash: hash)
  }
}

/// What a journal does around a save; each runs on the thread that saves, with the folder locked.
public struct SaveHooks {
  /// Before the first byte is written: the hash of what is there (nil for a new file) and of what
  /// will be. Throwing ends the save with nothing changed.
  public var intent: (SHA256.Digest?, SHA256.Digest) throws(StoreError) -> Void
  /// After the new bytes are durable.
  public var saved: (Contents.Stamp) -> Void
  /// When the file holds other bytes than expected: what is to be written instead, made of them and ours
  /// while the folder is locked; nil gives up with `StoreError.changedOnDisk`. May be called again when a
  /// program that does not know the lock is faster.
  public var merge: (Contents) -> [UInt8]?

  public init(
    intent: @escaping (SHA256.Digest?, SHA256.Digest) throws(StoreError) -> Void = { _, _ in },
    saved: @escaping (Contents.Stamp) -> Void = { _ in },
    merge: @escaping (Contents) -> [UInt8]? = { _ in nil }
  ) {
    self.intent = intent
    self.saved = saved
    self.merge = merge
  }
}
