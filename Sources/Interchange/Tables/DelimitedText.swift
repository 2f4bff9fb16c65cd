import CanvasCore

/// Rows of fields with a separator between them, as CSV and TSV have them.
struct DelimitedText {
  /// A row and the line it begins on, from 1.
  struct Row {
    var fields: [String]
    var line: Int
  }

  /// The most fields of a row and rows that are looked at to find the separator.
  private static let fieldLimit = 1000
  private static let sample = 65_536

  // MARK: Reading

  /// The rows of a text that are not empty. Lines end in CRLF, LF or CR; a field in quotes may have any of them, the
  /// separator and doubled quotes. What follows the closing quote belongs to the field.
  static func rows(
    _ text: String, separator: UInt8, quotes: Bool = true, isSample: Bool = false
  ) throws(FormatError) -> [Row] {
    let bytes = Array(isSample ? Substring(text).utf8.prefix(sample) : text.utf8[...])
    var rows: [Row] = []
    var row = Row(fields: [], line: 1)
    var field: [UInt8] = []
    var line = 1
    var at = 0
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }
    func lineEnd() {
      if bytes[at] == 0x0d, at + 1 < bytes.count, bytes[at + 1] == 0x0a { at += 1 }
      at += 1
      line += 1
    }
    while at < bytes.count {
      // A field begins here.
      var start = at
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      if quotes, start < bytes.count, bytes[start] == 0x22 {
        let place = line
        at = start + 1
        var isClosed = false
        while at < bytes.count {
          if bytes[at] == 0x22 {
            if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
              field.append(0x22)
              at += 2
              continue
            }
            isClosed = true
            at += 1
            break
          }
          if isEnd(bytes[at]) {
            let from = at
            lineEnd()
            field += bytes[from..<at]
          } else {
            field.append(bytes[at])
            at += 1
          }
        }
        guard isClosed || isSample else { throw .openQuote(place) }
      }
      while at < bytes.count, bytes[at] != separator, !isEnd(bytes[at]) {
        field.append(bytes[at])
        at += 1
      }
      guard row.fields.count < fieldLimit else { throw .tooManyColumns(line) }
      row.fields.append(String(decoding: field, as: UTF8.self))
      field = []
      if at < bytes.count, bytes[at] == separator {
        at += 1
        if at < bytes.count, !isEnd(bytes[at]) { continue }
        row.fields.append("")
      }
      if row.fields.contains(where: { !$0.trimmed.isEmpty }) { rows.append(row) }
      if at < bytes.count { lineEnd() }
      row = Row(fields: [], line: line)
    }
    return rows
  }

  /// The separator of a text: the one that parts most of its first rows into as many fields as the first has.
  static func separator(of text: String) -> (byte: UInt8, columns: Int, share: Int)? {
    var best: (byte: UInt8, columns: Int, share: Int)?
    for byte in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      guard let rows = try? rows(text, separator: byte, isSample: true).prefix(50),
        let columns = rows.first?.fields.count, columns > 1
      else { continue }
      let share = rows.count { $0.fields.count == columns } * 100 / rows.count
      if let known = best, (known.share, known.columns) >= (share, columns) { continue }
      best = (byte, columns, share)
    }
    return best
  }

  // MARK: Writing

  /// A value that no spreadsheet takes for a formula: an apostrophe stands before `=`, `+`, `@`, a tab or a return at
  /// its start, and before a minus that begins no number (OWASP, CSV injection; RFC 4180 says nothing of it). Numbers
  /// stay numbers. Apostrophes that stand there already count as text, so that ``unguarded(_:)`` gives the value back.
  static func guarded(_ value: String) -> String { isFormula(value) ? "'" + value : value }

  /// A value without the guard.
  static func unguarded(_ value: String) -> String {
    value.utf8.first == UInt8(ascii: "'") && isFormula(value)
      ? String(value.unicodeScalars.dropFirst()) : value
  }

  private static func isFormula(_ value: String) -> Bool {
    let rest = value.utf8.drop { $0 == UInt8(ascii: "'") }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0d: return true
    case UInt8(ascii: "-"): return !isNumber(rest.dropFirst())
    default: return false
    }
  }

  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    var digits = 0
    var points = 0
    for byte in text {
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        points += 1
      } else {
        return false
      }
    }
    return digits > 0 && points <= 1
  }

  /// A field of CSV: guarded first, then in quotes where RFC 4180 or a spreadsheet of any country needs them.
  static func quoted(_ value: String) -> String {
    let value = guarded(value)
    let edges = [value.utf8.first, value.utf8.last]
    let needs =
      value.utf8.contains { [0x22, 0x2c, 0x3b, 0x09, 0x0a, 0x0d].contains($0) }
      || edges.contains(0x20)
    guard needs else { return value }
    var result: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in value.unicodeScalars {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// A field of TSV, which has no quotes: `\t`, `\n`, `\r` and `\\` stand for what it cannot have (IANA,
  /// text/tab-separated-values).
  static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in guarded(value).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The value that ``escaped(_:)`` was given, but for the guard.
  static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in value.unicodeScalars {
      if isEscape {
        switch scalar {
        case "t": result.append("\t")
        case "n": result.append("\n")
        case "r": result.append("\r")
        case "\\": result.append("\\")
        default: result.append(contentsOf: ["\\", scalar])
        }
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.append(scalar)
      }
    }
    if isEscape { result.append("\\") }
    return String(result)
  }
}

extension FormatError {
  fileprivate static func openQuote(_ line: Int) -> FormatError {
    FormatError(
      Localized(
        en: "A quotation mark is opened and never closed",
        nl: "Een aanhalingsteken wordt geopend en nooit gesloten",
        fr: "Un guillemet est ouvert et jamais fermé",
        de: "Ein Anführungszeichen wird geöffnet und nie geschlossen",
        es: "Se abre una comilla que no se cierra"), line: line)
  }

  fileprivate static func tooManyColumns(_ line: Int) -> FormatError {
    FormatError(
      Localized(
        en: "It has more than 1,000 columns", nl: "Er staan meer dan 1.000 kolommen in",
        fr: "Il contient plus de 1\u{202f}000 colonnes", de: "Es hat mehr als 1.000 Spalten",
        es: "Tiene más de 1.000 columnas"), line: line)
  }
}
