import CanvasCore

/// What partners give and get, drawn as a map of values: partners and others to both sides of the project, an arrow a flow with its
/// words on it; money solid, all else dashed.
public struct LedgerPicture {
  private let left: [Row]
  private let right: [Row]
  private let title: String
  private let moment: String
  private let style: PictureStyle
  private let language: Language
  private let projectLines: [Lettering.Line]

  /// One party with what it gives and gets.
  private struct Row {
    let name: [Lettering.Line]
    /// What stands below its name.
    let facts: [Lettering.Line]
    let arrows: [Arrow]
    let height: Int
  }

  private struct Arrow {
    let lines: [Lettering.Line]
    let isSolid: Bool
    /// Whether it leads from the party to the project, or to others by way of it.
    let gives: Bool
    /// The same as a sentence, for those who do not see it.
    let sentence: String
    var height: Int { max(1, lines.count) * PictureStyle.detail.leading + 16 }
  }

  private static let (box, zone, gap) = (250, 350, 14)
  private static let width = BoardSheet.widths[0]
  private static var projectWidth: Int {
    width - 2 * BoardPicture.margin - 2 * box - 2 * zone
  }

  public init(_ workspace: Workspace, _ export: Export) {
    language = export.language
    style = PictureStyle(export.appearance)
    title = workspace.title.drawn.cleanLine
    moment = export.moment.map { export.localTime.text($0) } ?? export.localTime.day(export.now)
    let record = PartnerRecord(workspace)
    let reader = Reader(record: record, workspace: workspace, language: export.language)
    let partners = record.partners.filter { !$0.isSeat }.compactMap { partner in
      reader.row(
        .partner(partner.id), partner.name,
        workspace.facet("partner-state")?.value(partner.state)?.label[export.language] ?? "")
    }
    let others = record.flows.flatMap { $0.givers + $0.takers }.reduce(into: [ValueFlow.Party]()) {
      if case .other = $1, !$0.contains($1) { $0.append($1) }
    }
    let rows =
      partners
      + others.compactMap { party in
        reader.row(party, record.name(of: party, in: export.language), "", onlyProject: true)
      }
    // Both sides are about as high; who comes first stays on the left.
    var half = 0
    var cut = 0
    while cut < rows.count, half + rows[cut].height / 2 <= Self.height(rows) / 2 {
      half += rows[cut].height + Self.gap
      cut += 1
    }
    left = Array(rows.prefix(cut))
    right = Array(rows.dropFirst(cut))
    projectLines = PictureStyle.label.lines(
      of: title.isEmpty ? PictureWords.project[export.language] : title,
      width: Self.projectWidth - 16)
  }

  /// Whether anything flows.
  public var isDrawn: Bool { !left.isEmpty || !right.isEmpty }

  /// The picture, as that of a board (``BoardPicture/svg(prefix:isInline:)``).
  public func svg(prefix: String, isInline: Bool) -> String {
    let margin = BoardPicture.margin
    let head = PictureHead(
      PictureWords.ledger[language], question: title, facts: [moment],
      width: Self.width - 2 * margin, style: style)
    let top = margin + head.height + 10
    let body = max(Self.height(left), Self.height(right), 120)
    let arrows = (left + right).flatMap(\.arrows)
    let frame = PictureFrame(
      width: Self.width, height: top + body + 56 + margin, style: style,
      title: PictureWords.ledger[language],
      words: arrows.map(\.sentence).joined(separator: ". "), language: language)
    return frame.svg(prefix: prefix, isInline: isInline) { svg in
      head.draw(x: margin, y: margin, in: &svg)
      draw(top: top, height: body, &svg)
      legend(y: top + body + 24, &svg)
    }
  }

  private static func height(_ rows: [Row]) -> Int {
    rows.reduce(0) { $0 + $1.height + gap }
  }

  // MARK: Drawing

  private func draw(top: Int, height: Int, _ svg: inout SVGText) {
    let margin = BoardPicture.margin
    let middle = margin + Self.box + Self.zone
    let project = PictureRect(
      x: middle, y: top, width: Self.projectWidth, height: height - Self.gap)
    svg.begin("g", [("class", "project")])
    svg.rect(
      project, radius: 6, [("fill", style.card), ("stroke", style.line), ("stroke-width", "2")])
    let words = projectLines.count * PictureStyle.label.leading
    centred(
      projectLines, PictureStyle.label, in: project,
      y: project.y + (project.height - words) / 2, &svg)
    svg.end()
    draw(
      left, box: margin, from: margin + Self.box, to: middle, top: top, isLeft: true, &svg)
    draw(
      right, box: middle + Self.projectWidth + Self.zone,
      from: middle + Self.projectWidth + Self.zone,
      to: middle + Self.projectWidth, top: top, isLeft: false, &svg)
  }

