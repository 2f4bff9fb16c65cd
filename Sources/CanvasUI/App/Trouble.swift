import CanvasCore
import Interchange

/// Something outside the program that failed, for the screen to say in the language in force.
public enum Trouble: Error, Hashable, Sendable {
  /// A file could not be read or written; `copy` is where the workspace was written instead.
  case file(FileError, copy: String? = nil)
  /// What is typed cannot be written down at once: the journal, or the history, of this name.
  case unprotected(StoreError, FilePath)
  /// What is open is not saved, so that it is not left.
  case unsavedWork
  /// What is to be taken off the home screen is open.
  case isOpen
  /// The history beside the file is another workspace's.
  case foreignHistory
  /// So many lines of the history cannot be read.
  case damagedHistory(Int)
  case noEditor(String)
  /// The editor was ended by a signal; what it left is in this file.
  case editorKilled(signal: Int, String)
  case editorEnded(code: Int)
  /// It ended with a code other than 0; what it left is in this file.
  case editorEndedLeaving(code: Int, String)
  case editorTextUnwritten
  /// What it left is no UTF-8, and is in this file.
  case editorTextUnreadable(String)
  /// A format refused what was to be written, or a source could not be read, of this name.
  case format(FormatError, String)
  /// What was to be overwritten, by its name, is a workspace.
  case isWorkspace(String)
  /// Words as they are.
  case words(String)
}

extension App {
  /// What happened and the way out, as one or two sentences.
  package func words(of trouble: Trouble) -> String {
    switch trouble {
    case .words(let words): return words
    case .format(let error, let name):
      let place = error.line.map { "\(name):\($0)" } ?? name
      return "“\(place)”: \(error.words[language])"
    case .isWorkspace(let name): return say(.isWorkspaceFile, name)
    case .unsavedWork: return say(.leavingUnsaved)
    case .isOpen: return say(.workspaceIsOpen)
    case .foreignHistory: return say(.historyIsForeign)
    case .damagedHistory(let count): return say(.historyIsDamaged, count: count)
    case .noEditor(let name): return say(.noEditor, name)
    case .editorKilled(let signal, let path): return say(.editorKilled, "\(signal)", path)
    case .editorEnded(let code): return say(.editorEnded, "\(code)")
    case .editorEndedLeaving(let code, let path): return say(.editorEndedLeaving, "\(code)", path)
    case .editorTextUnwritten: return say(.editorTextUnwritten)
    case .editorTextUnreadable(let path): return say(.editorTextUnreadable, path)
    case .unprotected(let error, let path):
      return say(.notWrittenDown, path.displayName, cause(error, path))
    case .file(.content(let reason, let path), _):
      return say(.cannotRead, path.displayName, reason)
    case .file(.store(let error, let path), let copy):
      let isReading =
        switch error {
        case .system(_, .open), .notRegular, .tooLarge, .danglingLink: true
        case .system, .changedOnDisk, .alreadyExists, .locked, .halfWritten: false
        }
      let said = say(isReading ? .cannotOpen : .cannotSave, path.displayName, cause(error, path))
      return copy.map { "\(said). \(say(.copyIsIn, $0))" } ?? said
    }
  }

  private func cause(_ error: StoreError, _ path: FilePath) -> String {
    switch error.cause(about: path, in: language) {
    case .diskFull: say(.causeDiskFull)
    case .quota: say(.causeQuota)
    case .mayNotWrite: say(.causeMayNotWrite)
    case .mayNotRead: say(.causeMayNotRead)
    case .readOnlyDisk: say(.causeReadOnlyDisk)
    case .diskError: say(.causeDiskError)
    case .gone: say(.causeGone)
    case .missing: say(.causeMissing)
    case .locked: say(.causeLocked)
    case .halfWritten(let rescue): say(.causeHalfWritten, rescue.displayPath)
    case .notAFile: say(.causeNotAFile)
    case .tooLarge(let size, let limit): say(.causeTooLarge, "\(size)", "\(limit)")
    case .danglingLink(let path): say(.causeDanglingLink, path.displayPath)
    case .changedMeanwhile: say(.causeChangedMeanwhile)
    case .nameTaken: say(.causeNameTaken)
    case .noRoom: say(.causeNoRoom)
    case .diskErrorOnce: say(.causeDiskErrorOnce)
    case .other(let words): words
    }
  }

  /// What the banner says: why the work is not saved, or not protected; nil while all is well.
  package var banner: String? {
    if case .failed(let trouble)? = opened?.file.state { return words(of: trouble) }
    return journalTrouble.map(words(of:))
  }

  /// What to say after the end where the work is not in the file: why, and where it is; nil where it is.
  public var unsavedWords: String? {
    guard case .failed(let trouble)? = opened?.file.state else { return nil }
    let kept = journalTrouble == nil ? say(.keptInJournal) : say(.keptNowhere)
    return "\(words(of: trouble)). \(kept)"
  }
}
