/// The states inside escape sequences.
extension KeyDecoder {
  mutating func takeSequence(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .control(let alt):
      takeControl(byte, alt: alt, into: &inputs)
    case .overlong:
      takeOverlong(byte, into: &inputs)
    case .console(let alt):
      takeConsole(byte, alt: alt, into: &inputs)
    case .oldMouse:
      takeOldMouse(byte, into: &inputs)
    case .single(let alt):
      takeSingle(byte, alt: alt, into: &inputs)
    case .string(let opener, let isEmpty, let sawEscape):
      takeString(byte, opener, isEmpty, sawEscape, into: &inputs)
    default:
      break
    }
  }

  /// After "Esc [": parameters and signs, then one byte from "@" to "~" that ends the sequence.
  private mutating func takeControl(_ byte: UInt8, alt: Bool, into inputs: inout [Input]) {
    switch byte {
    case UInt8(ascii: "[") where sequence.isEmpty:
      state = .console(alt: alt)
    case UInt8(ascii: "M") where sequence.isEmpty:
      state = .oldMouse
    case UInt8(ascii: "$") where isPlainNumber:
      // rxvt ends keys with Shift like this: "CSI 3 $".
      end(with: byte, alt: alt, into: &inputs)
    case 0x20...0x3F:
      sequence.append(byte)
      if sequence.count >= Self.longestSequence {
        inputs.append(.unknown(sequence))
        sequence.removeAll(keepingCapacity: true)
        state = .overlong
      }
    case 0x40...0x7E:
      end(with: byte, alt: alt, into: &inputs)
    default:
      interrupt(byte, introducer: UInt8(ascii: "["), alt: alt, into: &inputs)
    }
  }

  private var isPlainNumber: Bool {
    !sequence.isEmpty && sequence.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func end(with final: UInt8, alt: Bool, into inputs: inout [Input]) {
    let control = ControlSequence(body: sequence, final: final)
    reset()
    switch control.meaning {
    case .key(var key):
      if alt { key.modifiers.insert(.alt) }
      inputs.append(.key(key))
    case .mouse(let mouse):
      inputs.append(.mouse(mouse))
    case .pasteStart:
      state = .paste
    case .silence:
      break
    case .unknown:
      inputs.append(.unknown(control.bytes))
    }
  }

  private mutating func takeOverlong(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case 0x20...0x3F: break
    case 0x40...0x7E: reset()
    default:
      reset()
      takePlain(byte, alt: false, into: &inputs)
    }
  }

  private mutating func takeConsole(_ byte: UInt8, alt: Bool, into inputs: inout [Input]) {
    let modifiers: Key.Modifiers = alt ? .alt : []
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "E"):
      reset()
      inputs.append(.key(Key(.function(Int(byte) - 0x40), modifiers)))
    case 0x20...0x7E:
      reset()
      inputs.append(.unknown([UInt8(ascii: "["), UInt8(ascii: "["), byte]))
    default:
      sequence.append(UInt8(ascii: "["))
      interrupt(byte, introducer: UInt8(ascii: "["), alt: alt, into: &inputs)
    }
  }

  /// Three bytes, each 32 more than the number it stands for; any value may occur.
  private mutating func takeOldMouse(_ byte: UInt8, into inputs: inout [Input]) {
    sequence.append(byte)
    guard sequence.count == 3 else { return }
    let numbers = sequence.map { Int($0) - 32 }
    reset()
    // Here code 3 without motion is the release of an unnamed button.
    let isRelease = numbers[0] & 0b1110_0011 == 3
    let mouse = Mouse(code: numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
    if let mouse { inputs.append(.mouse(mouse)) }
  }

  /// After "Esc O": sometimes a modifier, then one letter.
  private mutating func takeSingle(_ byte: UInt8, alt: Bool, into inputs: inout [Input]) {
    switch byte {
    case 0x30...0x3B where sequence.count < 8:
      sequence.append(byte)
    case 0x20...0x7E:
      let key = ControlSequence.keypadKey(final: byte, parameters: sequence)
      let bytes = [UInt8(ascii: "O")] + sequence + [byte]
      reset()
      guard var key else {
        inputs.append(.unknown(bytes))
        return
      }
      if alt { key.modifiers.insert(.alt) }
      inputs.append(.key(key))
    default:
      interrupt(byte, introducer: UInt8(ascii: "O"), alt: alt, into: &inputs)
    }
  }

  /// A byte that cannot be here ends the sequence and counts by itself.
  private mutating func interrupt(
    _ byte: UInt8, introducer: UInt8, alt: Bool, into inputs: inout [Input]
  ) {
    if alt { inputs.append(.key(Key(.escape))) }
    let bytes = [introducer] + sequence
    reset()
    if bytes.count == 1 {
      inputs.append(.key(Key(Character(Unicode.Scalar(introducer)), .alt)))
    } else {
      inputs.append(.unknown(bytes))
    }
    // CAN and SUB only cancel.
    if byte != 0x18, byte != 0x1A { takePlain(byte, alt: false, into: &inputs) }
  }

  /// Reads a string up to BEL or "Esc \": the answer about the terminal's ground, or one to a question of some other
  /// program, which is swallowed.
  private mutating func takeString(
    _ byte: UInt8, _ opener: UInt8, _ isEmpty: Bool, _ sawEscape: Bool,
    into inputs: inout [Input]
  ) {
    if sawEscape {
      let body = sequence
      reset()
      if byte == UInt8(ascii: "\\") { return answer(opener, body, into: &inputs) }
      // The string was none, or is broken off: Esc begins something new.
      if isEmpty { inputs.append(.key(Key(Character(Unicode.Scalar(opener)), .alt))) }
      takeAfterEscape(byte, twice: false, into: &inputs)
      return
    }
    switch byte {
    case 0x07:
      let body = sequence
      reset()
      answer(opener, body, into: &inputs)
    case 0x18, 0x1A:
      reset()
    case 0x1B:
      state = .string(opener: opener, isEmpty: isEmpty, sawEscape: true)
    default:
      if sequence.count < Self.longestSequence { sequence.append(byte) }
      state = .string(opener: opener, isEmpty: false, sawEscape: false)
    }
  }

  /// Hands out the terminal's ground where a string is the answer about it.
  private mutating func answer(_ opener: UInt8, _ body: [UInt8], into inputs: inout [Input]) {
    guard opener == UInt8(ascii: "]"), let ground = GroundAnswer.color(body) else { return }
    awaitsAnswer = false
    inputs.append(.ground(ground))
  }
}
