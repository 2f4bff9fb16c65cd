/// How many cells a scalar takes in a terminal, as ncurses counts them.
///
/// ncurses asks the C library's `wcwidth`; the answers of glibc 2.36 (Unicode 14.0.0) are kept here
/// as a table, so that drawing is the same on every machine and can be tested without a terminal.
/// A scalar younger than the table is not drawn as itself (see `Glyph`), so a newer C library that
/// would give it two cells cannot disagree.
public enum ScalarWidth {
  /// The cells of `scalar`: 0, 1 or 2. What `wcwidth` calls not printable counts 1, for the mark
  /// that is drawn in its place.
  public static func width(of scalar: Unicode.Scalar) -> Int {
    printableWidth(of: scalar) ?? 1
  }

  /// The cells of `scalar`, or nil where `wcwidth` says -1: controls, unassigned.
  package static func printableWidth(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) ? nil : 1
    }
    // The last run that begins at or before the scalar.
    let key = value << 2 | 3
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    let width = Int(runs[low] & 3)
    return width == 3 ? nil : width
  }
}
