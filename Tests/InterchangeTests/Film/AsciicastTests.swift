import CanvasCore
import Drawing
import Interchange
import TestSupport
import Testing

/// An asciicast as a player reads it.
struct Cast {
  struct Event {
    var time: Double
    var code: String
    var data: String
  }
  var header: JSONObject
  var events: [Event]
  /// The times as they are written.
  var times: [String]

  init(_ export: Export) throws {
    let write = try #require(Format.named("asciicast")?.write)
    let bytes = try write(export)
    #expect(bytes.last == 0x0a)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let lines = try text.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
    header = try #require(lines.first?.object)
    events = []
    times = []
    for line in lines.dropFirst() {
      let parts = try #require(line.array)
      guard parts.count == 3, case .number(let time) = parts[0] else {
        Issue.record("no event")
        continue
      }
      times.append("\(time)")
      events.append(
        Event(
          time: try #require(Double("\(time)")), code: parts[1].string ?? "",
          data: parts[2].string ?? ""))
    }
  }

  var pictures: [Event] { events.filter { $0.code == "o" }.dropLast() }
  var markers: [Event] { events.filter { $0.code == "m" } }
}

@Suite struct AsciicastTests {
  @Test func headerSaysWhatVersionTwoAsks() throws {
    var scenario = FilmScenario()
    try scenario.add("One")
    let cast = try Cast(scenario.export(size: Size(width: 100, height: 30)))
    #expect(cast.header["version"] == 2)
    #expect(cast.header["width"] == 100)
    #expect(cast.header["height"] == 30)
    #expect(cast.header["timestamp"] == .number("\(scenario.time)"))
    #expect(cast.header["title"] == "Ideas")
    #expect(cast.header["env"]?.object?["TERM"] == "xterm-256color")
    let end = try #require(cast.events.last)
    #expect(cast.header["duration"] == .number(try #require(cast.times.last)))
    #expect(end.data.hasSuffix("\u{1b}[?25h"))
  }

  @Test(arguments: [0.1, 0.7, 2, 3, 50])
  func timesNeverGoBackAndEachPictureStays(pace: Double) throws {
    let cast = try Cast(FilmScenario.random(seed: 5, steps: 80).export(pace: pace))
    let pictures = cast.pictures
    for (earlier, later) in zip(cast.events, cast.events.dropFirst()) {
      #expect(earlier.time <= later.time)
    }
    for (earlier, later) in zip(pictures, pictures.dropFirst()) {
      #expect(later.time - earlier.time >= 1 / pace - 0.000_002)
      #expect(later.time - earlier.time <= 1 / pace + 1.000_002)
    }
    let last = try #require(pictures.last)
    let end = try #require(cast.events.last)
    #expect(end.time - last.time >= 1.999_999)
    for time in cast.times {
      #expect((time.split(separator: ".").dropFirst().first?.count ?? 0) <= 6)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func everyEventIsWholeAndEveryPictureIsTheBoardOfItsMoment(seed: UInt64) throws {
    let scenario = try FilmScenario.random(seed: seed, steps: 90)
    let export = scenario.export()
    let cast = try Cast(export)
    var terminal = TinyTerminal(size: export.size)
    var shown: [[String]] = []
    for picture in cast.pictures {
      terminal.feed(picture.data)
      #expect(terminal.faults == [])
      #expect(!terminal.hasStyle)
      #expect(!terminal.isCursorShown)
      if shown.last != terminal.rows { shown.append(terminal.rows) }
    }
    // What the board looked like after each step that may be told, and at marks, once each.
    let timeline = scenario.timeline
    func then(_ count: Int) -> Workspace { timeline.workspace(at: .after(steps: count)) }
    var counts = Set(
      timeline.steps.indices.filter {
        let step = timeline.steps[$0]
        return export.sight.mayTell(step) && step.isAboutIdeas(in: then($0 + 1))
      }.map { $0 + 1 })
    #expect(!counts.isEmpty)
    counts.insert(0)
    for mark in timeline.marks {
      if case .after(let count) = timeline.moment(of: mark) { counts.insert(count) }
    }
    var wanted: [[String]] = []
    for count in counts.sorted() {
      let rows = export.paint(export.sight(then(count)), FilmScenario.ideas, export.size).rows
      if wanted.last != rows { wanted.append(rows) }
    }
    #expect(shown == wanted)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func everyMarkerRepaintsAllOfItsMoment(seed: UInt64) throws {
    let scenario = try FilmScenario.random(seed: seed, steps: 90)
    let export = scenario.export()
    let cast = try Cast(export)
    var found = 0
    for (index, event) in cast.events.enumerated() where event.code == "m" {
      let picture = cast.events[index - 1]
      #expect(picture.code == "o")
      #expect(picture.time == event.time)
      // Whatever is on the screen of a player that jumps here is gone.
      var terminal = TinyTerminal(size: export.size)
      terminal.feed(String(repeating: "x", count: export.size.width))
      terminal.feed(picture.data)
      guard
        let mark = scenario.marks.first(where: {
          event.data == $0.name || event.data.hasPrefix("\($0.name) · ")
        })
      else { continue }
      found += 1
      let timeline = scenario.timeline
      let then = export.sight(timeline.workspace(at: timeline.moment(of: mark)))
      #expect(terminal.rows == export.paint(then, FilmScenario.ideas, export.size).rows)
    }
    #expect(found > 0)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aChangeMakesTheScreenThatARepaintMakes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var words = RandomText(seed: seed)
    let size = Size(width: 24, height: 6)
    func frame() -> Frame {
      var frame = Frame(size: size)
      for _ in 0..<14 {
        frame.put(
          random.chance(50) ? "漢字かな" : words.text(pieces: 6), x: random.below(24),
          y: random.below(6), role: random.pick([.text, .yellow, .header, .focusMark]) ?? .text)
      }
      return frame
    }
    for theme in [Theme.light, .dark, .mono] {
      let picture = TerminalPicture(theme: theme)
      var old = frame()
      var terminal = TinyTerminal(size: size)
      terminal.feed(picture.whole(old))
      for _ in 0..<10 {
        let new = frame()
        terminal.feed(picture.change(from: old, to: new))
        var fresh = TinyTerminal(size: size)
        fresh.feed(picture.whole(new))
        #expect(terminal.faults == [])
        #expect(terminal.spots == fresh.spots)
        #expect(terminal.rows == new.rows)
        old = new
      }
      #expect(picture.change(from: old, to: old).isEmpty)
    }
  }

  @Test func whatIsHiddenNowWasNeverThere() throws {
    var scenario = FilmScenario()
    try scenario.add("Open one")
    let later = try scenario.add("Secret-later")
    scenario.mark("before")
    let gone = try scenario.add("Secret-gone")
    try scenario.set(later, "text", to: "Secret other words")
    try scenario.set(later, "hidden", to: true)
    try scenario.set(gone, "hidden", to: true)
    try scenario.perform([.removeNote(gone)], "Remove Secret-gone")
    // An evening that begins with what is not to be told.
    scenario.time += 86_400
    try scenario.add("Secret-first", ["hidden": true])
    try scenario.add("Open two")
    try scenario.add("Open three")
    scenario.mark("after")
    let room = try Cast(scenario.export())
    #expect(!room.events.contains { $0.data.contains("Secret") })
    #expect(room.markers.contains { $0.data.hasPrefix("Add Open two") })
    #expect(room.pictures.count == 5)
    let all = try Cast(scenario.export(for: .facilitator))
    #expect(all.events.contains { $0.data.contains("Secret-gone") })
    #expect(all.markers.contains { $0.data.hasPrefix("Add Secret-first") })
  }

  @Test func peopleAreNamedForThoseWhoMayKnow() throws {
    var scenario = FilmScenario()
    try scenario.add("One", ["author": "Karim"])
    scenario.mark("week 1")
    let room = try Cast(scenario.export())
    for name in ["Karim", "Fatima", "Els"] {
      #expect(!room.events.contains { $0.data.contains(name) })
    }
    let all = try Cast(scenario.export(for: .facilitator))
    #expect(all.markers.map(\.data) == ["week 1 (Els) · 2026-02-02 02:40 · Ideas"])
    #expect(all.pictures.contains { $0.data.contains("Karim") })
  }

  @Test func theFilmGoesWhereTheWorkIs() throws {
    var scenario = FilmScenario()
    for number in 1...3 { try scenario.add("a\(number)") }
    // One alone does not turn it, two do.
    try scenario.add("lone", to: FilmScenario.other)
    try scenario.add("a4")
    for number in 1...2 { try scenario.add("b\(number)", to: FilmScenario.other) }
    let export = scenario.export(boards: nil)
    var terminal = TinyTerminal(size: export.size)
    let titles = try Cast(export).pictures.map { picture in
      terminal.feed(picture.data)
      return terminal.rows[0].trimmed
    }
    #expect(
      titles == [
        "Ideas 0", "Ideas 1", "Ideas 2", "Ideas 3", "Ideas 4", "Other <b> 2", "Other <b> 3",
      ])
  }

