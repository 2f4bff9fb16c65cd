import CanvasCore
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct StoreErrorTests {
  private static let codes: [Int32] = [
    ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EIO, ENOENT, EISDIR, ELOOP, ENAMETOOLONG, EFBIG, EMFILE,
    ENOTDIR, EBUSY, EXDEV, ENOMEM, 9999,
  ]

  private static func failure(
    _ code: Int32, _ action: StoreError.Action
  ) -> StoreError {
    .system(SystemError(code: code, call: "fsync"), action)
  }

  @Test func aFullDiskIsToldAsPeopleSayIt() {
    #expect(
      Self.failure(ENOSPC, .save).sentence(about: "work/plan.json")
        == #"Can't save "plan.json": the disk is full. "#
        + "The file is as it was, and the change is not kept; free some space and do it again.")
  }

  @Test(arguments: codes)
  func everyFailureSaysWhatWhereAndTheWayOut(code: Int32) {
    for action in [StoreError.Action.open, .save, .create] {
      let sentence = Self.failure(code, action).sentence(about: "plan.json")
      #expect(sentence.hasPrefix("Can't \(action) \"plan.json\": "))
      #expect(sentence.hasSuffix("."))
      #expect(sentence.split(separator: ". ").count == 2)
      // Nobody is promised what nothing keeps.
      #expect(!sentence.contains("is lost") && !sentence.contains("is saved"))
      #expect(sentence.contains("The file is as it was") == (action == .save))
      #expect(sentence.contains("Nothing is made") == (action == .create))
    }
  }

  @Test(arguments: Language.allCases)
  func failuresAreToldInEveryLanguage(_ language: Language) {
    let errors =
      Self.codes.flatMap { code in
        [StoreError.Action.open, .save, .create].map { Self.failure(code, $0) }
      } + [
        .notRegular(.socket), .tooLarge(size: 99, limit: 9), .danglingLink(to: "x"), .alreadyExists,
        .locked(holder: "7"), .locked(holder: nil),
        .halfWritten(SystemError(code: EIO, call: "write"), rescue: "x"),
      ]
    for error in errors {
      let sentence = error.sentence(about: "plan.json", in: language)
      #expect(sentence.contains("\"plan.json\"") && !sentence.contains("{}"), "\(sentence)")
      #expect(sentence.hasPrefix(error.clause(about: "plan.json", in: language) + ". "))
      #expect((sentence == error.sentence(about: "plan.json")) == (language == .en), "\(sentence)")
    }
  }

  @Test func noNameReachesTheTerminalAsAControl() {
    let name = FilePath(bytes: Array("\u{1b}]0;x\u{07}\n".utf8) + [0xff, 0x9b])
    let hash = SHA256.digest(of: [])
    let stamp = Contents.Stamp(device: 0, inode: 0, size: 0, modified: 0, hash: hash)
    #expect(stamp.hasSameBytes(as: stamp))
    let errors: [StoreError] =
      Self.codes.flatMap { [Self.failure($0, .open), Self.failure($0, .create)] } + [
        .notRegular(.pipe), .tooLarge(size: 99, limit: 9), .danglingLink(to: name),
        .alreadyExists, .locked(holder: "a\u{1b}b"),
        .halfWritten(SystemError(code: EIO, call: "write"), rescue: name),
      ]
    for error in errors {
      let isClean = error.sentence(about: name).unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value)
      }
      #expect(isClean, "\(error)")
    }
  }

  @Test(arguments: [
    (ENOENT, StoreError.Action.open, 66 as Int32), (ENOENT, .create, 73), (ENOTDIR, .create, 73),
    (EACCES, .open, 77), (EACCES, .save, 77), (EROFS, .save, 77), (ENOSPC, .save, 74),
    (EIO, .open, 74), (ELOOP, .open, 66),
  ])
  func theExitStatusSaysWhatKindOfFailure(
    code: Int32, action: StoreError.Action, status: Int32
  ) {
    #expect(Self.failure(code, action).exitCode == status)
  }

  @Test func otherFailuresHaveTheirExitStatus() {
    #expect(StoreError.alreadyExists.exitCode == 73)
    #expect(StoreError.notRegular(.folder).exitCode == 66)
    #expect(StoreError.tooLarge(size: 2, limit: 1).exitCode == 65)
    #expect(StoreError.locked(holder: nil).exitCode == 74)
    #expect(StoreError.danglingLink(to: "x").exitCode == 66)
    let cause = SystemError(code: EIO, call: "write")
    #expect(StoreError.halfWritten(cause, rescue: "x").exitCode == 74)
  }
}
