import CanvasCore
import Drawing

/// What leaves the program: boards as an audience may see them, and all that a format may want to know beside them.
public struct Export: Sendable {
  /// How a picture looks: on a light or a dark ground, or on paper, which reads in grey.
  public enum Appearance: String, CaseIterable, Sendable { case light, dark, print }

  /// Draws a board in cells as the program shows it, without a terminal: boards, the one to draw, columns and rows.
  public typealias Painter = @Sendable (Workspace, Identifier, Size) -> Frame

  /// The workspace at the moment that is exported, as the audience may see it.
  public let workspace: Workspace
  /// The boards that are asked for, in the order of the workspace; all where none was named.
  public let boards: [Board]
  public let templates: TemplateLibrary
  public let language: Language
  public let localTime: LocalTime
  /// When it is made, seconds since 1970.
  public let now: Int
  /// The moment that is shown, seconds since 1970; nil for now.
  public var moment: Int?
  /// The steps and marks that are known, and the workspace of now; through ``sight`` only.
  public let timeline: Timeline
  public let sight: Sight
  public var appearance = Appearance.light
  /// Columns and rows, for what is drawn in cells.
  public var size = Size(width: 80, height: 24)
  /// Whether cells are to be ASCII only.
  public var isASCII = false
  /// Steps a second of a film.
  public var pace = 2.0
  public let paint: Painter
  /// What was done in a step, in the language of the export.
  public var nameOfStep: @Sendable (Step) -> String = { $0.title }

  /// `boards` are ids; `workspace` and `timeline` are whole, the sight is applied here.
  public init(
    _ workspace: Workspace, boards: [Identifier]? = nil, at moment: Int? = nil,
    templates: TemplateLibrary, language: Language, localTime: LocalTime, now: Int,
    timeline: Timeline, for audience: Audience, paint: @escaping Painter
  ) {
    sight = Sight(of: audience, timeline.workspace, steps: timeline.steps)
    let seen = sight(workspace)
    self.workspace = seen
    self.boards = seen.boards.filter { boards?.contains($0.id) ?? true }
    self.templates = templates
    self.language = language
    self.localTime = localTime
    self.now = now
    self.moment = moment
    self.timeline = timeline
    self.paint = paint
  }

  /// The template of a board, or nil.
  public func template(of board: Board) -> Template? { templates[board.template] }

  /// The language that the labels of a board are shown in.
  public func language(of board: Board) -> Language { board.language ?? language }

  /// What a board is called.
  public func name(of board: Board) -> String { board.name(in: template(of: board), language) }
}
