import CanvasCore
import Drawing

/// The blocks of a box's notes, set as roomy as its height allows: with their pictures, and a free row between notes,
/// where all of that fits. Of more pictures than there is room for one is drawn and the others are counted.
struct NoteBlocks {
  private(set) var heights: [Int] = []
  private(set) var isSpaced = false
  private var blocks: [NoteBlock?] = []
  private let scene: BoardScene
  private let box: BoxScene
  private let size: Size
  private let isCompact: Bool

  init(_ scene: BoardScene, _ box: BoxScene, _ size: Size, isCompact: Bool) {
    self.scene = scene
    self.box = box
    self.size = size
    self.isCompact = isCompact
    _ = (!isCompact && setPictures()) || set(Setting())
    if isCompact, total > size.height { _ = set(Setting(isHeadline: true)) }
    if heights.count > 1, total + heights.count - 1 <= size.height {
      isSpaced = true
      for index in heights.indices.dropLast() { heights[index] += 1 }
    }
  }

  func block(_ index: Int) -> NoteBlock? { blocks[index] }

  /// How many notes have a picture that is not drawn.
  var undrawnPictures: Int {
    blocks.indices.count { blocks[$0]?.hasPicture == false && !picture($0).isEmpty }
  }

  // MARK: Setting

  /// How notes are set.
  private struct Setting {
    /// The items whose pictures are drawn, and how.
    var pictured: Set<Int> = []
    var pictures = Pictures.asTheyAre
    var isHeadline = false

    enum Pictures {
      case enlarged, asTheyAre
      /// Sketches in three quarters of their size.
      case small
    }
  }

  private var total: Int { heights.reduce(0, +) }

  /// Sets the notes; gives back whether all of them fit.
  private mutating func set(_ setting: Setting) -> Bool {
    blocks = (0..<box.itemCount).map { block($0, setting) }
    heights = blocks.map { $0?.height ?? scene.draftHeight(width: size.width) }
    return total <= size.height
  }

  /// Sets the notes with as many pictures as there is room for, which is all of them or one; false where there is
  /// none, or no room for one and its words.
  private mutating func setPictures() -> Bool {
    let pictured = (0..<box.itemCount).filter { !picture($0).isEmpty }
    guard let first = pictured.first else { return false }
    let one = box.isFocused && pictured.contains(box.focusIndex) ? box.focusIndex : first
    let sizes: [Setting.Pictures] =
      scene.settings.zoom == nil ? [.asTheyAre, .small] : [.enlarged, .asTheyAre]
    for items in [Set(pictured), [one]] {
      for pictures in sizes where set(Setting(pictured: items, pictures: pictures)) { return true }
    }
    // The other notes are counted; the one with the picture is whole.
    return heights[one] <= size.height
  }

  /// The rows of an item's picture; none where it has none.
  private func picture(_ index: Int) -> [String] {
    guard case .note(let note) = box.item(index) else { return [] }
    return scene.picture(of: note)
  }

  private func drawn(_ index: Int, _ setting: Setting) -> [String] {
    let picture = picture(index)
    let sketch = Sketch(picture)
    switch setting.pictures {
    case .asTheyAre: return sketch?.drawn() ?? picture
    case .small: return sketch?.drawn(lines: Sketch.lines - 1) ?? picture
    case .enlarged:
      let height = size.height / setting.pictured.count - 2
      let large = PictureText(picture, width: size.width / 2, height: height)
      return large?.rows ?? sketch?.drawn() ?? picture
    }
  }

  /// Whether pictures stand beside words: in boxes that are wide but low, where words have room beside them.
  private func isBeside(_ picture: [String]) -> Bool {
    size.width >= size.height * 4 && size.width >= (picture.map(cellWidth).max() ?? 0) + 24
  }

  private func block(_ index: Int, _ setting: Setting) -> NoteBlock? {
    guard case .note(let note) = box.item(index) else { return nil }
    var style = NoteBlock.Style(width: size.width)
    style.isFocused = scene.hasFocus(note)
    style.isSelected = scene.selected.contains(note.id)
    style.isHeadline = setting.isHeadline
    style.ground = scene.isGhost(note) ? nil : scene.ground(of: note)
    style.isDimmed = scene.isDimmed(note)
    style.quiet = scene.quietRole(of: note)
    style.showsDetail = scene.settings.zoom != nil
    if setting.pictured.contains(index) {
      style.picture = drawn(index, setting)
      style.isBeside = isBeside(style.picture)
    }
    return NoteBlock(
      note, sign: scene.signs.before(note, in: box.known),
      badges: isCompact ? [] : scene.signs.after(note), style)
  }
}
