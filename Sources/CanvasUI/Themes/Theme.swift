/// How each role looks. The six themes differ in this table only.
public struct Theme: Sendable {
  /// A colour of the terminal: its default, one of 256, or 24 bits.
  public enum Color: Hashable, Sendable {
    case standard
    case palette(UInt8)
  }

  /// Colours and attributes of a role.
  public struct Style: Hashable, Sendable {
    public var foreground: Color
    public var background: Color
    public var attributes: Attributes

    public init(
      _ foreground: Color = .standard, on background: Color = .standard,
      _ attributes: Attributes = []
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  /// What a terminal can do to text beside colouring it.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let reverse = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let italic = Attributes(rawValue: 8)
    public static let dim = Attributes(rawValue: 16)
  }

  public let name: String
  private let styles: [Role: Style]

  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// The style of a role; a role the theme does not name looks like text.
  public subscript(role: Role) -> Style { styles[role] ?? styles[.text] ?? Style() }
}
