import CanvasCore
import CanvasUI

/// `FIELD=VALUE` as the command line has it: what is wrong with one is told with names that are near.
extension FieldNames {
  func assignment(
    _ argument: String, of target: Target
  ) throws(Failure) -> (path: [FieldKey], value: JSONValue?) {
    let text = argument.cleaned
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      throw Failure(.setsNothing, text, code: 64)
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
      " "
        + (Suggestion.question(about: near)
          ?? Sentence.chooseFrom.said(all.joined(separator: ", ")))
    }
    return switch self {
    case .noField(let name, let kind, let near, let all):
      Sentence.hasNoField.said(kind.said.capitalizedStart, name) + choice(near, all)
    case .noValue(let text, "language", let near, let all):
      Sentence.noLanguageCalled.said(text) + choice(near, all)
    case .noValue(let text, let name, let near, let all):
      Sentence.noValueOf.said(text, name) + choice(near, all)
    case .noFacet(let name, let near, let all):
      Sentence.noFacetCalled.said(name) + choice(near, all)
    case .inUse(let label, let count): Sentence.usedSoStays.said(count: count, label)
    case .staysAsItIs(let name, let kind): Sentence.fieldStays.said(name, kind.said)
    case .hasParts(let name, let example): Sentence.fieldHasParts.said(name, example)
    case .notTyped(let name): Sentence.fieldNotTyped.said(name)
    case .emptyText: Sentence.textOfNoteStays.said()
    case .invalid(let objection): Sentence.cannotBeSet.said(objection.said)
    default: words(in: System.language) + "."
    }
  }
}

extension Objection {
  /// What speaks against a value; to English readers with the form that a file has it in, as the parser says it.
  fileprivate var said: String {
    System.language == .en ? text : words(in: System.language)
  }
}
