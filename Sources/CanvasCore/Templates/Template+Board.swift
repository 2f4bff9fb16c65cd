extension Template {
  /// The shape of a board as a template of one's own: its boxes with the names they have there, the geometry of its
  /// template or, for boxes that stand beside it and for clusters of a wall, a plain grid, and no notes.
  ///
  /// `language` is the one the board's own names are in. The result has no ``objections``; its id is made of the
  /// board's name and is none of `taken`.
  public init(
    from board: Board, of template: Template?, in language: Language, unless taken: Set<String> = []
  ) {
    let language = board.language ?? language
    let given = board.name(in: template, language).cleanLine
    let name = given.isEmpty ? template?.title[language] ?? board.id.text : given
    var boxes: [TemplateBox] = []
    var marks = Set((template?.boxes ?? []).map(\.mark))
    let spare = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    let isWall = template?.growsBoxes ?? true
    for box in board.boxes(in: template) {
      let title = box.title.cleanLine
      if var known = template?.box(box.id.text) {
        if !title.isEmpty, title != known.label[language] {
          known.label = Localized([language: title])
          known.short = Localized([:])
          known.code = Localized([:])
        }
        boxes.append(known)
      } else if let mark = spare.first(where: { !marks.contains($0) }) {
        marks.insert(mark)
        let label = title.isEmpty ? box.id.text : title
        boxes.append(
          TemplateBox(
            box.id.text, mark: mark, order: "", label: Localized([language: label]),
            short: Localized([:]),
            code: Localized([:]), prompt: Localized([:])))
      }
    }
    // A file may lack boxes of its template; the picture needs all of them.
    for known in template?.boxes ?? [] where !boxes.contains(where: { $0.id == known.id }) {
      boxes.append(known)
    }
    let own = boxes.filter { box in template?.box(box.id) == nil }
    let geometry = template?.picture ?? []
    let picture = isWall || own.isEmpty ? geometry : Self.picture(geometry, with: own.map(\.mark))
    self.init(
      id: Self.identifier(of: name, unless: taken), title: Localized([language: name]),
      purpose: Localized([:]), picture: picture, boxes: boxes, growsBoxes: isWall,
      symbol: template?.symbol, pictorial: template?.pictorial ?? false, words: template?.words,
      axes: template?.axes, asks: template?.asks ?? [], credit: template?.credit)
    fillDefaults()
  }

  /// A picture with a row of further boxes below it, each as wide as the others as far as the grid goes.
  private static func picture(_ picture: [String], with marks: [Character]) -> [String] {
    let width = picture.first?.count ?? 0
    guard width > 0, marks.count <= width else {
      // More boxes than columns: the rows are drawn wider, every cell as often as it needs.
      guard width > 0 else { return [String(marks)] }
      let times = (marks.count + width - 1) / width
      let wide = picture.map { row in String(row.flatMap { Array(repeating: $0, count: times) }) }
      return Self.picture(wide, with: marks)
    }
    let row = (0..<width).map { marks[$0 * marks.count / width] }
    return picture + [String(row), String(row)]
  }

  /// An id of the letters of a name.
  private static func identifier(of name: String, unless taken: Set<String>) -> String {
    let words = name.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var stem = ""
    for word in words where stem.utf8.count + word.utf8.count < 28 {
      stem += (stem.isEmpty ? "" : "-") + word
    }
    let base = stem.isEmpty ? "own" : stem
    return ([base] + (2...99).map { "\(base)-\($0)" }).first { !taken.contains($0) } ?? base
  }
}
