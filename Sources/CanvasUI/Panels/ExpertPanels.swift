import CanvasCore

extension Panel {
  /// Whom notes ask: the experts of the vocabulary, or somebody else.
  static func experts(for notes: [Identifier]) -> Panel {
    Panel("experts", .askExpertTopic) { app, _ in
      let values = app.facets.named("expert")?.values ?? []
      let other = app.say(.askExpertOther)
      let labels = values.map { $0.label[app.language] }
      let letters = RowLetters.choosing(labels + [other])
      return zip(values, letters).map { value, letter in
        let label = value.label[app.language]
        return Row(id: value.id, text: "\(value.symbol[app.language])  \(label)", key: letter) {
          app throws(Refusal) in try app.ask(value.id, label, of: notes)
        }
      } + [
        Row(id: "other", text: other, key: letters.last ?? nil) { app in
          app.open(
            .asking("expert", .askExpertName) { app, topic throws(Refusal) in
              try app.ask(topic, topic, of: notes)
            })
        }
      ]
    }
  }

  /// Who answered a note's question, and then what.
  static func answered(_ note: Identifier) -> Panel {
    .asking("answered \(note)", .askAnsweredBy) { app, name in
      app.open(
        Panel(
          asking: "answer \(note)", title: { $0.say(.askAnswer) },
          answer: Answer { app, text throws(Refusal) in
            try app.answer(note, text, by: name)
          }))
    }
  }
}

extension App {
  fileprivate mutating func ask(
    _ topic: String, _ label: String, of notes: [Identifier]
  ) throws(Refusal) {
    let time = now
    try act { workspace, _ throws(Refusal) in try workspace.asking(topic, of: notes, at: time) }
    tell(say(.askedNow, label))
  }

  fileprivate mutating func answer(
    _ note: Identifier, _ text: String, by name: String
  ) throws(Refusal) {
    let time = now
    try act { workspace, _ throws(Refusal) in
      try workspace.answering(note, text, by: name, at: time)
    }
    tell(say(.answeredNow, name))
  }
}
