import CanvasCore

/// Photos that stand on the page of a report itself. Whoever makes the report reads the files; what is no picture by its first
/// bytes is not shown, whatever it is called.
public struct ReportPhotos: Sendable {
  /// Why a photo is not on the page.
  public enum Trouble: Hashable, Sendable {
    case missing, tooLarge, noPicture, outside, unreadable
  }

  /// Bytes that one photo may have, and all of them together: a page is to open on any machine.
  public static let largest = 5_000_000
  public static let largestSum = 40_000_000

  private var pictures: [String: String] = [:]
  private var troubles: [String: Trouble] = [:]
  private var sum = 0

  public init() {}

  /// What a report of an export may show: paths of photos below the workspace's folder, each once, in the order of the
  /// notes.
  public static func paths(in export: Export) -> [String] {
    var seen: Set<String> = []
    return export.boards.flatMap(\.notes).flatMap(\.references).compactMap { reference in
      reference.kind == .photo && !reference.path.isEmpty && seen.insert(reference.path).inserted
        ? reference.path : nil
    }
  }

  /// Takes the bytes of a photo.
  public mutating func show(_ path: String, _ bytes: [UInt8]) {
    guard bytes.count <= Self.largest, sum + bytes.count <= Self.largestSum else {
      troubles[path] = .tooLarge
      return
    }
    guard let type = Self.type(of: bytes) else {
      troubles[path] = .noPicture
      return
    }
    sum += bytes.count
    pictures[path] =
      "data:\(type);base64," + String(decoding: Base64.encode(bytes), as: UTF8.self)
  }

  /// Says why a photo cannot be shown.
  public mutating func fail(_ path: String, _ trouble: Trouble) { troubles[path] = trouble }

  func picture(_ path: String) -> String? { pictures[path] }
  func trouble(_ path: String) -> Trouble? { troubles[path] }

  /// The media type that the first bytes tell; nil for what no page shows. A drawing as SVG stands in an image, where no script
  /// of it runs.
  static func type(of bytes: [UInt8]) -> String? {
    func begins(_ start: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: start)
    }
    if begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return "image/png" }
    if begins([0xff, 0xd8, 0xff]) { return "image/jpeg" }
    if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) { return "image/gif" }
    if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return "image/webp" }
    let text = String(decoding: bytes.prefix(1000), as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{feff}" }
    if start.hasPrefix("<svg") || start.hasPrefix("<?xml") && start.contains("<svg") {
      return "image/svg+xml"
    }
    return nil
  }
}

extension ReportContext {
  /// The photos that notes point to, each with its words, and what is said of those that cannot be shown.
  var photoBlocks: [ReportBlock] {
    var seen: Set<String> = []
    var blocks: [ReportBlock] = []
    var lacking: [ReportItem] = []
    for place in places {
      for reference in place.note.references where seen.insert(reference.path).inserted {
        if let picture = photos.picture(reference.path) {
          blocks.append(
            .embedded(
              html: PhotoWords.figure(picture, reference, of: place.note), css: PhotoWords.css,
              plain: []))
        } else if let trouble = photos.trouble(reference.path) {
          lacking.append(
            ReportItem(
              quote(reference.path, on: nil),
              [say(PhotoWords.troubles[trouble] ?? PhotoWords.unreadable)]))
        }
      }
    }
    if !lacking.isEmpty {
      blocks += [.heading(say(PhotoWords.notShown)), .list(lacking)]
    }
    return blocks
  }
}

private enum PhotoWords {
  static let css = """
    figure.photo img{display:block;max-width:100%;max-height:160mm;height:auto}
    """

  static func figure(_ picture: String, _ reference: Reference, of note: Note) -> String {
    let words = [reference.name, String(reference.date.prefix(10)), note.title].filter {
      !$0.isEmpty
    }.joined(separator: " · ")
    return """
      <figure class="photo small">
      <img src="\(picture)" alt="\(ReportHTMLWriter.attribute(reference.name))">
      <figcaption>\(ReportHTMLWriter.text(words))</figcaption>
      </figure>
      """
  }

  static let notShown = Localized(
    en: "Photos that are not shown", nl: "Foto’s die niet getoond worden",
    fr: "Photos qui ne sont pas montrées", de: "Fotos, die nicht gezeigt werden",
    es: "Fotos que no se muestran")
  static let unreadable = Localized(
    en: "It cannot be read.", nl: "Ze is niet te lezen.", fr: "Elle est illisible.",
    de: "Es ist nicht lesbar.", es: "No se puede leer.")
  static let troubles: [ReportPhotos.Trouble: Localized] = [
    .missing: Localized(
      en: "There is no such file.", nl: "Dat bestand is er niet.",
      fr: "Ce fichier n’existe pas.", de: "Diese Datei gibt es nicht.",
      es: "Ese archivo no existe."),
    .tooLarge: Localized(
      en: "It is too large: 5 MB each and 40 MB together are shown.",
      nl: "Ze is te groot: 5 MB elk en 40 MB samen worden getoond.",
      fr: "Elle est trop grande\u{a0}: 5\u{a0}Mo chacune et 40\u{a0}Mo en tout sont montrés.",
      de: "Es ist zu groß: 5 MB je Foto und 40 MB zusammen werden gezeigt.",
      es: "Es demasiado grande: se muestran 5 MB cada una y 40 MB en total."),
    .noPicture: Localized(
      en: "It is no PNG, JPEG, GIF, WebP or SVG.", nl: "Het is geen PNG, JPEG, GIF, WebP of SVG.",
      fr: "Ce n’est ni PNG, JPEG, GIF, WebP ni SVG.",
      de: "Es ist kein PNG, JPEG, GIF, WebP oder SVG.",
      es: "No es PNG, JPEG, GIF, WebP ni SVG."),
    .outside: Localized(
      en: "It lies outside the folder of the workspace.",
      nl: "Ze ligt buiten de map van de werkruimte.",
      fr: "Elle est hors du dossier de l’espace de travail.",
      de: "Es liegt außerhalb des Ordners des Arbeitsbereichs.",
      es: "Está fuera de la carpeta del espacio de trabajo."),
    .unreadable: unreadable,
  ]
}
