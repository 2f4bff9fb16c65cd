/// A photo, a film or a paper that a note points to: an element of the field `refs`.
public struct Reference: Hashable, Sendable {
  /// What it is, told by how its name ends.
  public enum Kind: String, CaseIterable, Sendable {
    case photo, film, paper
    /// An address that names no file of a known kind.
    case page
  }

  public var title: String
  /// A file, seen from the workspace's folder; empty where it is an address.
  public var path: String
  public var url: String
  /// When it was made; empty where nobody wrote it down.
  public var date: String

  public init(title: String = "", path: String = "", url: String = "", date: String = "") {
    self.title = title
    self.path = path
    self.url = url
    self.date = date
  }

  init(_ json: JSONValue) {
    let object = json.object ?? [:]
    self.init(
      title: object.text("title"), path: object.text("path"), url: object.text("url"),
      date: object.text("date"))
  }

  /// Where it is.
  public var place: String { path.isEmpty ? url : path }

  /// What it is called: its title, else the last part of where it is.
  public var name: String {
    title.isEmpty ? place.split(separator: "/").last.map(String.init) ?? place : title
  }

  public var kind: Kind {
    let name = place.split(whereSeparator: { "?#".contains($0) }).first.map(String.init) ?? place
    let last = name.split(separator: "/").last ?? ""
    let ending = last.contains(".") ? (last.split(separator: ".").last.map(String.init) ?? "") : ""
    switch ending.folded {
    case "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "heic", "tif", "tiff", "bmp":
      return .photo
    case "mp4", "mov", "webm", "mkv", "avi", "m4v", "mpg", "mpeg", "ogv": return .film
    default:
      return path.isEmpty && !["pdf", "doc", "docx", "odt"].contains(ending.folded) ? .page : .paper
    }
  }

  var json: JSONValue {
    var object = JSONObject()
    for (key, text) in [("date", date), ("url", url), ("path", path), ("title", title)]
      as [(FieldKey, String)] where !text.isEmpty
    {
      object[key] = .string(text)
    }
    return .object(object)
  }

  /// A path whose every part lies below the folder it is seen from: not absolute, no way up, no control character.
  public static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !parts.contains("..") && !parts.contains("") && !path.contains("\\")
      && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
  }
}

extension Note {
  /// What it points to, in the order of the file; elements that say nowhere are left out.
  public var references: [Reference] {
    (fields["refs"]?.array ?? []).map(Reference.init).filter { !$0.place.isEmpty }
  }
}
