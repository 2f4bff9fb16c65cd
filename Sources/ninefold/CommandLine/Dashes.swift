import ArgumentParser
import CanvasCore

/// Arguments that begin with dashes and are no options: a text needs "--" before it, and an option with one
/// dash was meant to have two. The parser knows neither, so they are looked at on the way to it.
enum Dashes {
  /// An option that was written with one dash, as a sentence; it would become a note.
  static func shortened(_ arguments: [[UInt8]]) -> Failure? {
    // The parser's help takes a moment to make: only where it may matter.
    let dash = UInt8(ascii: "-")
    guard arguments.contains(where: { $0.count > 2 && $0[0] == dash && $0[1] != dash }) else {
      return nil
    }
    var values: [(option: String, value: String)] = []
    for (word, options) in words(arguments, &values)
    where word.hasPrefix("-") && !word.hasPrefix("--") {
      let name = String(word.dropFirst().prefix { $0 != "=" })
      guard name.utf8.count > 1, name.utf8.allSatisfy({ (0x61...0x7a).contains($0) || $0 == 0x2d }),
        let near = Suggestion.nearest(to: name, among: Array(options.keys)).first
      else { continue }
      let question = Suggestion.question(about: ["--" + near]) ?? ""
      return Failure(.oneDash, word.visible, question, code: 64)
    }
    return nil
  }

  /// A text that was taken for an option, as a sentence; nil where there is none.
  static func misplaced(_ arguments: [[UInt8]]) -> Failure? {
    var values: [(option: String, value: String)] = []
    let words = words(arguments, &values)
    if let (option, value) = values.first(where: { $0.value.hasPrefix("-") }) {
      return Failure(.valueWithDash, option, value.visible, code: 64)
    }
    for (word, options) in words
    where word.hasPrefix("--") || word.hasPrefix("-") && word.count == 2 {
      let name = String(word.dropFirst(word.hasPrefix("--") ? 2 : 1).prefix { $0 != "=" })
      guard options[name] == nil else { continue }
      let near = Suggestion.nearest(to: name, among: Array(options.keys)).first
      let parts = [
        Sentence.noOptionHere.said(word.visible),
        near.flatMap { Suggestion.question(about: ["--" + $0]) },
        Sentence.textWithDashes.said(word.visible),
      ]
      return Failure(sentence: parts.compactMap { $0 }.joined(separator: " "), code: 64)
    }
    return nil
  }

  /// The arguments up to "--" that are not values of options, each with the options of its command: whether
  /// each takes a value. Short options stand in it by their letter. The values go to `values`.
  private static func words(
    _ arguments: [[UInt8]], _ values: inout [(option: String, value: String)]
  ) -> [(String, [String: Bool])] {
    var command: any ParsableCommand.Type = NinefoldCommand.self
    var options = self.options(of: command)
    var words: [(String, [String: Bool])] = []
    var option: String?
    for bytes in arguments {
      let word = String(decoding: bytes, as: UTF8.self)
      if word == "--" { break }
      if let taker = option {
        values.append((taker, word))
        option = nil
        continue
      }
      if word.hasPrefix("--"), options[String(word.dropFirst(2))] == true { option = word }
      if let inner = command.configuration.subcommands.first(where: {
        $0.configuration.commandName == word
      }) {
        command = inner
        options = self.options(of: inner)
      } else {
        words.append((word, options))
      }
    }
    return words
  }

  /// The long options of a command as its help lists them.
  private static func options(of command: any ParsableCommand.Type) -> [String: Bool] {
    let subject = command.configuration.defaultSubcommand ?? command
    let help = NinefoldCommand.helpMessage(for: subject, columns: 1000)
    let lines = help.split(separator: "\n").drop { !$0.hasPrefix("OPTIONS:") }
    var options: [String: Bool] = [:]
    for line in lines {
      let parts = line.split { " ,/".contains($0) }
      for part in parts where part.count == 2 && part.hasPrefix("-") {
        options[String(part.dropFirst())] = false
      }
      for (index, part) in parts.enumerated() where part.hasPrefix("--") {
        let takesValue = index + 1 < parts.count && parts[index + 1].hasPrefix("<")
        options[String(part.dropFirst(2))] = takesValue
        if takesValue { break }
      }
    }
    return options
  }
}
