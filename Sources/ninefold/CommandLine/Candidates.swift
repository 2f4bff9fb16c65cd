import CanvasCore
import CanvasUI
import Drawing
import Interchange

/// Something that can stand at a place of the command line.
struct Candidate {
  var value: String
  /// What it stands for, as the title of a board by its id.
  var meaning = ""

  /// Those that begin as what is typed; where none does, those whose meaning begins so, whatever case and accents:
  /// who knows the title of a board gets its id.
  static func fitting(_ typed: String, _ all: [Candidate]) -> [Candidate] {
    let exact = all.filter { $0.value.hasPrefix(typed) }
    if !exact.isEmpty || typed.isEmpty { return exact }
    let wanted = typed.folded
    guard !wanted.isEmpty else { return [] }
    return all.filter { $0.value.folded.hasPrefix(wanted) || $0.meaning.folded.hasPrefix(wanted) }
  }
}

/// What completions know: names from the file that stands on the line, and those of the program. What cannot be
/// read gives none, without a word, and nothing is ever written.
struct Candidates {
  /// What stands on the line already.
  struct Line {
    var file: String?
    var board: String?
    /// The words that are no options, without the command's name.
    var words: [String]
    /// The word at the cursor, without quotes.
    var typed: String
  }

  /// A kind of thing that can be named.
  enum Source: Sendable {
    case files, folders, boards, boxes, notes, targets, moments, people, fields, assignments
    case templates, starters, readings, themes
    case anyFiles
    case facet(String)
    case facets, filters
    /// The values of the facet that stands on the line.
    case values
    case formats([Format])
    case words([String])
  }

  /// What stands at a place, by an option's name or what help calls an argument; where several commands have one
  /// of that name and it is not the same, with the command's name before it.
  private static let sources: [String: Source] = [
    "file": .files, "versions": .files, "--into": .files, "folder": .folders,
    "--programme": .folders,
    "source": .anyFiles, "reference": .anyFiles, "--output": .anyFiles, "--workshop": .boards,
    "export --to": .formats(Format.written),
    "--format": .formats(Format.read),
    "promote --to": .templates, "report --to": .words(ReportCommand.Target.allValueStrings),
    "--form": .words(Report.Form.allValueStrings),
    "--again": .words(ImportAgain.allValueStrings),
    "--appearance": .words(Export.Appearance.allValueStrings),
    "--board": .boards, "--box": .boxes, "move --to": .boxes, "note": .notes, "--note": .notes,
    "--after": .notes, "target": .targets, "--field": .fields, "field=value": .assignments,
    "diff from": .moments, "diff to": .moments, "moment": .moments, "--at": .moments,
    "--since": .moments, "--before": .moments, "--by": .people, "--sector": .facet("sector"),
    "facet facet": .facets, "facet value": .values,
    "--group": .facets, "show --by": .facets, "--filter": .filters,
    "--color": .words(Facet.colors + ["none"]), "facet --before": .values,
    "facet --after": .values, "--template": .templates, "templates id": .templates,
    "new --from": .starters,
    "--state": .words(Partner.State.allCases.map(\.rawValue)), "--new": .facet("partner"),
    "--reading": .readings, "--theme": .themes,
  ]

  static func source(of name: String, in command: String) -> Source? {
    sources["\(command) \(name)"] ?? sources[name]
  }

  private let line: Line
  private let workspace: Workspace?
  private let path: FilePath?

  init(_ line: Line) {
    self.line = line
    path = line.file.flatMap { $0 == "-" ? nil : try? FileName.path($0) }
    workspace = path.flatMap { path in
      guard let bytes = try? SafeFile(path: path).read().bytes else { return nil }
      return try? WorkspaceFile.read(bytes).completed(with: UserTemplates.library)
    }
  }

  func values(_ source: Source) -> [Candidate] {
    switch source {
    case .files: files(.all) + ownFiles
    case .folders: files(.folders)
    case .anyFiles: files(.any)
    case .formats(let formats):
      formats.map { Candidate(value: $0.id, meaning: $0.name[System.language]) }
    case .words(let words): words.map { Candidate(value: $0) }
    case .boards: boards
    case .boxes: boxes
    case .notes: notes
    case .targets: boards + notes
    case .moments: moments
    case .people: people
    case .fields: Schema.note.map { Candidate(value: $0.key.text, meaning: $0.meaning) }
    case .assignments: assignments
    case .facet(let id): values(of: id)
    case .facets: facets.map { Candidate(value: $0.id, meaning: $0.label[System.language]) }
    case .values: values
    case .filters: filters
    case .templates:
      UserTemplates.library.all.map { Candidate(value: $0.id, meaning: $0.title[System.language]) }
    case .starters:
      StoreFolder.starters().map { Candidate(value: $0.name) } + files(.all)
    case .readings: Reading.all.map { Candidate(value: $0.id, meaning: $0.title[System.language]) }
    case .themes: Theme.builtIn.map { Candidate(value: $0.name) }
    }
  }

