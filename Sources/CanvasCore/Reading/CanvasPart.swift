/// Boxes that play one part on several canvases, whatever each calls them: the customer's side, which a segment's thread
/// runs through.
public enum CanvasPart: String, CaseIterable, Sendable {
  case segments, propositions, channels, relationships, revenue

  /// The ids of its boxes.
  var boxes: [String] {
    switch self {
    case .segments: ["customer-segments", "beneficiaries"]
    case .propositions: ["value-propositions", "uvp"]
    case .channels: ["channels", "deployment"]
    case .relationships: ["customer-relationships"]
    case .revenue: ["revenue-streams"]
    }
  }
}

extension Board {
  /// The box that plays a part on this board, or nil.
  public func box(_ part: CanvasPart) -> Box? {
    part.boxes.lazy.compactMap { Identifier($0).flatMap(self.box) }.first
  }
}
