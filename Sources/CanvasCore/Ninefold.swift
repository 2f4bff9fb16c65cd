/// The program as a whole.
public enum Ninefold {
  /// The version, as `ninefold --version` says it.
  public static let version = "0.1.0"
}
