import CanvasCore
import Interchange
import Testing

/// Expects every word of a source in what was read: in notes, titles, questions and descriptions, in what was recognised,
/// or in what was dropped. Words are runs of letters and figures, whatever their case and accents; `syntax` are those
/// that belong to the format itself.
func expectNothingLost(
  _ source: String, _ found: Import, _ comment: Comment? = nil, syntax: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let kept = keptWords(found)
  let lost = words(of: source.cleaned).filter { !kept.contains($0) && !syntax.contains($0) }
  #expect(
    lost.isEmpty, comment ?? "lost: \(lost.sorted().prefix(20))", sourceLocation: sourceLocation)
}

/// The words that an import has in any place.
func keptWords(_ found: Import) -> Set<String> {
  var texts: [String] = []
  func add(_ value: JSONValue) {
    switch value {
    case .string(let text): texts.append(text)
    case .number(let digits): texts.append(digits)
    case .array(let values): values.forEach(add)
    case .object(let object): add(object)
    case .null, .bool: break
    }
  }
  func add(_ object: JSONObject) {
    for (key, value) in object.members {
      texts.append(key.text)
      add(value)
    }
  }
  add(found.fields)
  for board in found.boards {
    texts.append(board.id.text)
    add(board.fields)
    for round in board.rounds { add(round.fields) }
    for box in board.boxes {
      texts.append(box.id.text)
      add(box.fields)
      for note in box.notes {
        texts.append(note.id.text)
        add(note.fields)
      }
    }
  }
  texts += found.placements.map(\.source) + found.dropped.map(\.text)
  return texts.reduce(into: []) { $0.formUnion(words(of: $1)) }
}

func words(of text: String) -> Set<String> {
  Set(text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init))
}

/// A source of Markdown without what belongs to the format: names of tags, numbers of lists, names of characters.
func markdownWords(_ source: String) -> String {
  var result = ""
  for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = String(line)
    line.replace(/<\/?[a-zA-Z][a-zA-Z0-9]*/, with: " ")
    line.replace(/(row|col)span="?[0-9]+"?/, with: " ")
    line.replace(/\b(href|src|alt)=/, with: " ")
    line.replace(/&#?[a-zA-Z0-9]+;/, with: " ")
    line.replace(/(^|[\s|>])[0-9]{1,2}[.)](\s|$)/, with: " ")
    line.replace(/(^|[\s|>])[0-9]{1,2}[.)](\s|$)/, with: " ")
    line.replace("_", with: " ")
    line.replace(/[\\*~`]/, with: "")
    result += line + "\n"
  }
  return result
}
