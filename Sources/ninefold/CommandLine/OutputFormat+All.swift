import CanvasCore

extension OutputFormat {
  /// All there are, in the order of the commands' names.
  static let all: [OutputFormat] = [
    OutputFormat(
      "ninefold-board", by: "show FILE --board BOARD --json", "One board of a workspace",
      [
        Member("workspace", .identifier, "The workspace's id"),
        Member("board", .ofFile("board"), "The board as it stands in the file"),
      ]),
    OutputFormat(
      "ninefold-check", by: "check FILE --json", "Whether a file is a valid workspace",
      .either([
        .object([
          Member("file", .text, "The file, as messages call it"),
          Member("valid", .exactly(true), "It is valid"),
          Member("id", .identifier, "The workspace's id"),
          Member("boards", .whole, "How many boards there are"),
          Member("boxes", .whole, "How many boxes"), Member("notes", .whole, "How many notes"),
          Member("findings", .list(.named("advice-row")), "What to look at, with --advice").orNot,
        ]),
        .object([
          Member("file", .text, "The file, as messages call it"),
          Member("valid", .exactly(false), "It is not valid"),
          Member("line", .whole, "The line of what is wrong, from 1"),
          Member("column", .whole, "The column, from 1"),
          Member("path", .text, "The place in the file"), Member("reason", .text, "What is wrong"),
        ]),
      ])),
    OutputFormat(
      "ninefold-diff", by: "diff FILE --json", "What differs between two moments or two files",
      [
        Member("differs", .truth, "Whether anything does, be it only an order"),
        Member(
          "lines",
          .list(
            .object([
              Member("sign", .words(["+", "−", "→", "~"]), "It came, went, moved or changed"),
              Member("text", .text, "What, in English"), Member("place", .text, "Where it is"),
              Member("note", .identifier, "The note it is about").orNot,
            ])), "What does, one thing a line"),
      ]),
    OutputFormat(
      "ninefold-facets", by: "facets FILE --json", "The facets of a workspace with their values",
      [
        Member("language", .words(Language.allValueStrings), "The language of the labels"),
        Member(
          "facets",
          .list(
            .object([
              Member("id", .text, "As it stands in notes"), Member("label", .text, "Its name"),
              Member("builtIn", .truth, "Every workspace has it"),
              Member("several", .truth, "A note may have several of its values"),
              Member("notes", .whole, "How many notes carry it"),
              Member(
                "values",
                .list(
                  .object([
                    Member("value", .text, "As it stands in notes"),
                    Member("label", .text, "Its name"),
                    Member("symbol", .text, "What stands for it; may be empty"),
                    Member("role", .text, "The role of the theme it is drawn in").orNot,
                    Member("notes", .whole, "How many notes have it"),
                  ])), "In their order"),
            ])), "The workspace's own first"),
      ]),
    OutputFormat(
      "ninefold-git", by: "git status --json", "Whether git merges workspaces in a repository",
      [
        Member("attributes", .truth, ".gitattributes says which files are workspaces"),
        Member("exclude", .truth, ".git/info/exclude leaves out temporary files"),
        Member("settings", .truth, ".git/config names a program that merges"),
        Member("thisProgram", .truth, "It is this one"),
        Member("withHistory", .truth, "Histories are committed too"),
        Member("driver", .truth, "The program is there"),
        Member(
          "mergedAsText", .list(.text), "Workspaces that git merges line by line all the same"),
      ]),
    OutputFormat(
      "ninefold-import", by: "import FILE SOURCE --json", "What a source comes to",
      [
        Member("from", .text, "The id of the format it was read as"),
        Member(
          "boards",
          .list(
            .object([
              Member("title", .text, "Its title"), Member("template", .text, "Its template"),
              Member("notes", .whole, "How many notes"),
              Member(
                "placements",
                .list(
                  .object([
                    Member("source", .text, "What the source calls the part; may be empty"),
                    Member("box", .identifier, "The box it goes to"),
                    Member("notes", .whole, "How many notes"),
                    Member("known", .truth, "Whether it was recognised; else it is on a tray"),
                  ])), "Where its parts go"),
            ])), "The boards it makes"),
        Member(
          "dropped",
          .list(
            .object([
              Member("kind", .words(["hint", "comment", "format"]), "What it was"),
              Member("text", .text, "The words"), Member("line", .whole, "The line, from 1").orNot,
            ])), "What is left out"),
        Member("made", .list(.identifier), "Ids of the boards or notes that were made"),
      ]),
    OutputFormat(
      "ninefold-keys", by: "keys --json", "The commands of the screen with their keys",
      [
        Member("language", .words(Language.allValueStrings), "The language of the titles"),
        Member(
          "commands",
          .list(
            .object([
              Member("id", .text, "The command, as the configuration names it"),
              Member("scope", .text, "Where its keys hold"),
              Member("title", .text, "What it does"), Member("keys", .list(.text), "Its keys"),
            ])), "All of them"),
      ]),
    OutputFormat(
      "ninefold-list", by: "list --json", "The workspaces of the store folder",
      [
        Member("folder", .text, "The folder"),
        Member(
          "workspaces",
          .list(
            .either([
              .object([
                Member("path", .text, "The file"), Member("title", .text, "Its title"),
                Member("id", .identifier, "The workspace's id"),
                Member("boards", .whole, "How many boards there are"),
                Member("notes", .whole, "How many notes"),
              ]),
              .object([
                Member("path", .text, "The file"), Member("title", .text, "The file's name"),
                Member("trouble", .text, "Why it cannot be read"),
              ]),
            ])), "By the names of their files"),
      ]),
    OutputFormat(
      "ninefold-log", by: "log FILE --json", "The steps and marks, the newest first",
      [
        Member("steps", .list(.object(step)), "What was done"),
        Member("marks", .list(.object(mark)), "Moments that have a name"),
      ]),
    OutputFormat(
      "ninefold-marks", by: "mark FILE --json", "The marks, the newest first",
      [Member("marks", .list(.object(mark)), "Moments that have a name")]),
    OutputFormat(
      "ninefold-merge", by: "merge --into FILE TABLE… --json", "Copies merged into a file",
      [
        Member("into", .text, "The file, as messages call it"),
        Member("saved", .truth, "Whether it was saved; a dry run saves nothing"),
        Member(
          "tables",
          .list(
            .object([
              Member("file", .text, "The copy, as messages call it"),
              Member(
                "base", .words(["history", "moment", "none"]),
                "How what both knew was found: by steps both have, as the nearest moment, or not"),
              Member("steps", .whole, "How many steps of the file's history are before it").orNot,
              Member("added", .whole, "How many things it adds"),
              Member("removed", .whole, "How many it removes"),
              Member("moved", .whole, "How many it moves"),
              Member("changed", .whole, "How many it changes"),
              Member("clashes", .whole, "How many of its values clash with the file's"),
            ])), "What comes from each"),
        Member(
          "conflicts",
          .list(
            .object([
              Member("thing", .text, "Its title; empty for the workspace"),
              Member("kind", .words(kinds), "What kind of thing it is"),
              Member("id", .identifier, "The thing's id"),
              Member("field", .text, "The field"), Member("shown", .anything, "What is shown"),
              Member("other", .anything, "What waits beside it"),
            ])), "What waits for people since this merge"),
      ]),
    OutputFormat(
      "ninefold-programme", by: "list --programme FOLDER --json",
      "The workspaces of a folder as one",
      [
        Member("folder", .text, "The folder"),
        Member("weeks", .whole, "After how many weeks without a change a team is stuck"),
        Member("files", .whole, "How many files there are"),
        Member("stuck", .whole, "How many are stuck"),
        Member("troubles", .whole, "How many cannot be read"),
        Member("stages", .map(.whole), "How many have come to each stage"),
        Member("outcomes", .map(.whole), "How many have each outcome"),
        Member(
          "marks",
          .list(
            .object([
              Member("name", .text, "A mark"), Member("workspaces", .whole, "How many have it"),
            ])), "All marks, the last one last"),
        Member(
          "workspaces", .list(.either([.object(track), .object(trouble)])),
          "Those that are stuck first, those that cannot be read last"),
      ]),
    OutputFormat(
      "ninefold-reading", by: "show FILE --reading READING --json",
      "Something computed from a workspace",
      .either(
        Reading.all.map { reading in
          .object([
            Member("reading", .words([reading.id]), reading.title[.en]),
            Member("rows", .list(.named("\(reading.id)-row")), "What it says, in its order"),
          ])
        })),
    OutputFormat(
      "ninefold-readings", by: "export FILE --to json", "Boards as a tree, and all readings",
      [
        Member("id", .identifier, "The workspace's id"), Member("title", .text, "Its title"),
        Member("place", .text, "Where it happens"),
        Member("language", .words(Language.allValueStrings), "The language of titles and labels"),
        Member("made", .moment, "When it was made"),
        Member(
          "boards",
          .list(
            .object([
              Member("id", .identifier, "The board's id"), Member("title", .text, "Its name"),
              Member("template", .text, "Its template"),
              Member("fields", .anything, "Its fields as the file has them"),
              Member(
                "boxes",
                .list(
                  .object([
                    Member("id", .identifier, "The box's id"), Member("label", .text, "Its label"),
                    Member(
                      "notes",
                      .list(
                        .object([
                          Member("id", .identifier, "The note's id"),
                          Member("title", .text, "The first line of its text"),
                          Member("text", .text, "All of its text"),
                          Member("votes", .whole, "The votes that are shown"),
                          Member("fields", .anything, "Its other fields as the file has them"),
                        ])), "Its notes"),
                  ])), "Its boxes in the order of filling"),
            ])), "The boards"),
        Member(
          "readings",
          .map(
            .object([
              Member("title", .text, "What it is called"), Member("sum", .text, "What it comes to"),
              Member("values", .anything, "The same as values"),
              Member(
                "rows",
                .list(
                  .object([
                    Member("text", .text, "What it says"),
                    Member("details", .list(.text), "What stands beside it"),
                    Member("depth", .whole, "How deep it stands under the rows before it"),
                    Member("values", .anything, "The same as values"),
                  ])), "Its rows"),
            ])), "All readings, by their ids"),
      ]),
    OutputFormat(
      "ninefold-templates", by: "templates --json", "The templates",
      [
        Member("language", .words(Language.allValueStrings), "The language of the labels"),
        Member("templates", .list(.object(template)), "In the order in which they are offered"),
      ]),
    OutputFormat(
      "ninefold-troubles", by: "keys --check --json", "What is wrong with the user's configuration",
      [Member("troubles", .list(.text), "A sentence each; none where all is well")]),
    OutputFormat(
      "ninefold-votes", by: "vote FILE --json", "What came of the votes on a board",
      [
        Member("board", .identifier, "The board"),
        Member(
          "rounds",
          .list(
            .object(round + [Member("notes", .list(.object(result)), "Most votes first")])),
          "In their order"),
      ]),
    OutputFormat(
      "ninefold-watch", by: "watch FILE", "One line of what changes: a state, or a change",
      .either([
        .object([
          Member("time", .moment, "When it was read"),
          Member("state", .ofFile(nil), "The workspace as it is, with --state"),
        ]),
        .object([
          Member("time", .moment, "When it was done, else seen"),
          Member("author", .text, "Who did it, where the history knows").orNot,
          Member("title", .text, "What was done, where the history knows").orNot,
          Member("step", .text, "The step's id").orNot,
          Member("change", .list(.either(changes)), "What changed, in the order it is applied"),
        ]),
      ])),
    OutputFormat(
      "ninefold-why", by: "why FILE NOTE --json", "Where a note comes from",
      [
        Member("note", .identifier, "The note"),
        Member("ideas", .whole, "How many ideas it comes from in all"),
        Member("votes", .whole, "How many votes these have"),
        Member(
          "origins", .list(.named("why-row")), "The note, those it comes from, then those it became"
        ),
      ]),
  ]

