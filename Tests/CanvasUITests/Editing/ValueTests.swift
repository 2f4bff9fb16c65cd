import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Values by a key or two, and what sticks.
struct ValueTests {
  @Test(arguments: [
    EditCase("a letter gives a value", "problem: A*", "e s", "problem: A{evidence=supported}*"),
    EditCase(
      "another letter, another value", "problem: A*", "e r", "problem: A{evidence=refuted}*"),
    EditCase("- takes it away", "problem: A*", "e s e -", "problem: A*"),
    EditCase(
      ". gives it again", "problem: A* B", "e s Down .",
      "problem: A{evidence=supported} B{evidence=supported}*", says: "Evidence: supported"),
    EditCase(
      "again does not take away", "problem: A*", "e s . .", "problem: A{evidence=supported}*"),
    EditCase(
      "what is taken away is taken again", "problem: A* B", "A e t e - Down e s Up . Down .",
      "problem: A{evidence=supported} B{evidence=supported}*"),
    EditCase(
      "nothing is given again", "problem: A* B", "e t Down e t Up e - Down .", "problem: A B*",
      says: "Evidence: (none)"),
    EditCase(
      "nothing to give again", "problem: A*", ".", "problem: A*",
      says: "No value was given yet; e, t or f gives one"),
    EditCase(
      "* puts on the shortlist", "wall> tray: A*", "*", "wall> tray: A{stage=shortlisted}*",
      says: "On the shortlist; * takes it off"),
    EditCase("* takes off it", "wall> tray: A*", "* *", "wall> tray: A*"),
    EditCase(
      "selected notes all get it and are selected no longer", "wall> tray: A* B C",
      "Space Space * e s",
      "wall> tray: A{stage=shortlisted} B{stage=shortlisted} C{evidence=supported}*"),
    EditCase("t gives a sector", "wall> tray: A*", "t r", "wall> tray: A{sector=resident}*"),
  ])
  func values(_ edit: EditCase) throws { try edit.check() }

  /// Letters of a list are different ones, and none that moves through lists.
  @Test(arguments: Language.allCases, Facet.builtIn.map(\.id))
  func lettersOfAListAreUnique(_ language: Language, _ facet: String) throws {
    var session = try Session(picture: "problem: A*")
    session.app.look.language = language
    session.app.open(.values(of: facet, on: ["a"]))
    session.press("Down Up")
    let keys = session.app.panel?.rows.map(\.key) ?? []
    let letters = keys.compactMap { $0 }
    #expect(letters.count == keys.count && Set(letters).count == keys.count)
    #expect(letters.allSatisfy { $0 == "-" || ("a"..."z").contains($0) && !"ghjkl".contains($0) })
  }

  // MARK: The voice

  @Test(arguments: [
    EditCase(
      "the sector sticks to the voice", "wall> tray: *", "t s a t:One Enter t:Two Esc",
      "wall> tray: One{sector=social-economy} Two{sector=social-economy}*"),
    EditCase(
      "another voice while typing", "wall> tray: *", "t s a t:One Enter Ctrl-T r t:Two Esc",
      "wall> tray: One{sector=social-economy} Two{sector=resident}*"),
    EditCase(
      "no voice any more", "wall> tray: *", "t s a t:One Enter Ctrl-T - t:Two Esc",
      "wall> tray: One{sector=social-economy} Two*"),
    EditCase(
      "letters before the idea name the voice", "wall> tray: *", "a t:SE:_One Enter t:Two Esc",
      "wall> tray: One{sector=social-economy} Two{sector=social-economy}*"),
    EditCase(
      "other words with a colon stay words", "wall> tray: *", "a t:Note:_One Esc",
      "wall> tray: Note:_One*"),
    EditCase(
      "letters alone are an idea", "wall> tray: *", "a t:SE: Esc", "wall> tray: SE:*"),
    EditCase("a canvas has no voice", "problem: *", "t s a t:One Esc", "problem: One*"),
  ])
  func voice(_ edit: EditCase) throws { try edit.check() }

  @Test func whatIsPastedHasTheVoice() throws {
    var session = try Session(picture: "wall> tray: *").pressing("t s")
    session.send(.paste("One\nTwo"))
    let notes = session.app.board?.box("tray")?.notes ?? []
    #expect(notes.map { $0.facet("sector") } == [["social-economy"], ["social-economy"]])
  }

  /// A paste that comes while the list of sectors is open over a draft is text of the draft.
  @Test func aPasteOverTheListOfSectorsGoesIntoTheDraft() throws {
    var session = try Session(picture: "wall> tray: *").pressing("a t:One Ctrl-T")
    session.send(.paste(" two"))
    session.press("Esc Esc")
    #expect(Picture.of(session.app) == "wall> tray: One_two*")
  }

  // MARK: Typing goes on in the next box

  @Test(arguments: [
    EditCase(
      "Tab keeps and goes on in the next box", "customer-segments: *", "a t:One Tab t:Two Esc",
      "customer-segments: One | early-adopters: Two*"),
    EditCase(
      "Shift-Tab goes back", "early-adopters: *", "a t:One Shift-Tab t:Two Esc",
      "customer-segments: Two* | early-adopters: One"),
    EditCase(
      "an empty draft is none", "customer-segments: *", "a Tab t:Two Esc", "early-adopters: Two*"),
    EditCase(
      "a new note comes last in the next box", "customer-segments: * | early-adopters: A B",
      "a t:One Tab t:C Esc", "customer-segments: One | early-adopters: A B C*"),
    EditCase(
      "an edited note is kept too", "customer-segments: A*", "Enter t:! Tab t:Two Esc",
      "customer-segments: A! | early-adopters: Two*"),
    EditCase(
      "an emptied note is not left", "customer-segments: A*", "Enter Ctrl-U Tab Ctrl-G",
      "customer-segments: A*"),
  ])
  func boxes(_ edit: EditCase) throws { try edit.check() }

  // MARK: A whole box

  @Test func aBoxIsCopiedWithItsTitle() throws {
    var session = try Session(picture: "problem: A* B").pressing("C")
    #expect(session.effects.terminal.last == .copy("Problem\nA\nB"))
    session.press("Tab p")
    #expect(Picture.of(session.app).contains("A B |"))
  }

  // MARK: Too early

  @Test func lettersAfterARefusalAreNoCommands() throws {
    var session = try Session(picture: "problem: A* B").pressing("c")
    #expect(session.notice == "The boxes of a template stay")
    // A title that was meant for a cluster.
    session.press("d x x u m")
    #expect(Picture.of(session.app) == "problem: A* B")
    #expect(session.notice == "The boxes of a template stay")
    // Whatever is no letter ends it.
    session.press("Down x")
    #expect(Picture.of(session.app) == "problem: A*")
  }

  @Test func quittingIsNeverTooEarly() throws {
    let session = try Session(picture: "problem: A*").pressing("c q")
    #expect(session.work.last == .quit)
  }

  @Test func aMomentLaterLettersAreCommandsAgain() throws {
    var session = try Session(picture: "problem: A* B").pressing("c")
    session.time += 3
    session.press("x")
    #expect(Picture.of(session.app) == "problem: B*")
  }
}
