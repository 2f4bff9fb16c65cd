import CanvasCore
import TestSupport
import Testing

@Suite struct WorkspaceFileTests {
  @Test func whatIsReadIsWrittenInTheSameBytes() throws {
    #expect(
      String(decoding: try WorkspaceFile.write(Sample.workspace), as: UTF8.self) == Sample.text)
  }

  @Test func randomWorkspacesAreReadAsTheyWereWritten() throws {
    for seed in 0..<UInt64(Trials.cases / 20) {
      var random = RandomWorkspace(seed: Trials.seed &+ seed, writer: "file")
      let workspace = random.workspace()
      let bytes = WorkspaceFile.write(workspace)
      let read = try WorkspaceFile.read(bytes)
      guard read == workspace, WorkspaceFile.write(read) == bytes, bytes.last == 0x0a,
        String(validating: bytes, as: UTF8.self) != nil
      else {
        Issue.record("seed \(Trials.seed &+ seed)")
        return
      }
    }
  }

  /// Unknown keys wherever there is an object, those of files of next year and of other people.
  private static let unknown = """
    {
      "format": "ninefold/1",
      "id": "w",
      "sources": [
        {"id": "s1", "title": "Census", "page": 12}
      ],
      "vocabularies": {
        "sector": [
          {"value": "care", "since": 1.50}
        ]
      },
      "plugin": {
        "\u{e9}": 1,
        "e\u{301}": 2,
        "": [],
        "none": null,
        "deep": [
          [
            {}
          ]
        ]
      },
      "boards": [
        {
          "id": "one",
          "template": "wall",
          "openPartnership": {"rule": "ask", "seal": true},
          "notes": "a board has no notes",
          "rounds": [
            {
              "id": "r1",
              "colour": "red"
            }
          ],
          "boxes": [
            {
              "id": "a",
              "boards": 3,
              "notes": [
                {
                  "id": "n1",
                  "text": "First",
                  "facets": {"zeta": "z", "alpha": "a"},
                  "links": [
                    {"kind": "from", "to": "one", "why": "-"}
                  ],
                  "metric": {"target": 1e3, "method": "count"},
                  "step": {"minutes": 5, "room": "B"},
                  "ünknown": "x",
                  "format": "of another"
                }
              ]
            }
          ]
        }
      ]
    }

    """

  @Test func unknownKeysSurviveAtEveryLevel() throws {
    let workspace = try WorkspaceFile.read(Array(Self.unknown.utf8))
    #expect(String(decoding: WorkspaceFile.write(workspace), as: UTF8.self) == Self.unknown)
    let edited = try workspace.after(
      .text("n1", "Other"), .set(.note("n1"), path: ["step", "minutes"], to: 6))
    let expected = Self.unknown.replacing("\"First\"", with: "\"Other\"")
      .replacing("\"minutes\": 5", with: "\"minutes\": 6")
    #expect(String(decoding: WorkspaceFile.write(edited), as: UTF8.self) == expected)
  }

  /// Words that no table has, in every field of fixed words.
  @Test func unknownWordsSurviveAndAreKnownAsSuch() throws {
    let text = Sample.text
      .replacing("\"mode\": \"open\"", with: "\"mode\": \"ranked\"")
      .replacing("\"state\": \"open\"", with: "\"state\": \"paused\"")
      .replacing(
        "\"title\": \"One\",", with: "\"title\": \"One\",\n      \"maturity\": \"ripe\","
      )
      .replacing(
        "\"text\": \"Third\"",
        with: """
          "text": "Third",
                        "metric": {"level": "huge"},
                        "flow": {"direction": "round"},
                        "experiment": {"state": "asleep", "result": "so so"}
          """)
    let workspace = try WorkspaceFile.read(Array(text.utf8))
    #expect(String(decoding: WorkspaceFile.write(workspace), as: UTF8.self) == text)
    let advice = workspace.advice(templates: TemplateLibrary(), language: .en)
      .filter { $0.kind == .unknownWord }
    #expect(
      advice.map(\.target) == [.board("one"), Sample.round, Sample.round]
        + Array(repeating: .note("n3"), count: 4))
    for (finding, (word, field)) in zip(
      advice,
      [
        ("ripe", "maturity"), ("ranked", "mode"), ("paused", "state"), ("huge", "metric.level"),
        ("round", "flow.direction"), ("asleep", "experiment.state"),
        ("so so", "experiment.result"),
      ])
    {
      #expect(finding.sentence.hasPrefix("\"\(word)\" is no word"))
      #expect(finding.sentence.contains("\"\(field)\""))
    }
    #expect(advice[0].sentence.hasSuffix("It knows: concept, concrete, started."))
    let edited = try workspace.after(.text("n3", "Other"))
    #expect(
      String(decoding: WorkspaceFile.write(edited), as: UTF8.self)
        == text.replacing("\"Third\"", with: "\"Other\""))
  }

  @Test func knownKeysAreWrittenInTheOrderOfTheTables() throws {
    let text = """
      {"boards": [{"boxes": [{"notes": [{"x": 1, "tags": ["t"], "text": "T", "id": "n"}],
      "id": "a"}], "title": "B", "template": "wall", "y": 2, "id": "b"}], "title": "W", "id": "w",
      "z": 3, "format": "ninefold/1"}
      """
    let written = String(
      decoding: WorkspaceFile.write(try WorkspaceFile.read(Array(text.utf8))), as: UTF8.self)
    let keys = ["format", "id", "title", "z", "boards", "id", "template", "title", "y", "boxes"]
    let found = written.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }.filter(Set(keys).contains)
    #expect(Array(found.prefix(keys.count)) == keys)
    #expect(
      written.contains("\"text\": \"T\",\n              \"tags\": [\"t\"],\n              \"x\": 1")
    )
  }

  @Test func aChangedNoteIsAFewLinesOfADiff() throws {
    let edited = try Sample.workspace.after(.text("n2", "Changed"), .add("n9", to: Sample.b))
    let before = Sample.text.split(separator: "\n")
    let after = String(decoding: WorkspaceFile.write(edited), as: UTF8.self).split(separator: "\n")
    let changes = after.difference(from: before)
    #expect(changes.insertions.count == 5 && changes.removals.count == 1)
  }

  @Test func damagedFilesNeverCrash() throws {
    var random = RandomWorkspace(seed: Trials.seed, writer: "damage")
    let whole = WorkspaceFile.write(random.workspace())
    for _ in 0..<Trials.cases / 4 {
      var bytes = whole
      for _ in 0...random.values.random.below(3) {
        let index = random.values.random.below(bytes.count)
        switch random.values.random.below(3) {
        case 0: bytes[index] = UInt8(random.values.random.below(256))
        case 1:
          bytes.removeSubrange(index..<min(bytes.count, index + random.values.random.below(40)))
        default: bytes.swapAt(index, random.values.random.below(bytes.count))
        }
      }
      do throws(JSONError) {
        let read = try WorkspaceFile.read(bytes)
        #expect(AlgebraProperty.readingBack(read) == nil)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }
}