  /// Scripts make several steps a second.
  @Test(arguments: [0, 20]) func ofAMomentItEndsThere(pace: Int) throws {
    var scenario = FilmScenario()
    scenario.pace = pace
    for number in 1...6 { try scenario.add("n\(number)") }
    scenario.mark("end")
    for count in 1...6 {
      let cast = try Cast(scenario.export(at: count))
      #expect(cast.pictures.count == count + 1)
      #expect(cast.markers.contains { $0.data.hasPrefix("end") } == (count == 6))
    }
  }

  @Test func aLongHistoryLastsFiveMinutes() throws {
    var scenario = FilmScenario()
    for number in 1...800 {
      try scenario.add("\(number)")
      if number % 160 == 0 { scenario.mark("mark \(number)") }
    }
    let cast = try Cast(scenario.export())
    #expect(cast.pictures.count == 600)
    #expect(try #require(cast.events.last).time < 320)
    #expect(cast.markers.filter { $0.data.hasPrefix("mark") }.count == 5)
    #expect(try Cast(scenario.export(pace: 0.1)).pictures.count == 100)
  }

  @Test func withoutAHistoryItSaysSo() throws {
    let write = try #require(Format.named("asciicast")?.write)
    let error = #expect(throws: FormatError.self) { try write(FilmScenario().export()) }
    #expect(error?.words.values.count == Language.allCases.count)
    #expect(error?.words[.nl].contains("geschiedenis") == true)
    // Steps on other boards only are none for this film.
    var scenario = FilmScenario()
    try scenario.add("x", to: FilmScenario.other)
    let other = #expect(throws: FormatError.self) { try write(scenario.export()) }
    #expect(other?.words[.en].contains("Name another board") == true)
    #expect(other?.words.values.count == Language.allCases.count)
  }
}

extension Step {
  /// Whether it happens on the board of ideas.
  fileprivate func isAboutIdeas(in workspace: Workspace) -> Bool {
    func isThere(_ place: Change.Place) -> Bool {
      place.parent.text.hasPrefix("box:\(FilmScenario.ideas)/")
    }
    return change.pieces.contains { piece in
      switch piece {
      case .set(.note(let id), _, _, _):
        workspace.board(FilmScenario.ideas)?.notes.contains { $0.id == id } == true
      case .move(_, _, let place), .insert(_, let place), .remove(_, let place): isThere(place)
      case .set: false
      }
    }
  }
}
