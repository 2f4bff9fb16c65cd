import CanvasCore
import CanvasUI
import Drawing

/// What must hold for a screen that shows a board: nothing is left out in silence.
extension Scene {
  var problems: [String] {
    let frame = session.app.view()
    let checks = FrameChecks(frame)
    var problems = checks.brokenRows + checks.openBorders
    guard frame.size.width >= 40, frame.size.height >= 12 else { return problems }
    if kind == .show { return problems }
    if checks.focusMarks != 1 { problems.append("\(checks.focusMarks) signs of the focus") }
    guard kind != .other, let board = session.app.board else { return problems }
    problems += missingHead(checks, board)
    switch kind {
    case .canvas: problems += canvas(checks, board)
    case .single: problems += single(checks)
    case .headlines: problems += headlines(checks, board)
    case .cards, .clusters, .other, .show: break
    }
    return problems
  }

  /// The question of a wall and the credit line of a canvas.
  private func missingHead(_ checks: FrameChecks, _ board: Board) -> [String] {
    var problems: [String] = []
    let size = checks.frame.size
    if !board.question.isEmpty, size.height >= 20 {
      let row = checks.text(0..<size.width, 1, [.question])
      if row != clipped(board.question, to: size.width - 2) { problems.append("question: \(row)") }
    }
    if let credit = session.app.template?.credit(in: session.app.language),
      kind == .canvas || kind == .single
    {
      let row =
        checks.text(0..<size.width, size.height - 3, [.credit])
        + checks.text(0..<size.width, size.height - 2, [.credit])
      if !row.hasPrefix(clipped(" \(credit) ", to: size.width - 6)) {
        problems.append("credit: \(row)")
      }
    }
    return problems
  }

  /// Every note of every box is seen or counted, and no label is cut that has a shorter form.
  private func canvas(_ checks: FrameChecks, _ board: Board) -> [String] {
    guard let template = session.app.template else { return [] }
    let top = (0..<checks.height).first { checks.arms(0, $0).contains(.down) } ?? 0
    let bottom = (0..<checks.height).last { checks.arms(0, $0).contains(.up) } ?? 0
    let area = Rect(x: 0, y: top, width: checks.width, height: bottom - top + 1)
    let places = GridLayout(template, bounds: area).boxes
    return board.boxes.compactMap { box in
      guard let rect = places[box.id] else { return "\(box.id) has no place" }
      let line = rect.x + 1..<rect.maxX - 1
      let label = checks.text(line, rect.y, [.label, .labelFocus])
      let more = Int(checks.text(line, rect.y, [.overflow]).dropFirst()) ?? 0
      if label.contains("…"), box.title.isEmpty { return "\(box.id): label cut: \(label)" }
      if label.isEmpty { return "\(box.id): no label" }
      let shown = checks.shown(box.notes.map(\.title), in: rect, indent: 2)
      return shown + more == box.notes.count
        ? nil : "\(box.id): \(shown) seen and +\(more) of \(box.notes.count)"
    }
  }

  private func single(_ checks: FrameChecks) -> [String] {
    guard let box = session.app.focusedBox, let drawn = checks.boxes.last else { return ["no box"] }
    let shown = checks.shown(box.notes.map(\.title), in: drawn.rect, indent: 2)
    return shown + drawn.overflow == box.notes.count
      ? [] : ["\(box.id): \(shown) seen and +\(drawn.overflow) of \(box.notes.count)"]
  }

  /// The panels on the screen are clusters in their order; each says how many notes it has and shows a
  /// line for each or counts it.
  private func headlines(_ checks: FrameChecks, _ board: Board) -> [String] {
    let boxes = board.boxes(in: session.app.template)
    let language = session.app.language
    let indent = board.votes.isEmpty ? 2 : 4
    return checks.boxes.filter { !$0.label.isEmpty }.compactMap { drawn in
      let label = drawn.label.filter { !"▐▌".contains($0) }
      let box = boxes.first { box in
        let tail = " · \(box.notes.count)"
        guard let cut = label.range(ofLast: tail) else { return false }
        let name = String(label[..<cut].drop { $0 == " " })
        let full = box.label(in: session.app.template, language)
        return name == full || (name.last == "…" && full.hasPrefix(name.dropLast()))
      }
      guard let box else { return label.hasPrefix(" ") ? nil : "no cluster \(label)" }
      let shown = checks.shown(box.notes.map(\.title), in: drawn.rect, indent: indent)
      return shown + drawn.overflow == box.notes.count
        ? nil : "\(box.id): \(shown) seen and +\(drawn.overflow) of \(box.notes.count)"
    }
  }
}

extension String {
  /// Where the last of a text begins, or nil.
  func range(ofLast part: String) -> Index? {
    indices.last { self[$0...].hasPrefix(part) }
  }
}
