extension Workspace {
  /// Ties a photo, a film or a paper to a note: an address of the web, or a path below the workspace's folder. The same place
  /// is tied once.
  public func attaching(
    _ place: String, title: String = "", date: String = "", to id: Identifier
  ) throws(Refusal) -> Deed {
    guard let note = note(id) else { throw .missing(.note, id: id.text) }
    let place = place.cleanLine
    guard !place.isEmpty else { throw .emptyText }
    let isAddress = place.folded.hasPrefix("https://") || place.folded.hasPrefix("http://")
    let path = place.hasPrefix("./") ? String(place.dropFirst(2)) : place
    guard isAddress || Reference.isInside(path) && !path.contains("://") else {
      throw .noReference(place)
    }
    guard !note.references.contains(where: { $0.place == (isAddress ? place : path) }) else {
      throw .referenceIsThere(place)
    }
    let day = try FieldType.date.value(of: date.trimmed, named: "date")?.string ?? ""
    let reference = Reference(
      title: title.cleanLine, path: isAddress ? "" : path, url: isAddress ? place : "", date: day)
    let old = note.fields["refs"]?.array ?? []
    return Deed(
      Act(.addReference, reference.name),
      [.set(.note(id), path: ["refs"], to: .array(old + [reference.json]))])
  }
}
