/// Numbers as people of a language write them.
package enum NumberText {
  private static let decimal = Localized(en: ".", nl: ",", fr: ",", de: ",", es: ",")
  private static let group = Localized(
    en: ",", nl: ".", fr: "\u{202f}", de: ".", es: "\u{202f}")

  /// The digits of a JSON number with the signs of a language; powers of ten stay as they are.
  package static func text(_ number: String, _ language: Language) -> String {
    let parts = number.split(separator: ".", maxSplits: 1)
    guard number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
      let whole = parts.first
    else { return number }
    let digits = whole.drop { $0 == "-" }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digits.count > 4 || language != .es {
        grouped += group[language]
      }
      grouped.append(digit)
    }
    let sign = whole.hasPrefix("-") ? "\u{2212}" : ""
    return sign + grouped + (parts.count > 1 ? decimal[language] + parts[1] : "")
  }

  /// A sum, without the zeros of a whole one.
  package static func text(_ sum: Double, _ language: Language) -> String {
    guard sum.magnitude < 1e15 else { return "\(sum)" }
    return sum == sum.rounded()
      ? text("\(Int(sum))", language) : text("\((sum * 100).rounded() / 100)", language)
  }
}
