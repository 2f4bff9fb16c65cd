import ArgumentParser
import CanvasCore
import Interchange

/// Writes the report of a track or of a workshop.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report, or a dossier of two pages.",
    discussion: """
      One page of HTML that needs nothing beside it and prints on A4 and A3; or the same as \
      Markdown, where the file ends in .md or --to says so. What the room may see now is \
      written: no hidden note, no author, no voter.

      A dossier is for whoever gives money: \(Report.usualPages) pages, more with --pages. What \
      does not fit is counted.

      Your own words take the place of a chapter: ninefold set FILE workspace report.CHAPTER="…". \
      A blank line parts paragraphs, lines that begin with "- " are a list. Chapters: \
      \((Chapter.all + Chapter.dossier).map(\.id).joined(separator: ", ")).

      Examples:
        ninefold report plan.json -o report.html
        ninefold report plan.json --workshop "Workshop 1" --language fr -o workshop1.html
        ninefold report plan.json --form dossier -o dossier.html
        ninefold report plan.json --embed -o report.html
        ninefold report plan.json --to markdown
      """)

  /// The forms a report is written in.
  enum Target: String, CaseIterable, ExpressibleByArgument { case html, markdown }

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "One workshop only: its agenda, by its id or title.", valueName: "agenda"),
    transform: RawArgument.text)
  var workshop: String?

  @Option(
    help: ArgumentHelp(
      "What to make: \(Report.Form.allValueStrings.joined(separator: ", ")).", valueName: "form"))
  var form: Report.Form = .report

  @Option(help: ArgumentHelp("How many pages a dossier may have.", valueName: "pages"))
  var pages = Report.usualPages

  @Option(
    help: ArgumentHelp(
      "The format: html, markdown. Else as the file's name ends.", valueName: "format"))
  var to: Target?

  @Option(
    help: ArgumentHelp("The boards as they were: a mark, a step or a time.", valueName: "moment"),
    transform: RawArgument.text)
  var at: String?

  @Flag(
    help:
      "Put photos that notes point to on the page: PNG, JPEG, GIF, WebP or SVG below the file's folder, up to 5 MB."
  )
  var embed = false

  @OptionGroup var disclosure: DisclosureOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard Report.pageRange.contains(pages) else {
      throw ValidationError(
        .noPages, "\(pages)", "\(Report.pageRange.lowerBound)", "\(Report.pageRange.upperBound)")
    }
  }

  func run() throws {
    let opened = try OpenedForExport(file)
    let agenda = try workshop.map { try opened.names.agenda($0) }
    let export = try opened.export(
      boards: nil, at: at, language: language.language, for: disclosure.audience)
    let (target, form, pages) = (target, form, pages)
    let photos = embed ? opened.photos(of: export) : ReportPhotos()
    let bytes = try Progress.wait(Sentence.writing.said()) { () throws(Failure) in
      switch target {
      case .html: Report.html(export, form: form, workshop: agenda, pages: pages, photos: photos)
      case .markdown: Report.markdown(export, form: form, workshop: agenda, pages: pages)
      }
    }
    try output.write(bytes, .text)
  }

  /// The format asked for; else Markdown where the file's name says so.
  private var target: Target {
    let name = output.output?.lowercased() ?? ""
    return to ?? (name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : .html)
  }
}

extension OpenedForExport {
  /// The photos that the notes of an export point to, from the folder of the file; a workspace from standard input has none.
  fileprivate func photos(of export: Export) -> ReportPhotos {
    var photos = ReportPhotos()
    for path in ReportPhotos.paths(in: export) {
      guard let folder = source.path?.folder else {
        photos.fail(path, .outside)
        continue
      }
      do throws(BelowError) {
        photos.show(
          path,
          try PosixFileSystem().bytes(of: path, below: folder, limit: ReportPhotos.largest))
      } catch {
        switch error {
        case .outside: photos.fail(path, .outside)
        case .missing: photos.fail(path, .missing)
        case .tooLarge: photos.fail(path, .tooLarge)
        case .noFile: photos.fail(path, .noPicture)
        case .failed: photos.fail(path, .unreadable)
        }
      }
    }
    return photos
  }
}

extension Names {
  /// The agenda of a workshop.
  fileprivate func agenda(_ name: String) throws(Failure) -> Identifier {
    let agendas = workspace.boards.filter { $0.template == Template.agenda.id }
    guard !agendas.isEmpty else {
      throw Failure(.noAgenda, file, code: 64)
    }
    var among = workspace
    among.boards = agendas
    return try Names(workspace: among, templates: templates, file: file).board(name).id
  }
}

extension Chapter {
  /// Refuses what no chapter is called: words for it would be kept and never shown.
  static func check(_ id: String) throws(Failure) {
    let ids = (all + dossier).map(\.id)
    guard !ids.contains(id) else { return }
    let choice =
      Suggestion.question(for: id, among: ids)
      ?? Sentence.chooseFrom.said(ids.joined(separator: ", "))
    throw Failure(sentence: "\(Sentence.noChapterCalled.said(id)) \(choice)", code: 64)
  }
}

extension Report.Form: ExpressibleByArgument {}
