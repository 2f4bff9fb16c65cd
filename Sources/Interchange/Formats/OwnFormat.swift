import CanvasCore

extension Format {
  /// Our own files: boards as they are, with the vocabularies, pictograms and sources that they need.
  static let own = Format(
    "ninefold", ending: "json",
    Localized(
      en: "Ninefold workspace", nl: "Ninefold-werkruimte", fr: "Espace de travail Ninefold",
      de: "Ninefold-Arbeitsbereich", es: "Espacio de trabajo de Ninefold"),
    read: { source throws(FormatError) in
      guard source.bytes.count <= ImportSource.byteLimit else { throw .tooLarge }
      let bytes = Array(source.text.utf8)
      let workspace: Workspace
      do throws(JSONError) {
        workspace = try WorkspaceFile.read(bytes)
      } catch {
        throw FormatError(
          Localized(
            en: "It is no workspace: \(error.reason)",
            nl: "Het is geen werkruimte: \(error.reason)",
            fr: "Ce n’est pas un espace de travail\u{a0}: \(error.reason)",
            de: "Es ist kein Arbeitsbereich: \(error.reason)",
            es: "No es un espacio de trabajo: \(error.reason)"),
          line: error.position(in: bytes).line)
      }
      guard !workspace.boards.isEmpty else { throw .nothingToShow }
      guard workspace.noteCount <= ImportSource.noteLimit else { throw .tooManyNotes }
      var fields: JSONObject = [:]
      var dropped: [Import.Dropped] = []
      for (key, value) in workspace.fields.members {
        if ["vocabularies", "pictograms", "sources"].contains(key.text) {
          fields[key] = value
        } else {
          dropped.append(.init(.format, "\(key): \(value.plainText)".asNote))
        }
      }
      var placements: [Import.Placement] = []
      for (index, board) in workspace.boards.enumerated() {
        let template = source.templates[board.template]
        for box in board.boxes where !box.notes.isEmpty {
          placements.append(
            .init(
              source: box.label(in: template, board.language ?? source.language), board: index,
              box: box.id, count: box.notes.count, isKnown: true))
        }
      }
      return Import(
        boards: workspace.boards, placements: placements, dropped: dropped, fields: fields)
    },
    recognises: { source in
      guard source.isText, source.text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
        return 0
      }
      // A file that is broken further down is still one of ours; its error tells where.
      let start = source.text.utf8.prefix(400)
      let head = String(decoding: start, as: UTF8.self).filter { !$0.isWhitespace }
      return head.contains("\"format\":\"ninefold/") ? 100 : 0
    })
}