  private func draw(
    _ rows: [Row], box x: Int, from near: Int, to far: Int, top: Int, isLeft: Bool,
    _ svg: inout SVGText
  ) {
    var y = top
    for row in rows {
      svg.begin("g", [("class", "party")])
      let rect = PictureRect(x: x, y: y, width: Self.box, height: row.height)
      svg.rect(rect, radius: 6, [("fill", style.card), ("stroke", style.line)])
      let (name, facts) = (
        row.name.count * PictureStyle.label.leading, row.facts.count * PictureStyle.detail.leading
      )
      let start = y + (row.height - name - facts) / 2
      centred(row.name, PictureStyle.label, in: rect, y: start, &svg)
      centred(row.facts, PictureStyle.detail, in: rect, y: start + name, &svg)
      var line = y + (row.height - row.arrows.reduce(0) { $0 + $1.height }) / 2
      for arrow in row.arrows {
        draw(arrow, y: line, near: near, far: far, &svg)
        line += arrow.height
      }
      svg.end()
      y += row.height + Self.gap
    }
  }

  /// Words above a line that ends in a point; `near` is where the party is, `far` the project.
  private func draw(_ arrow: Arrow, y: Int, near: Int, far: Int, _ svg: inout SVGText) {
    let (start, end) = arrow.gives ? (near, far) : (far, near)
    let way = end > start ? 1 : -1
    let level = y + arrow.height - 8
    svg.lines(
      arrow.lines, PictureStyle.detail, x: min(near, far) + 16, y: y,
      room: Self.zone - 32)
    let dashes = arrow.isSolid ? [] : [("stroke-dasharray", "7 5")]
    svg.put(
      "path",
      [
        ("d", "M\(start + 4 * way) \(level)H\(end - 12 * way)"), ("fill", "none"),
        ("stroke", style.ink), ("stroke-width", "2"),
      ] + dashes)
    svg.put(
      "path",
      [
        ("d", "M\(end - 3 * way) \(level)L\(end - 14 * way) \(level - 6)V\(level + 6)z"),
        ("fill", style.ink),
      ])
  }

  private func centred(
    _ lines: [Lettering.Line], _ lettering: Lettering, in rect: PictureRect, y: Int,
    _ svg: inout SVGText
  ) {
    for (index, line) in lines.enumerated() {
      svg.lines(
        [line], lettering, x: rect.x + (rect.width - line.width / 1000) / 2,
        y: y + index * lettering.leading, room: rect.width)
    }
  }

  private func legend(y: Int, _ svg: inout SVGText) {
    var x = BoardPicture.margin
    svg.begin("g", [("class", "legend")])
    for (isSolid, words) in [(true, PictureWords.money), (false, PictureWords.noMoney)] {
      let dashes = isSolid ? [] : [("stroke-dasharray", "7 5")]
      svg.put(
        "path",
        [
          ("d", "M\(x) \(y + 10)H\(x + 60)"), ("fill", "none"), ("stroke", style.ink),
          ("stroke-width", "2"),
        ] + dashes)
      let lines = PictureStyle.detail.lines(of: words[language], width: 600)
      svg.lines(lines, PictureStyle.detail, x: x + 72, y: y, room: 600)
      x += 72 + (lines.map(\.width).max() ?? 0) / 1000 + 48
    }
    svg.end()
  }
}

extension LedgerPicture {
  /// Makes rows of what parties give and get.
  private struct Reader {
    let record: PartnerRecord
    let workspace: Workspace
    let language: Language

    func row(
      _ party: ValueFlow.Party, _ title: String, _ fact: String, onlyProject: Bool = false
    ) -> Row? {
      let (gives, gets) = record.flows(of: party)
      func concerns(_ side: [ValueFlow.Party]) -> Bool { !onlyProject || side.contains(.project) }
      let arrows =
        gives.filter { concerns($0.takers) }.map {
          arrow($0, title, others: $0.takers, gives: true)
        }
        + gets.filter { concerns($0.givers) }
        .map { arrow($0, title, others: $0.givers, gives: false) }
      guard !arrows.isEmpty else { return nil }
      let name = PictureStyle.label.lines(
        of: title.drawn.cleanLine, width: LedgerPicture.box - 20)
      let facts = PictureStyle.detail.lines(of: fact.drawn, width: LedgerPicture.box - 20)
      let words =
        name.count * PictureStyle.label.leading + facts.count * PictureStyle.detail.leading + 16
      return Row(
        name: name, facts: facts, arrows: arrows,
        height: max(words, arrows.reduce(12) { $0 + $1.height }))
    }

    private func arrow(
      _ flow: ValueFlow, _ title: String, others: [ValueFlow.Party], gives: Bool
    ) -> Arrow {
      // Whoever is on the other side is named where it is not the project.
      let names = others.filter { $0 != .project }.map { record.name(of: $0, in: language) }
      let shown =
        names.count > 3
        ? "\(names.count) \(PictureWords.parties[language])" : names.joined(separator: ", ")
      // In words, as arrows lead either way on the two sides of the project.
      let side =
        shown.isEmpty
        ? "" : (gives ? PictureWords.flowsTo : PictureWords.flowsFrom)[language].filling(shown)
      let words = [flow.words(workspace.facet("flow"), in: language), flow.horizon]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let text = [words, side].filter { !$0.isEmpty }.joined(separator: " ")
      let other = names.isEmpty ? PictureWords.project[language] : names.joined(separator: ", ")
      return Arrow(
        lines: PictureStyle.detail.lines(of: text.drawn.cleanLine, width: LedgerPicture.zone - 32),
        isSolid: flow.isMoney, gives: gives,
        sentence: (gives ? "\(title) → \(other): \(words)" : "\(other) → \(title): \(words)")
          .drawn.cleanLine)
    }
  }
}
