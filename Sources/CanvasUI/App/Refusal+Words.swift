import CanvasCore

extension Refusal {
  /// Why it cannot be done, as a sentence in a language.
  public func words(in language: Language) -> String {
    func say(_ phrase: Phrase, _ parts: String...) -> String { phrase.text(in: language, parts) }
    switch self {
    case .said(let words): return words
    case .missing(let kind, _): return say(kind.missing)
    case .placeGone: return say(.placeIsGone)
    case .boxStays: return say(.boxStaysOnBoard)
    case .idTaken(let id): return say(.idIsTaken, id.text)
    case .notAField, .noField, .staysAsItIs, .notTyped: return say(.noFieldToSet)
    case .noValue(_, let name, _, let words):
      return say(.valueIsOneOf, name, words.joined(separator: ", "))
    case .hasParts(let name, _): return say(.valueHasParts, name)
    case .templateStays: return say(.boardHasTemplate)
    case .invalid(let objection): return objection.words(in: language)
    case .noParts(let name): return say(.fieldHasNoParts, name)
    case .deadLink(let id): return say(.linkLeadsNowhere, id.text)
    case .emptyText: return say(.emptiedNote)
    case .noBox: return say(.noBoxHere)
    case .edgeOfBox: return say(.edgeOfBox)
    case .edgeOfBoard: return say(.edgeOfBoard)
    case .edgeOfList: return say(.edgeOfList)
    case .afterItself: return say(.putBack)
    case .nothingCopied: return say(.nothingCopied)
    case .nothingToJoin: return say(.nothingToJoin)
    case .templateBoxesStay: return say(.templateBoxesStay)
    case .clusterNotEmpty: return say(.clusterNotEmpty)
    case .noSuchTemplate(let id): return say(.noSuchTemplate, id)
    case .noConflict: return say(.noConflict)
    case .emptyName: return say(.typeSomething)
    case .markTaken(let name): return say(.markIsTaken, name)
    case .noSuchMoment: return say(.nothingFound)
    case .sameAsThen: return say(.sameAsThen)
    case .importedAlready(let name): return say(.importedAlready, name)
    case .nothingNew(let name): return say(.nothingNewIn, name)
    case .noTest(let title): return say(.noteIsNoTest, title)
    case .testRuns(let title): return say(.testRunsAlready, title)
    case .testDecides(let note, let test): return say(.runningTestDecides, note, test)
    case .learningDecides(let note, let test): return say(.learningDecides, note, test)
    case .cardStays(_, let test): return say(.cardStays, test)
    case .askedAlready(let title, _): return say(.askedAlready, title)
    case .nothingAsked(let title): return say(.nothingAsked, title)
    case .noMetric(let title): return say(.noteHasNoMetric, title)
    case .countsItself(let title): return say(.metricCountsItself, title)
    case .noPrototype(let title): return say(.noteIsNoPrototype, title)
    case .reflectionStays: return say(.reflectionStays)
    case .noReference(let text): return say(.noReference, text)
    case .referenceIsThere(let text): return say(.referenceIsThere, text)
    case .replacedAlready(let title): return say(.isReplacedAlready, title)
    case .noPartner(let title): return say(.noteIsNoPartner, title)
    case .partnerIsThere(let title): return say(.partnerIsThere, title)
    case .leavesBeforeJoining(let title, let day): return say(.leavesBeforeJoining, title, day)
    case .joinsBeforeLeaving(let title, let day): return say(.joinsBeforeLeaving, title, day)
    case .promotedAlready: return say(.promotedAlready)
    case .nothingCarriesOver(let title): return say(.nothingCarriesOver, title)
    case .otherTemplate(let id): return say(.otherTemplate, id)
    case .noRule(let id, _, _): return say(.noSuchRule, id)
    case .noFacet(let name, _, _): return say(.noSuchFacet, name)
    case .builtInStays(let label): return say(.facetStays, label)
    case .facetTaken(let label): return say(.facetIsTaken, label)
    case .valueTaken(let label, let facet): return say(.valueIsTaken, label, facet)
    case .inUse(let label, let count):
      return Phrase.facetIsUsed.text(in: language, count: count, [label])
    case .severalInUse(let label, let count):
      return Phrase.severalAreUsed.text(in: language, count: count, [label])
    case .noSymbol(let symbol): return say(.symbolIsShort, symbol)
    case .symbolTaken(let symbol, let meaning): return say(.symbolIsTaken, symbol, meaning)
    case .voteIsOpen: return say(.voteIsOpenAlready)
    case .noOpenVote, .vote(.noOpenVote, _): return say(.noOpenVote)
    case .vote(.noVoteToTakeBack, _): return say(.noVoteToTakeBack)
    case .vote(.allGiven(let most), _): return say(.allVotesGiven, "\(most)")
    case .vote(.noMorePerNote(let most), _): return say(.noMorePerNote, "\(most)")
    }
  }
}

extension Target.Kind {
  fileprivate var missing: Phrase {
    switch self {
    case .workspace, .note: .noteIsGone
    case .board: .noSuchBoard
    case .box: .noSuchBox
    case .round: .noSuchVote
    }
  }
}

extension Objection {
  /// What speaks against a value, as a sentence in a language.
  public func words(in language: Language) -> String {
    func say(_ phrase: Phrase, _ parts: String...) -> String { phrase.text(in: language, parts) }
    switch self {
    case .text(let name), .texts(let name): return say(.valueIsText, name)
    case .identifier(let name): return say(.valueIsID, name)
    case .whole(_, let range):
      return say(.numberBetween, "\(range.lowerBound)", "\(range.upperBound)")
    case .number(let name): return say(.valueIsNumber, name)
    case .boolean(let name): return say(.valueIsBoolean, name)
    case .date(let name): return say(.valueIsDate, name)
    case .choice(let name, let words):
      return say(.valueIsOneOf, name, words.joined(separator: ", "))
    case .object(let name): return say(.valueHasParts, name)
    case .list(let name): return say(.valueIsList, name)
    case .ownKey: return say(.noFieldToSet)
    case .noTemplate: return say(.boardHasTemplate)
    }
  }
}
