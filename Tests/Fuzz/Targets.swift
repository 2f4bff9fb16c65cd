import CanvasCore
import CanvasUI
import Drawing
import Interchange

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What libFuzzer calls with bytes of its own making. `NINEFOLD_FUZZ` names the target; each one must hold what
/// it says for any bytes at all, and a trap is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  target(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let target: ([UInt8]) -> Void = {
  let name = getenv("NINEFOLD_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    fatalError("NINEFOLD_FUZZ names no target: \(targets.keys.sorted())")
  }
  return target
}()

private let targets: [String: ([UInt8]) -> Void] = [
  "json": json, "workspace": workspace, "merge": merge, "journal": journal, "keys": keys,
  "cells": cells, "template": template,
].merging(Format.read.map { format in ("read-\(format.id)", { read($0, as: format) }) }) { $1 }

/// A source of a format: what is read of it can be saved as a file of ours and loaded as the same, and no control gets through.
private func read(_ bytes: [UInt8], as format: Format) {
  let source = ImportSource(bytes, name: "source", templates: TemplateLibrary(), language: .nl)
  for format in Format.read { _ = format.recognises(source) }
  guard let found = try? source.read(as: format).found else { return }
  let workspace = Workspace(id: "w", fields: found.fields, boards: found.boards)
  precondition(
    (try? WorkspaceFile.read(WorkspaceFile.write(workspace))) == workspace, "not the same")
  for note in workspace.boards.flatMap(\.notes) {
    for line in note.text.split(separator: "\n") { checkClean(line) }
  }
  let account = ImportAccount(found, templates: TemplateLibrary(), language: .nl)
  for line in account.text(in: .nl) { checkHarmless(line.visible) }
}

/// What is parsed is written so that it is parsed as the same again.
private func json(_ bytes: [UInt8]) {
  guard let value = try? JSONParser.parse(bytes) else { return }
  let written = JSONWriter.file(value)
  guard let again = try? JSONParser.parse(written) else { fatalError("unreadable") }
  precondition(again == value && JSONWriter.file(again) == written)
}

/// What is loaded is saved as bytes that load as the same and save as the same; its outline is harmless.
private func workspace(_ bytes: [UInt8]) {
  guard let workspace = try? WorkspaceFile.read(bytes) else { return }
  let written = WorkspaceFile.write(workspace)
  guard let again = try? WorkspaceFile.read(written) else { fatalError("unreadable") }
  precondition(again == workspace && WorkspaceFile.write(again) == written)
  let outline = Outline(
    workspace, boards: workspace.boards, templates: TemplateLibrary(), language: .en)
  for line in outline.lines { checkHarmless(line.visible) }
}

/// Three documents with NULs between them: merging is symmetric, and what comes out can be saved and loaded.
private func merge(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    .compactMap { try? WorkspaceFile.read(Array($0)) }
  guard parts.count == 3 else { return }
  let merged = parts[1].merging(parts[2], base: parts[0])
  precondition(merged == parts[2].merging(parts[1], base: parts[0]), "not symmetric")
  precondition((try? WorkspaceFile.read(WorkspaceFile.write(merged))) == merged, "not the same")
  let change = Change.difference(from: parts[0], to: parts[1])
  precondition(parts[0].applying(change) == parts[1])
  precondition(parts[1].applying(change.inverted) == parts[0])
}

/// Bytes as a log, and each line as a record with a right checksum, so that what is in it is looked at too.
private func journal(_ bytes: [UInt8]) {
  for kind in [RecordLog.Kind.journal, .history] {
    _ = RecordLog.read(kind, bytes)
    for line in bytes.split(separator: 0x0a) {
      guard let object = (try? JSONParser.parse(Array(line)))?.object else { continue }
      let reading = RecordLog.read(kind, RecordLog.line(kind, object))
      precondition(reading.damaged == 0 && reading.records == [object])
      if let step = Step(json: object) {
        precondition(Step(json: step.json) == step)
        _ = Workspace(id: "w").applying(step.change)
      }
      _ = Mark(json: object)
    }
  }
}

/// Bytes cut anywhere mean the same, and no key types a control.
private func keys(_ bytes: [UInt8]) {
  var whole = KeyDecoder(pasteLimit: 4096)
  let inputs = whole.feed(bytes)
  var parts = KeyDecoder(pasteLimit: 4096)
  var pieces: [Input] = []
  let cut = max(1, Int(bytes.first ?? 1) % 7)
  for start in stride(from: 0, to: bytes.count, by: cut) {
    pieces += parts.feed(bytes[start..<min(start + cut, bytes.count)])
  }
  precondition(pieces == inputs, "cutting changes the meaning")
  precondition(whole.wait == parts.wait && whole.isPasting == parts.isPasting)
  for case .key(let key) in inputs + whole.flush() {
    guard case .character(let character) = key.code else { continue }
    precondition(character.unicodeScalars.allSatisfy { !isControl($0) }, "a key types a control")
  }
  _ = whole.endPaste()
  precondition(!whole.isPasting)
}

/// No cell holds what a terminal obeys; widths add up; lines keep their width.
private func cells(_ bytes: [UInt8]) {
  let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
  let width = max(2, Int(bytes.first ?? 20))
  var frame = Frame(size: Size(width: width, height: 2))
  let used = frame.put(text, x: Int(bytes.dropFirst().first ?? 0) % width, y: 0, role: .text)
  precondition(used <= width)
  for row in frame.rows { checkHarmless(row) }
  precondition(frame.cells.prefix(width).reduce(0) { $0 + Int($1.width) } == width)
  for line in wrap(text, width: width) {
    precondition(cellWidth(line.text) <= width, "a line is too wide")
  }
  precondition(cellWidth(clipped(text, to: width)) <= width)
  checkHarmless(text.visible)
  checkHarmless(text.visibleLines.filter { $0 != "\n" })
}

/// A template that is read is written so that it is read as the same again.
private func template(_ bytes: [UInt8]) {
  // The user's other files are read as well, and what one session tells another.
  _ = try? Configuration.read(bytes)
  _ = try? ThemeFile.read(bytes)
  if let object = (try? JSONParser.parse(bytes))?.object {
    precondition(Pointer(json: Pointer(json: object).json) == Pointer(json: object))
  }
  guard let template = (try? TemplateFile.read(bytes))?.value else { return }
  let written = TemplateFile.write(template)
  guard let again = (try? TemplateFile.read(written))?.value else { fatalError("unreadable") }
  precondition(TemplateFile.write(again) == written)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
}

private func checkClean(_ text: Substring) {
  for scalar in text.unicodeScalars { precondition(!isControl(scalar), "a control") }
}

private func checkHarmless(_ text: String) {
  for scalar in text.unicodeScalars {
    precondition(!isControl(scalar), "a control")
    precondition(!(0x202a...0x202e).contains(scalar.value), "an override")
    precondition(!(0x2066...0x2069).contains(scalar.value), "an isolate")
  }
}
