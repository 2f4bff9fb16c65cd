import CanvasCore

extension Format {
  /// Where notes and boards come from, as a graph of Graphviz: notes in a cluster a board, an arrow from what was there
  /// first to what grew from it, other links with their kind beside them.
  static let dot = Format(
    "dot", ending: "dot",
    Localized(
      en: "Where notes come from, Graphviz", nl: "Herkomst van briefjes, Graphviz",
      fr: "Origine des notes, Graphviz", de: "Herkunft der Zettel, Graphviz",
      es: "Origen de las notas, Graphviz"),
    write: { export throws(FormatError) in DOT.origins(export) })

  /// What partners give and get, as a graph of Graphviz: money in solid lines, all else dashed.
  static let dotFlows = Format(
    "dot-flows", ending: "dot",
    Localized(
      en: "Flows among partners, Graphviz", nl: "Stromen tussen partners, Graphviz",
      fr: "Flux entre partenaires, Graphviz", de: "Flüsse zwischen Partnern, Graphviz",
      es: "Flujos entre socios, Graphviz"),
    write: { export throws(FormatError) in DOT.flows(export) })
}

/// Writes the language of Graphviz (graphviz.org/doc/info/lang.html).
///
/// Every id and label stands in quotes. Between quotes the lexer knows `\"` only, and a label takes `\` as the
/// beginning of its own signs (`\l`, `\N`): so `\` is doubled, `"` has one before it, a line end is `\n`. Labels of
/// HTML and records are not used.
private struct DOT {
  private var lines: [String]

  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.visibleLines.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }

  private init(_ name: String) {
    lines = [
      "digraph \(Self.quoted(name)) {",
      "  graph [rankdir=\"LR\", fontname=\"DejaVu Sans\", compound=\"true\"]",
      "  node [shape=\"box\", style=\"rounded\", fontname=\"DejaVu Sans\", fontsize=\"10\"]",
      "  edge [fontname=\"DejaVu Sans\", fontsize=\"9\"]",
    ]
  }

  private var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n}\n").utf8) }

  private mutating func node(
    _ id: String, _ label: String, _ more: String = "", indent: String = "  "
  ) {
    lines.append("\(indent)\(Self.quoted(id)) [label=\(Self.quoted(label))\(more)]")
  }

  private mutating func edge(_ from: String, _ to: String, _ label: String, _ style: String) {
    let label = label.isEmpty ? "" : "label=\(Self.quoted(label)), "
    lines.append(
      "  \(Self.quoted(from)) -> \(Self.quoted(to)) [\(label)style=\(Self.quoted(style))]")
  }

  // MARK: Origins

  static func origins(_ export: Export) -> [UInt8] {
    var dot = DOT(export.workspace.title)
    var shown: Set<Identifier> = []
    for board in export.boards {
      shown.insert(board.id)
      // Graphviz draws a frame around a subgraph whose name begins so.
      dot.lines.append("  subgraph \(quoted("cluster_\(board.id)")) {")
      dot.lines.append("    label=\(quoted(export.name(of: board)))")
      dot.node(board.id.text, export.name(of: board), ", shape=\"folder\"", indent: "    ")
      for note in board.notes {
        shown.insert(note.id)
        dot.node(note.id.text, note.title, indent: "    ")
      }
      dot.lines.append("  }")
    }
    for board in export.boards {
      for source in (board.fields["derivedFrom"]?.strings ?? []).compactMap({ Identifier($0) })
      where shown.contains(source) {
        dot.edge(source.text, board.id.text, "", "bold")
      }
      for note in board.notes {
        for link in note.links where shown.contains(link.to) {
          if link.kind == "from" {
            dot.edge(link.to.text, note.id.text, "", "solid")
          } else {
            dot.edge(note.id.text, link.to.text, link.kind, "dashed")
          }
        }
      }
    }
    return dot.bytes
  }

  // MARK: Flows

  /// Who gives and who gets by their names, which are compared as people type them; a note of partners is one of them.
  static func flows(_ export: Export) -> [UInt8] {
    var dot = DOT(export.workspace.title)
    var parties: [String: String] = [:]
    var edges: [(from: String, to: String, label: String, style: String)] = []
    let facet = export.workspace.facet("flow")
    func party(_ name: String, _ dot: inout DOT) -> String {
      let key = name.folded
      if let known = parties[key] { return known }
      let id = "p\(parties.count + 1)"
      parties[key] = id
      dot.node(id, name)
      return id
    }
    for board in export.boards {
      let venture = export.name(of: board)
      for note in board.notes {
        let flow = note.fields["flow"]?.object
        let kinds = note.flowKind.isEmpty ? note.facet("flow") : [note.flowKind]
        let name = { (kind: String) in facet?.value(kind)?.label[export.language] ?? kind }
        if flow != nil || !kinds.isEmpty, !isPartner(note) {
          let isOut = flow?["direction"]?.string == "out"
          let from = flow?["from"]?.string ?? (isOut ? venture : note.title)
          let to = flow?["to"]?.string ?? (isOut ? note.title : venture)
          var words = kinds.map(name)
          if let amount = flow?["amount"]?.plainText { words.append("€ \(amount)") }
          if let hours = flow?["hours"]?.plainText { words.append("\(hours) h") }
          let label = [note.title, words.joined(separator: ", ")].filter { !$0.isEmpty }
          edges.append(
            (
              party(from, &dot), party(to, &dot), label.joined(separator: "\n"),
              kinds == ["money"] ? "solid" : "dashed"
            ))
        } else if isPartner(note) {
          _ = party(note.title, &dot)
        }
        for link in note.links where link.kind == "gives" || link.kind == "gets" {
          let goal =
            export.workspace.note(link.to)?.title
            ?? export.workspace.board(link.to).map(export.name) ?? ""
          guard !goal.isEmpty else { continue }
          let pair = [party(note.title, &dot), party(goal, &dot)]
          let ends = link.kind == "gives" ? pair : pair.reversed()
          let kinds = kinds.map(name)
          edges.append(
            (
              ends[0], ends[1], kinds.joined(separator: ", "),
              note.flowKind == "money" || note.facet("flow") == ["money"] ? "solid" : "dashed"
            ))
        }
      }
    }
    for edge in edges { dot.edge(edge.from, edge.to, edge.label, edge.style) }
    return dot.bytes
  }

  private static func isPartner(_ note: Note) -> Bool {
    !note.facet("partner").isEmpty || note.fields["partner"] != nil
  }
}
