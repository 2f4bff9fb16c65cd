import CanvasCore

/// How a field of a thing is asked for on the screen: its question, where it stands in the file, and how its
/// value is typed and read.
enum FieldForm: Hashable, Sendable {
  case boardTitle, boardQuestion, boxTitle, owner, tags, minutes
  case score(String)

  /// The scores people give, by name in the file.
  static let scores: [(name: String, label: Phrase)] = [
    ("impact", .scoreImpact), ("effort", .scoreEffort), ("importance", .scoreImportance),
    ("evidence", .scoreEvidence),
  ]

  var title: Phrase {
    switch self {
    case .boardTitle: .askBoardTitle
    case .boardQuestion: .askBoardQuestion
    case .boxTitle: .askClusterTitle
    case .owner: .askOwner
    case .tags: .askTags
    case .minutes: .askMinutes
    case .score: .askScore
    }
  }

  var path: [FieldKey] {
    switch self {
    case .boardTitle, .boxTitle: ["title"]
    case .boardQuestion: ["question"]
    case .owner: ["owner"]
    case .tags: ["tags"]
    case .minutes: ["step", "minutes"]
    case .score(let name): ["scores", FieldKey(name)]
    }
  }

  var act: Act {
    switch self {
    case .boardTitle: Act(.renameBoard)
    case .boardQuestion: Act(.setQuestion)
    case .boxTitle: Act(.renameCluster)
    case .owner: Act(.setOwner)
    case .tags: Act(.setTags)
    case .minutes: Act(.setMinutes)
    case .score: Act(.setScore)
    }
  }

  /// Whether an empty answer is one.
  var mayBeEmpty: Bool { self != .boardTitle }

  private var range: ClosedRange<Int>? {
    switch self {
    case .minutes: 0...1440
    case .score: 1...5
    case .boardTitle, .boardQuestion, .boxTitle, .owner, .tags: nil
    }
  }

  /// A value as it is typed.
  func text(of value: JSONValue?) -> String {
    range == nil
      ? (value?.strings ?? []).joined(separator: ", ") : value?.int.map(String.init) ?? ""
  }

  /// The value that a text means; nil unsets the field.
  func value(of text: String) throws(Refusal) -> JSONValue? {
    if text.isEmpty { return nil }
    if self == .tags {
      let tags = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
      return .array(tags.map(JSONValue.string))
    }
    guard let range else { return .string(text) }
    guard let number = Int(text), range.contains(number) else {
      throw .invalid(.whole(path.last?.text ?? "", range))
    }
    return .number(String(number))
  }
}

/// A field that is asked for: of which things, and what stood there when it was asked. Whoever answers meant
/// to change that: what others write meanwhile is not overwritten.
struct FieldQuestion: Hashable, Sendable {
  var form: FieldForm
  var targets: [Target]
  var bases: [JSONValue?]

  static func == (a: Self, b: Self) -> Bool {
    a.form == b.form && a.targets == b.targets && a.bases == b.bases
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(form)
    hasher.combine(targets)
  }
}

extension App {
  /// Asks for a field of things; what stands there now is typed already.
  mutating func ask(_ form: FieldForm, of targets: [Target]) {
    let bases = targets.map { workspace?.fields(of: $0)?[path: form.path[...]] }
    let question = FieldQuestion(form: form, targets: targets, bases: bases)
    let first = bases.first ?? nil
    openPanel(.ask(.field(question)), typing: form.text(of: first))
  }

  /// Writes an answer into the things that are still there; where others wrote another value meanwhile, both
  /// are kept.
  mutating func write(_ question: FieldQuestion, _ text: String) throws(Refusal) {
    let form = question.form
    if text.isEmpty, !form.mayBeEmpty { throw Refusal(say(.typeSomething)) }
    let value = try form.value(of: text)
    guard let workspace else { throw Refusal(say(.noBoardOpen)) }
    let left = zip(question.targets, question.bases).filter { workspace.exists($0.0) }
    guard !left.isEmpty else {
      let target = question.targets.first ?? .workspace
      throw .missing(target.kind, id: target.id?.text ?? "")
    }
    var edits: [Edit] = []
    var isConflict = false
    for (target, base) in left {
      let writing = try workspace.writing(value, at: form.path, of: target, over: base)
      edits += writing.edits
      isConflict = isConflict || writing.isConflict
    }
    try perform(Deed(form.act, edits))
    if isConflict { tell(say(.bothAreKept)) }
  }
}
