import CanvasCore

/// Which notes of a board are shown: those with a value of a facet.
struct NoteFilter: Hashable, Sendable {
  var facet: String
  var value: String

  func takes(_ note: Note) -> Bool { note.facet(facet).contains(value) }

  /// How many notes of a board it takes.
  func count(on board: Board) -> Int { board.notes.reduce(0) { $0 + (takes($1) ? 1 : 0) } }
}

extension App {
  /// Asks for a filter; where one is on, it goes off.
  mutating func turnFilter() throws(Refusal) {
    let board = try requireBoard()
    if settings.filter != nil {
      settings.filter = nil
      return tell(say(.filterOff))
    }
    guard board.notes.contains(where: { note in facets.contains { !note.facet($0.id).isEmpty } })
    else { throw Refusal(say(.nothingToFilter)) }
    open(.filters)
  }

  /// What is shown, how many notes that is of how many, and the key that shows all again; nil without a filter.
  var filterWords: String? {
    guard let filter = settings.filter, let board,
      let facet = facets.named(filter.facet)
    else { return nil }
    let count = filter.count(on: board)
    let key = keymap.keys(of: "view.filter").first?.name(in: language) ?? ""
    return say(
      .filteredBy, words(of: facet, filter.value), "\(count)", "\(board.noteCount)", key)
  }
}

extension Panel {
  /// The values that notes of the board have, each with how many have it; what is on the shortlist comes first.
  static let filters = Panel("filters", .panelFilter, filter: true) { app, typed in
    guard let board = app.board else { return [] }
    let wanted = ["stage", App.voiceFacet, "evidence"]
    let facets = app.facets.enumerated().sorted { a, b in
      let rank = { (facet: Facet) in wanted.firstIndex(of: facet.id) ?? wanted.count }
      return (rank(a.element), a.offset) < (rank(b.element), b.offset)
    }
    return facets.flatMap { _, facet -> [Row] in
      // What is new is no choice of anybody's.
      facet.values.filter { facet.id != "stage" || $0.id != "new" }.compactMap { value in
        let filter = NoteFilter(facet: facet.id, value: value.id)
        let count = filter.count(on: board)
        guard count > 0 else { return nil }
        return Row(
          id: "\(facet.id) \(value.id)", text: app.words(of: facet, value.id),
          detail: app.say(.noteCount, count: count)
        ) { app in
          app.settings.filter = filter
          app.settleFocus()
        }
      }
    }.filter { $0.text.matches(typed) }
  }
}
