extension Theme {
  /// All that come with the program, in the order in which a key walks through them.
  public static let builtIn: [Theme] = [
    standard, dark, light, projectorDark, projectorLight, highContrast, mono,
  ]

  /// Text keeps its looks under the cursor and while it is typed: a style is bytes, and a moved cursor or a
  /// typed letter is to cost a few. The sign before it shows the focus.
  ///
  /// Colours that read on a dark and on a light screen alike: the terminal's own text colours, with bold
  /// and reverse for what matters and a colour only beside a sign. It follows a terminal that changes its
  /// background.
  public static let standard = Theme(
    name: "standard",
    styles: [
      .text: Style(),
      .focus: Style(),
      .marked: Style(.standard, on: .standard, .underline),
      .focusMark: Style(.standard, on: .standard, .reverse),
      .badge: Style(.palette(6)),
      .prompt: Style(.standard, on: .standard, [.italic, .dim]),
      .border: Style(),
      .label: Style(.standard, on: .standard, .bold),
      .labelFocus: Style(.standard, on: .standard, [.bold, .reverse]),
      .overflow: Style(.standard, on: .standard, [.bold, .reverse]),
      .header: Style(.standard, on: .standard, [.bold, .reverse]),
      .question: Style(.standard, on: .standard, .bold),
      .credit: Style(),
      .status: Style(),
      .message: Style(.standard, on: .standard, .bold),
      .refusal: Style(.standard, on: .standard, [.bold, .reverse]),
      .hintKey: Style(.palette(6), on: .standard, .bold),
      .hint: Style(),
      .panel: Style(),
      .panelFocus: Style(.standard, on: .standard, .reverse),
      .panelBorder: Style(),
      .panelKey: Style(.standard, on: .standard, .bold),
      .panelDim: Style(.standard, on: .standard, .italic),
      .field: Style(),
      .fieldSelection: Style(.standard, on: .standard, .reverse),
      .supported: Style(.palette(2)),
      .refuted: Style(.palette(1)),
      .testing: Style(.palette(4)),
      .inconclusive: Style(.palette(5)),
      .yellow: Style(.palette(16), on: .palette(229)),
      .green: Style(.palette(16), on: .palette(157)),
      .blue: Style(.palette(16), on: .palette(153)),
      .orange: Style(.palette(16), on: .palette(216)),
      .purple: Style(.palette(16), on: .palette(183)),
      .picture: Style(),
      .struck: Style(.standard, on: .standard, [.dim, .strike]),
      .ghost: Style(.standard, on: .standard, [.italic, .dim]),
    ])

  /// Soft white on a near black.
  public static let dark = Theme(
    name: "dark",
    Inks(
      paper: 0x12161A, text: 0xEDEFF0, quiet: 0xC2C9CE, line: 0xA3ADB5, accent: 0x86D9E3,
      supported: 0x86E08F, refuted: 0xFFA6A0, testing: 0xA6CCFF, inconclusive: 0xE2B8FF,
      bar: 0x2B333B, card: 0x20262C, notes: Inks.quietNotes))

  /// Near black on white.
  public static let light = Theme(
    name: "light",
    Inks(
      paper: 0xFFFFFF, text: 0x15181B, quiet: 0x474D52, line: 0x51585E, accent: 0x00525C,
      supported: 0x0A5517, refuted: 0x960010, testing: 0x0B3B9C, inconclusive: 0x5C1E86,
      bar: 0xE4E9EC, card: 0xF4F6F7, notes: Inks.lightNotes))

  /// White on black for a wall: no grey, the words bold, so that the last row reads them.
  public static let projectorDark = Theme(
    name: "projector-dark",
    Inks(
      paper: 0x000000, text: 0xFFFFFF, quiet: 0xF0F0F0, line: 0xD8D8D8, accent: 0xFFF07A,
      supported: 0x9CFF9C, refuted: 0xFFB3AD, testing: 0xBFDCFF, inconclusive: 0xEBCBFF,
      bar: 0x303030, card: 0x000000, notes: Inks.quietNotes)
  ).bold(named: "projector-dark")

  /// Black on white for a wall in a lit room.
  public static let projectorLight = Theme(
    name: "projector-light",
    Inks(
      paper: 0xFFFFFF, text: 0x000000, quiet: 0x1F1F1F, line: 0x303030, accent: 0x003A80,
      supported: 0x004708, refuted: 0x860000, testing: 0x003A80, inconclusive: 0x4C0A70,
      bar: 0xDCDCDC, card: 0xFFFFFF, notes: Inks.lightNotes)
  ).bold(named: "projector-light")

