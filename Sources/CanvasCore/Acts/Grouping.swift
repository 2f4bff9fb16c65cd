/// Notes of a board that have one value of a facet, or none of them.
public struct NoteGroup: Hashable, Sendable {
  /// The value; nil of the notes without one.
  public var value: String?
  public var label: String
  public var notes: [Note]
}

extension Facet {
  /// The value that a note stands at where notes are grouped: the first it has in the order of the facet, so that each stands
  /// once; of values that the facet does not know the first it has.
  public func place(of note: Note) -> String? {
    let has = note.facet(id)
    return values.first { has.contains($0.id) }?.id ?? has.first
  }
}

extension Board {
  /// The notes by the values of a facet, in its order; what has a value that it does not know comes after, what has none
  /// last, called `without`.
  public func groups(
    by facet: Facet, in template: Template?, _ language: Language, without: String
  ) -> [NoteGroup] {
    var groups = facet.values.map { value in
      NoteGroup(value: value.id, label: value.label[language], notes: [])
    }
    var rest = NoteGroup(value: nil, label: without, notes: [])
    for note in boxes(in: template).flatMap(\.notes) {
      guard let value = facet.place(of: note) else {
        rest.notes.append(note)
        continue
      }
      if let index = groups.firstIndex(where: { $0.value == value }) {
        groups[index].notes.append(note)
      } else {
        groups.append(NoteGroup(value: value, label: value, notes: [note]))
      }
    }
    return groups + [rest]
  }

  /// This board with groups in the place of its boxes: what is drawn and read of them. It is no board of a file.
  public func grouped(_ groups: [NoteGroup]) -> Board {
    var board = self
    board.boxes = groups.enumerated().map { index, group in
      var box = Box(id: Self.group(index), notes: group.notes)
      box.title = group.label
      return box
    }
    return board
  }

  /// The id of a group by its index: no template has such a box.
  public static func group(_ index: Int) -> Identifier {
    Identifier("group-\(index)") ?? "group"
  }
}

extension Workspace {
  /// Carries notes from their group to another: of a facet with several values only the one that they stand at changes; nil
  /// takes all away.
  public func regrouping(
    _ notes: [Identifier], by facet: Facet, to value: String?
  ) throws(Refusal) -> Deed {
    let notes = try present(notes: notes).compactMap { note($0) }
    let edits = notes.map { note -> Edit in
      var values: [String] = []
      if let value {
        let old = facet.place(of: note)
        values =
          facet.allowsSeveral
          ? note.facet(facet.id).filter { $0 != old && $0 != value } + [value] : [value]
      }
      return .set(
        .note(note.id), path: ["facets", FieldKey(facet.id)], to: JSONValue(oneOrMore: values))
    }
    try refuseByHand(edits)
    return Deed(Act(.setFacet, facet.id), edits)
  }
}
