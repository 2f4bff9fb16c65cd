/// SHA-256 as FIPS 180-4 writes it. Own, because the core has no dependencies; used to tell
/// whether two contents are the same, not to keep secrets.
public struct SHA256: Sendable {
  /// The 32 bytes that come out.
  public struct Digest: Hashable, Sendable, CustomStringConvertible {
    fileprivate let words: SIMD8<UInt32>

    /// The bytes, first to last.
    public var bytes: [UInt8] {
      (0..<8).flatMap { index in
        (0..<4).map { UInt8(truncatingIfNeeded: words[index] &>> UInt32(24 - 8 * $0)) }
      }
    }

    /// 64 lower-case hexadecimal digits.
    public var description: String {
      (0..<8).map { hex(words[$0], digits: 8) }.joined()
    }
  }

  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  private var waiting: [UInt8] = []
  private var count: UInt64 = 0

  public init() {}

  /// The digest of `bytes` alone.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Adds `bytes` after what came before.
  public mutating func update(_ bytes: [UInt8]) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !waiting.isEmpty {
      start = min(64 - waiting.count, bytes.count)
      waiting += bytes[..<start]
      guard waiting.count == 64 else { return }
      compress(waiting, from: 0, blocks: 1)
      waiting.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - start) / 64
    compress(bytes, from: start, blocks: blocks)
    waiting += bytes[(start + blocks * 64)...]
  }

  /// The digest of all that was added.
  public consuming func finish() -> Digest {
    let bits = count &* 8
    var last = waiting + [0x80]
    last += [UInt8](repeating: 0, count: (120 - last.count % 64) % 64)
    last += (0..<8).map { UInt8(truncatingIfNeeded: bits &>> UInt64(56 - 8 * $0)) }
    compress(last, from: 0, blocks: last.count / 64)
    return Digest(words: state)
  }

  private mutating func compress(_ bytes: [UInt8], from start: Int, blocks: Int) {
    guard blocks > 0 else { return }
    var state = self.state
    bytes.withUnsafeBytes { bytes in
      Self.constants.withUnsafeBufferPointer { constants in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
          guard let block = bytes.baseAddress, let k = constants.baseAddress,
            let w = schedule.baseAddress
          else { return }
          for index in 0..<blocks {
            Self.spread(block + start + 64 * index, over: w, adding: k)
            state = Self.mixed(state, w)
          }
        }
      }
    }
    self.state = state
  }

  /// The message schedule, each word with its constant added already.
  @inline(__always) private static func spread(
    _ block: UnsafeRawPointer, over w: UnsafeMutablePointer<UInt32>,
    adding k: UnsafePointer<UInt32>
  ) {
    for t in 0..<16 {
      w[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self))
    }
    for t in 16..<64 {
      let early = w[t &- 15]
      let late = w[t &- 2]
      let s0 = turned(early, 7) ^ turned(early, 18) ^ (early &>> 3)
      let s1 = turned(late, 17) ^ turned(late, 19) ^ (late &>> 10)
      w[t] = w[t &- 16] &+ s0 &+ w[t &- 7] &+ s1
    }
    for t in 0..<64 { w[t] = w[t] &+ k[t] }
  }

  /// The 64 rounds. Eight at a time, because then the variables need not move.
  @inline(__always) private static func mixed(
    _ state: SIMD8<UInt32>, _ w: UnsafeMutablePointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var t = 0
    while t < 64 {
      round(a, b, c, &d, e, f, g, &h, w[t])
      round(h, a, b, &c, d, e, f, &g, w[t &+ 1])
      round(g, h, a, &b, c, d, e, &f, w[t &+ 2])
      round(f, g, h, &a, b, c, d, &e, w[t &+ 3])
      round(e, f, g, &h, a, b, c, &d, w[t &+ 4])
      round(d, e, f, &g, h, a, b, &c, w[t &+ 5])
      round(c, d, e, &f, g, h, a, &b, w[t &+ 6])
      round(b, c, d, &e, f, g, h, &a, w[t &+ 7])
      t &+= 8
    }
    return state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always) private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    let first = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
    let s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    d = d &+ first
    h = first &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always) private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
    0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
    0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
    0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
    0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
