import CanvasCore
import CanvasUI
import Interchange
import TestSupport

/// One, two or three sessions on one file, and programs outside that write it, all at random: what people
/// type must never be missing from the file, a conflict, a draft and the screens together.
struct World {
  static let path: FilePath = "/disk/plan.json"

  /// What happens from outside, counted.
  enum Outside: String, CaseIterable {
    case edits, removesNote, movesNote, removesBox, removesBoard, restores, rewrites, breaks,
      takesAway, savesFail, cutsOutBoxes, draws
  }

  private let disk = MemoryFileSystem()
  private(set) var desks: [Desk] = []
  private var random: RandomText
  private var nextWord = 0
  /// Words that live: typed, or written from outside, and not taken away on purpose.
  private(set) var typed: Set<String> = []
  private var chosen: Set<String> = []
  private(set) var counts: [Outside: Int] = [:]
  private(set) var log: [String] = []
  /// How often somebody did something while a board was shown as it was.
  private(set) var looks = 0
  /// Earlier states of the file, to be restored.
  private var earlier: [Workspace] = []
  private var isFailing = false
  private let loss: Loss?

  init(seed: UInt64, loss: Loss? = nil) throws {
    random = RandomText(seed: seed)
    self.loss = loss
    try disk.put("/disk", .folder)
    try disk.put(Self.path, WorkspaceFile.write(try Self.start()))
    for number in 1...(1 + below(3)) {
      desks.append(try Desk(number, disk, seed: seed &+ UInt64(number), loss: loss))
    }
  }

  private static func start() throws -> Workspace {
    try Picture.workspace(
      "problem: Rain Noise | solution: Roof // wall> [Streets]: Sweep Plant | tray: Bench // bmc> channels: Post // visual-lean> problem: Cat Dog | channels: Cow"
    ).workspace
  }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func word() -> String {
    nextWord += 1
    let word = "zz\(nextWord)x"
    typed.insert(word)
    return word
  }

  // MARK: Users

  mutating func turn() {
    if below(3) == 0 { return outside() }
    let index = below(desks.count)
    if below(4) == 0 { return work(index) }
    if desks[index].editorText != nil {
      if below(2) == 0 {
        let word = word()
        log.append("\(index) editor ends with \(word)")
        desks[index].endEditor(adding: word)
      }
      return
    }
    user(index)
  }

  /// A key, some words, a paste: whatever people do at a keyboard.
  private mutating func user(_ index: Int) {
    if desks[index].isSketching, below(4) > 0 { return draw(index) }
    let keys = [
      "a", "a", "a", "Enter", "Enter", "Enter", "Esc", "Esc", "Tab", "Down", "Up", "Left", "Right",
      "n", "x", "u", "U", "m", "r", "R", "Q", "f", "J", "K", "d", "y", "p", "c", "z", "w", "E", "E",
      "E", "E", "v",
      "Space", "Ctrl-G", "S", "b", "M", "H", "/", "P", "W", "Delete", "Ctrl-R", "B",
    ]
    // The past takes no words: people look a while, and go back.
    if desks[index].app.scopes.first == .past, below(3) > 0 { return look(index) }
    switch below(10) {
    case 0..<5:
      if !isTyping(index), below(4) > 0 {
        let key = below(3) > 0 ? "a" : "Enter"
        log.append("\(index) presses \(key)")
        if let key = CanvasUI.Key(parsing: key) { desks[index].act(.key(key)) }
      }
      // What is typed to filter a list is nobody's work.
      guard desks[index].app.isWriting else { return }
      let word = word()
      log.append("\(index) types \(word)")
      for character in " \(word) " where isTyping(index) {
        desks[index].act(.key(CanvasUI.Key(character)))
      }
      if !Words.of(desks[index].held).contains(word) { typed.remove(word) }
    case 5: paste(index)
    case 9 where below(4) == 0:
      for key in ["Esc", "Esc", "H"] { press(key, index) }
    case 8 where below(3) == 0: receive(index)
    case 7 where below(3) == 0:
      press("Esc", index)
      if let board = desks[index].workspace?.board("visual-lean"), below(4) > 0 {
        desks[index].send(.show(board: board.id))
      }
      for key in ["I", "Enter"] { press(key, index) }
    case 6 where below(3) == 0:
      let action: Mouse.Action = [.press(.left), .drag(.left), .release(.left)][below(3)]
      // Not on the hints: a click on "drop" drops.
      log.append("\(index) mouse")
      desks[index].act(
        .mouse(Mouse(action, row: below(22), column: below(80)), clicks: 1 + below(2)))
    default:
      let key = keys[below(keys.count)]
      // Inside a text a cursor that is moved lets the next word part another.
      if desks[index].app.isWriting, ["Left", "Right", "Up", "Down"].contains(key) { return }
      log.append("\(index) presses \(key)")
      if let key = CanvasUI.Key(parsing: key) { desks[index].act(.key(key)) }
    }
  }

