import CanvasCore
import Drawing

/// What a terminal is sent to put text on the clipboard of the machine it runs on: OSC 52, wrapped so that tmux
/// and GNU screen let it through. Nothing is ever read from the clipboard.
public struct ClipboardSequence: Hashable, Sendable {
  /// What stands between the program and the terminal.
  public enum Carrier: Hashable, Sendable { case none, tmux, screen }

  /// xterm takes no more of the coded text, in bytes.
  public static let limit = 74_994

  /// The bytes to send.
  public let bytes: [UInt8]
  public let carrier: Carrier

  /// The sequence for a text; nil where the terminal is known to have no clipboard, or the text is too long.
  /// `term`, `tmux` and `screen` are the variables TERM, TMUX and STY.
  public init?(_ text: String, term: String, tmux: String?, screen: String?) {
    let name = term.split(separator: "-").first.map(String.init) ?? ""
    guard !["linux", "dumb", "vt100", "vt102", "vt220", ""].contains(name) else { return nil }
    let code = Base64.encode(Array(text.utf8))
    guard code.count <= Self.limit else { return nil }
    let plain = Array("\u{1b}]52;c;".utf8) + code + [0x07]
    if tmux != nil {
      carrier = .tmux
      // tmux takes the plain form where it keeps a clipboard itself, the wrapped one where it passes things on.
      let doubled = plain.flatMap { $0 == 0x1b ? [0x1b, 0x1b] : [$0] }
      bytes = plain + Array("\u{1b}Ptmux;".utf8) + doubled + Array("\u{1b}\\".utf8)
    } else if screen != nil || name == "screen" {
      carrier = .screen
      // screen forwards strings of fewer than 256 bytes.
      bytes = stride(from: 0, to: plain.count, by: 240).flatMap { start in
        Array("\u{1b}P".utf8) + plain[start..<min(start + 240, plain.count)]
          + Array("\u{1b}\\".utf8)
      }
    } else {
      carrier = .none
      bytes = plain
    }
  }
}
