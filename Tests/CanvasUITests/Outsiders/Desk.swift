import CanvasCore
import CanvasUI
import Drawing
import TestSupport

/// A session at work on a file of a disk in memory: the program as a value, and what the runtime does for
/// it: saving, looking, trying again. Answers come late, as those of the saving thread do.
struct Desk {
  private(set) var app: App
  private var store: WorkspaceStore
  private var wanted: (workspace: Workspace, known: Int)?
  /// Foreign changes that the store has found, and that the program has been told of.
  private var foreign = 0
  private var known = 0
  private var answers: [(event: Event, number: Int?)] = []
  private var isToRetry = false
  private var isUnreadable = false
  /// Whether the user's editor is open: then nothing is typed here.
  private(set) var editorText: String?
  /// Names that were given to moments: they are in the history.
  private var named: [String] = []
  /// Words that this session's user took away on purpose.
  private(set) var chosen: Set<String> = []
  let loss: Loss?

  init(_ number: Int, _ disk: MemoryFileSystem, seed: UInt64, loss: Loss?) throws {
    store = try WorkspaceStore.open(World.path, fileSystem: disk)
    app = App(size: Size(width: 80, height: 24), seed: seed, setup: Setup(name: "user \(number)"))
    app.look.hasMouse = true
    self.loss = loss
    _ = app.update(
      .opened(store.base, name: "plan.json", session: "s\(number)"), at: Session.now)
  }

  /// Everything that was typed here and is not in the workspace yet.
  var held: String { (app.unsentTexts + named + [editorText ?? ""]).joined(separator: "\n") }

  var workspace: Workspace? { app.workspace }

  private var words: Set<String> {
    Words.of(held).union(
      Words.of(workspace.map { String(decoding: WorkspaceFile.write($0), as: UTF8.self) } ?? ""))
  }

  /// Something the user does. Words that go by a key that takes something away go on purpose; by keeping,
  /// closing, moving on and pasting none may go.
  mutating func act(_ event: Event) {
    let before = words
    let isDeliberate = isDeliberate(event)
    // A drawing that is kept may take the place of another one, but is not lost by it.
    let kept = isKeeping(event) ? Words.of(held) : []
    send(event)
    if isDeliberate { chosen.formUnion(before.subtracting(words).subtracting(kept)) }
    chosen.subtract(words)
  }

  var isSketching: Bool { app.scopes.contains(.sketching) }

  private func isKeeping(_ event: Event) -> Bool {
    guard isSketching, case .key(let key) = event else { return false }
    return [.enter, .escape].contains(key.code)
  }

  private func isDeliberate(_ event: Event) -> Bool {
    // What the mouse draws or clears changes the drawing.
    guard case .key(let key) = event else { return isSketching }
    guard app.isWriting else { return true }
    // While typing only letters put into a word, and what deletes, change what is there.
    return ![.enter, .escape, .tab].contains(key.code)
  }

  /// Something that happens: no word may go by it.
  mutating func send(_ event: Event) {
    let effects = app.update(event, at: Session.now)
    if let workspace = effects.record.workspace { wanted = (workspace, known) }
    for work in effects.work {
      switch work {
      case .edit(let text): editorText = text
      case .readHistory: send(.history([], trouble: nil))
      case .mark(let mark):
        named.append(mark.name)
        send(.marked(mark))
      default: break
      }
    }
  }

  /// The user's editor ends; where it fails what was written in it is gone by its own doing.
  mutating func endEditor(adding word: String) {
    guard let text = editorText else { return }
    editorText = nil
    send(.edited(loss == .editorText ? nil : text + " " + word))
  }

  // MARK: What the saving thread does

  mutating func look() {
    let before = store.base
    do throws(FileError) {
      guard let theirs = try store.refresh() else {
        if isUnreadable { answers.append((.changedOnDisk(before, base: before), nil)) }
        isUnreadable = false
        return
      }
      foreign += 1
      isUnreadable = false
      let base = loss == .wrongBase ? theirs : before
      answers.append((.changedOnDisk(theirs, base: base), foreign))
    } catch {
      isUnreadable = true
      answers.append((.unreadable(.file(error)), nil))
    }
  }

