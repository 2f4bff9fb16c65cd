/// The picture of a note, enlarged: a sketch dot by dot, a pictogram as the strokes its characters stand for.
package struct PictureText {
  /// The rows of cells.
  package let rows: [String]
  /// The cells of the widest row.
  package let width: Int

  /// As large as it fits in so many cells, at least twice its size; nil where that does not fit, or there is nothing
  /// to draw.
  package init?(_ picture: [String], width: Int, height: Int) {
    guard !picture.isEmpty else { return nil }
    if let sketch = Sketch(picture) {
      let dots = sketch.inked
      guard let columns = dots.first?.count else { return nil }
      // Few dots fill no screen alone: at most twice as large as the whole would be.
      let whole = min(width / Sketch.width, height * 2 / Sketch.height)
      let scale = min(width / columns, height * 2 / dots.count, max(2, whole * 2))
      guard scale > 0 else { return nil }
      rows = BlockText.cells(dots, scale)
    } else {
      let columns = picture.map(cellWidth).max() ?? 0
      let scale = min(width / max(1, columns), height / picture.count)
      guard scale > 1 else { return nil }
      rows = StrokePicture(picture, scale: scale).rows
    }
    self.width = rows.map(cellWidth).max() ?? 0
  }
}

extension Sketch {
  /// The dots as block letters have theirs, without the empty rows and columns around them; none of an empty one.
  fileprivate var inked: [String] {
    let dots = self.dots
    guard let top = dots.first?.y, let bottom = dots.last?.y,
      let left = dots.map(\.x).min(), let right = dots.map(\.x).max()
    else { return [] }
    return (top...bottom).map { y in
      String((left...right).map { self[$0, y] ? Character("#") : " " })
    }
  }
}
