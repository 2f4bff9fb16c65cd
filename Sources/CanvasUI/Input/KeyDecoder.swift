/// Turns the bytes of a terminal into keys, pastes and mouse reports.
///
/// A state machine without a clock: bytes may be cut anywhere, in a character or a sequence, and
/// the result is the same. Only what may be whole already needs time: a lone Esc, which is the first byte
/// of every sequence. While there is a ``wait``, the caller waits so long and calls `flush` if nothing
/// came. A character that has begun always waits for its rest, however slow the line.
///
/// It understands xterm, rxvt, screen, tmux, the Linux console, vt100 and modern encodings of
/// modified keys (modifyOtherKeys, "CSI u") side by side, whatever TERM says, because TERM is often
/// wrong and terminfo knows only part of the keys. Memory is bounded: a sequence keeps 64 bytes, a
/// paste `pasteLimit`. Bytes that are no UTF-8 become U+FFFD, once for each bad sequence.
public struct KeyDecoder: Sendable {
  enum State {
    case ground
    /// Inside a character: its bits so far, bytes to come, and what the next byte may be.
    case character(bits: UInt32, missing: Int, next: ClosedRange<UInt8>, alt: Bool)
    /// After Esc; `twice` after two.
    case escape(twice: Bool)
    /// After "Esc [".
    case control(alt: Bool)
    /// Inside a sequence longer than anything known; its rest is dropped.
    case overlong
    /// After "Esc [ [": F1 to F5 of the Linux console.
    case console(alt: Bool)
    /// After "Esc [ M": three bytes of an old mouse report.
    case oldMouse
    /// After "Esc O".
    case single(alt: Bool)
    /// Inside a string for the terminal (OSC, DCS, SOS, PM, APC); its first byte is kept.
    case string(opener: UInt8, isEmpty: Bool, sawEscape: Bool)
    case paste
    /// After an Esc that was taken for the key: so many bytes of the rest of a mark of pasting have come. On
    /// a slow line it was the mark's.
    case lateMark(Int)
  }

  static let longestSequence = 64

  var state = State.ground
  /// The bytes after the introducer of the sequence that is being read.
  var sequence: [UInt8] = []
  /// Whether an answer of the terminal is awaited, so that an Esc may be its first byte.
  public var awaitsAnswer = false
  /// Whether an Esc has been alone for a while: only an answer can go on with it.
  private var escapeIsOld = false
  var paste: PasteBuffer
  /// - Parameter pasteLimit: How many bytes of a paste are kept.
  public init(pasteLimit: Int = 16 << 20) {
    paste = PasteBuffer(limit: pasteLimit)
  }

  /// What is waited for before the bytes so far are taken for all there is.
  public enum Wait: Hashable, Sendable {
    /// The rest of a sequence, or nothing: then Esc, perhaps with one more byte, is a key.
    case key
    /// The rest of a sequence that no key of a person begins like.
    case sequence
    /// More of a paste.
    case paste
    /// The rest of an answer of the terminal, or nothing: then Esc is a key.
    case answer
  }

  /// What is waited for, or nil.
  public var wait: Wait? {
    switch state {
    case .ground, .character: nil
    case .escape: escapeIsOld ? .answer : .key
    // No key of a person begins like these, but that with Alt.
    case .control, .single, .overlong, .console, .oldMouse, .string: .sequence
    case .paste: .paste
    case .lateMark(let count): count == 0 ? nil : count == 1 ? .key : .sequence
    }
  }

  /// Whether the end of a paste is still to come.
  public var isPasting: Bool { wait == .paste }

