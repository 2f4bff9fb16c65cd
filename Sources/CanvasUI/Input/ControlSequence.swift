/// A complete sequence after "Esc [" and what it means.
struct ControlSequence {
  enum Meaning {
    case key(Key)
    case mouse(Mouse)
    case pasteStart
    /// Known and of no interest: answers, focus, releases of keys.
    case silence
    case unknown
  }

  /// Signs and parameters, without the final byte.
  let body: [UInt8]
  let final: UInt8

  var bytes: [UInt8] { [UInt8(ascii: "[")] + body + [final] }

  /// The parameters: numbers between ";", each with parts between ":"; an empty one is nil.
  private func parameters(from start: Int = 0) -> [[Int?]] {
    var all: [[Int?]] = [[nil]]
    for byte in body[start...] {
      switch byte {
      case UInt8(ascii: ";"):
        all.append([nil])
      case UInt8(ascii: ":"):
        all[all.count - 1].append(nil)
      case 0x30...0x39:
        let last = all[all.count - 1].count - 1
        let value = (all[all.count - 1][last] ?? 0) * 10 + Int(byte - 0x30)
        all[all.count - 1][last] = min(value, 0xFF_FFFF)
      default:
        return []
      }
    }
    return all
  }

  var meaning: Meaning {
    if let sign = body.first, (0x3C...0x3F).contains(sign) { return privateMeaning(sign) }
    let numbers = parameters()
    guard let first = numbers.first else { return answer }
    let modifiers = Self.modifiers(numbers.count > 1 ? numbers[1].first ?? nil : nil)
    switch final {
    case UInt8(ascii: "~"):
      return tilde(numbers, modifiers)
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return rxvt(first)
    case UInt8(ascii: "u"):
      return Self.unicode(numbers, modifiers)
    case UInt8(ascii: "M"), UInt8(ascii: "m"):
      return urxvtMouse(numbers)
    case UInt8(ascii: "I"), UInt8(ascii: "O"):
      return .silence
    case UInt8(ascii: "R") where numbers.count == 2 && first[0] != 1:
      return .silence
    case UInt8(ascii: "a")...UInt8(ascii: "d") where body.isEmpty:
      let code = Self.cursorKeys[final - 0x20]
      return code.map { .key(Key($0, .shift)) } ?? .unknown
    default:
      guard let code = Self.cursorKeys[final] ?? Self.firstFunctionKeys[final] else {
        return answer
      }
      return Self.key(code, modifiers, event: numbers)
    }
  }

  /// After "<", "=", ">" or "?": the mouse, or an answer.
  private func privateMeaning(_ sign: UInt8) -> Meaning {
    let isMouse = final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
    guard sign == UInt8(ascii: "<"), isMouse else { return answer }
    let numbers = parameters(from: 1)
    guard numbers.count == 3, let code = numbers[0][0], let column = numbers[1][0],
      let row = numbers[2][0]
    else { return .unknown }
    let isRelease = final == UInt8(ascii: "m")
    let mouse = Mouse(code: code, column: column, row: row, isRelease: isRelease)
    return mouse.map(Meaning.mouse) ?? .silence
  }

  /// Answers to questions about device, state, modes and window; anything else is unknown.
  private var answer: Meaning {
    switch final {
    case UInt8(ascii: "c"), UInt8(ascii: "n"), UInt8(ascii: "R"), UInt8(ascii: "t"),
      UInt8(ascii: "x"), UInt8(ascii: "y"):
      .silence
    case UInt8(ascii: "u") where body.first == UInt8(ascii: "?"):
      .silence
    default: .unknown
    }
  }

  private func tilde(_ numbers: [[Int?]], _ modifiers: Key.Modifiers?) -> Meaning {
    switch numbers[0][0] {
    case 200: return .pasteStart
    case 201: return .silence
    case 27 where numbers.count == 3:
      // xterm's modifyOtherKeys: 27 ; modifiers ; code.
      return Self.unicode([numbers[2]], modifiers)
    case let number?:
      guard let code = Self.numberedKeys[number] else { return .unknown }
      return Self.key(code, modifiers, event: numbers)
    case nil: return .unknown
    }
  }

  /// rxvt names the modifier by the final byte.
  private func rxvt(_ number: [Int?]) -> Meaning {
    guard let value = number[0], let code = Self.numberedKeys[value] else { return .unknown }
    switch final {
    case UInt8(ascii: "^"): return .key(Key(code, .control))
    case UInt8(ascii: "$"): return .key(Key(code, .shift))
    default: return .key(Key(code, [.control, .shift]))
    }
  }

  private func urxvtMouse(_ numbers: [[Int?]]) -> Meaning {
    guard final == UInt8(ascii: "M"), numbers.count == 3, let code = numbers[0][0],
      let column = numbers[1][0], let row = numbers[2][0]
    else { return .unknown }
    let isRelease = (code - 32) & 0b1110_0011 == 3
    let mouse = Mouse(code: code - 32, column: column, row: row, isRelease: isRelease)
    return mouse.map(Meaning.mouse) ?? .silence
  }
}
