import CCurses
import CanvasCore
import CanvasUI
import Platform

/// The loop between the terminal and the program: waits, hands events to ``App``, writes the journal, shows the
/// view, and then performs the other effects. The one place that touches clock, files, randomness and
/// terminal.
struct Runtime {
  var app: App
  var terminal: CursesTerminal
  private var decoder = KeyDecoder()
  var file: LiveFile?
  /// The session that this second screen follows.
  private var follower: Follower?
  /// Whether it was said that second screens follow, when this was to end.
  private var wasToldOfFollowers = false
  /// What takes a while and touches nothing that is open.
  let aside = Aside()
  /// What reads programmes: on a thread of its own, so that neither a report nor whoever quits waits for many files.
  let programmes = ProgrammeReading()
  private var clicks = ClickCounter()
  /// When the keyboard has been silent for as long as what it sent last asks for, in milliseconds of the
  /// clock that only goes forward; nil while nothing is waited for.
  private var silenceDue: Int?
  private let openings: [Event]
  /// Until when an answer about the terminal's ground is awaited, in milliseconds of the clock that only goes forward.
  private var answerDue: Int?
  /// The exit code, once the program is to end.
  private var ending: Int32?

  /// How long a lone Esc waits for the rest of a sequence, in milliseconds: what ESCDELAY says, else a moment, and
  /// longer over a network, where a sequence may come in two packets.
  private static let escapeDelay =
    System.variable("ESCDELAY").flatMap { Int($0) }.map { min(max(0, $0), 1000) }
    ?? (System.variable("SSH_CONNECTION") == nil ? 25 : 100)

  /// `openings` are events to begin with.
  init(
    app: App, terminal: CursesTerminal, file: LiveFile?, follower: Follower? = nil,
    openings: [Event] = []
  ) {
    self.follower = follower
    self.openings = openings
    self.app = app
    self.terminal = terminal
    self.file = file
  }

  /// Runs until the program ends; gives back the exit code.
  mutating func run() -> Int32 {
    var events: [Event] = [.resize(terminal.size)]
    events += file?.takeOpenings() ?? []
    askGround()
    handle(events + openings + (follower?.begin() ?? []))
    if follower == nil { file?.announce() }
    while ending == nil { wait() }
    // Nothing follows any more: what has come of a paste is kept.
    handle(self.events(decoder.endPaste()))
    leaveFile()
    // A report that was asked for is written whole, whoever leaves.
    aside.finish()
    follower?.close()
    terminal.close()
    // Where a save failed nobody should have to guess what has become of the work.
    if let words = app.unsavedWords { Standard.complain(words) }
    return ending ?? 0
  }

  /// Asks what ground the terminal draws on, together with the first frame; nothing waits for the answer. For two
  /// seconds an Esc may be its first byte.
  private mutating func askGround() {
    guard app.look.followsGround, follower == nil,
      GroundAnswer.isAsked(System.variable("TERM") ?? "")
    else { return }
    terminal.add(GroundAnswer.question)
    answerDue = System.milliseconds + 2000
    decoder.awaitsAnswer = true
  }

  // MARK: Waiting

