import CanvasCore
import CanvasUI

/// `FIELD=VALUE` as the command line has it: what is wrong with one is told with names that are near.
extension FieldNames {
  func assignment(
    _ argument: String, of target: Target
  ) throws(Failure) -> (path: [FieldKey], value: JSONValue?) {
    let text = argument.cleaned
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      throw Failure(
        sentence: "\"\(text)\" sets nothing. Write FIELD=VALUE, as owner=Fatima.", code: 64)
    }
    do throws(Refusal) {
      return try assignment(
        String(text[..<sign]), String(text[text.index(after: sign)...]), to: target)
    } catch {
      throw Failure(sentence: error.sentenceOfFields, code: 64)
    }
  }
}

extension Refusal {
  /// What is wrong with a name or a value of a field, with names that are near.
  var sentenceOfFields: String {
    func choice(_ near: [String], _ all: [String]) -> String {
      near.isEmpty
        ? " Choose from: \(all.joined(separator: ", "))."
        : " Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    }
    return switch self {
    case .noField(let name, let kind, let near, let all):
      "A \(kind.rawValue) has no field \"\(name)\"." + choice(near, all)
    case .noValue(let text, "language", let near, let all):
      "There is no language \"\(text)\"." + choice(near, all)
    case .noValue(let text, let name, let near, let all):
      "\"\(text)\" is no value of \"\(name)\"." + choice(near, all)
    case .staysAsItIs(let name, let kind): "\"\(name)\" of a \(kind.rawValue) stays as it is."
    case .hasParts(let name, let example):
      "\"\(name)\" has parts. Set one of them, as \(example)=VALUE."
    case .notTyped(let name): "\"\(name)\" cannot be set here."
    case .emptyText: "A note has a text. \"ninefold remove\" takes the note away."
    case .invalid(let objection): "That cannot be set: \(objection.text)."
    default: words(in: .en) + "."
    }
  }
}