  /// What was read aside comes while people do something else; sometimes it is brought in.
  private mutating func receive(_ index: Int) {
    log.append("\(index) receives an import")
    let source = ImportSource(
      Array("Rain \(below(9))\nSun\n".utf8), name: "a.txt", templates: TemplateLibrary(),
      language: .en)
    guard let found = try? source.read(as: Format.named("lines")) else { return }
    desks[index].send(.imported(ImportedBoards(source.record(as: found.format), found.found)))
    if below(2) == 0, desks[index].app.panel?.id == "importing" {
      press(["Enter", "Esc", "Down"][below(3)], index)
    }
  }

  private mutating func press(_ key: String, _ index: Int) {
    log.append("\(index) presses \(key)")
    if let key = CanvasUI.Key(parsing: key) { desks[index].act(.key(key)) }
  }

  /// Some strokes, each a word from then on, and sometimes the drawing is kept.
  private mutating func draw(_ index: Int) {
    let keys = [
      "d", "d", "Right", "Down", "Left", "Up", "Shift-Right", "Shift-Down", "Shift-Left",
      "Shift-Up", "Space", "L", "e", "f", "m", "u", "U", "x",
    ]
    for _ in 0..<1 + below(6) where desks[index].isSketching {
      press(below(12) == 0 ? ["Enter", "Esc"][below(2)] : keys[below(keys.count)], index)
      typed.formUnion(Words.drawn(desks[index].held))
    }
  }

  /// Walks along the line of time, compares, looks around, and leaves.
  private mutating func look(_ index: Int) {
    let keys = [
      "Left", "Left", "Right", "PageUp", "PageDown", "Home", "End", "c", "C", "s", "b", "Down",
      "Tab", "z", "Enter", "/", "n", "Esc", "Esc",
    ]
    press(keys[below(keys.count)], index)
    looks += 1
  }

  private func isTyping(_ index: Int) -> Bool { desks[index].app.isTyping }

  /// A paste, sometimes in two parts with a silence between them.
  private mutating func paste(_ index: Int) {
    let words = (0..<1 + below(7)).map { _ in word() }
    let parts = words.map { $0 + (below(2) == 0 ? " " : "\n") }
    log.append("\(index) pastes \(words.joined(separator: " "))")
    let cut = below(2) == 0 ? below(words.count + 1) : words.count
    take(.paste(parts[..<cut].joined()), words[..<cut], index)
    guard cut < words.count else { return }
    desks[index].send(.pasteIsSilent)
    if below(2) == 0 { outside() }
    if below(3) == 0 { work(index) }
    if loss != .pasteRest { take(.pasteGoesOn(parts[cut...].joined()), words[cut...], index) }
  }

  /// Where nothing can be pasted that is said, and nothing is taken.
  private mutating func take(_ event: Event, _ words: ArraySlice<String>, _ index: Int) {
    guard !words.isEmpty else { return }
    if isTyping(index), !desks[index].app.isWriting { return typed.subtract(words) }
    desks[index].act(event)
    if desks[index].app.notice?.isRefusal == true { typed.subtract(words) }
  }

  // MARK: The machine

  private mutating func work(_ index: Int) {
    switch below(3) {
    case 0: desks[index].look()
    case 1: desks[index].save()
    default: _ = desks[index].hear()
    }
  }

  // MARK: Programs outside

  private mutating func outside() {
    let kind = Outside.allCases[below(Outside.allCases.count)]
    let now = file
    if let now, earlier.count < 20 { earlier.append(now) }
    switch kind {
    case .breaks:
      log.append("outside breaks the file")
      guard now != nil else { return }
      try? disk.overwrite(Self.path, Array("{\"format\": \"ninef".utf8))
      heal(now)
    case .takesAway:
      log.append("outside takes the file away")
      guard now != nil else { return }
      try? disk.delete(Self.path)
      for index in desks.indices where below(2) == 0 { desks[index].look() }
      for index in desks.indices where below(2) == 0 { desks[index].save() }
      if disk.bytes(of: Self.path) == nil { heal(now) }
    case .savesFail:
      log.append("saves \(isFailing ? "work again" : "fail")")
      isFailing.toggle()
      let fault = MemoryFileSystem.Fault(call: 1 + below(12), code: 28, isLasting: true)
      disk.restart(fault: isFailing ? fault : nil)
    case .restores:
      guard !earlier.isEmpty, now != nil else { return }
      write(earlier[below(earlier.count)], "restores")
    case .edits, .removesNote, .movesNote, .removesBox, .removesBoard, .rewrites, .cutsOutBoxes,
      .draws:
      guard let now, change(kind, now) else { return }
    }
    counts[kind, default: 0] += 1
  }

