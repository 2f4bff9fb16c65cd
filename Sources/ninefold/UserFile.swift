import CanvasCore

/// A file of the user's configuration folder as it was read: what it gives, and all that is wrong with it, a sentence
/// each.
struct UserFile<Value: Sendable> {
  /// Nil where nothing of it can be used.
  var value: Value?
  var troubles: [String] = []

  /// Nil where there is no such file. `instead` says what holds where it is no JSON.
  static func read(
    _ path: FilePath, instead: String,
    _ parse: ([UInt8]) throws(JSONError) -> Checked<Value>
  ) -> UserFile? {
    let name = "\"\(path.displayName)\""
    do throws(StoreError) {
      let bytes = try SafeFile(path: path).read(limit: 1 << 20).bytes
      do throws(JSONError) {
        let checked = try parse(bytes)
        return UserFile(value: checked.value, troubles: checked.sentences(about: name, in: bytes))
      } catch {
        let why = error.sentence(in: bytes)
        return UserFile(troubles: ["\(name) is not used: \(why). \(instead)"])
      }
    } catch .system(let error, _) where error.isMissing {
      return nil
    } catch {
      return UserFile(troubles: [error.sentence(about: path)])
    }
  }
}

extension Checked {
  fileprivate func sentences(about name: String, in bytes: [UInt8]) -> [String] {
    let all = mistakes.map { mistake in
      let clause = "\(name), \(mistake.sentence(in: bytes))"
      return clause.hasSuffix("?") ? clause : clause + "."
    }
    return more == 0 ? all : all + ["\(name) has \(more.of("more mistake"))."]
  }
}

/// Files of a folder of the user's.
enum UserFolder {
  /// Those that end in `.json` and are not hidden, in the order of their names.
  static func files(in folder: FilePath) -> [FilePath] {
    let system = PosixFileSystem()
    guard let open = try? system.openFolder(folder) else { return [] }
    defer { system.discard(open) }
    let names = ((try? system.names(in: open)) ?? []).filter {
      $0.bytes.suffix(5).elementsEqual(".json".utf8) && $0.bytes.first != UInt8(ascii: ".")
    }
    return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map {
      folder.appending($0)
    }
  }
}
