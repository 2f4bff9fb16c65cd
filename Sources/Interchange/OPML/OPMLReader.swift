import CanvasCore

/// Reads outlines, ours and those of others.
struct OPMLReader {
  private var gathering: Gathering
  private let source: ImportSource
  /// What is read of each kind of outline beside its text and what is noted of it.
  private static let ofBoard = [OPMLName.board, OPMLName.fields, OPMLName.rounds]
  private static let ofBox = [OPMLName.box, OPMLName.fields]
  private static let ofNote = [OPMLName.note, OPMLName.fields]

  static func read(_ source: ImportSource) throws(FormatError) -> Import {
    guard source.bytes.count <= ImportSource.byteLimit else { throw .tooLarge }
    let (root, comments) = try XMLReader.read(source.text)
    var reader = OPMLReader(gathering: Gathering(source), source: source)
    for comment in comments {
      reader.gathering.drop(.comment, comment.text, line: comment.line)
    }
    return try reader.read(root)
  }

  private mutating func read(_ root: XMLElement) throws(FormatError) -> Import {
    guard root.name.lowercased() == "opml" else { throw .notXML(root.line) }
    var title = ""
    for head in root.elements("head") {
      for element in head.elements {
        if element.name == "title", title.isEmpty {
          title = element.text.asName
        } else {
          gathering.drop(.format, "\(element.name): \(element.text.cleanLine)", line: element.line)
        }
        for (name, value) in element.attributes {
          gathering.drop(.format, "\(name): \(value)", line: element.line)
        }
      }
    }
    for part in [root] + root.elements("head") + root.elements("body") {
      let stray = part.ownText.cleanLine
      if !stray.isEmpty { gathering.drop(.format, stray, line: part.line) }
    }
    for attribute in root.attributes where attribute.name != "version" {
      gathering.drop(.format, "\(attribute.name): \(attribute.value)", line: root.line)
    }
    for body in root.elements("body") { dropOthers(of: body) }
    let outlines = root.elements("body").flatMap { $0.elements("outline") }
    let boards = outlines.filter { $0[OPMLName.board] != nil }
    for board in boards { try own(board) }
    if !boards.isEmpty { gathering.drop(.format, title) }
    let others = outlines.filter { $0[OPMLName.board] == nil }
    if !others.isEmpty { try foreign(others, title: boards.isEmpty ? title : "") }
    return try gathering.finish()
  }

  // MARK: Our own

  private mutating func own(_ outline: XMLElement) throws(FormatError) {
    let fields = object(outline[OPMLName.fields], Schema.board, outline.line)
    let template = fields["template"]?.string ?? "wall"
    var title = fields["title"]?.string ?? ""
    let name = Self.text(of: outline)
    let isUsual =
      gathering.templates[template]?.title.values.values.contains(name) ?? false || name.isEmpty
    if !(title.isEmpty && isUsual) { title = name }
    let id = outline[OPMLName.board] ?? ""
    let board = gathering.addBoard(template, id: id, title: title)
    let rounds = rounds(outline)
    gathering.change(board) { board in
      for (key, value) in fields.members where key != "title" { board.fields[key] = value }
      board.boxes = []
      board.rounds = rounds
    }
    let about = [fields["question"]?.string ?? "", fields["description"]?.string ?? ""]
    let known = about.filter { !$0.isEmpty }.joined(separator: "\n")
    if let note = outline[OPMLName.detail], note.asNote != known.asNote {
      gathering.describe(board, note)
    }
    dropOthers(of: outline, read: Self.ofBoard)
    for box in outline.elements("outline") {
      guard let id = Identifier(box[OPMLName.box] ?? "") else {
        let name = Self.text(of: box)
        let cluster = gathering.box(called: name, on: board) ?? gathering.cluster(name, on: board)
        try notes(box.elements("outline"), to: cluster, on: board, section: name)
        if box.elements("outline").isEmpty {
          try notes([box], to: Import.tray, on: board, section: "")
        }
        continue
      }
      let fields = object(box[OPMLName.fields], Schema.box, box.line)
      let labels = gathering.templates[template]?.box(id.text)?.label.values.values.map { $0 } ?? []
      let name = Self.text(of: box)
      let isUsual = labels.contains(name) || name == id.text || name.isEmpty
      gathering.box(id, on: board, title: isUsual ? fields["title"]?.string ?? "" : name)
      gathering.change(board) { board in
        guard let index = board.boxes.firstIndex(where: { $0.id == id }) else { return }
        for (key, value) in fields.members where key != "title" {
          board.boxes[index].fields[key] = value
        }
      }
      dropOthers(of: box, read: Self.ofBox)
      gathering.recognise(name, as: id, on: board)
      try notes(box.elements("outline"), to: id, on: board, section: name)
    }
  }

  private mutating func rounds(_ outline: XMLElement) -> [Round] {
    guard let text = outline[OPMLName.rounds] else { return [] }
    let items = (try? JSONParser.parse(Array(text.utf8)))?.array ?? []
    var rounds: [Round] = []
    for item in items {
      let (kept, refused) = (item.object ?? [:]).checked(by: Schema.round)
      guard let id = Identifier(kept["id"]?.string ?? ""), refused.isEmpty,
        !rounds.contains(where: { $0.id == id })
      else {
        gathering.drop(.format, item.plainText, line: outline.line)
        continue
      }
      var fields = kept
      fields["id"] = nil
      rounds.append(Round(id: id, fields: fields))
    }
    if items.isEmpty { gathering.drop(.format, text, line: outline.line) }
    return rounds
  }

  // MARK: Of others

