/// Why something cannot be done: a value, worded where it is shown, in the language of whoever reads.
public enum Refusal: Error, Hashable, Sendable {
  /// Words of a front end, in its reader's language already.
  case said(String)
  /// There is no such thing (any more).
  case missing(Target.Kind, id: String)
  /// What was to hold it is gone.
  case placeGone
  case boxStays
  case idTaken(Identifier)
  case notAField
  case templateStays
  case invalid(Objection)
  /// A field whose value is no object has no parts.
  case noParts(String)
  /// A link to something that is not there.
  case deadLink(Identifier)
  /// A note, or a name, is to have words.
  case emptyText
  /// A board without a box for a note.
  case noBox(Identifier)
  /// Nothing lies further that way: in the box, on the board, in the list of boards.
  case edgeOfBox, edgeOfBoard, edgeOfList
  case afterItself
  case nothingCopied, nothingToJoin
  /// Boxes of a template are not added, moved or removed.
  case templateBoxesStay
  /// A cluster with notes that no tray can take.
  case clusterNotEmpty
  case noSuchTemplate(String)
  case noConflict
  /// No field of that name; some that are near, and all there are.
  case noField(String, of: Target.Kind, near: [String], [String])
  /// No value of a field or facet; some that are near, and all there are.
  case noValue(String, of: String, near: [String], [String])
  /// A field that says what a thing is.
  case staysAsItIs(String, of: Target.Kind)
  /// A field with parts, of which one can be set.
  case hasParts(String, example: String)
  /// A field that nobody types.
  case notTyped(String)
  /// A vote for a note, or back from it, does not count.
  case vote(Teller.Objection, Identifier)
  case voteIsOpen, noOpenVote
  /// A moment is to have a name, and one that no other has.
  case emptyName, markTaken(String)
  /// Nobody knows the moment, or nothing has changed since.
  case noSuchMoment, sameAsThen
  /// A source of this name was imported before; or has nothing that is not there already.
  case importedAlready(String), nothingNew(String)
  /// A note, by its title, that is no experiment; an experiment that runs already.
  case noTest(String), testRuns(String)
  /// The evidence of a note follows from a test: one that runs, or what one taught. Both by their titles.
  case testDecides(String, test: String), learningDecides(String, test: String)
  /// A part of a card that stays as it was written, once the test runs.
  case cardStays(String, test: String)
  /// A note, by its title, waits for that expert already; or asks nothing.
  case askedAlready(String, topic: String), nothingAsked(String)
  /// A note, by its title, without a metric; one whose metric the program counts; one that is no prototype.
  case noMetric(String), countsItself(String), noPrototype(String)
  /// A reflection, by its title: it is never shown to the room.
  case reflectionStays(String)
  /// What is neither an address nor a path below the workspace's folder; what is there already.
  case noReference(String), referenceIsThere(String)
  /// Another note took its place already.
  case replacedAlready(String)
  /// A note, by its title, that is no partner; a partner that stands there already.
  case noPartner(String), partnerIsThere(String)
  /// A partner, by its title, cannot leave before the day it joined, nor join before the day it left.
  case leavesBeforeJoining(String, String), joinsBeforeLeaving(String, String)
  /// The notes are on that board already; no box of a template has a place for them, by its title; the board is of another
  /// template than the one that is named.
  case promotedAlready, nothingCarriesOver(String), otherTemplate(String)
  /// A rule of advice that there is not; some that are near, and all there are.
  case noRule(String, near: [String], [String])
  /// No facet of that id or label; some that are near, and all there are.
  case noFacet(String, near: [String], [String])
  /// A facet or a value, by its label, that every workspace has, and that nobody takes away.
  case builtInStays(String)
  /// There is a facet, or a value of one, of that name already.
  case facetTaken(String), valueTaken(String, of: String)
  /// So many notes carry the facet, or the value, by its label; or carry several of its values.
  case inUse(String, Int), severalInUse(String, Int)
  /// A symbol is one sign or two; or it means something else already.
  case noSymbol(String), symbolTaken(String, by: String)

  public init(_ words: String) { self = .said(words) }
}
