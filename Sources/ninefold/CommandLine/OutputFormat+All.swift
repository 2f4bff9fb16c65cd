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
  static let rows: [(name: String, shape: Shape)] = [
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

  private static let kinds = Target.Kind.allCases.map(\.rawValue)

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
