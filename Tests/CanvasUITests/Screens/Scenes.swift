import CanvasCore
import CanvasUI
import Drawing

/// A named screen: the state it shows, and what kind of screen it is.
struct Scene {
  enum Kind: Hashable {
    case canvas, single, headlines, cards, clusters
    /// Home, the list of boards, a panel, a draft.
    case other
    /// What a room sees: no sign of the focus.
    case show
  }

  var name: String
  var session: Session
  var kind: Kind
}

enum Scenes {
  static let sizes = [(80, 24), (103, 29), (128, 36), (160, 45), (200, 50)].map {
    Size(width: $0.0, height: $0.1)
  }

  /// Every board of a workspace; of a wall its three levels with all their pages.
  static func boards(of workspace: Workspace, _ size: Size) -> [Scene] {
    var scenes: [Scene] = []
    var session = Session(workspace, size: size)
    for board in workspace.boards {
      if board.template == "wall" {
        scenes += pages(of: board, session, "headlines", .headlines)
        scenes += pages(of: board, session.pressing("w"), "clusters", .clusters)
        scenes += pages(of: board, session.pressing("w w"), "cards", .cards)
      } else {
        scenes.append(Scene(name: board.id.text, session: session, kind: canvasKind(session.app)))
      }
      session.press("n")
    }
    return scenes
  }

  /// Steps through a wall with PageDown and keeps each screen on which other notes are seen.
  private static func pages(
    of board: Board, _ start: Session, _ level: String, _ kind: Scene.Kind
  ) -> [Scene] {
    var scenes: [Scene] = []
    var seen: Set<[String]> = []
    var session = start
    while true {
      let rows = session.app.view().rows.dropLast(2).map { row in
        String(row.map { "▸▐▌".contains($0) ? " " : $0 })
      }
      if seen.insert(rows).inserted {
        let name = "\(board.id) \(level)" + (scenes.isEmpty ? "" : " \(scenes.count + 1)")
        scenes.append(Scene(name: name, session: session, kind: kind))
      }
      session.press("PageDown")
      if session.app.notice?.isRefusal == true { return scenes }
    }
  }

  /// Whether a canvas is drawn whole: its strip of codes stands above its box where it is not.
  static func canvasKind(_ app: App) -> Scene.Kind {
    let frame = app.view()
    let top = (0..<frame.size.height).first { frame[0, $0].text == "┌" } ?? 0
    let above = top > 0 ? (0..<frame.size.width).map { frame[$0, top - 1].role } : []
    return above.contains { $0 == .labelFocus || $0 == .prompt } ? .single : .canvas
  }

  /// The screens beside the boards, of the inner-city track.
  static func others(_ size: Size) throws -> [Scene] {
    let wall = Session(try Seed.workspace("inner-city"), size: size)
    let canvas = wall.pressing("14*n")
    var saved = canvas
    let full = StoreError.system(SystemError(code: 28, call: "write"), .save)
    saved.send(
      .saved(
        .failure(.file(.store(full, "inner-city.json"), copy: "~/.local/state/ninefold/rescue"))))
    var unprotected = wall
    unprotected.send(.journal(trouble: .unprotected(full, "journal")))
    let keys: [(String, Session, String)] = [
      ("boards", wall, "b"), ("boards, last", wall, "b End"), ("zoomed box", canvas, "z"),
      ("compact", canvas, "2*w"), ("single", canvas, "3*w"), ("palette", canvas, ":"),
      ("palette, searched", canvas, ": t:move"), ("help", wall, "?"), ("find", wall, "/"),
      ("find, found", wall, "/ t:speel"), ("find, nothing", wall, "/ t:xyzzy"),
      ("facets", canvas, "f"), ("values of a facet", canvas, "e"), ("send", canvas, "M t:kan"),
      ("template of a new board", wall, "b a"), ("question", wall, "Q"), ("new cluster", wall, "c"),
      ("new note", canvas, "a t:Een_nieuw_idee_voor_de_straat"), ("edit", canvas, "Enter"),
      ("edit, two lines", canvas, "Enter t:¶En_meer Home Shift-Right Shift-Right"),
      ("new note on the wall", wall, "j a t:Iets_nieuws"), ("edit on the wall", wall, "j Enter"),
      ("new card", wall, "w w j a t:Iets_nieuws"), ("edit a card", wall, "w w j Enter"),
      ("carrying", canvas, "m Left"), ("marked", wall, "Space Space l Space"),
      ("sorted by votes", wall, "s"), ("ranked list", wall, "s s"),
      ("ranked list, new note", wall, "s s a t:Iets_nieuws"),
      ("vote, asked", wall, "Ctrl-R"),
      ("vote, open", wall, "Ctrl-R Down Enter Up Enter v"),
      ("vote, closing", wall, "Ctrl-R Enter v Ctrl-R"),
      ("results, round by round", wall, "Ctrl-R Enter v B"),
      ("result of a round", wall, "Ctrl-R Enter v B Down Enter"),
      ("history", wall, "a t:Nieuw Esc m Right Enter x H /"),
      ("moment", wall, "a t:Nieuw Esc m Right Enter x H Left Enter"), ("refusal", wall, "P"),
      ("not saved", saved, ""),
      ("not protected", unprotected, ""),
    ]
    return homes(size)
      + keys.map { Scene(name: $0.0, session: $0.1.pressing($0.2), kind: .other) }
      + shows(wall, canvas)
  }

