import CanvasCore

/// A small workspace for facts that a picture says best: two boards, the first with three notes in one
/// box, one in another and a round; the second has one note that leads to the first.
enum Sample {
  static let text = """
    {
      "format": "ninefold/1",
      "id": "w",
      "title": "Town",
      "boards": [
        {
          "id": "one",
          "template": "lean",
          "title": "One",
          "rounds": [
            {
              "id": "r1",
              "mode": "open",
              "state": "open"
            }
          ],
          "boxes": [
            {
              "id": "a",
              "notes": [
                {
                  "id": "n1",
                  "text": "First"
                },
                {
                  "id": "n2",
                  "text": "Second"
                },
                {
                  "id": "n3",
                  "text": "Third"
                }
              ]
            },
            {
              "id": "b",
              "title": "Bee",
              "notes": [
                {
                  "id": "n4",
                  "text": "Fourth"
                }
              ]
            }
          ]
        },
        {
          "id": "two",
          "template": "wall",
          "boxes": [
            {
              "id": "a",
              "notes": [
                {
                  "id": "n5",
                  "text": "Fifth",
                  "links": [
                    {"kind": "from", "to": "n1"}
                  ]
                }
              ]
            }
          ]
        }
      ]
    }

    """

  static var workspace: Workspace { get throws { try WorkspaceFile.read(Array(text.utf8)) } }

  static let a = Target.box(board: "one", box: "a")
  static let b = Target.box(board: "one", box: "b")
  static let round = Target.round(board: "one", round: "r1")
}

extension Workspace {
  /// This workspace after edits that can be done.
  func after(_ edits: Edit...) throws -> Workspace { try after(edits) }

  func after(_ edits: [Edit]) throws -> Workspace {
    var document = Document(self)
    try document.perform(edits, as: "edits")
    return document.workspace
  }

  /// The notes of a box as `n1 n2 n3`.
  func order(_ box: Target) -> String {
    children(of: box, kind: .note).map(\.text).joined(separator: " ")
  }
}

extension Edit {
  static func text(_ note: Identifier, _ text: String) -> Edit {
    .set(.note(note), path: ["text"], to: .string(text))
  }

  static func add(_ note: Identifier, to box: Target, after: Identifier? = nil) -> Edit {
    .addNote(Note(id: note, text: note.text), to: Change.Place(parent: box, after: after))
  }
}
