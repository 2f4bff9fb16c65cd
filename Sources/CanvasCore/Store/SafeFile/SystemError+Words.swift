import Platform

extension SystemError {
  /// What the code means to a person, and what can be done, both as parts of a sentence.
  func cause(
    _ action: StoreError.Action, _ path: FilePath
  ) -> (what: String, wayOut: String) {
    switch code {
    case ENOSPC: ("the disk is full", "free some space and do it again")
    case EDQUOT: ("your share of the disk is used up", "free some space and do it again")
    case EACCES, EPERM:
      action == .open
        ? ("you may not read it", "ask its owner for the right to read it")
        : (
          "you may not write it there",
          "save it under another name, or ask the owner for the right to write"
        )
    case EROFS: ("its disk can only be read", "save it under another name on another disk")
    case EIO:
      action == .open
        ? ("the disk reports an error", "try again, and look after a copy of your files")
        : ("the disk reports an error", "try again, or save it under another name on another disk")
    case ENOENT, ESTALE:
      action == .open
        ? ("there is no \"\(path.displayPath)\"", "check the name, or create it")
        : action == .save
          ? ("the file is gone", "save it as a new file, here or elsewhere")
          : ("there is no folder \"\(path.folder.displayPath)\"", "make the folder first")
    case EISDIR: ("it is a folder", "choose a file instead")
    case ELOOP: ("its links lead round in a circle", "use the name of the file itself")
    case ENAMETOOLONG: ("the name is too long", "use a shorter name")
    case EFBIG: ("it is bigger than files may be there", "save it on another disk")
    case EMFILE, ENFILE: ("too many files are open", "close other programs and try again")
    case ENOMEM: ("the memory is full", "close other programs and try again")
    case ENOTDIR:
      ("a part of \"\(path.folder.displayPath)\" is not a folder", "check the path")
    case EBUSY, ETXTBSY: ("the system is using it", "try again in a moment")
    case EXDEV: ("it lies on another disk than its folder", "save it under another name")
    case EEXIST: ("that name is taken", "use another name")
    case EINVAL: ("the system refuses that name or place", "use another name")
    case EINTR: ("the system was interrupted again and again", "try again")
    default: ("\(call) failed with error \(code)", "try again, or use another name")
    }
  }

  /// The exit status by `sysexits.h`.
  func exitCode(_ action: StoreError.Action) -> Int32 {
    switch code {
    case EACCES, EPERM, EROFS: 77
    case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EISDIR, EEXIST, EINVAL:
      action == .create ? 73 : 66
    default: 74
    }
  }
}
