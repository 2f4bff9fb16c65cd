import CanvasCore
import CanvasUI
import Interchange

/// What leaves the program from the screen, and what comes into it: done aside.
extension Runtime {
  func export(_ request: ExportRequest) {
    let past = file.map { Past(request.workspace, of: $0.path) } ?? Past(request.workspace, of: nil)
    let name = file?.name ?? request.workspace.title
    aside.run { Errand(request, past.timeline, name: name).event }
  }

  func readSource(_ text: String, _ language: Language, for workspace: Identifier) {
    aside.run { Self.read(TypedPath.path(text), language, for: workspace) }
  }

  private static func read(
    _ path: FilePath, _ language: Language, for workspace: Identifier
  ) -> Event {
    let contents: Contents
    do throws(StoreError) {
      contents = try SafeFile(path: path, stateFolder: System.stateFolder)
        .read(limit: ImportSource.byteLimit)
    } catch {
      return .failed(.file(.store(error, path)))
    }
    let source = ImportSource(
      contents.bytes, name: path.displayName, templates: UserTemplates.library, language: language)
    do throws(FormatError) {
      let (format, found) = try source.read()
      return .imported(
        ImportedBoards(source.record(as: format), found, for: workspace))
    } catch {
      return .failed(.format(error, source.name))
    }
  }
}

/// One request, carried out.
private struct Errand: Sendable {
  private let request: ExportRequest
  private let timeline: Timeline
  private let name: String

  init(_ request: ExportRequest, _ timeline: Timeline, name: String) {
    self.request = request
    self.timeline = timeline
    self.name = name
  }

  /// What came of it.
  var event: Event {
    let path = TypedPath.path(request.path)
    let bytes: [UInt8]
    do throws(Failure) { bytes = try self.bytes() } catch { return .failed(.words(error.sentence)) }
    return switch OutputFile.put(bytes, at: path, overwriting: request.overwrites) {
    case .written: .exported(path.displayPath)
    case .isThere: .exportExists(request)
    case .isWorkspace: .failed(.isWorkspace(path.displayName))
    case .failed(let error): .failed(.file(.store(error, path)))
    }
  }

  private func bytes() throws(Failure) -> [UInt8] {
    let export = Exporting.export(
      request.workspace, of: timeline, boards: request.boards, language: request.language,
      for: .room, name: name)
    switch request.kind {
    case .format(let id):
      guard let format = Format.named(id) else { throw Failure(.noFormatToWrite, id, code: 64) }
      return try Exporting.bytes(of: export, as: format, from: name)
    case .report(let form, let isMarkdown):
      let isMarkdown = isMarkdown || request.path.lowercased().hasSuffix(".md")
      return isMarkdown ? Report.markdown(export, form: form) : Report.html(export, form: form)
    }
  }
}
