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

  static let kinds = Target.Kind.allCases.map(\.rawValue)

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

  static let round: [Member] = [
    Member("id", .identifier, "The round"), Member("open", .truth, "Whether votes are taken"),
    Member("blind", .truth, "Whether sums are hidden still"),
    Member("total", .whole, "Votes in all"),
  ]

  static let result: [Member] = [
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
