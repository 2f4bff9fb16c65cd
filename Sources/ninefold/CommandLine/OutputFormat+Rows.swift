import CanvasCore

extension OutputFormat {
  /// The rows of the readings, by `READING-row`.
  static let rows: [(name: String, shape: Shape)] = [
    (
      "track-row",
      .either([
        .object(
          trackNode + [
            Member("kind", .words(["idea", "board"]), "What it is"),
            Member("from", .list(.identifier), "What it comes from directly"),
            Member("votes", .whole, "Its votes; of a board those of its ideas"),
          ]),
        .object([
          Member("kind", .words(["left"]), "What of a stage stayed behind"),
          Member("stage", .text, "The stage, as a template's id"),
          Member("count", .whole, "How many"), Member("ids", .list(.identifier), "Which"),
        ]),
        .object([
          Member("kind", .words(["heading"]), "What the rows after it are"),
          Member("title", .text, "In words"),
        ]),
        .object(
          trackNode + [
            Member("kind", .words(["reason"]), "One that stayed behind, with its reason"),
            Member("reason", .text, "Why"),
          ]),
      ])
    ),
    (
      "unsourced-row",
      .either([
        .object([
          Member("board", .identifier, "The board"), Member("title", .text, "Its name"),
          Member("template", .text, "Its template"),
          Member("notes", .whole, "How many notes it has"),
          Member("traced", .whole, "How many of them go back to an idea"),
        ]),
        .object([
          Member("note", .identifier, "A note that does not"), Member("title", .text, "Its title"),
          Member("board", .identifier, "The board it is on"),
          Member("box", .text, "The label of its box"),
          Member("hasSource", .truth, "Whether it comes from anything at all"),
        ]),
      ])
    ),
    (
      "story-row",
      .object([
        Member(
          "kind", .words(["workshop", "ideas", "canvases", "test", "left", "mark", "now"]),
          "What it is about"),
        Member("text", .text, "In a sentence"), Member("details", .list(.text), "And more"),
        Member("date", .text, "The day, where it is known").orNot,
        Member("board", .identifier, "The board it leads to").orNot,
        Member("note", .identifier, "The note it leads to").orNot,
      ])
    ),
    (
      "challenges-row",
      .either([
        .object([
          Member("kind", .words(["challenge"]), "A challenge"),
          Member("challenge", .text, "In words; empty for boards without one"),
          Member("boards", .whole, "How many boards answer it"),
        ]),
        .object([
          Member("kind", .words(["board"]), "A board that answers it"),
          Member("challenge", .text, "In words; empty for none"),
          Member("board", .identifier, "The board"), Member("title", .text, "Its name"),
          Member("template", .text, "Its template"), Member("notes", .whole, "How many notes"),
        ]),
      ])
    ),
    (
      "funnel-row",
      .object([
        Member("template", .text, "The stage, as a template's id"),
        Member("count", .whole, "How many are there"),
      ])
    ),
    (
      "evidence-row",
      // Beside the board stand the values of the facet `evidence`, which a workspace may add to.
      .map(.either([.whole, .identifier]))
    ),
    (
      "moments-row",
      .object([
        Member("name", .text, "What the moment is called; empty for now"),
        Member("author", .text, "Who gave the name; may be empty"),
        Member("time", .moment, "When the last step before it was made").orNot,
        Member("after", .text, "The step it comes after").orNot,
        Member("steps", .whole, "How many steps were made since the moment before"),
        Member("added", .whole, "How many things came since then"),
        Member("removed", .whole, "How many went"), Member("moved", .whole, "How many moved"),
        Member("changed", .whole, "How many changed"),
      ])
    ),
    (
      "tests-row",
      .object([
        Member("note", .identifier, "The experiment"), Member("title", .text, "Its title"),
        Member("state", .words(TestCard.State.allCases.map(\.rawValue)), "Where it stands"),
        Member("tests", .list(.identifier), "The notes and boards it tests"),
        Member("criterion", .text, "We are right if; may be empty"),
        Member("started", .text, "When it began to run").orNot,
        Member("learned", .text, "When it was learned from").orNot,
        Member("daysLeft", .whole, "How many days it still runs").orNot,
        Member("daysOver", .whole, "How many days it runs too long").orNot,
        Member("result", .words(TestCard.Result.allCases.map(\.rawValue)), "What it says").orNot,
      ])
    ),
    (
      "test-first-row",
      .object([
        Member("note", .identifier, "The note"), Member("title", .text, "Its title"),
        Member("score", .whole, "Importance × what evidence lacks, the most pressing first"),
        Member("importance", .whole, "From 1 to 5"),
        Member("evidence", .whole, "How strong, from 0 to 5"),
        Member("status", .words(["untested", "inconclusive"]), "What is known of it"),
        Member("risk", .text, "desirability, feasibility, viability").orNot,
        Member("test", .identifier, "The test that is planned").orNot,
      ])
    ),
    (
      "refuted-row",
      .object([
        Member("note", .identifier, "The note"), Member("title", .text, "Its title"),
        Member("replacedBy", .list(.identifier), "The notes that took its place"),
        Member("test", .identifier, "The test that refuted it").orNot,
        Member("date", .text, "When").orNot,
      ])
    ),
    (
      "coverage-row",
      .object([
        Member("board", .identifier, "The board"), Member("boxes", .whole, "Boxes to be filled"),
        Member("filled", .whole, "Those with notes"),
        Member("empty", .list(.identifier), "Those without"),
      ])
    ),
    (
      "counts-row",
      .either([
        .object([
          Member("facet", .text, "The facet"),
          Member("value", .text, "The value; of the facet as a whole left out").orNot,
          Member("notes", .whole, "How many notes have it"),
        ]),
        .object([
          Member("facet", .text, "The facet, with --by"),
          Member("board", .identifier, "The board"),
          Member("notes", .whole, "How many notes it has"),
          Member("values", .map(.whole), "How many of them have each value"),
          Member("without", .whole, "How many have none"),
        ]),
      ])
    ),
    (
      "impact-row",
      .either([
        .object([
          Member(
            "heading", .words(Metric.Level.allCases.map(\.rawValue) + ["none"]),
            "How far those below it reach")
        ]),
        .object([
          Member("note", .identifier, "The note"), Member("title", .text, "Its title"),
          Member("indicator", .text, "What is counted"),
          Member(
            "state", .words(["unmeasured", "untargeted", "open", "late", "met"]), "Where it stands"),
          Member("counted", .truth, "Whether the program counts it"),
          Member("level", .words(Metric.Level.allCases.map(\.rawValue)), "How far it reaches")
            .orNot,
          Member("baseline", .anything, "How much there was, a number").orNot,
          Member("target", .anything, "How much is wanted, a number").orNot,
          Member("value", .anything, "How much it is now, a number").orNot,
          Member("unit", .text, "In what").orNot, Member("due", .text, "By when").orNot,
          Member("date", .text, "When it was measured").orNot,
          Member("percent", .whole, "How much of the way is behind; 100 is all of it").orNot,
          Member("inTime", .truth, "Whether it was reached by its day").orNot,
        ]),
      ])
    ),
    (
      "bottom-line-row",
      .either([
        .object([
          Member("board", .identifier, "The canvas"), Member("title", .text, "Its title"),
          Member("moneyIn", .whole, "Notes on money that comes in"),
          Member("moneyOut", .whole, "Notes on money that goes out"),
          Member("society", .whole, "Notes on what society gains"),
        ]),
        .object([
          Member("board", .identifier, "The canvas"), Member("note", .identifier, "The note"),
          Member("title", .text, "Its title"),
          Member("line", .words(["money", "society"]), "Which of the two lines"),
          Member(
            "kind", .words(["in", "out", "outcome", "impact", "jobs"]),
            "Which way it goes, or what is gained"),
          Member("amount", .anything, "In euro, a number").orNot,
        ]),
        .object([
          Member("board", .identifier, "The canvas"),
          Member("gap", .words(["money", "society"]), "The line that is empty"),
        ]),
        .object([
          Member("board", .identifier, "The canvas"),
          Member("total", .text, "What the amounts come to, in words"),
        ]),
      ])
    ),
    (
      "prototypes-row",
      .object([
        Member("note", .identifier, "The prototype"), Member("title", .text, "Its title"),
        Member("ideas", .list(.identifier), "What it tries out"),
        Member("tried", .truth, "Whether something was seen or learned"),
        Member("with", .text, "With whom; may be empty"),
        Member("seen", .text, "What was seen; may be empty"),
        Member("learned", .text, "What was learned; may be empty"),
        Member("date", .text, "When").orNot,
      ])
    ),
    (
      "principles-row",
      .object([
        Member("note", .identifier, "The product"), Member("title", .text, "Its title"),
        Member("holds", .list(.text), "The principles that hold"),
        Member("open", .list(.text), "Those that nobody has said so of"),
      ])
    ),
    (
      "could-lose-row",
      .object([
        Member("board", .identifier, "The canvas"), Member("title", .text, "Its title"),
        Member("asked", .truth, "Whether there is an answer"),
        Member("answer", .text, "Who could lose").orNot,
      ])
    ),
    (
      "refs-row",
      .object([
        Member("note", .identifier, "The note that points to it"),
        Member("title", .text, "What it is; may be empty"),
        Member("kind", .words(Reference.Kind.allCases.map(\.rawValue)), "What kind of thing"),
        Member("path", .text, "The file, seen from the workspace's folder").orNot,
        Member("url", .text, "The address").orNot, Member("date", .text, "When").orNot,
      ])
    ),
    (
      "threads-row",
      .either([
        .object([Member("board", .identifier, "The board that the rows below are of")]),
        .object([
          Member("board", .identifier, "The board"), Member("note", .identifier, "The segment"),
          Member("title", .text, "Its title"),
          Member("propositions", .list(.identifier), "What is tied to it there").orNot,
          Member("channels", .list(.identifier), "Likewise; left out without such a box").orNot,
          Member("relationships", .list(.identifier), "Likewise").orNot,
          Member("revenue", .list(.identifier), "Likewise").orNot,
        ]),
      ])
    ),
    (
      "roles-row",
      .either([
        .object([Member("board", .identifier, "The board that the rows below are of")]),
        .object([
          Member("board", .identifier, "The board"), Member("note", .identifier, "The segment"),
          Member("title", .text, "Its title"),
          Member("roles", .list(.text), "payer, beneficiary, user, decider"),
        ]),
        .object([
          Member("board", .identifier, "The board"),
          Member("missing", .list(.words(["payer", "decider"])), "Whom nobody is yet"),
        ]),
      ])
    ),
    (
      "owners-row",
      .object([
        Member("note", .identifier, "The product or prototype"),
        Member("title", .text, "Its title"), Member("board", .identifier, "The board"),
        Member("owners", .list(.text), "Who answers for it"),
        Member("state", .words(["one", "none", "several"]), "Whether that is one"),
      ])
    ),
    (
      "experts-row",
      .either([
        .object([Member("topic", .text, "Whom the rows below ask")]),
        .object([
          Member("note", .identifier, "The note"), Member("title", .text, "Its title"),
          Member("board", .identifier, "The board"), Member("topic", .text, "Whom it asks"),
          Member("state", .words(["open", "answered"]), "Where it stands"),
          Member("asked", .text, "When it was asked").orNot,
          Member("days", .whole, "How many days it waits").orNot,
          Member("answeredBy", .text, "Who answered").orNot,
          Member("answered", .text, "When").orNot,
        ]),
      ])
    ),
    (
      "domains-row",
      .object([
        Member("domain", .text, "The policy domain"), Member("label", .text, "Its label"),
        Member("ideas", .whole, "How many ideas it has"),
        Member("with", .map(.whole), "How many of these have another domain too"),
      ])
    ),
    (
      "actors-row",
      .object([
        Member("note", .identifier, "The actor"), Member("title", .text, "Its title"),
        Member("board", .identifier, "The board"), Member("type", .text, "What kind of actor"),
        Member("domains", .list(.text), "Its policy domains"),
        Member("sector", .text, "Its sector").orNot,
        Member("connectedBy", .text, "Who made the connection").orNot,
      ])
    ),
    (
      "successes-row",
      .object([
        Member("note", .identifier, "The note"), Member("title", .text, "Its title"),
        Member("board", .identifier, "The board"), Member("date", .text, "When").orNot,
      ])
    ),
    (
      "partners-row",
      .object([
        Member("note", .identifier, "The note that tells of the partner"),
        Member("title", .text, "Its title"), Member("board", .identifier, "The board it is on"),
        Member("types", .list(.text), "Of which types"),
        Member("sectors", .list(.text), "From which sectors"),
        Member("state", .text, "candidate, active, resting, left; may be empty"),
        Member("periods", .list(period), "When it took part or rested"),
        Member("contact", .text, "Who keeps the contact").orNot,
        Member("connectedBy", .text, "Who made the connection").orNot,
        Member("lastActivity", .text, "The day on which something last happened").orNot,
        Member("open", .exactly(true), "A seat that is kept free").orNot,
      ])
    ),
    (
      "partnership-row",
      .object([
        Member("note", .identifier, "The note that tells of the partner"),
        Member("title", .text, "Its title"),
        Member(
          "presence", .words(["here", "resting", "undated", "left"]),
          "Where it stood that day; undated: takes part, nobody knows since when"),
        Member("types", .list(.text), "As what"), Member("on", .text, "The day").orNot,
        Member("since", .text, "The first day of the period that says so").orNot,
        Member("until", .text, "Its last day").orNot,
        Member("reason", .text, "Why it began or ended").orNot,
      ])
    ),
    (
      "seats-row",
      .object([
        Member("title", .text, "A sector, all of them, a board or a free seat"),
        Member("open", .truth, "Whether somebody is missing"),
        Member("sector", .text, "The sector that is counted").orNot,
        Member("partners", .whole, "How many take part or rest").orNot,
        Member("candidates", .whole, "How many might come").orNot,
        Member("byType", .map(.whole), "Partners by type").orNot,
        Member("candidatesByType", .map(.whole), "Candidates by type").orNot,
        Member("board", .identifier, "A board of open partnership").orNot,
        Member("rule", .text, "The terms of joining there").orNot,
        Member("note", .identifier, "A note that keeps a seat free").orNot,
      ])
    ),
    (
      "ledger-row",
      .object([
        Member("title", .text, "Whose ledger: a partner, a board, the project"),
        Member("partner", .identifier, "The partner").orNot,
        Member("board", .identifier, "The board whose flows are summed").orNot,
        Member("project", .exactly(true), "What the project itself gives and gets").orNot,
        Member("gives", flow, "What the partner gives").orNot,
        Member("gets", flow, "What it gets").orNot,
        Member("kind", .text, "The kind that is summed").orNot,
        Member("given", sum, "What is given of it").orNot,
        Member("got", sum, "What is got of it").orNot,
      ])
    ),
    (
      "matches-row",
      .object([
        Member("need", .identifier, "The note that asks").orNot,
        Member("offer", .identifier, "The note of an offer that nobody asks for").orNot,
        Member("title", .text, "Its title"), Member("kinds", .list(.text), "Kinds of value"),
        Member("who", .text, "Who asks or offers").orNot,
        Member(
          "offers",
          .list(
            .object([
              Member("note", .identifier, "The note that offers"),
              Member("title", .text, "Its title"),
              Member("kinds", .list(.text), "Kinds of value"),
              Member("who", .text, "Who offers").orNot,
            ])), "What fits, best first"
        ).orNot,
      ])
    ),
    (
      "clashes-row",
      .object([
        Member("note", .identifier, "The note that tells of the partner"),
        Member("title", .text, "Its title"),
        Member("expects", .text, "What it expects of taking part").orNot,
        Member(
          "clash", .words(["waits", "differs", "exclusive", "linked"]),
          "Gives time and gets back later or nothing; told in two ways; for one alone and for others; tied by people"
        ).orNot,
        Member("sentence", .text, "The clash in words").orNot,
        Member("with", .list(.identifier), "The notes it clashes with").orNot,
      ])
    ),
    ("votes-row", .either([.object(round), .object(result)])),
    (
      "advice-row",
      .object([
        Member("kind", .words(Advice.Kind.allCases.map(\.rawValue)), "What it is"),
        Member("about", .words(kinds), "What kind of thing it is about"),
        Member("board", .identifier, "The board of the box or the round").orNot,
        Member("id", .identifier, "The thing's id"), Member("sentence", .text, "In English"),
        Member("question", .text, "What to ask, in English"),
      ])
    ),
    (
      "why-row",
      .object([
        Member("note", .identifier, "The note").orNot,
        Member("title", .text, "The title of the note or the board").orNot,
        Member("board", .identifier, "The board it is, or is on").orNot,
        Member("boardTitle", .text, "What that is called").orNot,
        Member("box", .identifier, "The box").orNot, Member("votes", .whole, "Its votes").orNot,
        Member("sectors", .list(.text), "The sectors of who wrote it").orNot,
        Member("author", .text, "Who wrote it").orNot,
        Member("created", .text, "When").orNot,
        Member("depth", .whole, "How many links away"),
        Member("heir", .identifier, "What comes from it").orNot,
        Member("origin", .identifier, "Of what it became: what that grew from").orNot,
        Member(
          "step",
          .object([
            Member("id", .text, "The step's id"), Member("number", .whole, "Its number, from 1"),
            Member("time", .moment, "When"), Member("author", .text, "Who did it"),
            Member("title", .text, "What was done"),
          ]), "The step that brought it"
        ).orNot,
      ])
    ),
  ]

  private static let trackNode: [Member] = [
    Member("stage", .text, "The stage, as a template's id"),
    Member("id", .identifier, "The idea, or the board"), Member("title", .text, "Its title"),
  ]

  private static let period = Shape.object([
    Member("since", .text, "The first day").orNot, Member("until", .text, "The last day").orNot,
    Member("reason", .text, "Why it began or ended").orNot,
    Member("state", .words(["resting"]), "A time of rest").orNot,
  ])

  private static let flow = Shape.object([
    Member("note", .identifier, "The note that tells of it"),
    Member("title", .text, "Its title"), Member("kind", .text, "The kind of value; may be empty"),
    Member("from", .list(.text), "Who gives"), Member("to", .list(.text), "Who gets"),
    Member("amount", .anything, "A number: how much each of them").orNot,
    Member("hours", .anything, "A number: how many hours each of them").orNot,
    Member("horizon", .text, "From when").orNot,
  ])

  private static let sum = Shape.object([
    Member("count", .whole, "How often"),
    Member("amount", .anything, "A number: how much in all").orNot,
    Member("hours", .anything, "A number: how many hours in all").orNot,
  ])
}
