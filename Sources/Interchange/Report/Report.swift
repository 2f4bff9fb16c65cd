import CanvasCore

/// What people take home: everything that was done, by whom, what was chosen and why; or two pages for whoever gives money.
///
/// A report is made in two steps: chapters (`Chapter.all`, `Chapter.dossier`, a file each) give blocks of words, tables and pictures,
/// a writer gives them a form. It says what the export may tell, so a report for the room names nobody.
public enum Report {
  /// What is made.
  public enum Form: String, CaseIterable, Sendable {
    /// All chapters.
    case report
    /// A few pages for whoever gives money.
    case dossier
  }

  /// How many pages a dossier may have.
  public static let pageRange = 1...40
  /// How many it has where nobody says.
  public static let usualPages = 2

  /// A page that needs nothing beside it: no script, no font, no address is fetched. `workshop` is the agenda of one workshop;
  /// nil means the whole track.
  public static func html(
    _ export: Export, form: Form = .report, workshop: Identifier? = nil, pages: Int = usualPages,
    photos: ReportPhotos = ReportPhotos()
  ) -> [UInt8] {
    ReportHTMLWriter(
      document(export, form: form, workshop: workshop, pages: pages, photos: photos)
    ).bytes
  }

  /// The same as Markdown.
  public static func markdown(
    _ export: Export, form: Form = .report, workshop: Identifier? = nil, pages: Int = usualPages
  ) -> [UInt8] {
    ReportMarkdownWriter(document(export, form: form, workshop: workshop, pages: pages)).bytes
  }

  /// The report before it has a form.
  public static func document(
    _ export: Export, form: Form = .report, workshop: Identifier? = nil, pages: Int = usualPages,
    photos: ReportPhotos = ReportPhotos()
  ) -> ReportDocument {
    let agenda = workshop.flatMap { id in export.workspace.boards.first { $0.id == id } }
    let context = ReportContext(export, workshop: agenda, photos: photos)
    var chapters: [ReportDocument.Chapter]
    var title = context.documentTitle
    var lines = context.documentLines
    switch form {
    case .report: chapters = Chapter.all.map { $0.written(from: context) }
    case .dossier:
      // Its head has a height that is known.
      title = title.prefix(90)
      lines = [lines.joined(" · ").prefix(120), ReportText(context.today)].filter { !$0.isEmpty }
      chapters = DossierPages(context, title: title, pages: pages).chapters
    }
    // Nothing may stand twice under one anchor.
    var taken: Set<String> = []
    chapters = chapters.filter { taken.insert($0.id).inserted }
    return ReportDocument(
      title: title, kind: kind(form)[context.language],
      lines: lines,
      language: context.language, form: form, chapters: chapters,
      colophon: context.colophon)
  }

  /// What a form is called.
  public static func kind(_ form: Form) -> Localized {
    switch form {
    case .report:
      Localized(
        en: "Process report", nl: "Procesverslag", fr: "Rapport de parcours",
        de: "Prozessbericht", es: "Informe del proceso")
    case .dossier:
      Localized(
        en: "Dossier", nl: "Dossier", fr: "Dossier de présentation", de: "Dossier", es: "Dosier")
    }
  }
}

extension ReportContext {
  fileprivate var documentTitle: ReportText {
    let track = export.workspace.title
    if let workshop { return name(workshop) }
    return track.isEmpty ? say(Self.untitled) : quote(track, on: nil)
  }

  fileprivate var documentLines: [ReportText] {
    var lines: [ReportText] = []
    if let workshop {
      if !export.workspace.title.isEmpty { lines.append(quote(export.workspace.title, on: nil)) }
      if let date = workshop.fields["date"]?.string { lines.append(self.date(date)) }
    } else {
      lines += [dates]
    }
    lines.append(quote(export.workspace.place, on: nil))
    if let moment = export.moment {
      lines.append(say(Self.asItWas, ReportText(export.localTime.stamp(moment))))
    }
    return lines.filter { !$0.isEmpty }
  }

  /// From the first day of a workshop to the last.
  private var dates: ReportText {
    let days = agendas.compactMap { $0.fields["date"]?.string }.compactMap(CalendarDay.init(date:))
    guard let first = days.min(), let last = days.max() else { return "" }
    let words = [first, last].map { ReportText($0.date(in: language)) }
    return first == last ? words[0] : words.joined(" – ")
  }

  fileprivate var today: String {
    export.localTime.calendarDay(of: export.now).date(in: language)
  }

  fileprivate var colophon: ReportText { say(Self.madeOn, ReportText(today)) }

  private static let untitled = Localized(
    en: "Untitled", nl: "Zonder titel", fr: "Sans titre", de: "Ohne Titel", es: "Sin título")
  private static let asItWas = Localized(
    en: "As it was on {}", nl: "Zoals het was op {}", fr: "Tel que c’était le {}",
    de: "Stand vom {}", es: "Tal como era el {}")
  private static let madeOn = Localized(
    en: "Made with Ninefold on {}.", nl: "Gemaakt met Ninefold op {}.",
    fr: "Réalisé avec Ninefold le {}.", de: "Erstellt mit Ninefold am {}.",
    es: "Hecho con Ninefold el {}.")
}
