import CanvasCore

/// A wall at its three levels. Each shows the page that holds the focus and says which part of the wall
/// that is.
struct WallView {
  private let app: App
  private let layout: BoardLayout
  private let level: WallLevel
  private let votes: [Identifier: Int]

  init(_ app: App, _ layout: BoardLayout, _ level: WallLevel) {
    self.app = app
    self.layout = layout
    self.level = level
    votes = app.board?.votes ?? [:]
  }

  private var area: Rect { layout.area }
  private var boxes: [Box] { app.boxes }
  private var focusedIndex: Int { boxes.firstIndex { $0.id == app.focus?.box } ?? 0 }

  func draw(in frame: inout Frame) {
    switch level {
    case .headlines: headlines(in: &frame)
    case .cards: cards(in: &frame)
    case .clusters: clusters(in: &frame)
    }
  }

  /// `clusters 1–4 of 8 ▼` in the bottom line.
  private func position(_ range: Range<Int>, in frame: inout Frame) {
    guard range.count < boxes.count else { return }
    let down = range.upperBound < boxes.count ? " ▼" : ""
    let up = range.lowerBound > 0 ? " ▲" : ""
    let shown =
      range.count == 1 ? "\(range.upperBound)" : "\(range.lowerBound + 1)–\(range.upperBound)"
    let text = app.say(.clustersShown, shown, "\(boxes.count)")
    frame.put(
      " \(text)\(up)\(down) ", x: area.x + 2, y: area.maxY - 1, role: .label, limit: area.width - 4)
  }

  // MARK: Headlines

  private func headlines(in frame: inout Frame) {
    let grid = PanelGrid(count: boxes.count, area: area)
    let first = grid.firstRow(showing: focusedIndex / grid.columns)
    let range = first * grid.columns..<min(boxes.count, (first + grid.rowsPerPage) * grid.columns)
    // The page's panels lie where those of the first page do.
    let places = range.map { grid.rect($0 - first * grid.columns) }
    var borders = Borders(bounds: area)
    borders.add(area)
    for place in places { borders.add(place) }
    borders.draw(in: &frame)
    for (index, place) in zip(range, places) { panel(boxes[index], place, in: &frame) }
    position(range, in: &frame)
  }

  private func panel(_ box: Box, _ rect: Rect, in frame: inout Frame) {
    let isFocused = box.id == app.focus?.box
    frame.mark(rect, as: .box(box.id))
    let inner = rect.inset(x: 1, y: 1)
    let notes = app.shown(box)
    var items = notes.map { Optional($0) }
    var focus = isFocused ? notes.firstIndex { $0.id == app.focus?.note } ?? 0 : 0
    if let typed = app.typedPlace(in: box.id) {
      focus = (typed.after.flatMap { id in notes.firstIndex { $0.id == id } } ?? -1) + 1
      items.insert(nil, at: focus)
    }
    let heights = items.map { item in
      isTyped(item) ? app.draftHeight(width: inner.width - 1) : 1
    }
    let window = Window(heights: heights, room: inner.height, focus: focus)
    var y = inner.y
    for index in window.range {
      if isTyped(items[index]) {
        frame.mark(Rect(x: inner.x, y: y, width: inner.width, height: heights[index]), as: .field)
        field(
          x: inner.x, y: y, width: inner.width, rows: min(heights[index], inner.maxY - y),
          in: &frame)
      } else if let note = items[index] {
        frame.mark(
          Rect(x: inner.x, y: y, width: inner.width, height: 1), as: .note(note.id, box: box.id))
        headline(note, box, x: inner.x, y: y, width: inner.width, in: &frame)
      }
      y += heights[index]
    }
    if items.isEmpty, !app.isProjecting {
      if isFocused { frame.put("▸", x: inner.x, y: inner.y, role: .focusMark) }
      let text = app.template?.box(box.id.text)?.prompt[app.language] ?? app.say(.emptyCluster)
      let lines = wrapped(text, width: max(1, inner.width - 3), rows: inner.height)
      for (row, line) in lines.enumerated() {
        frame.put(line, x: inner.x + 3, y: inner.y + row, role: .prompt)
      }
    }
    label(box, rect, hidden: items.count - window.range.count, isFocused, in: &frame)
  }

