import CanvasCore

/// What can stand where the cursor is: worked out here, not in the shells, so that the three agree with the
/// parser and with each other. The scripts of the shells (``CompletionScript``) only ask and show.
struct Completion {
  private let shell: Shell
  private let current: ShellWord
  /// What stands before the part that is completed, in the word as the shell sees it: `--board=`.
  private var stem = ""
  private var command = CommandTree.whole
  private var positionals: [String] = []
  private var options: [String: String] = [:]
  private var used: Set<String> = []
  /// The option whose value the current word is.
  private var pending: CommandTree.Argument?
  private var isPastOptions = false

  /// `words` stand after the program's name, as the shell hands them over; the last one is being typed.
  init(_ shell: Shell, _ words: [String]) {
    self.shell = shell
    let joined = shell == .bash ? Self.joined(words) : words
    let raw = joined.last ?? ""
    current = ShellWord(raw)
    if shell == .bash, let last = words.last, raw != last {
      // Bash takes the word for what comes after a sign such as "=", and puts only that in its place.
      let isSign = Self.isBreak(last)
      stem = String(current.text.dropLast(isSign ? 0 : ShellWord(last).text.count))
    }
    for word in joined.dropLast() { read(shell.keepsQuotes ? ShellWord(word).text : word) }
  }

  /// The candidates as lines for the shell: the value, a tab, what it means.
  var lines: [String] {
    return candidates.filter { $0.value.visible == $0.value }.map { candidate in
      var value = candidate.value
      if value.hasPrefix(stem) { value.removeFirst(stem.count) }
      if shell == .bash { value = current.quotedForBash(value) }
      return "\(value)\t\(candidate.meaning.visible)"
    }
  }

  private var candidates: [Candidate] {
    let word = current.text
    if let pending { return Candidate.fitting(word, values(of: pending)) }
    if isOption(word) {
      let (name, value) = Self.option(word)
      guard let argument = command.option(name) ?? defaultCommand?.option(name), argument.takesValue
      else { return [] }
      return Candidate.fitting(value, values(of: argument)).map {
        Candidate(value: "\(name)=\($0.value)", meaning: $0.meaning)
      }
    }
    if word.hasPrefix("-"), !isPastOptions { return Candidate.fitting(word, optionNames) }
    // The parser's own command does not say what its words are.
    if command.name == "help" { return Candidate.fitting(word, names(of: CommandTree.whole)) }
    var all: [Candidate] = positionals.isEmpty ? names(of: command) : []
    let places = (defaultCommand ?? command).positionals
    if let place = places.dropFirst(positionals.count).first ?? places.last(where: \.isRepeating) {
      all += values(of: place)
    }
    return Candidate.fitting(word, all)
  }

  private var defaultCommand: CommandTree? { command.defaultName.flatMap(command.subcommand) }

  private func names(of tree: CommandTree) -> [Candidate] {
    tree.subcommands.map { Candidate(value: $0.name, meaning: $0.abstract) }
  }

  private var optionNames: [Candidate] {
    let all = command.options + (defaultCommand?.options ?? [])
    return all.filter { $0.isRepeating || used.isDisjoint(with: $0.names) }.flatMap { option in
      option.names.map { Candidate(value: $0, meaning: option.abstract) }
    }
  }

  private func values(of argument: CommandTree.Argument) -> [Candidate] {
    let name = argument.names.first ?? argument.valueName
    let source = Candidates.source(of: name, in: (defaultCommand ?? command).name)
    let known = argument.values.map { Candidate(value: $0) }
    guard let source else { return known }
    let file = (defaultCommand ?? command).positionals.firstIndex { $0.valueName == "file" }
      .flatMap { positionals.indices.contains($0) ? positionals[$0] : nil }
    let line = Candidates.Line(
      file: file, board: options["--board"], words: positionals, typed: current.text)
    return known + Candidates(line).values(source)
  }

  // MARK: Reading the words before

  private mutating func read(_ word: String) {
    if pending != nil {
      pending?.names.forEach { options[$0] = word }
      pending = nil
    } else if word == "--", !isPastOptions {
      isPastOptions = true
    } else if word.hasPrefix("-"), word != "-", !isPastOptions {
      let (name, value) = Self.option(word)
      let isValued = word.contains("=")
      guard let argument = command.option(name) ?? defaultCommand?.option(name) else { return }
      used.formUnion(argument.names)
      if argument.takesValue, !isValued { pending = argument }
      if isValued { argument.names.forEach { options[$0] = value } }
    } else if positionals.isEmpty, let inner = command.subcommand(word) {
      command = inner
    } else {
      if let inner = defaultCommand { command = inner }
      positionals.append(word)
    }
  }

  private func isOption(_ word: String) -> Bool {
    pending == nil && !isPastOptions && word.hasPrefix("--") && word.contains("=")
  }

  private static func option(_ word: String) -> (name: String, value: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }

  // MARK: Words of bash

  private static func isBreak(_ word: String) -> Bool {
    !word.isEmpty && word.allSatisfy { "=:@".contains($0) }
  }

  /// Bash cuts words at signs such as "="; they are put together again.
  private static func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    var joinsNext = false
    for word in words {
      let isBreak = isBreak(word)
      if (isBreak || joinsNext), !result.isEmpty {
        result[result.count - 1] += word
      } else {
        result.append(word)
      }
      joinsNext = isBreak
    }
    return result
  }
}
