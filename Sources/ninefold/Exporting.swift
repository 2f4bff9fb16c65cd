import CanvasCore
import CanvasUI
import Interchange

/// What leaves the program, made in one way for the command line and for the screen.
enum Exporting {
  /// Boards as an audience may see them. `workspace` is the moment that is shown, `timeline` all that is known; `name` is
  /// what drawings call the file.
  static func export(
    _ workspace: Workspace, of timeline: Timeline, boards: [Identifier]?, at moment: Int? = nil,
    language: Language, for audience: Audience, name: String
  ) -> Export {
    let templates = UserTemplates.library
    var export = Export(
      workspace, boards: boards, at: moment, templates: templates, language: language,
      localTime: System.localTime, now: System.now, timeline: timeline, for: audience,
      paint: Drawing.painter(name: name, templates: templates))
    let facets = timeline.workspace.facets
    export.nameOfStep = { $0.sentence(in: language, facets: facets) }
    return export
  }

  /// The bytes that a format makes of an export; a sentence about the source where it cannot.
  static func bytes(
    of export: Export, as format: Format, from source: String
  ) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FormatError) {
      bytes = try format.write?(export) ?? []
    } catch {
      throw Failure(sentence: error.sentence(about: source), code: 65)
    }
    // The core of a format starts no program.
    return format.id == Format.png.id ? try PictureRenderer.png(of: bytes) : bytes
  }
}