  /// Takes bytes in the order they came and returns what they mean.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      for byte in buffer { take(byte, into: &inputs) }
    }
    if isDone == nil {
      for byte in bytes { take(byte, into: &inputs) }
    }
    return inputs
  }

  /// Takes what came so far for all there is, because nothing followed for the time of its ``wait``: a lone Esc
  /// becomes the key, and what has come of a paste is handed out. Its late bytes are still text, never keys;
  /// Esc alone, followed by silence, ends it where its end mark never comes.
  public mutating func flush() -> [Input] {
    if isPasting { return flushPaste() }
    switch state {
    case .character: return []
    case .lateMark(let count): return releaseMark(count)
    case .escape where awaitsAnswer && !escapeIsOld:
      escapeIsOld = true
      return []
    case .escape(let twice):
      escapeIsOld = false
      state = .lateMark(0)
      return Array(repeating: .key(Key(.escape)), count: twice ? 2 : 1)
    default: break
    }
    defer { reset() }
    switch state {
    case .ground, .paste, .overlong, .oldMouse, .character, .escape, .lateMark:
      return []
    case .control(let alt):
      return abandoned("[", alt: alt)
    case .console(let alt):
      return (alt ? [.key(Key(.escape))] : []) + [.unknown(Array("[[".utf8))]
    case .single(let alt):
      return abandoned("O", alt: alt)
    case .string(let opener, let isEmpty, let sawEscape):
      let key = Key(Character(Unicode.Scalar(opener)), .alt)
      return (isEmpty ? [.key(key)] : []) + (sawEscape ? [.key(Key(.escape))] : [])
    }
  }

  private mutating func flushPaste() -> [Input] {
    let wasLate = paste.isLate
    var inputs: [Input] = []
    if paste.isLoneEscape {
      paste.abandon()
      reset()
      state = .lateMark(0)
    } else {
      paste.handOut(into: &inputs)
      if !wasLate { inputs.append(.pasteIsSilent) }
    }
    return inputs
  }

  /// Ends a paste because nothing will follow any more, and returns what has come of it.
  public mutating func endPaste() -> [Input] {
    guard isPasting else { return [] }
    var inputs: [Input] = []
    state = .ground
    paste.finish(into: &inputs)
    return inputs
  }

  /// A sequence that stops after its introducer is that key with Alt.
  private func abandoned(_ introducer: Character, alt: Bool) -> [Input] {
    let escape: [Input] = alt ? [.key(Key(.escape))] : []
    if sequence.isEmpty { return escape + [.key(Key(introducer, .alt))] }
    return escape + [.unknown(introducer.utf8 + sequence)]
  }

  mutating func reset() {
    state = .ground
    sequence.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground:
      takePlain(byte, alt: false, into: &inputs)
    case .character(let bits, let missing, let next, let alt):
      takeCharacter(byte, bits, missing, next, alt, into: &inputs)
    case .escape(let twice):
      takeAfterEscape(byte, twice: twice, into: &inputs)
    case .lateMark(let count):
      takeLateMark(byte, count, into: &inputs)
    case .paste:
      if paste.take(byte) {
        state = .ground
        paste.finish(into: &inputs)
      }
    default:
      takeSequence(byte, into: &inputs)
    }
  }

  /// The rest of an answer about the ground, whose Esc was taken for the key: on a slow line it was the answer's.
  static let lateAnswer = Array("]11;".utf8)

  /// The rest of the marks of pasting, whose first byte is Esc; the fourth tells them apart.
  private static let opening = Array("[200~".utf8)
  private static let closing = Array("[201~".utf8)

  private mutating func takeLateMark(_ byte: UInt8, _ count: Int, into inputs: inout [Input]) {
    let answer = Self.lateAnswer
    if count < answer.count, sequence == Array(answer.prefix(count)), byte == answer[count] {
      sequence.append(byte)
      state = .lateMark(count + 1)
      if count + 1 == answer.count {
        sequence = Array(answer.dropFirst())
        state = .string(opener: answer[0], isEmpty: false, sawEscape: false)
      }
      return
    }
    let isClosing = count > 3 && sequence.last == Self.closing[3]
    let mark = isClosing ? Self.closing : Self.opening
    let isMark = sequence.first != answer[0]
    guard isMark, byte == mark[count] || (count == 3 && byte == Self.closing[3]) else {
      inputs += releaseMark(count)
      return take(byte, into: &inputs)
    }
    sequence.append(byte)
    if count + 1 < mark.count {
      state = .lateMark(count + 1)
    } else {
      reset()
      if !isClosing { state = .paste }
    }
  }

  /// What looked like the rest of a mark and is none are keys.
  private mutating func releaseMark(_ count: Int) -> [Input] {
    let bytes = sequence
    reset()
    return bytes.prefix(count).map { .key(Key(Character(Unicode.Scalar($0)))) }
  }

  /// A byte outside sequences, or the one after Esc.
  mutating func takePlain(_ byte: UInt8, alt: Bool, into inputs: inout [Input]) {
    state = .ground
    let modifiers: Key.Modifiers = alt ? .alt : []
    switch byte {
    case 0x1B:
      state = .escape(twice: false)
    case 0x20..<0x7F:
      inputs.append(.key(Key(Character(Unicode.Scalar(byte)), modifiers)))
    case 0x09:
      inputs.append(.key(Key(.tab, modifiers)))
    case 0x0D:
      inputs.append(.key(Key(.enter, modifiers)))
    case 0x08, 0x7F:
      inputs.append(.key(Key(.backspace, modifiers)))
    case 0x00:
      inputs.append(.key(Key(" ", modifiers.union(.control))))
    case 0x01...0x1A:
      let letter = Character(Unicode.Scalar(byte + 0x60))
      inputs.append(.key(Key(letter, modifiers.union(.control))))
    case 0x1C...0x1F:
      let sign = Character(Unicode.Scalar(byte + 0x40))
      inputs.append(.key(Key(sign, modifiers.union(.control))))
    case 0xC2...0xDF:
      start(bits: UInt32(byte & 0x1F), missing: 1, next: 0x80...0xBF, alt)
    case 0xE0...0xEF:
      // The second byte is bounded: no overlong forms, no surrogates.
      let next: ClosedRange<UInt8> =
        byte == 0xE0 ? 0xA0...0xBF : byte == 0xED ? 0x80...0x9F : 0x80...0xBF
      start(bits: UInt32(byte & 0x0F), missing: 2, next: next, alt)
    case 0xF0...0xF4:
      let next: ClosedRange<UInt8> =
        byte == 0xF0 ? 0x90...0xBF : byte == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      start(bits: UInt32(byte & 0x07), missing: 3, next: next, alt)
    default:
      inputs.append(.key(Key("\u{FFFD}", modifiers)))
    }
  }

  private mutating func start(
    bits: UInt32, missing: Int, next: ClosedRange<UInt8>, _ alt: Bool
  ) {
    state = .character(bits: bits, missing: missing, next: next, alt: alt)
  }

  private mutating func takeCharacter(
    _ byte: UInt8, _ bits: UInt32, _ missing: Int, _ next: ClosedRange<UInt8>, _ alt: Bool,
    into inputs: inout [Input]
  ) {
    guard next.contains(byte) else {
      inputs.append(.key(Key("\u{FFFD}", alt ? .alt : [])))
      return takePlain(byte, alt: false, into: &inputs)
    }
    let bits = bits << 6 | UInt32(byte & 0x3F)
    if missing > 1 { return start(bits: bits, missing: missing - 1, next: 0x80...0xBF, alt) }
    state = .ground
    // The ranges admit scalars only.
    let scalar = Unicode.Scalar(bits) ?? "\u{FFFD}"
    if scalar.value == 0x85 {
      // The next line, as a key.
      inputs.append(.key(Key("j", .control)))
    } else if scalar.value < 0xA0 {
      inputs.append(.unknown(Array(String(scalar).utf8)))
    } else {
      inputs.append(.key(Key(Character(scalar), alt ? .alt : [])))
    }
  }

  mutating func takeAfterEscape(
    _ byte: UInt8, twice: Bool, into inputs: inout [Input]
  ) {
    sequence.removeAll(keepingCapacity: true)
    if escapeIsOld {
      escapeIsOld = false
      // What comes so late and is no answer was meant for itself.
      guard byte == UInt8(ascii: "]") else {
        inputs += Array(repeating: .key(Key(.escape)), count: twice ? 2 : 1)
        state = .lateMark(0)
        return take(byte, into: &inputs)
      }
    }
    switch byte {
    case 0x1B:
      if twice { inputs.append(.key(Key(.escape))) }
      state = .escape(twice: true)
    case UInt8(ascii: "["):
      state = .control(alt: twice)
    case UInt8(ascii: "O"):
      state = .single(alt: twice)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      if twice { inputs.append(.key(Key(.escape))) }
      state = .string(opener: byte, isEmpty: true, sawEscape: false)
    default:
      if twice { inputs.append(.key(Key(.escape))) }
      takePlain(byte, alt: true, into: &inputs)
    }
  }
}
