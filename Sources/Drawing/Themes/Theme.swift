/// How each role looks. Themes differ in this table only.
public struct Theme: Hashable, Sendable {
  /// A colour of the terminal: its default, one of 256, or 24 bits.
  public enum Color: Hashable, Sendable {
    case standard
    case palette(UInt8)
    /// 0xRRGGBB; a terminal without it shows the nearest colour it has.
    case rgb(UInt32)
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
    /// A line through the words. Not every terminal draws it, so a sign says the same.
    public static let strike = Attributes(rawValue: 32)
  }

  public let name: String
  private var styles: [Role: Style]

  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// The style of a role; a role the theme does not name looks like text.
  public subscript(role: Role) -> Style { styles[role] ?? styles[.text] ?? Style() }

  /// The same theme under another name, with other styles for some roles.
  package func named(_ name: String, with changes: [Role: Style]) -> Theme {
    Theme(name: name, styles: styles.merging(changes) { $1 })
  }
}

extension Theme.Color {
  /// The red, green and blue of a colour of 24 bits, each from 0 to 255; nil for the terminal's own.
  public var components: (red: Int, green: Int, blue: Int)? {
    guard case .rgb(let value) = self else { return nil }
    return (Int(value >> 16 & 255), Int(value >> 8 & 255), Int(value & 255))
  }

  /// How much two colours stand out from each other: from 1 to 21, by the formula of WCAG 2.2 (relative
  /// luminance, contrast ratio). Nil where one is the terminal's own.
  public func contrast(to other: Theme.Color) -> Double? {
    guard let mine = luminance, let theirs = other.luminance else { return nil }
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  /// Whether white stands out from it more than black does; false for the terminal's own.
  public var isDark: Bool {
    guard let white = contrast(to: .rgb(0xFFFFFF)), let black = contrast(to: .rgb(0)) else {
      return false
    }
    return white > black
  }

  private var luminance: Double? {
    components.map { color in
      0.2126 * Self.linear(color.red) + 0.7152 * Self.linear(color.green)
        + 0.0722 * Self.linear(color.blue)
    }
  }

  private static func linear(_ component: Int) -> Double {
    let share = Double(component) / 255
    guard share > 0.04045 else { return share / 12.92 }
    // x^2.4 as x^2 · x^0.4, the fifth root of x² found by Newton's steps: no mathematical library is needed.
    let base = (share + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
