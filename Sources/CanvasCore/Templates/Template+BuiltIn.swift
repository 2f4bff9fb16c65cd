extension Template {
  /// The templates Ninefold ships, in the order in which a list shows them. Adding one is a file
  /// beside this one and a line here.
  public static let builtIn: [Template] = [
    .businessModel, .lean, .visualLean, .wall, .inventory, .matrix, .assumptions, .experiments,
    .partners, .agenda, .socialLean, .mission,
  ]
}
