import CanvasCore

/// A report before it has a form: chapters of blocks. Writers make a page or Markdown of it; neither knows what a
/// chapter is about, and no chapter knows how it will look.
public struct ReportDocument: Sendable {
  /// What the track or the workshop is called, as people wrote it.
  public var title: ReportText
  /// What kind of document it is, in words: “Process report”.
  public var kind: String
  /// Lines below the title: place, date, workshop.
  public var lines: [ReportText]
  public var language: Language
  public var form: Report.Form
  public var chapters: [Chapter]
  /// The last line: how and when it was made.
  public var colophon: ReportText

  /// A chapter as it will be read.
  public struct Chapter: Sendable {
    /// An anchor: a letter, then letters, digits and hyphens; unique in the document.
    public var id: String
    public var title: String
    public var blocks: [ReportBlock]
    /// Whether it begins a page of paper.
    public var beginsPage = false
  }
}

/// One thing on a page of a report.
public indirect enum ReportBlock: Sendable {
  case paragraph(ReportText)
  /// A remark on how what follows was found; smaller.
  case remark(ReportText)
  /// A heading below that of the chapter.
  case heading(ReportText)
  case list([ReportItem])
  case table(ReportTable)
  case records([ReportRecord])
  case figure(ReportFigure)
  case sheet(ReportSheet)
  /// The boxes of a canvas as text, in the order of filling.
  case canvas([ReportBox])
  /// What a chapter lacks, and how it comes there.
  case missing(ReportText)
  /// HTML of our own making, and what stands for it in plain text.
  case embedded(html: String, css: String, plain: [ReportBlock])
}

/// An item of a list, with lines of its own below it.
public struct ReportItem: Sendable {
  public var text: ReportText
  public var details: [ReportText]

  public init(_ text: ReportText, _ details: [ReportText] = []) {
    self.text = text
    self.details = details
  }
}

/// Rows under named columns. Every row has as many cells as there are columns; the first one heads its row.
public struct ReportTable: Sendable {
  public struct Column: Sendable {
    public var title: String
    /// Whether it holds numbers, which stand to the right.
    public var isNumeric = false
    /// Its part of the width, for tables whose rows are to be of a known height; 0 where that does not matter.
    public var share = 0
  }

  public var caption: ReportText
  public var columns: [Column]
  public var rows: [[ReportText]]
  /// How long a bar each row has beside its last cell, from 0 to 1; none where empty.
  public var bars: [Double] = []
}

/// Something with a title and named facts: a test, what came of it.
public struct ReportRecord: Sendable {
  public var title: ReportText
  public var facts: [(name: String, text: ReportText)]
}

/// A picture that says in words what it shows.
public struct ReportFigure: Sendable {
  /// Whole inline SVG, with a title and a description in it.
  public var svg: String
  public var caption: ReportText
}

/// A board, on a sheet of paper of its own.
public struct ReportSheet: Sendable {
  public var id: String
  public var title: ReportText
  public var blocks: [ReportBlock]
  /// Whom the canvas is owed to; nil where it is our own.
  public var credit: String?
}

/// A box of a canvas with its notes.
public struct ReportBox: Sendable {
  public var title: ReportText
  public var notes: [ReportItem]
}
