/// What a reading gives: rows that say something, each about a thing one can go to.
///
/// Its form follows from what it has: rows of text with details below them; with ``columns``, cells that stand below
/// each other; with ``stages``, a map in which ``ties`` lead from row to row. `Drawing` draws all three.
public struct Table: Sendable {
  /// A named column. Every row that has cells has one for each.
  public struct Column: Sendable {
    public var title: String
    /// Whether it holds numbers, which stand to the right.
    public var isNumeric: Bool

    public init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// What stands in a column of a row.
  public struct Cell: Sendable, ExpressibleByStringInterpolation {
    /// A line that what is said stands on, as in a map of values: money solid, all else dashed.
    public struct Flow: Hashable, Sendable {
      public var isSolid: Bool
      /// Whether it leads to the left, to whom the row is about.
      public var isIncoming: Bool

      public init(isSolid: Bool, isIncoming: Bool) {
        self.isSolid = isSolid
        self.isIncoming = isIncoming
      }
    }

    public var text: String
    public var flow: Flow?
    /// Whether it is a gap that somebody is to fill; its text says so too.
    public var isGap = false

    public init(_ text: String, flow: Flow? = nil, isGap: Bool = false) {
      self.text = text
      self.flow = flow
      self.isGap = isGap
    }

    public init(stringLiteral text: String) { self.init(text) }
  }

  public struct Row: Sendable {
    /// The thing it is about; nil for what cannot be gone to.
    public var target: Target?
    /// How deep it stands under the rows before it.
    public var depth: Int
    public var text: String
    /// What stands in the columns of a table that has some; the first says what `text` does.
    public var cells: [Cell]
    /// What stands beside it, or on lines below.
    public var details: [String]
    /// The same as values, by names that stay.
    public var values: JSONObject
    /// The stage it stands in, by its index in ``Table/stages``. In a map the first heading and what follows it stand
    /// below the map, as rows of text.
    public var stage = 0
    /// Short signs that a map shows before it where there is room: votes, who wrote it.
    public var marks = ""
    /// Whether it only says what the rows below it are.
    public var isHeading = false

    public init(
      _ text: String, cells: [Cell] = [], details: [String] = [], depth: Int = 0,
      target: Target? = nil, values: JSONObject = [:]
    ) {
      self.text = text
      self.cells = cells
      self.details = details
      self.depth = depth
      self.target = target
      self.values = values
    }

    /// A row whose cells stand in the columns of its table.
    public init(
      cells: [Cell], details: [String] = [], target: Target? = nil, values: JSONObject = [:]
    ) {
      self.init(
        cells.first?.text ?? "", cells: cells, details: details, target: target, values: values)
    }
  }

  /// A line of a map, from an earlier row to what it became; both by their index.
  public struct Tie: Hashable, Sendable {
    public var from: Int
    public var to: Int

    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  public var columns: [Column]
  public var rows: [Row]
  /// What they come to, in a sentence; empty where there is nothing to add.
  public var sum: String
  /// The same as values.
  public var values: JSONObject
  /// Of a map: the titles of its stages from left to right.
  public var stages: [String] = []
  public var ties: [Tie] = []

  public init(
    _ rows: [Row], columns: [Column] = [], sum: String = "", values: JSONObject = [:]
  ) {
    self.columns = columns
    self.rows = rows
    self.sum = sum
    self.values = values
  }

  /// A map: rows know their stages.
  public init(
    stages: [String], _ rows: [Row], ties: [Tie], sum: String = "", values: JSONObject = [:]
  ) {
    self.init(rows, sum: sum, values: values)
    self.stages = stages
    self.ties = ties
  }

  /// Whether it is more than a list of rows: cells that stand below each other, or a map.
  public var isDrawn: Bool { !columns.isEmpty || !stages.isEmpty }

  /// Lines of plain text: details stand below their row.
  public var lines: [String] {
    let lines = rows.flatMap { row -> [String] in
      let indent = String(repeating: "  ", count: row.depth)
      return [indent + row.text] + row.details.map { indent + "  " + $0 }
    }
    return sum.isEmpty ? lines : lines + [sum]
  }

  /// The rows as values.
  public var json: JSONValue { .array(rows.map { .object($0.values) }) }
}
