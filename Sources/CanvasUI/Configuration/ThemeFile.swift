import CanvasCore
import Drawing

/// Turns a user's own theme, one JSON file, into a ``Theme``. It names what differs from a built-in one:
///
///     {
///       "name": "evening",
///       "from": "dark",
///       "roles": {
///         "text": { "color": "#e8e0d0", "on": "#201c18" },
///         "label": { "color": "#ffcc66", "on": "#201c18", "bold": true }
///       }
///     }
///
/// A colour is `#rrggbb`, a number of the terminal's palette from 0 to 255, or `default`. Attributes are `bold`,
/// `reverse`, `underline`, `italic`, `dim` and `strike`.
public enum ThemeFile {
  /// The theme that `bytes` spell, as far as it is right: a role with a mistake keeps the look it has in the theme it is
  /// made from. Nil without a name. Throws a ``JSONError`` only where they are no JSON.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> Checked<Theme> {
    let value = try JSONParser.parse(bytes)
    var reader = ThemeReader()
    let theme = reader.theme(value)
    return Checked(theme, reader.mistakes, in: bytes)
  }
}

/// Takes a theme out of JSON, role by role.
private struct ThemeReader {
  typealias Path = [JSONError.Step]

  private(set) var mistakes = JSONMistakes()

  private static let fields = ["name", "from", "roles"]
  private static let attributes: [(name: String, value: Theme.Attributes)] = [
    ("bold", .bold), ("reverse", .reverse), ("underline", .underline), ("italic", .italic),
    ("dim", .dim), ("strike", .strike),
  ]

  mutating func theme(_ value: JSONValue) -> Theme? {
    guard let object = value.object else {
      mistakes.add([], "a theme is an object in braces")
      return nil
    }
    for key in object.keys where !Self.fields.contains(key.text) {
      mistakes.add(
        JSONObjection(
          unknown: key.text, what: "field here", among: Self.fields, path: [.member(key.text)]))
    }
    let base = base(object["from"])
    let changes = roles(object["roles"], base)
    guard let name = object["name"]?.string, !name.isEmpty else {
      mistakes.add([], "\"name\" is missing: a text in quotes")
      return nil
    }
    return base.named(name, with: changes)
  }

  /// The theme it is made from: the standard one where that is not said, or not known.
  private mutating func base(_ value: JSONValue?) -> Theme {
    guard let value else { return .standard }
    let path: Path = [.member("from")]
    guard let name = value.string else {
      mistakes.add(path, "\"from\" is the name of a theme in quotes")
      return .standard
    }
    if let theme = Theme.builtIn.first(where: { $0.name == name }) { return theme }
    mistakes.add(
      JSONObjection(
        unknown: name, what: "built-in theme here", among: Theme.builtIn.map(\.name), path: path))
    return .standard
  }

  private mutating func roles(_ value: JSONValue?, _ base: Theme) -> [Role: Theme.Style] {
    let path: Path = [.member("roles")]
    if let value, value.object == nil {
      mistakes.add(path, "\"roles\" is an object: roles and their looks")
    }
    var changes: [Role: Theme.Style] = [:]
    for (key, value) in value?.object?.members ?? [] {
      let path = path + [.member(key.text)]
      if let role = Role(named: key.text) {
        changes[role] = style(value, base[role], path)
      } else {
        mistakes.add(
          JSONObjection(
            unknown: key.text, what: "role here", among: Role.allCases.map { "\($0)" }, path: path)
        )
      }
    }
    return changes
  }

  /// Nil where anything of it is wrong: half a look could not be read.
  private mutating func style(
    _ value: JSONValue, _ base: Theme.Style, _ path: Path
  ) -> Theme.Style? {
    guard let object = value.object else {
      mistakes.add(path, "a role is an object: color, on, bold …")
      return nil
    }
    let before = mistakes.count
    var style = base
    for (key, value) in object.members {
      let path = path + [.member(key.text)]
      switch key.text {
      case "color": style.foreground = color(value, path) ?? base.foreground
      case "on": style.background = color(value, path) ?? base.background
      default: set(key.text, value, of: &style, path)
      }
    }
    return mistakes.count == before ? style : nil
  }

  private mutating func set(
    _ name: String, _ value: JSONValue, of style: inout Theme.Style, _ path: Path
  ) {
    guard let attribute = Self.attributes.first(where: { $0.name == name }) else {
      let known = ["color", "on"] + Self.attributes.map(\.name)
      return mistakes.add(
        JSONObjection(unknown: name, what: "field here", among: known, path: path))
    }
    guard let isOn = value.bool else {
      return mistakes.add(path, "\"\(name)\" is true or false")
    }
    if isOn {
      style.attributes.insert(attribute.value)
    } else {
      style.attributes.remove(attribute.value)
    }
  }

  private mutating func color(_ value: JSONValue, _ path: Path) -> Theme.Color? {
    if let number = value.int, let index = UInt8(exactly: number) { return .palette(index) }
    if value.string == "default" { return .standard }
    if let text = value.string, text.hasPrefix("#"), text.utf8.count == 7,
      text.dropFirst().allSatisfy(\.isHexDigit), let number = UInt32(text.dropFirst(), radix: 16)
    {
      return .rgb(number)
    }
    mistakes.add(path, "a color is \"#rrggbb\", a number from 0 to 255, or \"default\"")
    return nil
  }
}
