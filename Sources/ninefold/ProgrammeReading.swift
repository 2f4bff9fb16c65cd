import CanvasCore
import CanvasUI
import Synchronization

/// Reads the workspaces of a programme, one after the other, on a thread of its own. Each is told as soon as it is read. A
/// reading ends where another one begins, and nobody waits for it.
final class ProgrammeReading: Sendable {
  private let aside = Aside()
  /// The number of the reading that is wanted.
  private let wanted = Mutex(0)

  /// Becomes readable when something was read.
  var descriptor: Int32 { aside.descriptor }

  func takeEvents() -> [Event] { aside.takeEvents() }

  /// Begins to read a folder; `known` is what was read of it before.
  func read(_ folder: FilePath, number: Int, known: [Programme.Entry]) {
    wanted.withLock { $0 = number }
    aside.run { [self] in
      guard isWanted(number) else { return nil }
      let found: ProgrammeFolder
      do throws(FileError) { found = try ProgrammeFolder(folder) } catch {
        return .programme(ProgrammeNews(number, .failure(.file(error))))
      }
      let entries = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
      for file in found.files { read(file, number, entries[file.path]) }
      return .programme(ProgrammeNews(number, .success(.files(found.files.count))))
    }
  }

  private func read(
    _ file: ProgrammeFolder.File, _ number: Int, _ known: Programme.Entry?
  ) {
    aside.run { [self] in
      guard isWanted(number) else { return nil }
      let entry = ProgrammeFolder.entry(file, known: known)
      return .programme(ProgrammeNews(number, .success(.entry(entry))))
    }
  }

  private func isWanted(_ number: Int) -> Bool { wanted.withLock { $0 == number } }
}
