extension Template {
  /// Makes the short labels and codes that a user's template leaves out, language by language: the
  /// label cut to 12 cells, and its first two letters or, where another box has these, the next ones.
  mutating func fillDefaults() {
    for index in boxes.indices {
      for (language, label) in boxes[index].label.inOrder
      where boxes[index].short.values[language] == nil {
        boxes[index].short.values[language] = Self.short(of: label)
      }
    }
    for language in Language.allCases {
      for index in boxes.indices where boxes[index].code.values[language] == nil {
        guard let label = boxes[index].label.values[language] else { continue }
        let taken = codes(of: boxes.indices.filter { $0 != index }, in: language)
        boxes[index].code.values[language] =
          Self.code(from: label, unless: taken.contains)
          ?? Self.code(from: boxes[index].id, unless: taken.contains)
      }
    }
  }

  /// The codes that some boxes show in a language, in capitals. Where the boxes differ in their
  /// languages one may show its code beside another's of any language, so all of them count.
  private func codes(of indices: [Int], in language: Language) -> Set<String> {
    let differ = Set(boxes.map { Set($0.label.values.keys) }).count > 1
    var codes: Set<String> = []
    for index in indices {
      for (own, code) in boxes[index].code.inOrder where differ || own == language {
        codes.insert(code.uppercased())
      }
    }
    return codes
  }

  private static func short(of label: String) -> String {
    guard mostCells(of: label) > 12 else { return label }
    var short = label
    while mostCells(of: short) > 11 || short.last?.isWhitespace == true { short.removeLast() }
    return short + "…"
  }

  /// The first code that can be made of a text and is not taken, or nil.
  private static func code(from text: String, unless isTaken: (String) -> Bool) -> String? {
    let letters = text.uppercased().filter { $0.isCodeSign && mostCells(of: String($0)) == 1 }
    guard let first = letters.first else { return nil }
    let later = letters.dropFirst()
    let pairs = later.map { "\(first)\($0)" }
    let triples = later.dropFirst().map { "\(letters.prefix(2))\($0)" }
    let numbered = (2...99).map { "\(first)\($0)" }
    return (pairs + triples + numbered).first { $0.count > 1 && !isTaken($0) }
  }
}
