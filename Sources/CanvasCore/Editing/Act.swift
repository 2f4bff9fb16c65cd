/// What a person did in a step, as a value: it is worded where it is read, in the reader's language. The
/// history keeps it beside a plain title, which older versions read.
public struct Act: Hashable, Sendable {
  /// The acts there are; the names stand in histories and stay.
  public enum Kind: String, CaseIterable, Sendable {
    case addNote = "note.add"
    case addNotes = "note.addSeveral"
    case editNote = "note.edit"
    case removeNote = "note.remove"
    case removeNotes = "note.removeSeveral"
    case moveNote = "note.move"
    case moveNotes = "note.moveSeveral"
    case reorderNote = "note.reorder"
    case joinNotes = "note.join"
    case hideNotes = "note.hide"
    case showNotes = "note.show"
    case pasteNotes = "note.paste"
    case duplicateNotes = "note.duplicate"
    /// Of a facet, by its id.
    case setFacet = "facet.set"
    /// Of a facet of the workspace, by its label.
    case defineFacet = "facet.define"
    case renameFacet = "facet.rename"
    case letFacetHaveSeveral = "facet.several"
    case moveFacet = "facet.move"
    case removeFacet = "facet.remove"
    /// Of a value, by its label.
    case defineValue = "value.define"
    case renameValue = "value.rename"
    case setSymbol = "value.symbol"
    case recolorValue = "value.color"
    case moveValue = "value.move"
    case removeValue = "value.remove"
    case setOwner = "owner.set"
    case setTags = "tags.set"
    case setScore = "score.set"
    case setMinutes = "minutes.set"
    case setPicture = "picture.set"
    case drawSketch = "sketch.draw"
    case planTest = "test.plan"
    case startTest = "test.start"
    case learnTest = "test.learn"
    /// A value of a metric.
    case measure = "metric.measure"
    case addPrototype = "prototype.add"
    case tryPrototype = "prototype.try"
    case addReflection = "reflection.add"
    case addReference = "reference.add"
    /// A note takes the place of one that is no longer believed.
    case replaceNote = "note.replace"
    /// What becomes of a partner.
    case partnerCandidate = "partner.candidate"
    case partnerJoins = "partner.join"
    case partnerRests = "partner.rest"
    case partnerLeaves = "partner.leave"
    /// A question to an expert, and its answer.
    case askExpert = "expert.ask"
    case answerExpert = "expert.answer"
    /// Notes become successes, or are none after all.
    case celebrate = "success.add"
    case uncelebrate = "success.remove"
    /// A rule of advice, by its id, says nothing more, or speaks again.
    case silence = "advice.silence"
    case unsilence = "advice.unsilence"
    /// Of fields, by their names.
    case setFields = "fields.set"
    case settle = "conflict.settle"
    case vote = "vote.give"
    case takeBackVotes = "vote.takeBack"
    case openVote = "vote.open"
    case closeVote = "vote.close"
    case addCluster = "cluster.add"
    case renameCluster = "cluster.rename"
    case removeCluster = "cluster.remove"
    case moveCluster = "cluster.move"
    case addBoard = "board.add"
    /// To a board, by its name.
    case promote = "note.promote"
    /// Of a source, by its name.
    case importBoards = "board.import"
    case renameBoard = "board.rename"
    case removeBoard = "board.remove"
    case moveBoard = "board.move"
    case setQuestion = "board.question"
    case setChallenge = "board.challenge"
    case setStart = "board.start"
    /// Who could lose by it.
    case setCouldLose = "board.couldLose"
    case renameWorkspace = "workspace.rename"
    /// What became of the track, and why.
    case setOutcome = "workspace.outcome"
    /// Copies that were edited apart, by their number.
    case mergeTables = "workspace.merge"
    /// The history gets a mark every week by itself, or no longer.
    case markWeeks = "history.markWeeks"
    case leaveWeeks = "history.leaveWeeks"
    /// Steps of an agenda that were done, or are not after all.
    case finishSteps = "step.finish"
    case reopenSteps = "step.reopen"
    /// To the moment after another act, whose name and parts follow; or to a moment by its name.
    case restore = "history.restore"
    case restoreMoment = "history.restoreMoment"
  }

  public var kind: Kind
  /// What the words of the act speak of: a number, the id of a facet, a name.
  public var parts: [String]

  public init(_ kind: Kind, _ parts: String...) {
    self.kind = kind
    self.parts = parts
  }

  public init(_ kind: Kind, parts: [String]) {
    self.kind = kind
    self.parts = parts
  }

  /// How a record spells it; it begins with the kind.
  public var texts: [String] { [kind.rawValue] + parts }

  /// The act that a record spells, or nil for one that this version does not know.
  public init?(texts: [String]) {
    guard let kind = texts.first.flatMap(Kind.init(rawValue:)) else { return nil }
    self.init(kind, parts: Array(texts.dropFirst()))
  }
}
