import CanvasCore
import CanvasUI
import Drawing
import Testing

struct TroubleTests {
  private static let full = StoreError.system(SystemError(code: 28, call: "write"), .save)

  private func said(_ trouble: Trouble) -> String {
    App(size: Size(width: 80, height: 24)).words(of: trouble)
  }

  @Test(
    arguments: [
      (.words("As it is."), "As it is."),
      (.noEditor("vi"), "There is no editor “vi”; set EDITOR to one"),
      (.editorEnded(code: 3), "The editor ended with 3; the note is as it was"),
      (.editorKilled(signal: 9, "a.txt"), "The editor was ended by signal 9; its text is in a.txt"),
      (
        .file(.content("line 3", "b/plan.json")),
        "“plan.json” cannot be read and is left alone: line 3"
      ),
    ] as [(Trouble, String)])
  func itSaysWhatHappened(_ trouble: Trouble, _ words: String) { #expect(said(trouble) == words) }

  @Test func whatCannotBeSavedSaysWhyAndWhereItsCopyIs() {
    let words = "Can't save “plan.json”: the disk is full; free some space and it is saved"
    #expect(said(.file(.store(Self.full, "plan.json"))) == words)
    #expect(
      said(.file(.store(Self.full, "plan.json"), copy: "~/copy.json"))
        == words + ". A copy is in ~/copy.json")
  }

  @Test func whatCannotBeReadIsNotSaidToBeUnsaved() {
    #expect(
      said(.file(.store(.danglingLink(to: "gone.json"), "plan.json")))
        == "Can't open “plan.json”: it is a link to “gone.json”, which is not there")
    #expect(
      said(.file(.store(.alreadyExists, "plan.json")))
        == "Can't save “plan.json”: something of that name is there already")
  }

  @Test func noControlCharacterOfANameReachesTheScreen() {
    #expect(said(.file(.content("x", "a\u{1B}b"))) == "“a␛b” cannot be read and is left alone: x")
  }

  @Test func theBannerStaysUntilTheWorkIsSafe() throws {
    var session = try Session(picture: "problem: A*")
    #expect(session.app.banner == nil && session.app.unsavedWords == nil)
    session.send(.journal(trouble: .unprotected(Self.full, "journal")))
    #expect(
      session.app.banner
        == "What is typed is not protected (“journal”): the disk is full; free some space and it is saved"
    )
    session.send(.saved(.failure(.words("No"))))
    #expect(session.app.banner == "No")
    #expect(session.app.unsavedWords == "No. It could not be kept anywhere")
    session.send(.journal(trouble: nil))
    #expect(
      session.app.unsavedWords == "No. What you did is kept; it comes back when you open the file")
    session.send(.saved(.success(SavedState(asked: try #require(session.app.workspace)))))
    #expect(session.app.banner == nil && session.app.unsavedWords == nil)
  }
}
