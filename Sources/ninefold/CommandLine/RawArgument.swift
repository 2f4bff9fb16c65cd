import ArgumentParser
import CanvasCore

/// Arguments as the bytes the shell gave, carried through a parser that knows strings and options only.
///
/// Names of files need not be UTF-8, so a byte that is no UTF-8 travels as a private character, and so
/// does each byte of such a character itself. A text such as "- bread" is no row of short options, so its
/// dash travels likewise. ``text(_:)`` and ``bytes(_:)`` give back what was typed.
enum RawArgument {
  /// The arguments of the process without its name.
  static func all() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let start = CommandLine.unsafeArgv[index] else { return nil }
      var bytes: [UInt8] = []
      var place = start
      while place.pointee != 0 {
        bytes.append(UInt8(bitPattern: place.pointee))
        place += 1
      }
      return bytes
    }
  }

  /// What the parser is given.
  static func string(_ bytes: [UInt8]) -> String {
    var text = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    if isTextWithDash(bytes) {
      text.unicodeScalars.append(mark(bytes[0]))
      _ = rest.next()
      place = 1
    }
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if marks.contains(scalar.value) {
          for byte in encoded { text.unicodeScalars.append(mark(byte)) }
        } else {
          text.unicodeScalars.append(scalar)
        }
        place += encoded.count
      case .error(let length):
        for byte in bytes[place..<place + length] { text.unicodeScalars.append(mark(byte)) }
        place += length
      case .emptyInput:
        return text
      }
    }
  }

  /// The bytes of an argument.
  static func bytes(_ argument: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in argument.unicodeScalars {
      if marks.contains(scalar.value) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  /// An argument as text; all must be UTF-8 but names of files. A transform for the parser.
  static func text(_ argument: String) throws -> String {
    guard let text = String(validating: bytes(argument), as: UTF8.self) else {
      throw ValidationError(.notUTF8)
    }
    return text
  }

  /// One dash and more than a letter: there are no options of that form.
  private static func isTextWithDash(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1, bytes[0] == dash, bytes[1] != dash else { return false }
    return bytes.count > 2 || !(0x61...0x7a).contains(bytes[1] | 0x20)
  }

  private static let dash = UInt8(ascii: "-")
  private static let marks: ClosedRange<UInt32> = 0x10fe00...0x10feff

  private static func mark(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x10fe00 + UInt32(byte)) ?? "\u{fffd}"
  }
}
