import CanvasCore
import CanvasUI

/// What the session of an open file and second screens know of each other.
extension LiveFile {
  /// Lets second screens know that somebody is here. Where the state folder cannot be written nobody follows.
  mutating func announce() {
    sideChannel =
      sideChannel
      ?? (try? SideChannel(session: session, workspace: workspace.id, in: System.stateFolder))
  }

  /// Tells second screens what is pointed at.
  mutating func tell(_ pointer: Pointer) {
    announce()
    sideChannel?.send(pointer.json)
  }

  /// How many second screens follow.
  var followers: Int { Listener.count(of: workspace.id, in: System.stateFolder) }
}