  mutating func save() {
    if isToRetry {
      isToRetry = false
      send(.retrySave)
    }
    guard let job = wanted else { return }
    wanted = nil
    guard job.known == foreign else { return }
    if loss == .unwrittenSave {
      return answers.append((.saved(.success(SavedState(asked: job.workspace))), nil))
    }
    var random = SystemRandomNumberGenerator()
    var workspace = job.workspace
    if loss == .forgottenConflicts { workspace = workspace.withoutConflicts }
    do throws(FileError) {
      let merged = try store.save(workspace, random: &random)
      if merged != nil { foreign += 1 }
      answers.append(
        (
          .saved(.success(SavedState(asked: job.workspace, merged: merged))),
          merged == nil ? nil : foreign
        ))
    } catch {
      answers.append((.saved(.failure(.file(error))), nil))
    }
  }

  /// The program hears of what was done; gives back whether there was anything.
  mutating func hear() -> Bool {
    let waiting = answers
    answers = []
    for (event, number) in waiting {
      if let number { known = number }
      // It is tried again once the program knows that it has failed.
      if case .saved(.failure) = event { isToRetry = true }
      let before = app.workspace
      if loss == .skippedMerge, case .changedOnDisk(_, let base) = event {
        send(.changedOnDisk(base, base: base))
        continue
      }
      send(event)
      lose(event, before)
    }
    return !waiting.isEmpty || wanted != nil || isToRetry
  }

  /// Does what a program would do that loses words in one of the known ways.
  private mutating func lose(_ event: Event, _ before: Workspace?) {
    guard case .changedOnDisk = event, let before, let after = app.workspace else { return }
    let isSmaller = Set(after.takenIdentifiers).isStrictSubset(of: before.takenIdentifiers)
    switch loss {
    case .draftOfRemovedNote:
      if isSmaller, !held.isEmpty { send(.key(CanvasUI.Key("g", .control))) }
    case .typedIntoNothing:
      if after != before, !held.isEmpty { send(.key(CanvasUI.Key("g", .control))) }
    case .drawnIntoNothing:
      if after != before, isSketching { send(.key(CanvasUI.Key("g", .control))) }
    default: break
    }
  }
}

/// A known way in which words get lost, for the tests to find.
enum Loss: String, CaseIterable {
  /// What is typed goes when others remove something.
  case draftOfRemovedNote
  /// What is typed goes when others write.
  case typedIntoNothing
  /// What is drawn goes when others write.
  case drawnIntoNothing
  /// The value that lost a merge is not kept.
  case forgottenConflicts
  /// A save is told to be done and is not.
  case unwrittenSave
  /// Others' changes are merged with the wrong ancestor.
  case wrongBase
  /// Others' changes are passed by.
  case skippedMerge
  /// What comes late of a paste is dropped.
  case pasteRest
  /// What the user's editor brings is dropped.
  case editorText
}

extension Workspace {
  fileprivate var withoutConflicts: Workspace {
    var result = self
    result.fields["conflicts"] = nil
    for b in result.boards.indices {
      result.boards[b].fields["conflicts"] = nil
      for x in result.boards[b].boxes.indices {
        result.boards[b].boxes[x].fields["conflicts"] = nil
        for n in result.boards[b].boxes[x].notes.indices {
          result.boards[b].boxes[x].notes[n].fields["conflicts"] = nil
        }
      }
    }
    return result
  }
}

/// Words of the test: `zz`, a number and `x`, each typed once; they are found whatever stands beside them. A drawing
/// is a word too: its four rows of braille, as files and screens have them.
enum Words {
  static func of(_ text: String) -> Set<String> { typed(text).union(drawn(text)) }

  static func drawn(_ text: String) -> Set<String> {
    guard text.utf8.contains(0xe2) else { return [] }
    let rows = text.unicodeScalars.split { !(0x2800...0x28ff).contains($0.value) }
      .filter { $0.count == 12 }.map { String($0) }
    let drawings = stride(from: 0, to: rows.count - rows.count % 4, by: 4).map {
      rows[$0..<$0 + 4].joined(separator: "/")
    }
    return Set(drawings.filter { $0.contains { $0 != "\u{2800}" && $0 != "/" } })
  }

  private static func typed(_ text: String) -> Set<String> {
    var found: Set<String> = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "z"): word = word.last == byte ? [byte, byte] : [byte]
      case 0x30...0x39 where word.count >= 2: word.append(byte)
      case UInt8(ascii: "x") where word.count > 2:
        found.insert(String(decoding: word + [byte], as: UTF8.self))
        word = []
      default: word = []
      }
    }
    return found
  }
}
