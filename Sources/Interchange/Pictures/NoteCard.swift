import CanvasCore
import Drawing

/// A note in a picture, laid out in a width: its drawing, its sign, all of its words, and what follows them.
struct NoteCard {
  let note: Note
  let width: Int
  private(set) var height = 0

  private let marks: NoteMarks
  private let style: PictureStyle
  private let art: NoteArt?
  /// Where the drawing stands beside the words it is on their left, else above them.
  private let isArtBeside: Bool
  /// The sign before the words, and what it takes of the width.
  private let sign: [Lettering.Line]
  private let signRoom: Int
  private let title: [Lettering.Line]
  private let detail: [Lettering.Line]
  private var chips: [[Chip]] = []
  /// When an item of an agenda begins, and how long it takes.
  private let lead: (start: [Lettering.Line], minutes: [Lettering.Line])?

  /// A sign in a pill, with the place it has in its row.
  private struct Chip {
    var text: String
    var width: Int
    var isStrong: Bool
  }

  static let gap = 8
  private static let (side, top) = (10, 8)
  private static let leadRoom = 76
  private static let (chipGap, chipHeight) = (5, 20)

  init(_ note: Note, in box: Box, width: Int, on scene: PictureScene) {
    self.note = note
    self.width = width
    style = scene.style
    marks = NoteMarks(note, in: box, on: scene)
    let isPictorial = scene.template?.pictorial == true
    isArtBeside = width >= (isPictorial ? 400 : 230)
    art = NoteArt(note, in: scene.export.workspace, isLarge: isPictorial, width: width - 20)
    lead = scene.agenda.map { agenda in
      let minutes = note.minutes.map { "\($0)′" } ?? ""
      return (
        PictureStyle.label.lines(of: agenda.starts[note.id] ?? "", width: Self.leadRoom),
        PictureStyle.detail.lines(of: minutes, width: Self.leadRoom)
      )
    }
    let votes = scene.votes[note.id] ?? 0
    var left = Self.side + (lead == nil ? 0 : Self.leadRoom)
    let sign = marks.sign.map { PictureStyle.label.lines(of: $0.text, width: 40) } ?? []
    signRoom = sign.isEmpty ? 0 : max(20, (sign.map(\.width).max() ?? 0) / 1000 + 8)
    self.sign = sign
    left += signRoom
    if isArtBeside, let art { left += art.width + 12 }
    let room = max(40, width - left - Self.side)
    textLeft = left
    textRoom = room
    let text = note.text.drawn
    let first = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    title = PictureStyle.text.lines(of: first.first.map(String.init) ?? "", width: room)
    // Short answers stand side by side.
    let answers = marks.details.joined(separator: " · ")
    let areShort = PictureStyle.detail.lines(of: answers, width: room).count < 2
    let rest = (first.count > 1 ? [String(first[1])] : []) + (areShort ? [answers] : marks.details)
    var detail = rest.flatMap { PictureStyle.detail.lines(of: $0, width: room) }
    let pills =
      marks.chips.map { (text: $0.text, isStrong: false) }
      + (votes > 0 ? [(text: "\(votes)×", isStrong: true)] : [])
    var fitting: [Chip] = []
    for pill in pills {
      let width = (PictureStyle.chip.width(of: pill.text) + 999) / 1000 + 14
      if width <= room {
        fitting.append(Chip(text: pill.text, width: width, isStrong: pill.isStrong))
      } else {
        detail += PictureStyle.detail.lines(of: pill.text, width: room)
      }
    }
    self.detail = detail
    chips = Self.rows(of: fitting, room: room)
    height = 2 * Self.top + contentHeight
  }

  private let textLeft: Int
  private let textRoom: Int

  /// Whether the words stand below a drawing, in the middle as it does.
  private var isCentred: Bool { art != nil && !isArtBeside && marks.sign == nil && lead == nil }

  private var textHeight: Int {
    title.count * PictureStyle.text.leading + detail.count * PictureStyle.detail.leading
      + (detail.isEmpty || title.isEmpty ? 0 : 3)
  }

  /// Whether the chips stand at the end of the last line.
  private var areChipsInline: Bool {
    guard chips.count == 1, !isCentred, let last = detail.last ?? title.last else { return false }
    return last.width / 1000 + 12 + Self.width(of: chips[0]) <= textRoom
  }

  private var chipsHeight: Int {
    chips.isEmpty || areChipsInline ? 0 : chips.count * (Self.chipHeight + 3) + 1
  }

  private var wordsHeight: Int {
    max(
      max(1, sign.count) * PictureStyle.label.leading, leadHeight, textHeight + chipsHeight)
  }

  private var leadHeight: Int {
    guard let lead else { return 0 }
    return lead.start.count * PictureStyle.label.leading
      + lead.minutes.count * PictureStyle.detail.leading
  }

  private var contentHeight: Int {
    guard let art else { return wordsHeight }
    return isArtBeside ? max(wordsHeight, art.height) : art.height + 8 + wordsHeight
  }

