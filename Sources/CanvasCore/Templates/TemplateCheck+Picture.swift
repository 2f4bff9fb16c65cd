extension TemplateCheck {
  /// The picture is a full rectangle, each box one rectangle in it, and every mark a box.
  mutating func picture(of template: Template) {
    let path: Path = [.member("picture")]
    let rows = template.picture.map(Array.init)
    guard let first = rows.first else {
      if !template.growsBoxes {
        object(path, "a picture is missing; only a template with \"growsBoxes\" does without")
      }
      return
    }
    guard !first.isEmpty else { return object(path + [.element(0)], "the first row is empty") }
    for (y, row) in rows.enumerated() where row.count != first.count {
      return object(
        path + [.element(y)],
        "row \(y + 1) has \(row.count) characters and the first has \(first.count); "
          + "a picture is a full rectangle")
    }
    let areas = areas(of: rows)
    marks(areas, template.boxes, path)
    for box in template.boxes {
      guard let area = areas[box.mark] else { continue }
      rectangle(area, of: box, in: rows, path)
    }
  }

  /// The smallest rectangle around each mark.
  private struct Area {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
  }

  private func areas(of rows: [[Character]]) -> [Character: Area] {
    var areas: [Character: Area] = [:]
    for (y, row) in rows.enumerated() {
      for (x, mark) in row.enumerated() {
        let old = areas[mark] ?? Area(columns: x...x, rows: y...y)
        areas[mark] = Area(
          columns: min(old.columns.lowerBound, x)...max(old.columns.upperBound, x),
          rows: old.rows.lowerBound...y)
      }
    }
    return areas
  }

  private mutating func marks(
    _ areas: [Character: Area], _ boxes: [TemplateBox], _ path: Path
  ) {
    let strangers = areas.filter { mark, _ in !boxes.contains { $0.mark == mark } }
      .sorted { ($0.value.rows.lowerBound, $0.key) < ($1.value.rows.lowerBound, $1.key) }
    for (mark, area) in strangers {
      object(path + [.element(area.rows.lowerBound)], "no box has the mark \"\(mark)\"")
    }
    for (index, box) in boxes.enumerated() where areas[box.mark] == nil {
      object(
        [.member("boxes"), .element(index), .member("mark")],
        "the mark \"\(box.mark)\" is not in the picture")
    }
  }

  private mutating func rectangle(
    _ area: Area, of box: TemplateBox, in rows: [[Character]], _ path: Path
  ) {
    for y in area.rows {
      for x in area.columns where rows[y][x] != box.mark {
        return object(
          path + [.element(y)],
          "the box \"\(box.id)\" is not one rectangle: in row \(y + 1), column \(x + 1), "
            + "\"\(rows[y][x])\" stands between its marks \"\(box.mark)\"")
      }
    }
  }
}