  // MARK: Of the file

  private var names: Names? {
    workspace.map { Names(workspace: $0, templates: UserTemplates.library, file: "") }
  }

  private var boards: [Candidate] {
    guard let workspace, let names else { return [] }
    return workspace.boards.map {
      Candidate(value: $0.id.text, meaning: short(names.title(of: $0)))
    }
  }

  /// The boxes of the board that is named, else of the one that the first note is on, else of the first.
  private var boxes: [Candidate] {
    guard let workspace, let names else { return [] }
    let note = line.words.dropFirst().first.flatMap { try? names.note($0) }
    let place = note.flatMap { workspace.position(ofNote: $0.id) }
    let board = line.board == nil ? place.map { workspace.boards[$0.board] } : nil
    guard let board = board ?? (try? names.board(line.board)) else { return [] }
    let template = names.templates[board.template]
    let language = board.language ?? workspace.language ?? System.language
    return board.boxes(in: template).map {
      Candidate(value: $0.id.text, meaning: short($0.label(in: template, language)))
    }
  }

  private var notes: [Candidate] {
    guard let workspace, let names else { return [] }
    return workspace.boards.flatMap { board in
      board.notes.map { note in
        Candidate(
          value: note.id.text, meaning: "\(short(note.title)) (\(short(names.title(of: board))))")
      }
    }
  }

  private var moments: [Candidate] {
    guard let workspace, let path,
      let past = try? System.history(of: workspace.id, beside: path).read(), !past.isForeign
    else { return [] }
    let marks = past.marks.reversed().map {
      Candidate(value: $0.name, meaning: System.localTime.stamp($0.time))
    }
    let steps = past.steps.suffix(20).reversed().map { step in
      Candidate(
        value: step.id.description,
        meaning: short(step.sentence(in: System.language, facets: workspace.facets)))
    }
    return marks + ["start", "now"].map { Candidate(value: $0) } + steps
  }

  private var people: [Candidate] {
    let authors =
      workspace?.boards.flatMap(\.notes).compactMap { $0.fields["author"]?.string } ?? []
    return Set(authors).sorted(by: bytesPrecede).map { Candidate(value: $0) }
  }

  private var facets: [Facet] { workspace?.facets ?? Facet.builtIn }

  private func values(of facet: String) -> [Candidate] {
    facets.first { $0.id == facet }?.values.map {
      Candidate(value: $0.id, meaning: $0.label[System.language])
    } ?? []
  }

  /// The values of the facet that is named.
  private var values: [Candidate] {
    guard let name = line.words.dropFirst().first,
      let facet = try? workspace?.facet(called: name)
    else { return [] }
    return values(of: facet.id)
  }

  /// A facet with its sign, and once that is there with its values.
  private var filters: [Candidate] {
    let parts = line.typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      return facets.map { Candidate(value: "\($0.id)=", meaning: $0.label[System.language]) }
    }
    let field = String(parts[0])
    return values(of: field).map { Candidate(value: "\(field)=\($0.value)", meaning: $0.meaning) }
  }

  /// A field with its sign, and once that is there a facet with its values.
  private var assignments: [Candidate] {
    let parts = line.typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count > 1 {
      let field = String(parts[0])
      return values(of: field).map { Candidate(value: "\(field)=\($0.value)", meaning: $0.meaning) }
    }
    return facets.map { Candidate(value: "\($0.id)=", meaning: $0.label[System.language]) }
      + Schema.note.filter { field in !facets.contains { $0.id == field.key.text } }
      .map { Candidate(value: "\($0.key.text)=", meaning: $0.meaning) }
  }

  /// A title as it stands beside an id.
  private func short(_ title: String) -> String {
    title.count > 60 ? title.prefix(59) + "…" : title
  }

  // MARK: Of folders

  private enum Entries {
    case all, folders, any
  }

  /// Workspaces of the user's folder by their short names, while no path is typed.
  private var ownFiles: [Candidate] {
    guard !line.typed.contains("/") else { return [] }
    return StoreFolder.entries().map { Candidate(value: FileName.shortName($0)) }
  }

  /// Folders, and files that may be workspaces, where the path that is typed leads.
  private func files(_ entries: Entries) -> [Candidate] {
    let slash = line.typed.lastIndex(of: "/").map { line.typed.index(after: $0) }
    let head = slash.map { String(line.typed[..<$0]) } ?? ""
    let begun = slash.map { line.typed[$0...] } ?? line.typed[...]
    let folder = head.isEmpty ? FilePath(".") : TypedPath.withHome(head)
    let names = TypedPath.entries(
      of: folder, beginningWith: Array(begun.utf8), anyFile: entries == .any)
    return names.compactMap { name in
      guard let text = String(validating: name, as: UTF8.self),
        entries != .folders || text.hasSuffix("/")
      else { return nil }
      return Candidate(value: head + text)
    }
  }
}
