import CanvasCore
import Drawing

extension Surface {
  /// A page of a box in a show, and nothing else: no cursor, no keys.
  static let slide = Surface("slide", .presentsBoxes, [.show]) { scene, area in
    let boxes = scene.presented.map { BoxSlides(scene, $0, area) }
    let slides = Slides(boxes.flatMap(\.slides), in: scene)
    var plan = Plan(slides, of: scene, area)
    if let focus = slides.current.focus, let box = boxes.first(where: { $0.id == focus.box }) {
      box.draw(slides.current, on: &plan.sheet)
      scene.margins(slides, in: area, title: box.left, on: &plan.sheet)
    }
    return plan
  }
}

/// A box over as many slides as it needs: its label, its questions, and pages of its notes, as large as the size of
/// the screen asks for.
///
/// Notes are set in block letters, the largest that need no more pages than the smallest ones do. Up to 29 rows the
/// last row of a room reads plain text as well, so there block letters take two pages at most; with more rows only
/// they are large enough, and take as many as they need.
private struct BoxSlides {
  /// The most rows of a screen whose plain text is read from the last row of a room, and how many pages of block
  /// letters are better than one of that.
  private static let (plainRows, fewPages) = (29, 2)

  private let scene: BoardScene
  private let box: BoxScene
  private let area: Rect
  /// The label, in block letters where they fit.
  private let label: [String]
  private let isBlock: Bool
  private let prompts: [String]
  /// The rows for the notes.
  private let room: Rect
  /// The block letters of the notes; nil where they are plain.
  private let letters: BlockLetters?
  /// The lines of the notes where they are plain.
  private var texts: [[String]] = []
  private var pages: [Range<Int>] = []

  var id: Identifier { box.id }
  var left: Int { room.x }

  init(_ scene: BoardScene, _ box: BoxScene, _ area: Rect) {
    self.scene = scene
    self.box = box
    self.area = area
    let inner = area.inset(x: max(2, area.width / 16), y: 1)
    prompts =
      scene.hasPrompts && box.known != nil ? box.prompt(scene, width: inner.width, rows: 3) : []
    let block = BlockText(box.label, width: inner.width, height: inner.height / 4, largest: 2)
    isBlock = block != nil
    label = block?.inked ?? [clipped(box.label, to: inner.width)]
    let head = label.count + 1 + prompts.count + (prompts.isEmpty ? 0 : 1)
    room = Rect(
      x: inner.x, y: inner.y + head, width: inner.width, height: max(0, inner.height - head))
    let lead = Lead(scene, box)
    let (width, titles) = (room.width, box.notes.map(\.title))
    if let set = BlockText.pages(
      of: titles, width: { width - lead.width($0) }, height: room.height),
      set.pages.count <= Self.fewPages || area.height > Self.plainRows
    {
      (letters, pages) = (set.letters, set.pages)
    } else {
      letters = nil
      texts = titles.map { wrap($0, width: max(1, width - lead.width(nil))).map(\.text) }
      pages = Drawing.pages(texts.map(\.count), room: max(1, room.height), gap: 1)
    }
  }

  /// Its slides; an empty box is one, too, and one with pictures has as many as it has notes.
  var slides: [Slide] {
    if scene.isPictured(box) {
      return box.notes.map { Slide(focus: Focus(box: box.id, note: $0.id)) }
    }
    guard !pages.isEmpty else { return [Slide(focus: Focus(box: box.id))] }
    return pages.flatMap { page in
      let focus = Focus(box: box.id, note: box.notes[page.lowerBound].id)
      return (0..<parts(page)).map { Slide(focus: focus, part: $0) }
    }
  }

  /// How many screens a page takes: more than one for a note longer than a screen.
  private func parts(_ page: Range<Int>) -> Int {
    guard letters == nil, page.count == 1 else { return 1 }
    let rows = max(1, room.height)
    return max(1, (texts[page.lowerBound].count + rows - 1) / rows)
  }

  // MARK: Drawing

  func draw(_ slide: Slide, on sheet: inout Sheet) {
    if scene.isPictured(box) { return picture(slide, on: &sheet) }
    var y = area.y + 1
    for row in label {
      sheet.put(row, x: left, y: y, role: isBlock ? .picture : .label, limit: room.width)
      y += 1
    }
    y += 1
    for line in prompts {
      sheet.put(line, x: left, y: y, role: .prompt)
      y += 1
    }
    let first = box.notes.firstIndex { $0.id == slide.focus?.note }
    if let page = pages.first(where: { $0.lowerBound == first }) {
      notes(page, part: slide.part, on: &sheet)
    }
  }

