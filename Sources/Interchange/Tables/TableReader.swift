import CanvasCore

/// Makes boards of a table: those it was written from where it is one of ours, else a wall with an idea a row.
struct TableReader {
  private let source: ImportSource
  private var gathering: Gathering

  /// Of a table of ours the bare fields are what it was written from; of others they are as they stand.
  static func read(_ source: ImportSource, separator: UInt8?) throws(FormatError) -> Import {
    guard source.bytes.count <= ImportSource.byteLimit else { throw .tooLarge }
    var reader = TableReader(source: source, gathering: Gathering(source))
    return try reader.read(separator: separator)
  }

  private mutating func read(separator: UInt8?) throws(FormatError) -> Import {
    var text = source.text
    var given = separator
    // A line of spreadsheets that says what parts the fields.
    if text.hasPrefix("sep="), let end = text.firstIndex(where: \.isNewline) {
      let line = text[..<end]
      given = line.utf8.dropFirst(4).first ?? given
      gathering.drop(.format, String(line), line: 1)
      text = String(text[text.index(after: end)...])
    }
    let byte = given ?? DelimitedText.separator(of: text)?.byte ?? UInt8(ascii: ",")
    if byte == 0x09, Self.isOurs(Self.firstLine(text).split(separator: "\t").map(String.init)) {
      var rows = try DelimitedText.rows(text, separator: byte, quotes: false)
      for index in rows.indices {
        rows[index].fields = rows[index].fields.map(DelimitedText.unescaped)
      }
      return try own(rows)
    }
    let rows = try DelimitedText.rows(text, separator: byte)
    guard let head = rows.first else { throw .empty }
    return Self.isOurs(head.fields) ? try own(rows) : try foreign(rows)
  }

  /// Whether the names of columns are those of our tables.
  static func isOurs(_ names: [String]) -> Bool {
    ["board_id", "box_id", "note_id", "text"].allSatisfy(names.contains)
  }

  private static func firstLine(_ text: String) -> Substring { text.prefix { !$0.isNewline } }

  // MARK: Our own

  private mutating func own(_ rows: [DelimitedText.Row]) throws(FormatError) -> Import {
    guard let head = rows.first?.fields, rows.count > 1 else { throw .empty }
    let scores = head.filter { $0.hasPrefix("scores.") }.map { String($0.dropFirst(7)) }
    let typed = NoteTable.typed(scores: scores)
    let known = Set(NoteTable.fixed.map(\.id))
    var boards: [String: Int] = [:]
    for row in rows.dropFirst() {
      var values: [String: String] = [:]
      for (name, field) in zip(head, row.fields) { values[name] = DelimitedText.unguarded(field) }
      func value(_ name: String) -> String { values[name] ?? "" }
      let board = boards[value("board_id")] ?? addBoard(values)
      boards[value("board_id")] = board
      let box = self.box(values, on: board)
      var fields = JSONObject()
      var extra: [String] = []
      for (name, field) in values.sorted(by: { $0.key < $1.key })
      where !known.contains(name) && name != NoteTable.linkID && !field.isEmpty {
        if let facet = NoteTable.facet(ofColumn: name) {
          let parts = field.cleaned.unicodeScalars.split(separator: ",").map {
            String($0).cleanLine
          }
          let value: JSONValue =
            parts.count == 1 ? .string(parts[0]) : .array(parts.map { .string($0) })
          if !value.isVoid { fields[path: ["facets", FieldKey(facet)]] = value }
        } else if let typedField = typed.first(where: { $0.id == name }),
          let read = try? typedField.value(of: typedField.cleaned(field.cleaned))
        {
          fields[path: typedField.path[...]] = read
        } else {
          extra.append("\(name): \(field)")
        }
      }
      if row.fields.count > head.count { extra += row.fields[head.count...] }
      let parts = [value("text"), value("detail")] + extra
      let text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
      let note = try gathering.add(
        text, name: value("note_id"), fields: fields, to: box, on: board, section: value("box"))
      if value("note_id") != note.text { gathering.drop(.format, value("note_id"), line: row.line) }
      if let count = Int(value("votes")), (0...1_000_000).contains(count) {
        gathering.vote(count, for: note)
      } else if !value("votes").isEmpty {
        gathering.append("votes: \(value("votes"))", to: note)
      }
      for link in value(NoteTable.linkID).split(separator: ",") {
        let words = link.split(separator: " ")
        if words.count == 2 {
          gathering.tie(note, to: String(words[1]), kind: String(words[0]).cleanLine)
        } else {
          gathering.append("links: \(link)", to: note)
        }
      }
    }
    if head.first == "workspace" {
      var seen: Set<String> = []
      for row in rows.dropFirst() where seen.insert(row.fields.first ?? "").inserted {
        gathering.drop(.format, DelimitedText.unguarded(row.fields.first ?? ""), line: row.line)
      }
    }
    return try gathering.finish()
  }

