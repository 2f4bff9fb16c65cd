import CanvasCore

extension Format {
  /// What partners give and get, as a picture.
  static let ledger = Format(
    "ledger", ending: "svg",
    Localized(
      en: "Picture of what partners give and get",
      nl: "Afbeelding van wat partners geven en krijgen",
      fr: "Image de ce que les partenaires donnent et reçoivent",
      de: "Bild dessen, was Partner geben und bekommen",
      es: "Imagen de lo que los socios dan y reciben"),
    write: { export throws(FormatError) in
      let picture = LedgerPicture(export.reduced, export)
      guard picture.isDrawn else { throw .noLedger }
      return Array(picture.svg(prefix: "", isInline: false).utf8)
    })
}

extension FormatError {
  /// No note has a flow.
  fileprivate static let noLedger = FormatError(
    Localized(
      en: "Nothing flows among partners in it yet",
      nl: "Er stroomt nog niets tussen partners in",
      fr: "Rien n’y circule encore entre partenaires",
      de: "Darin fließt noch nichts zwischen Partnern",
      es: "Todavía no fluye nada en él entre socios"))
}
