/// What a file of the user's own gives: as much of it as is right, and all that is wrong with it, each with its place,
/// in the order of the file.
public struct Checked<Value: Sendable>: Sendable {
  /// Nil where nothing of it can be used.
  public let value: Value?
  public let mistakes: [JSONError]
  /// How many there are beside these.
  public let more: Int

  public init(_ value: Value?, _ found: JSONMistakes, in bytes: [UInt8]) {
    self.value = value
    let placed = found.objections.map { JSONError($0, in: bytes) }
    mistakes = placed.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
    more = found.count - placed.count
  }
}

/// Collects what is wrong with a file while the rest of it is read. Those beyond a hundred are counted only: nobody reads
/// them, and each costs a search for its place.
public struct JSONMistakes: Sendable {
  public private(set) var objections: [JSONObjection] = []
  public private(set) var count = 0

  private static let most = 100

  public init() {}

  public mutating func add(_ objection: @autoclosure () -> JSONObjection) {
    count += 1
    if objections.count < Self.most { objections.append(objection()) }
  }

  public mutating func add(_ path: [JSONError.Step], _ reason: String) {
    add(JSONObjection(path: path, reason: reason))
  }
}
