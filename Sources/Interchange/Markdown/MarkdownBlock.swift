/// A piece of a Markdown file between two others, with its text as it stands there.
struct MarkdownBlock: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// 1 to 6.
    case heading(Int)
    /// A point of a list, by how deep it stands.
    case item(Int)
    /// A further paragraph of the point before.
    case more
    case paragraph
    case quote
    /// Cells by row, and whether they are HTML.
    case table([[String]], isHTML: Bool)
    case code(info: String)
    case comment
    /// A line across the page.
    case rule
    case frontMatter
    /// A definition of a link's address, or attributes of tags.
    case definition
  }

  var kind: Kind
  /// Lines that a hard break parts; what is soft is a space.
  var text: String
  /// From 1.
  var line: Int
}