  private mutating func wait() {
    var ready: UInt32 = 0
    let silence = silenceDue.map { max(0, $0 - System.milliseconds) }
    let delays = [file?.delay, silence, follower?.delay].compactMap { $0 }
    let own = file?.descriptors ?? []
    let following = follower?.descriptor.map { [$0] } ?? []
    let descriptors = own + following + [aside.descriptor, programmes.descriptor]
    let found = nf_wait(
      Int32(delays.min() ?? -1), descriptors, Int32(descriptors.count), &ready)
    if found < 0 { return end(74) }
    var events: [Event] = []
    // Each wait has a time of its own: what wakes us for another reason ends none.
    if ready & UInt32(NF_INPUT) == 0, let due = silenceDue, due <= System.milliseconds {
      events += self.events(decoder.flush())
      awaitSilence()
    }
    if ready & UInt32(NF_SIGNAL) != 0 { events += signals() }
    if ready & UInt32(NF_INPUT) != 0 { events += readKeys() }
    events +=
      file?.events(first: ready & UInt32(NF_EXTRA) != 0, second: ready & UInt32(NF_EXTRA << 1) != 0)
      ?? []
    events += follower?.events(isReadable: ready & UInt32(NF_EXTRA << own.count) != 0) ?? []
    if ready & UInt32(NF_EXTRA << (own.count + following.count)) != 0 {
      events += aside.takeEvents()
    }
    if ready & UInt32(NF_EXTRA << (own.count + following.count + 1)) != 0 {
      events += programmes.takeEvents()
    }
    if ready & UInt32(NF_HANGUP) != 0 { end(129) }
    handle(events)
  }

  /// Sets when what the keyboard has sent so far is all there is.
  private mutating func awaitSilence() {
    if let due = answerDue, due <= System.milliseconds {
      answerDue = nil
      decoder.awaitsAnswer = false
    }
    let delay: Int? =
      switch decoder.wait {
      case .key: Self.escapeDelay
      case .sequence: 1000
      case .paste: 2000
      case .answer: 300
      case nil: nil
      }
    silenceDue = delay.map { System.milliseconds + $0 }
  }

  private mutating func readKeys() -> [Event] {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var inputs: [Input] = []
    // All that has come is taken before anything is drawn: a paste is one frame.
    while true {
      let count = nf_read(&buffer, buffer.count)
      if count < 0 { end(129) }
      guard count > 0 else { break }
      inputs += decoder.feed(buffer[..<count])
      if count < buffer.count { break }
    }
    awaitSilence()
    return events(inputs)
  }

  private mutating func events(_ inputs: [Input]) -> [Event] {
    var events: [Event] = []
    for input in inputs {
      switch input {
      case .key(let key): events.append(.key(key))
      case .paste(let text): events.append(.paste(text))
      case .mouse(let mouse):
        events.append(.mouse(mouse, clicks: clicks.count(mouse, at: System.milliseconds)))
      case .pasteGoesOn(let text): events.append(.pasteGoesOn(text))
      case .pasteIsSilent: events.append(.pasteIsSilent)
      case .pasteCut(let bytes): events.append(.pasteCut(bytes: bytes))
      case .ground(let color): events.append(.ground(color))
      case .unknown: break
      }
    }
    return events
  }

  private mutating func signals() -> [Event] {
    let signals = Int(nf_take_signals())
    if signals & Int(NF_SIGNAL_HUP) != 0 { end(128 + SIGHUP) }
    if signals & Int(NF_SIGNAL_TERM) != 0 { end(128 + SIGTERM) }
    if signals & Int(NF_SIGNAL_INT) != 0 { end(128 + SIGINT) }
    if signals & Int(NF_SIGNAL_QUIT) != 0 { end(128 + SIGQUIT) }
    if signals & Int(NF_SIGNAL_TSTP) != 0 { suspend() }
    if signals & Int(NF_SIGNAL_CONT) != 0 { terminal.resume() }
    if signals & Int(NF_SIGNAL_CONT | NF_SIGNAL_TSTP) != 0 { file?.look() }
    if signals & Int(NF_SIGNAL_WINCH | NF_SIGNAL_CONT) != 0 { return [.resize(terminal.size)] }
    return []
  }

  private mutating func end(_ code: Int32) {
    if ending == nil { ending = code }
  }

  private mutating func suspend() {
    file?.syncNow()
    terminal.suspend()
    if !nf_has_signal(UInt32(NF_SIGNAL_CONT)) { raise(SIGSTOP) }
    terminal.resume()
  }

  // MARK: Events and effects

