import CanvasCore

/// For each rule of advice a workspace in which it finds one thing, and one that differs by little in which it is silent.
struct AdviceCase: Sendable, CustomStringConvertible {
  let kind: Advice.Kind
  let found: Workspace
  let silent: Workspace

  init(_ kind: Advice.Kind, _ found: Workspace, silent: Workspace) {
    self.kind = kind
    self.found = found
    self.silent = silent
  }

  init(_ kind: Advice.Kind, _ found: Board, silent: Board) {
    self.init(kind, Self.space(found), silent: Self.space(silent))
  }

  var description: String { kind.rawValue }

  /// 14 March 2026.
  static let now = 1_773_446_400

  // MARK: Small workspaces

  static func space(_ boards: Board..., fields: JSONObject = [:]) -> Workspace {
    Workspace(id: "space", fields: fields, boards: boards)
  }

  /// A board of a template, with notes in boxes.
  static func board(
    _ template: String, _ boxes: KeyValuePairs<String, [Note]>, fields: JSONObject = [:]
  ) -> Board {
    var board = Board(id: Identifier(stringLiteral: "board-\(template)"), fields: fields)
    board.fields["template"] = .string(template)
    board.boxes = boxes.map { Box(id: Identifier(stringLiteral: $0.key), notes: $0.value) }
    return board
  }

  /// A note whose id is the first word of its text.
  static func note(_ text: String, _ fields: JSONObject = [:]) -> Note {
    let word = text.split(separator: " ").first ?? "n"
    var note = Note(id: Identifier(stringLiteral: word.lowercased()), text: text)
    for (key, value) in fields.members { note.fields[key] = value }
    return note
  }

  static func link(_ kind: String, _ to: String) -> JSONValue {
    [["kind": .string(kind), "to": .string(to)]]
  }

  private static func facet(_ name: FieldKey, _ value: JSONValue) -> JSONObject {
    ["facets": .object([name: value])]
  }

  private static func many(_ count: Int) -> [Note] {
    (0..<count).map { note("n\($0) alone") }
  }

  private static func experiment(_ card: JSONValue, _ more: JSONObject = [:]) -> Note {
    var fields: JSONObject = ["experiment": card, "links": link("tests", "belief")]
    for (key, value) in more.members { fields[key] = value }
    return note("trial", fields)
  }

  private static func trial(
    _ card: JSONValue, in box: String = "running", _ more: JSONObject = [:],
    belief: JSONObject = ["facets": ["evidence": "testing"]]
  ) -> Workspace {
    space(
      board("experiments", [box: [experiment(card, more)]]),
      board("lean", ["problem": [note("belief", belief)]]))
  }

  /// A business model whose segments are two, each with a proposition of its colour.
  private static func model(
    _ box: String, _ notes: [Note], with more: KeyValuePairs<String, [Note]> = [:]
  ) -> Board {
    var board = board(
      "bmc",
      [
        "customer-segments": [
          note("parents", ["facets": ["color": "yellow", "role": "payer"]]),
          note("shops", facet("color", "green")),
        ],
        "value-propositions": [
          note("rest", facet("color", "yellow")), note("custom", facet("color", "green")),
        ],
      ])
    for (id, notes) in more {
      board.boxes.append(Box(id: Identifier(stringLiteral: id), notes: notes))
    }
    if let index = board.boxes.firstIndex(where: { $0.id.text == box }) {
      board.boxes[index].notes += notes
    } else {
      board.boxes.append(Box(id: Identifier(stringLiteral: box), notes: notes))
    }
    return board
  }

  private static let full: [Note] = many(10)

  // MARK: The cases

  static let all: [AdviceCase] = form + canvas + evidence + rest

