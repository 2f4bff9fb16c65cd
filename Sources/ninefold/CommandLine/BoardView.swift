import CanvasCore
import CanvasUI

/// Which notes of a board are shown, and by what: a way of looking that the file does not have.
struct BoardView {
  var filter: (facet: String, value: String)?
  var group: Facet?

  /// A board as an outline reads it.
  func applied(to board: Board, _ templates: TemplateLibrary, _ language: Language) -> Board {
    var board = board
    if let filter {
      for index in board.boxes.indices {
        board.boxes[index].notes.removeAll { !$0.facet(filter.facet).contains(filter.value) }
      }
    }
    guard let group else { return board }
    return board.grouped(
      board.groups(
        by: group, in: templates[board.template], language,
        without: Phrase.groupWithout.text(in: language, [])))
  }
}

extension Workspace {
  /// A facet by its id or label; names that are near are suggested.
  func namedFacet(_ name: String) throws(Failure) -> Facet {
    do throws(Refusal) {
      return try facet(called: name)
    } catch {
      throw Failure(sentence: error.sentenceOfFields, code: 64)
    }
  }
}
