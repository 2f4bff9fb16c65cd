import CanvasCore
import Drawing

/// Many workspaces seen as one.
extension ListCommand {
  func printProgramme(_ argument: String) throws {
    let folder = try ProgrammeFolder(FilePath(bytes: RawArgument.bytes(argument)))
    let entries = Progress.run(Sentence.readingWorkspaces.said()) { progress in
      folder.files.enumerated().compactMap { index, file in
        progress.tick(index, of: folder.files.count)
        return ProgrammeFolder.entry(file)
      }
    }
    let limit = weeks ?? Programme.usualWeeks
    let table = Programme(entries).table(
      in: json ? .en : System.language, localTime: System.localTime, now: System.now,
      weeks: limit)
    guard json else {
      let width = Standard.isTerminal ? Standard.size.width : nil
      let lines = TableDrawing(table, width: width).text
      return try Standard.write(lines.map { $0.visible + "\n" }.joined())
    }
    var object: JSONObject = [
      "format": "ninefold-programme/1", "folder": .string(folder.path.displayPath),
      "weeks": .number("\(limit)"),
    ]
    for (key, value) in table.values.members { object[key] = value }
    object["workspaces"] = table.json
    try Standard.write(json: .object(object))
  }
}
