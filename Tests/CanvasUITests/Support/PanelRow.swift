import CanvasUI

extension Panel {
  /// The row under the cursor.
  var rowHere: Row? { rows.indices.contains(index) ? rows[index] : nil }
}
