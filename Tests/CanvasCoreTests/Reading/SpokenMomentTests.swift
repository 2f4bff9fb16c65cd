import CanvasCore
import Testing

/// What people call a moment, in their language; days by the clocks here.
struct SpokenMomentTests {
  /// Wednesday, 2026-04-15, 14:30 in Brussels.
  private static let now = moment("2026-04-15T12:30:00Z")
  /// Clocks that went an hour forward at 2026-03-29T01:00:00Z, and back at 2026-10-25T01:00:00Z.
  private static let brussels = LocalTime {
    (moment("2026-03-29T01:00:00Z")..<moment("2026-10-25T01:00:00Z")).contains($0)
      ? (7200, "CEST") : (3600, "CET")
  }

  private static func moment(_ text: String) -> Int { Clock.seconds(rfc3339: text) ?? 0 }

  private func spoken(
    _ words: String, now: Int = now, by clocks: LocalTime = brussels
  ) -> String? {
    SpokenMoment(now: now, by: clocks).seconds(words).map(Clock.rfc3339)
  }

  /// One meaning a line, in English, Dutch, French, German and Spanish.
  @Test(arguments: [
    ("today|vandaag|aujourd’hui|heute|hoy", "2026-04-14T22:00:00Z"),
    ("yesterday|Gisteren|hier|GESTERN|ayer", "2026-04-13T22:00:00Z"),
    ("2 days ago|eergisteren|avant-hier|vorgestern|anteayer", "2026-04-12T22:00:00Z"),
    ("monday|maandag|lundi|montag|lunes", "2026-04-12T22:00:00Z"),
    ("wednesday|woensdag|mercredi|mittwoch|miércoles", "2026-04-14T22:00:00Z"),
    (
      "last wednesday|vorige woensdag|mercredi dernier|letzten Mittwoch|el miercoles pasado",
      "2026-04-07T22:00:00Z"
    ),
    (
      "last friday|afgelopen vrijdag|vendredi dernier|letzten Freitag|el viernes pasado",
      "2026-04-09T22:00:00Z"
    ),
    (
      "last week|vorige week|la semaine dernière|letzte Woche|la semana pasada",
      "2026-04-05T22:00:00Z"
    ),
    ("this week|deze week|cette semaine|diese Woche|esta semana", "2026-04-12T22:00:00Z"),
    (
      "7 days ago|7 dagen geleden|il y a 7 jours|vor 7 Tagen|hace 7 días", "2026-04-07T22:00:00Z"
    ),
    ("7 days|7 dagen|7 jours|7 Tage|7 días", "2026-04-07T22:00:00Z"),
    (
      "the last 7 days|de laatste 7 dagen|les 7 derniers jours|die letzten 7 Tage|los últimos 7 días",
      "2026-04-07T22:00:00Z"
    ),
    (
      "a week ago|een week geleden|il y a une semaine|vor einer Woche|hace una semana",
      "2026-04-07T22:00:00Z"
    ),
    ("3 hours|3 uur geleden|il y a 3 heures|vor 3 Stunden|hace 3 horas", "2026-04-15T09:30:00Z"),
    (
      "10 minutes ago|10 minuten|il y a 10 minutes|vor 10 Minuten|hace 10 minutos",
      "2026-04-15T12:20:00Z"
    ),
    (
      "last month|vorige maand|le mois dernier|letzten Monat|el mes pasado", "2026-02-28T23:00:00Z"
    ),
    ("this month|deze maand|ce mois|diesen Monat|este mes", "2026-03-31T22:00:00Z"),
    (
      "2 months ago|2 maanden geleden|il y a 2 mois|vor 2 Monaten|hace 2 meses",
      "2026-02-14T23:00:00Z"
    ),
    ("a year ago|een jaar geleden|il y a un an|vor einem Jahr|hace un año", "2025-04-14T23:00:00Z"),
    ("last year|vorig jaar|l'année dernière|letztes Jahr|el año pasado", "2024-12-31T23:00:00Z"),
  ])
  func inEveryLanguage(_ words: String, _ moment: String) {
    for said in words.split(separator: "|") { #expect(spoken(String(said)) == moment, "\(said)") }
  }

  @Test(arguments: [
    "", " ", "week", "7", "days", "last", "week 3", "7 8 days", "yesterday 7", "7 yesterday",
    "gisteren yesterday", "this 7 days", "last yesterday", "monday tuesday", "ago", "1001 days",
    "-3 days", "99999999999999999999 days", "before the pitch", "next week", "this hour",
    "vorige dagen monday", "7 days week", "letzte dimanche",
  ])
  func whatIsNoMomentIsNone(_ words: String) { #expect(spoken(words) == nil, "\(words)") }

  @Test func daysAreThoseOfTheClocksHere() {
    // Half past midnight in Brussels, half past ten in the evening in UTC.
    let night = Self.moment("2026-07-14T22:30:00Z")
    #expect(spoken("yesterday", now: night) == "2026-07-13T22:00:00Z")
    #expect(spoken("yesterday", now: night, by: .utc) == "2026-07-13T00:00:00Z")
    #expect(
      spoken("today", now: night, by: LocalTime { _ in (19_800, "IST") }) == "2026-07-14T18:30:00Z")
  }

  @Test func aDayOfAnotherLengthIsADay() {
    // 2026-03-29 has 23 hours in Brussels, 2026-10-25 has 25; an hour is an hour.
    let spring = Self.moment("2026-03-29T20:00:00Z")
    #expect(spoken("today", now: spring) == "2026-03-28T23:00:00Z")
    #expect(spoken("1 day", now: spring) == "2026-03-27T23:00:00Z")
    #expect(spoken("24 hours", now: spring) == "2026-03-28T20:00:00Z")
    #expect(spoken("yesterday", now: spring + 86_400) == "2026-03-28T23:00:00Z")
    #expect(spoken("today", now: spring + 86_400) == "2026-03-29T22:00:00Z")
    let autumn = Self.moment("2026-10-25T20:00:00Z")
    #expect(spoken("today", now: autumn) == "2026-10-24T22:00:00Z")
    #expect(spoken("yesterday", now: autumn + 86_400) == "2026-10-24T22:00:00Z")
    #expect(spoken("last week", now: autumn) == "2026-10-11T22:00:00Z")
  }

  @Test func aDayWithoutMidnightOrWithTwoBegins() throws {
    // Clocks that go forward at midnight, as in Havana: the day begins at one.
    let gap = Self.moment("2026-03-08T05:00:00Z")
    let forward = LocalTime { $0 < gap ? (-18_000, "CST") : (-14_400, "CDT") }
    #expect(spoken("today", now: gap + 3600, by: forward) == "2026-03-08T05:00:00Z")
    #expect(forward.start(ofDay: "2026-03-08") == gap)
    // Clocks that go back to midnight: the first of the two.
    let twice = Self.moment("2026-11-01T05:00:00Z")
    let back = LocalTime { $0 < twice ? (-14_400, "CDT") : (-18_000, "CST") }
    #expect(spoken("today", now: twice + 7200, by: back) == "2026-11-01T04:00:00Z")
    // Clocks that go back from midnight: the day before has it all.
    let late = LocalTime { $0 < twice ? (-18_000, "A") : (-21_600, "B") }
    #expect(spoken("today", now: twice + 7200, by: late) == "2026-11-01T06:00:00Z")
  }

  @Test func monthsAreThoseOfTheCalendar() {
    let end = Self.moment("2026-05-31T10:00:00Z")
    #expect(spoken("3 months", now: end, by: .utc) == "2026-02-28T00:00:00Z")
    #expect(spoken("5 months", now: end, by: .utc) == "2025-12-31T00:00:00Z")
    #expect(
      spoken("2 years", now: Self.moment("2026-02-28T10:00:00Z"), by: .utc)
        == "2024-02-28T00:00:00Z")
  }

