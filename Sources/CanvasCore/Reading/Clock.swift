/// Days and times from seconds, without the clock of the machine.
public enum Clock {
  /// Seconds of a day, where the clocks are not changed.
  static let day = 86_400

  /// A moment as RFC 3339 in UTC: `2026-03-14T18:30:00Z`.
  public static func rfc3339(_ seconds: Int) -> String {
    let day = CalendarDay(utc: seconds)
    let rest = seconds - day.number * Self.day
    let (year, month, date) = day.date
    func pad(_ number: Int, _ width: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(pad(year, 4))-\(pad(month))-\(pad(date))T"
      + "\(pad(rest / 3600)):\(pad(rest / 60 % 60)):\(pad(rest % 60))Z"
  }

  /// The moment that an RFC 3339 text in UTC names, in seconds since 1970; nil where it is none.
  public static func seconds(rfc3339 text: String) -> Int? {
    guard FieldType.isDate(text), text.utf8.count >= 20 else { return nil }
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    }
    let day = CalendarDay(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    return day.number * Self.day + number(11..<13) * 3600 + number(14..<16) * 60 + number(17..<19)
  }
}

extension CalendarDay {
  /// The day of a moment by the clocks of UTC.
  fileprivate init(utc seconds: Int) {
    self.init((seconds >= 0 ? seconds : seconds - (Clock.day - 1)) / Clock.day)
  }
}

/// How far the clocks of a place are from UTC: moments are kept in UTC and shown in the time of the one who
/// reads, with its name.
public struct LocalTime: Sendable {
  /// Seconds east of UTC at a moment, and what the time is called there: `CET`, or empty.
  public var offset: @Sendable (_ seconds: Int) -> (east: Int, name: String)

  public init(_ offset: @escaping @Sendable (Int) -> (east: Int, name: String)) {
    self.offset = offset
  }

  public static let utc = LocalTime { _ in (0, "UTC") }

  /// The day of a moment: `2026-03-14`; empty for 0.
  public func day(_ seconds: Int) -> String {
    seconds == 0 ? "" : String(Clock.rfc3339(seconds + offset(seconds).east).prefix(10))
  }

  /// The hour and minute of a moment: `14:02`.
  public func hour(_ seconds: Int) -> String {
    String(Clock.rfc3339(seconds + offset(seconds).east).dropFirst(11).prefix(5))
  }

  /// The name of the time at a moment: `CET`, else how far it is from UTC: `+05:30`.
  public func zone(_ seconds: Int) -> String {
    let (east, name) = offset(seconds)
    if name.count >= 2, name.allSatisfy(\.isLetter) { return name }
    let minutes = abs(east) / 60
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(east < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// Day and time for people, without the zone: `2026-03-14 14:02`; empty for 0.
  public func text(_ seconds: Int) -> String {
    seconds == 0 ? "" : "\(day(seconds)) \(hour(seconds))"
  }

  /// The moment at which a day begins, given as `2026-03-14`; nil where it is none.
  public func start(ofDay day: String) -> Int? {
    Clock.seconds(rfc3339: day + "T00:00:00Z").map { start(of: CalendarDay(utc: $0)) }
  }

  /// The day of a moment.
  public func calendarDay(of seconds: Int) -> CalendarDay {
    CalendarDay(utc: seconds + offset(seconds).east)
  }

  /// The moment at which a day begins. What the clocks say there decides, also on days on which they change:
  /// where there is no midnight the day begins with the first moment there is, where there are two with the
  /// earlier one.
  public func start(of day: CalendarDay) -> Int {
    let midnight = day.number * Clock.day
    let offsets = [midnight - Clock.day, midnight, midnight + Clock.day].map { offset($0).east }
    let moments = offsets.map { midnight - $0 }
    return moments.filter { calendarDay(of: $0) == day }.min() ?? moments[1]
  }
}

extension LocalTime {
  /// A moment for people, with the name of the time: `2026-03-14 18:30 CET`.
  public func stamp(_ seconds: Int) -> String {
    seconds == 0 ? "" : "\(text(seconds)) \(zone(seconds))"
  }
}
