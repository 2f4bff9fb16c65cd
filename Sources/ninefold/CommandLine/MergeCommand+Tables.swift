import ArgumentParser
import CanvasCore
import CanvasUI

/// Copies that were edited apart, merged into the file they were copied from.
extension MergeCommand {
  /// A copy as it was named on the line.
  private struct Copy {
    let name: String
    let table: TableMerge.Table
  }

  func mergeTables(into file: String) throws {
    var editing = try Editing(file, changes)
    let goal = editing.workspace
    let copies = try versions.map { try copy($0, of: goal, in: file) }
    let merge = TableMerge(into: editing.past.timeline, copies.map(\.table))
    let bytes = WorkspaceFile.write(merge.result)
    do throws(JSONError) { _ = try WorkspaceFile.read(bytes) } catch {
      throw Failure(.mergeDoesNotFit, editing.names.file, error.pathText, error.reason, code: 65)
    }
    try editing.restore(merge.restoration)
    let context = ReadingContext(
      in: json ? .en : System.language, templates: editing.templates, of: goal)
    let accounts = zip(copies, merge.shares).map { copy, share in
      Account(copy.name, share, since: goal, context)
    }
    let clashes = merge.clashes(since: goal)
    if json {
      try printJSON(accounts, clashes, in: merge.result, editing.names.file)
    } else {
      try changes.print(accounts.map(\.line))
      try tell(clashes, known: [], merge.result, as: editing.names.file)
    }
    if !clashes.isEmpty { throw ExitCode(1) }
  }

  private func copy(
    _ argument: String, of goal: Workspace, in file: String
  ) throws -> Copy {
    guard argument != "-" else { throw Failure(.tableIsAFile, code: 64) }
    let source = try Source(argument)
    let workspace = try source.workspace()
    if let path = source.path, System.absolute(path) == System.absolute(try FileName.path(file)) {
      throw Failure(.tableIsTheFile, source.name, code: 64)
    }
    guard workspace.id == goal.id || force else {
      throw Failure(.tableIsAnother, source.name, workspace.id.text, goal.id.text, code: 65)
    }
    let steps = source.path.map {
      Past.read(System.history(of: workspace.id, beside: $0)).steps
    }
    return Copy(name: source.name, table: TableMerge.Table(workspace, steps: steps ?? []))
  }

  private func printJSON(
    _ accounts: [Account], _ clashes: [Conflict], in merged: Workspace, _ file: String
  ) throws {
    try Standard.write(json: [
      "format": "ninefold-merge/1", "into": .string(file), "saved": .bool(!changes.dryRun),
      "tables": .array(accounts.map(\.json)),
      "conflicts": .array(
        clashes.map { conflict in
          [
            "thing": .string(merged.branch(conflict.target)?.name ?? ""),
            "kind": .string(conflict.target.kind.rawValue),
            "id": .string(conflict.target.id?.text ?? merged.id.text),
            "field": .string(conflict.field),
            "shown": merged.shown(of: conflict) ?? .null, "other": conflict.value,
          ]
        }),
    ])
  }
}

/// What comes from one table.
private struct Account {
  private let name: String
  private let ground: TableMerge.Ground
  private let counts: [String: Int]
  private let clashes: Int
  /// `+12 −3`, or nothing.
  private let text: String

  init(
    _ name: String, _ share: TableMerge.Share, since file: Workspace, _ context: ReadingContext
  ) {
    self.name = name
    ground = share.ground
    let summary = ChangeSummary(from: file, to: share.alone, context)
    text = summary.counts
    let signs = Dictionary(grouping: summary.lines, by: \.sign)
    counts = signs.mapValues { Set($0.map(\.target)).count }
    let known = file.conflicts
    clashes = share.alone.conflicts.count { !known.contains($0) }
  }

  var line: String {
    let from =
      switch ground {
      case .none: Sentence.tableWithoutBase.said()
      case .history(0), .moment(0): Sentence.tableFromStart.said()
      case .history(let steps), .moment(let steps): Sentence.tableFromStep.said("\(steps)")
      }
    return Sentence.tableBrings.said(
      name, text.isEmpty ? Sentence.tableBringsNothing.said() : text, from)
  }

  var json: JSONValue {
    var object: JSONObject = ["file": .string(name)]
    switch ground {
    case .none: object["base"] = "none"
    case .history(let steps):
      object["base"] = "history"
      object["steps"] = .number("\(steps)")
    case .moment(let steps):
      object["base"] = "moment"
      object["steps"] = .number("\(steps)")
    }
    for (key, sign) in [("added", "+"), ("removed", "−"), ("moved", "→"), ("changed", "~")] {
      object[FieldKey(key)] = .number("\(counts[sign] ?? 0)")
    }
    object["clashes"] = .number("\(clashes)")
    return .object(object)
  }
}
