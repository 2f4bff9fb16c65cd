import CanvasCore
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that people name by a path below a folder: whatever it says, nothing outside is read.
struct FileSystemBelowTests {
  private let disk = PosixFileSystem()

  private func bytes(_ path: String, _ folder: String, limit: Int = 100) -> Result<
    [UInt8], BelowError
  > {
    do throws(BelowError) {
      return .success(try disk.bytes(of: path, below: FilePath(folder), limit: limit))
    } catch {
      return .failure(error)
    }
  }

  @Test func onlyFilesBelowAreRead() throws {
    var template = Array("/tmp/ninefold-test.XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    let root = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let made = [
      "in/a.png", "in/p/b.png", "secret/c.png", "in/link.png", "in/way", "in/pipe",
    ]
    defer {
      for path in made { unlink("\(root)/\(path)") }
      for path in ["/in/p", "/in", "/secret", ""] { rmdir(root + path) }
    }
    for path in ["/in", "/in/p", "/secret"] { #expect(mkdir(root + path, 0o700) == 0) }
    for path in made.prefix(3) {
      let file = try disk.open(
        FilePath("\(root)/\(path)"), in: nil, [.writing, .creatingNew], mode: 0o600)
      try disk.writeAll(Array(path.utf8), to: file)
      try disk.close(file)
    }
    symlink("\(root)/secret/c.png", "\(root)/in/link.png")
    symlink("../secret", "\(root)/in/way")
    mkfifo("\(root)/in/pipe", 0o600)
    let folder = root + "/in"
    #expect(bytes("a.png", folder) == .success(Array("in/a.png".utf8)))
    #expect(bytes("p/b.png", folder) == .success(Array("in/p/b.png".utf8)))
    for path in [
      "link.png", "way/c.png", "../secret/c.png", "/etc/passwd", "p/../../secret/c.png", "",
      "p//b.png",
      "a.png/b",
    ] {
      #expect(bytes(path, folder) == .failure(.outside), "\(path)")
    }
    #expect(bytes("none.png", folder) == .failure(.missing))
    #expect(bytes("none/none.png", folder) == .failure(.missing))
    #expect(bytes("p", folder) == .failure(.noFile))
    #expect(bytes("pipe", folder) == .failure(.noFile))
    #expect(bytes("a.png", folder, limit: 7) == .failure(.tooLarge))
    #expect(bytes("a.png", folder, limit: 8) == .success(Array("in/a.png".utf8)))
  }
}
