extension Template.Axes {
  /// Which half of a direction a score puts a note in: false for left or bottom. From 1 to 5 the middle, 3, is the lower half;
  /// nil for no score. Where `isLenient` the middle says nothing.
  static func half(_ score: Int?, falls: Bool, isLenient: Bool) -> Bool? {
    guard let score, score > 0, !(isLenient && score == 3) else { return nil }
    return (falls ? 6 - score : score) > 3
  }
}

extension Template {
  /// The box of a 2 × 2 that a note's scores stand for. A direction without a score keeps the half of the box it is in. Nil where
  /// this is no 2 × 2, where neither score is there, or where no one box lies there.
  func box(forScores note: Note, from box: String, isLenient: Bool) -> String? {
    guard let axes else { return nil }
    let right = Axes.half(
      note.score(axes.horizontalScore), falls: axes.horizontalFalls, isLenient: isLenient)
    let up = Axes.half(note.score(axes.verticalScore), falls: false, isLenient: isLenient)
    guard right != nil || up != nil else { return nil }
    let corners = self.corners
    let now = corners[box]
    guard let isRight = right ?? now?.isRight, let isUp = up ?? now?.isUp else { return nil }
    let found = boxes.filter {
      corners[$0.id].map { $0.isRight == isRight && $0.isUp == isUp } == true
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// In which corner of the picture each box lies; a box over the middle is in none.
  private var corners: [String: (isRight: Bool, isUp: Bool)] {
    let rows = picture.map(Array.init)
    let (width, height) = (rows.map(\.count).max() ?? 0, rows.count)
    var corners: [String: (isRight: Bool, isUp: Bool)] = [:]
    for box in boxes {
      var columns: Set<Bool> = []
      var lines: Set<Bool> = []
      for (y, row) in rows.enumerated() {
        for (x, mark) in row.enumerated() where mark == box.mark {
          columns.insert(x * 2 >= width)
          lines.insert(y * 2 < height)
        }
      }
      if let column = columns.first, let line = lines.first, columns.count == 1, lines.count == 1 {
        corners[box.id] = (column, line)
      }
    }
    return corners
  }
}
