import CanvasCore

extension Panel {
  /// What a new workspace begins with.
  static let starters = Panel("starters", .panelStarters) { app, _ in
    let blank = Row(id: "blank", text: app.say(.startFromTemplate)) { app in
      app.open(.templates { .newWorkspace($0) })
    }
    return [blank] + starters(app) { _ in true }
  }

  /// What others made; blank boards are none.
  static let examples = Panel("examples", .makeExample) { app, _ in
    starters(app) { !$0.path.displayName.hasPrefix("blank") }
  }

  private static func starters(_ app: App, _ isWanted: (Home.Starter) -> Bool) -> [Row] {
    app.home.starters.filter(isWanted).map { starter in
      Row(id: "\(starter.path)", text: starter.title) { app in
        app.effects.work.append(
          .copyStarter(starter.path, id: .fresh(using: &app.random, unless: { _ in false })))
      }
    }
  }

  /// The templates; choosing one leads to a question about its title.
  static func templates(_ next: @escaping @Sendable (Template) -> Panel) -> Panel {
    Panel("templates", .panelTemplates) { app, _ in
      app.templates.all.map { template in
        Row(
          id: template.id, text: template.title[app.language],
          detail: template.purpose[app.language]
        ) { app in
          // A title that is offered is in the language in force.
          app.open(next(template).offering(template.title[app.language]))
        }
      }
    }
  }

  static func newBoard(_ template: Template) -> Panel {
    .asking("newBoard \(template.id)", .askBoardTitle, offers: true) {
      app, text throws(Refusal) in try app.addBoard(template: template.id, title: text)
    }
  }

  static func newWorkspace(_ template: Template) -> Panel {
    .asking("newWorkspace \(template.id)", .askWorkspaceTitle, mayFail: true) { app, text in
      app.createWorkspace(template: template.id, title: text)
    }
  }

  /// Where the canvas goes on: it becomes a workspace of its own there.
  static let travel = Panel.asking("travel", .askTravel, mayFail: true) {
    app, place throws(Refusal) in
    let copy = try app.requireWorkspace().copying(
      board: app.requireBoard().id, to: place.cleanLine, at: app.now, templates: app.templates,
      using: &app.random)
    app.effects.work.append(.create(copy))
  }

  static let newCluster = Panel.asking("newCluster", .askClusterTitle) {
    app, text throws(Refusal) in try app.addCluster(text)
  }

  static let path = Panel.asking("path", .askPath, isKept: false, mayFail: true) { app, text in
    app.effects.work.append(.openTyped(text))
  }.ofPath

  static let saveAs = Panel.asking("saveAs", .askSaveAs, isKept: false, mayFail: true) {
    app, text throws(Refusal) in
    app.effects.work.append(.saveAs(try app.requireWorkspace(), path: text))
  }.ofPath

  /// The same question, whose answer is a path.
  var ofPath: Panel {
    var panel = self
    panel.isPath = true
    return panel
  }
}
