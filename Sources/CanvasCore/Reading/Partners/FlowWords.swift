/// What flows are called, and by which words people name those who give and get.
public enum FlowWords {
  static let project = Localized(
    en: "the project", nl: "het project", fr: "le projet", de: "das Projekt", es: "el proyecto")

  /// What people write for the venture itself, as it is compared.
  static let projects = [
    "project", "the project", "het project", "projet", "le projet", "projekt", "das projekt",
    "proyecto", "el proyecto", "venture", "us", "wij", "ons", "nous", "wir", "uns", "nosotros",
  ]

  /// What they write for all partners together.
  static let everyone = [
    "partners", "all partners", "alle partners", "de partners", "partenaires", "les partenaires",
    "tous les partenaires", "alle partner", "partner", "socios", "los socios", "todos los socios",
    "participants", "alle deelnemers", "deelnemers",
  ]

  static let ands: Set<String> = ["and", "en", "et", "und", "y", "e"]

  private static let hours = Localized(en: "h", nl: "u", fr: "h", de: "Std.", es: "h")

  private static let hoursInFull = Localized(
    en: "hours", nl: "uur", fr: "heures", de: "Stunden", es: "horas")

  /// How much flows: euro where it is money, hours, or both; empty where it is not said.
  public static func amount(
    _ amount: String, hours: String, isMoney: Bool, in language: Language, inFull: Bool = false
  ) -> String {
    let number = NumberText.text(amount, language)
    return [
      amount.isEmpty ? "" : isMoney ? "€\u{a0}\(number)" : number,
      hours.isEmpty
        ? ""
        : "\(NumberText.text(hours, language))\u{a0}\((inFull ? hoursInFull : Self.hours)[language])",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A kind of value, in words.
  static func kind(_ id: String, _ facet: Facet?, _ language: Language) -> String {
    let label = facet?.value(id)?.label[language] ?? ""
    return label.isEmpty ? id : label
  }
}

extension ValueFlow {
  /// What flows and how much: "time 40 h", "€ 500"; without a kind what the note says.
  public func words(_ facet: Facet?, in language: Language) -> String {
    let much = FlowWords.amount(amount, hours: hours, isMoney: isMoney, in: language)
    if isMoney, !amount.isEmpty { return much }
    let name = kind.isEmpty ? title : FlowWords.kind(kind, facet, language)
    return much.isEmpty ? name : "\(name) \(much)"
  }

  /// The same as values.
  func json(_ record: PartnerRecord) -> JSONObject {
    var object: JSONObject = [
      "note": .string(note.text), "title": .string(title), "kind": .string(kind),
      "from": .array(givers.map { .string(record.name(of: $0, in: .en)) }),
      "to": .array(takers.map { .string(record.name(of: $0, in: .en)) }),
    ]
    if !amount.isEmpty { object["amount"] = .number(amount) }
    if !hours.isEmpty { object["hours"] = .number(hours) }
    if !horizon.isEmpty { object["horizon"] = .string(horizon) }
    return object
  }
}
