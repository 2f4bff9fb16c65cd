import Drawing

/// A sketch being drawn: its dots, the cursor, what moving it does, and what was done, to be taken back. A value
/// that knows no keys and no note, as a text field knows none.
package struct SketchPad: Hashable, Sendable {
  /// What moving the cursor does beside moving it.
  package enum Tool: Hashable, Sendable {
    case none
    /// Sets the dots it comes over, or clears them.
    case pen, eraser
    /// Moves the whole drawing instead.
    case hand
  }

  package private(set) var sketch: Sketch
  package private(set) var cursor = Point(x: Sketch.width / 2, y: Sketch.height / 2)
  package private(set) var tool = Tool.none
  /// Where a line begins whose end is not set yet.
  package private(set) var anchor: Point?

  private var past: [Sketch] = []
  private var future: [Sketch] = []
  /// Whether what comes next goes on with the last thing done, as a stroke of the pen does.
  private var goesOn = false
  /// Whether the mouse is down on it.
  private var isPressed = false

  package init(_ sketch: Sketch) { self.sketch = sketch }

  /// The drawing with the line that has begun: what is seen, and what is kept.
  package var shown: Sketch {
    guard let anchor else { return sketch }
    var shown = sketch
    shown.line(from: anchor, to: cursor)
    return shown
  }

  // MARK: The cursor

  /// Moves the cursor, or the drawing, so many dots, as far as there are any; false where it cannot.
  package mutating func move(x dx: Int, y dy: Int) -> Bool {
    if tool == .hand { return moveDrawing(x: dx, y: dy) }
    let next = Point(
      x: min(max(0, cursor.x + dx), Sketch.width - 1),
      y: min(max(0, cursor.y + dy), Sketch.height - 1))
    guard next != cursor else { return false }
    stroke(to: next)
    return true
  }

  private mutating func moveDrawing(x dx: Int, y dy: Int) -> Bool {
    guard !sketch.isEmpty, let moved = sketch.moved(x: dx, y: dy) else { return false }
    change(goesOn: true) { $0 = moved }
    return true
  }

  private mutating func stroke(to next: Point) {
    let start = cursor
    cursor = next
    if tool == .pen || tool == .eraser {
      let isOn = tool == .pen
      change(goesOn: true) { $0.line(from: start, to: next, isOn: isOn) }
    }
  }

  // MARK: Tools

  /// Takes up a tool, or lays it down; the pen and the eraser begin with the dot they are put on.
  package mutating func take(_ other: Tool) {
    endLine()
    goesOn = false
    tool = tool == other ? .none : other
    let dot = cursor
    switch tool {
    case .pen: change(goesOn: true) { $0[dot.x, dot.y] = true }
    case .eraser: change(goesOn: true) { $0[dot.x, dot.y] = false }
    case .none, .hand: break
    }
  }

  /// Sets the dot under the cursor, or clears it.
  package mutating func turnDot() {
    endLine()
    let dot = cursor
    change { $0[dot.x, dot.y].toggle() }
  }

  /// Begins a straight line, or ends the one that has begun.
  package mutating func line() {
    if tool != .none { take(tool) }
    guard anchor != nil else {
      anchor = cursor
      return
    }
    let drawn = shown
    anchor = nil
    change { $0 = drawn }
  }

  /// What is seen of a line that has begun is drawn before anything else is.
  private mutating func endLine() {
    if anchor == cursor { anchor = nil }
    if anchor != nil { line() }
  }

  /// Fills what is empty around the cursor, or empties what is filled.
  package mutating func fill() {
    endLine()
    let dot = cursor
    change { $0.fill(from: dot) }
  }

  /// Takes all dots away; false where there are none.
  package mutating func clear() -> Bool {
    guard !shown.isEmpty else { return false }
    endLine()
    change { $0 = Sketch() }
    return true
  }

  /// Takes another drawing instead.
  package mutating func replace(by other: Sketch) {
    endLine()
    change { $0 = other }
  }

  // MARK: The mouse

  /// Puts the pen, or the eraser, on a dot.
  package mutating func press(_ dot: Point, isOn: Bool) {
    endLine()
    tool = .none
    goesOn = false
    isPressed = true
    cursor = dot
    change(goesOn: true) { $0[dot.x, dot.y] = isOn }
  }

  /// Draws on to another dot.
  package mutating func drag(to dot: Point, isOn: Bool) {
    guard isPressed else { return press(dot, isOn: isOn) }
    let start = cursor
    cursor = dot
    change(goesOn: true) { $0.line(from: start, to: dot, isOn: isOn) }
  }

  /// Lifts it.
  package mutating func release() {
    isPressed = false
    goesOn = false
  }

  // MARK: Taking back

  /// Takes the last thing back; false where there is none. A line that has begun is given up first.
  package mutating func undo() -> Bool {
    goesOn = false
    if anchor != nil {
      anchor = nil
      return true
    }
    guard let last = past.popLast() else { return false }
    future.append(sketch)
    sketch = last
    return true
  }

  /// Does again what was taken back; false where nothing was.
  package mutating func redo() -> Bool {
    goesOn = false
    guard let next = future.popLast() else { return false }
    past.append(sketch)
    sketch = next
    return true
  }

  /// Changes the drawing as one thing to be taken back, or as more of the last one.
  private mutating func change(goesOn: Bool = false, _ body: (inout Sketch) -> Void) {
    var next = sketch
    body(&next)
    if !goesOn { self.goesOn = false }
    guard next != sketch else { return }
    if !self.goesOn { past.append(sketch) }
    self.goesOn = goesOn
    sketch = next
    future = []
  }
}
