import Drawing
import Testing

#if canImport(Glibc)
  import Glibc
#endif

struct ScalarWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("\u{301}", 0), ("漢", 2), ("👍", 2), ("❤", 1), ("\u{200D}", 0), ("ｆ", 2),
      ("\u{1B}", 1), ("\u{378}", 1), ("\u{10FFFF}", 1),
    ] as [(Unicode.Scalar, Int)])
  func countsCells(scalar: Unicode.Scalar, width: Int) {
    #expect(ScalarWidth.width(of: scalar) == width)
  }

  #if canImport(Glibc)
    @Test func agreesWithTheCLibraryItWasTakenFrom() throws {
      // Swift's Glibc module leaves these two out.
      typealias Version = @convention(c) () -> UnsafePointer<CChar>
      typealias Width = @convention(c) (CInt) -> CInt
      let version = unsafeBitCast(
        try #require(dlsym(nil, "gnu_get_libc_version")), to: Version.self)
      let wcwidth = unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Width.self)
      guard String(cString: version()) == "2.36" else { return }
      let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
      let before = uselocale(locale)
      defer {
        uselocale(before)
        freelocale(locale)
      }
      for value in UInt32(1)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let width = Int(wcwidth(CInt(value)))
        guard ScalarWidth.width(of: scalar) != (width < 0 ? 1 : width) else { continue }
        Issue.record("U+\(String(value, radix: 16)) takes \(width) cells")
      }
    }
  #endif
}
