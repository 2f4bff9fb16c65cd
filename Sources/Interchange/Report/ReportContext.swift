import CanvasCore

/// What chapters are written from: the boards that are reported on, read once.
struct ReportContext: Sendable {
  /// Where a note is.
  struct Place: Sendable {
    let board: Board
    let box: Box
    let note: Note
  }

  let export: Export
  /// The agenda that the report is about; nil for the whole track.
  let workshop: Board?
  let boards: [Board]
  let facets: [Facet]
  /// All notes of those boards, in the order of the boxes.
  let places: [Place]
  /// The votes of each note in the round that decided.
  let votes: [Identifier: Int]
  private let indices: [Identifier: Int]
  private let boardIndices: [Identifier: Int]
  /// Indices of the boards that grew from a note or a board, and of the notes of the same board that did.
  private let heirs: [Identifier: [Int]]
  private let successors: [Identifier: [Int]]

  /// What is shown of the photos that notes point to.
  let photos: ReportPhotos

  init(_ export: Export, workshop: Board? = nil, photos: ReportPhotos = ReportPhotos()) {
    self.export = export
    self.photos = photos
    self.workshop = workshop
    let boards = export.boards.filter { board in
      workshop.map { board.id == $0.id || board.workshop == $0.id } ?? true
    }
    self.boards = boards
    facets = export.workspace.facets
    let places = boards.flatMap { board in
      board.boxes(in: export.templates[board.template]).flatMap { box in
        box.notes.map { Place(board: board, box: box, note: $0) }
      }
    }
    self.places = places
    votes = boards.reduce(into: [:]) { votes, board in
      votes.merge(board.decidedVotes) { $1 }
    }
    indices = Dictionary(
      places.indices.map { (places[$0].note.id, $0) }, uniquingKeysWith: { first, _ in first })
    boardIndices = Dictionary(
      boards.indices.map { (boards[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var heirs: [Identifier: [Int]] = [:]
    var successors: [Identifier: [Int]] = [:]
    for (index, board) in boards.enumerated() {
      let derived = board.fields["derivedFrom"]?.strings ?? []
      for source in derived.compactMap({ Identifier($0) })
      where heirs[source]?.last != index { heirs[source, default: []].append(index) }
    }
    for (index, place) in places.enumerated() {
      for link in place.note.links where link.kind == "from" || link.kind == "replaces" {
        let source = indices[link.to].map { places[$0] }
        if link.kind == "from", source?.board.id != place.board.id {
          let board = boardIndices[place.board.id] ?? 0
          if heirs[link.to]?.contains(board) != true { heirs[link.to, default: []].append(board) }
        } else {
          successors[link.to, default: []].append(index)
        }
      }
    }
    self.heirs = heirs
    self.successors = successors
  }

  var language: Language { export.language }

  // MARK: Finding

  func place(of id: Identifier) -> Place? { indices[id].map { places[$0] } }
  func board(_ id: Identifier) -> Board? { boardIndices[id].map { boards[$0] } }

  /// The boards that a note or a board became.
  func heirs(of id: Identifier) -> [Board] { (heirs[id] ?? []).map { boards[$0] } }

  /// The notes that took the place of one: those it was merged into, and those that replace it.
  func successors(of id: Identifier) -> [Place] { (successors[id] ?? []).map { places[$0] } }

  var agendas: [Board] { boards.filter { $0.template == Template.agenda.id } }

  /// The boards whose boxes people make themselves.
  var walls: [Board] { boards.filter { isWall($0) } }

  func isWall(_ board: Board) -> Bool {
    board.template == "wall" || export.template(of: board)?.growsBoxes == true
  }

  /// The boards with a shape: neither walls nor agendas.
  var canvases: [Board] { boards.filter { !isWall($0) && $0.template != Template.agenda.id } }

  /// The ideas on walls.
  var ideas: [Place] { places.filter { isWall($0.board) && $0.note.isIdea } }

  // MARK: In words

  /// A colon as the language writes it, and the space after it.
  var colon: ReportText { language == .fr ? "\u{a0}: " : ": " }

  func say(_ words: Localized, _ parts: ReportText...) -> ReportText {
    .sentence(words[language], parts)
  }

  /// What people wrote on a board, in its language.
  func quote(_ text: String, on board: Board?) -> ReportText {
    guard !text.isEmpty else { return "" }
    let spoken = board?.language ?? export.workspace.language
    return ReportText([.quote(text, spoken == language ? nil : spoken)])
  }

  func title(_ place: Place) -> ReportText { quote(place.note.title, on: place.board) }

  /// What a board is called.
  func name(_ board: Board) -> ReportText {
    board.title.isEmpty ? ReportText(export.name(of: board)) : quote(board.title, on: board)
  }

  /// What a board is called, leading to its sheet where it has one.
  func reference(_ board: Board) -> ReportText {
    let isDrawn = board.template != Template.agenda.id
    return isDrawn
      ? ReportText([.anchor(export.name(of: board), id: Self.anchor(of: board))]) : name(board)
  }

  static func anchor(of board: Board) -> String { "board-\(board.id)" }

  func label(_ box: Box, on board: Board) -> ReportText {
    box.title.isEmpty
      ? ReportText(box.label(in: export.template(of: board), language))
      : quote(box.title, on: board)
  }

  /// The template's name.
  func kind(_ board: Board) -> ReportText {
    ReportText(export.template(of: board)?.title[language] ?? board.template)
  }

  /// A value of a facet, sign and word.
  func mark(_ facet: String, _ value: String) -> ReportText {
    guard let known = facets.named(facet)?.value(value) else { return quote(value, on: nil) }
    let word = known.label[language]
    return ReportText([
      .mark(sign: known.symbol[language], word: word.isEmpty ? value : word)
    ])
  }

  func marks(_ facet: String, of note: Note) -> ReportText {
    note.facet(facet).map { mark(facet, $0) }.joined()
  }

  /// A number with a unit or without, as the language writes it.
  func count(_ number: Int) -> String { ReportNumber.text("\(number)", language) }

  func number(_ value: JSONValue?) -> String {
    guard case .number(let text) = value else { return "" }
    return ReportNumber.text(text, language)
  }

  /// A date in words where it is one; else as people wrote it.
  func date(_ text: String, on board: Board? = nil) -> ReportText {
    CalendarDay(date: text).map { ReportText($0.date(in: language)) } ?? quote(text, on: board)
  }
}

/// Numbers as people of a language write them, by the name that chapters have for them.
typealias ReportNumber = NumberText
