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
    return isTall && app.size.height >= 28 && !board.makers { app.say($0) }.isEmpty ? 2 : 1
  }

  /// Rows at the bottom: a banner while the work is not safe, the status line, and the hints where there is
  /// room.
  package var bottom: Int {
    if let following = app.following {
      return following.leader == .gone || app.facts.thread != nil ? 1 : 0
    }
    return banner.count + (hasHints ? 2 : 1) + lineRows
  }

  /// The rows of the line of time, above the status line.
  private var lineRows: Int { app.past == nil ? 0 : hasHints ? 2 : 1 }

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
    PastLineView(app)?.draw(
      y: app.size.height - (hasHints ? 3 : 2), hasNames: hasHints, on: &sheet)
    status(on: &sheet)
    if hasHints, !hasLongNotice {
      if app.past == nil, let banner = VoteBanner(app) {
        drawVote(banner, on: &sheet)
      } else {
        hints(Command.hints(for: app), from: 1, on: &sheet)
      }
    }
  }

  /// A room sees a board's question, in a show of one's own why a key did nothing, on a second screen that whom it
  /// followed has gone.
  private func drawBeforeRoom(on sheet: inout Sheet) {
    if app.show == nil { drawQuestion(on: &sheet) }
    if app.following?.leader == .gone {
      putBelow(app.say(.leaderHasGone), .credit, on: &sheet)
    } else if app.isProjecting, let thread = app.threadWords(atMost: app.size.width - 4) {
      putBelow(thread, .credit, on: &sheet)
    } else if app.show != nil, !app.isProjecting, let notice = app.notice, notice.isRefusal {
      putBelow(notice.text, .refusal, on: &sheet)
    }
  }

  /// A line in the middle of the last row.
  private func putBelow(_ text: String, _ role: Role, on sheet: inout Sheet) {
    let text = clipped(text, to: app.size.width - 4)
    sheet.put(text, x: (app.size.width - cellWidth(text)) / 2, y: app.size.height - 1, role: role)
  }

  // MARK: Top

  private func header(on sheet: inout Sheet) {
    let width = app.size.width
    // On a narrow screen the names matter more than the numbers: a title is cut only where fewer numbers do not help.
    let rights = rightHeaders.filter { cellWidth($0) <= width * 2 / 3 }
    let lefts = leftHeaders
    let pairs = rights.flatMap { right in lefts.map { (right, $0) } }
    let fitting = pairs.first { cellWidth($0.0) + cellWidth($0.1) + 4 <= width }
    let right = fitting?.0 ?? rights.last ?? ""
    let rightWidth = right.isEmpty ? 0 : cellWidth(right) + 1
    let room = width - rightWidth - 3
    let left = fitting?.1 ?? lefts.first { cellWidth($0) <= room } ?? lefts.last ?? ""
    sheet.put(clipped(left, to: room), x: 1, y: 0, role: .header)
    sheet.put(right, x: width - rightWidth, y: 0, role: .header)
    guard top == 2, let board = app.board else { return }
    if board.question.isEmpty {
      sheet.put(clipped(board.makers { app.say($0) }, to: width - 2), x: 1, y: 1, role: .status)
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
    case .board where app.past != nil:
      let board = app.board.map(app.name) ?? app.say(.untitled)
      return ["\(app.say(.panelHistory)) ▸ \(board)", board]
    case .board:
      let board = boardTitle(under: title)
      return [both(title, board), "… ▸ \(board)"]
    }
  }

  /// The board's title; the workspace's title before it is not said twice.
  private func boardTitle(under title: String) -> String {
    guard let open = app.board else { return app.say(.untitled) }
    return app.name(of: open).saidUnder(title) + (open.fields["conflicts"] == nil ? "" : " ≠")
  }

  /// The workspace and the board in it; one of them where their words are the same.
  private func both(_ title: String, _ board: String) -> String {
    if title.folded.hasPrefix(board.folded) { return title }
    return board.folded.hasPrefix(title.folded) ? board : "\(title) ▸ \(board)"
  }

  /// Numbers, and fewer of them where there is less room.
  private var rightHeaders: [String] {
    guard let workspace = app.workspace else { return [] }
    if let line = PastLineView(app) { return line.counts }
    if let counts = app.drawn?.difference?.counts { return [counts.isEmpty ? "=" : counts] }
    // What is not as the board has it is always said, however little room there is.
    let views = app.screen == .board ? app.viewWords : []
    if let least = views.last {
      return views + [clipped(least, to: app.size.width * 2 / 3)]
    }
    switch app.screen {
    case .home: return []
    case .boards: return [Funnel(workspace).text]
    case .board:
      guard let board = app.board else { return [] }
      if let agenda = app.facts.agenda { return [counts(of: agenda)] }
      return app.template?.growsBoxes == true ? wallCounts : canvasCounts(board)
    }
  }

  /// Ideas are counted as everywhere; other notes of a wall, such as questions, beside them. Where there are several
  /// votes, it is said which of them the board shows.
  private var wallCounts: [String] {
    let facts = app.facts
    let ideas = [app.say(.ideaCount, count: facts.ideas)]
    let others = facts.others > 0 ? [app.say(.otherCount, count: facts.others)] : []
    let clusters = [app.say(.clusterCount, count: facts.clusters)]
    var votes = [app.say(.voteCount, count: facts.voteTotal)]
    if let round = app.shownRound {
      votes = votes.map { "\(round.name(in: app.language)): \($0)" }
    } else if facts.voteTotal == 0, app.board?.rounds.last?.isOpen != true {
      votes = []
    }
    return [
      ideas + others + clusters + votes, ideas + clusters + votes, ideas + votes, votes, ideas,
    ]
    .filter { !$0.isEmpty }.map { $0.joined(separator: " · ") }
  }

  /// `9 notes · 2:30 · 18:30–21:00`
  private func counts(of agenda: Agenda) -> String {
    ([app.say(.noteCount, count: agenda.starts.count), Agenda.duration(agenda.total)]
      + [agenda.span].compactMap { $0 }).joined(separator: " · ")
  }

  private func canvasCounts(_ board: Board) -> [String] {
    let maturity = board.maturity.isEmpty ? [] : [app.maturity(of: board)]
    let notes = [app.say(.noteCount, count: board.noteCount)]
    let evidence = evidenceCounts(board)
    return [maturity + notes + evidence, maturity + (evidence.isEmpty ? notes : evidence), notes]
      .map {
        $0.joined(separator: " · ")
      }
  }

  /// How many notes have each evidence: `+ 2`; in an outline, which is read aloud, in words.
  private func evidenceCounts(_ board: Board) -> [String] {
    guard let facet = app.facets.named("evidence") else { return [] }
    return board.counts(of: facet).map { value, count in
      app.settings.isOutline
        ? "\(count) \(value.label[app.language])" : "\(value.symbol[app.language]) \(count)"
    }
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
    if let line = PastLineView(app) { return line.status }
    if let question = questionOfDraft { return question }
    if let carrying = app.carrying { return app.say(.carryingNotes, count: carrying.notes.count) }
    if let sketching = app.sketching { return sketching.status(app) }
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
      parts += app.signs.words(note, in: template)
      if let words = app.template?.words, note.title.split(separator: " ").count > words {
        parts.append(app.say(.tooManyWords, "\(words)"))
      }
      parts += ties(of: note)
    }
    if !app.selected.isEmpty {
      parts.insert(app.say(.selectedCount, count: app.selected.count), at: 0)
    }
    return parts.joined(separator: " · ")
  }

  /// While one types, the question of the box: `1/12 Who has this problem badly?`; on a wall whose voice is heard.
  private var questionOfDraft: String? {
    guard app.draft != nil, app.screen == .board, let box = app.focusedBox else { return nil }
    let known = app.template?.box(box.id.text)
    var parts: [String] = []
    if app.draft?.isNew == true, let voice = app.opened?.voice, app.template?.growsBoxes == true,
      let facet = app.facets.named(App.voiceFacet)
    {
      parts.append(app.words(of: facet, voice))
    }
    if let group = app.draft?.group, let facet = app.facets.named(group.facet) {
      return app.words(of: facet, group.value)
    }
    if let known, let template = app.template {
      let order = template.fillOrder
      let place = order.firstIndex { $0.id == known.id }.map { "\($0 + 1)/\(order.count) " } ?? ""
      let questions = known.questions(in: app.language)
      let room = app.size.width - cellWidth(rightStatus + place + parts.joined()) - 8
      let fitting = questions.first { cellWidth($0) <= room } ?? questions.last ?? ""
      parts.append((known.order.isEmpty ? "" : place) + fitting)
    } else {
      parts.append(box.label(in: app.template, app.language))
    }
    return parts.joined(separator: " · ")
  }

  /// What the note is tied to first, quoted, and how many ties there are beside it.
  private func ties(of note: Note) -> [String] {
    tie(of: note) + successor(of: note)
  }

  /// What took the place of a note that is refuted.
  private func successor(of note: Note) -> [String] {
    guard note.facet("evidence").contains("refuted"),
      let next = app.workspace?.successor(of: note.id)
    else { return [] }
    return [app.say(.replacedBy, clipped(next.title, to: 30))]
  }

  private func tie(of note: Note) -> [String] {
    guard let link = note.links.first, let workspace = app.workspace else { return [] }
    let goal = workspace.note(link.to)?.title ?? workspace.board(link.to).map(app.name) ?? ""
    let more = note.links.count > 1 ? " +\(note.links.count - 1)" : ""
    return [app.say(link.kind == "from" ? .tiedFrom : .tiedTo, clipped(goal, to: 30)) + more]
  }

  /// How the vote that is open stands, in the place of the hints, and then the keys of voting.
  private func drawVote(_ banner: VoteBanner, on sheet: inout Sheet) {
    let y = app.size.height - 1
    let text = clipped(banner.text, to: app.size.width - 2)
    sheet.fill(Rect(x: 0, y: y, width: app.size.width, height: 1), .header)
    sheet.put(text, x: 1, y: y, role: .header)
    let commands = VoteBanner.commands.compactMap { app.commands[$0] }
    hints(commands, from: cellWidth(text) + 3, on: &sheet)
  }

  /// As many hints as fit, each a key and what it does. Help, where it is among them, comes last and always fits.
  private func hints(_ commands: [Command], from start: Int, on sheet: inout Sheet) {
    let hints = commands.compactMap(hint)
    let help = hints.last { $0.id == "app.help" }
    var x = start
    for hint in hints {
      let isWanted = [hints.first?.id, help?.id].contains(hint.id)
      let rest = isWanted ? 0 : (help?.cells ?? -2) + 2
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
    let title = command.name(in: app.language)
    return (command.id, key, title, cellWidth(key) + 1 + cellWidth(title))
  }
}

extension App {
  /// How far a board is, in words; a word that nobody knows as it stands.
  func maturity(of board: Board) -> String {
    let facet = facets.named("maturity")
    return facet?.value(board.maturity)?.label[language] ?? board.maturity
  }
}

extension Board {
  /// Who made it for whom, when, and which version it is.
  func makers(_ say: (Phrase) -> String) -> String {
    let fields: [(Phrase, FieldKey)] = [
      (.designedFor, "designedFor"), (.designedBy, "designedBy"), (.date, "date"),
      (.version, "version"),
    ]
    return fields.compactMap { phrase, key in
      self.fields[key]?.string.map { "\(say(phrase)): \($0)" }
    }.joined(separator: "   ")
  }
}

extension String {
  /// A board's title without the workspace's before it, where that is said already.
  func saidUnder(_ workspace: String) -> String {
    guard !workspace.isEmpty, hasPrefix(workspace + " - ") else { return self }
    return String(dropFirst(workspace.count + 3))
  }
}
