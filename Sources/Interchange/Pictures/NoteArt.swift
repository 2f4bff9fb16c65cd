import CanvasCore
import Drawing

/// The drawing of a note: a pictogram as the strokes its characters stand for, a sketch as its dots.
struct NoteArt {
  let width: Int
  let height: Int
  private let path: String
  private let isFilled: Bool
  private let pen: Int
  private let letters: [(x: Int, y: Int, letter: Character)]
  /// The size of letters between strokes.
  private let size: Int

  /// Nil for a note without a drawing.
  init?(_ note: Note, in workspace: Workspace, isLarge: Bool, width most: Int) {
    let named = note.picture.isEmpty ? nil : workspace.pictogram(note.picture)
    guard let rows = named ?? (note.sketch.isEmpty ? nil : note.sketch) else { return nil }
    if let sketch = Sketch(rows) {
      let runs = sketch.runs
      guard let left = runs.map(\.x).min(), let right = runs.map(\.maxX).max(),
        let top = runs.map(\.y).min(), let bottom = runs.map(\.maxY).max()
      else { return nil }
      let scale = max(1, min(isLarge ? 6 : 4, most / (right - left)))
      path = runs.map { run in
        "M\((run.x - left) * scale) \((run.y - top) * scale)h\(run.width * scale)v\(run.height * scale)h-\(run.width * scale)z"
      }.joined()
      (width, height) = ((right - left) * scale, (bottom - top) * scale)
      (isFilled, pen, letters, size) = (true, 0, [], 0)
      return
    }
    let (lines, letters) = StrokePicture.strokes(of: rows.map(\.drawn))
    let ends = letters.flatMap { [$0.place, Point(x: $0.place.x + 4, y: $0.place.y + 8)] }
    let points = lines.joined() + ends
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    // All drawings of a board in one scale, whatever of them is blank.
    let columns = max(Pictogram.columns, rows.map(\.count).max() ?? 0)
    let scale = max(1, min(isLarge ? 4 : 3, most / (columns * 4)))
    let pen = isLarge ? 3 : 2
    path = lines.map { points in
      points.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\((point.x - left) * scale + pen) \((point.y - top) * scale + pen)"
      }.joined()
    }.joined()
    (width, height) = ((right - left) * scale + 2 * pen, (bottom - top) * scale + 2 * pen)
    (isFilled, self.pen, size) = (false, pen, 6 * scale)
    self.letters = letters.map {
      (($0.place.x - left) * scale + pen, ($0.place.y + 6 - top) * scale + pen, $0.letter)
    }
  }

  func draw(x: Int, y: Int, ink: String, in svg: inout SVGText) {
    let place = "translate(\(x) \(y))"
    if isFilled {
      svg.put("path", [("d", path), ("transform", place), ("fill", ink)])
    } else {
      svg.put(
        "path",
        [
          ("d", path), ("transform", place), ("fill", "none"), ("stroke", ink),
          ("stroke-width", "\(pen)"),
          ("stroke-linecap", "round"), ("stroke-linejoin", "round"),
        ])
    }
    for letter in letters {
      svg.put(
        "text",
        [
          ("x", "\(x + letter.x)"), ("y", "\(y + letter.y)"), ("font-size", "\(size)"),
          ("fill", ink),
        ], words: String(letter.letter))
    }
  }
}
