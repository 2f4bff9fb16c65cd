import CanvasCore
import Drawing

/// The second screen of another session: what that points at, and the show that runs there.
struct Following: Hashable, Sendable {
  var pointer: Pointer?
  var show: Show?
}

/// What one session points at, for a second screen that follows it: the board, the place on it and how it is looked
/// at. No text is in it, so nothing that is being typed can get on the wall.
public struct Pointer: Hashable, Sendable {
  var board: Identifier?
  var focus: Focus?
  var settings: ViewSettings
  /// Box by box ("boxes") or note by note ("notes"), while a show runs.
  var shows: String?
  /// Which screen of a long note, from 0.
  var part = 0
}

extension Pointer {
  /// One line of JSON.
  public var json: JSONObject {
    var object: JSONObject = ["level": .string(settings.wall)]
    object["board"] = board.map { .string($0.text) }
    object["box"] = focus.map { .string($0.box.text) }
    object["note"] = focus?.note.map { .string($0.text) }
    object["layout"] = settings.canvas.map { .string($0) }
    object["shows"] = shows.map { .string($0) }
    object["round"] = settings.round.map { .string($0.text) }
    if part > 0 { object["part"] = .number("\(part)") }
    for (key, isOn) in [
      ("zoomed" as FieldKey, settings.zoom != nil),
      ("block", settings.zoom == Surface.block.id),
      ("sorted", settings.sortsByVotes),
    ] where isOn { object[key] = true }
    return object
  }

  public init(json object: JSONObject) {
    func id(_ key: FieldKey) -> Identifier? { object[key]?.string.flatMap { Identifier($0) } }
    board = id("board")
    focus = id("box").map { Focus(box: $0, note: id("note")) }
    settings = ViewSettings()
    // Surfaces that are not known here are taken for those of every version.
    func surface(_ key: FieldKey, _ family: Surface.Family) -> String? {
      let known = object[key]?.string.flatMap { Surface.all.named($0) }
      return known.flatMap { $0.families.contains(family) ? $0.id : nil }
    }
    settings.wall = surface("level", .wall) ?? settings.wall
    settings.canvas = surface("layout", .canvas)
    if object["zoomed"]?.bool == true { settings.zoom = Surface.single.id }
    if object["block"]?.bool == true { settings.zoom = Surface.block.id }
    settings.sortsByVotes = object["sorted"]?.bool ?? false
    settings.round = id("round")
    shows = object["shows"]?.string
    part = object["part"]?.int ?? 0
  }
}

extension App {
  /// What is pointed at now. The outline is for the one who reads it, not for the room.
  package var pointer: Pointer {
    var settings = self.settings
    settings.isOutline = false
    return Pointer(
      board: boardID, focus: focus, settings: settings,
      shows: show.map { $0.isByNote ? "notes" : "boxes" },
      part: show?.part ?? 0)
  }

  /// Whether this is the second screen that follows another session.
  var isProjecting: Bool { following != nil }

  /// Turns this into the second screen.
  mutating func project() {
    activities = [.following(Following())]
    if look.theme.name == Theme.standard.name { use(.projectorLight) }
  }

  /// Looks at what the session that is followed points at.
  mutating func follow(_ pointer: Pointer) {
    guard following != nil, let workspace else { return }
    following?.pointer = pointer
    if let board = pointer.board, workspace.board(board) != nil { boardID = board }
    screen = .board
    settings = pointer.settings
    if let focus = pointer.focus { self.focus = focus }
    show = pointer.shows.map {
      Show(isByNote: $0 == "notes", part: pointer.part, themeBefore: look.theme)
    }
  }
}
