extension Reading {
  /// What each partner gives and gets, then what that comes to on each board, then what the project itself gives and gets.
  static let ledger = Reading(
    "ledger",
    Localized(
      en: "Ledger: what partners give and get", nl: "Balans: wat partners geven en krijgen",
      fr: "Bilan\u{a0}: ce que les partenaires donnent et reçoivent",
      de: "Bilanz: was Partner geben und bekommen",
      es: "Balance: lo que los socios dan y reciben"), .table(in: "partners")
  ) { workspace, context in
    let record = PartnerRecord(workspace)
    let language = context.language
    let wanted = Set(context.boards(of: workspace).map(\.id))
    let writer = LedgerWriter(
      record: record, facet: workspace.facet("flow"), language: language)
    var rows: [Table.Row] = []
    var (givers, takers, silent): ([String], [String], [String]) = ([], [], [])
    for partner in record.partners where !partner.isSeat {
      guard
        context.board == nil
          || partner.notes.contains(where: { id in
            wanted.contains { workspace.board($0)?.notes.contains { $0.id == id } == true }
          })
      else { continue }
      let (gives, gets) = record.flows(of: .partner(partner.id))
      switch (gives.isEmpty, gets.isEmpty) {
      case (true, true):
        silent.append(partner.name)
        continue
      case (false, true): givers.append(partner.name)
      case (true, false): takers.append(partner.name)
      case (false, false): break
      }
      rows += writer.rows(
        partner.name, gives, gets, target: .note(partner.id),
        ["partner": .string(partner.id.text), "title": .string(partner.title)])
    }
    for board in workspace.boards where wanted.contains(board.id) {
      let flows = record.flows.filter { $0.board == board.id && $0.isWhole }
      let name = LedgerWords.together[language].filling(context.name(of: board))
      rows += writer.sums(
        name, gives: flows.counted { $0.givers }, gets: flows.counted { $0.takers },
        target: .board(board.id), ["board": .string(board.id.text), "title": .string(name)])
    }
    let own = record.flows.filter { wanted.contains($0.board) && $0.isWhole }
    let name =
      FlowWords.project[language].prefix(1).uppercased()
      + FlowWords.project[language].dropFirst()
    rows += writer.sums(
      name, gives: own.filter { $0.givers.contains(.project) }.map { ($0, $0.takers.count) },
      gets: own.filter { $0.takers.contains(.project) }.map { ($0, $0.givers.count) },
      target: nil,
      ["project": true, "title": .string(name)])
    guard !rows.isEmpty else { return Table([], sum: LedgerWords.nothing[language]) }
    let said: [(Localized, [String])] = [
      (LedgerWords.onlyGive, givers), (LedgerWords.onlyGet, takers), (LedgerWords.silent, silent),
    ]
    return Table(
      rows,
      columns: [
        .init(LedgerWords.partner[language]), .init(LedgerWords.gives[language]),
        .init(LedgerWords.gets[language]), .init(LedgerWords.from[language]),
      ],
      sum: said.filter { !$1.isEmpty }.map { $0[language].filling($1.joined(separator: ", ")) }
        .joined(separator: " "))
  }
}

extension [ValueFlow] {
  /// Flows with how many partners are on one side of them.
  fileprivate func counted(
    _ side: (ValueFlow) -> [ValueFlow.Party]
  ) -> [(flow: ValueFlow, count: Int)] {
    map { flow in
      (
        flow,
        side(flow).reduce(0) { count, party in
          if case .partner = party { count + 1 } else { count }
        }
      )
    }.filter { $0.count > 0 }
  }
}

/// Makes rows of flows: those given to the right, those got to the left.
private struct LedgerWriter {
  let record: PartnerRecord
  let facet: Facet?
  let language: Language

  /// A flow a line, what is given beside what is got from the same time on.
  func rows(
    _ title: String, _ gives: [ValueFlow], _ gets: [ValueFlow], target: Target,
    _ values: JSONObject
  ) -> [Table.Row] {
    var (gives, gets) = (gives[...], gets[...])
    var rows: [Table.Row] = []
    while let first = gives.first ?? gets.first {
      let given = gives.popFirst()
      let got =
        given == nil
        ? gets.popFirst()
        : gets.firstIndex { $0.horizon.folded == first.horizon.folded }.map { index in
          let flow = gets[index]
          gets = (gets[..<index] + gets[(index + 1)...])[...]
          return flow
        }
      let isFirst = rows.isEmpty
      var values = values
      if let given { values["gives"] = .object(given.json(record)) }
      if let got { values["gets"] = .object(got.json(record)) }
      var cells: [Table.Cell] = [
        Table.Cell(isFirst ? title : ""), cell(given, isIncoming: false),
        cell(got, isIncoming: true), Table.Cell(first.horizon),
      ]
      if isFirst, self.isEmpty(gives, given) {
        cells[1] = Table.Cell(LedgerWords.givesNothing[language], isGap: true)
      }
      if isFirst, got == nil, gets.isEmpty {
        cells[2] = Table.Cell(LedgerWords.getsNothing[language], isGap: true)
      }
      rows.append(Table.Row(title, cells: cells, target: target, values: values))
    }
    return rows
  }