  @Test func aDayIsNamed() {
    let today = CalendarDay(year: 2026, month: 4, day: 15)
    #expect(today.words(in: .en, today: today) == "Today")
    #expect((today - 1).words(in: .nl, today: today) == "Gisteren")
    let words = Language.allCases.map { (today - 2).words(in: $0, today: today) }
    #expect(
      words == [
        "Monday 13 April", "Maandag 13 april", "Lundi 13 avril", "Montag, 13. April",
        "Lunes, 13 de abril",
      ])
    let before = CalendarDay(year: 2025, month: 12, day: 31)
    #expect(before.words(in: .en, today: today) == "Wednesday 31 December 2025")
    #expect(before.words(in: .de, today: today) == "Mittwoch, 31. Dezember 2025")
    #expect(before.words(in: .es, today: today) == "Miércoles, 31 de diciembre de 2025")
  }

  @Test func daysAndDatesAreOneToOne() {
    for number in stride(from: -800_000, through: 800_000, by: 37) {
      let (year, month, day) = CalendarDay(number).date
      guard year > 0 else { continue }
      #expect(CalendarDay(year: year, month: month, day: day).number == number)
    }
    #expect(CalendarDay(year: 1970, month: 1, day: 1).number == 0 && CalendarDay(0).weekday == 3)
    #expect(CalendarDay(-1).weekday == 2 && CalendarDay(-4).weekday == 6)
  }
}
