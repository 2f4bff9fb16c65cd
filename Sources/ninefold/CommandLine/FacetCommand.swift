import ArgumentParser
import CanvasCore

/// Adds a facet or a value, or changes one.
struct FacetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facet",
    abstract: "Add a facet or a value of one, or change what it is called and looks like.",
    discussion: """
      Without VALUE it is about the facet, with it about that value. --new adds what is not there \
      yet and prints its id, which stays whatever it is called later. Labels are in the \
      language of the workspace unless --language says which. Facets and values that every \
      workspace has can be called otherwise, coloured and moved, and get more values; they stay. \
      All is one step.

      Examples:
        ninefold facet plan.json "Mood" --new
        ninefold facet plan.json mood "Calm" --new --color green
        ninefold facet plan.json mood calm --label "At ease" --symbol "~" --first
        ninefold facet plan.json mood calm --remove --anyway
        ninefold facet plan.json sector policy --label "Town hall"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The facet, by its id or label.", transform: RawArgument.text)
  var facet: String

  @Argument(help: "The value of the facet, by its id or label.", transform: RawArgument.text)
  var value: String?

  @Flag(help: "Add it.")
  var new = false

  @Option(help: "Call it so.", transform: RawArgument.text)
  var label: String?

  @Option(help: "The symbol of a value, one or two signs.", transform: RawArgument.text)
  var symbol: String?

  @Option(
    help: "The colour of a value: \(Facet.colors.joined(separator: ", ")) or none.",
    transform: RawArgument.text)
  var color: String?

  @Flag(
    inversion: .prefixedNo, help: "Whether a note may have several values of the facet.")
  var several: Bool?

  @Option(
    help: ArgumentHelp("Put it before another one.", valueName: "other"),
    transform: RawArgument.text)
  var before: String?

  @Option(
    help: ArgumentHelp("Put it after another one.", valueName: "other"),
    transform: RawArgument.text)
  var after: String?

  @Flag(help: "Put it first.")
  var first = false

  @Flag(help: "Put it last.")
  var last = false

  @Flag(help: "Take it away.")
  var remove = false

  @Flag(help: "Take it away also from the notes that carry it.")
  var anyway = false

  @OptionGroup var changes: ChangeOptions
  @OptionGroup var language: LanguageOption

  private var spots: [ListSpot] {
    [before.map(ListSpot.before), after.map(ListSpot.after)].compactMap { $0 }
      + (first ? [.first] : []) + (last ? [.last] : [])
  }

  func validate() throws {
    let changesIt =
      label != nil || symbol != nil || color != nil || several != nil || !spots.isEmpty
    guard new || remove || changesIt else { throw ValidationError(.facetNeedsChange) }
    if spots.count > 1 { throw ValidationError(.oneSpot) }
    if remove, new || changesIt { throw ValidationError(.removeAlone) }
    if anyway, !remove { throw ValidationError(.anywayNeedsRemove) }
    if value == nil, symbol != nil || color != nil { throw ValidationError(.symbolNeedsValue) }
    if value != nil, several != nil { throw ValidationError(.severalIsOfFacet) }
    if new, label != nil { throw ValidationError(.newHasItsName) }
  }

  func run() throws {
    var editing = try Editing(file, changes)
    let spoken = language.language ?? editing.workspace.language ?? System.language
    do throws(Refusal) {
      var change = FacetChange(editing.workspace)
      let id: String
      if let value {
        id = try alter(value, &change, spoken)
      } else {
        id = try alterFacet(&change, spoken)
      }
      if let deed = change.deed { try perform(deed, &editing) }
      try report(id)
    } catch {
      throw Failure(sentence: error.sentenceOfFields, code: 64)
    }
  }

  private func perform(_ deed: Deed, _ editing: inout Editing) throws(Refusal) {
    do {
      try editing.perform(deed)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("\(error)")
    }
  }

  private func report(_ id: String) throws(Refusal) {
    do throws(Failure) { try changes.print([id]) } catch { throw Refusal(error.sentence) }
  }

  private func alterFacet(
    _ change: inout FacetChange, _ spoken: Language
  ) throws(Refusal) -> String {
    var id = facet
    if new {
      id = try change.make(or: facet) { workspace throws(Refusal) in
        try workspace.definingFacet(facet, several: several == true, in: spoken)
      }
    } else {
      id = try change.workspace.facet(called: facet).id
      if let several {
        try change.make { workspace throws(Refusal) in
          try workspace.lettingFacet(id, haveSeveral: several, in: spoken)
        }
      }
    }
    if let label {
      try change.make { workspace throws(Refusal) in
        try workspace.renamingFacet(id, to: label, in: spoken)
      }
    }
    if let spot = spots.first {
      let spot = try change.workspace.facetSpot(spot)
      try change.make { workspace throws(Refusal) in
        try workspace.movingFacet(id, to: spot, in: spoken)
      }
    }
    if remove {
      try change.make { workspace throws(Refusal) in
        try workspace.removingFacet(id, anyway: anyway, in: spoken)
      }
    }
    return id
  }

  private func alter(
    _ value: String, _ change: inout FacetChange, _ spoken: Language
  ) throws(Refusal) -> String {
    let facet = try change.workspace.facet(called: facet)
    var id = facet.known(value)?.id ?? value
    if new {
      id = try change.make(or: value) { workspace throws(Refusal) in
        try workspace.definingValue(
          value, of: facet.id, symbol: symbol, color: color, in: spoken)
      }
    } else {
      if let label {
        try change.make { workspace throws(Refusal) in
          try workspace.renamingValue(id, of: facet.id, to: label, in: spoken)
        }
      }
      if let symbol {
        try change.make { workspace throws(Refusal) in
          try workspace.settingSymbol(symbol, of: id, in: facet.id, spoken)
        }
      }
      if let color {
        try change.make { workspace throws(Refusal) in
          try workspace.recoloring(id, of: facet.id, color, in: spoken)
        }
      }
    }
    if let spot = spots.first {
      try change.make { workspace throws(Refusal) in
        try workspace.movingValue(id, of: facet.id, to: spot, in: spoken)
      }
    }
    if remove {
      try change.make { workspace throws(Refusal) in
        try workspace.removingValue(id, of: facet.id, anyway: anyway, in: spoken)
      }
    }
    return id
  }
}

/// Several acts one after the other that make one step, called as the first of them.
private struct FacetChange {
  private(set) var workspace: Workspace
  private var acts: [Deed] = []

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Does an act on what came of those before; gives back the id of what it made, else `id`.
  @discardableResult
  mutating func make(
    or id: String = "", _ act: (Workspace) throws(Refusal) -> Deed
  ) throws(Refusal) -> String {
    let deed = try act(workspace)
    var document = Document(workspace)
    try document.perform(deed.edits, as: "", act: deed.act)
    workspace = document.workspace
    acts.append(deed)
    return deed.made.first?.text ?? id
  }

  var deed: Deed? { acts.first.map { Deed($0.act, acts.flatMap(\.edits)) } }
}

extension Workspace {
  /// A place among the facets, whose neighbour may be named by its label.
  fileprivate func facetSpot(_ spot: ListSpot) throws(Refusal) -> ListSpot {
    switch spot {
    case .before(let name): .before(try facet(called: name).id)
    case .after(let name): .after(try facet(called: name).id)
    case .first, .last, .by: spot
    }
  }
}
