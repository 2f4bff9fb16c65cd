import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The visual canvas, its pictures and the editor of sketches, compared with screens that were looked at and kept.
struct VisualScreensTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 128, height: 36)]

  @Test(arguments: sizes)
  func visualCanvasLooksAsKept(_ size: Size) throws {
    let text = Files.text(of: Files.package + "/Tests/Fixtures/nine-sketches.json") ?? ""
    let nine = Session(try WorkspaceFile.read(Array(text.utf8)), size: size)
    let seed = Session(try Seed.workspace("inner-city"), size: size).pressing("n")
    var ascii = nine
    ascii.app.look.isASCII = true
    var english = nine
    english.app.look.language = .en
    let keys: [(String, Session, String)] = [
      ("nine sketches", nine, ""), ("nine sketches in ASCII", ascii, ""),
      ("two notes in a box", seed, "Tab Tab Tab Down"), ("zoomed", nine, "z"),
      ("one note", nine, "3*+"), ("pictures", seed, "I"), ("pictures, found", seed, "I t:fiets"),
      ("pictures, of a sketch", nine, "I"), ("sketch", nine, "I Up Enter"),
      ("sketch, begun", english, "I Enter x d 5*Right 4*Down d L 6*Left 2*Up"),
      ("sketch in ASCII", ascii, "I Enter"), ("show, sketch", nine, "F5 3*Right"),
      ("show, pictogram", seed, "F5 Right"), ("outline", nine, "i"),
    ]
    let screens = keys.map { name, session, keys in
      "== \(name)\n" + session.pressing(keys).app.view().golden
    }
    Golden.check(
      screens.joined() + "== roles of a sketch\n" + nine.pressing("I Enter").app.view().painting,
      Files.package
        + "/Tests/CanvasUITests/Screens/Golden/visual-\(size.width)x\(size.height).txt")
  }
}
