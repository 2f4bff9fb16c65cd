import CanvasCore

/// Finds boxes and notes in whatever JSON there is.
struct JSONReader {
  private var gathering: Gathering
  private let source: ImportSource
  /// How many objects were looked at for boxes.
  private var looked = 0

  static func read(_ source: ImportSource) throws(FormatError) -> Import {
    guard source.bytes.count <= ImportSource.byteLimit else { throw .tooLarge }
    let root = try JSONParser.parsed(source)
    if root.object?["format"]?.string?.hasPrefix("ninefold-readings/") == true {
      throw .readings
    }
    var reader = JSONReader(gathering: Gathering(source), source: source)
    if let items = root.array, items.contains(where: { reader.canvas(in: $0.object) != nil }) {
      for item in items { try reader.read(item) }
    } else {
      try reader.read(root)
    }
    return try reader.gathering.finish()
  }

  /// Names of members that say what the canvas is called, and those that have its boxes.
  private static let titles = ["title", "name", "projectname", "canvasname", "businessname"]
  private static let labelKeys = ["title", "label", "name", "section", "box", "key", "id"]
  private static let contentKeys = [
    "content", "contents", "items", "notes", "cards", "points", "entries", "bullets", "values",
  ]
  private static let textKeys = [
    "text", "title", "name", "content", "label", "description", "value",
  ]
  private static let hintKeys = ["prompt", "hint", "help", "placeholder", "tooltip", "question"]

  /// Words of a key: `unfairAdvantage` and `unfair_advantage` are "unfair advantage".
  static func label(_ key: String) -> String {
    var result = ""
    for character in key {
      if character.isUppercase, let last = result.last, last.isLowercase { result += " " }
      result.append("_-.".contains(character) ? " " : character)
    }
    return result
  }

  // MARK: Where the boxes are

  /// The template that most keys of an object, or of one in it, name boxes of, and the way to that object.
  private mutating func canvas(in root: JSONObject?, depth: Int = 0)
    -> (path: [FieldKey], template: Template, count: Int)?
  {
    looked += 1
    guard let root, depth < 4, looked < 2_000 else { return nil }
    var best: (path: [FieldKey], template: Template, count: Int)?
    if let template = gathering.template(for: root.keys.map { Self.label($0.text) }) {
      best = ([], template, root.keys.count)
    }
    for (key, value) in root.members {
      var found = canvas(in: value.object, depth: depth + 1)
      if let items = value.array,
        let template = gathering.template(for: items.compactMap { Self.section($0)?.label })
      {
        found = ([], template, items.count)
      }
      if let found, found.count > best?.count ?? 0 {
        best = ([key] + found.path, found.template, found.count)
      }
    }
    return best
  }

  /// What an element of a list of boxes is called, and the member that says so.
  private static func section(_ value: JSONValue) -> (key: FieldKey, label: String)? {
    guard let object = value.object else { return nil }
    for key in labelKeys {
      if let member = object.members.first(where: { $0.key.text.lowercased() == key }),
        let label = member.value.string
      {
        return (member.key, label)
      }
    }
    return nil
  }

  // MARK: Boards

  private mutating func read(_ root: JSONValue) throws(FormatError) {
    let found = canvas(in: root.object)
    let title = root.object?.members.first {
      Self.titles.contains($0.key.text.lowercased().filter { $0 != "_" }) && $0.value.string != nil
    }
    let board = gathering.addBoard(
      found?.template.id ?? "wall", title: title?.value.string ?? source.title)
    guard let object = root.object else {
      for item in root.array ?? [root] {
        try add(item, to: Import.tray, on: board, section: "", isKnown: true)
      }
      return
    }
    try read(object, path: found.map(\.path), title: title?.key, to: board, isTop: true)
  }

  /// `path` leads to the object or list that has the boxes; nil where there are none.
  private mutating func read(
    _ object: JSONObject, path: [FieldKey]?, title: FieldKey?, to board: Int, isTop: Bool
  ) throws(FormatError) {
    for (key, value) in object.members where key != title {
      if let path, path.first == key {
        if let inner = value.object {
          try read(inner, path: Array(path.dropFirst()), title: nil, to: board, isTop: false)
        } else {
          for item in value.array ?? [] { try addSection(item, to: board) }
        }
      } else if path?.isEmpty == true,
        let box = gathering.box(called: Self.label(key.text), on: board)
      {
        gathering.recognise(key.text, as: box, on: board)
        try addAll(value, to: box, on: board, section: key.text, isKnown: true)
      } else if path == nil, value.array != nil || value.object != nil, isTop {
        let box = gathering.cluster(Self.label(key.text), on: board)
        gathering.recognise(key.text, as: box, on: board)
        try addAll(value, to: box, on: board, section: key.text, isKnown: true)
      } else if value.array == nil, value.object == nil {
        gathering.describe(board, "\(key): \(value.flat)")
      } else {
        try gathering.addUnknown(key.text, value.parts.map { ($0, "", JSONObject()) }, on: board)
      }
    }
  }

