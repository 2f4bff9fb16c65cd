import CanvasCore
import Drawing
import Interchange
import Testing

/// Checks that an import holds together as a file of ours does.
func expectSound(
  _ found: Import, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let workspace = Workspace(id: "w", fields: found.fields, boards: found.boards)
  do throws(JSONError) {
    let read = try WorkspaceFile.read(WorkspaceFile.write(workspace))
    #expect(read == workspace, comment, sourceLocation: sourceLocation)
  } catch {
    Issue.record(
      "\(error.pathText): \(error.reason) \(comment.map { "\($0)" } ?? "")",
      sourceLocation: sourceLocation)
  }
  for (index, placement) in found.placements.enumerated() {
    #expect(
      found.boards.indices.contains(placement.board), "\(index)", sourceLocation: sourceLocation)
  }
  let texts = found.boards.flatMap { $0.notes.map(\.text) + [$0.title, $0.question] }
  #expect(texts.allSatisfy { $0 == $0.cleaned }, comment, sourceLocation: sourceLocation)
}

/// Reads a text as a format has it.
func read(
  _ id: String, _ text: String, name: String = "source.txt", language: Language = .en
) throws -> Import {
  try read(id, Array(text.utf8), name: name, language: language)
}

func read(
  _ id: String, _ bytes: [UInt8], name: String = "source.txt", language: Language = .en
) throws -> Import {
  let format = try #require(Format.named(id)?.read)
  let found = try format(
    ImportSource(bytes, name: name, templates: TemplateLibrary(), language: language))
  expectSound(found)
  return found
}

/// The error that a format gives for a text; nil where it reads it.
func refusal(_ id: String, _ text: String) -> FormatError? {
  do {
    _ = try read(id, text)
    return nil
  } catch {
    return error as? FormatError
  }
}

/// What a format writes of a workspace.
func written(
  _ id: String, _ workspace: Workspace, for audience: Audience = .facilitator
) throws -> String {
  let export = Export(
    workspace, templates: TemplateLibrary(), language: .en, localTime: .utc, now: 1_780_000_000,
    timeline: Timeline(workspace, steps: [], marks: []), for: audience,
    paint: { _, _, size in Frame(size: size) })
  let write = try #require(Format.named(id)?.write)
  return String(decoding: try write(export), as: UTF8.self)
}

/// A workspace with one board and notes in one of its boxes.
func workspace(_ template: String, _ box: Identifier, _ texts: [String]) throws -> Workspace {
  var board = try #require(TemplateLibrary()[template]).makeBoard(id: "b-1", title: "The board")
  let index = try #require(board.boxes.firstIndex { $0.id == box })
  board.boxes[index].notes = texts.enumerated().map {
    Note(id: Identifier("n-\($0 + 1)") ?? "n", text: $1)
  }
  var workspace = Workspace(id: "w", boards: [board])
  workspace.title = "The track"
  return workspace
}

/// Checks that boards are the same, and names the first thing that is not.
func expectEqual(
  _ found: [Board], _ wanted: [Board], _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.map(\.id) == wanted.map(\.id), comment, sourceLocation: sourceLocation)
  for (new, old) in zip(found, wanted) {
    #expect(new.fields == old.fields, comment, sourceLocation: sourceLocation)
    #expect(new.rounds == old.rounds, comment, sourceLocation: sourceLocation)
    #expect(new.boxes.map(\.id) == old.boxes.map(\.id), comment, sourceLocation: sourceLocation)
    for box in old.boxes {
      #expect(new.box(box.id)?.fields == box.fields, comment, sourceLocation: sourceLocation)
      expectEqual(new.box(box.id)?.notes ?? [], box.notes, comment, sourceLocation: sourceLocation)
    }
  }
}

func expectEqual(
  _ found: [Note], _ wanted: [Note], _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.map(\.id) == wanted.map(\.id), comment, sourceLocation: sourceLocation)
  for (new, old) in zip(found, wanted) where new != old {
    for key in Set(new.fields.keys + old.fields.keys) {
      #expect(
        new.fields[key] == old.fields[key], "\(old.id) \(key)", sourceLocation: sourceLocation)
    }
  }
}
