import CanvasCore
import Drawing

/// A show of the open board for a room: a title page, then the focus walks, and what it is on fills the screen.
struct Show: Hashable, Sendable {
  /// Note by note instead of box by box.
  var isByNote = false
  var isAtTitle = true
  /// The theme to go back to.
  var themeBefore: Theme
}

extension App {
  mutating func startPresentation() throws(Refusal) {
    _ = try requireBoard()
    if draft != nil { try keepDraft() }
    guard let first = boxes.first else { throw Refusal(say(.noBoxHere)) }
    if screen != .board || focus == nil { focus = Focus(box: first.id) }
    screen = .board
    selected = []
    activities = [.show(Show(themeBefore: look.theme))]
    if look.theme.name == Theme.standard.name { use(.projectorLight) }
  }

  mutating func endPresentation() {
    guard let ended = show else { return }
    show = nil
    if look.theme != ended.themeBefore { use(ended.themeBefore) }
  }

  /// Goes on by so many slides, or back; `.min` and `.max` mean the first and the last one.
  mutating func stepPresentation(by step: Int) throws(Refusal) {
    guard let slides = plan?.slides else { return }
    let next = slides.all.indices.place(slides.index, step: step)
    guard next != slides.index else {
      throw Refusal(say(step > 0 ? .lastSlide : .firstSlide))
    }
    go(to: slides.all[next])
  }

  /// Shows a slide; the title page leaves the cursor where it is.
  private mutating func go(to slide: Slide) {
    show?.isAtTitle = slide.focus == nil
    guard let focus = slide.focus else { return }
    self.focus = focus
    part = slide.part
  }

  mutating func togglePresentedNotes() {
    show?.isByNote.toggle()
    if show?.isAtTitle == false, let slide = makePlan()?.slides?.current { go(to: slide) }
    tell(say(show?.isByNote == true ? .presentsNotes : .presentsBoxes))
  }

  /// Black on white and white on black by turns.
  mutating func turnPresentedTheme() {
    use(look.theme.name == Theme.projectorLight.name ? .projectorDark : .projectorLight)
  }
}