  /// The rows of the readings, by `READING-row`.
  static let rows: [(name: String, shape: Shape)] =
    trackRows + [
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

  /// The rows of the readings of a track.
  private static let trackRows: [(name: String, shape: Shape)] = [
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

  private static let kinds = Target.Kind.allCases.map(\.rawValue)

  private static let track: [Member] = [
    Member("file", .text, "Its path from the folder"), Member("title", .text, "Its title"),
    Member("id", .identifier, "The workspace's id"),
    Member("stage", .words(Track.Stage.allCases.map(\.rawValue)), "How far it has come").orNot,
    Member("maturity", .text, "The maturity of the boards of that stage").orNot,
    Member("evidence", .map(.whole), "How many notes have each state of evidence"),
    Member("changed", .moment, "When its last step was, else when the file changed").orNot,
    Member("marks", .list(.text), "Names of its marks, in their order"),
    Member(
      "stuck",
      .list(
        .object([
          Member("why", .words(["silent", "overdue", "endless", "untested"]), "The reason"),
          Member("weeks", .whole, "For how many weeks").orNot,
          Member("days", .whole, "For how many days").orNot,
          Member("test", .text, "The title of the test").orNot,
        ])), "Why nothing goes on; nothing where it does"),
    Member("outcome", .words(Track.Outcome.allCases.map(\.rawValue)), "What became of it"),
    Member("reason", .text, "Why").orNot,
  ]
  private static let trouble: [Member] = [
    Member("file", .text, "Its path from the folder"), Member("title", .text, "The same"),
    Member("trouble", .text, "Why it cannot be read"),
  ]

  private static let step: [Member] = [
    Member("id", .text, "Holds for ever"),
    Member("number", .whole, "From 1; holds until steps are forgotten or come in by git"),
    Member("time", .moment, "When"), Member("author", .text, "Who did it"),
    Member("title", .text, "What was done"),
    Member("kind", .words(["edit", "ballot", "undo", "redo"]), "What kind of step"),
    Member("of", .text, "The step that was undone or done again").orNot,
    Member("added", .whole, "How many things came").orNot,
    Member("removed", .whole, "How many went").orNot,
    Member("moved", .whole, "How many moved").orNot,
    Member("changed", .whole, "How many changed").orNot,
  ]

  private static let mark: [Member] = [
    Member("name", .text, "What it is called"), Member("time", .moment, "When it was set"),
    Member("author", .text, "Who set it"),
    Member("after", .text, "The step it stands after; before all without").orNot,
  ]

  private static let round: [Member] = [
    Member("id", .identifier, "The round"), Member("open", .truth, "Whether votes are taken"),
    Member("blind", .truth, "Whether sums are hidden still"),
    Member("total", .whole, "Votes in all"),
  ]

  private static let result: [Member] = [
    Member("note", .identifier, "The note"), Member("title", .text, "Its title"),
    Member("votes", .whole, "Its votes"), Member("removed", .truth, "Whether it is gone"),
  ]

  private static let template: [Member] = [
    Member("id", .text, "The template"), Member("title", .text, "What it is called"),
    Member("purpose", .text, "What it serves"),
    Member("credit", .text, "Whose idea it is").orNot,
    Member("picture", .list(.text), "The grid, a mark a box").orNot,
    Member(
      "boxes",
      .list(
        .object([
          Member("id", .identifier, "The box"), Member("mark", .text, "Its sign in the picture"),
          Member("label", .text, "What it is called"), Member("short", .text, "The same, shorter"),
          Member("code", .text, "The same in two or three letters"),
          Member("prompt", .text, "What to ask oneself"),
          Member("brief", .text, "The same, shorter").orNot,
          Member("order", .text, "Its place in the order of filling").orNot,
          Member("limit", .whole, "How many notes it had better have").orNot,
        ])), "In their order"),
  ]

  private static let place = Shape.object([
    Member("board", .identifier, "The board it is on").orNot,
    Member("box", .identifier, "The box").orNot,
    Member("after", .identifier, "What stands right before it").orNot,
    Member("before", .identifier, "What stands right after it").orNot,
  ])

  private static func change(_ word: String, _ more: [Member]) -> Shape {
    .object(
      [
        Member("do", .words([word]), "What was done"), Member("what", .words(kinds), "To what"),
        Member("board", .identifier, "The board it is, or is on").orNot,
        Member("box", .identifier, "The box it is, or is in").orNot,
        Member("round", .identifier, "The round of votes").orNot,
        Member("note", .identifier, "The note").orNot,
      ] + more)
  }

  private static let changes: [Shape] = [
    change(
      "set",
      [
        Member("path", .list(.text), "The field, and the member inside it"),
        Member("old", .anything, "What it was; unset where it is missing").orNot,
        Member("new", .anything, "What it is; unset where it is missing").orNot,
        Member("secret", .exactly(true), "A vote of a blind round: for what is not told").orNot,
      ]),
    change("add", [Member("at", place, "Where"), Member("new", .anything, "All that is in it")]),
    change(
      "remove",
      [Member("at", place, "Where it was"), Member("old", .anything, "All that was in it")]),
    change("move", [Member("from", place, "Where it was"), Member("to", place, "Where it is")]),
  ]
}
