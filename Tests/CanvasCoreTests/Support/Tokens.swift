import CanvasCore

extension Workspace {
  /// The marks that writers have put in their texts, wherever they stand: `‹ours·7`.
  var tokens: Set<Substring> {
    var found: Set<Substring> = []
    for fields in everyFields.values { JSONValue.object(fields).addTokens(to: &found) }
    return found
  }
}

extension JSONValue {
  fileprivate func addTokens(to found: inout Set<Substring>) {
    switch self {
    case .string(let text): text.addTokens(to: &found)
    case .array(let items): for item in items { item.addTokens(to: &found) }
    case .object(let object):
      for member in object.members {
        member.key.text.addTokens(to: &found)
        member.value.addTokens(to: &found)
      }
    case .null, .bool, .number: break
    }
  }
}

extension String {
  fileprivate func addTokens(to found: inout Set<Substring>) {
    guard utf8.count > 6 else { return }
    var start: Index?
    // ‹ is e2 80 b9, › is e2 80 ba.
    var last: (UInt8, UInt8) = (0, 0)
    for index in utf8.indices {
      let byte = utf8[index]
      if last == (0xe2, 0x80), byte == 0xb9 { start = utf8.index(after: index) }
      if last == (0xe2, 0x80), byte == 0xba, let begin = start {
        found.insert(self[begin..<utf8.index(index, offsetBy: -2)])
        start = nil
      }
      last = (last.1, byte)
    }
  }
}
