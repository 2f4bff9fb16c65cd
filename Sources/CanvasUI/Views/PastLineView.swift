import CanvasCore
import Drawing

/// The line of time below a board as it was: names and days above, the moments on a line, the chosen one and the one
/// it is compared with among them.
struct PastLineView {
  private let app: App
  private let view: PastView
  private let line: PastLine
  /// The columns of the line.
  private let columns: Range<Int>
  /// The columns of its moments.
  private let places: [Int]

  init?(_ app: App) {
    guard let view = app.past, let line = view.line else { return nil }
    self.app = app
    self.view = view
    self.line = line
    columns = 2..<max(3, app.size.width - 2)
    let (count, room) = (line.ticks.count, columns.count)
    let first = columns.lowerBound
    // Few moments stand near each other, many share a cell.
    let width = count > 1 ? min(room - 1, (count - 1) * 12) : 0
    places = (0..<count).map { first + (count > 1 ? $0 * width / (count - 1) : 0) }
  }

  /// `y` is the row of the line; names stand above it where `hasNames`.
  func draw(y: Int, hasNames: Bool, on sheet: inout Sheet) {
    let here = places[line.index(at: view.count)]
    let there = places[line.index(at: view.otherCount)]
    let end = places.last ?? columns.lowerBound
    sheet.put(
      String(repeating: "─", count: end - columns.lowerBound + 1), x: columns.lowerBound, y: y,
      role: .border)
    let span = min(here, there)...max(here, there)
    sheet.put(String(repeating: "━", count: span.count), x: span.lowerBound, y: y, role: .label)
    for (index, x) in places.enumerated() {
      let isBusy = index + 1 < places.count && places[index + 1] == x
      if !isBusy, x != here, x != there {
        sheet.put("•", x: x, y: y, role: .label)
      }
    }
    if there != here { sheet.put("△", x: there, y: y, role: .label) }
    sheet.put("▼", x: here, y: y, role: .labelFocus)
    // Where moments share a cell a click goes to the last one.
    for (index, x) in places.enumerated() {
      let next = index + 1 < places.count ? places[index + 1] : x + 1
      let width = max(1, next - x)
      sheet.mark(
        Rect(x: x, y: y - (hasNames ? 1 : 0), width: width, height: hasNames ? 2 : 1),
        as: .tick(index))
    }
    if hasNames { names(y: y - 1, on: &sheet) }
  }

  /// The names of moments; between them, where there is room, the days.
  private func names(y: Int, on sheet: inout Sheet) {
    var marks: [(x: Int, text: String)] = []
    for mark in line.marks {
      let x = places[line.index(at: mark.count)]
      if let last = marks.last, last.x == x {
        marks[marks.count - 1].text += ", \(mark.mark.name)"
      } else {
        marks.append((x, "⚑ \(mark.mark.name)"))
      }
    }
    var taken: [Range<Int>] = []
    for (index, mark) in marks.enumerated() {
      let next = index + 1 < marks.count ? marks[index + 1].x - 1 : app.size.width - 1
      let room = next - mark.x
      let text = room >= 5 || cellWidth(mark.text) <= room ? clipped(mark.text, to: room) : "⚑"
      sheet.put(text, x: mark.x, y: y, role: .label)
      taken.append(mark.x - 1..<mark.x + cellWidth(text) + 1)
    }
    for (tick, x) in zip(line.ticks, places) {
      guard let day = tick.day else { continue }
      let text = line.words(of: day)
      let range = x - 1..<x + cellWidth(text) + 1
      guard range.upperBound <= app.size.width, !taken.contains(where: { $0.overlaps(range) })
      else { continue }
      sheet.put(text, x: x, y: y, role: .hint)
      taken.append(range)
    }
  }

  // MARK: In words

  /// Which moment it is, its name, when it was, who did what.
  var status: String {
    let place = "\(line.index(at: view.count) + 1)/\(line.ticks.count)"
    // A line without steps of this board is at somebody else's.
    let isEmpty = line.ticks.count == 1
    guard !isEmpty, let words = line.words(at: view.count) else {
      return [place, line.names(at: 0), app.say(isEmpty ? .nothingOnLine : .atStart)]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return [place, line.names(at: view.count), words.when, words.who, words.what]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What differs, and from which moment; shorter where there is less room.
  var counts: [String] {
    guard let difference = view.difference else { return [] }
    switch difference.presence {
    case .nowhere, .elsewhere: return []
    case .there: break
    }
    let counts = difference.counts.isEmpty ? "=" : difference.counts
    return ["\(comparison): \(counts)", counts]
  }

  private var comparison: String {
    switch view.other {
    case .before: return app.say(.sinceBefore)
    case .now: return app.say(.untilNow)
    case .moment:
      let count = view.otherCount
      let name = line.marks.first { $0.count == count }.map { "⚑ \($0.mark.name)" }
      return app.say(.comparedWith, name ?? line.words(at: count)?.when ?? app.say(.theStart))
    }
  }
}
