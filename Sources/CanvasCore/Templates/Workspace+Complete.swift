extension Workspace {
  /// The workspace with every box that the templates of its boards have: people write files by hand, and a
  /// box that a file leaves out is there all the same. It is written with the first change.
  public func completed(with templates: TemplateLibrary) -> Workspace {
    guard boards.contains(where: { !$0.isComplete(templates[$0.template]) }) else { return self }
    var result = self
    for index in result.boards.indices {
      if let template = templates[result.boards[index].template] {
        result.boards[index].complete(with: template)
      }
    }
    return result
  }
}

extension Board {
  fileprivate func isComplete(_ template: Template?) -> Bool {
    template?.boxes.allSatisfy { known in boxes.contains { $0.id.text == known.id } } ?? true
  }

  /// Puts what is missing after the template's box before it, else before its first one; where a board has
  /// boxes of its own only, at the end.
  fileprivate mutating func complete(with template: Template) {
    let known = template.boxes.compactMap { Identifier($0.id) }
    var previous: Identifier?
    for id in known {
      defer { previous = id }
      guard box(id) == nil else { continue }
      let index: Int
      if let previous, let before = boxes.firstIndex(where: { $0.id == previous }) {
        index = before + 1
      } else {
        index = boxes.firstIndex { known.contains($0.id) } ?? boxes.endIndex
      }
      boxes.insert(Box(id: id), at: index)
    }
  }

  /// What the board is called: its title, else its template's, else its id.
  public func name(in template: Template?, _ language: Language) -> String {
    if !title.isEmpty { return title }
    let label = template?.title[language] ?? ""
    return label.isEmpty ? id.text : label
  }
}
