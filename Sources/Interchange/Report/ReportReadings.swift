import CanvasCore

extension Export {
  /// The workspace with the boards that are exported, as the audience may see them.
  var reduced: Workspace {
    var workspace = self.workspace
    workspace.boards = boards
    return workspace
  }

  /// How readings are worded where they leave.
  var readingContext: ReadingContext {
    var context = ReadingContext(
      templates: templates, language: language, localTime: localTime, now: now)
    context.marks = timeline.marks
    return context
  }
}

extension ReportContext {
  /// The tables of readings that stand at the end of a chapter; those that say nothing are left out.
  func readings(in chapter: String) -> [ReportBlock] {
    var workspace = export.workspace
    workspace.boards = boards
    return Reading.all.filter { $0.place == .table(in: chapter) }.flatMap { reading in
      let table = reading.make(workspace, export.readingContext)
      return table.rows.isEmpty ? [] : blocks(table, reading.title[language])
    }
  }

  /// A table of a reading: its columns, else a list.
  func blocks(_ table: Table, _ title: String) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if table.columns.isEmpty {
      blocks.append(.heading(ReportText(title)))
      blocks.append(
        .list(
          table.rows.map { row in
            // A question is asked without the id of its rule, which only commands need.
            let question = row.values["question"]?.string.map { [$0] }
            return ReportItem(
              quote(row.text, on: nil), (question ?? row.details).map { quote($0, on: nil) })
          }))
    } else {
      blocks.append(.table(reportTable(table, title)))
    }
    if !table.sum.isEmpty { blocks.append(.remark(ReportText(table.sum))) }
    return blocks
  }

  /// Cells become cells; what stands below a row comes after the words of its first cell.
  private func reportTable(_ table: Table, _ title: String) -> ReportTable {
    let columns = table.columns.enumerated().map { index, column in
      ReportTable.Column(
        title: index == 0 && column.title.isEmpty ? title : column.title,
        isNumeric: column.isNumeric)
    }
    let rows = table.rows.map { row in
      var cells = row.cells.map { quote($0.text, on: nil) }
      if cells.isEmpty { cells = [ReportText([.strong(row.text)])] }
      cells += Array(repeating: "", count: max(0, columns.count - cells.count))
      cells[0] = ([cells[0]] + row.details.map { quote($0, on: nil) }).joined(" · ")
      return cells
    }
    // A column in which nothing stands, as of names that the room is not told, is left out.
    let told = columns.indices.filter { index in
      index == 0 || rows.contains { !$0[index].isEmpty }
    }
    return ReportTable(
      caption: ReportText(title), columns: told.map { columns[$0] },
      rows: rows.map { row in told.map { row[$0] } })
  }
}