  /// What a room sees, what a screen reader reads, and other looks of the same.
  private static func shows(_ wall: Session, _ canvas: Session) -> [Scene] {
    let keys: [(String, Session, String, Scene.Kind)] = [
      ("outline of a wall", wall, "i", .other), ("outline of a canvas", canvas, "i j", .other),
      ("outline, marked and carried", canvas, "i Space m", .other),
      ("outline, new note", canvas, "i a t:Een_nieuw_idee", .other),
      ("outline, edit", wall, "i Enter", .other), ("block letters", wall, "3*+", .other),
      ("block letters, edit", wall, "3*+ Enter", .other),
      ("hidden from the room", canvas, "W", .canvas), ("mouse on", canvas, "F8", .canvas),
      ("show, title of a canvas", canvas, "F5", .show),
      ("show, title of a wall", wall, "F5", .show),
      ("show, box", canvas, "F5 Right", .show), ("show, another box", canvas, "F5 3*Right", .show),
      ("show, cluster", wall, "F5 Right", .show), ("show, note", canvas, "F5 Tab 2*Right", .show),
      ("show, idea", wall, "F5 Tab Right", .show), ("show, last", canvas, "F5 End Right", .show),
    ]
    var scenes = keys.map { name, session, keys, kind in
      Scene(name: name, session: session.pressing(keys), kind: kind)
    }
    for (name, session) in [("wall", wall), ("canvas", canvas.pressing("W a t:Geheim Esc"))] {
      var plain = session
      plain.app.look.isASCII = true
      scenes.append(Scene(name: "ascii, \(name)", session: plain, kind: .show))
      var second = session
      second.send(.project)
      scenes.append(Scene(name: "second screen, \(name)", session: second, kind: .other))
      second.send(.nobodyToFollow)
      scenes.append(Scene(name: "second screen, \(name), nobody", session: second, kind: .show))
      second.send(.pointed(session.app.pointer))
      second.send(.nobodyToFollow)
      scenes.append(Scene(name: "second screen, \(name), ended", session: second, kind: .other))
    }
    return scenes
  }

  private static func homes(_ size: Size) -> [Scene] {
    var home = Home()
    home.folder = "~/.local/share/ninefold"
    let empty = Session(home: home, size: size)
    home.entries = (1...9).map { number in
      Home.Entry(
        path: FilePath("/w/\(number).json"),
        title: "Track \(number): \(number == 2 ? "子どもの遊び場" : "the street")",
        boards: number, notes: 7 * number, changed: Session.now - 86_400 * number)
    }
    home.entries[1].trouble = .words(
      "The file is in a newer format; open it with a newer Ninefold.")
    home.starters = [
      Home.Starter(path: "/s/a.json", title: "Inner-city experience"),
      Home.Starter(path: "/s/b.json", title: "Blank workshop"),
    ]
    let full = Session(home: home, size: size)
    return [
      Scene(name: "home, empty", session: empty, kind: .other),
      Scene(name: "home", session: full, kind: .other),
      Scene(name: "home, last", session: full.pressing("8*j"), kind: .other),
      Scene(name: "starters", session: full.pressing("a j"), kind: .other),
      Scene(name: "path", session: full.pressing("o t:~/plan.json"), kind: .other),
    ]
  }

  /// The inner-city track on screens that are no screens.
  static func tiny() throws -> [Scene] {
    try [(39, 24), (80, 11), (20, 5), (40, 12), (60, 16)].map { width, height in
      let size = Size(width: width, height: height)
      let session = Session(try Seed.workspace("inner-city"), size: size)
      return Scene(name: "\(width)x\(height)", session: session, kind: .other)
    }
  }
}
