extension Language {
  /// English: every other language is keyed by its words.
  public static let en = Language("en", name: "English") { [:] }
}