  /// Whether this is the place where text is being typed: the gap for a new note, or the edited one.
  private func isTyped(_ note: Note?) -> Bool {
    guard let note else { return true }
    return app.draft?.note == note.id
  }

  private func field(x: Int, y: Int, width: Int, rows: Int, in frame: inout Frame) {
    guard let field = app.draft?.field else { return }
    frame.put("▸", x: x, y: y, role: .focusMark)
    FieldView(field, width: width - 3).draw(in: &frame, x: x + 3, y: y, rows: rows)
  }

  private func label(
    _ box: Box, _ rect: Rect, hidden: Int, _ isFocused: Bool, in frame: inout Frame
  ) {
    let more = hidden > 0 ? "+\(hidden)" : ""
    let tail = " · \(app.shown(box).count)"
    let room = rect.width - 4 - more.count - tail.count
    guard room > 0 else { return }
    let text = clipped(box.label(in: app.template, app.language), to: room) + tail
    if isFocused {
      frame.put("▐\(text)▌", x: rect.x + 1, y: rect.y, role: .labelFocus)
    } else {
      frame.put(" \(text) ", x: rect.x + 1, y: rect.y, role: .label)
    }
    if hidden > 0 { frame.put(more, x: rect.maxX - 1 - more.count, y: rect.y, role: .overflow) }
  }

  /// Votes at the left, the words, the sector at the right.
  private func headline(
    _ note: Note, _ box: Box, x: Int, y: Int, width: Int, in frame: inout Frame
  ) {
    let isFocused = app.focus?.note == note.id && app.draft == nil
    let isMarked = app.marked.contains(note.id)
    let role: Role = isFocused ? .focus : isMarked ? .marked : .text
    if isFocused {
      frame.put("▸", x: x, y: y, role: .focusMark)
    } else if isMarked {
      frame.put("•", x: x, y: y, role: .marked)
    }
    let sum = votes[note.id].map(String.init) ?? (votes.isEmpty ? "" : "·")
    frame.put(sum, x: x + 3 - sum.count, y: y, role: .badge)
    let sector = app.tail(of: note)
    let tail = sector.isEmpty ? 0 : sector.count + 1
    let textX = x + (votes.isEmpty ? 2 : 4)
    let room = max(1, x + width - textX - tail)
    if isFocused, isMarked { frame.put("•", x: textX - 1, y: y, role: .marked) }
    frame.put(clipped(note.title, to: room), x: textX, y: y, role: role)
    if !sector.isEmpty { frame.put(sector, x: x + width - sector.count, y: y, role: .badge) }
  }

  // MARK: Cards

  /// A line of the wall at card level: the head of a cluster, or a row of its cards.
  private enum Band {
    case head(Int)
    case cards(box: Int, range: Range<Int>, height: Int)
    case typing(box: Int, height: Int)
    case prompt(box: Int)

    var box: Int {
      switch self {
      case .head(let box), .cards(let box, _, _), .typing(let box, _), .prompt(let box): box
      }
    }

    var height: Int {
      switch self {
      case .head, .prompt: 1
      case .cards(_, _, let height), .typing(_, let height): height
      }
    }
  }

  private var cardWidth: Int { (area.width - 2) / layout.cardColumns }

  private func cards(in frame: inout Frame) {
    let bands = self.bands
    let focus = bands.firstIndex(where: holdsFocus) ?? 0
    let window = Window(heights: bands.map(\.height), room: area.height - 1, focus: focus)
    var y = area.y
    var named: Set<Int> = []
    for band in bands[window.range] {
      draw(band, y: y, in: &frame)
      if named.insert(band.box).inserted { missing(band, bands[window.range], y: y, in: &frame) }
      y += band.height
    }
    let shown = bands[window.range]
    if let first = shown.first?.box, let last = shown.last?.box {
      position(first..<last + 1, in: &frame)
      let cut = shown.count < bands.count
      if cut, first == 0, last + 1 == boxes.count {
        frame.put(" ▲▼ ", x: area.x + 2, y: area.maxY - 1, role: .label)
      }
    }
  }

