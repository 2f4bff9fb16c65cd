import CanvasCore

/// Pictures of the report. They carry their words with them; the same stands as text beside them.
extension ReportContext {
  /// A board as it hangs on the wall.
  func figure(of board: Board) -> ReportFigure? { nil }

  /// How ideas became models.
  var funnelFigure: ReportFigure? { nil }
}
