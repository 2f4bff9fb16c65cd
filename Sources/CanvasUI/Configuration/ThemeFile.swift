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
/// `reverse`, `underline`, `italic` and `dim`.
public enum ThemeFile {
  /// The theme that `bytes` spell. Throws a ``JSONError`` with its place for the first thing that is not JSON,
  /// not known, or no colour.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> Theme {
    let value = try JSONParser.parse(bytes)
    do throws(JSONObjection) {
      return try theme(value)
    } catch {
      throw JSONError(error, in: bytes)
    }
  }

  private static let attributes: [(name: String, value: Theme.Attributes)] = [
    ("bold", .bold), ("reverse", .reverse), ("underline", .underline), ("italic", .italic),
    ("dim", .dim),
  ]

  private static func theme(_ value: JSONValue) throws(JSONObjection) -> Theme {
    guard let object = value.object else {
      throw JSONObjection(path: [], reason: "a theme is an object in braces")
    }
    for key in object.keys where !["name", "from", "roles"].contains(key.text) {
      throw JSONObjection(
        unknown: key.text, what: "field here", among: ["name", "from", "roles"],
        path: [.member(key.text)])
    }
    guard let name = object["name"]?.string, !name.isEmpty else {
      throw JSONObjection(path: [], reason: "\"name\" is missing: a text in quotes")
    }
    if let from = object["from"], from.string == nil {
      throw JSONObjection(
        path: [.member("from")], reason: "\"from\" is the name of a theme in quotes")
    }
    if let roles = object["roles"], roles.object == nil {
      throw JSONObjection(
        path: [.member("roles")], reason: "\"roles\" is an object: roles and their looks")
    }
    let from = object["from"]?.string ?? Theme.standard.name
    guard let base = Theme.builtIn.first(where: { $0.name == from }) else {
      throw JSONObjection(
        unknown: from, what: "built-in theme here", among: Theme.builtIn.map(\.name),
        path: [.member("from")])
    }
    var changes: [Role: Theme.Style] = [:]
    for (key, value) in object["roles"]?.object?.members ?? [] {
      let path: [JSONError.Step] = [.member("roles"), .member(key.text)]
      guard let role = Role(named: key.text) else {
        throw JSONObjection(
          unknown: key.text, what: "role here", among: Role.allCases.map { "\($0)" }, path: path)
      }
      changes[role] = try style(value, base[role], path)
    }
    return base.named(name, with: changes)
  }

  private static func style(
    _ value: JSONValue, _ base: Theme.Style, _ path: [JSONError.Step]
  ) throws(JSONObjection) -> Theme.Style {
    guard let object = value.object else {
      throw JSONObjection(path: path, reason: "a role is an object: color, on, bold …")
    }
    var style = base
    for (key, value) in object.members {
      let path = path + [.member(key.text)]
      switch key.text {
      case "color": style.foreground = try color(value, path)
      case "on": style.background = try color(value, path)
      default:
        guard let attribute = attributes.first(where: { $0.name == key.text }) else {
          let known = ["color", "on"] + attributes.map(\.name)
          throw JSONObjection(
            unknown: key.text, what: "field here", among: known, path: path)
        }
        guard let isOn = value.bool else {
          throw JSONObjection(path: path, reason: "\"\(key)\" is true or false")
        }
        if isOn {
          style.attributes.insert(attribute.value)
        } else {
          style.attributes.remove(attribute.value)
        }
      }
    }
    return style
  }

  private static func color(
    _ value: JSONValue, _ path: [JSONError.Step]
  ) throws(JSONObjection) -> Theme.Color {
    if let number = value.int, let index = UInt8(exactly: number) { return .palette(index) }
    if value.string == "default" { return .standard }
    if let text = value.string, text.hasPrefix("#"), text.utf8.count == 7,
      text.dropFirst().allSatisfy(\.isHexDigit), let number = UInt32(text.dropFirst(), radix: 16)
    {
      return .rgb(number)
    }
    throw JSONObjection(
      path: path, reason: "a color is \"#rrggbb\", a number from 0 to 255, or \"default\"")
  }
}
