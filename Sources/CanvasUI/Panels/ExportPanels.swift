import CanvasCore
import Interchange

/// What is to be written for others to read, and where.
public struct ExportRequest: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A format by its id.
    case format(String)
    /// A report by its form, as a page for a browser or as Markdown.
    case report(Report.Form, isMarkdown: Bool)
  }

  public var kind: Kind
  /// The workspace as it is shown now.
  public var workspace: Workspace
  /// The boards; nil for all.
  public var boards: [Identifier]?
  public var language: Language
  /// Where, as a person typed it.
  public var path: String
  public var overwrites = false
}

extension Panel {
  /// All forms in which boards leave the program; what people want most comes first.
  static var exports: Panel {
    Panel("exports", .panelExport) { app, _ in
      let reports: [(Phrase, ExportRequest.Kind, String)] = [
        (.exportReport, .report(.report, isMarkdown: false), "html"),
        (.exportDossier, .report(.dossier, isMarkdown: false), "html"),
        (.exportReportMarkdown, .report(.report, isMarkdown: true), "md"),
      ]
      let heads = [Row.heading(app.say(.exportTrack))]
      let tracks = reports.map { phrase, kind, ending in
        Row(id: "\(kind)", text: app.say(phrase), detail: ".\(ending)") { app in
          let title = app.workspace?.title ?? ""
          let name = app.say(phrase).split { !$0.isLetter }.first.map(String.init) ?? ""
          app.askWhere(kind, "\(title) \(name)", ending)
        }
      }
      guard let board = app.board else { return heads + tracks }
      let formats = Format.written.map { format in
        Row(id: format.id, text: format.name[app.language], detail: ".\(format.ending)") { app in
          app.askWhere(.format(format.id), app.name(of: board), format.ending, board: board.id)
        }
      }
      return heads + tracks + [.heading(app.say(.exportBoard, app.name(of: board)))] + formats
    }
  }

  /// Where to write it.
  fileprivate static func exportPath(
    _ kind: ExportRequest.Kind, board: Identifier?, start: String
  ) -> Panel {
    var panel = Panel.asking(
      "export \(kind)", .askExportPath, isKept: false, mayFail: true, start: start
    ) { app, text throws(Refusal) in
      let workspace = try app.requireWorkspace()
      app.tell(app.say(.exporting))
      app.effects.work.append(
        .export(
          ExportRequest(
            kind: kind, workspace: workspace, boards: board.map { [$0] }, language: app.language,
            path: text)))
    }
    panel.isPath = true
    return panel
  }

  /// There is something of that name already.
  static func overwriting(_ request: ExportRequest) -> Panel {
    Panel("overwriting", title: { $0.say(.existsAlready, request.path) }) { app, _ in
      [
        Row(id: "other", text: app.say(.otherName)) { app in app.askAgain() },
        Row(id: "overwrite", text: app.say(.overwrite)) { app in
          var request = request
          request.overwrites = true
          app.tell(app.say(.exporting))
          app.effects.work.append(.export(request))
        },
      ]
    }
  }
}

extension App {
  /// Asks where to write it, and offers a name made of a title.
  fileprivate mutating func askWhere(
    _ kind: ExportRequest.Kind, _ title: String, _ ending: String, board: Identifier? = nil
  ) {
    open(.exportPath(kind, board: board, start: title.asFileName + ".\(ending)"))
  }
}

extension String {
  /// A title as the name of a file: letters, digits and hyphens of the title, so that no shell and no other system stumbles
  /// over it; at most 60 bytes.
  package var asFileName: String {
    let words = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var name = ""
    for word in words {
      let longer = name.isEmpty ? String(word) : name + "-" + word
      guard longer.utf8.count <= 60 else { break }
      name = longer
    }
    return name.isEmpty ? "ninefold" : name
  }
}
