import CanvasCore

extension Act {
  /// What was done, in a language, as undo and the history name it.
  public func words(in language: Language, facets: [Facet] = Facet.builtIn) -> String {
    switch kind {
    case .setFacet:
      let id = parts.first ?? ""
      let label = facets.named(id)?.label[language] ?? id
      return Phrase.didSetFacet.text(in: language, [label])
    case .setFields:
      let names = parts.first?.split(separator: ",").map { String($0).trimmed } ?? []
      return Phrase.didSetFacet.text(
        in: language, [names.map { Self.label($0, language, facets) }.joined(separator: ", ")])
    case .restore:
      let inner = Act(texts: parts)?.words(in: language, facets: facets) ?? parts.last ?? ""
      return Phrase.didRestore.text(in: language, [inner])
    default: return Self.phrases[kind]?.text(in: language, parts) ?? kind.rawValue
    }
  }

  /// What a field is called; in English as it is typed, which is what titles of steps always had.
  private static func label(_ name: String, _ language: Language, _ facets: [Facet]) -> String {
    guard language != .en else { return name }
    return Schema.typed(Schema.note).first { $0.name == name }?.label(language)
      ?? facets.named(name)?.label[language] ?? name
  }

  private static let phrases: [Kind: Phrase] = [
    .addNote: .didAddNote, .addNotes: .didAddNotes, .editNote: .didEditNote,
    .removeNote: .didRemoveNote, .removeNotes: .didRemoveNotes, .moveNote: .didMoveNote,
    .moveNotes: .didMoveNotes, .reorderNote: .didReorder, .joinNotes: .didJoin,
    .hideNotes: .didHide, .showNotes: .didUnhide, .pasteNotes: .didPaste,
    .duplicateNotes: .didDuplicate, .setOwner: .didSetOwner, .setTags: .didSetTags,
    .setScore: .didSetScore, .setMinutes: .didSetMinutes, .setPicture: .didSetPicture,
    .drawSketch: .didDrawSketch, .planTest: .didPlanTest, .startTest: .didStartTest,
    .measure: .didMeasure, .addPrototype: .didAddPrototype, .tryPrototype: .didTryPrototype,
    .addReflection: .didAddReflection, .addReference: .didAddReference,
    .setCouldLose: .didSetCouldLose,
    .learnTest: .didLearnTest, .replaceNote: .didReplaceNote, .silence: .didSilence,
    .partnerCandidate: .didPartnerCandidate, .partnerJoins: .didPartnerJoin,
    .partnerRests: .didPartnerRest, .partnerLeaves: .didPartnerLeave,
    .unsilence: .didUnsilence, .defineFacet: .didDefineFacet, .renameFacet: .didRenameFacet,
    .letFacetHaveSeveral: .didLetFacetHaveSeveral, .moveFacet: .didMoveFacet,
    .removeFacet: .didRemoveFacet, .defineValue: .didDefineValue, .renameValue: .didRenameValue,
    .setSymbol: .didSetSymbol, .recolorValue: .didRecolorValue, .moveValue: .didMoveValue,
    .removeValue: .didRemoveValue,
    .settle: .didSettle, .vote: .didVote,
    .takeBackVotes: .didTakeBackVotes, .openVote: .didOpenVote, .closeVote: .didCloseVote,
    .addCluster: .didAddCluster, .renameCluster: .didRenameCluster,
    .removeCluster: .didRemoveCluster, .moveCluster: .didMoveCluster, .addBoard: .didAddBoard,
    .importBoards: .didImport, .promote: .didPromote,
    .renameBoard: .didRenameBoard, .removeBoard: .didRemoveBoard, .moveBoard: .didMoveBoard,
    .setQuestion: .didSetQuestion, .setChallenge: .didSetChallenge, .setStart: .didSetStart,
    .renameWorkspace: .didRenameWorkspace, .setOutcome: .didSetOutcome,
    .mergeTables: .didMergeTables, .markWeeks: .didMarkWeeks, .leaveWeeks: .didLeaveWeeks,
    .finishSteps: .didFinish, .reopenSteps: .didReopen,
    .restoreMoment: .didRestore, .askExpert: .didAskExpert, .answerExpert: .didAnswerExpert,
    .celebrate: .didCelebrate, .uncelebrate: .didUncelebrate,
  ]
}

extension Step {
  /// What was done, in a language; steps of older versions have their plain titles.
  public func words(in language: Language, facets: [Facet] = Facet.builtIn) -> String {
    act?.words(in: language, facets: facets) ?? title
  }

  /// The same, of an undo that it is one, and with what it was about: the one wording of a step.
  public func sentence(
    in language: Language, facets: [Facet] = Facet.builtIn, about subject: StepSubject? = nil
  ) -> String {
    let words = words(in: language, facets: facets)
    let told = subject?.following(words) ?? words
    return switch kind {
    case .edit, .ballot: told
    case .undo: Phrase.undid.text(in: language, [told])
    case .redo: Phrase.redid.text(in: language, [told])
    }
  }
}
