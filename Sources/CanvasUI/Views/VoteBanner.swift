import CanvasCore

/// What is said on a board as long as a vote is open there. It takes the row of the hints, so that the board keeps all
/// of its own, and only where one would vote: what one is in the middle of has hints of its own. A room never sees
/// it.
struct VoteBanner {
  /// The commands whose keys it names, the most wanted first.
  static let commands = ["round.toggle", "note.vote", "note.unvote", "board.votes", "app.help"]

  let text: String

  /// Nil where there is nothing to say.
  init?(_ app: App) {
    guard app.screen == .board, app.innermost == nil, let board = app.board,
      let round = board.rounds.last, round.isOpen
    else { return nil }
    var parts: [String]
    if let each = round.perPerson, let most = round.maxPerNote {
      parts = [
        app.say(round.isSecret ? .blindVoteIsOpen : .openVoteIsOpen, "\(each)", "\(most)")
      ]
    } else {
      parts = [app.say(.voteIsOpenHere)]
    }
    if let left = try? Teller(board, voter: app.voter).left {
      parts.append(app.say(.votesLeft, count: left))
    }
    text = parts.joined(separator: " · ")
  }
}