  /// Says at the first line of a cluster on the screen how many of its cards are not there, and its name where its head
  /// is not there either.
  private func missing(
    _ first: Band, _ seen: ArraySlice<Band>, y: Int, in frame: inout Frame
  ) {
    let box = boxes[first.box]
    let cards = seen.reduce(0) { sum, band in
      if case .cards(first.box, let range, _) = band { sum + range.count } else { sum }
    }
    let isTyping = seen.contains { if case .typing(first.box, _) = $0 { true } else { false } }
    let hidden = app.shown(box).count - cards
    if case .cards = first {
      let name = box.label(in: app.template, app.language)
      frame.put(
        " \(clipped(name, to: max(1, cardWidth - 6))) ", x: area.x + 2, y: y, role: .label,
        limit: cardWidth - 4)
    }
    guard hidden > 0, !isTyping || cards > 0 else { return }
    let more = "+\(hidden)"
    frame.put(more, x: area.maxX - more.count - 2, y: y, role: .overflow)
  }

  private var bands: [Band] {
    var bands: [Band] = []
    for (index, box) in boxes.enumerated() {
      bands.append(.head(index))
      let notes = app.shown(box)
      if app.typedPlace(in: box.id) != nil {
        bands.append(.typing(box: index, height: app.draftHeight(width: area.width - 5) + 2))
      } else if notes.isEmpty {
        bands.append(.prompt(box: index))
      }
      var start = 0
      while start < notes.count {
        let range = start..<min(notes.count, start + layout.cardColumns)
        let rows = range.map { rowsNeeded(notes[$0]) }.max() ?? 1
        bands.append(.cards(box: index, range: range, height: rows + 2))
        start = range.upperBound
      }
    }
    return bands
  }

  private func rowsNeeded(_ note: Note) -> Int {
    isTyped(note)
      ? app.draftHeight(width: cardWidth - 2)
      : min(6, max(1, wrap(note.title, width: max(1, cardWidth - 4)).count))
  }

  private func holdsFocus(_ band: Band) -> Bool {
    guard band.box == focusedIndex else { return false }
    switch band {
    case .typing: return true
    case .prompt: return true
    case .head: return false
    case .cards(let box, let range, _):
      if app.draft?.isNew == true { return false }
      let notes = app.shown(boxes[box])
      return range.contains { notes[$0].id == app.focus?.note }
    }
  }

  private func draw(_ band: Band, y: Int, in frame: inout Frame) {
    let box = boxes[band.box]
    frame.mark(
      Rect(x: area.x, y: y, width: area.width, height: band.height), as: .box(box.id))
    switch band {
    case .head:
      let isFocused = box.id == app.focus?.box
      let text = "\(box.label(in: app.template, app.language)) · \(app.shown(box).count)"
      let shown = clipped(text, to: area.width - 6)
      frame.put(
        isFocused ? "▐\(shown)▌" : " \(shown) ", x: area.x + 1, y: y,
        role: isFocused ? .labelFocus : .label)
    case .prompt where app.isProjecting: break
    case .prompt:
      if box.id == app.focus?.box { frame.put("▸", x: area.x + 2, y: y, role: .focusMark) }
      let text = app.template?.box(box.id.text)?.prompt[app.language] ?? app.say(.emptyCluster)
      frame.put(clipped(text, to: area.width - 6), x: area.x + 4, y: y, role: .prompt)
    case .typing(_, let height):
      let rect = Rect(x: area.x + 1, y: y, width: area.width - 2, height: height)
      outline(rect, in: &frame)
      field(x: rect.x + 1, y: y + 1, width: rect.width - 2, rows: height - 2, in: &frame)
    case .cards(_, let range, let height):
      let notes = app.shown(box)
      for (column, index) in range.enumerated() {
        let rect = Rect(
          x: area.x + 1 + column * cardWidth, y: y, width: cardWidth, height: height)
        card(notes[index], box, rect, in: &frame)
      }
    }
  }

  private func outline(_ rect: Rect, in frame: inout Frame) {
    var borders = Borders(bounds: rect)
    borders.add(rect)
    borders.draw(in: &frame)
  }

