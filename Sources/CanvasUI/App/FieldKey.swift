import CanvasCore

/// The name of a field in the file; here `Key` is a key of the keyboard.
typealias FieldKey = CanvasCore.Key
