import CanvasCore

/// A report as one page of HTML that needs nothing beside it: no script, no font, no address that is fetched.
///
/// The order of the source is the order of reading; what is shown beside each other is placed by style alone. Signs come
/// with their words. What people wrote is escaped and isolated (`bdi`), with its language where that is another.
struct ReportHTMLWriter {
  private let document: ReportDocument
  private var html = ""
  private var styles: [String] = []
  /// Where one can go in this page.
  private let anchors: Set<String>
  private var headings = 0

  init(_ document: ReportDocument) {
    self.document = document
    anchors = Set(
      document.chapters.flatMap { chapter in
        [chapter.id]
          + chapter.blocks.compactMap { block in
            if case .sheet(let sheet) = block { sheet.id } else { nil }
          }
      })
    write()
  }

  var bytes: [UInt8] { Array(html.utf8) }

  // MARK: The page

  private mutating func write() {
    let language = document.language
    for chapter in document.chapters { collectStyles(chapter.blocks) }
    let name = "\(document.title.plain) – \(document.kind)"
    html = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <meta name="generator" content="Ninefold">
      <meta name="referrer" content="no-referrer">
      <title>\(Self.text(name))</title>
      <style>
      \(ReportStyle.css(for: document.form))\(styles.joined(separator: "\n"))
      </style>
      </head>
      <body class="\(document.form.rawValue)">
      <a class="skip" href="#main">\(Self.text(Words.skip[language]))</a>
      <header>
      <p class="kind">\(Self.text(document.kind))</p>
      <h1>\(inline(document.title))</h1>

      """
    if !document.lines.isEmpty {
      html += "<p class=\"lines\">\(document.lines.map(inline).joined(separator: " · "))</p>\n"
    }
    html += "</header>\n"
    if document.form == .report { writeContents() }
    html += "<main id=\"main\" tabindex=\"-1\">\n"
    for chapter in document.chapters { write(chapter) }
    html += "</main>\n<footer>\n<p>\(inline(document.colophon))</p>\n</footer>\n</body>\n</html>\n"
  }

  private mutating func collectStyles(_ blocks: [ReportBlock]) {
    for block in blocks {
      if case .embedded(_, let css, _) = block, !css.isEmpty, !styles.contains(css) {
        styles.append(css)
      }
    }
  }

  private mutating func writeContents() {
    let title = Self.text(Words.contents[document.language])
    html += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(title)</h2>\n<ol>\n"
    for chapter in document.chapters {
      html += "<li><a href=\"#\(chapter.id)\">\(Self.text(chapter.title))</a>"
      let sheets = chapter.blocks.compactMap { block in
        if case .sheet(let sheet) = block { sheet } else { nil }
      }
      if !sheets.isEmpty {
        html += "\n<ul>\n"
        for sheet in sheets {
          html += "<li><a href=\"#\(sheet.id)\">\(inline(sheet.title))</a></li>\n"
        }
        html += "</ul>\n"
      }
      html += "</li>\n"
    }
    html += "</ol>\n</nav>\n"
  }

  private mutating func write(_ chapter: ReportDocument.Chapter) {
    let hasSheets = chapter.blocks.contains { if case .sheet = $0 { true } else { false } }
    let page = chapter.beginsPage ? " class=\"leaf\"" : hasSheets ? " class=\"sheets\"" : ""
    html += """
      <section\(page) aria-labelledby="\(chapter.id)">
      <h2 id="\(chapter.id)">\(Self.text(chapter.title))</h2>

      """
    for (block, next) in zip(chapter.blocks, chapter.blocks.dropFirst().map(Optional.some) + [nil])
    {
      if case .paragraph(let text) = block, case .table = next {
        html += "<p class=\"lead\">\(inline(text))</p>\n"
      } else {
        write(block, level: 3)
      }
    }
    html += "</section>\n"
  }

  // MARK: Blocks

  private mutating func write(_ block: ReportBlock, level: Int) {
    switch block {
    case .paragraph(let text): html += "<p>\(inline(text))</p>\n"
    case .remark(let text): html += "<p class=\"remark\">\(inline(text))</p>\n"
    case .missing(let text): html += "<p class=\"missing\">\(inline(text))</p>\n"
    case .heading(let text): html += "<h\(level)>\(inline(text))</h\(level)>\n"
    case .list(let items): write(items)
    case .table(let table): write(table)
    case .records(let records):
      for record in records { write(record, level: level) }
    case .figure(let figure):
      html += "<figure\(level > 3 ? "" : " class=\"small\"")>\n\(figure.svg)\n"
      if !figure.caption.isEmpty {
        html += "<figcaption>\(inline(figure.caption))</figcaption>\n"
      }
      html += "</figure>\n"
    case .sheet(let sheet): write(sheet, level: level)
    case .canvas(let boxes): write(boxes, level: level)
    case .embedded(let own, _, _): html += own + "\n"
    }
  }

  private mutating func write(_ items: [ReportItem]) {
    html += "<ul>\n"
    for item in items {
      html += "<li>\(inline(item.text))"
      for detail in item.details { html += "<br><span class=\"detail\">\(inline(detail))</span>" }
      html += "</li>\n"
    }
    html += "</ul>\n"
  }

  private mutating func write(_ table: ReportTable) {
    let hasShares = table.columns.contains { $0.share > 0 }
    var look: [String] = hasShares ? ["fixed"] : []
    if !hasShares, table.columns.count < 3 { look.append("slim") }
    // What surely fits on a page stays on one.
    if table.rows.count <= 12 { look.append("whole") }
    html += "<table\(look.isEmpty ? "" : " class=\"\(look.joined(separator: " "))\"")>\n"
    html += "<caption>\(inline(table.caption))</caption>\n"
    if hasShares {
      let sum = max(1, table.columns.reduce(0) { $0 + $1.share })
      html += "<colgroup>"
      for column in table.columns {
        html += "<col style=\"width:\(column.share * 100 / sum)%\">"
      }
      html += "</colgroup>\n"
    }
    html += "<thead><tr>"
    for column in table.columns {
      html += "<th scope=\"col\"\(column.isNumeric ? " class=\"n\"" : "")>"
      html += "\(Self.text(column.title))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for (row, cells) in table.rows.enumerated() {
      html += "<tr>"
      for (index, (cell, column)) in zip(cells, table.columns).enumerated() {
        let label = Self.attribute(column.title)
        if index == 0 {
          html += "<th scope=\"row\">\(inline(cell))</th>"
        } else {
          let bar =
            index == cells.count - 1 && row < table.bars.count ? Self.bar(table.bars[row]) : ""
          html += "<td\(column.isNumeric ? " class=\"n\"" : "") data-label=\"\(label)\">"
          html += "\(bar)\(inline(cell))</td>"
        }
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n"
  }

  /// A bar beside a number, for the eye only.
  private static func bar(_ part: Double) -> String {
    let tenths = Int((max(0, min(1, part)) * 60).rounded())
    return tenths == 0
      ? "" : "<span class=\"bar\" style=\"width:\(tenths / 10).\(tenths % 10)em\"></span>"
  }

  private mutating func write(_ record: ReportRecord, level: Int) {
    html += "<div class=\"card\">\n<p class=\"card-title\">\(inline(record.title))</p>\n"
    if !record.facts.isEmpty {
      html += "<dl>\n"
      for fact in record.facts {
        html += "<div><dt>\(Self.text(fact.name))</dt><dd>\(inline(fact.text))</dd></div>\n"
      }
      html += "</dl>\n"
    }
    html += "</div>\n"
  }

  private mutating func write(_ sheet: ReportSheet, level: Int) {
    html += """
      <section class="sheet" aria-labelledby="\(sheet.id)">
      <h\(level) id="\(sheet.id)">\(inline(sheet.title))</h\(level)>

      """
    // The credit stands under the picture, so that it is on the same paper.
    var credit = sheet.credit.map { "<p class=\"credit\">\(Self.text($0))</p>\n" }
    for block in sheet.blocks {
      write(block, level: level + 1)
      if case .figure = block, let line = credit {
        html += line
        credit = nil
      }
    }
    html += credit ?? ""
    html += "</section>\n"
  }

  private mutating func write(_ boxes: [ReportBox], level: Int) {
    html += "<ol class=\"boxes\">\n"
    for box in boxes {
      html += "<li class=\"box\"><h\(level)>\(inline(box.title))</h\(level)>\n"
      if box.notes.isEmpty {
        html += "<p class=\"remark\">\(Self.text(Words.empty[document.language]))</p>\n"
      } else {
        write(box.notes)
      }
      html += "</li>\n"
    }
    html += "</ol>\n"
  }

  // MARK: Text

  private func inline(_ text: ReportText) -> String { text.runs.map(inline).joined() }

  private func inline(_ run: ReportText.Run) -> String {
    switch run {
    case .words(let text): return lines(text)
    case .quote(let text, let language):
      return "<bdi\(language.map { " lang=\"\($0.rawValue)\"" } ?? "")>\(lines(text))</bdi>"
    case .strong(let text): return "<strong>\(lines(text))</strong>"
    case .mark(let sign, let word):
      let shown = sign.isEmpty ? "" : "<b>\(Self.text(sign))</b>\u{a0}"
      return "<span class=\"mark\">\(shown)\(Self.text(word))</span>"
    case .link(let text, let url):
      guard let url = SafeURL.checked(url) else { return "<bdi>\(lines(text))</bdi>" }
      return "<a class=\"out\" href=\"\(Self.attribute(url))\" rel=\"noreferrer\">"
        + "<bdi>\(lines(text))</bdi></a>"
    case .anchor(let text, let id):
      guard anchors.contains(id) else { return "<bdi>\(lines(text))</bdi>" }
      return "<a href=\"#\(Self.attribute(id))\"><bdi>\(lines(text))</bdi></a>"
    }
  }

  /// Text with its line ends. A word so long that it may widen a page can be parted.
  private func lines(_ text: String) -> String {
    // Columns of a dossier have their widths, and part words themselves.
    let longest = document.form == .report ? Self.longestWord : .max
    var (escaped, run, length) = ("", String.UnicodeScalarView(), 0)
    func end(_ sign: String) {
      escaped += Self.text(String(run)) + sign
      (run, length) = (String.UnicodeScalarView(), 0)
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        end("<br>")
        continue
      }
      length = scalar == " " ? 0 : length + 1
      // Marks stay with the letter they stand on.
      if length > longest, scalar.properties.canonicalCombiningClass == .notReordered {
        end("<wbr>")
      }
      run.append(scalar)
    }
    end("")
    return escaped
  }

  private static let longestWord = 22

  /// Text without what HTML takes for markup, and without characters it has no place for.
  static func text(_ text: String) -> String { escape(text, isAttribute: false) }

  static func attribute(_ text: String) -> String { escape(text, isAttribute: true) }

  private static func escape(_ text: String, isAttribute: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where isAttribute: result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": result.append(scalar)
      default: if scalar.isTextOfHTML { result.append(scalar) }
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether a document may hold it: no control, no character that is none.
  fileprivate var isTextOfHTML: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0, 0xfdd0...0xfdef: false
    default: value & 0xfffe != 0xfffe
    }
  }
}

private enum Words {
  static let skip = Localized(
    en: "To the text", nl: "Naar de tekst", fr: "Aller au texte", de: "Zum Text", es: "Ir al texto")
  static let contents = Localized(
    en: "Contents", nl: "Inhoud", fr: "Sommaire", de: "Inhalt", es: "Contenido")
  static let empty = Localized(
    en: "nothing yet", nl: "nog niets", fr: "encore rien", de: "noch nichts", es: "nada aún")
}
