import ArgumentParser
import CanvasCore
import CanvasUI

// The command line speaks the language of whoever reads it. JSON does not: it is the same in every one.

extension Sentence {
  /// The sentence to the reader, with its gaps filled in from the left.
  func said(_ parts: String...) -> String { text(in: System.language, parts) }

  /// The sentence about a number to the reader.
  func said(count: Int, _ parts: String...) -> String {
    text(in: System.language, count: count, parts)
  }
}

extension Phrase {
  /// The phrase to the reader, with its gaps filled in from the left.
  func said(_ parts: String...) -> String { text(in: System.language, parts) }

  /// The phrase about a number to the reader.
  func said(count: Int) -> String { text(in: System.language, count: count) }
}

extension Failure {
  /// A failure that is one sentence.
  init(_ sentence: Sentence, _ parts: String..., code: Int32) {
    self.init(sentence: sentence.text(in: System.language, parts), code: code)
  }
}

extension ValidationError {
  /// What speaks against arguments, before the parser's own lines about the usage.
  init(_ sentence: Sentence, _ parts: String...) {
    self.init(sentence.text(in: System.language, parts))
  }
}

extension FileError {
  /// What happened, to the reader.
  var said: String { sentence(in: System.language) }

  var failure: Failure { Failure(sentence: said, code: exitCode) }
}

extension Suggestion {
  /// `Did you mean "a" or "b"?` to the reader; nil where no candidate is near.
  static func question(for name: String, among candidates: [String]) -> String? {
    question(about: nearest(to: name, among: candidates))
  }

  /// The same about names that are near; nil without one.
  static func question(about near: [String]) -> String? {
    guard let first = near.first else { return nil }
    let all = near.dropFirst().reduce("\"\(first)\"") { Sentence.either.said($0, "\"\($1)\"") }
    return Sentence.didYouMean.said(all)
  }
}

extension Target.Kind {
  /// `a note`, to the reader.
  var said: String {
    switch self {
    case .workspace: Sentence.aWorkspace.said()
    case .board: Sentence.aBoard.said()
    case .box: Sentence.aBox.said()
    case .round: Sentence.aRound.said()
    case .note: Sentence.aNote.said()
    }
  }
}
