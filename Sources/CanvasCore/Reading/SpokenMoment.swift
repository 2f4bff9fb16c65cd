/// Moments as people say them, in any of the languages: "yesterday", "7 days ago", "vorige week", "lundi dernier",
/// "vor 3 Stunden", "hace una semana". Numbers stand in figures.
///
/// Days, weeks, months and weekdays mean their beginning, at midnight by the clocks of whoever speaks; weeks begin on
/// Monday. Hours and minutes are counted back from now.
public struct SpokenMoment: Sendable {
  private let now: Int
  private let clocks: LocalTime
  private let today: CalendarDay

  public init(now: Int, by clocks: LocalTime) {
    self.now = now
    self.clocks = clocks
    today = clocks.calendarDay(of: now)
  }

  /// The moment that words mean, in seconds since 1970; nil where they mean none in any language.
  public func seconds(_ words: String) -> Int? {
    let words = words.folded.filter { $0 != "'" }.split(separator: " ").map(String.init)
    return Self.languages.lazy.compactMap { meanings in
      Said(words, meanings).flatMap(seconds)
    }.first
  }

  private func seconds(_ said: Said) -> Int? {
    switch said {
    case .day(let back): clocks.start(of: today - back)
    case .weekday(let day, let isPast):
      clocks.start(of: today - ((today.weekday - day + 7) % 7).orWeek(isPast))
    case .back(let count, let unit): back(count, unit)
    case .period(let unit, let isLast): start(of: unit, back: isLast ? 1 : 0)
    }
  }

  /// So many units before now.
  private func back(_ count: Int, _ unit: Unit) -> Int? {
    guard (0...1000).contains(count) else { return nil }
    return switch unit {
    case .minute: now - count * 60
    case .hour: now - count * 3600
    case .day: clocks.start(of: today - count)
    case .week: clocks.start(of: today - 7 * count)
    case .month: clocks.start(of: today.earlier(months: count))
    case .year: clocks.start(of: today.earlier(months: 12 * count))
    }
  }

  /// The beginning of this day, week, month or year, or of the one before.
  private func start(of unit: Unit, back count: Int) -> Int? {
    let (year, month, _) = today.date
    switch unit {
    case .minute, .hour: return count > 0 ? back(count, unit) : nil
    case .day: return clocks.start(of: today - count)
    case .week: return clocks.start(of: today - today.weekday - 7 * count)
    case .month:
      return clocks.start(of: CalendarDay(year: year, month: month, day: 1).earlier(months: count))
    case .year: return clocks.start(of: CalendarDay(year: year - count, month: 1, day: 1))
    }
  }
}

extension Int {
  /// Days back to a weekday: today's own is a week ago where it must be past.
  fileprivate func orWeek(_ isPast: Bool) -> Int { self == 0 && isPast ? 7 : self }
}

// MARK: Words

private enum Unit { case minute, hour, day, week, month, year }

/// What words mean together.
private enum Said {
  case day(back: Int)
  case weekday(Int, isPast: Bool)
  case back(Int, Unit)
  case period(Unit, isLast: Bool)

  /// What words say together in a language; nil where they say nothing.
  init?(_ words: [String], _ meanings: [String: Meaning]) {
    var parts = Parts()
    for word in words where !parts.add(word, meanings) { return nil }
    switch (parts.day, parts.weekday, parts.unit) {
    case (let day?, nil, nil) where parts.isBare: self = .day(back: day)
    case (nil, let day?, nil) where parts.count == nil && !parts.isAgo:
      self = .weekday(day, isPast: parts.isLast)
    case (nil, nil, let unit?):
      if let count = parts.count {
        guard !parts.isThis else { return nil }
        self = .back(count, unit)
      } else {
        guard parts.isLast != parts.isThis, !parts.isAgo else { return nil }
        self = .period(unit, isLast: parts.isLast)
      }
    default: return nil
    }
  }
}

/// What a word adds.
private enum Meaning {
  case day(Int)
  case weekday(Int)
  case unit(Unit)
  case last, this, ago
  /// "a week ago"; beside a number it means nothing.
  case one
  case filler
}

