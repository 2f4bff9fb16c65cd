import CanvasCore

/// The user's own templates: JSON files in the configuration folder.
enum UserTemplates {
  static var folder: FilePath {
    System.folder("XDG_CONFIG_HOME", else: ".config").appending("templates")
  }

  /// The templates at hand, read once.
  static let library = TemplateLibrary(own: read().compactMap(\.value))

  /// Each file of the folder; `ninefold templates` and `ninefold keys --check` say what is wrong with them.
  static func read() -> [UserFile<Template>] {
    UserFolder.files(in: folder).compactMap {
      UserFile.read($0, instead: "It gives no template.", TemplateFile.read)
    }
  }
}
