/// Capital letters as pictures of rows of dots, for text that the last row of a room reads.
///
/// Drawn for this program, in two sizes: letters of 7 rows, and of 5 where there is less room. A letter is as wide
/// as its picture; an accent stands in the rows above it, a cedilla in the row below. What has no picture here is
/// not spelled in blocks at all.
package struct BlockFont: Sendable {
  /// Dots from the top of an accent to the foot of a cedilla.
  package let height: Int
  /// Dots between letters, and between words.
  package let gap = 1
  package let space: Int
  private let letters: [Character: [String]]
  private let accents: [Character: [String]]
  /// The dots of letters side by side, small ones too: texts are measured more often than drawn.
  private let widths: [Character: Int]

  package static let large = BlockFont(largeSheets, accents: largeAccents, space: 3)
  package static let small = BlockFont(smallSheets, accents: smallAccents, space: 2)

  private init(
    _ sheets: [(letters: String, rows: [String])], accents: [Character: [String]], space: Int
  ) {
    let rows = sheets.first?.rows.count ?? 0
    var letters: [Character: [String]] = [" ": Array(repeating: "  ", count: rows)]
    for sheet in sheets {
      let columns = sheet.rows.map { $0.split(separator: "|").map(String.init) }
      for (index, letter) in sheet.letters.enumerated() {
        letters[letter] = columns.map { $0[index] }
      }
    }
    self.letters = letters
    self.accents = accents
    self.space = space
    height = (accents.first?.value.count ?? 0) + rows + 1
    var widths: [Character: Int] = [:]
    let marked = Self.marked.compactMapValues { base, mark in
      letters[base].map { max($0[0].count, mark.flatMap { accents[$0]?[0].count } ?? 0) }
    }
    for (letter, width) in marked.merging(letters.mapValues { $0[0].count }, uniquingKeysWith: max)
    {
      widths[letter] = width
      let small = letter.lowercased()
      if small.count == 1, let small = small.first { widths[small] = width }
    }
    self.widths = widths
  }

  /// The dots of a word side by side; nil where the font lacks a letter.
  package func width(of word: some StringProtocol) -> Int? {
    var dots = 0
    for character in word {
      guard let own = widths[character] ?? pictures(of: character).map(Self.width(of:)) else {
        return nil
      }
      dots += (dots == 0 ? 0 : gap) + own
    }
    return dots
  }

  /// The dots of several letters side by side.
  private static func width(of pictures: [[String]]) -> Int {
    pictures.reduce(max(0, pictures.count - 1)) { $0 + ($1.first?.count ?? 0) }
  }

  /// The dots of a character, row by row from the left; nil where the font lacks it. `ß` gives two letters.
  package func pictures(of character: Character) -> [[String]]? {
    var all: [[String]] = []
    for capital in character.uppercased() {
      guard let picture = picture(of: capital) else { return nil }
      all.append(picture)
    }
    return all
  }

  private func picture(of capital: Character) -> [String]? {
    let (base, mark) = Self.marked[capital] ?? (capital, nil)
    guard let plain = letters[base] else { return nil }
    let accent = mark.flatMap { accents[$0] }
    // The letter I is narrower than what stands on it.
    let width = max(plain.first?.count ?? 0, accent?.first?.count ?? 0)
    let rows = plain.map { Self.centered($0, width) }
    let none = Array(repeating: "", count: height - rows.count - 1)
    let above = (accent ?? none).map { Self.centered($0, width) }
    return above + rows + [Self.centered(mark == "," ? "#" : "", width)]
  }

  private static func centered(_ row: String, _ width: Int) -> String {
    let left = max(0, (width - row.count) / 2)
    let right = max(0, width - row.count - left)
    let wide = String(repeating: " ", count: left) + row + String(repeating: " ", count: right)
    return String(wide.prefix(width))
  }

  private static let largeAccents: [Character: [String]] = [
    "´": ["  #", " # "], "`": ["#  ", " # "], "^": [" # ", "# #"], "¨": ["# #", "   "],
    "~": [" # #", "# # "], "°": [" # ", " # "],
  ]

  private static let smallAccents: [Character: [String]] = [
    "´": [" ##"], "`": ["## "], "^": [" # "], "¨": ["# #"], "~": ["###"], "°": [" # "],
  ]

  /// Letters with a mark: the letter and the mark.
  private static let marked: [Character: (Character, Character?)] = [
    "Á": ("A", "´"), "À": ("A", "`"), "Â": ("A", "^"), "Ä": ("A", "¨"), "Ã": ("A", "~"),
    "Å": ("A", "°"), "É": ("E", "´"), "È": ("E", "`"), "Ê": ("E", "^"), "Ë": ("E", "¨"),
    "Í": ("I", "´"), "Ì": ("I", "`"), "Î": ("I", "^"), "Ï": ("I", "¨"), "Ó": ("O", "´"),
    "Ò": ("O", "`"), "Ô": ("O", "^"), "Ö": ("O", "¨"), "Õ": ("O", "~"), "Ú": ("U", "´"),
    "Ù": ("U", "`"), "Û": ("U", "^"), "Ü": ("U", "¨"), "Ý": ("Y", "´"), "Ñ": ("N", "~"),
    "Ç": ("C", ","), "’": ("'", nil), "‘": ("'", nil), "“": ("\"", nil), "”": ("\"", nil),
    "–": ("-", nil), "—": ("-", nil), "\u{A0}": (" ", nil),
  ]

  /// Rows of letters side by side, each letter between bars.
  private static let largeSheets: [(letters: String, rows: [String])] = [
    (
      "ABCDEFGHIJ",
      [
        "| ### |#### | ####|#### |#####|#####| ####|#   #|###|  ###|",
        "|#   #|#   #|#    |#   #|#    |#    |#    |#   #| # |   # |",
        "|#   #|#   #|#    |#   #|#    |#    |#    |#   #| # |   # |",
        "|#####|#### |#    |#   #|#### |#### |#  ##|#####| # |   # |",
        "|#   #|#   #|#    |#   #|#    |#    |#   #|#   #| # |   # |",
        "|#   #|#   #|#    |#   #|#    |#    |#   #|#   #| # |#  # |",
        "|#   #|#### | ####|#### |#####|#    | ####|#   #|###| ##  |",
      ]
    ),
    (
      "KLMNOPQRST",
      [
        "|#   #|#    |#   #|#   #| ### |#### | ### |#### | ####|#####|",
        "|#  # |#    |## ##|##  #|#   #|#   #|#   #|#   #|#    |  #  |",
        "|# #  |#    |# # #|##  #|#   #|#   #|#   #|#   #|#    |  #  |",
        "|##   |#    |# # #|# # #|#   #|#### |#   #|#### | ### |  #  |",
        "|# #  |#    |#   #|#  ##|#   #|#    |# # #|# #  |    #|  #  |",
        "|#  # |#    |#   #|#  ##|#   #|#    |#  # |#  # |    #|  #  |",
        "|#   #|#####|#   #|#   #| ### |#    | ## #|#   #|#### |  #  |",
      ]
    ),
    (
      "UVWXYZ0123",
      [
        "|#   #|#   #|#   #|#   #|#   #|#####| ### |  # | ### |#### |",
        "|#   #|#   #|#   #|#   #|#   #|    #|#   #| ## |#   #|    #|",
        "|#   #|#   #|#   #| # # | # # |   # |#  ##|# # |    #|    #|",
        "|#   #|#   #|# # #|  #  |  #  |  #  |# # #|  # |   # | ### |",
        "|#   #|#   #|# # #| # # |  #  | #   |##  #|  # |  #  |    #|",
        "|#   #| # # |## ##|#   #|  #  |#    |#   #|  # | #   |    #|",
        "| ### |  #  |#   #|#   #|  #  |#####| ### |####|#####|#### |",
      ]
    ),
    (
      "456789.,:;!?'\"-",
      [
        "|   # |#####| ### |#####| ### | ### |  |  |  |  |#| ### |#|# #|   |",
        "|  ## |#    |#    |    #|#   #|#   #|  |  |  |  |#|#   #|#|# #|   |",
        "| # # |#### |#    |   # |#   #|#   #|  |  |##|##|#|    #| |   |   |",
        "|#  # |    #|#### |  #  | ### | ####|  |  |  |  |#|   # | |   |###|",
        "|#####|    #|#   #| #   |#   #|    #|  |  |  |  |#|  #  | |   |   |",
        "|   # |#   #|#   #| #   |#   #|    #|##|##|##|##| |     | |   |   |",
        "|   # | ### | ### | #   | ### | ### |##| #|##| #|#|  #  | |   |   |",
      ]
    ),
    (
      "()/&+%=€*#@<>_",
      [
        "| #|# |    #| ##  |     |##  #|    | ####|     | # # | ### |   #|#   |     |",
        "|# | #|    #|#  # |  #  |##  #|    |#    |# # #| # # |#   #|  # | #  |     |",
        "|# | #|   # |#  # |  #  |   # |####|#### | ### |#####|# ###| #  |  # |     |",
        "|# | #|  #  | ##  |#####|  #  |    |#    |#####| # # |# # #|#   |   #|     |",
        "|# | #| #   |# # #|  #  | #   |####|#### | ### |#####|# ###| #  |  # |     |",
        "|# | #|#    |#  # |  #  |#  ##|    |#    |# # #| # # |#    |  # | #  |     |",
        "| #|# |#    | ## #|     |#  ##|    | ####|     | # # | ####|   #|#   |#####|",
      ]
    ),
  ]

  private static let smallSheets: [(letters: String, rows: [String])] = [
    (
      "ABCDEFGHIJKLM",
      [
        "| # |## | ##|## |###|###| ##|# #|#|  #|# #|#  |#   #|",
        "|# #|# #|#  |# #|#  |#  |#  |# #|#|  #|# #|#  |## ##|",
        "|###|## |#  |# #|## |## |# #|###|#|  #|## |#  |# # #|",
        "|# #|# #|#  |# #|#  |#  |# #|# #|#|# #|# #|#  |#   #|",
        "|# #|## | ##|## |###|#  | ##|# #|#| # |# #|###|#   #|",
      ]
    ),
    (
      "NOPQRSTUVWXYZ",
      [
        "|#  #| # |## | # |## | ##|###|# #|# #|#   #|# #|# #|###|",
        "|## #|# #|# #|# #|# #|#  | # |# #|# #|#   #|# #|# #|  #|",
        "|# ##|# #|## |# #|## | # | # |# #|# #|# # #| # | # | # |",
        "|#  #|# #|#  |# #|# #|  #| # |# #|# #|## ##|# #| # |#  |",
        "|#  #| # |#  | ##|# #|## | # |###| # |#   #|# #| # |###|",
      ]
    ),
    (
      "0123456789.,:;!?'\"-",
      [
        "|###| #|## |## |# #|###| ##|###|###|###| |  | |  |#|###|#|# #|   |",
        "|# #|##|  #|  #|# #|#  |#  |  #|# #|# #| |  |#| #|#|  #|#|# #|   |",
        "|# #| #| # |## |###|## |###|  #|###|###| |  | |  |#| # | |   |###|",
        "|# #| #|#  |  #|  #|  #|# #| # |# #|  #| | #|#| #| |   | |   |   |",
        "|###| #|###|## |  #|## |###| # |###|## |#|# | |# |#| # | |   |   |",
      ]
    ),
    (
      "()/&+%=€*#@<>_",
      [
        "| #|# |  #| # |   |# #|   | ##| # |# #|###|  #|#  |   |",
        "|# | #|  #|# #| # |  #|###|#  |###|###|# #| # | # |   |",
        "|# | #| # | # |###| # |   |###| # |# #|###|#  |  #|   |",
        "|# | #|#  |# #| # |#  |###|#  |###|###|#  | # | # |   |",
        "| #|# |#  | ##|   |# #|   | ##| # |# #|###|  #|#  |###|",
      ]
    ),
  ]
}