  private mutating func addBoard(_ values: [String: String]) -> Int {
    let id = values["board_id"] ?? ""
    let template = values["template"] ?? ""
    var title = values["board"] ?? ""
    // A board without a title goes by its template's name.
    if let known = gathering.templates[template], known.title.values.values.contains(title) {
      title = ""
    }
    let board = gathering.addBoard(template, id: id, title: title)
    gathering.change(board) { board in
      board.fields["question"] = values["question"].flatMap { text in
        text.asNote.isEmpty ? nil : .string(text.asNote)
      }
      if board.template != template, !template.isEmpty {
        board.fields["description"] = .string(template.asNote)
      }
    }
    return board
  }

  private mutating func box(_ values: [String: String], on board: Int) -> Identifier {
    let label = values["box"] ?? ""
    guard let id = Identifier(values["box_id"] ?? "") else {
      return gathering.cluster([label, values["box_id"] ?? ""].joined(separator: " "), on: board)
    }
    let template = gathering.templates[gathering.boards[board].template]
    let labels = template?.box(id.text)?.label.values.values.map { $0 } ?? []
    return gathering.box(
      id, on: board, title: labels.contains(label) || label == id.text ? "" : label)
  }

  // MARK: Of others

  private mutating func foreign(_ rows: [DelimitedText.Row]) throws(FormatError) -> Import {
    let width = rows.map(\.fields.count).max() ?? 0
    let names = (rows.first?.fields ?? []).map { ColumnRole.named($0) }
    let hasHead = names.contains { $0 != nil } && rows.count > 1
    let body = hasHead ? rows.dropFirst() : rows[...]
    var roles: [ColumnRole?] = hasHead ? names : []
    roles += Array(repeating: nil, count: width - roles.count)
    // One column a role: a second one of the same name is told apart by its head.
    for index in roles.indices where roles[..<index].contains(roles[index]) { roles[index] = nil }
    let text =
      roles.firstIndex(of: .text) ?? longest(body, among: roles.indices.filter { roles[$0] == nil })
    if let text { roles[text] = .text }
    let heads = hasHead ? rows[0].fields.map(\.cleanLine) : []
    // The names of columns that become fields are in no note; the others stand before their values.
    let consumed = heads.indices.filter { index in
      roles[index] != nil
        || !body.contains { $0.fields.indices.contains(index) && !$0.fields[index].isEmpty }
    }
    if !consumed.isEmpty {
      gathering.drop(
        .format, consumed.map { heads[$0] }.joined(separator: " · "), line: rows[0].line)
    }
    let board = gathering.addBoard("wall", title: source.title)
    for row in body {
      try add(row, roles, heads, to: board)
    }
    return try gathering.finish()
  }

  /// The column with the most letters; the first of several.
  private func longest(_ rows: ArraySlice<DelimitedText.Row>, among columns: [Int]) -> Int? {
    var sums: [Int: Int] = [:]
    for row in rows.prefix(500) {
      for column in columns where column < row.fields.count {
        sums[column, default: 0] += row.fields[column].utf8.count { $0 > 0x40 }
      }
    }
    return columns.max { (sums[$0] ?? 0, $1) < (sums[$1] ?? 0, $0) }
  }

