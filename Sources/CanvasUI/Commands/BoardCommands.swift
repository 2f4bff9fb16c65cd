import CanvasCore

extension Command {
  static let boardCommands: [Command] = [
    Command("focus.up", .commandUp, in: .board, ["Up", "k"], isListed: false) {
      app throws(Refusal) in try app.moveFocus(.up)
    },
    Command("focus.down", .commandDown, in: .board, ["Down", "j"], isListed: false) {
      app throws(Refusal) in try app.moveFocus(.down)
    },
    Command("focus.left", .commandLeft, in: .board, ["Left", "h"], isListed: false) {
      app throws(Refusal) in try app.moveFocus(.left)
    },
    Command("focus.right", .commandRight, in: .board, ["Right", "l"], isListed: false) {
      app throws(Refusal) in try app.moveFocus(.right)
    },
    Command("box.next", .commandNextBox, in: .board, ["Tab"]) { app throws(Refusal) in
      try app.stepBox(by: 1)
    },
    Command("box.previous", .commandPreviousBox, in: .board, ["Shift-Tab"]) {
      app throws(Refusal) in try app.stepBox(by: -1)
    },
    Command("note.first", .commandFirst, in: .board, ["Home", "g"]) { app throws(Refusal) in
      try app.stepNote(by: .min)
    },
    Command("note.last", .commandLast, in: .board, ["End", "G"]) { app throws(Refusal) in
      try app.stepNote(by: .max)
    },
    Command("note.pageDown", .commandPageDown, in: .board, ["PageDown", "Ctrl-F"]) {
      app throws(Refusal) in try app.page(by: 1)
    },
    Command("note.pageUp", .commandPageUp, in: .board, ["PageUp", "Ctrl-B"]) {
      app throws(Refusal) in try app.page(by: -1)
    },
    Command(
      "cluster.add", .commandAddCluster, hint: .hintAddCluster, in: .board, ["c"], types: true
    ) {
      app throws(Refusal) in
      _ = try app.requireBoard()
      try app.requireBoxes()
      guard app.template?.growsBoxes ?? true else { throw Refusal(app.say(.templateBoxesStay)) }
      app.open(.newCluster)
    },
    Command("cluster.rename", .commandRenameCluster, in: .board, ["r"], types: true) {
      app throws(Refusal) in
      let board = try app.requireBoard()
      try app.requireBoxes()
      let box = try app.requireBox()
      app.ask(
        "title", of: .box(board: board.id, box: box.id), .askClusterTitle, as: .renameCluster)
    },
    Command("cluster.remove", .commandRemoveCluster, in: .board, ["X"]) { app throws(Refusal) in
      try app.removeCluster()
    },
    Command("cluster.earlier", .commandClusterEarlier, in: .board, ["Shift-Left"]) {
      app throws(Refusal) in try app.moveCluster(by: -1)
    },
    Command("cluster.later", .commandClusterLater, in: .board, ["Shift-Right"]) {
      app throws(Refusal) in try app.moveCluster(by: 1)
    },
    Command("round.toggle", .commandRound, hint: .hintClose, in: .board, ["Ctrl-R"]) {
      app throws(Refusal) in try app.toggleRound()
    },
    Command("board.next", .commandNextBoard, hint: .hintNextBoard, in: .board, ["n", "Ctrl-N"]) {
      app throws(Refusal) in try app.stepBoard(by: 1)
    },
    Command("board.previous", .commandPreviousBoard, in: .board, ["N"]) {
      app throws(Refusal) in try app.stepBoard(by: -1)
    },
    Command("board.votes", .commandVotes, in: .board, ["B"]) { app throws(Refusal) in
      let board = try app.requireBoard()
      guard !board.rounds.isEmpty else { throw Refusal(app.say(.noVotesYet)) }
      try app.needHistory(of: .votes(board.id), unless: false)
      if app.opened?.afterHistory == nil { app.openVotes(on: board.id) }
    },
    Command("board.rename", .commandRenameBoard, in: .board, ["R"], types: true) {
      app throws(Refusal) in
      let board = try app.requireBoard()
      app.ask(
        "title", of: .board(board.id), .askBoardTitle, as: .renameBoard, mayBeEmpty: false)
    },
    Command("board.question", .commandQuestion, in: .board, ["Q"], types: true) {
      app throws(Refusal) in
      let board = try app.requireBoard()
      app.ask("question", of: .board(board.id), .askBoardQuestion, as: .setQuestion)
    },
    Command("board.challenge", .commandChallenge, in: .board, [], types: true) {
      app throws(Refusal) in
      let board = try app.requireBoard()
      app.ask("challenge", of: .board(board.id), .askChallenge, as: .setChallenge)
    },
    Command("board.travel", .commandTravel, in: .board, [], types: true) { app throws(Refusal) in
      _ = try app.requireBoard()
      app.open(.travel)
    },
    Command("board.couldLose", .commandCouldLose, in: .board, [], types: true) {
      app throws(Refusal) in
      let board = try app.requireBoard()
      app.ask("couldLose", of: .board(board.id), .askCouldLose, as: .setCouldLose)
    },
    Command("board.start", .commandStart, in: .board, [], types: true) { app throws(Refusal) in
      let board = try app.requireBoard()
      guard board.template == "agenda" else { throw Refusal(app.say(.onlyAgendas)) }
      app.askStart(of: board.id)
    },
    Command("board.list", .commandBoards, hint: .hintBoards, in: .board, ["b"]) { app in
      app.listBoards()
    },
    Command(
      "boards.open", .commandOpenBoard, hint: .hintOpen, in: .boards, ["Enter", "Right", "l"]
    ) {
      app throws(Refusal) in app.show(board: try app.requireBoard().id)
    },
    Command("boards.down", .commandDown, in: .boards, ["Down", "j"], isListed: false) {
      app throws(Refusal) in try app.stepInBoards(by: 1)
    },
    Command("boards.up", .commandUp, in: .boards, ["Up", "k"], isListed: false) {
      app throws(Refusal) in try app.stepInBoards(by: -1)
    },
    Command("boards.first", .commandFirst, in: .boards, ["Home", "g"], isListed: false) {
      app throws(Refusal) in try app.stepInBoards(by: -100_000)
    },
    Command("boards.last", .commandLast, in: .boards, ["End", "G"], isListed: false) {
      app throws(Refusal) in try app.stepInBoards(by: 100_000)
    },
    Command("boards.new", .commandNewBoard, hint: .hintNew, in: .boards, ["a"]) { app in
      app.open(.templates { .newBoard($0) })
    },
    Command(
      "boards.rename", .commandRenameBoard, hint: .hintRename, in: .boards, ["r", "R"], types: true
    ) {
      app throws(Refusal) in
      let board = try app.requireBoard()
      app.ask(
        "title", of: .board(board.id), .askBoardTitle, as: .renameBoard, mayBeEmpty: false)
    },
    Command("boards.remove", .commandRemoveBoard, hint: .hintRemove, in: .boards, ["x", "Delete"]) {
      app throws(Refusal) in try app.removeBoard()
    },
    Command("boards.later", .commandBoardLater, in: .boards, ["J", "Shift-Down"]) {
      app throws(Refusal) in try app.moveBoard(by: 1)
    },
    Command("boards.earlier", .commandBoardEarlier, in: .boards, ["K", "Shift-Up"]) {
      app throws(Refusal) in try app.moveBoard(by: -1)
    },
    Command("boards.back", .commandBack, in: .boards, ["Esc", "b", "Ctrl-C", "Left", "h"]) {
      app throws(Refusal) in try app.leaveBoards()
    },
  ]
}