  private mutating func foreign(_ outlines: [XMLElement], title: String) throws(FormatError) {
    // One outline that has all the others is the title.
    if let only = outlines.first, outlines.count == 1,
      only.elements("outline").contains(where: { !$0.elements("outline").isEmpty })
    {
      let name = Self.text(of: only)
      if !title.isEmpty, title != name { gathering.drop(.format, title) }
      let board = try board(only.elements("outline"), title: name)
      gathering.describe(board, only[OPMLName.detail] ?? "")
      dropOthers(of: only)
      return
    }
    _ = try board(outlines, title: title.isEmpty ? source.title : title)
  }

  private mutating func board(_ outlines: [XMLElement], title: String) throws(FormatError) -> Int {
    let template = gathering.template(for: outlines.map(Self.text))
    let board = gathering.addBoard(template?.id ?? "wall", title: title)
    for outline in outlines {
      let name = Self.text(of: outline)
      let children = outline.elements("outline")
      if template != nil, let box = gathering.box(called: name, on: board) {
        gathering.recognise(name, as: box, on: board)
        try notes(children, to: box, on: board, section: name)
        try addRemark(of: outline, to: box, on: board, section: name)
      } else if template != nil, !children.isEmpty {
        let parts = children.map {
          (text: Self.lines(of: $0).joined(separator: "\n"), name: "", fields: JSONObject())
        }
        try gathering.addUnknown(name, parts, on: board)
        for child in children { dropAll(child) }
        try addRemark(of: outline, to: Import.tray, on: board, section: name)
      } else if children.isEmpty {
        try notes([outline], to: Import.tray, on: board, section: "")
        continue
      } else {
        try notes(children, to: gathering.cluster(name, on: board), on: board, section: name)
        try addRemark(of: outline, to: gathering.cluster(name, on: board), on: board, section: name)
      }
      dropOthers(of: outline)
    }
    return board
  }

  /// What stands beside the name of a box is a note of it.
  private mutating func addRemark(
    of outline: XMLElement, to box: Identifier, on board: Int, section: String
  ) throws(FormatError) {
    guard let remark = outline[OPMLName.detail]?.asNote, !remark.isEmpty else { return }
    try gathering.add(remark, to: box, on: board, section: section)
  }

  // MARK: Notes

  private mutating func notes(
    _ outlines: [XMLElement], to box: Identifier, on board: Int, section: String
  ) throws(FormatError) {
    let isWall = gathering.boards[board].template == "wall"
    for outline in outlines {
      var fields = JSONObject()
      if outline[OPMLName.fields] != nil {
        fields = object(outline[OPMLName.fields], Schema.note, outline.line)
      } else if isWall, outline[OPMLName.note] == nil {
        fields["kind"] = "idea"
      }
      let links = fields["links"]?.array ?? []
      fields["links"] = nil
      let note = try gathering.add(
        Self.lines(of: outline).joined(separator: "\n"), name: outline[OPMLName.note] ?? "",
        fields: fields, to: box, on: board, section: section)
      if let wanted = outline[OPMLName.note], wanted != note.text {
        gathering.drop(.format, wanted, line: outline.line)
      }
      for link in links {
        if let object = link.object, let goal = object["to"]?.string {
          gathering.tie(note, to: goal, object)
        }
      }
      dropOthers(of: outline, read: Self.ofNote)
      for child in outline.elements("outline") { dropAll(child) }
    }
  }

  /// The text of an outline, what is noted of it, and the outlines below it, two blanks a level.
  private static func lines(of outline: XMLElement, depth: Int = 0) -> [String] {
    let indent = String(repeating: "  ", count: max(0, depth - 1))
    let own = [text(of: outline), outline[OPMLName.detail]?.cleaned ?? ""].filter { !$0.isEmpty }
    let lines = own.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    return lines.map { indent + $0 }
      + outline.elements("outline").flatMap { Self.lines(of: $0, depth: depth + 1) }
  }

  /// Some writers use `title`, or text between the tags.
  private static func text(of outline: XMLElement) -> String {
    let text = outline["text"]?.asNote ?? ""
    if !text.isEmpty { return text }
    let title = outline["title"]?.asNote ?? ""
    return title.isEmpty ? outline.ownText.asNote : title
  }

  private mutating func dropAll(_ outline: XMLElement) {
    dropOthers(of: outline)
    for child in outline.elements("outline") { dropAll(child) }
  }

  /// Tells of attributes that we have no place for.
  private mutating func dropOthers(of outline: XMLElement, read: [String] = []) {
    let read = read + ["text", OPMLName.detail]
    for (name, value) in outline.attributes where !read.contains(name) {
      if name == "title", value.asNote == Self.text(of: outline) { continue }
      gathering.drop(.format, "\(name): \(value)", line: outline.line)
    }
    for element in outline.elements where element.name != "outline" {
      gathering.drop(.format, "\(element.name): \(element.text)", line: element.line)
    }
    let own = outline.ownText.asNote
    if !own.isEmpty, own != Self.text(of: outline) {
      gathering.drop(.format, own, line: outline.line)
    }
  }

  private mutating func object(_ text: String?, _ table: [Field], _ line: Int) -> JSONObject {
    guard let text else { return [:] }
    guard let object = (try? JSONParser.parse(Array(text.utf8)))?.object else {
      gathering.drop(.format, text, line: line)
      return [:]
    }
    let (kept, refused) = object.checked(by: table)
    for (name, value) in refused {
      gathering.drop(.format, "\(name): \(value.plainText)", line: line)
    }
    return kept
  }
}

extension XMLElement {
  /// The text between its tags, without that of elements in it.
  fileprivate var ownText: String {
    content.map { if case .text(let text) = $0 { text } else { " " } }.joined()
  }
}
