import CanvasCore

/// A source to be read: its bytes and what is known of where they come from.
public struct ImportSource: Sendable {
  public let bytes: [UInt8]
  /// The name of the file, or how the source is called; safe to show.
  public let name: String
  /// Its bytes as text, without a byte order mark: UTF-8, UTF-16 with its mark, else Windows-1252.
  public let text: String
  public let templates: TemplateLibrary
  /// The language of the workspace it goes into.
  public let language: Language

  /// The most bytes, nested levels and notes that are read of a source.
  public static let byteLimit = 16 << 20
  public static let depthLimit = 64
  public static let noteLimit = 20_000

  public init(_ bytes: [UInt8], name: String, templates: TemplateLibrary, language: Language) {
    self.bytes = bytes
    self.name = name
    text = Self.decode(bytes)
    self.templates = templates
    self.language = language
  }

  /// How the name ends, in small letters without the dot; empty where it does not.
  public var ending: String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}

/// What a source comes to: boards, and an account of every word that is not a note of them.
///
/// No word of a source may get lost: it is in a note, in a title, question or description of a board, on the tray, or in
/// ``dropped``. Boards are whole ones with ids of their own, unique among themselves; the act that puts them into a
/// workspace renews the ids, and the links that name them.
public struct Import: Sendable {
  /// The boards, each of a template; what has no place on a canvas is in a box `tray` beside it.
  public var boards: [Board]
  /// What was recognised and where it goes, in the order of the source.
  public var placements: [Placement]
  /// What is left out, as hints for people who fill in a form are, and comments.
  public var dropped: [Dropped]
  /// Fields of the workspace that boards of our own files need: vocabularies, pictograms, sources.
  public var fields: JSONObject

  public init(
    boards: [Board], placements: [Placement] = [], dropped: [Dropped] = [], fields: JSONObject = [:]
  ) {
    self.boards = boards
    self.placements = placements
    self.dropped = dropped
    self.fields = fields
  }

  /// A part of the source and the box its notes go to.
  public struct Placement: Hashable, Sendable {
    /// As the source calls it; empty where it has no name.
    public var source: String
    /// The index of the board in ``Import/boards`` and the box.
    public var board: Int
    public var box: Identifier
    /// How many notes.
    public var count: Int
    /// Whether it was recognised; what was not lands on a tray.
    public var isKnown: Bool

    public init(source: String, board: Int, box: Identifier, count: Int, isKnown: Bool) {
      self.source = source
      self.board = board
      self.box = box
      self.count = count
      self.isKnown = isKnown
    }
  }

  /// Words that no note has.
  public struct Dropped: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      /// A line that tells how to fill in the form.
      case hint
      case comment
      /// Marks and attributes of the format itself, as a colour that we do not have.
      case format
    }
    public var kind: Kind
    public var text: String
    /// The line of the source, from 1; nil where it has none.
    public var line: Int?

    public init(_ kind: Kind, _ text: String, line: Int? = nil) {
      self.kind = kind
      self.text = text
      self.line = line
    }
  }

  /// The box for what has no place on a board.
  public static let tray: Identifier = "tray"

  public var noteCount: Int { boards.reduce(0) { $0 + $1.noteCount } }
}
