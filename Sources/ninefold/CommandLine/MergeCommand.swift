import ArgumentParser
import CanvasCore

/// Merges two versions of a workspace: git's merge driver.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two versions of a workspace; git calls this (\"ninefold git install\").",
    discussion: """
      The merge of OURS and THEIRS, which both come from BASE, is written into OURS. An empty BASE \
      says that they have nothing in common. Ends with 0; with 1 where two people changed one \
      field: one value is shown, the other waits beside it ("ninefold settle"). BASE or THEIRS may \
      be "-" for standard input. Where a version cannot be read it ends with 65, and OURS is untouched.

      Examples:
        ninefold merge base.json mine.json theirs.json
        git config merge.ninefold.driver "ninefold merge %O %A %B --path=%P"
      """)

  @Argument(help: "The last version both knew.", completion: .file(extensions: ["json"]))
  var base: String

  @Argument(
    help: "One version; the merge is written into it.", completion: .file(extensions: ["json"]))
  var ours: String

  @Argument(help: "The other version.", completion: .file(extensions: ["json"]))
  var theirs: String

  @Option(help: ArgumentHelp("What messages call the file.", valueName: "name"))
  var path: String?

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    guard ours != "-" else { throw Failure(.inputCannotBeChanged, code: 64) }
    guard base != "-" || theirs != "-" else { throw Failure(.inputIsReadOnce, code: 64) }
    let mine = try contents(of: ours)
    let others = try bytes(of: theirs)
    let common = try bytes(of: base)
    guard [mine.bytes, others, common].contains(where: \.saysItIsAWorkspace) else {
      return try mergeLines()
    }
    let before = try read(mine.bytes, .ourVersionUnreadable)
    let other = try read(others, .theirVersionUnreadable)
    // An empty file says that they have nothing in common.
    let ancestor =
      common.isEmpty ? Workspace(id: before.id) : try read(common, .commonVersionUnreadable)
    let merged = before.merging(other, base: ancestor)
    let bytes = WorkspaceFile.write(merged)
    // Two ids that happen to be the same could make a file that is none; then git keeps both versions.
    do throws(JSONError) { _ = try WorkspaceFile.read(bytes) } catch {
      throw Failure(.mergeDoesNotFit, name, error.pathText, error.reason, code: 65)
    }
    if changes.dryRun {
      let count = Change.difference(from: before, to: merged).pieces.count
      changes.tell(Sentence.wouldMerge.said(name, Sentence.editCount.said(count: count)))
    } else if mine.stamp.hash != SHA256.digest(of: bytes) {
      try write(bytes, over: mine.stamp)
    }
    try tell(merged.conflicts, known: before.conflicts + other.conflicts, merged)
  }

  private func write(_ bytes: [UInt8], over stamp: Contents.Stamp) throws {
    let target = SafeFile(path: path(of: ours), stateFolder: System.stateFolder)
    var random = SystemRandomNumberGenerator()
    do throws(StoreError) {
      try target.save(bytes, expecting: stamp, random: &random)
    } catch {
      throw FileError.store(error, target.path)
    }
  }

  /// Other JSON in the repository comes here too: it is merged as git does by itself, and ends as that does.
  private func mergeLines() throws {
    guard base != "-", theirs != "-" else { throw Failure(.inputIsNoWorkspace, code: 65) }
    let names = [("-L", "ours"), ("-L", "base"), ("-L", "theirs")].flatMap { [$0.0, $0.1] }
    let files = [ours, base, theirs].map(RawArgument.bytes)
    // With "-p" the merge is printed, and we print it nowhere.
    let words = ["merge-file", "-q"] + (changes.dryRun ? ["-p"] : []) + names
    let result = Program.run("git", words.map { Array($0.utf8) } + files)
    guard result.isFound else { throw Failure(.noWorkspaceNoGit, name, code: 65) }
    if changes.dryRun {
      changes.tell(Sentence.wouldMergeLines.said(name))
    }
    // More than 127 is an error of its own; the number of conflicts else.
    if result.code != 0 { throw ExitCode(result.code > 127 ? 65 : 1) }
  }

  private func path(of argument: String) -> FilePath {
    FilePath(bytes: RawArgument.bytes(argument))
  }

  private var name: String { (path.map(path(of:)) ?? path(of: ours)).displayPath }

  /// The workspace of a version; `otherwise` is said where it cannot be read.
  private func read(_ bytes: [UInt8], _ otherwise: Sentence) throws(Failure) -> Workspace {
    do throws(JSONError) {
      return try WorkspaceFile.read(bytes)
    } catch {
      throw Failure(otherwise, name, WorkspaceFile.complaint(error, in: bytes), code: 65)
    }
  }

  /// What a version holds; `-` is standard input.
  private func bytes(of argument: String) throws -> [UInt8] {
    argument == "-" ? try Standard.read() : try contents(of: argument).bytes
  }

  private func contents(of argument: String) throws -> Contents {
    do throws(StoreError) {
      return try SafeFile(path: path(of: argument)).read()
    } catch {
      throw FileError.store(error, path(of: argument))
    }
  }

  /// Says what waits for people since this merge.
  private func tell(_ found: [Conflict], known: [Conflict], _ merged: Workspace) throws {
    let new = found.filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    let lines = new.map { conflict in
      let thing = merged.branch(conflict.target)?.name ?? Sentence.theWorkspace.said()
      return "\n  \(Sentence.fieldOf.said(conflict.field, thing).visible)"
    }
    let head = Sentence.aboutFile.said(name, Sentence.valuesWait.said(count: new.count))
    Standard.complain(head + lines.joined())
    throw ExitCode(1)
  }
}