  private func card(_ note: Note, _ box: Box, _ rect: Rect, in frame: inout Frame) {
    outline(rect, in: &frame)
    frame.mark(rect, as: .note(note.id, box: box.id))
    let inner = rect.inset(x: 1, y: 1)
    if isTyped(note), let field = app.draft?.field {
      frame.put("▸", x: inner.x, y: inner.y, role: .focusMark)
      FieldView(field, width: inner.width - NoteBlock.indent).draw(
        in: &frame, x: inner.x + NoteBlock.indent, y: inner.y, rows: inner.height)
      return
    }
    let isFocused = app.focus?.note == note.id && app.draft == nil
    let isMarked = app.marked.contains(note.id)
    let lines = wrap(note.title, width: max(1, inner.width - 2))
    for (row, line) in lines.prefix(inner.height).enumerated() {
      let cut = row == inner.height - 1 && lines.count > inner.height
      let text = cut ? clipped(line.text, to: inner.width - 3) + "…" : line.text
      frame.put(
        text, x: inner.x + 2, y: inner.y + row,
        role: isFocused ? .focus : isMarked ? .marked : .text,
        limit: inner.width - 2)
    }
    if isFocused {
      frame.put("▸", x: inner.x, y: inner.y, role: .focusMark)
      if isMarked { frame.put("•", x: inner.x + 1, y: inner.y, role: .marked) }
    } else if isMarked {
      frame.put("•", x: inner.x, y: inner.y, role: .marked)
    }
    let sum = votes[note.id].map { " \($0)× " } ?? ""
    frame.put(sum, x: rect.x + 2, y: rect.maxY - 1, role: .badge)
    let sector = app.tail(of: note)
    if !sector.isEmpty {
      frame.put(" \(sector) ", x: rect.maxX - 4 - sector.count, y: rect.maxY - 1, role: .badge)
    }
  }

  // MARK: Clusters

  private func clusters(in frame: inout Frame) {
    var borders = Borders(bounds: area)
    borders.add(area)
    borders.draw(in: &frame)
    let inner = area.inset(x: 1, y: 1)
    let rowHeight = inner.height >= boxes.count * 2 ? 2 : 1
    let window = Window(
      heights: boxes.map { _ in rowHeight }, room: inner.height, focus: focusedIndex)
    let most = max(1, boxes.map(sum).max() ?? 1)
    for (row, index) in window.range.enumerated() {
      cluster(boxes[index], y: inner.y + row * rowHeight, rows: rowHeight, most: most, in: &frame)
    }
    position(window.range, in: &frame)
  }

  private func sum(_ box: Box) -> Int { app.shown(box).reduce(0) { $0 + (votes[$1.id] ?? 0) } }

  /// Title, notes, votes with a bar, and the note with most votes below.
  private func cluster(_ box: Box, y: Int, rows: Int, most: Int, in frame: inout Frame) {
    let inner = area.inset(x: 1, y: 1)
    frame.mark(Rect(x: inner.x, y: y, width: inner.width, height: rows), as: .box(box.id))
    let isFocused = box.id == app.focus?.box
    let role: Role = isFocused ? .focus : .text
    if isFocused { frame.put("▸", x: inner.x, y: y, role: .focusMark) }
    let numbers = inner.width / 2
    frame.put(
      clipped(box.label(in: app.template, app.language), to: numbers - 4), x: inner.x + 2, y: y,
      role: isFocused ? .labelFocus : .label)
    let count = String(app.shown(box).count)
    frame.put(count, x: inner.x + numbers + 3 - count.count, y: y, role: role)
    let total = sum(box)
    if total > 0 {
      let text = "\(total)×"
      frame.put(text, x: inner.x + numbers + 9 - cellWidth(text), y: y, role: .badge)
      let room = max(0, inner.width - numbers - 11)
      frame.put(
        String(repeating: "■", count: max(1, total * room / most)), x: inner.x + numbers + 10, y: y,
        role: .badge, limit: room)
    }
    if rows == 2, let best = app.shown(box).max(by: { (votes[$0.id] ?? 0) < (votes[$1.id] ?? 0) }) {
      frame.put(clipped(best.title, to: inner.width - 6), x: inner.x + 4, y: y + 1, role: .prompt)
    }
  }
}

extension App {
  /// What stands at the end of a note on a wall: whether there is more to it, whether the room does not see it, and
  /// its sector.
  func tail(of note: Note) -> String {
    [note.hasDetail ? "¶" : "", note.isHidden ? "○" : "", sector(of: note)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The two letters of the sector a note comes from; empty where unknown.
  func sector(of note: Note) -> String {
    guard let id = note.facet("sector").first else { return "" }
    return facets.first { $0.id == "sector" }?.value(id)?.symbol ?? ""
  }
}
