import CanvasCore
import Drawing

extension Surface {
  /// A wall in bands of cards, every note with all words of its title.
  static let cards = Surface(
    "cards", .levelCards, [.wall], magnification: 3, suits: BoardMeasure.hasRoomForWall
  ) { scene, area in
    var plan = Plan(area)
    let cards = Cards(scene: scene, area: area)
    plan.boxes = scene.boxes.enumerated().map {
      ($1.id, Rect(x: area.x, y: area.y + $0, width: area.width, height: 1))
    }
    plan.walk = .list(vertical: 1, horizontal: 0)
    plan.page = .boxes(1)
    plan.columns = cards.columns
    cards.draw(on: &plan.sheet)
    return plan
  }
}

private struct Cards {
  let scene: BoardScene
  let area: Rect
  /// Cards side by side: the narrowest has three or four words a line, 26 cells with its lines.
  let columns: Int

  init(scene: BoardScene, area: Rect) {
    self.scene = scene
    self.area = area
    columns = max(1, (area.width - 2) / 26)
  }

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

  private var cardWidth: Int { (area.width - 2) / columns }

  func draw(on sheet: inout Sheet) {
    let bands = self.bands
    let focus = bands.firstIndex(where: holdsFocus) ?? 0
    let window = Window(heights: bands.map(\.height), room: area.height - 1, focus: focus)
    var y = area.y
    var named: Set<Int> = []
    for band in bands[window.range] {
      draw(band, y: y, on: &sheet)
      if named.insert(band.box).inserted { missing(band, bands[window.range], y: y, on: &sheet) }
      y += band.height
    }
    let shown = bands[window.range]
    if let first = shown.first?.box, let last = shown.last?.box {
      scene.position(first..<last + 1, in: area, on: &sheet)
      let cut = shown.count < bands.count
      if cut, first == 0, last + 1 == scene.boxes.count {
        sheet.put(" ▲▼ ", x: area.x + 2, y: area.maxY - 1, role: .label)
      }
    }
  }

  /// Says at the first line of a cluster on the screen how many of its cards are not there, and its name where its head
  /// is not there either.
  private func missing(
    _ first: Band, _ seen: ArraySlice<Band>, y: Int, on sheet: inout Sheet
  ) {
    let box = scene.boxes[first.box]
    let cards = seen.reduce(0) { sum, band in
      if case .cards(first.box, let range, _) = band { sum + range.count } else { sum }
    }
    let isTyping = seen.contains { if case .typing(first.box, _) = $0 { true } else { false } }
    let hidden = box.notes.count - cards
    if case .cards = first {
      let name = box.label
      sheet.put(
        " \(clipped(name, to: max(1, cardWidth - 6))) ", x: area.x + 2, y: y, role: .label,
        limit: cardWidth - 4)
    }
    guard hidden > 0, !isTyping || cards > 0 else { return }
    let more = "+\(hidden)"
    sheet.put(more, x: area.maxX - more.count - 2, y: y, role: .overflow)
  }

  private var bands: [Band] {
    var bands: [Band] = []
    for (index, box) in scene.boxes.enumerated() {
      bands.append(.head(index))
      let notes = box.notes
      if box.hasNewDraft {
        bands.append(.typing(box: index, height: scene.draftHeight(width: area.width - 5) + 2))
      } else if notes.isEmpty {
        bands.append(.prompt(box: index))
      }
      var start = 0
      while start < notes.count {
        let range = start..<min(notes.count, start + columns)
        let rows = range.map { rowsNeeded(notes[$0]) }.max() ?? 1
        bands.append(.cards(box: index, range: range, height: rows + 2))
        start = range.upperBound
      }
    }
    return bands
  }

  private func isTyped(_ note: Note) -> Bool { scene.draft?.note == note.id }

  private func rowsNeeded(_ note: Note) -> Int {
    isTyped(note)
      ? scene.draftHeight(width: cardWidth - 2)
      : min(6, max(1, wrap(note.title, width: max(1, cardWidth - 4)).count))
  }