  private func isEmpty(_ gives: ArraySlice<ValueFlow>, _ given: ValueFlow?) -> Bool {
    given == nil && gives.isEmpty
  }

  private func cell(_ flow: ValueFlow?, isIncoming: Bool) -> Table.Cell {
    guard let flow else { return "" }
    return Table.Cell(
      flow.words(facet, in: language),
      flow: .init(isSolid: flow.isMoney, isIncoming: isIncoming))
  }

  /// What flows come to, a kind a line below the name of whose they are.
  func sums(
    _ title: String, gives: [(flow: ValueFlow, count: Int)],
    gets: [(flow: ValueFlow, count: Int)], target: Target?, _ values: JSONObject
  ) -> [Table.Row] {
    let order = (facet?.values.map(\.id) ?? []) + [""]
    let kinds = (gives + gets).map(\.flow.kind).unique.sorted {
      (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
    }
    guard !kinds.isEmpty else { return [] }
    var heading = Table.Row(title, target: target, values: values)
    heading.isHeading = true
    return [heading]
      + kinds.map { kind in
        let (out, into) = (Sum(gives, kind), Sum(gets, kind))
        var values = values
        values["kind"] = .string(kind)
        values["given"] = out.json
        values["got"] = into.json
        let name =
          kind.isEmpty ? LedgerWords.other[language] : FlowWords.kind(kind, facet, language)
        return Table.Row(
          cells: [
            Table.Cell(name), cell(out, kind, isIncoming: false),
            cell(into, kind, isIncoming: true),
            "",
          ], target: target, values: values)
      }
  }

  private func cell(_ sum: Sum, _ kind: String, isIncoming: Bool) -> Table.Cell {
    guard sum.count > 0 else { return "" }
    let much = FlowWords.amount(
      sum.amount == 0 ? "" : sum.text(sum.amount), hours: sum.hours == 0 ? "" : sum.text(sum.hours),
      isMoney: kind == "money", in: language)
    return Table.Cell(
      much.isEmpty ? "\(sum.count)×" : much,
      flow: .init(isSolid: kind == "money", isIncoming: isIncoming))
  }
}

/// What flows of a kind come to: each of those who give, or get, has all of it.
private struct Sum {
  var count = 0
  var amount = 0.0
  var hours = 0.0

  init(_ flows: [(flow: ValueFlow, count: Int)], _ kind: String) {
    for (flow, times) in flows where flow.kind == kind {
      count += times
      amount += (Double(flow.amount) ?? 0) * Double(times)
      hours += (Double(flow.hours) ?? 0) * Double(times)
    }
  }

  func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
  }

  var json: JSONValue {
    var object: JSONObject = ["count": .number("\(count)")]
    if amount != 0 { object["amount"] = .number(text(amount)) }
    if hours != 0 { object["hours"] = .number(text(hours)) }
    return .object(object)
  }
}

private enum LedgerWords {
  static let partner = Localized(
    en: "Partner", nl: "Partner", fr: "Partenaire", de: "Partner", es: "Socio")
  static let gives = Localized(
    en: "Gives", nl: "Geeft", fr: "Donne", de: "Gibt", es: "Da")
  static let gets = Localized(
    en: "Gets", nl: "Krijgt", fr: "Reçoit", de: "Bekommt", es: "Recibe")
  static let from = Localized(
    en: "From when", nl: "Vanaf", fr: "À partir de", de: "Ab wann", es: "Desde cuándo")
  static let givesNothing = Localized(
    en: "gives nothing", nl: "geeft niets", fr: "ne donne rien", de: "gibt nichts",
    es: "no da nada")
  static let getsNothing = Localized(
    en: "gets nothing", nl: "krijgt niets", fr: "ne reçoit rien", de: "bekommt nichts",
    es: "no recibe nada")
  static let together = Localized(
    en: "In all: {}", nl: "Samen: {}", fr: "Au total\u{a0}: {}", de: "Zusammen: {}",
    es: "En total: {}")
  static let other = Localized(
    en: "other", nl: "ander", fr: "autre", de: "anderes", es: "otro")
  static let onlyGive = Localized(
    en: "Only give: {}.", nl: "Alleen geven: {}.", fr: "Ne font que donner\u{a0}: {}.",
    de: "Geben nur: {}.", es: "Solo dan: {}.")
  static let onlyGet = Localized(
    en: "Only get: {}.", nl: "Krijgen alleen: {}.", fr: "Ne font que recevoir\u{a0}: {}.",
    de: "Bekommen nur: {}.", es: "Solo reciben: {}.")
  static let silent = Localized(
    en: "Nothing is written down of: {}.", nl: "Niets opgeschreven over: {}.",
    fr: "Rien n’est noté pour\u{a0}: {}.", de: "Nichts notiert zu: {}.",
    es: "Nada anotado sobre: {}.")
  static let nothing = Localized(
    en: "Nothing flows yet: give notes a flow with a giver and a taker.",
    nl: "Er stroomt nog niets: geef briefjes een stroom met een gever en een ontvanger.",
    fr: "Rien ne circule encore\u{a0}: donnez aux notes un flux, de qui à qui.",
    de: "Noch fließt nichts: Geben Sie Zetteln einen Fluss, von wem an wen.",
    es: "Aún no fluye nada: dé a las notas un flujo, de quién a quién.")
}
