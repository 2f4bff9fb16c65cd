import CanvasCore
import Drawing

/// A show of the open board for a room: the focus walks, and what it is on fills the screen.
struct Show: Hashable, Sendable {
  /// Note by note instead of box by box.
  var isByNote = false
  /// Which screen of a note that is longer than one, from 0.
  var part = 0
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

  /// Goes on by a box or a note, or back; boxes come in the order of filling.
  mutating func stepPresentation(by step: Int) throws(Refusal) {
    let parts = plan?.parts ?? 1
    let part = min(max(0, show?.part ?? 0), parts - 1) + step
    if (0..<parts).contains(part) {
      show?.part = part
      return
    }
    try stepSlide(by: step)
    // Back to a long note means its end.
    let last = max(0, (makePlan()?.parts ?? 1) - 1)
    show?.part = step > 0 ? 0 : last
  }

  private mutating func stepSlide(by step: Int) throws(Refusal) {
    if show?.isByNote == false, let box = focusedBox, let page = plan?.shown {
      // The next page of the box, or the one before.
      let notes = shown(box)
      let index = step > 0 ? page.upperBound : page.lowerBound - 1
      if notes.indices.contains(index) {
        focus = Focus(box: box.id, note: notes[index].id)
        return
      }
    }
    let slides = self.slides
    let here = slides.firstIndex { $0 == currentSlide } ?? 0
    guard slides.indices.contains(here + step) else {
      throw Refusal(say(step > 0 ? .lastSlide : .firstSlide))
    }
    let next = slides[here + step]
    // Back to a box means its last page.
    let last =
      step < 0 && next.note == nil ? board?.box(next.box).flatMap { shown($0).last?.id } : nil
    focus = Focus(box: next.box, note: next.note ?? last)
  }

  mutating func togglePresentedNotes() {
    show?.isByNote.toggle()
    show?.part = 0
    settleFocus()
    let isByNote = show?.isByNote == true
    if !slides.contains(where: { $0 == currentSlide }), let first = slides.first { focus = first }
    tell(say(isByNote ? .presentsNotes : .presentsBoxes))
  }

  /// Black on white and white on black by turns.
  mutating func turnPresentedTheme() {
    use(look.theme.name == Theme.projectorLight.name ? .projectorDark : .projectorLight)
  }

  /// What is shown one after the other.
  private var slides: [Focus] {
    let boxes = self.boxes
    guard show?.isByNote == true else { return boxes.map { Focus(box: $0.id) } }
    return boxes.flatMap { box in shown(box).map { Focus(box: box.id, note: $0.id) } }
  }

  private var currentSlide: Focus? {
    show?.isByNote == true ? focus : focus.map { Focus(box: $0.box) }
  }
}
