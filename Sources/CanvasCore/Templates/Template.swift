/// What kind of board a board is: its boxes, a picture of the grid, and the words around them.
///
/// A template is data. Every board draws, moves, votes and exports through the same code; what differs
/// is a value of this type. Built-in templates are one Swift file each in this folder; a user's own
/// template is the same shape as one JSON file (``TemplateFile``).
///
/// The picture is what one would draw on paper, one character a unit of the grid: every character
/// is the ``TemplateBox/mark`` of the box that covers it. Each box covers exactly one full rectangle. A
/// canvas is drawn by stretching the picture to the screen, so geometry is never written as numbers.
public struct Template: Hashable, Sendable, Identifiable {
  /// What the two directions of a 2 × 2 mean, and the scores a note's place there stands for.
  public struct Axes: Hashable, Sendable {
    /// Left to right: a label and the name of the score, as `effort`.
    public var horizontal: Localized
    public var horizontalScore: String
    /// Whether the score falls from left to right, where the label names its lack.
    public var horizontalFalls: Bool
    /// Bottom to top: a label and the name of the score, as `impact`.
    public var vertical: Localized
    public var verticalScore: String

    public init(
      horizontal: Localized, horizontalScore: String, horizontalFalls: Bool = false,
      vertical: Localized, verticalScore: String
    ) {
      self.horizontal = horizontal
      self.horizontalScore = horizontalScore
      self.horizontalFalls = horizontalFalls
      self.vertical = vertical
      self.verticalScore = verticalScore
    }
  }

  /// Id in the file: `bmc`.
  public var id: String
  /// What the template is called: "Business Model Canvas".
  public var title: Localized
  /// One sentence on what it is for.
  public var purpose: Localized
  /// The grid, as rows of marks from the top. Empty for a wall, whose clusters flow.
  public var picture: [String]
  /// The boxes every board of this template has.
  public var boxes: [TemplateBox]
  /// True where people make boxes (clusters) of their own beside the template's.
  public var growsBoxes: Bool
  /// The facet whose symbol stands before a note, `evidence` on a canvas. Nil for none.
  public var symbol: String?
  /// True where each note is a pictogram or a sketch with a few words.
  public var pictorial: Bool
  /// Words a note should not exceed; more draws a quiet warning. Nil for no limit.
  public var words: Int?
  /// The axes of a 2 × 2.
  public var axes: Axes?
  /// What is worth knowing of its notes before all else: facets and fields by their ids, the most wanted
  /// first. Empty for what is usual.
  public var asks: [String]
  /// The line that credits the makers and names the licence. Nil where the board is our own.
  public var credit: String?

  public init(
    id: String, title: Localized, purpose: Localized, picture: [String], boxes: [TemplateBox],
    growsBoxes: Bool = false, symbol: String? = nil, pictorial: Bool = false, words: Int? = nil,
    axes: Axes? = nil, asks: [String] = [], credit: String? = nil
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.picture = picture
    self.boxes = boxes
    self.growsBoxes = growsBoxes
    self.symbol = symbol
    self.pictorial = pictorial
    self.words = words
    self.axes = axes
    self.asks = asks
    self.credit = credit
  }

  /// The credit line in a language: what a language has for the English one.
  public func credit(in language: Language) -> String? {
    credit.map { Localized([.en: $0])[language] }
  }

  /// What is asked of notes where the template says nothing.
  public static let usualFields = ["evidence", "owner", "color", "tags", "stage"]

  /// The box with this id, or nil.
  public func box(_ id: String) -> TemplateBox? {
    boxes.first { $0.id == id }
  }

  /// The id of the box that a foreign one was most likely meant to be: by its id or title, near an id, a
  /// label or a code in any language. Nil where none is near.
  public func suggestion(for box: Box) -> String? {
    func spoken(_ text: String) -> String {
      text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
    var ids: [String: String] = [:]
    var names: [String] = []
    for known in boxes {
      let labels =
        known.label.inOrder.map(\.1) + known.short.inOrder.map(\.1) + known.code.inOrder.map(\.1)
      for name in [known.id] + labels.map(spoken) where !name.isEmpty && ids[name] == nil {
        ids[name] = known.id
        names.append(name)
      }
    }
    for word in [box.id.text, spoken(box.title)] where !word.isEmpty {
      if let id = ids[word] { return id }
      if let near = Suggestion.nearest(to: word, among: names).first { return ids[near] }
    }
    return nil
  }

  /// The boxes in the suggested order of filling: 1, 1b, 2 …; boxes without an order come last.
  public var fillOrder: [TemplateBox] {
    let keyed = boxes.enumerated().map { index, box -> (Int, String, Int, TemplateBox) in
      let digits = box.order.prefix { $0.isNumber }
      return (Int(digits) ?? .max, String(box.order.dropFirst(digits.count)), index, box)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }
}

/// A box of the template, in the order in which the file keeps them.
public struct TemplateBox: Hashable, Sendable, Identifiable {
  /// Id in the file, kebab-case English, unique in the template: `key-partners`.
  public var id: String
  /// The character that stands for this box in the picture.
  public var mark: Character
  /// The place in the suggested order of filling: `1` … `9`; a sub-box adds a letter: `2b`.
  /// Empty where order means nothing.
  public var order: String
  /// The label in full: "Key Partners".
  public var label: Localized
  /// The label in at most 12 cells: "Partners".
  public var short: Localized
  /// The label in 2–3 letters, unique within template and language: "KP".
  public var code: Localized
  /// The questions to ask at this box, in our own words, separated by single spaces.
  public var prompt: Localized
  /// One question in few words, for where all of them do not fit: two or three lines of 12 cells in the narrow
  /// boxes of a canvas.
  public var brief: Localized
  /// How many notes are enough; more draws a quiet warning. Nil where there is no limit.
  public var limit: Int?
  /// The facet whose symbol stands before a note in this box; nil means the template's.
  public var symbol: String?

  /// The ways to ask here, the fullest first: all questions, the brief one, the first of them. None where the
  /// template asks nothing.
  public func questions(in language: Language) -> [String] {
    let all = prompt[language]
    // A brief question in another language than the prompt is none.
    let isSpoken = brief.values[language] != nil || prompt.values[language] == nil
    let end = all.indices.first { index in
      "?.!".contains(all[index]) && all[all.index(after: index)...].first == " "
    }
    let ways = [all, isSpoken ? brief[language] : "", end.map { String(all[...$0]) } ?? all]
    return ways.enumerated().filter { !$1.isEmpty && !ways[..<$0].contains($1) }.map(\.element)
  }

  public init(
    _ id: String, mark: Character, order: String, label: Localized, short: Localized,
    code: Localized, prompt: Localized, brief: Localized = Localized([:]), limit: Int? = nil,
    symbol: String? = nil
  ) {
    self.id = id
    self.mark = mark
    self.order = order
    self.label = label
    self.short = short
    self.code = code
    self.prompt = prompt
    self.brief = brief
    self.limit = limit
    self.symbol = symbol
  }
}