  private func holdsFocus(_ band: Band) -> Bool {
    guard band.box == scene.focusedIndex else { return false }
    switch band {
    case .typing: return true
    case .prompt: return true
    case .head: return false
    case .cards(let box, let range, _):
      if scene.draft?.isNew == true { return false }
      let notes = scene.boxes[box].notes
      return range.contains { notes[$0].id == scene.focus?.note }
    }
  }

  private func draw(_ band: Band, y: Int, on sheet: inout Sheet) {
    let box = scene.boxes[band.box]
    sheet.mark(
      Rect(x: area.x, y: y, width: area.width, height: band.height), as: .box(box.id))
    switch band {
    case .head:
      let text = "\(box.label) · \(box.notes.count)"
      let shown = clipped(text, to: area.width - 6)
      sheet.label(shown, of: box, x: area.x + 1, y: y)
    case .prompt where !scene.hasPrompts: break
    case .prompt:
      if box.isFocused { sheet.put("▸", x: area.x + 2, y: y, role: .focusMark) }
      for line in box.prompt(scene, width: area.width - 6, rows: 1) {
        sheet.put(line, x: area.x + 4, y: y, role: .prompt)
      }
    case .typing(_, let height):
      let rect = Rect(x: area.x + 1, y: y, width: area.width - 2, height: height)
      sheet.outline(rect)
      scene.field(
        indent: 3, x: rect.x + 1, y: y + 1, width: rect.width - 2, rows: height - 2, on: &sheet)
    case .cards(_, let range, let height):
      let notes = box.notes
      for (column, index) in range.enumerated() {
        let rect = Rect(
          x: area.x + 1 + column * cardWidth, y: y, width: cardWidth, height: height)
        card(notes[index], box, rect, on: &sheet)
      }
    }
  }

  private func card(_ note: Note, _ box: BoxScene, _ rect: Rect, on sheet: inout Sheet) {
    sheet.outline(rect)
    sheet.mark(rect, as: .note(note.id, box: box.id))
    let inner = rect.inset(x: 1, y: 1)
    if isTyped(note) {
      return scene.field(
        indent: NoteBlock.indent, x: inner.x, y: inner.y, width: inner.width, rows: inner.height,
        on: &sheet)
    }
    let quiet = scene.quietRole(of: note)
    let ground = scene.isGhost(note) ? nil : scene.ground(of: note)
    sheet.fill(inner, ground ?? .card)
    let isFocused = scene.hasFocus(note)
    let isSelected = scene.selected.contains(note.id)
    let lines = wrap(note.title, width: max(1, inner.width - 2))
    for (row, line) in lines.prefix(inner.height).enumerated() {
      let cut = row == inner.height - 1 && lines.count > inner.height
      let text = cut ? clipped(line.text, to: inner.width - 3) + "…" : line.text
      sheet.put(
        text, x: inner.x + 2, y: inner.y + row,
        role: quiet ?? ground ?? (isSelected ? .marked : .card), limit: inner.width - 2)
    }
    if isFocused {
      sheet.put("▸", x: inner.x, y: inner.y, role: .focusMark)
      if isSelected { sheet.put("•", x: inner.x + 1, y: inner.y, role: .marked) }
    } else if isSelected {
      sheet.put("•", x: inner.x, y: inner.y, role: .marked)
    }
    scene.change(note, x: inner.x + 1, y: inner.y, on: &sheet)
    let sum = scene.votes[note.id].map { " \($0)× " } ?? ""
    sheet.put(sum, x: rect.x + 2, y: rect.maxY - 1, role: .badge)
    let sector = scene.tail(of: note)
    if !sector.isEmpty {
      sheet.put(" \(sector) ", x: rect.maxX - 4 - sector.count, y: rect.maxY - 1, role: .badge)
    }
  }
}
