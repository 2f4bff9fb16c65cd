import CanvasCore

/// A dossier is short on purpose: it keeps to its pages without asking a browser. Paper of a known size, type of a known size and
/// rows of a known width make that a sum; what does not fit is counted, never dropped.
struct DossierPages {
  let chapters: [ReportDocument.Chapter]

  /// Lines that a page of paper holds and what the head of the first one takes, in tenths of a line. The page style
  /// (`ReportStyle.dossier`) sets the sizes these follow from.
  private static let page = 575
  private static let head = 58

  /// What a further line of the title takes, and the characters that one holds.
  private static let titleLine = 18
  private static let titleWidth = 40

  init(_ context: ReportContext, title: ReportText, pages: Int) {
    let head = Self.head + (DossierLines.count(title, Self.titleWidth) - 1) * Self.titleLine
    let sections = Chapter.dossier.map { ($0, $0.written(from: context)) }
    // The second half begins a page of its own, so that people can hand out one leaf.
    let middle = pages == 1 ? sections.count : (sections.count + 1) / 2
    let first = pages == 1 ? 1 : (pages + 1) / 2
    let halves = [
      (Array(sections[..<middle]), first * Self.page - head),
      (Array(sections[middle...]), (pages - first) * Self.page),
    ]
    var chapters: [ReportDocument.Chapter] = []
    for (index, (half, lines)) in halves.enumerated() where !half.isEmpty {
      // A further page begins with the head of a table again, after a gap before what is kept whole.
      let room = lines - max(0, (lines - 1) / Self.page) * 70
      let fit = DossierFit(context)
      let kept = fit.cut(half.map(\.1.blocks), to: room - half.count * DossierFit.heading)
      for (place, (_, written)) in half.enumerated() {
        var chapter = written
        chapter.blocks = kept[place]
        chapter.beginsPage = index > 0 && place == 0
        chapters.append(chapter)
      }
    }
    self.chapters = chapters
  }
}
