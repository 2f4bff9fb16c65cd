import CanvasCore

/// Cards of notes in columns, read from the top down and then to the right.
struct CardFlow {
  /// The cards of each column, from the top.
  let columns: [[NoteCard]]
  let height: Int
  private let columnWidth: Int

  /// The narrowest column.
  private static let narrow = 250

  /// As many columns as the width has room for, none without a card; all as high as each other, as near as may be.
  init(_ box: Box, width: Int, on scene: PictureScene) {
    let gap = NoteCard.gap
    // The items of an agenda are one list, whatever room there is.
    let most = scene.agenda == nil ? (width + gap) / (Self.narrow + gap) : 1
    let count = max(1, min(most, box.notes.count))
    let columnWidth = (width - (count - 1) * gap) / count
    self.columnWidth = columnWidth
    func cards(_ notes: [Note]) -> [NoteCard] {
      notes.map { NoteCard($0, in: box, width: columnWidth, on: scene) }
    }
    if let axes = scene.template?.axes {
      columns = axes.sorted(box.notes, into: count).map(cards)
    } else {
      columns = Self.balanced(cards(box.notes), count)
    }
    height = columns.map(Self.height).max() ?? 0
  }

  func draw(x: Int, y: Int, in svg: inout SVGText) {
    for (index, column) in columns.enumerated() {
      var top = y
      for card in column {
        card.draw(x: x + index * (columnWidth + NoteCard.gap), y: top, in: &svg)
        top += card.height + NoteCard.gap
      }
    }
  }

  private static func height(of cards: [NoteCard]) -> Int {
    cards.reduce(0) { $0 + $1.height } + NoteCard.gap * max(0, cards.count - 1)
  }

  /// Cards in their order over so many columns, the highest of which is as low as possible.
  private static func balanced(_ cards: [NoteCard], _ count: Int) -> [[NoteCard]] {
    guard count > 1 else { return [cards] }
    var low = cards.map(\.height).max() ?? 0
    var high = max(low, height(of: cards))
    while low < high {
      let middle = (low + high) / 2
      if filled(cards, middle).count <= count { high = middle } else { low = middle + 1 }
    }
    return filled(cards, low)
  }

  /// Columns filled up to a height one after the other.
  private static func filled(_ cards: [NoteCard], _ most: Int) -> [[NoteCard]] {
    var columns: [[NoteCard]] = []
    var height = 0
    for card in cards {
      if columns.isEmpty || height + NoteCard.gap + card.height > most {
        columns.append([card])
        height = card.height
      } else {
        columns[columns.count - 1].append(card)
        height += NoteCard.gap + card.height
      }
    }
    return columns
  }
}

extension Template.Axes {
  /// Notes as their scores put them into a box of a 2 × 2: parted into columns from left to right, each from the top
  /// down. Notes without a score come last.
  fileprivate func sorted(_ notes: [Note], into count: Int) -> [[Note]] {
    func across(_ note: Note) -> Int {
      guard let score = note.score(horizontalScore) else { return .max }
      return horizontalFalls ? -score : score
    }
    func up(_ note: Note) -> Int { note.score(verticalScore) ?? .min }
    func sorted(_ notes: some Sequence<Note>, by first: (Note) -> Int, _ second: (Note) -> Int)
      -> [Note]
    {
      notes.enumerated().sorted {
        (first($0.element), second($0.element), $0.offset)
          < (first($1.element), second($1.element), $1.offset)
      }.map(\.element)
    }
    func down(_ note: Note) -> Int { up(note) == .min ? .max : -up(note) }
    let row = sorted(notes, by: across, down)
    let most = max(1, (row.count + count - 1) / count)
    return stride(from: 0, to: row.count, by: most).map { start in
      sorted(row[start..<min(row.count, start + most)], by: down, across)
    }
  }
}
