extension Theme {
  /// Text keeps its looks under the cursor and while it is typed: a style is bytes, and a moved cursor or a
  /// typed letter is to cost a few. The sign before it shows the focus.
  ///
  /// Colours that read on a dark and on a light screen alike: the terminal's own text colours, with bold
  /// and reverse for what matters and a colour only beside a sign.
  public static let standard = Theme(
    name: "standard",
    styles: [
      .text: Style(),
      .focus: Style(),
      .marked: Style(.standard, on: .standard, .underline),
      .focusMark: Style(.standard, on: .standard, .reverse),
      .badge: Style(.palette(6)),
      .prompt: Style(.standard, on: .standard, .italic),
      .border: Style(),
      .label: Style(.standard, on: .standard, .bold),
      .labelFocus: Style(.standard, on: .standard, [.bold, .reverse]),
      .overflow: Style(.standard, on: .standard, [.bold, .reverse]),
      .header: Style(.standard, on: .standard, .bold),
      .question: Style(.standard, on: .standard, .bold),
      .credit: Style(),
      .status: Style(),
      .message: Style(.standard, on: .standard, .bold),
      .refusal: Style(.standard, on: .standard, [.bold, .reverse]),
      .hintKey: Style(.standard, on: .standard, .reverse),
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
      .yellow: Style(.palette(0), on: .palette(3)),
      .green: Style(.palette(0), on: .palette(2)),
      .blue: Style(.palette(0), on: .palette(6)),
      .orange: Style(.palette(0), on: .palette(7)),
      .purple: Style(.palette(0), on: .palette(5)),
      .picture: Style(),
    ])

  /// No colour at all, for `NO_COLOR` and terminals without any.
  public static let mono = Theme(
    name: "mono",
    styles: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        (role, Style(.standard, on: .standard, Theme.standard[role].attributes))
      }))
}