  /// Takes events until none is left. What an effect leads to comes before the events that wait; no effect is
  /// performed inside another.
  private mutating func handle(_ events: [Event]) {
    var queue = events
    while !queue.isEmpty {
      var effects = Effects()
      var taken = 0
      repeat {
        let event = queue[taken]
        taken += 1
        // Also for the same size: it may have been another one in between.
        if case .resize(let size) = event { terminal.resize(size) }
        effects.add(app.update(event, at: System.now))
        // What comes after these is meant for what they lead to.
      } while taken < queue.count && !effects.changesWhatIsOpen && !effects.work.contains(.quit)
      let isLast = effects.work.contains(.quit)
      queue = finish(effects) + (isLast ? [] : queue[taken...])
    }
  }

  /// Writes the record, draws once, then does the work; gives back what came of it.
  private mutating func finish(_ effects: Effects) -> [Event] {
    if let event = file?.write(down: effects.record) { _ = app.update(event, at: System.now) }
    effects.terminal.forEach { send($0) }
    draw()
    file?.save(effects.record)
    return effects.work.flatMap { perform($0) }
  }

  private mutating func draw() {
    if !terminal.show(app.frame()) { end(129) }
  }

  /// What goes to the terminal together with the frame.
  private mutating func send(_ effect: TerminalEffect) {
    switch effect {
    case .theme(let theme): terminal.use(theme)
    case .mouse(let isOn): terminal.reportMouse(isOn)
    case .copy(let text):
      let sequence = ClipboardSequence(
        text, term: System.variable("TERM") ?? "", tmux: System.variable("TMUX"),
        screen: System.variable("STY"))
      if let sequence { terminal.add(sequence.bytes) }
      // What tmux and screen do with it nobody is told, so the text lies in a file as well.
      if sequence?.carrier != ClipboardSequence.Carrier.none, let path = CopiedText.write(text) {
        _ = app.update(.copiedToFile(path), at: System.now)
      }
    }
  }

  private mutating func perform(_ work: Work) -> [Event] {
    switch work {
    case .point(let pointer): file?.tell(pointer)
    case .edit(let text): return edit(text)
    case .saveAs(let workspace, let path):
      return make(workspace, TypedPath.path(path), isCopy: true)
    case .readHistory: return (file?.readHistory()).map { [$0] } ?? []
    case .mark(let mark): return [(file?.add(mark)).map { .failed($0) } ?? .marked(mark)]
    case .open(let path): return open(path)
    case .openTyped(let text): return open(TypedPath.path(text))
    case .complete(let text, let anyFile):
      let (completed, choices) = TypedPath.completing(text, anyFile: anyFile)
      return [.completed(completed, choices: choices)]
    case .create(let workspace): return create(workspace)
    case .make(let workspace, let path): return make(workspace, path)
    case .rename(let path, let title): return rename(path, title)
    case .putAside(let path): return putAside(path)
    case .copyStarter(let path, let id): return copyStarter(path, id: id)
    case .export(let request): export(request)
    case .readSource(let text, let language, let id): readSource(text, language, for: id)
    case .readProgramme(let folder, let number, let known):
      programmes.read(TypedPath.path(folder), number: number, known: known)
    case .listHome: return [.home(StoreFolder.home())]
    case .suspend:
      suspend()
      return [.resize(terminal.size)]
    case .repaint:
      terminal.forget()
      draw()
    case .quit: return quit()
    }
    return []
  }

  /// Ends, at the second time only where second screens follow.
  private mutating func quit() -> [Event] {
    let followers = follower == nil && !wasToldOfFollowers ? file?.followers ?? 0 : 0
    guard followers > 0 else {
      end(0)
      return []
    }
    wasToldOfFollowers = true
    return [.screensFollow(followers)]
  }

  /// Lends the terminal to the user's editor.
  private mutating func edit(_ text: String) -> [Event] {
    file?.syncNow()
    terminal.suspend()
    let edited = OutsideEditor.edit(text)
    terminal.resume()
    return [.resize(terminal.size), edited]
  }
}
