/// What the pictures of notes are, and the words for them.
extension Workspace {
  /// The pictograms at hand: the workspace's own, then those of the library that it does not have.
  public var pictograms: [Pictogram] {
    let own = (fields["pictograms"]?.object?.members ?? []).map { key, rows in
      Pictogram.own(key.text, rows.strings)
    }
    let (names, drawings) = (Set(own.map(\.id)), Set(own.map(\.rows)))
    return own
      + Pictogram.library.filter { !names.contains($0.id) && !drawings.contains($0.rows) }
  }

  /// A pictogram by its name, the workspace's own before the library's, or nil.
  private func named(_ name: String) -> Pictogram? {
    let own = fields["pictograms"]?.object?[FieldKey(name)].map { Pictogram.own(name, $0.strings) }
    return own ?? Pictogram.named(name)
  }

  /// The rows of a pictogram by its name, the workspace's own before the library's, or nil.
  public func pictogram(_ name: String) -> [String]? {
    fields["pictograms"]?.object?[FieldKey(name)]?.strings ?? Pictogram.named(name)?.rows
  }

  /// What a note's picture shows, in words: its `alt`, else what its pictogram is called. Nil for a note without
  /// one; of a sketch that nobody put into words the note's own words speak.
  public func words(ofPictureOf note: Note, in language: Language) -> String? {
    guard note.hasPicture else { return nil }
    let alt = note.fields.text("alt")
    let isSketch = note.picture.isEmpty
    let name = named(note.picture)?.name[language] ?? note.picture
    let what = alt.isEmpty ? name : alt
    let kind = Schema.note.first { $0.key == (isSketch ? "sketch" : "picture") }
    let label = kind?.label[language] ?? ""
    return what.isEmpty ? label : "\(label): \(what)"
  }
}

extension Note {
  /// The rows of its own drawing; none where it has none.
  public var sketch: [String] { fields["sketch"]?.strings ?? [] }
  /// Whether it has a pictogram or a drawing. Where it has both the pictogram is shown.
  public var hasPicture: Bool { !picture.isEmpty || !sketch.isEmpty }
}
