import Platform

extension SystemError {
  /// What the code means to a person, and what can be done, both as parts of a sentence.
  func cause(
    _ action: StoreError.Action, _ path: FilePath, in language: Language
  ) -> (what: String, wayOut: String) {
    func say(_ sentence: Sentence, _ parts: String...) -> String {
      sentence.text(in: language, parts)
    }
    func both(_ what: Sentence, _ wayOut: Sentence) -> (String, String) { (say(what), say(wayOut)) }
    return switch code {
    case ENOSPC: both(.diskIsFull, .freeSpace)
    case EDQUOT: both(.shareIsUsedUp, .freeSpace)
    case EACCES, EPERM:
      action == .open ? both(.mayNotRead, .askToRead) : both(.mayNotWriteThere, .askToWrite)
    case EROFS: both(.diskIsReadOnly, .saveOnOtherDisk)
    case EIO: both(.diskError, action == .open ? .lookAfterCopies : .againOrOtherDisk)
    case ENOENT, ESTALE:
      switch action {
      case .open: (say(.isNotThere, path.displayPath), say(.checkName))
      case .save: both(.fileIsGone, .saveAsNew)
      case .create: (say(.noFolderThere, path.folder.displayPath), say(.makeFolderFirst))
      }
    case EISDIR: both(.isFolder, .chooseFile)
    case ELOOP: both(.linksInCircle, .useOwnName)
    case ENAMETOOLONG: both(.nameTooLong, .useShorterName)
    case EFBIG: both(.fileTooBig, .useOtherDisk)
    case EMFILE, ENFILE: both(.tooManyOpen, .closePrograms)
    case ENOMEM: both(.memoryIsFull, .closePrograms)
    case ENOTDIR: (say(.partIsNoFolder, path.folder.displayPath), say(.checkPath))
    case EBUSY, ETXTBSY: both(.systemUsesIt, .tryInMoment)
    case EXDEV: both(.onOtherDisk, .saveUnderOtherName)
    case EEXIST: both(.nameIsTaken, .useOtherName)
    case EINVAL: both(.systemRefusesName, .useOtherName)
    case EINTR: both(.interrupted, .tryAgain)
    default: (say(.callFailed, call, "\(code)"), say(.againOrOtherName))
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
