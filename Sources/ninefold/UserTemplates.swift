import CanvasCore

/// The user's own templates: JSON files in the configuration folder.
enum UserTemplates {
  static var folder: FilePath {
    System.folder("XDG_CONFIG_HOME", else: ".config").appending("templates")
  }

  /// The templates at hand, read once.
  static let library = TemplateLibrary(own: all())

  /// Those that can be read; `ninefold templates` says what is wrong with the others.
  static func all() -> [Template] { read().compactMap { try? $0.get() } }

  /// Each file of the folder, read or refused.
  static func read() -> [Result<Template, FileError>] {
    UserFolder.files(in: folder).map(read)
  }

  private static func read(_ path: FilePath) -> Result<Template, FileError> {
    let contents: Contents
    do throws(StoreError) {
      contents = try SafeFile(path: path).read(limit: 1 << 20)
    } catch {
      return .failure(.store(error, path))
    }
    do throws(JSONError) {
      return .success(try TemplateFile.read(contents.bytes))
    } catch {
      return .failure(.content(error.sentence(in: contents.bytes), path))
    }
  }
}
