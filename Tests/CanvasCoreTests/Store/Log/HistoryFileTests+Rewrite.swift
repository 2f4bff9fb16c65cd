import CanvasCore
import TestSupport
import Testing

extension HistoryFileTests {
  private static func keep(from first: Int) -> (JSONObject) -> JSONObject? {
    { record in (Step(json: record)?.id.number ?? first) >= first ? record : nil }
  }

  @Test func rewritingLeavesOutWhatIsNotKept() throws {
    let disk = try Self.disk()
    try Self.history(disk).rewrite(Self.keep(from: 1))
    #expect(disk.list("/disk") == ["plan.json"])
    let mark = Mark(name: "m", author: "", time: 7, after: nil)
    try Self.history(disk).append((1...5).map { Self.step($0).json } + [mark.json])
    try Self.history(disk).rewrite(Self.keep(from: 4))
    #expect(try Self.ids(disk) == [4, 5])
    #expect(try Self.history(disk).read().marks == [mark])
    #expect(disk.look(at: Self.path)?.mode == 0o660)
    #expect(disk.list("/disk") == [Self.path.name, "plan.json"])
    #expect(disk.openCount == 0)
    try Self.history(disk, of: "other").rewrite { _ in nil }
    #expect(try Self.ids(disk) == [4, 5])
    try Self.history(disk).rewrite { _ in nil }
    #expect(try Self.ids(disk).isEmpty)
  }

  @Test func aCutWhileRewritingLeavesTheOldOrTheNew() throws {
    let disk = try Self.disk()
    try Self.history(disk).append((1...5).map { Self.step($0).json })
    disk.record()
    disk.restart()
    try Self.history(disk).rewrite(Self.keep(from: 4))
    for call in 1...disk.callCount {
      for state in disk.powerCuts(after: call) {
        let found = try Self.ids(state)
        #expect(found == [1, 2, 3, 4, 5] || found == [4, 5], "call \(call)")
      }
    }
    for state in disk.powerCuts(after: disk.callCount) { #expect(try Self.ids(state) == [4, 5]) }
  }

  @Test func whatOthersAddWhileItIsRewrittenIsKept() throws {
    let disk = try Self.disk()
    try Self.history(disk).append((1...3).map { Self.step($0).json })
    let start = disk.killed()
    disk.restart()
    try Self.history(disk).rewrite(Self.keep(from: 3))
    for call in 1...disk.callCount {
      let disk = start.killed()
      disk.restart()
      disk.beforeEachCall { disk, _, number in
        guard number == call else { return }
        disk.beforeEachCall(nil)
        try? Self.history(disk).append([Self.step(9).json])
      }
      try Self.history(disk).rewrite(Self.keep(from: 3))
      #expect(try Self.ids(disk) == [3, 9], "before call \(call)")
    }
  }

  @Test func whatIsAddedWhileOthersRewriteIsKept() throws {
    let disk = try Self.disk()
    try Self.history(disk).append((1...3).map { Self.step($0).json })
    let start = disk.killed()
    disk.restart()
    try Self.history(disk).append([Self.step(9).json])
    for call in 1...disk.callCount {
      let disk = start.killed()
      disk.restart()
      disk.beforeEachCall { disk, _, number in
        guard number == call else { return }
        disk.beforeEachCall(nil)
        try? Self.history(disk).rewrite(Self.keep(from: 3))
      }
      try Self.history(disk).append([Self.step(9).json])
      #expect(try Self.ids(disk) == [3, 9], "before call \(call)")
    }
  }
}