  private mutating func addSection(_ item: JSONValue, to board: Int) throws(FormatError) {
    guard let (key, label) = Self.section(item), let object = item.object else {
      try add(item, to: Import.tray, on: board, section: "", isKnown: false)
      return
    }
    let rest = object.without(key)
    if let box = gathering.box(called: Self.label(label), on: board) {
      gathering.recognise(label, as: box, on: board)
      try addAll(.object(rest), to: box, on: board, section: label, isKnown: true)
    } else {
      try gathering.addUnknown(
        label, JSONValue.object(rest).parts.map { ($0, "", JSONObject()) }, on: board)
    }
  }

  // MARK: Notes

  /// The notes that the value of a box is: a text, a list, or an object with a list in it.
  private mutating func addAll(
    _ value: JSONValue, to box: Identifier, on board: Int, section: String, isKnown: Bool
  ) throws(FormatError) {
    switch value {
    case .array(let items):
      for item in items { try add(item, to: box, on: board, section: section, isKnown: isKnown) }
    case .object(let object):
      let lists = object.members.filter {
        Self.contentKeys.contains($0.key.text.lowercased()) && $0.value.string == nil
      }
      guard !lists.isEmpty else {
        let isNote = object.keys.contains { Self.textKeys.contains($0.text.lowercased()) }
        if isNote { return try add(value, to: box, on: board, section: section, isKnown: isKnown) }
        for (key, value) in object.members {
          try gathering.add(
            "\(key): \(value.flat)", to: box, on: board, section: section, isKnown: isKnown)
        }
        return
      }
      for (key, value) in object.members {
        if lists.contains(where: { $0.key == key }) {
          try addAll(value, to: box, on: board, section: section, isKnown: isKnown)
        } else if Self.hintKeys.contains(key.text.lowercased()) {
          gathering.drop(.hint, value.flat)
        } else if value.array == nil, value.object == nil {
          gathering.drop(.format, "\(key): \(value.flat)")
        } else {
          try gathering.add(
            "\(key): \(value.flat)", to: box, on: board, section: section, isKnown: isKnown)
        }
      }
    case .string(let text):
      // A list that somebody has written as one text.
      let lines = text.cleanLines
      let marks = lines.filter { line in ["- ", "* ", "• "].contains { line.hasPrefix($0) } }
      guard lines.count > 1, marks.count == lines.count else {
        return try add(value, to: box, on: board, section: section, isKnown: isKnown)
      }
      for line in lines {
        try gathering.add(
          String(line.dropFirst(2)), to: box, on: board, section: section, isKnown: isKnown)
      }
    case .number, .bool, .null:
      try add(value, to: box, on: board, section: section, isKnown: isKnown)
    }
  }

  /// One note: of an object its text, and below it whatever else it says.
  private mutating func add(
    _ value: JSONValue, to box: Identifier, on board: Int, section: String, isKnown: Bool
  ) throws(FormatError) {
    var lines: [String] = []
    var fields = JSONObject()
    if gathering.boards[board].template == "wall" { fields["kind"] = "idea" }
    if let object = value.object {
      let title = Self.textKeys.lazy.compactMap { key in
        object.members.first {
          $0.key.text.lowercased() == key && $0.value.string?.asNote.isEmpty == false
        }
      }.first
      if let title { lines.append(title.value.flat) }
      for (key, value) in object.members where key != title?.key {
        let text = value.flat.asNote
        guard !text.isEmpty else { continue }
        // What explains the text needs no name.
        let isDetail = ["text", "content", "description", "detail", "details"].contains(
          key.text.lowercased())
        lines.append(isDetail && title != nil ? text : "\(key): \(text)")
      }
    } else {
      lines = [value.flat]
    }
    let text = lines.map(\.asNote).filter { !$0.isEmpty }.joined(separator: "\n")
    guard !text.isEmpty else { return }
    try gathering.add(
      text, fields: fields, to: box, on: board, section: section, isKnown: isKnown)
  }
}

extension JSONObject {
  func without(_ key: FieldKey) -> JSONObject {
    var object = self
    object[key] = nil
    return object
  }
}

extension FormatError {
  /// It is what we write for other programs, which has less than the file it was made from.
  fileprivate static let readings = FormatError(
    Localized(
      en: "It has readings for other programs; import the workspace they were made from",
      nl:
        "Er staan aflezingen voor andere programma’s in; importeer de werkruimte waarvan ze gemaakt zijn",
      fr:
        "Il contient des lectures pour d’autres programmes\u{a0}; importez l’espace de travail d’origine",
      de:
        "Es enthält Auswertungen für andere Programme; importiere den Arbeitsbereich, aus dem sie stammen",
      es: "Contiene lecturas para otros programas; importa el espacio de trabajo del que salieron"))
}
