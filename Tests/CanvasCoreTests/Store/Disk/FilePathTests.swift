import CanvasCore
import Testing

struct FilePathTests {
  @Test(arguments: [
    ("plan.json", ".", "plan.json"), ("a/b/plan.json", "a/b", "plan.json"),
    ("/plan.json", "/", "plan.json"), ("a//plan.json", "a", "plan.json"),
    ("a/b/", "a", "b"), ("//x", "/", "x"), ("/", "/", ""), ("", ".", ""),
  ])
  func aPathFallsIntoFolderAndName(path: String, folder: String, name: String) {
    #expect(FilePath(path).folder == FilePath(folder))
    #expect(FilePath(path).name == FilePath(name))
  }

  @Test func anAbsolutePartStandsForItself() {
    #expect(FilePath("a/b").appending("../c") == "a/b/../c")
    #expect(FilePath("/").appending("c") == "/c")
    #expect(FilePath("a").appending("/c") == "/c")
  }

  @Test func bytesThatAreNoTextAreKept() {
    let path = FilePath(bytes: [0x62, 0xff, 0x2f, 0xc3, 0x28])
    #expect(path.name.bytes == [0xc3, 0x28])
    #expect(path.displayPath == "b\\xff/\\xc3(")
  }

  @Test(arguments: [
    ("a\u{1b}[2J", "a␛[2J"), ("a\nb", "a␊b"), ("a\u{7f}", "a␡"), ("a\u{9b}1m", "a\\x9b1m"),
    ("\u{202e}gpj", "\\u{202e}gpj"), ("\u{200b}", "\\u{200b}"), ("\u{2028}", "\\u{2028}"),
    ("é漢 \u{1f642}", "é漢 \u{1f642}"), ("e\u{301}", "e\u{301}"),
  ])
  func whatWouldSteerATerminalIsShownAsASign(name: String, shown: String) {
    #expect(Array(FilePath(name).displayName.utf8) == Array(shown.utf8))
  }
}
