extension Workspace {
  /// Makes notes successes of today; where all of them are, they are none after all.
  ///
  /// A note that was done before keeps its day. Taken back, the day goes with the word, unless something else hangs on it:
  /// what a test taught, an item of an agenda, what was agreed for a day.
  public func celebrating(_ notes: [Identifier], at time: Int) throws(Refusal) -> Deed {
    let found = try present(notes: notes).compactMap { note($0) }
    let celebrates = found.contains { !$0.isSuccess }
    let word = Self.success[language ?? .en]
    let edits = found.filter { $0.isSuccess != celebrates }.flatMap { note -> [Edit] in
      let goal = Target.note(note.id)
      if celebrates {
        let tags = (note.tags + [word]).map(JSONValue.string)
        return [.set(goal, path: ["tags"], to: .array(tags))]
          + (note.isDone
            ? [] : [.set(goal, path: ["done"], to: .string(Clock.date(time)))])
      }
      let tags = note.tags.filter { !Note.isSuccess($0) }
      var edits: [Edit] = []
      if tags != note.tags {
        edits.append(
          .set(
            goal, path: ["tags"], to: tags.isEmpty ? nil : .array(tags.map(JSONValue.string))))
      }
      if Note.isSuccess(note.kind) { edits.append(.set(goal, path: ["kind"], to: nil)) }
      let keepsDay = isTest(note.id) || note.fields["step"] != nil || note.fields["due"] != nil
      if note.isDone, !keepsDay { edits.append(.set(goal, path: ["done"], to: nil)) }
      return edits
    }
    return Deed(Act(celebrates ? .celebrate : .uncelebrate), edits)
  }

  /// The tag, in the language of the workspace; all are known in every one.
  private static let success = Localized(
    en: "success", nl: "succes", fr: "réussite", de: "Erfolg", es: "éxito")
}
