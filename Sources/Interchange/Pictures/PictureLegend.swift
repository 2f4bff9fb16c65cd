import CanvasCore

/// What the signs on a board mean, each once.
struct PictureLegend {
  let height: Int
  private let lines: [Lettering.Line]
  private let width: Int

  init(_ scene: PictureScene, width: Int) {
    self.width = width
    var items: [(sign: String, words: String)] = []
    func add(_ sign: String, _ words: String) {
      if !items.contains(where: { $0 == (sign, words) }) { items.append((sign, words)) }
    }
    for box in scene.board.boxes {
      for note in box.notes {
        let marks = NoteMarks(note, in: box, on: scene)
        if let sign = marks.sign { add(sign.text, sign.words) }
        for chip in marks.chips { add(chip.text.hasPrefix("@") ? "@" : chip.text, chip.words) }
      }
    }
    // What is alike stands together: signs, then letters.
    items.sort {
      ($0.sign.first?.isLetter == true ? 1 : 0, $0.sign) < (
        $1.sign.first?.isLetter == true ? 1 : 0, $1.sign
      )
    }
    if scene.board.notes.contains(where: { scene.votes[$0.id] ?? 0 > 0 }) {
      add("n×", PictureWords.votes[scene.language])
    }
    // A sign and its words stay on one line.
    let texts = items.map { "\($0.sign)\u{a0}\($0.words.replacingSpaces)" }
    lines = PictureStyle.small.lines(of: texts.joined(separator: "\u{a0}· "), width: width)
    height = lines.isEmpty ? 0 : lines.count * PictureStyle.small.leading + 6
  }

  func draw(x: Int, y: Int, in svg: inout SVGText) {
    svg.lines(lines, PictureStyle.small, x: x, y: y, room: width)
  }
}

extension String {
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "\u{a0}" : $0 }) }
}
