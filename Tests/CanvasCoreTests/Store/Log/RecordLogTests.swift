import CanvasCore
import TestSupport
import Testing

@Suite struct RecordLogTests {
  /// Records with what a line must be able to hold.
  private static let records: [JSONObject] = [
    ["workspace": "w"], ["text": "two\nlines\r\u{0}\u{2028} “é” e\u{301} 👩\u{200d}🌾"],
    ["old": .null, "new": [], "n": .number("1.50"), "": ["é": "e\u{301}"]], [:],
  ]

  private static var log: [UInt8] { records.flatMap { RecordLog.line(.history, $0) } }

  private static func bytes(_ record: JSONObject) -> [UInt8] { JSONWriter.line(.object(record)) }

  @Test func whatWasWrittenIsRead() {
    let reading = RecordLog.read(.history, Self.log)
    #expect(reading.records.map(Self.bytes) == Self.records.map(Self.bytes))
    #expect(reading.damaged == 0)
    #expect(reading.end == Self.log.count)
    for record in Self.records {
      let line = RecordLog.line(.history, record)
      #expect(line.filter { $0 == 0x0a }.count == 1)
      #expect(line.last == 0x0a)
    }
  }

  @Test func nothingIsNothing() {
    #expect(RecordLog.read(.journal, []).records.isEmpty)
    #expect(RecordLog.read(.journal, []).damaged == 0)
    #expect(RecordLog.read(.journal, Array("\n\n".utf8)).damaged == 0)
  }

  @Test func theKindsAreToldApart() {
    let reading = RecordLog.read(.journal, Self.log)
    #expect(reading.records.isEmpty)
    #expect(reading.damaged == Self.records.count)
  }

  @Test func aTornTailIsLeftOutWhereverItIsTorn() {
    let ends = Self.records.indices.map { index in
      Self.records[...index].reduce(0) { $0 + RecordLog.line(.history, $1).count }
    }
    for count in 0...Self.log.count {
      let reading = RecordLog.read(.history, Array(Self.log.prefix(count)))
      let whole = ends.filter { $0 <= count }
      #expect(reading.records.count == whole.count)
      #expect(reading.end == whole.last ?? 0)
      #expect(reading.damaged == (count == reading.end ? 0 : 1))
    }
  }

  @Test func everyDamagedByteSpoilsItsOwnLineOnly() {
    for index in Self.log.indices where Self.log[index] != 0x0a {
      for other in [Self.log[index] ^ 1, 0, 0x0a, 0xff] as [UInt8] where other != Self.log[index] {
        var bytes = Self.log
        bytes[index] = other
        let reading = RecordLog.read(.history, bytes)
        #expect(reading.records.count == Self.records.count - 1, "byte \(index) as \(other)")
        #expect(reading.damaged > 0)
      }
    }
  }

  @Test func aLineEndOfAnotherSystemDoesNoHarm() {
    let bytes = Self.log.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }
    #expect(RecordLog.read(.history, bytes).records.count == Self.records.count)
  }

  @Test func strayBytesAreNeverARecord() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let bytes = (0..<random.below(60)).map { _ -> UInt8 in
        let letters = Array("H1J 09af{}\":\n\0\u{7f}".utf8)
        return letters[random.below(letters.count)]
      }
      #expect(RecordLog.read(.history, bytes).records.isEmpty)
    }
  }

  @Test func theChecksumIsTheOneOfTheStandard() {
    // RFC 3720, B.4: 32 bytes of zeros, and of ones; and the usual check value.
    #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8a91_36aa)
    #expect(CRC32C.checksum([UInt8](repeating: 0xff, count: 32)) == 0x62a8_ab43)
    #expect(CRC32C.checksum(Array("123456789".utf8)) == 0xe306_9283)
  }
}

/// Steps as lines and back: every piece of random changes.
@Suite struct StepRecordTests {
  @Test func stepsOfRandomEditsAreReadAsTheyWereWritten() throws {
    var kinds: Set<String> = []
    for seed in 0..<60 as Range<UInt64> {
      let story = AlgebraCase(seed: seed)
      var steps = story.scripts.indices.flatMap { story.document($0).history.steps }
      let ends = story.ends
      let whole = Change.difference(from: ends[0], to: ends[1])
      let id = Step.ID(session: "k3f7a9", number: 12)
      for kind in [.edit, .ballot, .undo(id), .redo(id)] as [Step.Kind] {
        for change in [whole, whole.inverted] {
          steps.append(
            Step(
              id: Step.ID(session: "q", number: steps.count + 1), title: "Move “é”\n",
              author: "Zoë",
              time: 1_773_513_000, kind: kind, change: change))
        }
      }
      for step in steps {
        let reading = RecordLog.read(.history, RecordLog.line(.history, step.json))
        let again = try #require(reading.records.first.flatMap(Step.init(json:)))
        #expect(again == step)
        // Equal is not the same bytes, where objects are about.
        #expect(JSONWriter.line(.object(again.json)) == JSONWriter.line(.object(step.json)))
        for piece in step.change.pieces {
          switch piece {
          case .set(let target, _, let old, let new):
            kinds.insert("set \(target.kind) \(old == nil) \(new == nil)")
          case .insert(let branch, _): kinds.insert("insert \(branch.target.kind)")
          case .remove(let branch, _): kinds.insert("remove \(branch.target.kind)")
          case .move(let target, _, _): kinds.insert("move \(target.kind)")
          }
        }
      }
    }
    for kind in ["note", "box", "board", "round"] {
      #expect(kinds.contains("insert \(kind)") && kinds.contains("remove \(kind)"), "\(kind)")
      for change in ["false false", "true false", "false true"] {
        #expect(kinds.contains("set \(kind) \(change)"), "\(kind) \(change)")
      }
    }
    for kind in ["note", "box", "board"] { #expect(kinds.contains("move \(kind)"), "\(kind)") }
  }

  @Test func marksAreReadAsTheyWereWritten() {
    let id = Step.ID(session: "s", number: 3)
    for mark in [
      Mark(name: "week 3", author: "Zoë", time: 1_773_513_000, after: id),
      Mark(name: "", author: "", time: 0, after: nil),
    ] {
      let reading = RecordLog.read(.history, RecordLog.line(.history, mark.json))
      #expect(reading.records.first.flatMap(Mark.init(json:)) == mark)
    }
  }

  @Test func whatIsNoStepIsNil() {
    let step: JSONObject = ["step": "s.1", "change": []]
    #expect(Step(json: step) != nil)
    for (key, value) in [
      ("step", "s"), ("step", "s.0"), ("step", "S.1"), ("step", "s.1.2"), ("step", 3),
      ("change", .null), ("change", [[:]]), ("change", [["set": "note:a", "path": []]]),
      ("change", [["set": "note:A", "path": ["x"]]]), ("change", [["insert": ["note": [:]]]]),
      ("change", [["insert": ["thing": ["id": "a"]], "at": ["in": "workspace"]]]),
      ("change", [["move": "box:a", "from": ["in": "workspace"], "to": ["in": "workspace"]]]),
      ("undo", "nothing"), ("redo", "s.-1"),
    ] as [(FieldKey, JSONValue)] {
      var wrong = step
      wrong[key] = value
      #expect(Step(json: wrong) == nil, "\(key): \(value)")
    }
  }
}

extension Change.Branch {
  fileprivate var target: Target {
    switch self {
    case .board(let board): .board(board.id)
    case .box(let box): .box(board: box.id, box: box.id)
    case .round(let round): .round(board: round.id, round: round.id)
    case .note(let note): .note(note.id)
    }
  }
}