  /// One picture, or the words of a note that has none.
  private func picture(_ slide: Slide, on sheet: inout Sheet) {
    sheet.put(clipped(box.label, to: room.width), x: left, y: area.y + 1, role: .label)
    let rest = Rect(x: left, y: area.y + 3, width: room.width, height: max(0, area.height - 4))
    guard let note = box.notes.first(where: { $0.id == slide.focus?.note }) else { return }
    if let picture = PictureSlide(scene, note, in: rest) { return picture.draw(on: &sheet) }
    NotePages(note, width: rest.width, height: rest.height).draw(part: 0, in: rest, on: &sheet)
  }

  /// The notes of a page; rows that are free lie between them.
  private func notes(_ page: Range<Int>, part: Int, on sheet: inout Sheet) {
    let lead = Lead(scene, box)
    let blocks = letters.map { letters in
      page.compactMap {
        letters.set(box.notes[$0].title, width: room.width - lead.width(letters))
      }
    }
    let heights = blocks?.map(\.rows.count) ?? page.map { texts[$0].count }
    let free = room.height - heights.reduce(page.count - 1, +)
    let gap = 1 + min(2, max(0, free) / page.count)
    var y = room.y
    for (place, index) in page.enumerated() {
      let rows = blocks.map { $0[place].rows } ?? texts[index]
      let start = min(part * max(1, room.height), rows.count)
      let shown = rows[start..<min(rows.count, start + max(1, room.height))]
      lead.draw(box.notes[index], letters, x: room.x, y: y, rows: shown.count, on: &sheet)
      let role: Role =
        scene.isDimmed(box.notes[index]) ? .prompt : letters == nil ? .text : .picture
      for row in shown {
        sheet.put(
          row, x: room.x + lead.width(letters), y: y, role: role,
          limit: room.width - lead.width(letters))
        y += 1
      }
      y += gap
    }
    if parts(page) > 1 {
      let place = " \(part + 1)/\(parts(page)) "
      sheet.put(place, x: area.maxX - place.count - 1, y: area.y, role: .overflow)
    }
  }
}

/// What stands before a note on a slide: its sign, whether there is more to it, and its votes, in the letters of the
/// notes.
private struct Lead {
  let scene: BoardScene
  let box: BoxScene
  /// The digits of the most votes that a note of the box has; 0 where there are no votes.
  let digits: Int

  init(_ scene: BoardScene, _ box: BoxScene) {
    self.scene = scene
    self.box = box
    let most = box.notes.compactMap { scene.votes[$0.id] }.max() ?? 0
    digits = scene.votes.isEmpty ? 0 : "\(most)".count
  }

  /// The cells before the words, in block letters or plain.
  func width(_ letters: BlockLetters?) -> Int { 3 + (digits == 0 ? 0 : votes(letters) + 2) }

  private func votes(_ letters: BlockLetters?) -> Int {
    let widest = String(repeating: "8", count: digits)
    return letters?.width(of: widest) ?? digits + 1
  }

  func draw(
    _ note: Note, _ letters: BlockLetters?, x: Int, y: Int, rows: Int, on sheet: inout Sheet
  ) {
    let sign = scene.signs.before(note, in: box.known)
    let middle = y + (letters == nil ? 0 : rows / 2)
    let mark = sign?.text ?? (digits == 0 ? "·" : "")
    sheet.put(mark, x: x, y: middle, role: sign?.role ?? .text)
    // There is more of it than its title; note by note shows all.
    if note.hasDetail { sheet.put("¶", x: x + 1, y: middle, role: .prompt, limit: 1) }
    guard let sum = scene.votes[note.id], sum > 0 else { return }
    let right = x + 3 + votes(letters)
    if let block = letters?.set("\(sum)", width: votes(letters)) {
      for (row, cells) in block.rows.enumerated() {
        sheet.put(cells, x: right - block.width, y: y + row, role: .badge)
      }
    } else {
      sheet.put("\(sum)×", x: right - "\(sum)×".count, y: y, role: .badge)
    }
  }
}
