import CanvasCore
import Drawing

extension Panel {
  /// Pictures for notes: a sketch to be drawn, none, and the pictograms at hand, each seen before it is chosen.
  /// Typing finds them by their names and other words, those in the language shown first.
  fileprivate static func pictures(for notes: [Identifier]) -> Panel {
    Panel("pictures", .panelPictures, filter: true) { app, typed in
      let chosen = notes.compactMap { app.workspace?.note($0) }
      return own(chosen, app).filter { $0.text.matches(typed) }
        + found(typed, app).map { row($0, chosen, app) }
    }
  }

  /// A sketch, and none.
  private static func own(_ notes: [Note], _ app: App) -> [Row] {
    let sketch = notes.count == 1 ? notes.first?.sketch ?? [] : []
    let draw = Row(
      id: "sketch", text: app.say(.drawSketch),
      detail: notes.contains { $0.picture.isEmpty && !$0.sketch.isEmpty } ? app.say(.set) : "",
      refusal: notes.count == 1 ? nil : app.say(.sketchIsOfOne), picture: sketch
    ) { app throws(Refusal) in
      if let note = notes.first { try app.startSketch(of: note.id) }
    }
    let none = Row(
      id: "none", text: app.say(.noValue),
      detail: notes.contains(where: \.hasPicture) ? "" : app.say(.set), stays: true
    ) { app throws(Refusal) in
      try app.act { workspace, _ throws(Refusal) in try workspace.unpicturing(notes.map(\.id)) }
      app.closePanel()
    }
    return [draw, none]
  }

  private static func row(_ pictogram: Pictogram, _ notes: [Note], _ app: App) -> Row {
    Row(
      // Names are people's own: one may be called as a row above.
      id: "= \(pictogram.id)", text: pictogram.name[app.language],
      detail: notes.allSatisfy { $0.picture == pictogram.id } ? app.say(.set) : "", stays: true,
      picture: pictogram.rows
    ) { app throws(Refusal) in
      try app.act { workspace, _ throws(Refusal) in
        try workspace.picturing(notes.map(\.id), with: pictogram.id)
      }
      app.closePanel()
    }
  }

  /// The pictograms that fit what is typed, the best first.
  private static func found(_ typed: String, _ app: App) -> [Pictogram] {
    let all = app.workspace?.pictograms ?? []
    let ranked = all.enumerated().compactMap { index, pictogram in
      pictogram.rank(of: typed, in: app.language).map { (rank: $0, index: index, it: pictogram) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.it)
  }
}

extension App {
  /// Opens the pictures for the notes a command acts on.
  mutating func choosePicture() throws(Refusal) {
    let notes = try chosenNotes()
    guard template?.pictorial == true else { throw Refusal(say(.noPicturesHere)) }
    open(pictures(for: notes))
  }

  /// The pictures for notes, with the cursor on the one they have.
  func pictures(for notes: [Identifier]) -> Panel {
    let panel = Panel.pictures(for: notes)
    let picture = notes.first.flatMap { workspace?.note($0)?.picture } ?? ""
    return picture.isEmpty ? panel : panel.at("= \(picture)")
  }
}
