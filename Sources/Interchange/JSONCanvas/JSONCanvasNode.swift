import CanvasCore

/// A node as the format has it. Places are halves of pixels, so that middles are whole.
struct JSONCanvasNode {
  var id: String
  var type: String
  var object: JSONObject
  var x, y, width, height: Int

  var middle: (x: Int, y: Int) { (x + width / 2, y + height / 2) }
  var area: Int { width * height }

  func has(_ point: (x: Int, y: Int)) -> Bool {
    x <= point.x && point.x <= x + width && y <= point.y && point.y <= y + height
  }
}

extension JSONCanvasNode {
  init(_ object: JSONObject) {
    self.object = object
    id = object["id"]?.plainText ?? ""
    type = object["type"]?.string ?? "text"
    x = Self.whole(object["x"])
    y = Self.whole(object["y"])
    width = max(0, Self.whole(object["width"]))
    height = max(0, Self.whole(object["height"]))
  }

  var label: String { (object["label"]?.string ?? "").cleanLine }
  var own: JSONObject? { object[JSONCanvas.own]?.object }

  /// What a node says: text, or the path or address it points to, which nobody opens.
  var words: String {
    if let text = object["text"]?.string { return JSONCanvas.text(text.cleaned).asNote }
    let parts = ["label", "file", "subpath", "url"].compactMap { object[FieldKey($0)]?.string }
    return parts.joined(separator: "\n").asNote
  }

  /// Twice the number, rounded; files have fractions and exponents here and there. What is out of all proportion
  /// counts as the largest place there is.
  private static func whole(_ value: JSONValue?) -> Int {
    guard case .number(let text) = value, let number = Double(text), number.isFinite else {
      return 0
    }
    return 2 * Int(min(max(number.rounded(), -1e8), 1e8))
  }
}
