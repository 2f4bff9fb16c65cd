import CanvasCore

/// Partners: what becomes of one, asked one thing after the other, and who took part on a day.
extension App {
  /// Asks what becomes of the partner under the cursor; a note that is none may become one.
  mutating func askPartner() throws(Refusal) {
    let note = try requireNote()
    let isPartner = workspace?.isPartner(note.id) == true
    open(isPartner ? .partnerState(of: note, newOf: nil) : .partnerType(of: note))
  }

  /// Writes down what became of a partner; the cursor goes where it stands then.
  fileprivate mutating func become(
    _ state: Partner.State, _ note: Note, newOf types: [String]?, on day: CalendarDay,
    because reason: String
  ) throws(Refusal) {
    let (time, templates) = (now, templates)
    try act { workspace, _ throws(Refusal) in
      try workspace.partnering(
        note.id, as: state, on: day, because: reason, newOf: types, at: time, templates: templates)
    }
    _ = go(to: note.id)
    tell(
      say(
        .partnerNow, note.title, words(of: facets.named("partner-state"), state), day.iso))
  }

  fileprivate func words(of facet: Facet?, _ state: Partner.State) -> String {
    facet?.value(state.rawValue)?.label[language] ?? state.rawValue
  }

  /// The day that an answer means.
  fileprivate func day(_ text: String) throws(Refusal) -> CalendarDay {
    guard let day = CalendarDay(said: text, now: now, by: localTime) else {
      throw Refusal(say(.noSuchDay, text.cleanLine))
    }
    return day
  }

  fileprivate var today: String { localTime.calendarDay(of: now).iso }
}

extension Panel {
  /// Of which type a note is to be that becomes a partner.
  fileprivate static func partnerType(of note: Note) -> Panel {
    Panel("partner type \(note.id)", title: { $0.say(.panelPartnerType, note.title) }) { app, _ in
      let values = app.facets.named("partner")?.values ?? []
      let labels = values.map { $0.label[app.language] }
      let rows = zip(values, RowLetters.choosing(labels)).map { value, letter in
        Row(
          id: value.id, text: "\(value.symbol[app.language])  \(value.label[app.language])",
          key: letter
        ) { app in app.open(.partnerState(of: note, newOf: [value.id])) }
      }
      return rows + [
        Row(id: "", text: app.say(.noValue), key: "-") { app in
          app.open(.partnerState(of: note, newOf: []))
        }
      ]
    }
  }

  fileprivate static func partnerState(of note: Note, newOf types: [String]?) -> Panel {
    Panel("partner \(note.id)", title: { $0.say(.panelPartnerState, note.title) }) { app, _ in
      let facet = app.facets.named("partner-state")
      let states = Partner.State.allCases
      let current = app.workspace.flatMap { workspace in
        workspace.position(ofNote: note.id).map { place in
          let board = workspace.boards[place.board]
          return workspace[place].partnerState(in: board.boxes[place.box], on: board)
        }
      }
      let labels = states.map { app.words(of: facet, $0) }
      return zip(states, zip(labels, RowLetters.choosing(labels))).map { state, pair in
        let (label, letter) = pair
        let symbol = facet?.value(state.rawValue)?.symbol[app.language] ?? ""
        var row = Row(id: state.rawValue, text: "\(symbol)  \(label)", key: letter) { app in
          app.open(.partnerDay(of: note, newOf: types, state, from: app.today))
        }
        row.isCurrent = current == state.rawValue
        row.detail = row.isCurrent ? app.say(.set) : ""
        return row
      }
    }
  }

  private static func partnerDay(
    of note: Note, newOf types: [String]?, _ state: Partner.State, from today: String
  ) -> Panel {
    Panel(
      asking: "partner day \(note.id)", title: { $0.say(.askPartnerDay) }, start: today,
      answer: Answer(isKept: false) { app, text throws(Refusal) in
        let day = try app.day(text)
        app.open(
          Panel(
            asking: "partner reason \(note.id)", title: { $0.say(.askPartnerReason) },
            answer: Answer { app, reason throws(Refusal) in
              try app.become(state, note, newOf: types, on: day, because: reason.cleanLine)
            }))
      })
  }

  /// Asks of which day the partnership is to be shown.
  static func partnershipDay(_ app: App) -> Panel {
    Panel(
      asking: "partnership", title: { $0.say(.askPartnerDay) }, start: app.today,
      answer: Answer(isKept: false) { app, text throws(Refusal) in
        app.open(.reading(.partnership, app, on: try app.day(text)))
      })
  }
}
