import ArgumentParser
import CanvasCore

/// Merges two versions of a workspace, as git's merge driver, or copies that were edited apart.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge versions of a workspace: two of one base, as git does, or copies into a file.",
    usage: """
      ninefold merge BASE OURS THEIRS [--path NAME] [--dry-run] [--quiet]
      ninefold merge --into FILE TABLE… [--force] [--dry-run] [--quiet] [--json]
      """,
    discussion: """
      The merge of OURS and THEIRS, which both come from BASE, is written into OURS. An empty BASE \
      says that they have nothing in common. Ends with 0; with 1 where two people changed one \
      field: one value is shown, the other waits beside it ("ninefold settle"). BASE or THEIRS may \
      be "-" for standard input. Where a version cannot be read it ends with 65, and OURS is untouched. \
      Git calls it so ("ninefold git install").

      With --into copies that were edited apart, as at the tables of a workshop, are merged into the file \
      they were copied from, as one step that undo takes back. What both knew last is found in the \
      file's history, and is told for each table; the order of the tables changes nothing.

      Examples:
        ninefold merge --into plan.json table-1.json table-2.json table-3.json
        ninefold merge base.json mine.json theirs.json
        git config merge.ninefold.driver "ninefold merge %O %A %B --path=%P"
      """)

  @Argument(
    help: "The last version both knew, ours and theirs; with --into the copies.",
    completion: .file(extensions: ["json"]))
  var versions: [String]

  @Option(
    help: ArgumentHelp("Merge the copies into this file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var into: String?

  @Flag(help: "With --into: merge copies with the id of another workspace too.")
  var force = false

  @Option(help: ArgumentHelp("What messages call the file.", valueName: "name"))
  var path: String?

  @OptionGroup var changes: ChangeOptions

  @Flag(help: "With --into: write JSON (ninefold-merge/1).")
  var json = false

  func validate() throws {
    guard into == nil else {
      if path != nil { throw ValidationError(.pathIsForVersions) }
      return
    }
    if versions.count != 3 { throw ValidationError(.mergeTakesThree) }
    if force || json { throw ValidationError(.tablesNeedInto) }
  }

  private var base: String { versions[0] }
  private var ours: String { versions[1] }
  private var theirs: String { versions[2] }

  func run() throws {
    if let into { return try mergeTables(into: into) }
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
    try tell(merged.conflicts, known: before.conflicts + other.conflicts, merged, as: name)
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
  func tell(
    _ found: [Conflict], known: [Conflict], _ merged: Workspace, as name: String
  ) throws {
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
