import CanvasCore

/// The user's own templates: JSON files in the configuration folder.
enum UserTemplates {
  static var folder: FilePath {
    System.folder("XDG_CONFIG_HOME", else: ".config").appending("templates")
  }

  /// Those that can be read; `ninefold templates` says what is wrong with the others.
  static func all() -> [Template] { read().compactMap { try? $0.get() } }

  /// Each file of the folder, read or refused.
  static func read() -> [Result<Template, FileError>] {
    let system = PosixFileSystem()
    guard let open = try? system.openFolder(folder) else { return [] }
    defer { system.discard(open) }
    let names = ((try? system.names(in: open)) ?? []).filter {
      $0.bytes.suffix(5).elementsEqual(".json".utf8) && $0.bytes.first != UInt8(ascii: ".")
    }
    return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map { name in
      read(folder.appending(name))
    }
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
