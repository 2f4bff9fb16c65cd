import CanvasCore

/// Knows the boxes of all templates by what people call them: labels, short labels, codes and ids in every language,
/// and the usual variants (``LabelVariants``), however they are numbered, marked and decorated.
package struct BoxLabels: Sendable {
  /// The most characters that are looked at as a label; what is longer is a sentence.
  package static let lengthLimit = 120

  private let templates: [Template]
  /// The ids of boxes by a name in its plain form; of an exact name the first is the one it belongs to.
  private var boxes: [String: [String]] = [:]
  /// The ids of boxes by codes, as they are written.
  private var codes: [String: [String]] = [:]
  /// What templates are called, in plain form, by their id.
  private var titles: [String: String] = [:]

  package init(_ templates: TemplateLibrary) {
    self.templates = templates.all
    for template in templates.all {
      for title in template.title.values.values + [template.id] {
        if titles[Self.plain(title)] == nil { titles[Self.plain(title)] = template.id }
      }
      for box in template.boxes {
        let names = box.label.values.values.sorted() + box.short.values.values.sorted() + [box.id]
        for name in names { Self.add(box.id, Self.plain(name), to: &boxes) }
        for code in box.code.values.values.sorted() { Self.add(box.id, code, to: &codes) }
      }
    }
    for (box, names) in Self.variants { Self.add(box, names, to: &boxes) }
  }

  private static let variants: [(String, String)] = LabelVariants.lines.flatMap { line in
    line.names.split(separator: ";").map { (line.box, plain(String($0))) }
  }

  private static func add(_ box: String, _ name: String, to table: inout [String: [String]]) {
    guard !name.isEmpty, table[name]?.contains(box) != true else { return }
    table[name, default: []].append(box)
  }

  /// The box that a label means, on a template or, where none is named, on the first that has it. Nil for what is no
  /// label of a box, and for one that names several.
  package func box(_ label: String, on templateID: String?) -> (template: String, box: Identifier)?
  {
    guard !label.isEmpty, label.utf8.count <= Self.lengthLimit * 4 else { return nil }
    let wanted = templateID.map { id in templates.filter { $0.id == id } } ?? templates
    for ids in meanings(of: label) {
      for template in wanted {
        for id in ids where template.box(id) != nil {
          if let box = Identifier(id) { return (template.id, box) }
        }
      }
    }
    return nil
  }

  /// The template whose boxes are meant by most of the labels, and how many of its boxes are. Lean and Business Model
  /// Canvas share five boxes and are told apart by the other four; of equals the one comes first whose own words
  /// were used, then the order of the library decides.
  package func template(for labels: [String]) -> (template: Template, matches: Int)? {
    let labels = labels.prefix(2000).map { meanings(of: $0) }
    var best: (template: Template, matches: Int, own: Int)?
    for template in templates {
      var matched: Set<String> = []
      var own: Set<String> = []
      for meaning in labels {
        guard
          let id = meaning.lazy.compactMap({ $0.first { template.box($0) != nil } }).first
        else { continue }
        matched.insert(id)
        if meaning.first?.first == id { own.insert(id) }
      }
      guard !matched.isEmpty else { continue }
      if let known = best, (known.matches, known.own) >= (matched.count, own.count) { continue }
      best = (template, matched.count, own.count)
    }
    return best.map { ($0.template, $0.matches) }
  }

  /// How many boxes of a template the labels mean.
  package func matches(of labels: [String], on template: Template) -> Int {
    Set(labels.prefix(2000).compactMap { box($0, on: template.id)?.box }).count
  }

  /// The template that a title names, as "Lean Canvas: the repair café"; nil where it names none, or several.
  package func template(named title: String) -> Template? {
    let words = " " + Self.plain(title) + " "
    let named = titles.filter { $0.key.contains(" ") && words.contains(" \($0.key) ") }
    // "visual lean canvas" names the lean canvas too; the longest name is meant.
    let longest = named.keys.map(\.utf8.count).max()
    let ids = Set(named.filter { $0.key.utf8.count == longest }.values)
    return ids.count == 1 ? templates.first { $0.id == ids.first } : nil
  }

  // MARK: What a label may mean

  /// The boxes that a label may mean, the likeliest form of it first: as it stands, without what is in brackets, what is
  /// in them, without what stands before it, in Latin letters only, and its parts where they agree.
  private func meanings(of label: String) -> [[String]] {
    var found: [[String]] = []
    let label = label.trimmed
    if let known = codes[label] { found.append(withSame(known)) }
    if let known = boxes[Self.plain(label)] { return found + [withSame(known)] }
    for form in Self.forms(of: label) {
      if let known = boxes[form] { found.append(withSame(known)) }
    }
    if found.isEmpty, let part = commonPart(of: label) { found.append(part) }
    return found
  }

  private func withSame(_ ids: [String]) -> [String] {
    ids + ids.flatMap { id in LabelVariants.same.first { $0.contains(id) } ?? [] }
  }

  /// What the parts of a label mean where slashes, bars, dashes or a colon part it and those known mean one box.
  private func commonPart(of label: String) -> [String]? {
    let parts = label.split { "/|–—:·-".contains($0) }
    guard (2...6).contains(parts.count) else { return nil }
    var common: [String]?
    for part in parts {
      for form in Self.forms(of: String(part)) {
        guard let known = boxes[form].map(withSame) else { continue }
        guard let earlier = common else {
          common = known
          break
        }
        let both = earlier.filter(known.contains)
        if both.isEmpty { return nil }
        common = both
        break
      }
    }
    return common
  }

  private static func forms(of label: String) -> [String] {
    var forms: [String] = []
    func add(_ form: String) { if !form.isEmpty, !forms.contains(form) { forms.append(form) } }
    let (outside, inside) = parted(label)
    for text in [label, outside] + inside {
      let words = plain(text)
      add(words)
      let kept = words.split(separator: " ").drop { leading.contains(String($0)) || $0.isNumber }
      add(kept.joined(separator: " "))
    }
    for form in forms {
      let latin = form.split(separator: " ").filter { $0.utf8.allSatisfy { $0 < 0x80 } }
      add(latin.joined(separator: " "))
    }
    return forms
  }

  private static let leading = LabelVariants.leading

  /// What stands outside and inside of brackets of both widths.
  private static func parted(_ label: String) -> (outside: String, inside: [String]) {
    var outside = ""
    var inside: [String] = []
    var depth = 0
    for character in label {
      switch character {
      case "(", "（", "[", "【", "［":
        if depth == 0 { inside.append("") }
        depth += 1
      case ")", "）", "]", "】", "］": depth = max(0, depth - 1)
      default:
        if depth == 0 {
          outside.append(character)
        } else {
          inside[inside.count - 1].append(character)
        }
      }
    }
    return (outside, inside)
  }

  /// A label by its words alone: small letters without accents, single spaces, no signs, emoji or marks of Markdown,
  /// no number before or after it.
  package static func plain(_ label: String) -> String {
    var spaced = ""
    for character in label.folded {
      // Keycaps and circled figures are decoration.
      if character.isLetter || (character.isASCII && character.isNumber) {
        spaced.append(character)
      } else if spaced.last != " " {
        spaced.append(" ")
      }
    }
    var words = spaced.split(separator: " ")[...]
    while words.count > 1, words.first?.isNumber == true { words = words.dropFirst() }
    while words.count > 1, words.last?.isNumber == true { words = words.dropLast() }
    return words.joined(separator: " ")
  }
}

extension Substring {
  /// Whether it is figures only.
  fileprivate var isNumber: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