  private static let form: [AdviceCase] = [
    AdviceCase(
      .boxOverLimit, board("assumptions", ["known": many(10)]),
      silent: board("assumptions", ["known": many(9)])),
    AdviceCase(
      .noteTooLong,
      board("wall", ["tray": [note("a b c d e f g h i j k l m")]]),
      silent: board("wall", ["tray": [note("a b c d e f g h i j k l\nm")]])),
    AdviceCase(
      .emptyBox, board("partners", [:]).emptied("channels"),
      silent: board("partners", ["active": [note("one")]])),
    AdviceCase(
      .emptyBoard, board("lean", [:]), silent: board("lean", ["problem": [note("one")]])),
    AdviceCase(
      .unknownTemplate, board("nobody", [:]), silent: board("wall", [:])),
    AdviceCase(
      .unknownBox, board("lean", ["moon": []]), silent: board("wall", ["moon": []])),
    AdviceCase(
      .unknownFacet, board("wall", ["tray": [note("one", facet("mood", "up"))]]),
      silent: board("wall", ["tray": [note("one", facet("color", "green"))]])),
    AdviceCase(
      .unknownValue, board("wall", ["tray": [note("one", facet("color", "pink"))]]),
      silent: board("wall", ["tray": [note("one", facet("color", "green"))]])),
    AdviceCase(
      .unknownWord, board("wall", [:], fields: ["maturity": "ripe"]),
      silent: board("wall", [:], fields: ["maturity": "concept"])),
    AdviceCase(
      .conflict,
      board("wall", [:], fields: ["conflicts": [["field": "title", "value": "x"]]]),
      silent: board("wall", [:])),
    AdviceCase(
      .deadLink, board("wall", ["tray": [note("one", ["links": link("from", "gone")])]]),
      silent: board("wall", ["tray": [note("one", ["links": link("from", "board-wall")])]])),
    AdviceCase(
      .lopsided, board("lean", ["problem": many(6), "channels": [note("post")]]),
      silent: board("lean", ["problem": many(5), "channels": [note("post")]])),
  ]

  private static let canvas: [AdviceCase] = [
    AdviceCase(
      .segmentWithoutProposition, model("customer-segments", [note("schools")]),
      silent: model("customer-segments", [note("schools", ["links": link("gets", "rest")])])),
    AdviceCase(
      .propositionWithoutSegment, model("value-propositions", [note("quiet")]),
      silent: model("value-propositions", [note("quiet evenings for parents")])),
    AdviceCase(
      .revenueWithoutSegment, model("revenue-streams", [note("gifts")]),
      silent: model("revenue-streams", [note("gifts", ["flow": ["from": "the town"]])])),
    AdviceCase(
      .channelWithoutSegment, model("channels", [note("radio")]),
      silent: model("channels", [note("radio", facet("color", "green"))])),
    AdviceCase(
      .partnerWithoutSupply,
      model("key-partners", [note("mill")], with: ["key-resources": [note("a"), note("b")]]),
      silent: model(
        "key-partners", [note("mill")], with: ["key-resources": [note("a")]])),
    AdviceCase(
      .costWithoutCause,
      model("cost-structure", [note("wages")], with: ["key-activities": [note("a"), note("b")]]),
      silent: model(
        "cost-structure", [note("wages")],
        with: ["key-activities": [note("a"), note("b", ["links": link("gets", "wages")])]])),
    AdviceCase(
      .noPayer, board("bmc", ["customer-segments": [note("one"), note("two")]]),
      silent: board("bmc", ["customer-segments": [note("one")]])),
    AdviceCase(
      .manyPayers,
      board("bmc", ["customer-segments": many(4).map { $0.marked("role", "payer") }]),
      silent: board("bmc", ["customer-segments": many(3).map { $0.marked("role", "payer") }])),
    AdviceCase(
      .productWithoutOwner, model("value-propositions", [note("rest2", ["tags": ["product"]])]),
      silent: model(
        "value-propositions", [note("rest2", ["tags": ["product"], "owner": "Labeur"])])),
    AdviceCase(
      .productWithOwners,
      board("wall", ["tray": [note("lamp", ["kind": "product", "owner": "Ann and Bea"])]]),
      silent: board("wall", ["tray": [note("lamp", ["kind": "product", "owner": "Ann Band"])]])),
  ]

  private static let evidence: [AdviceCase] = [
    AdviceCase(
      .evidenceDiffers,
      trial(["state": "learned", "result": "refuted", "decision": "go"], in: "learned"),
      silent: trial(
        ["state": "learned", "result": "refuted", "decision": "go"], in: "learned",
        belief: facet("evidence", "refuted"))),
    AdviceCase(
      .leapUntested, board("lean", ["problem": [note("leap", facet("belief", "leap-of-faith"))]]),
      silent: board("lean", ["problem": [note("leap", facet("belief", "fact"))]])),
    AdviceCase(
      .hypothesisUntested,
      board(
        "lean", ["problem": [note("old", ["kind": "assumption", "created": "2026-02-13"])]]),
      silent: board(
        "lean", ["problem": [note("old", ["kind": "assumption", "created": "2026-02-14"])]])),
    AdviceCase(
      .testWithoutNote,
      space(
        board("experiments", ["planned": [note("trial", ["experiment": ["criterion": "5"]])]])),
      silent: trial(["criterion": "5"], in: "planned", belief: [:])),
    AdviceCase(
      .testWithoutCriterion, trial(["state": "running"]),
      silent: trial(["state": "running", "criterion": "5"])),
    AdviceCase(
      .testOverdue,
      trial(["state": "running", "started": "2026-03-03", "days": 10, "criterion": "5"]),
      silent: trial(["state": "running", "started": "2026-03-04", "days": 10, "criterion": "5"])),
    AdviceCase(
      .testElsewhere, trial(["state": "running", "criterion": "5"], in: "planned"),
      silent: trial(["state": "running", "criterion": "5"])),
    AdviceCase(
      .learningWithoutResult, trial(["state": "learned", "decision": "go"], in: "learned"),
      silent: trial(
        ["state": "learned", "decision": "go", "result": "refuted"], in: "learned")),
    AdviceCase(
      .learningWithoutDecision, trial(["state": "learned", "result": "refuted"], in: "learned"),
      silent: trial(
        ["state": "learned", "decision": "go", "result": "refuted"], in: "learned")),
    AdviceCase(
      .refutedInUse,
      board(
        "wall",
        [
          "tray": [
            note("old", facet("evidence", "refuted")),
            note("new", ["links": link("from", "old")]),
          ]
        ]),
      silent: board(
        "wall",
        [
          "tray": [
            note("old", facet("evidence", "refuted")),
            note("new", ["links": link("replaces", "old")]),
          ]
        ])),
    AdviceCase(
      .scoresElsewhere,
      board("assumptions", ["safe": [note("one", ["scores": ["importance": 5, "evidence": 1]])]]),
      silent: board(
        "assumptions", ["safe": [note("one", ["scores": ["importance": 3, "evidence": 3]])]])),
  ]

