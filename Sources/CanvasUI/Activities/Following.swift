import CanvasCore
import Drawing

/// The second screen of another session: what that points at, and the show that runs there.
struct Following: Hashable, Sendable {
  /// Whether there is somebody to follow.
  enum Leader: Hashable, Sendable {
    /// Nobody has been there yet.
    case awaited
    case present
    /// The session that was followed has ended; what it showed last stays.
    case gone
  }

  var leader = Leader.present
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
  /// Whether the show is at its title page.
  var isAtTitle = false
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
    object["thread"] = settings.thread.map { .string($0.text) }
    object["group"] = board.flatMap { settings.groups[$0] }.map { .string($0) }
    object["round"] = settings.round.map { .string($0.text) }
    if part > 0 { object["part"] = .number("\(part)") }
    for (key, isOn) in [
      ("zoomed" as FieldKey, settings.zoom != nil),
      ("block", settings.zoom == Surface.block.id),
      // A version that knows no ranked list sorts inside the clusters.
      ("sorted", settings.order != .byHand), ("ranked", settings.order == .ranked),
      ("title", isAtTitle),
    ] where isOn { object[key] = true }
    return object
  }

  public init(json object: JSONObject) {
    func id(_ key: FieldKey) -> Identifier? { object[key]?.string.flatMap { Identifier($0) } }
    func isOn(_ key: FieldKey) -> Bool { object[key]?.bool == true }
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
    if isOn("zoomed") { settings.zoom = Surface.single.id }
    if isOn("block") { settings.zoom = Surface.block.id }
    settings.order = isOn("ranked") ? .ranked : isOn("sorted") ? .byVotes : .byHand
    if let board, let group = object["group"]?.string { settings.groups[board] = group }
    settings.round = id("round")
    settings.thread = id("thread")
    shows = object["shows"]?.string
    isAtTitle = isOn("title")
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
      isAtTitle: show?.isAtTitle == true, part: part)
  }

  /// Whether this is the second screen that follows another session.
  var isProjecting: Bool { following != nil }

  /// Turns this into the second screen.
  mutating func project() {
    activities = [.following(Following())]
    if look.theme.name == Theme.standard.name { use(.projectorLight) }
  }

  /// Hears what the session that is followed points at; nil of one that has not moved yet.
  mutating func hear(_ pointer: Pointer?) {
    following?.leader = .present
    if let pointer { follow(pointer) }
  }

  /// Hears that nobody is there to be followed.
  mutating func missLeader() {
    let hasFollowed = following?.pointer != nil
    following?.leader = hasFollowed ? .gone : .awaited
  }

  /// Looks at what the session that is followed points at.
  mutating func follow(_ pointer: Pointer) {
    guard following != nil, let workspace else { return }
    following?.pointer = pointer
    if let board = pointer.board, workspace.board(board) != nil { boardID = board }
    screen = .board
    settings = pointer.settings
    if let focus = pointer.focus { self.focus = focus }
    part = pointer.part
    show = pointer.shows.map {
      Show(isByNote: $0 == "notes", isAtTitle: pointer.isAtTitle, themeBefore: look.theme)
    }
  }
}
