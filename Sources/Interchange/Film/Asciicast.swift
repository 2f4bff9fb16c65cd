import CanvasCore
import Drawing

/// The lines of an asciicast: a header, then events with their times.
struct Asciicast {
  private(set) var bytes: [UInt8] = []
  /// When the next event comes, in microseconds from the start: whole numbers never go backward.
  private var time = 0

  /// The film lasts about five minutes at most; a short one is not cut however slow it is.
  static func sceneLimit(pace: Double) -> Int { max(100, min(3000, Int(pace * 300))) }

  /// How long the last picture stays, in microseconds, and how much longer one at a mark, before another evening, and
  /// one after which nothing was done for five minutes.
  private static let ending = 2_000_000
  private static let markPause = 1_000_000
  private static let lull = 500_000
  private static let lullSeconds = 300

  init(_ film: Film, of export: Export) {
    let picture = TerminalPicture(theme: export.appearance.theme)
    let beat = Int((1_000_000 / export.pace).rounded())
    var shown: Frame?
    var events: [UInt8] = []
    var isFirst = true
    for (index, scene) in film.scenes.enumerated() {
      var frame = export.paint(scene.workspace, scene.board, export.size)
      if export.isASCII { frame.makeASCII() }
      let label = scene.label(in: export)
      let text =
        if let shown, label == nil { picture.change(from: shown, to: frame) } else {
          picture.whole(frame)
        }
      // A step that changes nothing that is seen takes no time.
      guard !text.isEmpty else { continue }
      shown = frame
      events += event("o", isFirst ? "\u{1b}[?25l" + text : text)
      isFirst = false
      if let label { events += event("m", label) }
      time += beat
      guard index + 1 < film.scenes.count else { break }
      let next = film.scenes[index + 1]
      if !scene.marks.isEmpty || next.beginsSitting {
        time += Self.markPause
      } else if next.time - scene.time >= Self.lullSeconds {
        time += Self.lull
      }
    }
    time += max(0, Self.ending - beat)
    // Whoever plays it in a terminal gets the cursor back, below the picture where there is room.
    events += event("o", "\u{1b}[\(export.size.height);1H\u{1b}[?25h")
    bytes = header(film, export) + events
  }

  private func header(_ film: Film, _ export: Export) -> [UInt8] {
    let boards = export.boards.count == 1 ? export.boards.map(export.name(of:)) : []
    let title = ([export.workspace.title] + boards).map(\.cleanLine.visible)
      .filter { !$0.isEmpty }.joined(separator: " · ")
    var header: JSONObject = [
      "version": 2, "width": .number("\(export.size.width)"),
      "height": .number("\(export.size.height)"),
      "timestamp": .number("\(film.scenes.first?.time ?? 0)"),
      "duration": .number(Self.seconds(time)),
    ]
    if !title.isEmpty { header["title"] = .string(title) }
    header["env"] = ["TERM": "xterm-256color"]
    return JSONWriter.line(.object(header)) + [0x0a]
  }

  private func event(_ code: String, _ data: String) -> [UInt8] {
    JSONWriter.line(.array([.number(Self.seconds(time)), .string(code), .string(data)])) + [0x0a]
  }

  /// Microseconds as seconds, with as many decimals as they need.
  private static func seconds(_ microseconds: Int) -> String {
    let rest = microseconds % 1_000_000
    guard rest > 0 else { return "\(microseconds / 1_000_000)" }
    var decimals = String(String(1_000_000 + rest).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(microseconds / 1_000_000).\(decimals)"
  }
}

extension Film.Scene {
  /// What its marker is called: its marks, or what an evening begins with; nil for a scene without one.
  fileprivate func label(in export: Export) -> String? {
    guard isKey else { return nil }
    let words = marks.isEmpty ? acts(in: export).suffix(1).map(\.words) : names(in: export)
    return (words + [place(in: export)]).joined(separator: " · ")
  }
}

extension Export.Appearance {
  /// The theme in which a film is shown.
  fileprivate var theme: Theme {
    switch self {
    case .light: .light
    case .dark: .dark
    case .print: .mono
    }
  }
}