  private static func rows(of chips: [Chip], room: Int) -> [[Chip]] {
    var rows: [[Chip]] = []
    for chip in chips {
      if let last = rows.last, width(of: last) + chipGap + chip.width <= room {
        rows[rows.count - 1].append(chip)
      } else {
        rows.append([chip])
      }
    }
    return rows
  }

  private static func width(of row: [Chip]) -> Int {
    row.reduce(0) { $0 + $1.width } + chipGap * max(0, row.count - 1)
  }
}

// MARK: Drawing

extension NoteCard {
  /// Draws it with its upper left corner at a place.
  func draw(x: Int, y: Int, in svg: inout SVGText) {
    svg.begin("g", [("class", "note"), ("data-note", note.id.text)])
    drawGround(x, y, &svg)
    var top = y + Self.top
    if let art {
      let left = isArtBeside ? x + textLeft - art.width - 12 : x + (width - art.width) / 2
      let free = isArtBeside ? max(0, contentHeight - art.height) / 2 : 0
      art.draw(x: left, y: top + free, ink: ink, in: &svg)
      top += isArtBeside ? (contentHeight - wordsHeight) / 2 : art.height + 8
    }
    drawLead(x + Self.side, top, &svg)
    drawWords(x, top, &svg)
    drawChips(x + width - Self.side, top, &svg)
    svg.end()
  }

  private var ink: String { marks.ground.map(style.ink) ?? style.ink }
  private var quiet: String { marks.ground.map(style.ink) ?? style.quiet }

  private func drawGround(_ x: Int, _ y: Int, _ svg: inout SVGText) {
    let rect = PictureRect(x: x, y: y, width: width, height: height)
    let ground = marks.ground.map(style.ground) ?? style.card
    if marks.isHidden {
      svg.rect(
        rect, radius: 5, [("fill", ground), ("stroke", style.line), ("stroke-dasharray", "5 4")])
    } else if style.hasEdges {
      svg.rect(rect, radius: 5, [("fill", ground), ("stroke", style.line)])
    } else {
      svg.rect(rect, radius: 5, [("fill", ground)])
    }
  }

  private func drawLead(_ x: Int, _ y: Int, _ svg: inout SVGText) {
    guard let lead else { return }
    svg.lines(
      lead.start, PictureStyle.label, x: x, y: y, room: Self.leadRoom, [("fill", ink)])
    svg.lines(
      lead.minutes, PictureStyle.detail, x: x,
      y: y + lead.start.count * PictureStyle.label.leading, room: Self.leadRoom, [("fill", quiet)])
  }

  private func drawWords(_ x: Int, _ y: Int, _ svg: inout SVGText) {
    let left = x + textLeft
    let color = marks.ground == nil ? marks.sign?.role.map(style.ink) ?? ink : ink
    let art = isArtBeside ? self.art.map { $0.width + 12 } ?? 0 : 0
    svg.lines(
      sign, PictureStyle.label, x: left - art - signRoom, y: y, room: signRoom, [("fill", color)])
    let attributes = marks.ground == nil ? [] : [("fill", ink)]
    let centred = isCentred ? [("text-anchor", "middle")] : []
    let x = isCentred ? left + textRoom / 2 : left
    svg.lines(
      title, PictureStyle.text, x: x, y: y, room: textRoom, attributes + centred,
      isStruck: marks.isRefuted)
    let below = y + title.count * PictureStyle.text.leading + (title.isEmpty ? 0 : 3)
    svg.lines(
      detail, PictureStyle.detail, x: x, y: below, room: textRoom, [("fill", quiet)] + centred)
  }

  private func drawChips(_ right: Int, _ y: Int, _ svg: inout SVGText) {
    var top = y + textHeight + 2
    if areChipsInline {
      top -= (detail.isEmpty ? PictureStyle.text.leading : PictureStyle.detail.leading)
    }
    for row in chips {
      var x = right - Self.width(of: row)
      if isCentred { x -= (textRoom - Self.width(of: row)) / 2 }
      for chip in row {
        draw(chip, x, top, &svg)
        x += chip.width + Self.chipGap
      }
      top += Self.chipHeight + 3
    }
  }

  private func draw(_ chip: Chip, _ x: Int, _ y: Int, _ svg: inout SVGText) {
    let rect = PictureRect(x: x, y: y, width: chip.width, height: Self.chipHeight)
    let paper = marks.ground.map(style.ground) ?? style.card
    svg.rect(
      rect, radius: Self.chipHeight / 2,
      [("fill", chip.isStrong ? ink : "none"), ("stroke", chip.isStrong ? ink : quiet)])
    let width = PictureStyle.chip.width(of: chip.text)
    svg.lines(
      [Lettering.Line(text: chip.text, width: width)], PictureStyle.chip, x: x + 7, y: y,
      room: chip.width - 7, [("fill", chip.isStrong ? paper : ink)])
  }
}
