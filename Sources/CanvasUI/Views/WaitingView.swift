import Drawing

/// A second screen before anybody is there to be followed: what it waits for, and the command that begins it.
struct WaitingView {
  private let app: App

  init(_ app: App) { self.app = app }

  func draw(on sheet: inout Sheet) {
    let size = app.size
    let width = max(2, size.width - 8)
    let title = app.workspace?.title ?? ""
    let block = BlockText(title, width: width, height: size.height / 2, largest: 2)
    let said = wrap(app.say(.nobodyIsShown), width: width).map { ($0.text, Role.text) }
    let head = block.map { $0.rows.map { ($0, Role.picture) } } ?? [(title, .question)]
    let command = ("ninefold " + (app.file?.name ?? ""), Role.question)
    let lines = head + [("", .text)] + said + [("", .text), command]
    var y = max(0, (size.height - lines.count) / 2)
    for (text, role) in lines {
      let cells = role == .picture ? block?.width ?? 0 : cellWidth(text)
      sheet.put(clipped(text, to: width), x: max(0, (size.width - cells) / 2), y: y, role: role)
      y += 1
    }
  }
}
