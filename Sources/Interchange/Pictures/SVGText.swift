import CanvasCore

/// The text of an SVG while it is written: elements with attributes in the order given, a line an element, nothing
/// that depends on the machine.
struct SVGText {
  private(set) var text = ""
  private var open: [String] = []

  typealias Attributes = [(String, String)]

  /// Begins an element that others stand in.
  mutating func begin(_ name: String, _ attributes: Attributes = []) {
    text += "<\(name)\(Self.written(attributes))>\n"
    open.append(name)
  }

  mutating func end() {
    if let name = open.popLast() { text += "</\(name)>\n" }
  }

  /// An element with nothing in it, or with words.
  mutating func put(_ name: String, _ attributes: Attributes, words: String? = nil) {
    text += "<\(name)\(Self.written(attributes))"
    text += words.map { ">\($0.escaped)</\(name)>\n" } ?? "/>\n"
  }

  mutating func rect(_ rect: PictureRect, radius: Int = 0, _ attributes: Attributes = []) {
    text +=
      "<rect x=\"\(rect.x)\" y=\"\(rect.y)\" width=\"\(rect.width)\" height=\"\(rect.height)\""
    if radius > 0 { text += " rx=\"\(radius)\"" }
    text += "\(Self.written(attributes))/>\n"
  }

  /// Lines of text whose first begins at the upper left of a place; `room` is how wide that is. A line that nearly
  /// fills it is told its length, so that another font does not run over the edge.
  mutating func lines(
    _ lines: [Lettering.Line], _ lettering: Lettering, x: Int, y: Int, room: Int,
    _ attributes: Attributes = [], isStruck: Bool = false
  ) {
    guard !lines.isEmpty else { return }
    text += "<text x=\"\(x)\" y=\"\(y + lettering.baseline)\""
    if lettering.size != PictureStyle.text.size { text += " font-size=\"\(lettering.size)\"" }
    if lettering.isBold { text += " font-weight=\"bold\"" }
    text += "\(Self.written(attributes))>"
    for (index, line) in lines.enumerated() {
      text += "<tspan x=\"\(x)\" dy=\"\(index == 0 ? 0 : lettering.leading)\""
      if line.width > room * 900 {
        text += " textLength=\"\(Self.tenths(line.width))\" lengthAdjust=\"spacingAndGlyphs\""
      }
      // Not every reader takes it over from the text around.
      if isStruck { text += " text-decoration=\"line-through\"" }
      if line.text.readsRightToLeft { text += " unicode-bidi=\"plaintext\"" }
      text += ">\(line.text.escaped)</tspan>"
    }
    text += "</text>\n"
  }

  /// Thousandths of a unit as units with one decimal.
  private static func tenths(_ thousandths: Int) -> String {
    "\(thousandths / 1000).\(thousandths % 1000 / 100)"
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { " \($0)=\"\($1.escaped)\"" }.joined()
  }
}

/// A rectangle in units of a picture.
struct PictureRect: Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}

extension String {
  /// The text as it may stand in an SVG: no markup, none of the characters that XML or readers cannot have.
  var escaped: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: if scalar.isDrawn { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// The text as it is measured and drawn: line ends stay, other controls and marks of direction go.
  var drawn: String {
    let text = cleaned
    guard text.utf8.contains(where: { $0 >= 0x7f }) else { return text }
    var result = UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar == "\n" || scalar.isDrawn {
      result.append(scalar)
    }
    return String(result)
  }

  /// Whether there are letters in it that are read from right to left.
  fileprivate var readsRightToLeft: Bool {
    guard utf8.contains(where: { $0 >= 0xd6 }) else { return false }
    return unicodeScalars.contains {
      switch $0.value {
      case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfefc, 0x10800...0x10fff, 0x1e800...0x1efff:
        true
      default: false
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in a picture: no control, no mark that turns the direction of what follows, nothing that XML
  /// forbids.
  fileprivate var isDrawn: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0: false
    case 0x061c, 0x200b, 0x200e, 0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff: false
    case 0xfff9...0xfffb, 0xe0000..<0xe0020: false
    default: value & 0xfffe != 0xfffe
    }
  }
}
