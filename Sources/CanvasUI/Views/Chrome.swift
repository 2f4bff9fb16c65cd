import CanvasCore
import Drawing

/// The lines around a board: where one is on top, what is under the cursor and what can be done below.
package struct Chrome {
  private let app: App

  /// The smallest screen Ninefold draws on, in cells.
  package static let least = Size(width: 40, height: 12)

  package init(_ app: App) { self.app = app }

  /// Rows on top: the header, and a wall's question or a canvas's makers where there is room.
  package var top: Int {
    if app.isProjecting { return app.board?.question.isEmpty == false ? 1 : 0 }
    guard app.screen == .board, let board = app.board else { return 1 }
    let isTall = app.size.height >= 20
    if !board.question.isEmpty { return isTall ? 2 : 1 }
    return isTall && app.size.height >= 28 && !makers(board).isEmpty ? 2 : 1
  }

  /// Rows at the bottom: a banner while the work is not safe, the status line, and the hints where there is
  /// room.
  package var bottom: Int { app.isProjecting ? 0 : banner.count + (hasHints ? 2 : 1) }

  private var hasHints: Bool { app.size.height >= 16 }

  /// Why the work is not saved and the way out, in at most three rows.
  private var banner: [String] {
    guard let text = app.banner else { return [] }
    return wrapped(text, width: max(2, app.size.width - 4), rows: hasHints ? 3 : 1)
  }

  /// The part of the screen for the board.
  package var boardArea: Rect {
    Rect(
      x: 0, y: top, width: app.size.width, height: max(0, app.size.height - top - bottom))
  }

  func draw(on sheet: inout Sheet) {
    if app.isBeforeRoom { return drawBeforeRoom(on: &sheet) }
    sheet.fill(Rect(x: 0, y: 0, width: app.size.width, height: 1), .header)
    header(on: &sheet)
    for (row, line) in banner.enumerated() {
      let y = app.size.height - bottom + row
      sheet.fill(Rect(x: 0, y: y, width: app.size.width, height: 1), .refusal)
      sheet.put(line, x: 2, y: y, role: .refusal)
    }
    status(on: &sheet)
    if hasHints, !hasLongNotice { hints(on: &sheet) }
  }

  /// A room sees a board's question, and in a show of one's own why a key did nothing.
  private func drawBeforeRoom(on sheet: inout Sheet) {
    guard app.show != nil else { return drawQuestion(on: &sheet) }
    guard let notice = app.notice, notice.isRefusal, !app.isProjecting else { return }
    let text = clipped(notice.text, to: app.size.width - 4)
    sheet.put(
      text, x: (app.size.width - cellWidth(text)) / 2, y: app.size.height - 1, role: .refusal)
  }

  // MARK: Top

  private func header(on sheet: inout Sheet) {
    let width = app.size.width
    // On a narrow screen the names matter more than the numbers.
    let right = cellWidth(rightHeader) <= width / 2 ? rightHeader : ""
    let rightWidth = right.isEmpty ? 0 : cellWidth(right) + 1
    let room = width - rightWidth - 3
    let left = leftHeaders.first { cellWidth($0) <= room } ?? leftHeaders.last ?? ""
    sheet.put(clipped(left, to: room), x: 1, y: 0, role: .header)
    sheet.put(right, x: width - rightWidth, y: 0, role: .header)
    guard top == 2, let board = app.board else { return }
    if board.question.isEmpty {
      sheet.put(clipped(makers(board), to: width - 2), x: 1, y: 1, role: .status)
    } else {
      drawQuestion(on: &sheet)
    }
  }

  /// The question of the board, in the last line on top.
  func drawQuestion(on sheet: inout Sheet) {
    guard top > 0, let question = app.board?.question else { return }
    let text = clipped(question, to: app.size.width - 2)
    sheet.put(
      text, x: max(1, (app.size.width - cellWidth(text)) / 2), y: top - 1, role: .question)
  }

  /// Where one is, and what is left of it where there is less room.
  private var leftHeaders: [String] {
    guard let workspace = app.workspace else { return ["Ninefold"] }
    let title = workspace.title.isEmpty ? app.say(.untitled) : workspace.title
    switch app.screen {
    case .home: return ["Ninefold"]
    case .boards: return [title]
    case .board:
      let board = boardTitle(under: title)
      return ["\(title) ▸ \(board)", "… ▸ \(board)"]
    }
  }

  /// The board's title; the workspace's title before it is not said twice.
  private func boardTitle(under title: String) -> String {
    guard let open = app.board else { return app.say(.untitled) }
    let board = app.name(of: open) + (open.fields["conflicts"] == nil ? "" : " ≠")
    guard board.hasPrefix(title + " - ") else { return board }
    return String(board.dropFirst(title.count + 3))
  }

  private var rightHeader: String {
    guard let workspace = app.workspace else { return "" }
    switch app.screen {
    case .home: return ""
    case .boards: return Funnel(workspace).text
    case .board:
      guard let board = app.board else { return "" }
      return app.template?.growsBoxes == true ? wallCounts : canvasCounts(board)
    }
  }

  private var wallCounts: String {
    let facts = app.facts
    var parts = [
      app.say(.ideaCount, count: facts.ideas), app.say(.clusterCount, count: facts.clusters),
    ]
    if facts.voteTotal > 0 { parts.append(app.say(.voteCount, count: facts.voteTotal)) }
    return parts.joined(separator: " · ")
  }

  private func canvasCounts(_ board: Board) -> String {
    var parts: [String] = []
    if !board.maturity.isEmpty { parts.append(app.maturity(of: board)) }
    if app.template?.symbol == "evidence",
      let facet = app.facets.first(where: { $0.id == "evidence" })
    {
      let counts = board.counts(of: facet).map { "\($0.value.symbol[app.language])\($0.count)" }
      if !counts.isEmpty { parts.append(counts.joined(separator: " ")) }
    } else {
      parts.append(app.say(.noteCount, count: board.noteCount))
    }
    return parts.joined(separator: " · ")
  }

  private func makers(_ board: Board) -> String {
    let fields: [(Phrase, FieldKey)] = [
      (.designedFor, "designedFor"), (.designedBy, "designedBy"), (.date, "date"),
      (.version, "version"),
    ]
    return fields.compactMap { phrase, key in
      board.fields[key]?.string.map { "\(app.say(phrase)): \($0)" }
    }.joined(separator: "   ")
  }

  // MARK: Bottom

  private func status(on sheet: inout Sheet) {
    let y = app.size.height - (hasHints ? 2 : 1)
    let width = app.size.width
    let right = rightStatus
    let room = max(0, width - cellWidth(right) - 4)
    if let notice = app.notice {
      let role: Role = notice.isRefusal ? .refusal : .message
      for (row, line) in wrapped(notice.text, width: room, rows: hasHints ? 2 : 1).enumerated() {
        sheet.put(line, x: 1, y: y + row, role: role)
      }
    } else {
      sheet.put(clipped(underCursor, to: room), x: 1, y: y, role: .status)
    }
    sheet.put(right, x: width - cellWidth(right) - 1, y: y, role: .status)
  }

  private var rightStatus: String {
    (app.look.hasMouse ? app.say(.mouseSign) + " · " : "") + saveState
  }

  /// Whether a message needs the row of the hints as well.
  private var hasLongNotice: Bool {
    guard let notice = app.notice else { return false }
    return cellWidth(notice.text) > app.size.width - cellWidth(rightStatus) - 4
  }

  private var saveState: String {
    if app.journalTrouble != nil, app.opened?.file.state == .saved {
      return "!! " + app.say(.notProtected)
    }
    return switch app.opened?.file.state {
    case nil: ""
    case .saved: "✓ " + app.say(.saved)
    case .saving: app.say(.saving)
    case .failed: "!! " + app.say(.notSaved)
    }
  }

  private var underCursor: String {
    if let carrying = app.carrying { return app.say(.carryingNotes, count: carrying.notes.count) }
    guard app.screen == .board, let box = app.focusedBox else { return "" }
    let template = app.template?.box(box.id.text)
    var parts = [box.label(in: app.template, app.language)]
    let notes = app.shown(box)
    if let id = app.focus?.note, let index = notes.firstIndex(where: { $0.id == id }) {
      parts[0] += " \(index + 1)/\(notes.count)"
    }
    if let limit = template?.limit, notes.count > limit {
      parts.append(app.say(.moreThanEnough, "\(limit)"))
    }
    if let note = app.focusedNote {
      parts.append(note.id.text)
      if let words = app.template?.words, note.title.split(separator: " ").count > words {
        parts.append(app.say(.tooManyWords, "\(words)"))
      }
      if let votes = app.facts.votes[note.id] { parts.append(app.say(.voteCount, count: votes)) }
      parts += note.links.prefix(1).map { "\(arrow($0.kind)) \($0.to)" }
    }
    if !app.selected.isEmpty {
      parts.insert(app.say(.selectedCount, count: app.selected.count), at: 0)
    }
    return parts.joined(separator: " · ")
  }

  private func arrow(_ kind: String) -> String {
    switch kind {
    case "from": "←"
    case "about", "tests": "→"
    default: kind
    }
  }

  /// As many hints as fit, each a key and what it does. Help, where it is among them, comes last and always fits.
  private func hints(on sheet: inout Sheet) {
    let hints = Command.hints(for: app).compactMap(hint)
    let help = hints.last { $0.id == "app.help" }
    var x = 1
    for hint in hints {
      let rest = help.map { $0.id == hint.id ? 0 : $0.cells + 2 } ?? 0
      guard x + hint.cells + rest <= app.size.width - 1 else { continue }
      let y = app.size.height - 1
      sheet.mark(Rect(x: x, y: y, width: hint.cells, height: 1), as: .command(hint.id))
      sheet.put(hint.key, x: x, y: y, role: .hintKey)
      sheet.put(hint.title, x: x + cellWidth(hint.key) + 1, y: y, role: .hint)
      x += hint.cells + 2
    }
  }

  /// A command's key, its name and the cells they take; nil where it has no key.
  private func hint(
    _ command: Command
  ) -> (id: String, key: String, title: String, cells: Int)? {
    guard let keys = app.keymap.keys(of: command.id).first else { return nil }
    let key = app.look.isASCII ? keys.name(in: app.language) : keys.hint(in: app.language)
    let title = app.say(command.hint ?? command.title)
    return (command.id, key, title, cellWidth(key) + 1 + cellWidth(title))
  }
}

extension App {
  /// How far a board is, in words; a word that nobody knows as it stands.
  func maturity(of board: Board) -> String {
    let facet = facets.first { $0.id == "maturity" }
    return facet?.value(board.maturity)?.label[language] ?? board.maturity
  }
}
