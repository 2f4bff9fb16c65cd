/// Days and times from seconds, without the clock of the machine.
public enum Clock {
  /// A moment as RFC 3339 in UTC: `2026-03-14T18:30:00Z`.
  public static func rfc3339(_ seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    let (year, month, day) = date(days)
    func pad(_ number: Int, _ width: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(pad(year, 4))-\(pad(month))-\(pad(day))T"
      + "\(pad(rest / 3600)):\(pad(rest / 60 % 60)):\(pad(rest % 60))Z"
  }

  /// The day that lies so many days after 1970-01-01, in the Gregorian calendar.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    // 400 years always have 146,097 days.
    var year = 1970 + days / 146_097 * 400
    var rest = days % 146_097
    if rest < 0 {
      rest += 146_097
      year -= 400
    }
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    return (year, month + 1, rest + 1)
  }

  /// The moment that an RFC 3339 text in UTC names, in seconds since 1970; nil where it is none.
  public static func seconds(rfc3339 text: String) -> Int? {
    guard FieldType.isDate(text), text.utf8.count >= 20 else { return nil }
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    }
    // Days since 0000-03-01, where leap days come last in a year.
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    let y = month > 2 ? year : year - 1
    let m = (month + 9) % 12
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1 - 719_468
    return days * 86_400 + number(11..<13) * 3600 + number(14..<16) * 60 + number(17..<19)
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
    guard let utc = Clock.seconds(rfc3339: day + "T00:00:00Z") else { return nil }
    // What the clocks say there decides, also on days on which they change.
    let guess = utc - offset(utc).east
    return utc - offset(guess).east
  }
}

extension LocalTime {
  /// A moment for people, with the name of the time: `2026-03-14 18:30 CET`.
  public func stamp(_ seconds: Int) -> String {
    seconds == 0 ? "" : "\(text(seconds)) \(zone(seconds))"
  }
}