  private mutating func add(
    _ row: DelimitedText.Row, _ roles: [ColumnRole?], _ heads: [String], to board: Int
  ) throws(FormatError) {
    var title = ""
    var detail: [String] = []
    var fields: JSONObject = ["kind": "idea"]
    var cluster = ""
    var count: Int?
    for (column, field) in row.fields.enumerated() {
      let value = DelimitedText.unguarded(field).asNote
      guard !value.isEmpty else { continue }
      let head = column < heads.count ? heads[column] : ""
      let line = head.isEmpty ? value : "\(head): \(value)"
      switch roles[column] {
      case .text: title = value
      case .detail: detail.insert(value, at: 0)
      case .cluster: cluster = value
      case .author: fields["author"] = .string(value.asName)
      case .owner: fields["owner"] = .string(value.asName)
      case .due: fields["due"] = .string(value.cleanLine)
      case .tags:
        let tags = value.split { ",;#\n".contains($0) }.map { String($0).cleanLine }.filter {
          !$0.isEmpty
        }
        // A tag that hides a note is no word of another program.
        let unique = tags.enumerated().filter { !tags[..<$0].contains($1) }.map(\.element)
        if tags.contains(Note.hiddenTag) || tags.isEmpty {
          detail.append(line)
        } else {
          fields["tags"] = .array(unique.map { .string($0) })
        }
      case .votes:
        count = Int(value).flatMap { (0...1_000_000).contains($0) ? $0 : nil }
        if count == nil { detail.append(line) }
      case .sector:
        if let known = sector(value) {
          fields["facets"] = ["sector": .string(known)]
          if known.folded != value.folded { gathering.drop(.format, line, line: row.line) }
        } else {
          detail.append(line)
        }
      case nil: detail.append(line)
      }
    }
    let text = ([title] + detail).filter { !$0.isEmpty }.joined(separator: "\n")
    let box = gathering.cluster(cluster, on: board)
    let note = try gathering.add(text, fields: fields, to: box, on: board, section: cluster)
    if let count { gathering.vote(count, for: note) }
  }

  /// The sector that a word means in any language.
  private func sector(_ word: String) -> String? {
    let wanted = word.folded
    return Facet.builtIn.first { $0.id == "sector" }?.values.first { value in
      value.id == wanted || value.label.values.values.contains { $0.folded == wanted }
    }?.id
  }
}

/// What a column of somebody's table is for, by its usual names in five languages.
enum ColumnRole: CaseIterable {
  case text, detail, cluster, author, sector, votes, tags, owner, due

  /// The role of a column of that name, or nil.
  static func named(_ name: String) -> ColumnRole? {
    let plain = name.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return names[plain]
  }

  private static let names: [String: ColumnRole] = {
    var names: [String: ColumnRole] = [:]
    for role in allCases {
      for name in role.words.split(separator: ";") where names[String(name)] == nil {
        names[String(name)] = role
      }
    }
    return names
  }()

  /// Small letters without accents.
  private var words: String {
    switch self {
    case .text:
      "text;note;idea;title;name;content;card;sticky;subject;tekst;briefje;idee;titel;naam;inhoud;texte;titre;nom;"
        + "contenu;zettel;inhalt;texto;nota;titulo;nombre;contenido;ideas;notes;ideeen;idees;ideen"
    case .detail:
      "detail;details;description;body;comment;comments;beschrijving;omschrijving;toelichting;opmerking;opmerkingen;"
        + "commentaire;beschreibung;erlauterung;kommentar;detalle;detalles;descripcion;comentario"
    case .cluster:
      "cluster;theme;category;group;column;list;box;section;thema;categorie;groep;vak;kolom;lijst;groupe;case;"
        + "colonne;liste;rubrique;kategorie;gruppe;feld;spalte;tema;categoria;grupo;casilla;columna;lista"
    case .author:
      "author;by;created by;written by;auteur;door;geschreven door;par;ecrit par;autor;verfasser;von;autora;por"
    case .sector: "sector;sectors;secteur;sektor"
    case .votes:
      "votes;vote;vote count;likes;dots;stemmen;stem;aantal stemmen;voix;stimmen;votos;voto"
    case .tags:
      "tags;tag;labels;label;keywords;trefwoorden;trefwoord;mots cles;mot cle;etiquettes;schlagworter;schlagwort;"
        + "etiquetas;etiqueta;palabras clave"
    case .owner:
      "owner;assignee;responsible;assigned to;eigenaar;verantwoordelijke;trekker;responsable;zustandig;verantwortlich"
    case .due: "due;due date;deadline;tegen;vervaldatum;echeance;frist;fallig;plazo;fecha limite"
    }
  }
}

extension FormatError {
  /// It has more bytes than are read.
  static let tooLarge = FormatError(
    Localized(
      en: "It is larger than 16 MiB", nl: "Het is groter dan 16 MiB",
      fr: "Il dépasse 16\u{a0}Mio", de: "Es ist größer als 16 MiB", es: "Supera los 16 MiB"))
}
