import CanvasCore

/// A form in which boards leave the program or come into it. A format is a file of `Formats` and a word in ``all``;
/// the command line, the palette and the help are made from that list.
public struct Format: Sendable, Identifiable {
  /// Stands in commands, `--to svg`; stable for ever.
  public let id: String
  /// How names of its files end, without the dot.
  public let ending: String
  public let name: Localized
  /// What its bytes are, for whoever puts them on a terminal.
  public let content: Content
  /// The bytes of an export; nil for a format that is only read.
  public let write: (@Sendable (Export) throws(FormatError) -> [UInt8])?
  /// How what a source of this format says becomes boards; nil for a format that is only written.
  public let read: (@Sendable (ImportSource) throws(FormatError) -> Import)?
  /// How sure one can be that a source is of this format, from what it says: 0 is not at all, 100 beyond doubt. Of all
  /// formats that are sure the surest reads it.
  public let recognises: @Sendable (ImportSource) -> Int

  /// What bytes are: lines of text, lines with escape sequences of ours, or no text at all.
  public enum Content: Sendable { case text, terminal, binary }

  public init(
    _ id: String, ending: String, _ name: Localized, _ content: Content = .text,
    write: (@Sendable (Export) throws(FormatError) -> [UInt8])? = nil,
    read: (@Sendable (ImportSource) throws(FormatError) -> Import)? = nil,
    recognises: @escaping @Sendable (ImportSource) -> Int = { _ in 0 }
  ) {
    self.id = id
    self.ending = ending
    self.name = name
    self.content = content
    self.write = write
    self.read = read
    self.recognises = recognises
  }

  /// All there are, in the order in which they are offered.
  public static let all: [Format] = [
    svg, png, funnel,
    track,
    ledger,
    asciicast,
    markdown, markdownTable, outline, text, ansi,
    csv, tsv, opml, jsonCanvas, dot, dotFlows, bmml, textusm, json, template,
    lines, leantime, own,
  ]

  /// Those that can be written, and those that can be read.
  public static var written: [Format] { all.filter { $0.write != nil } }
  public static var read: [Format] { all.filter { $0.read != nil } }

  /// A format by its id, or nil.
  public static func named(_ id: String) -> Format? { all.first { $0.id == id } }

  /// The format that a source is most surely of, or nil where none knows it.
  public static func recognised(_ source: ImportSource) -> Format? {
    read.map { ($0, $0.recognises(source)) }.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }
}

/// Why something cannot be written or read, in a sentence without its end.
public struct FormatError: Error, Hashable, Sendable {
  public let words: Localized
  /// The line of the source it is about, from 1.
  public let line: Int?

  public init(_ words: Localized, line: Int? = nil) {
    self.words = words
    self.line = line
  }
}
