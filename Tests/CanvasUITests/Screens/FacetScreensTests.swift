import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Facets, boards by a facet, and advice, compared with screens that were looked at and kept.
struct FacetScreensTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 128, height: 36)]

  @Test(arguments: sizes)
  func facetsLookAsKept(_ size: Size) throws {
    let seed = Session(try Seed.workspace("inner-city"), size: size)
    let facets = ": t:facetten_van Enter"
    let mood =
      "a t:Sfeer Enter Enter a t:Rustig Enter Right Right a t:Druk Enter 4*Right a t:Gezellig Enter"
    let advice = ": t:wat_aandacht Enter"
    let keys: [(String, Session, String)] = [
      ("facets", seed, facets), ("a new facet", seed, facets + " a t:Sfeer Enter"),
      ("its values", seed, "\(facets) \(mood)"),
      ("values of every workspace", seed, facets + " Down 9*Down Enter"),
      ("count", seed, facets + " 9*Down c"), ("group by", seed, "="),
      ("wall by sector", seed, "= Enter"), ("wall by sector, some notes", seed, "= Enter F Enter"),
      ("wall by sector, typing", seed, "= Enter Tab a t:Een_trap_naar_boven"),
      ("canvas by sector", seed, "b End 6*Up Enter = Enter"), ("advice", seed, advice),
      ("advice, put aside", seed, advice + " p P End"),
    ]
    let screens = keys.map { name, session, keys in
      "== \(name)\n" + session.pressing(keys).app.view().golden
    }
    Golden.check(
      screens.joined() + "== roles of advice\n" + seed.pressing(advice).app.view().painting,
      Files.package
        + "/Tests/CanvasUITests/Screens/Golden/facets-\(size.width)x\(size.height).txt")
  }
}
