import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Boards as one line of text, and back: what stands in a box, and what is under the cursor.
///
///     problem: Rain Noise* | solution: Roof // bmc> channels: Post
///
/// Boxes are parted by `|`, boards by `//`; a board begins with its template and `>` unless it is a lean
/// canvas, and `wall>` can have clusters: `[Streets]: Sweep`. Notes are words, `_` stands for a space and
/// `¶` for a new line. A star follows the focused note, or stands alone in a focused empty box. Braces hold
/// what else a note has: `Rain{from=noise}`. Boxes that are empty and not focused are left out.
enum Picture {
  static func workspace(_ picture: String) throws -> (workspace: Workspace, focus: Focus) {
    var workspace = Workspace(id: "track", fields: ["title": "Track"])
    var focus: Focus?
    for part in picture.split(separator: " // ", omittingEmptySubsequences: false) {
      let (template, boxes) = head(part)
      let known = try #require(TemplateLibrary()[template])
      let id = try #require(Identifier(template))
      var board = known.makeBoard(id: id, title: template)
      for text in boxes.split(separator: " | ") {
        let pair = text.split(separator: ":", maxSplits: 1)
        let (box, new) = try self.box(pair[0], pair.count > 1 ? pair[1] : "")
        let index = board.boxes.firstIndex { $0.id == box.id }
        if let index {
          board.boxes[index].notes = box.notes
        } else {
          // Clusters stand before the tray.
          let place = board.boxes.firstIndex { known.box($0.id.text) != nil }
          board.boxes.insert(box, at: place ?? board.boxes.endIndex)
        }
        focus = new ?? focus
      }
      workspace.boards.append(board)
    }
    let first = try #require(workspace.boards.first?.boxes.first)
    return (workspace, focus ?? Focus(box: first.id))
  }

  private static func head(_ part: Substring) -> (template: String, boxes: Substring) {
    guard let cut = part.firstIndex(of: ">") else { return ("lean", part) }
    return (String(part[..<cut]).filter { $0 != " " }, part[part.index(after: cut)...])
  }

  private static func box(
    _ name: Substring, _ notes: Substring
  ) throws -> (box: CanvasCore.Box, focus: Focus?) {
    let name = name.filter { $0 != " " }
    let isCluster = name.hasPrefix("[")
    let title = isCluster ? String(name.dropFirst().dropLast()) : ""
    let id = try #require(Identifier(isCluster ? title.lowercased() : name))
    var box = CanvasCore.Box(id: id)
    box.title = title
    var focus: Focus?
    for token in notes.split(separator: " ") {
      let isFocused = token.hasSuffix("*")
      let words = isFocused ? token.dropLast() : token
      if words.isEmpty {
        focus = Focus(box: id)
        continue
      }
      let note = try self.note(words)
      box.notes.append(note)
      if isFocused { focus = Focus(box: id, note: note.id) }
    }
    return (box, focus)
  }

  private static func note(_ token: Substring) throws -> Note {
    let parts = token.split(separator: "{")
    let text = String(parts[0].map { $0 == "_" ? " " : $0 == "¶" ? "\n" : $0 })
    let slug = String(text.folded.prefix { $0 != "\n" }.map { $0 == " " ? "-" : $0 })
    var note = Note(id: try #require(Identifier(slug)), text: text)
    if parts.count > 1 {
      let link = parts[1].dropLast().split(separator: "=")
      note.fields["links"] = [["kind": .string(String(link[0])), "to": .string(String(link[1]))]]
    }
    return note
  }

  // MARK: And back

  static func of(_ app: App) -> String {
    let boards = app.workspace?.boards ?? []
    return boards.map { board in
      let head = board.template == "lean" ? "" : board.template + "> "
      let isOpen = board.id == app.board?.id
      return head + boxes(of: board, app, focus: isOpen ? app.focus : nil)
    }.joined(separator: " // ")
  }

  private static func boxes(of board: Board, _ app: App, focus: Focus?) -> String {
    let votes = board.votes
    let shown = board.boxes.compactMap { box -> String? in
      let isHere = focus?.box == box.id
      let isOwn = app.setup.templates[board.template]?.box(box.id.text) == nil
      guard isHere || isOwn || !box.notes.isEmpty else { return nil }
      var notes = box.notes.map { note in
        let text = String(note.text.map { $0 == " " ? "_" : $0 == "\n" ? "¶" : $0 })
        return text + more(note, votes[note.id]) + (isHere && focus?.note == note.id ? "*" : "")
      }
      if isHere, focus?.note == nil { notes.append("*") }
      let name = isOwn || !box.title.isEmpty ? "[\(box.title)]" : box.id.text
      return ([name + ":"] + notes).joined(separator: " ")
    }
    return shown.joined(separator: " | ")
  }

  /// What a note has beside its text.
  private static func more(_ note: Note, _ votes: Int?) -> String {
    var parts = Facet.builtIn.flatMap { facet in
      note.facet(facet.id).map { "\(facet.id)=\($0)" }
    }
    if !note.owner.isEmpty { parts.append("owner=\(note.owner)") }
    if !note.tags.isEmpty { parts.append("tags=\(note.tags.joined(separator: "+"))") }
    for score in ["impact", "effort", "importance", "evidence"] {
      if let value = note.score(score) { parts.append("\(score)=\(value)") }
    }
    if !note.picture.isEmpty { parts.append("picture=\(note.picture)") }
    if let minutes = note.minutes { parts.append("minutes=\(minutes)") }
    parts += note.links.map { "\($0.kind)=\($0.to)" }
    if let votes, votes > 0 { parts.append("votes=\(votes)") }
    return parts.isEmpty ? "" : "{\(parts.joined(separator: ","))}"
  }
}

/// A board, the keys pressed, and the board after them.
struct EditCase: CustomTestStringConvertible, Sendable {
  /// A fact.
  var testDescription: String
  var before: String
  var keys: String
  var after: String
  /// The words in the status line afterwards; nil where they do not matter.
  var says: String?

  init(
    _ fact: String, _ before: String, _ keys: String, _ after: String, says: String? = nil
  ) {
    testDescription = fact
    self.before = before
    self.keys = keys
    self.after = after
    self.says = says
  }

  func check() throws {
    var session = try Session(picture: before)
    #expect(Picture.of(session.app) == before, "the picture before is not what it says")
    session.press(keys)
    #expect(Picture.of(session.app) == after, "\(keys)")
    if let says { #expect(session.notice == says, "\(keys)") }
  }
}

extension Session {
  /// The program with pictured boards, the focus where the star is.
  init(picture: String, size: Size = Size(width: 80, height: 24)) throws {
    let (workspace, focus) = try Picture.workspace(picture)
    self.init(workspace, size: size)
    var tries = 0
    while app.board?.box(focus.box) == nil || !isHere(focus), tries < 500 {
      let isBoard = app.board?.boxes.contains { box in
        box.id == focus.box && (focus.note == nil || box.notes.contains { $0.id == focus.note })
      }
      if isBoard != true {
        press("n")
      } else if app.focus?.box != focus.box {
        press("Tab")
      } else {
        press("Down")
      }
      tries += 1
    }
  }

  private func isHere(_ focus: Focus) -> Bool { app.focus == focus }
}
