import CanvasCore

/// A report as Markdown (CommonMark with pipe tables). What people wrote is text: nothing in it becomes a heading, a list, a
/// link or markup, at the start of a line or inside it.
struct ReportMarkdownWriter {
  private let document: ReportDocument
  private var lines: [String] = []

  init(_ document: ReportDocument) {
    self.document = document
    write()
  }

  var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  private mutating func write() {
    lines.append("# \(inline(document.title))")
    add(([ReportText(document.kind)] + document.lines).map(inline).joined(separator: " · "))
    for chapter in document.chapters {
      add("## \(Self.escaped(chapter.title))")
      for block in chapter.blocks { write(block, level: 3) }
    }
    add("---")
    add(inline(document.colophon))
  }

  /// A block of its own.
  private mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    if lines.last != "" { lines.append("") }
    lines.append(text)
  }

  private mutating func write(_ block: ReportBlock, level: Int) {
    let marks = String(repeating: "#", count: level)
    switch block {
    case .paragraph(let text), .remark(let text): add(paragraph(text))
    case .missing(let text): add("*\(paragraph(text))*")
    case .heading(let text): add("\(marks) \(oneLine(text))")
    case .list(let items): write(items)
    case .table(let table): write(table)
    case .records(let records):
      for record in records {
        add("**\(oneLine(record.title))**")
        write(
          record.facts.map {
            ReportItem(ReportText([.strong($0.name), .words(": ")]) + $0.text)
          })
      }
    case .figure: break
    case .sheet(let sheet):
      add("\(marks) \(oneLine(sheet.title))")
      for block in sheet.blocks { write(block, level: level) }
      if let credit = sheet.credit { add(Self.escaped(credit)) }
    case .canvas(let boxes):
      for box in boxes {
        add("\(marks)# \(oneLine(box.title))")
        if box.notes.isEmpty { add(Self.empty[document.language]) } else { write(box.notes) }
      }
    case .embedded(_, _, let plain):
      for block in plain { write(block, level: level) }
    }
  }

  private mutating func write(_ items: [ReportItem]) {
    for (index, item) in items.enumerated() {
      let texts = ([item.text] + item.details).map(paragraph)
      let whole = texts.joined(separator: "\\\n").split(
        separator: "\n", omittingEmptySubsequences: false)
      let text = "- " + whole.joined(separator: "\n  ")
      if index == 0 { add(text) } else { lines.append(text) }
    }
  }

  private mutating func write(_ table: ReportTable) {
    add("**\(oneLine(table.caption))**")
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    add(row(table.columns.map { cell(ReportText($0.title)) }))
    lines.append(row(table.columns.map { $0.isNumeric ? "--:" : "---" }))
    for cells in table.rows { lines.append(row(cells.map(cell))) }
  }

  // MARK: Text

  private func inline(_ text: ReportText) -> String {
    text.runs.map { run in
      switch run {
      case .words(let text), .quote(let text, _), .anchor(let text, _): Self.escaped(text)
      case .strong(let text):
        text.trimmed.isEmpty ? Self.escaped(text) : Self.strong(text)
      case .mark(let sign, let word):
        Self.escaped(sign.isEmpty ? word : "\(sign)\u{a0}\(word)")
      case .link(let text, let url):
        SafeURL.checked(url).map { "[\(Self.escaped(text))](<\($0)>)" } ?? Self.escaped(text)
      }
    }.joined()
  }

  /// Spaces stand outside of the signs, or these are none.
  private static func strong(_ text: String) -> String {
    let end = text.trimmedEnd
    return "**\(escaped(String(end)))**" + text[end.endIndex...]
  }

  /// Lines stay lines, by a break; nothing at the start of one is taken for markup.
  private func paragraph(_ text: ReportText) -> String {
    let rows = inline(text).split(separator: "\n", omittingEmptySubsequences: false)
    return rows.map { Self.escapedStart(String($0).trimmed) }.filter { !$0.isEmpty }
      .joined(separator: "\\\n")
  }

  private func oneLine(_ text: ReportText) -> String {
    inline(text).split(separator: "\n").map { String($0).trimmed }.joined(separator: " ")
  }

  private func cell(_ text: ReportText) -> String {
    let rows = inline(text).split(separator: "\n").map { String($0).trimmed }
    return rows.joined(separator: "<br>").split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
  }

  /// Text in which no character is markup; controls are gone.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result.append(scalar)
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "#", "$":
        result.append("\\")
        result.append(scalar)
      default:
        if scalar.value >= 0x20, !(0x7f..<0xa0).contains(scalar.value) { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// A line whose first characters make no list, no rule and no heading.
  private static func escapedStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "-+=:|".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let sign = line.dropFirst(digits.count).first, ".)".contains(sign) {
      return digits + "\\" + line.dropFirst(digits.count)
    }
    return line
  }

  private static let empty = Localized(
    en: "nothing yet", nl: "nog niets", fr: "encore rien", de: "noch nichts", es: "nada aún")
}
