import Drawing

/// A terminal of the tests: it knows what films are made of, and keeps a list of all else.
struct TinyTerminal: Equatable {
  struct Spot: Equatable {
    var text = " "
    var style = ""
    /// The second half of a wide sign.
    var isTail = false
  }

  let size: Size
  private(set) var spots: [Spot]
  private(set) var isCursorShown = true
  /// What it does not know, and what is written outside.
  private(set) var faults: [String] = []
  private var x = 0
  private var y = 0
  private var style = ""

  init(size: Size) {
    self.size = size
    spots = Array(repeating: Spot(), count: size.width * size.height)
  }

  /// Whether the last text left a style behind.
  var hasStyle: Bool { !style.isEmpty }

  var rows: [String] {
    (0..<size.height).map { y in
      (0..<size.width).map { spots[y * size.width + $0].text }.joined()
    }
  }

  /// Takes one event, which is to be whole by itself.
  mutating func feed(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1b}" {
        guard rest.popFirst() == "[",
          let end = rest.firstIndex(where: { $0.properties.isAlphabetic })
        else {
          faults.append("unfinished")
          return
        }
        sequence(String(rest[..<end]), rest[end])
        rest = rest[rest.index(after: end)...]
      } else if scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value) {
        faults.append("control \(scalar.value)")
      } else {
        put(scalar)
      }
    }
  }

  private mutating func sequence(_ numbers: String, _ final: Unicode.Scalar) {
    switch (numbers, final) {
    case ("2", "J"): spots = spots.map { _ in Spot(style: style) }
    case ("?25", "l"): isCursorShown = false
    case ("?25", "h"): isCursorShown = true
    case (_, "m"): style = numbers == "0" ? "" : numbers
    case (_, "H"):
      let place = numbers.split(separator: ";").compactMap { Int($0) }
      guard place.count == 2, (1...size.height).contains(place[0]),
        (1...size.width).contains(place[1])
      else { return faults.append("place \(numbers)") }
      (y, x) = (place[0] - 1, place[1] - 1)
    default: faults.append("sequence \(numbers)\(final)")
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = ScalarWidth.width(of: scalar)
    let row = y * size.width
    if width == 0 {
      guard x > 0 else { return faults.append("a mark on nothing") }
      let base = spots[row + x - 1].isTail ? x - 2 : x - 1
      spots[row + base].text.unicodeScalars.append(scalar)
      return
    }
    guard x + width <= size.width else { return faults.append("outside: \(scalar)") }
    for place in x..<x + width { split(row, place) }
    spots[row + x] = Spot(text: String(scalar), style: style)
    if width == 2 { spots[row + x + 1] = Spot(text: "", style: style, isTail: true) }
    x += width
  }

  /// A wide sign of which one half is written over goes whole.
  private mutating func split(_ row: Int, _ x: Int) {
    if spots[row + x].isTail { spots[row + x - 1] = Spot() }
    if x + 1 < size.width, spots[row + x + 1].isTail { spots[row + x + 1] = Spot() }
  }
}