  private static func metric(_ metric: JSONValue) -> Board {
    board("wall", ["tray": [note("one", ["metric": metric])]])
  }

  private static let rest: [AdviceCase] = [
    AdviceCase(
      .onlyOutputs, metric(["level": "output", "target": 3, "due": "June"]),
      silent: metric(["level": "outcome", "target": 3, "due": "June"])),
    AdviceCase(
      .metricWithoutTarget, metric(["unit": "people"]), silent: metric(["target": 5])),
    AdviceCase(
      .metricWithoutDue, metric(["target": 5]), silent: metric(["target": 5, "due": "June"])),
    AdviceCase(
      .metricOverdue, metric(["target": 5, "due": "2026-03-13"]),
      silent: metric([
        "target": 5, "due": "2026-03-13", "measured": [["value": 4, "date": "2026-03-13"]],
      ])),
    AdviceCase(
      .couldLose, space(board("lean", ["problem": many(10)])),
      silent: space(
        board("lean", ["problem": many(10)], fields: ["couldLose": "Shops nearby"]),
        board("bmc", ["channels": many(9)]))),
    AdviceCase(
      .nearDuplicate,
      board("wall", ["tray": [note("repair café"), note("repaircafe")]]),
      silent: board("wall", ["tray": [note("repair café"), note("repairshop")]])),
    AdviceCase(
      .sectorSilent,
      board(
        "wall", ["tray": [note("one", facet("sector", "policy"))]],
        fields: ["participants": ["policy": 2, "culture": 1]]),
      silent: board(
        "wall", ["tray": [note("one", facet("sector", "policy"))]],
        fields: ["participants": ["policy": 2, "culture": 0]])),
    AdviceCase(
      .parkedWithoutOwner, board("wall", ["parking-lot": [note("one")]]),
      silent: board("wall", ["parking-lot": [note("one", ["owner": "Ann"])]])),
    AdviceCase(
      .parkedWithoutReason,
      board("wall", ["tray": [note("one", facet("stage", "parked"))]]),
      silent: board(
        "wall", ["tray": [note("one", ["facets": ["stage": "parked"], "reason": "dear"])]])),
    AdviceCase(
      .dueWithoutOwner, board("wall", ["tray": [note("one", ["due": "in June"])]]),
      silent: board(
        "wall", ["tray": [note("one", ["due": "in June", "done": "2026-03-01"])]])),
    AdviceCase(
      .dueOver, board("wall", ["tray": [note("one", ["due": "2026-03-13", "owner": "Ann"])]]),
      silent: board(
        "wall", ["tray": [note("one", ["due": "2026-03-14", "owner": "Ann"])]])),
  ]
}

extension Board {
  /// A lean canvas of which one box is empty.
  fileprivate func emptied(_ box: String) -> Board {
    let template = Template.builtIn.first { $0.id == "lean" }
    var board = template?.makeBoard(id: "board-lean", title: "") ?? self
    for index in board.boxes.indices where board.boxes[index].id.text != box {
      board.boxes[index].notes = [
        Note(id: Identifier(stringLiteral: "n\(index)"), text: "x\(index)")
      ]
    }
    return board
  }
}

extension Note {
  fileprivate func marked(_ facet: FieldKey, _ value: JSONValue) -> Note {
    var note = self
    note.fields["facets"] = .object([facet: value])
    return note
  }
}
