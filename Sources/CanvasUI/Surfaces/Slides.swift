import CanvasCore
import Drawing

/// One screen of a show.
package struct Slide: Hashable, Sendable {
  /// What is on it: a note, the first one of a page, or an empty box; nil is the title page.
  package var focus: Focus?
  /// Which screen of a note that is longer than one, from 0.
  package var part = 0
}

/// The slides of a show in their order, the title page first, and the one on the screen. Which one that is follows
/// from the cursor, so it holds while others write and while the screen changes its size.
package struct Slides: Sendable {
  package let all: [Slide]
  package let index: Int
  package var current: Slide { all[index] }

  /// `slides` are those after the title page.
  init(_ slides: [Slide], in scene: BoardScene) {
    all = [Slide()] + slides
    let here = scene.isAtTitle ? nil : scene.focus
    guard let cursor = scene.place(of: Slide(focus: here, part: scene.part)) else {
      index = 0
      return
    }
    let past = slides.firstIndex { slide in
      scene.place(of: slide).map { cursor.lexicographicallyPrecedes($0) } ?? false
    }
    // Before the first one there is only the title page, which is come to by its key.
    index = slides.isEmpty ? 0 : max(1, past ?? slides.count)
  }

  /// `3/9`; the title page is not counted.
  fileprivate var count: String { index == 0 ? "" : "\(index)/\(all.count - 1)" }
}

extension BoardScene {
  /// The boxes of a show: of a wall those with notes.
  var presented: [BoxScene] {
    template?.growsBoxes == true ? boxes.filter { !$0.notes.isEmpty } : boxes
  }

  /// Where a slide stands among all: its box, its note, its part.
  fileprivate func place(of slide: Slide) -> [Int]? {
    guard let focus = slide.focus, let box = boxes.firstIndex(where: { $0.id == focus.box }) else {
      return nil
    }
    return [box, boxes[box].notes.firstIndex { $0.id == focus.note } ?? 0, slide.part]
  }

  /// What is small on every slide but the title page: the board's title above, `3/9` below.
  func margins(_ slides: Slides, in area: Rect, title x: Int, on sheet: inout Sheet) {
    sheet.put(clipped(title, to: area.maxX - x - 2), x: x, y: area.y, role: .credit)
    let count = slides.count
    sheet.put(count, x: area.maxX - count.count - 2, y: area.maxY - 1, role: .credit)
  }
}

extension Plan {
  /// The plan of a slide: no box is pointed at, the title page is drawn by whoever shows the rest.
  init(_ slides: Slides, of scene: BoardScene, _ area: Rect) {
    self.init(area)
    boxes = scene.boxes.map { ($0.id, area) }
    self.slides = slides
    if slides.index == 0 { TitlePage(scene, area).draw(on: &sheet) }
  }
}
