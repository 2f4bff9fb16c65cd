extension Workspace {
  /// Gives notes a pictogram by its name. One of the library comes into the workspace in the same step, so that the
  /// file stands on its own, on older versions too.
  public func picturing(_ notes: [Identifier], with name: String) throws(Refusal) -> Deed {
    let notes = try present(notes: notes)
    let pictogram = try pictogram(called: name)
    let edits = notes.map { Edit.set(.note($0), path: ["picture"], to: .string(pictogram.id)) }
    return Deed(Act(.setPicture), edits + bringingPictograms(of: edits))
  }

  /// Takes pictures away from notes, pictograms and drawings alike.
  public func unpicturing(_ notes: [Identifier]) throws(Refusal) -> Deed {
    let notes = try present(notes: notes)
    let edits = notes.flatMap { note in
      [["picture"], ["sketch"]].map { Edit.set(.note(note), path: $0, to: nil) }
    }
    return Deed(Act(.setPicture), edits)
  }

  /// Writes a drawing into a note by someone who saw `base` when they began to draw; none takes it away. Where others
  /// drew meanwhile both are kept, and the second value is true. A note shows one picture: its pictogram goes.
  public func sketching(
    _ rows: [String], on note: Identifier, over base: JSONValue?
  ) throws(Refusal) -> (deed: Deed, isConflict: Bool) {
    let value = rows.isEmpty ? nil : JSONValue.array(rows.map(JSONValue.string))
    let writing = try writing(value, at: ["sketch"], of: .note(note), over: base)
    guard !rows.isEmpty else {
      return (Deed(Act(.setPicture), writing.edits), writing.isConflict)
    }
    let edits = writing.edits + [.set(.note(note), path: ["picture"], to: nil)]
    return (Deed(Act(.drawSketch), edits), writing.isConflict)
  }

  /// Adds a note with a drawing, for one whose note is gone.
  public func addingSketch(
    _ rows: [String], _ text: String, at place: Change.Place, by author: Author,
    templates: TemplateLibrary, using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    let added = try adding(
      [text], at: place, by: author, templates: templates, as: .drawSketch, using: &random)
    let edits = added.made.map { note in
      Edit.set(.note(note), path: ["sketch"], to: .array(rows.map(JSONValue.string)))
    }
    return Deed(added.act, added.edits + edits, made: added.made)
  }

  /// The edits that bring into the workspace what others of these name from the library.
  public func bringingPictograms(of edits: [Edit]) -> [Edit] {
    var brought: [Edit] = []
    for case .set(.note, ["picture"], let value?) in edits {
      guard let name = value.string, fields["pictograms"]?.object?[FieldKey(name)] == nil,
        let known = Pictogram.named(name)
      else { continue }
      let copy = Edit.set(
        .workspace, path: ["pictograms", FieldKey(name)],
        to: .array(known.rows.map(JSONValue.string)))
      if !brought.contains(copy) { brought.append(copy) }
    }
    return brought
  }

  /// The pictogram that somebody means: by its name in the workspace or in the library, in any language.
  func pictogram(called typed: String) throws(Refusal) -> Pictogram {
    let all = pictograms
    if let found = all.first(where: { $0.id == typed }) ?? all.first(where: { $0.isCalled(typed) })
    {
      return found
    }
    let names = all.map(\.id)
    let called = all.flatMap { pictogram in
      ([pictogram.id] + pictogram.name.values.values.sorted()).map { (name: $0, id: pictogram.id) }
    }
    let near = Suggestion.nearest(to: typed, among: called.map(\.name)).compactMap { name in
      called.first { $0.name == name }?.id
    }
    var once: [String] = []
    for id in near where !once.contains(id) { once.append(id) }
    throw .noValue(typed, of: "picture", near: once, names)
  }
}