/// Words by what they mean, in whatever order a language puts them.
private struct Parts {
  var day: Int?
  var weekday: Int?
  var unit: Unit?
  var isLast = false
  var isThis = false
  var isAgo = false
  private var number: Int?
  private var hasOne = false

  /// How many units.
  var count: Int? { number ?? (hasOne ? 1 : nil) }
  /// Whether nothing is said beside the day.
  var isBare: Bool { count == nil && !isLast && !isThis && !isAgo }

  /// Takes a word; false where it is unknown, or says again what another one said.
  mutating func add(_ word: String, _ meanings: [String: Meaning]) -> Bool {
    // "week 3" is a name.
    if let value = Int(word) { return unit == nil && Self.set(&number, value) }
    switch meanings[word] {
    case .day(let value): return Self.set(&day, value)
    case .weekday(let value): return Self.set(&weekday, value)
    case .unit(let value): return Self.set(&unit, value)
    case .last: isLast = true
    case .this: isThis = true
    case .ago: isAgo = true
    case .one: hasOne = true
    case .filler: break
    case nil: return false
    }
    return true
  }

  private static func set<Value>(_ place: inout Value?, _ value: Value) -> Bool {
    defer { place = value }
    return place == nil
  }
}

extension SpokenMoment {
  /// A line a meaning, its words in the languages; as they are compared, without accents and apostrophes.
  private static let table: [(meaning: Meaning, words: Localized)] = [
    (.day(0), words("today", "vandaag", "aujourdhui", "heute", "hoy")),
    (.day(1), words("yesterday", "gisteren", "hier", "gestern", "ayer")),
    (.day(2), words("", "eergisteren", "avant-hier", "vorgestern", "anteayer")),
    (
      .unit(.minute),
      words(
        "minute minutes", "minuut minuten", "minute minutes", "minute minuten", "minuto minutos")
    ),
    (
      .unit(.hour),
      words("hour hours", "uur uren", "heure heures", "stunde stunden", "hora horas")
    ),
    (.unit(.day), words("day days", "dag dagen", "jour jours", "tag tage tagen", "dia dias")),
    (
      .unit(.week),
      words("week weeks", "week weken", "semaine semaines", "woche wochen", "semana semanas")
    ),
    (
      .unit(.month),
      words("month months", "maand maanden", "mois", "monat monate monaten", "mes meses")
    ),
    (
      .unit(.year),
      words(
        "year years", "jaar jaren", "an ans annee annees lannee", "jahr jahre jahren", "ano anos")
    ),
    (
      .last,
      words(
        "last past", "vorige vorig afgelopen laatste voorbije verleden",
        "dernier derniere derniers dernieres",
        "letzte letzten letzter letztes vorige vorigen voriges",
        "pasado pasada pasados pasadas ultimo ultima ultimos ultimas")
    ),
    (.this, words("this", "deze dit", "ce cet cette", "diese dieser dieses diesen", "este esta")),
    (.ago, words("ago", "geleden", "il y a", "vor", "hace")),
    (.one, words("a an one", "een", "un une", "ein eine einer einem einen", "un una")),
    (
      .filler,
      words(
        "the on since", "de het op sinds", "le la les depuis", "der die das den dem am seit",
        "el la los las desde")
    ),
  ]

  private static func words(
    _ en: String, _ nl: String, _ fr: String, _ de: String, _ es: String
  ) -> Localized {
    Localized(en: en, nl: nl, fr: fr, de: de, es: es)
  }

  /// What words mean, a language after the other: a word may mean something else in each.
  private static let languages: [[String: Meaning]] = Language.allCases.map { language in
    var meanings: [String: Meaning] = [:]
    for (day, name) in CalendarDay.weekdays.enumerated() {
      meanings[name[language].folded] = .weekday(day)
    }
    for (meaning, words) in table {
      for word in (words.values[language] ?? "").split(separator: " ") {
        meanings[String(word)] = meaning
      }
    }
    return meanings
  }
}
