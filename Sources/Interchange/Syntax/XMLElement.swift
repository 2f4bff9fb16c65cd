import CanvasCore

/// An element of XML with what is in it.
struct XMLElement: Sendable {
  enum Content: Sendable {
    case element(XMLElement)
    case text(String)
  }

  var name: String
  /// In their order; a name stands once.
  var attributes: [(name: String, value: String)]
  var content: [Content] = []
  /// Where its tag begins, from 1.
  var line: Int

  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  var elements: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// All text in it, with the ends of paragraphs, list items and lines of HTML as line ends.
  var text: String {
    var result = ""
    for part in content {
      switch part {
      case .text(let text): result += text
      case .element(let element):
        result += element.text
        if ["p", "br", "li", "div", "ul", "ol", "h1", "h2", "h3", "tr"].contains(element.name) {
          result += "\n"
        }
      }
    }
    return result
  }
}

extension XMLElement {
  /// Adds text after what is in it.
  mutating func append(_ text: String) {
    if !text.isEmpty { content.append(.text(text)) }
  }
}

extension String {
  /// The text between tags or quotes of XML: no control character, line ends as references, so that readers which
  /// join lines of an attribute keep them.
  var escapedForXML: String {
    var result = ""
    for scalar in cleaned.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      // No characters of XML 1.0.
      case "\u{fffe}", "\u{ffff}": result += "\u{fffd}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
