import CanvasCore
import CanvasUI
import Drawing

/// What the user has chosen for good: `config.json` and the themes in the configuration folder.
enum UserConfiguration {
  static var folder: FilePath { System.folder("XDG_CONFIG_HOME", else: ".config") }
  static var path: FilePath { folder.appending("config.json") }

  /// What stands there; nothing where there is no file. What is wrong with it is told and ends nothing.
  static func read() -> (configuration: Configuration, trouble: String?) {
    do throws(StoreError) {
      let bytes = try SafeFile(path: path).read(limit: 1 << 20).bytes
      do throws(JSONError) {
        return (try Configuration(reading: bytes), nil)
      } catch {
        return (
          Configuration(),
          "\"\(path.displayName)\" is not used: \(error.sentence(in: bytes)). The usual settings hold."
        )
      }
    } catch .system(let error, _) where error.isMissing {
      return (Configuration(), nil)
    } catch {
      return (Configuration(), error.sentence(about: path))
    }
  }

  /// The user's own themes, each file of `themes` read or refused.
  static func themes() -> [Result<Theme, FileError>] {
    UserFolder.files(in: folder.appending("themes")).map { path in
      do throws(StoreError) {
        let bytes = try SafeFile(path: path).read(limit: 1 << 20).bytes
        do throws(JSONError) {
          return .success(try ThemeFile.read(bytes))
        } catch {
          return .failure(.content(error.sentence(in: bytes), path))
        }
      } catch {
        return .failure(.store(error, path))
      }
    }
  }

  private static func unknownTheme(_ name: String, _ names: [String]) -> String {
    let near = Suggestion.clause(for: name, among: names)
    return "There is no theme \"\(name)\"."
      + (near.isEmpty ? " There are \(names.joined(separator: ", "))." : near)
  }

  /// All that is wrong with the configuration and the themes, a sentence each.
  static var troubles: [String] {
    let (configuration, trouble) = read()
    var troubles = trouble.map { [$0] } ?? []
    var names = Theme.builtIn.map(\.name)
    for theme in themes() {
      switch theme {
      case .success(let theme): names.append(theme.name)
      case .failure(let error): troubles.append(error.sentence)
      }
    }
    if let name = configuration.theme, !names.contains(name) {
      troubles.append(unknownTheme(name, names))
    }
    return troubles
  }

  /// How the screen looks by flags, variables and configuration, and what speaks against any of it.
  static func look(_ wishes: LookOptions) throws(Failure) -> (
    look: Look, keymap: Keymap, notes: [Event]
  ) {
    let (configuration, trouble) = read()
    var notes: [Event] = trouble.map { [.failed(.words($0))] } ?? []
    var own: [Theme] = []
    for theme in themes() {
      switch theme {
      case .success(let theme): own.append(theme)
      case .failure(let error): notes.append(.failed(.words(error.sentence)))
      }
    }
    var look = Look(ownThemes: own, hasMouse: wishes.mouse || configuration.mouse)
    look.oldTerminal = System.oldTerminal
    look.language = wishes.language ?? configuration.language
    look.isASCII = wishes.ascii || configuration.ascii
    let names = look.themes.map(\.name)
    if let name = wishes.theme {
      guard let theme = look.themes.first(where: { $0.name == name }) else {
        throw Failure(sentence: unknownTheme(name, names), code: 64)
      }
      look.theme = theme
    } else if System.variable("NO_COLOR") != nil {
      look.theme = .mono
    } else if configuration.theme == nil {
      look.followsGround = true
    } else if let name = configuration.theme {
      if let theme = look.themes.first(where: { $0.name == name }) {
        look.theme = theme
      } else {
        notes.append(.failed(.words(unknownTheme(name, names))))
      }
    }
    return (look, configuration.keymap, notes)
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
