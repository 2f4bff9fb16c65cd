/// A week from Monday to Sunday. It belongs to the year that has its Thursday (ISO 8601).
public struct CalendarWeek: Hashable, Comparable, Sendable {
  public let year: Int
  /// From 1 to 52, in some years 53.
  public let number: Int

  public init(of day: CalendarDay) {
    let thursday = day - day.weekday + 3
    year = thursday.date.year
    number = (thursday.number - CalendarDay(year: year, month: 1, day: 1).number) / 7 + 1
  }

  public static func < (a: Self, b: Self) -> Bool { (a.year, a.number) < (b.year, b.number) }

  /// As ISO 8601 writes it: `2026-W09`.
  public var text: String { "\(year)-W" + (number < 10 ? "0" : "") + "\(number)" }

  private static let name = Localized(
    en: "week {}", nl: "week {}", fr: "semaine {}", de: "Woche {}", es: "semana {}")

  /// "week 48"
  public func name(in language: Language) -> String { Self.name[language].filling("\(number)") }

  /// "week 48 (2026)"
  public func fullName(in language: Language) -> String { "\(name(in: language)) (\(year))" }
}
