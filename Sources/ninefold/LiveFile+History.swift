import CanvasCore
import CanvasUI

/// The history beside the open file, as far as it is read and watched here; steps are written to it by ``Saver``.
extension LiveFile {
  private var history: StoredHistory {
    System.history(of: workspace.id, beside: path)
  }

  /// How the history file is now, for telling whether others have added to it.
  private var historyState: (size: Int, inode: UInt64) {
    let status = try? PosixFileSystem().status(of: history.beside.path, in: nil)
    return (status?.size ?? 0, status?.inode ?? 0)
  }

  /// Tells once that the history file is not as it was when it was read.
  mutating func tellOfHistory() -> Event? {
    guard let known = historyRead, known != historyState else { return nil }
    historyRead = nil
    return .historyChanged
  }

  mutating func readHistory() -> Event {
    historyRead = historyState
    do throws(StoreError) {
      let contents = try history.read()
      if contents.isForeign {
        return .history([], trouble: .foreignHistory)
      }
      return .history(
        contents.steps, marks: contents.marks,
        trouble: contents.damaged == 0 ? nil : .damagedHistory(contents.damaged))
    } catch {
      return .history([], trouble: .file(.store(error, history.path)))
    }
  }

  func add(_ mark: Mark) -> Trouble? {
    do throws(StoreError) {
      try history.append([mark.json])
      return nil
    } catch {
      return .file(.store(error, history.path))
    }
  }
}
