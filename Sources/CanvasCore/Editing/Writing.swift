/// What comes of a value that was typed while the same field may have been changed by others.
public struct Writing: Sendable {
  public var edits: [Edit]
  /// Whether another value was written meanwhile: both are kept, one shown and one in `conflicts`.
  public var isConflict = false
}

extension Workspace {
  /// The edits that write a value by someone who saw `base` in the field when they began to type. The field
  /// is treated as a merge treats it: lists grow by elements, a removed value gives way to a changed
  /// one, and of two new values the one whose bytes sort first is shown and the other waits in `conflicts`.
  public func writing(
    _ value: JSONValue?, at path: [FieldKey], of target: Target, over base: JSONValue?
  ) throws(Refusal) -> Writing {
    guard let fields = fields(of: target) else {
      throw .missing(target.kind, id: target.id?.text ?? "")
    }
    func solid(_ value: JSONValue?) -> JSONValue? { value.flatMap { $0.isVoid ? nil : $0 } }
    let (new, old, now) = (solid(value), solid(base), solid(fields[path: path[...]]))
    if new == old || new == now { return Writing(edits: []) }
    if now == old { return Writing(edits: [.set(target, path: path, to: new)]) }
    if let type = Schema.type(of: path, in: target.kind), case .set = type {
      let merged = SequenceMerge.elements(
        of: type, base: old?.array ?? [], now?.array ?? [], new?.array ?? [], oursFirst: true
      ).shown
      return Writing(edits: [.set(target, path: path, to: .array(merged))])
    }
    guard let now else { return Writing(edits: [.set(target, path: path, to: new)]) }
    guard let new else { return Writing(edits: []) }
    let isNewFirst = JSONWriter.line(new).lexicographicallyPrecedes(JSONWriter.line(now))
    let waiting = Conflict.entry(isNewFirst ? now : new, at: path)
    let present = fields["conflicts"]?.array ?? []
    var edits: [Edit] = []
    if isNewFirst { edits.append(.set(target, path: path, to: new)) }
    if !present.contains(waiting) {
      edits.append(.set(target, path: ["conflicts"], to: .array(present + [waiting])))
    }
    return Writing(edits: edits, isConflict: true)
  }

  /// Where something goes whose note is gone: the end of its box; where that is gone too the tray, else the first
  /// box, of the same board, else of the first board that has one; at the end. Nil where no board has a box.
  public func refuge(near place: Target?) -> Change.Place? {
    if case .box(let board, let box)? = place, let box = self.board(board)?.box(box) {
      return Change.Place(parent: .box(board: board, box: box.id), after: box.notes.last?.id)
    }
    var near: Board?
    switch place {
    case .box(let id, _)?, .board(let id)?, .round(let id, _)?: near = board(id)
    case .note(let id)?: near = position(ofNote: id).map { boards[$0.board] }
    case .workspace?, nil: break
    }
    guard
      let board = [near].compactMap({ $0 }).first(where: { !$0.boxes.isEmpty })
        ?? boards.first(where: { !$0.boxes.isEmpty }),
      let box = board.box("tray") ?? board.boxes.first
    else { return nil }
    return Change.Place(parent: .box(board: board.id, box: box.id), after: box.notes.last?.id)
  }
}