  /// Three colours that nobody takes for one another: white, yellow and black; questions of empty boxes are grey,
  /// and notes of a colour are told by their letters.
  public static let highContrast = Theme(
    name: "high-contrast",
    Inks(
      paper: 0x000000, text: 0xFFFFFF, quiet: 0xFFFFFF, line: 0xFFFFFF, accent: 0xFFFF00,
      supported: 0xFFFF00, refuted: 0xFFFF00, testing: 0xFFFF00, inconclusive: 0xFFFF00,
      bar: 0x000000, card: 0x000000, notes: Inks.quietNotes)
  ).named(
    "high-contrast",
    with: [
      .yellow: Style(.rgb(0xFFFFFF), on: .rgb(0x000000)),
      .green: Style(.rgb(0xFFFFFF), on: .rgb(0x000000)),
      .blue: Style(.rgb(0xFFFFFF), on: .rgb(0x000000)),
      .orange: Style(.rgb(0xFFFFFF), on: .rgb(0x000000)),
      .purple: Style(.rgb(0xFFFFFF), on: .rgb(0x000000)),
      .prompt: Style(.rgb(0xB8B8B8), on: .rgb(0x000000), .italic),
      .focus: Style(.rgb(0xFFFF00), on: .rgb(0x000000), [.bold, .underline]),
      .labelFocus: Style(.rgb(0x000000), on: .rgb(0xFFFF00), .bold),
      .panelFocus: Style(.rgb(0x000000), on: .rgb(0xFFFF00), .bold),
    ])

  /// No colour at all, for `NO_COLOR` and terminals without any.
  public static let mono = Theme(
    name: "mono",
    styles: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        (role, Style(.standard, on: .standard, Theme.standard[role].attributes))
      }))
}

/// The few colours a whole theme is mixed from, each as 0xRRGGBB.
private struct Inks {
  var paper: UInt32
  var text: UInt32
  /// Prompts, credits, hints.
  var quiet: UInt32
  /// Borders.
  var line: UInt32
  /// Badges, keys and the focus.
  var accent: UInt32
  var supported: UInt32
  var refuted: UInt32
  var testing: UInt32
  var inconclusive: UInt32
  /// Behind the chosen line of a panel, and the header.
  var bar: UInt32
  /// The ground of a card, and of notes in yellow, green, blue, orange and purple.
  var card: UInt32
  var notes: [UInt32]

  /// Colours of the cube of 256, so that they are told apart on terminals that have no more; the words on them are dark.
  static let quietNotes: [UInt32] = [0xD7D7AF, 0xAFD7AF, 0x87AFD7, 0xD7AF87, 0xD7AFD7]
  static let lightNotes: [UInt32] = [0xFFFFAF, 0xAFFFAF, 0xAFD7FF, 0xFFD7AF, 0xD7AFFF]
}

extension Theme {
  fileprivate init(name: String, _ inks: Inks) {
    func ink(_ color: UInt32, _ attributes: Attributes = []) -> Style {
      Style(.rgb(color), on: .rgb(inks.paper), attributes)
    }
    let inverse = Style(.rgb(inks.paper), on: .rgb(inks.text), .bold)
    let bar = Style(.rgb(inks.text), on: .rgb(inks.bar), .bold)
    var styles: [Role: Style] = [
      .text: ink(inks.text), .focus: ink(inks.text), .marked: ink(inks.text, .underline),
      .focusMark: ink(inks.accent, [.bold, .reverse]), .badge: ink(inks.accent),
      .prompt: ink(inks.line, .italic), .border: ink(inks.line), .label: ink(inks.text, .bold),
      .labelFocus: inverse, .overflow: inverse, .header: bar, .question: ink(inks.text, .bold),
      .credit: ink(inks.quiet), .status: ink(inks.quiet), .message: ink(inks.text, .bold),
      .refusal: inverse, .hintKey: ink(inks.accent, .bold), .hint: ink(inks.quiet),
      .panel: ink(inks.text), .panelFocus: bar, .panelBorder: ink(inks.line),
      .panelKey: ink(inks.accent), .panelDim: ink(inks.quiet, .italic), .field: ink(inks.text),
      .fieldSelection: inverse, .supported: ink(inks.supported), .refuted: ink(inks.refuted),
      .testing: ink(inks.testing), .inconclusive: ink(inks.inconclusive), .picture: ink(inks.text),
      .struck: ink(inks.quiet, .strike), .ghost: ink(inks.quiet, .italic),
    ]
    styles[.card] = Style(.rgb(inks.text), on: .rgb(inks.card))
    for (role, ground) in zip([Role.yellow, .green, .blue, .orange, .purple], inks.notes) {
      styles[role] = Style(.rgb(0x101010), on: .rgb(ground))
    }
    self.init(name: name, styles: styles)
  }

  /// The theme with people's words in bold.
  fileprivate func bold(named name: String) -> Theme {
    var changes: [Role: Style] = [:]
    for role in [Role.text, .card, .focus, .marked, .field, .picture] {
      var style = self[role]
      style.attributes.insert(.bold)
      changes[role] = style
    }
    return named(name, with: changes)
  }
}
