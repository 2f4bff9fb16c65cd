import CCurses
import CanvasCore
import CanvasUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The loop between the terminal and the program: waits, hands events to ``App``, shows its view, and then
/// performs its effects. The one place that touches clock, files, randomness and terminal.
struct Runtime {
  private var app: App
  private var terminal: CursesTerminal
  private var decoder = KeyDecoder()
  private var saver: Saver?
  private var random = SystemRandomNumberGenerator()
  /// The exit code, once the program is to end.
  private var ending: Int32?
  private var isStopped = false

  /// How long a lone Esc waits for the rest of a sequence, in milliseconds.
  private static let escapeDelay: Int32 = 25

  init(app: App, terminal: CursesTerminal, store: WorkspaceStore?) {
    self.app = app
    self.terminal = terminal
    saver = store.map(Saver.init)
  }

  /// Runs until the program ends; gives back the exit code.
  mutating func run() -> Int32 {
    handle([.resize(terminal.size)])
    draw()
    while ending == nil {
      wait()
    }
    finishSaving()
    terminal.close()
    return ending ?? 0
  }

  // MARK: Waiting

  private mutating func wait() {
    var ready: UInt32 = 0
    let timeout: Int32 = decoder.isPending ? Self.escapeDelay : decoder.isPasting ? 2000 : -1
    let descriptors = saver.map { [$0.descriptor] } ?? []
    let found = nf_wait(timeout, descriptors, Int32(descriptors.count), &ready)
    if found < 0 { return end(74) }
    var events: [Event] = []
    if found == 0 {
      events += Self.events(decoder.isPasting ? decoder.endPaste() : decoder.flush())
    }
    if ready & UInt32(NF_SIGNAL) != 0 { events += signals() }
    if ready & UInt32(NF_INPUT) != 0 { events += readKeys() }
    if ready & UInt32(NF_EXTRA) != 0, let saver {
      events += saver.takeResults().map(Event.saved)
    }
    if ready & UInt32(NF_HANGUP) != 0 { end(129) }
    handle(events)
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
    return Self.events(inputs)
  }

  private static func events(_ inputs: [Input]) -> [Event] {
    inputs.compactMap { input in
      switch input {
      case .key(let key): .key(key)
      case .paste(let text): .paste(text)
      case .pasteCut, .mouse, .unknown: nil
      }
    }
  }

  private mutating func signals() -> [Event] {
    let signals = Int(nf_take_signals())
    if signals & Int(NF_SIGNAL_HUP) != 0 { end(128 + SIGHUP) }
    if signals & Int(NF_SIGNAL_TERM) != 0 { end(128 + SIGTERM) }
    if signals & Int(NF_SIGNAL_INT) != 0 { end(128 + SIGINT) }
    if signals & Int(NF_SIGNAL_QUIT) != 0 { end(128 + SIGQUIT) }
    if signals & Int(NF_SIGNAL_TSTP) != 0 { suspend() }
    if signals & Int(NF_SIGNAL_CONT) != 0 { terminal.resume() }
    if signals & Int(NF_SIGNAL_WINCH | NF_SIGNAL_CONT) != 0 { return [.resize(terminal.size)] }
    return []
  }

  private mutating func end(_ code: Int32) {
    if ending == nil { ending = code }
  }

  private mutating func suspend() {
    terminal.suspend()
    raise(SIGSTOP)
    terminal.resume()
  }

  // MARK: Events and effects

  /// Hands over events, draws once, then performs what they asked for: what a key does is seen before
  /// anything slow is begun.
  private mutating func handle(_ events: [Event]) {
    guard !events.isEmpty else { return }
    var effects: [Effect] = []
    for event in events {
      if case .resize(let size) = event, size != app.size { terminal.resize(size) }
      effects += app.update(event, at: System.now)
      if effects.contains(.quit) { break }
    }
    draw()
    perform(effects)
  }

  private mutating func draw() {
    if !terminal.show(app.view()) { end(129) }
  }

  private mutating func perform(_ effects: [Effect]) {
    // Of several saves only the last matters: it has all that the others have.
    let lastSave = effects.lastIndex { if case .save = $0 { true } else { false } }
    for (index, effect) in effects.enumerated() {
      switch effect {
      case .save(let workspace):
        if index == lastSave { saver?.save(workspace) }
      case .open(let path): open(FilePath(path))
      case .create(let workspace): create(workspace)
      case .copyStarter(let path, let id): copyStarter(FilePath(path), id: id)
      case .listHome: handle([.home(StoreFolder.home())])
      case .suspend: suspendAndRedraw()
      case .repaint:
        terminal.forget()
        draw()
      case .quit: end(0)
      }
    }
  }

  private mutating func suspendAndRedraw() {
    suspend()
    handle([.resize(terminal.size)])
    draw()
  }

  private mutating func open(_ path: FilePath) {
    finishSaving()
    do throws(FileError) {
      use(try WorkspaceStore.open(path, stateFolder: System.stateFolder))
    } catch {
      handle([.failed(error.sentence)])
    }
  }

  private mutating func create(_ workspace: Workspace) {
    finishSaving()
    do throws(FileError) {
      try? PosixFileSystem().makeFolders(StoreFolder.path)
      use(
        try WorkspaceStore.create(
          StoreFolder.freePath(for: workspace.title), workspace, stateFolder: System.stateFolder,
          random: &random))
    } catch {
      handle([.failed(error.sentence)])
    }
  }

  private mutating func copyStarter(_ path: FilePath, id: Identifier) {
    do throws(FileError) {
      var workspace = try WorkspaceStore.open(path).base
      workspace.id = id
      create(workspace)
    } catch {
      handle([.failed(error.sentence)])
    }
  }

  private mutating func use(_ store: WorkspaceStore) {
    saver = Saver(store)
    handle([.opened(store.base, name: store.file.path.displayName)])
  }

  /// Waits until all that was asked for is saved, or cannot be.
  private mutating func finishSaving() {
    while let saver, saver.isBusy {
      var ready: UInt32 = 0
      guard nf_wait(2000, [saver.descriptor], 1, &ready) >= 0 else { return }
      if ready & UInt32(NF_SIGNAL) != 0 { _ = nf_take_signals() }
      if ready & UInt32(NF_HANGUP) != 0, ready & UInt32(NF_EXTRA) == 0 {
        while saver.isBusy { usleep(1000) }
      }
    }
  }
}