  private static func braille(_ bits: Int) -> Character? {
    Unicode.Scalar(0x2800 + UInt32(bits)).map { Character($0) }
  }

  private mutating func change(_ kind: Outside, _ now: Workspace) -> Bool {
    let notes = now.boards.flatMap(\.notes).map(\.id)
    let boxes = now.boards.flatMap { board in board.boxes.map { (board.id, $0.id) } }
    guard !boxes.isEmpty else { return false }
    let note = notes.isEmpty ? nil : notes[below(notes.count)]
    let (board, box) = boxes[below(boxes.count)]
    var document = Document(now)
    var edits: [Edit] = []
    switch kind {
    case .edits:
      let word = word()
      if let note, below(3) > 0, let text = now.note(note)?.text {
        edits = [.set(.note(note), path: ["text"], to: .string("\(text) \(word)"))]
      } else {
        edits = [.set(.board(board), path: ["title"], to: .string("Board \(word)"))]
      }
    case .draws:
      guard let note else { return false }
      let rows = (0..<4).map { _ in
        String((0..<12).compactMap { _ in Self.braille(below(256)) })
      }
      typed.insert(rows.joined(separator: "/"))
      edits = [.set(.note(note), path: ["sketch"], to: .array(rows.map(JSONValue.string)))]
    case .removesNote: edits = note.map { [.removeNote($0)] } ?? []
    case .movesNote:
      let place = Change.Place(parent: .box(board: board, box: box))
      edits = note.map { [.moveNote($0, to: place)] } ?? []
    case .removesBox, .cutsOutBoxes: edits = [.removeBox(board: board, box: box)]
    case .removesBoard: edits = [.removeBoard(board)]
    default:
      // The same in another form, as an editor of JSON leaves it.
      let value = WorkspaceFile.write(now)
      let text = String(decoding: value, as: UTF8.self)
      log.append("outside rewrites the file")
      try? disk.put(Self.path, Array(("\u{feff}" + text.replacing("\n", with: "\r\n")).utf8))
      return true
    }
    guard (try? document.perform(edits, as: "")) != nil else { return false }
    write(document.workspace, kind.rawValue)
    return true
  }

  /// Whoever writes the file sees what is in it: what is not in the new version goes on purpose.
  private mutating func write(_ workspace: Workspace, _ what: String) {
    let before = Words.of(text)
    try? disk.put(Self.path, WorkspaceFile.write(workspace))
    let after = Words.of(text)
    log.append(
      "outside \(what): − \(before.subtracting(after).sorted()) + \(after.subtracting(before).sorted())"
    )
    chosen.formUnion(before.subtracting(after))
    chosen.subtract(after)
  }

  /// What was broken or away comes back as it was, now or when the sessions have noticed.
  private mutating func heal(_ workspace: Workspace?) {
    for index in desks.indices where below(2) == 0 {
      desks[index].look()
      _ = desks[index].hear()
      if below(2) == 0 { user(index) }
      desks[index].save()
    }
    if let workspace, (try? WorkspaceFile.read(disk.bytes(of: Self.path) ?? [])) == nil {
      try? disk.put(Self.path, WorkspaceFile.write(workspace))
    }
  }

  private var text: String { String(decoding: disk.bytes(of: Self.path) ?? [], as: UTF8.self) }
  private var file: Workspace? {
    try? WorkspaceFile.read(disk.bytes(of: Self.path) ?? []).completed(with: TemplateLibrary())
  }

  // MARK: The end

  /// Lets everything come to rest and says which word is missing, or that the sessions differ; nil where all
  /// is well.
  mutating func objection() -> String? {
    isFailing = false
    disk.restart()
    for index in desks.indices where desks[index].editorText != nil {
      desks[index].endEditor(adding: word())
    }
    var rounds = 0
    var isBusy = true
    while isBusy, rounds < 60 {
      isBusy = false
      for index in desks.indices {
        desks[index].look()
        isBusy = desks[index].hear() || isBusy
        desks[index].save()
        isBusy = desks[index].hear() || isBusy
      }
      rounds += 1
    }
    if isBusy { return "it does not come to rest" }
    for desk in desks { chosen.formUnion(desk.chosen) }
    let there = desks.reduce(into: Words.of(text)) { $0.formUnion(Words.of($1.held)) }
    let missing = typed.subtracting(there).subtracting(chosen)
    if !missing.isEmpty {
      return "missing: \(missing.sorted().joined(separator: " "))\nfile: \(Words.of(text).sorted())"
        + desks.map { "\nscreen: \($0.held) \($0.app.notice?.text ?? "")" }.joined()
    }
    guard let file else { return "the file cannot be read" }
    for (index, desk) in desks.enumerated() where desk.workspace != file {
      return "session \(index) shows something else than the file"
    }
    return nil
  }
}
