/// One JSON value. Numbers keep their text, objects keep the order of their members, and strings are
/// compared by bytes: Swift's own comparison takes "é" in its two spellings for one.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The digits as they stand in the file: `1.50` stays `1.50`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// The name of a member, compared by bytes.
public struct FieldKey: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as text.
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }

  public static func == (a: FieldKey, b: FieldKey) -> Bool { sameBytes(a.text, b.text) }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xff as UInt8)
  }
}

/// Whether two texts are the same bytes in UTF-8, not merely canonically equivalent.
public func sameBytes(_ a: String, _ b: String) -> Bool {
  guard a.utf8.count == b.utf8.count else { return false }
  // Most texts that are compared are one text twice: then they share their storage.
  let isSame = a.utf8.withContiguousStorageIfAvailable { a in
    b.utf8.withContiguousStorageIfAvailable { b in
      a.baseAddress == b.baseAddress || a.elementsEqual(b)
    }
  }
  return (isSame ?? nil) ?? a.utf8.elementsEqual(b.utf8)
}

/// Whether `a` sorts before `b` by its bytes in UTF-8.
public func bytesPrecede(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}

/// The members of a JSON object in their order. Names are unique. Two objects are equal when they have
/// the same members, in any order.
public struct JSONObject: Sendable, ExpressibleByDictionaryLiteral {
  /// The members, in the order in which they are written.
  public private(set) var members: [(key: FieldKey, value: JSONValue)]

  public init() { members = [] }

  public init(dictionaryLiteral elements: (FieldKey, JSONValue)...) {
    members = elements.map { (key: $0.0, value: $0.1) }
  }

  /// Members whose names the caller knows to be unique.
  package init(uniqueMembers: [(key: FieldKey, value: JSONValue)]) { members = uniqueMembers }

  public var isEmpty: Bool { members.isEmpty }
  public var count: Int { members.count }
  public var keys: [FieldKey] { members.map(\.key) }

  /// The value of a member. Setting nil takes the member away; a new member goes to the end.
  public subscript(key: FieldKey) -> JSONValue? {
    get {
      for member in members where member.key == key { return member.value }
      return nil
    }
    set {
      guard let index = members.firstIndex(where: { $0.key == key }) else {
        if let newValue { members.append((key, newValue)) }
        return
      }
      if let newValue { members[index].value = newValue } else { members.remove(at: index) }
    }
  }

  /// The value at the end of a path through nested objects. Setting makes the objects on the way, and
  /// takes away those that become empty.
  public subscript(path path: ArraySlice<FieldKey>) -> JSONValue? {
    get {
      guard let first = path.first else { return .object(self) }
      guard path.count > 1 else { return self[first] }
      return self[first]?.object?[path: path.dropFirst()]
    }
    set {
      guard let first = path.first else { return }
      guard path.count > 1 else {
        self[first] = newValue
        return
      }
      var inner = self[first]?.object ?? JSONObject()
      inner[path: path.dropFirst()] = newValue
      self[first] = inner.isEmpty ? nil : .object(inner)
    }
  }

  /// Takes members out and gives back the value of one, for readers that split an object in two.
  mutating func take(_ key: FieldKey) -> JSONValue? {
    guard let index = members.firstIndex(where: { $0.key == key }) else { return nil }
    return members.remove(at: index).value
  }
}

extension JSONObject: Equatable {
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    guard a.members.count == b.members.count else { return false }
    for (mine, yours) in zip(a.members, b.members) where mine.key != yours.key {
      return a.members.allSatisfy { b[$0.key] == $0.value }
    }
    return zip(a.members, b.members).allSatisfy { $0.value == $1.value }
  }
}

extension JSONValue: Equatable {
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): sameBytes(a, b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (FieldKey, JSONValue)...) {
    self = .object(JSONObject(uniqueMembers: elements.map { (key: $0.0, value: $0.1) }))
  }

  /// The text of a string, nil for any other kind. The other views below read alike.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The texts of a string or of a list of strings: a facet may have one value or several.
  public var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.compactMap(\.string)
    case .null, .bool, .number, .object: []
    }
  }

  /// Whether there is nothing in it: such values are not written (design: absent means unset).
  public var isVoid: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let object): object.isEmpty
    case .bool, .number: false
    }
  }
}
