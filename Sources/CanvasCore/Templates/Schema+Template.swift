/// The tables of a user's own template, `ninefold-template/1`. Unlike in a workspace, a key that is
/// in no table is refused: a template is written by hand, and a misspelt key would do nothing.
extension Schema {
  /// The format of a template's file that this version writes and reads.
  public static let templateFormat = "ninefold-template/1"

  public static let template: [Field] = [
    Field("format", .text, "The format and its major version, ninefold-template/1"),
    Field("id", .identifier, "What a board's template field says; a built-in id replaces that one"),
    Field("title", byLanguage, "What the template is called"),
    Field("purpose", byLanguage, "One sentence on what it is for"),
    Field("picture", .rows(.text), "The grid, row by row: each character is the mark of a box"),
    Field("growsBoxes", .boolean, "People add boxes of their own; such a board needs no picture"),
    Field("symbol", .identifier, "The facet whose symbol stands before a note: evidence, partner"),
    Field("pictorial", .boolean, "Each note is a pictogram or a sketch with a few words"),
    Field("words", .integer(1...1000), "Words a note should not exceed"),
    Field("axes", .record(axes), "What the two directions of a 2 × 2 mean"),
    Field("asks", .rows(.text), "Facets and fields of its notes that details show first"),
    Field("credit", .text, "Names the makers and the licence"),
    Field("boxes", .set(.record(templateBox)), "The boxes every board of this template has"),
  ]

  public static let templateBox: [Field] = [
    Field("id", .identifier, "Unique in the template; it is the box's id on every board"),
    Field("mark", .text, "The one character that stands for this box in the picture"),
    Field("order", .text, "Its place in the order of filling: 1, 2, 2b … 99"),
    Field("label", byLanguage, "The label in full"),
    Field("short", byLanguage, "The label in at most 12 cells; made from the label where missing"),
    Field("code", byLanguage, "2 or 3 letters, unique; made from the label where missing"),
    Field("prompt", byLanguage, "The questions to ask at this box"),
    Field("brief", byLanguage, "One question in few words, shown where the prompt does not fit"),
    Field("limit", .integer(1...1000), "How many notes are enough"),
    Field("symbol", .identifier, "The facet whose symbol stands before a note in this box"),
  ]

  public static let axes: [Field] = [
    Field("horizontal", byLanguage, "What grows from left to right"),
    Field("horizontalScore", .text, "The score it stands for: effort"),
    Field("horizontalFalls", .boolean, "The score falls there: the label names its lack"),
    Field("vertical", byLanguage, "What grows from bottom to top"),
    Field("verticalScore", .text, "The score it stands for: impact"),
  ]

  /// A text in some languages.
  static let byLanguage = FieldType.record(
    Language.allCases.map { Field(FieldKey($0.rawValue), .text, "In the language \($0.rawValue)") })

  /// What a template, a box of it and its axes cannot do without.
  static let templateRequired: [FieldKey] = ["format", "id", "title", "boxes"]
  static let templateBoxRequired: [FieldKey] = ["id", "mark", "label"]
  static let axesRequired: [FieldKey] = [
    "horizontal", "horizontalScore", "vertical", "verticalScore",
  ]
}
