import CanvasCore

/// Pictures of the report. They carry their words with them; the same stands as text beside them.
extension ReportContext {
  /// A board as it hangs on the wall, its labels in the language of the report.
  func figure(of board: Board) -> ReportFigure? {
    var board = board
    board.fields["language"] = nil
    let svg = BoardPicture(board, export).svg(prefix: "p-\(board.id)-", isInline: true)
    return ReportFigure(svg: svg, caption: "")
  }

  /// How ideas became models.
  var funnelFigure: ReportFigure? {
    var shown = export.workspace
    shown.boards = boards
    let picture = FunnelPicture(shown, export)
    guard picture.isDrawn else { return nil }
    return ReportFigure(svg: picture.svg(prefix: "p-funnel-", isInline: true), caption: "")
  }

  /// What partners give and get.
  var ledgerFigure: ReportFigure? {
    var shown = export.workspace
    shown.boards = boards
    let picture = LedgerPicture(shown, export)
    guard picture.isDrawn else { return nil }
    return ReportFigure(svg: picture.svg(prefix: "p-ledger-", isInline: true), caption: "")
  }

  /// What came of what.
  var trackFigure: ReportFigure? {
    var shown = export.workspace
    shown.boards = boards
    return TrackPicture(shown, export).map {
      ReportFigure(svg: $0.svg(prefix: "p-track-", isInline: true), caption: "")
    }
  }

  /// The same in words: each board with what it comes from, and what stayed behind.
  var trackList: [ReportBlock] {
    var shown = export.workspace
    shown.boards = boards
    let table = Reading.track.make(shown, export.readingContext)
    let told = table.rows.filter { !$0.details.isEmpty }
    guard !table.ties.isEmpty else { return [] }
    return [
      .list(
        told.map { ReportItem(quote($0.text, on: nil), $0.details.map { quote($0, on: nil) }) }),
      .remark(ReportText(table.sum)),
    ]
  }

  /// The boards growing, where their history is known. Of one workshop only its boards are shown.
  var film: [ReportBlock] {
    var export = export
    if workshop != nil, self.export.moment == nil {
      export = Export(
        self.export.workspace, boards: boards.map(\.id), templates: self.export.templates,
        language: language, localTime: self.export.localTime, now: self.export.now,
        timeline: self.export.timeline, for: self.export.sight.audience, paint: self.export.paint)
    }
    guard let html = FilmFragment.html(export, limit: FilmFragment.stillLimit) else { return [] }
    return [.embedded(html: html, css: FilmFragment.css, plain: [])]
  }
}
