import CanvasCore
import TestSupport

/// Makes values for the fields of ``Schema``: whatever the tables allow, and what they do not know.
struct RandomValues {
  var random: SplitMix64
  /// Stands in every text this writer makes, so that a test can look for it: `‹ours·7›`.
  var writer: String
  private var serial = 0

  init(seed: UInt64, writer: String) {
    random = SplitMix64(seed: seed)
    self.writer = writer
  }

  /// Two spellings of é, right to left, joined emoji, controls, what JSON escapes, and plain words.
  static let words = [
    "coffee", "tram 12", "who pays?", "caf\u{e9}", "cafe\u{301}", "日本語", "שלום", "👩\u{200d}🌾",
    "🇧🇪", "\u{0}", "\u{7f}", "\u{85}", "\u{feff}", "\"so\"", "a\\b", "tab\there", "\u{1b}[31m",
    "e\u{301}\u{327}", "ﬁ", "\u{202e}", "— 50 %", "x", "two  spaces", " ", "/",
  ]

  static let unknownKeys: [FieldKey] = ["zz", "xNote", "\u{e9}", "e\u{301}", "$ref", "", "a\"b"]
  private static let names: [FieldKey] = [
    "impact", "sector", "\u{e9}", "e\u{301}", "n1", "mia", "en",
  ]
  private static let numbers = [
    "0", "-0", "1.50", "12", "-2e3", "1E+2", "0.10", "123456789012345678901",
  ]
  private static let dates = ["2026-03-14", "2026-03-14T18:30:00Z", "2025-12-31T23:59:60.25Z"]

  /// A mark that no other text has: writer and number.
  mutating func token() -> String {
    serial += 1
    return "‹\(writer)·\(serial)›"
  }

  /// One to four words with a token, now and then over several lines.
  mutating func text() -> String {
    var text = token()
    for _ in 0..<random.below(4) {
      text += random.chance(15) ? "\n" : " "
      text += Self.words[random.below(Self.words.count)]
    }
    return text
  }

  /// Any value a field of this type may have; never empty.
  mutating func value(_ type: FieldType) -> JSONValue {
    switch type {
    case .text: return .string(text())
    case .identifier: return .string("n\(random.below(50))")
    case .integer(let range):
      return .number(String(random.number(in: range.lowerBound...min(range.upperBound, 9))))
    case .number: return .number(Self.numbers[random.below(Self.numbers.count)])
    case .boolean: return .bool(random.chance(50))
    case .date: return .string(Self.dates[random.below(Self.dates.count)])
    case .choice(let words):
      return .string(random.chance(20) ? text() : words[random.below(words.count)])
    case .record(let fields):
      var object = JSONObject()
      for _ in 0...random.below(3) {
        let field = fields[random.below(fields.count)]
        object[field.key] = value(field.type)
      }
      if random.chance(10) { addUnknown(to: &object) }
      return .object(object)
    case .map(let inner):
      var object = JSONObject()
      for _ in 0...random.below(3) {
        object[Self.names[random.below(Self.names.count)]] = value(inner)
      }
      return .object(object)
    case .set(let inner), .rows(let inner):
      var items: [JSONValue] = []
      for _ in 0...random.below(3) {
        let item = value(inner)
        if !items.contains(item) { items.append(item) }
      }
      return .array(items)
    case .oneOrMore:
      return random.chance(50) ? .string(text()) : .array([.string(text()), .string(text())])
    case .textByLanguage:
      return random.chance(50) ? .string(text()) : value(.map(.text))
    case .any: return json(depth: 2)
    }
  }

  /// Any JSON, empty values and null too.
  mutating func json(depth: Int) -> JSONValue {
    switch random.below(depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(random.chance(50))
    case 2: return .number(Self.numbers[random.below(Self.numbers.count)])
    case 3, 4: return .string(Self.words[random.below(Self.words.count)])
    case 5: return .array((0..<random.below(4)).map { _ in json(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<random.below(4) {
        object[Self.unknownKeys[random.below(Self.unknownKeys.count)]] = json(depth: depth - 1)
      }
      return .object(object)
    }
  }

  /// Adds a member that no table knows.
  mutating func addUnknown(to object: inout JSONObject) {
    object[Self.unknownKeys[random.below(Self.unknownKeys.count)]] = json(depth: 3)
  }

  /// Fields for a thing of this kind, each there in `percent` of a hundred; the links come later.
  mutating func fields(of kind: Target.Kind, percent: Int) -> JSONObject {
    var object = JSONObject()
    for field in Schema.fields(of: kind) where Self.isFree(field.key) && random.chance(percent) {
      object[field.key] = value(field.type)
    }
    if random.chance(10) { addUnknown(to: &object) }
    return object
  }

  /// Whether a field may have any value of its type: ids and links must fit the rest.
  static func isFree(_ key: FieldKey) -> Bool {
    !["format", "id", "template", "links", "conflicts"].contains(key)
  }
}
