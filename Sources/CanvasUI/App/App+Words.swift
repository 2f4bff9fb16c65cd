import CanvasCore

/// What is said, in the language in force.
extension App {
  /// The language of the open board's labels, else of the workspace, else the user's.
  public var language: Language {
    look.language ?? boardThatSpeaks?.language ?? workspace?.language ?? setup.language
  }

  /// The board that is open; in the list the one that it was opened from, whatever the cursor is on.
  private var boardThatSpeaks: Board? {
    if case .boards(let from?) = screen { return workspace?.board(from) }
    return board
  }

  /// A phrase in the language in force, with its gaps filled in.
  func say(_ phrase: Phrase, _ parts: String...) -> String {
    phrase.text(in: language, parts)
  }

  /// A refusal in the language in force.
  func words(of refusal: Refusal) -> String { refusal.words(in: language) }

  /// A phrase about a number, in its singular or plural.
  func say(_ phrase: Phrase, count: Int, _ parts: String...) -> String {
    phrase.text(in: language, count: count, parts)
  }
}
