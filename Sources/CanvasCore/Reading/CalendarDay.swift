/// A day of the Gregorian calendar, told by how many days it lies after 1970-01-01.
public struct CalendarDay: Hashable, Comparable, Sendable {
  public var number: Int

  public init(_ number: Int) { self.number = number }

  /// The day of a date; `day` may run over the end of its month.
  public init(year: Int, month: Int, day: Int) {
    // Days since 0000-03-01, where leap days come last in a year.
    let y = month > 2 ? year : year - 1
    let m = (month + 9) % 12
    number = 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1 - 719_468
  }

  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  public static func + (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(day.number + days)
  }

  public static func - (day: CalendarDay, days: Int) -> CalendarDay { day + -days }

  /// From 0, Monday, to 6.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  public var date: (year: Int, month: Int, day: Int) {
    // 400 years always have 146,097 days.
    var year = 1970 + number / 146_097 * 400
    var rest = number % 146_097
    if rest < 0 {
      rest += 146_097
      year -= 400
    }
    while rest >= Self.length(of: year) {
      rest -= Self.length(of: year)
      year += 1
    }
    var month = 1
    while rest >= Self.length(of: month, in: year) {
      rest -= Self.length(of: month, in: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  /// The same day so many months earlier, or the last one of a month that is too short.
  public func earlier(months: Int) -> CalendarDay {
    let (year, month, day) = date
    let count = year * 12 + month - 1 - months
    let (y, m) = (count / 12, count % 12 + 1)
    return CalendarDay(year: y, month: m, day: min(day, Self.length(of: m, in: y)))
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(of month: Int, in year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

// MARK: In words

extension CalendarDay {
  /// From Monday on.
  static let weekdays = [
    Localized(en: "Monday", nl: "maandag", fr: "lundi", de: "Montag", es: "lunes"),
    Localized(en: "Tuesday", nl: "dinsdag", fr: "mardi", de: "Dienstag", es: "martes"),
    Localized(en: "Wednesday", nl: "woensdag", fr: "mercredi", de: "Mittwoch", es: "miércoles"),
    Localized(en: "Thursday", nl: "donderdag", fr: "jeudi", de: "Donnerstag", es: "jueves"),
    Localized(en: "Friday", nl: "vrijdag", fr: "vendredi", de: "Freitag", es: "viernes"),
    Localized(en: "Saturday", nl: "zaterdag", fr: "samedi", de: "Samstag", es: "sábado"),
    Localized(en: "Sunday", nl: "zondag", fr: "dimanche", de: "Sonntag", es: "domingo"),
  ]

  private static let months = [
    Localized(en: "January", nl: "januari", fr: "janvier", de: "Januar", es: "enero"),
    Localized(en: "February", nl: "februari", fr: "février", de: "Februar", es: "febrero"),
    Localized(en: "March", nl: "maart", fr: "mars", de: "März", es: "marzo"),
    Localized(en: "April", nl: "april", fr: "avril", de: "April", es: "abril"),
    Localized(en: "May", nl: "mei", fr: "mai", de: "Mai", es: "mayo"),
    Localized(en: "June", nl: "juni", fr: "juin", de: "Juni", es: "junio"),
    Localized(en: "July", nl: "juli", fr: "juillet", de: "Juli", es: "julio"),
    Localized(en: "August", nl: "augustus", fr: "août", de: "August", es: "agosto"),
    Localized(
      en: "September", nl: "september", fr: "septembre", de: "September", es: "septiembre"),
    Localized(en: "October", nl: "oktober", fr: "octobre", de: "Oktober", es: "octubre"),
    Localized(en: "November", nl: "november", fr: "novembre", de: "November", es: "noviembre"),
    Localized(en: "December", nl: "december", fr: "décembre", de: "Dezember", es: "diciembre"),
  ]

  static let today = Localized(
    en: "Today", nl: "Vandaag", fr: "Aujourd’hui", de: "Heute", es: "Hoy")
  static let yesterday = Localized(
    en: "Yesterday", nl: "Gisteren", fr: "Hier", de: "Gestern", es: "Ayer")
  /// A weekday, a day and a month.
  private static let date = Localized(
    en: "{} {} {}", nl: "{} {} {}", fr: "{} {} {}", de: "{}, {}. {}", es: "{}, {} de {}")
  /// The same, and a year.
  private static let dateOfYear = Localized(
    en: "{} {}", nl: "{} {}", fr: "{} {}", de: "{} {}", es: "{} de {}")

  /// The day as a heading: "Today", "Tuesday 14 April"; the year where it is another one.
  public func words(in language: Language, today: CalendarDay) -> String {
    if self == today { return Self.today[language] }
    if self == today - 1 { return Self.yesterday[language] }
    let (year, month, day) = date
    let name = Self.weekdays[weekday][language]
    let weekday = name.prefix(1).uppercased() + name.dropFirst()
    let words = Self.date[language].filling(
      weekday, "\(day)", Self.months[month - 1][language])
    return year == today.date.year
      ? words : Self.dateOfYear[language].filling(words, "\(year)")
  }
}

extension CalendarDay {
  private static let shortMonths = Localized(
    en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    nl: "jan feb mrt apr mei jun jul aug sep okt nov dec",
    fr: "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.",
    de: "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    es: "ene feb mar abr may jun jul ago sep oct nov dic")

  /// The day as it stands in a line: "14 Mar"; the year where it is another one than today's.
  public func short(in language: Language, today: CalendarDay) -> String {
    let (year, month, day) = date
    let name = Self.shortMonths[language].split(separator: " ")[month - 1]
    let words = language == .de ? "\(day). \(name)" : "\(day) \(name)"
    return year == today.date.year ? words : "\(words) \(year)"
  }
}

extension CalendarDay {
  /// The day that a date or a moment names, `2026-03-14` or `2026-03-14T18:30:00Z`; nil where it is none.
  public init?(date text: String) {
    guard FieldType.isDate(text) else { return nil }
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The day a text means: a date, a moment, or words as in ``SpokenMoment``; nil where it means none.
  public init?(said text: String, now: Int, by clocks: LocalTime) {
    let words = text.cleanLine
    if let day = CalendarDay(date: words) {
      guard FieldType.isDayOfMonth(words) else { return nil }
      self = day
    } else if let seconds = SpokenMoment(now: now, by: clocks).seconds(words) {
      self = clocks.calendarDay(of: seconds)
    } else {
      return nil
    }
  }

  /// The day as it stands in files: `2026-03-14`.
  public var iso: String { String(Clock.rfc3339(number * Clock.day).prefix(10)) }

  private static let fullDate = Localized(
    en: "{} {} {}", nl: "{} {} {}", fr: "{} {} {}", de: "{}. {} {}", es: "{} de {} de {}")

  /// The day with its month in words and its year: "14 March 2026".
  public func date(in language: Language) -> String {
    let (year, month, day) = date
    // The first of a month is the only one that French counts in ordinals.
    let number = language == .fr && day == 1 ? "1er" : "\(day)"
    return Self.fullDate[language].filling(
      number, Self.months[month - 1][language], "\(year)")
  }
}
