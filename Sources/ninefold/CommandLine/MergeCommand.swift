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
      field: one value is shown, the other waits beside it ("ninefold settle"). Where a version \
      cannot be read it ends with 65, and OURS is untouched.

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

  func run() throws {
    if try [ours, theirs, base].allSatisfy({ try !isWorkspace($0) }) { return try mergeLines() }
    let target = SafeFile(path: path(of: ours), stateFolder: System.stateFolder)
    let (before, stamp) = try read(ours, as: "our version")
    let other = try read(theirs, as: "their version").workspace
    let ancestor = try ancestor(before.id)
    let merged = before.merging(other, base: ancestor)
    let bytes = WorkspaceFile.write(merged)
    // Two ids that happen to be the same could make a file that is none; then git keeps both versions.
    do throws(JSONError) { _ = try WorkspaceFile.read(bytes) } catch {
      throw Failure(
        sentence: "Can't merge \(name): the versions do not fit together, "
          + "\(error.pathText): \(error.reason). Nothing is changed.", code: 65)
    }
    if stamp.hash != SHA256.digest(of: bytes) {
      var random = SystemRandomNumberGenerator()
      do throws(StoreError) {
        try target.save(bytes, expecting: stamp, random: &random)
      } catch {
        throw FileError.store(error, target.path)
      }
    }
    try tell(merged.conflicts, known: before.conflicts + other.conflicts, merged)
  }

  /// Whether a version says that it is a workspace, readable or not.
  private func isWorkspace(_ argument: String) throws -> Bool {
    try contents(argument).bytes.saysItIsAWorkspace
  }

  /// Other JSON in the repository comes here too: it is merged as git does by itself, and ends as that does.
  private func mergeLines() throws {
    let names = [("-L", "ours"), ("-L", "base"), ("-L", "theirs")].flatMap { [$0.0, $0.1] }
    let files = [ours, base, theirs].map(RawArgument.bytes)
    let result = Program.run(
      "git",
      ["merge-file", "-q"].map { Array($0.utf8) }
        + names.map { Array($0.utf8) } + files)
    guard result.isFound else {
      throw Failure(sentence: "\(name) is no workspace, and there is no git to merge it.", code: 65)
    }
    // More than 127 is an error of its own; the number of conflicts else.
    if result.code != 0 { throw ExitCode(result.code > 127 ? 65 : 1) }
  }

  private func path(of argument: String) -> FilePath {
    FilePath(bytes: RawArgument.bytes(argument))
  }

  private var name: String {
    "\"\((path.map(path(of:)) ?? path(of: ours)).displayPath)\""
  }

  private func read(
    _ argument: String, as version: String
  ) throws -> (workspace: Workspace, stamp: Contents.Stamp) {
    let contents = try contents(argument)
    do throws(JSONError) {
      return (try WorkspaceFile.read(contents.bytes), contents.stamp)
    } catch {
      throw Failure(
        sentence: "Can't merge \(name): \(version) cannot be read, "
          + "\(WorkspaceFile.complaint(error, in: contents.bytes)). Nothing is changed.", code: 65)
    }
  }

  private func contents(_ argument: String) throws -> Contents {
    do throws(StoreError) {
      return try SafeFile(path: path(of: argument)).read()
    } catch {
      throw FileError.store(error, path(of: argument))
    }
  }

  /// The last common version; an empty file says there is none.
  private func ancestor(_ id: Identifier) throws -> Workspace {
    let isEmpty = try contents(base).bytes.isEmpty
    return isEmpty ? Workspace(id: id) : try read(base, as: "the common version").workspace
  }

  /// Says what waits for people since this merge.
  private func tell(_ found: [Conflict], known: [Conflict], _ merged: Workspace) throws {
    let new = found.filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    let lines = new.map { conflict in
      let thing = merged.branch(conflict.target)?.name ?? "the workspace"
      return "  \"\(conflict.field)\" of \(thing)".visible
    }
    Standard.complain(
      "\(name): \(new.count.of("value")) changed on both sides. All are kept; "
        + "\"ninefold settle\" chooses.\n" + lines.joined(separator: "\n"))
    throw ExitCode(1)
  }
}
