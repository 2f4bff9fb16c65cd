/// The keys of terminals: which number or letter is which.
extension ControlSequence {
  static let cursorKeys: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab,
  ]

  static let firstFunctionKeys: [UInt8: Key.Code] = [
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// vt220's numbers before "~"; 7 and 8 are rxvt's.
  static let numberedKeys: [Int: Key.Code] = {
    var keys: [Int: Key.Code] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    // The numbers skip one now and then, as the keys of the vt220 stood in groups.
    let functions = Array(11...15) + Array(17...21) + Array(23...26) + [28, 29] + Array(31...34)
    for (index, number) in functions.enumerated() { keys[number] = .function(index + 1) }
    return keys
  }()

  /// The keypad's "Esc O" letters beyond the cursor keys, when the keypad sends codes.
  private static let keypadSigns: [UInt8: Key.Code] = {
    var keys: [UInt8: Key.Code] = [
      UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: " "): .character(" "),
      UInt8(ascii: "X"): .character("="),
    ]
    for (letter, sign) in zip("jklmnopqrstuvwxy".utf8, "*+,-./0123456789") {
      keys[letter] = .character(sign)
    }
    return keys
  }()

  /// kitty's private numbers: the keypad, and F13 to F35.
  private static let privateKeys: [Int: Key.Code] = {
    var keys: [Int: Key.Code] = [
      57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp,
      57422: .pageDown, 57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
    ]
    for (index, sign) in "0123456789./*-+".enumerated() { keys[57399 + index] = .character(sign) }
    keys[57415] = .character("=")
    keys[57416] = .character(",")
    for number in 13...35 { keys[57376 + number - 13] = .function(number) }
    return keys
  }()

  /// From 1 plus bits: 1 Shift, 2 Alt, 4 Control, 8 and 32 Meta, locks above. Nil if the Super or
  /// Hyper key of kitty is held, or the number is none.
  static func modifiers(_ number: Int?) -> Key.Modifiers? {
    let bits = (number ?? 1) - 1
    // A parameter of 0 means the same as none.
    guard bits > 0 else { return [] }
    guard bits < 256, bits & 16 == 0 else { return nil }
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8 | 32) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// A key, unless the third kind of kitty's events says that it was let go.
  static func key(
    _ code: Key.Code, _ modifiers: Key.Modifiers?, event numbers: [[Int?]] = []
  ) -> Meaning {
    guard let modifiers else { return .unknown }
    if numbers.count > 1, numbers[1].count > 1, numbers[1][1] == 3 { return .silence }
    return .key(Key(code, modifiers).normalized)
  }

  /// "CSI code : shifted ; modifiers : event u", and the last part of modifyOtherKeys.
  static func unicode(_ numbers: [[Int?]], _ modifiers: Key.Modifiers?) -> Meaning {
    guard let value = numbers[0][0], let modifiers else { return .unknown }
    if numbers.count > 1, let bits = numbers[1][0], (bits - 1) & 8 != 0 { return .unknown }
    switch value {
    case 13: return key(.enter, modifiers, event: numbers)
    case 9: return key(.tab, modifiers, event: numbers)
    case 27: return key(.escape, modifiers, event: numbers)
    case 8, 127: return key(.backspace, modifiers, event: numbers)
    case 57344..<63744:
      guard let code = privateKeys[value] else { return .silence }
      return key(code, modifiers, event: numbers)
    default:
      break
    }
    let needsShifted = modifiers.contains(.shift) && !modifiers.contains(.control)
    let shifted = needsShifted && numbers[0].count > 1 ? numbers[0][1] : nil
    guard let scalar = Unicode.Scalar(UInt32(shifted ?? value)), scalar.value >= 0x20,
      !(0x7F..<0xA0).contains(scalar.value)
    else { return .unknown }
    return key(.character(Character(scalar)), modifiers, event: numbers)
  }

  /// After "Esc O": a letter, before it perhaps a modifier ("5" or "1;5").
  static func keypadKey(final: UInt8, parameters: [UInt8]) -> Key? {
    let last = parameters.split(separator: UInt8(ascii: ";")).last ?? []
    let number = last.isEmpty ? nil : Int(String(decoding: last, as: UTF8.self))
    guard let modifiers = modifiers(number) else { return nil }
    if parameters.isEmpty, (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(final) {
      return cursorKeys[final - 0x20].map { Key($0, .control) }
    }
    let code = cursorKeys[final] ?? firstFunctionKeys[final] ?? keypadSigns[final]
    return code.map { Key($0, modifiers).normalized }
  }
}
