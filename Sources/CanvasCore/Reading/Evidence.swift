extension Board {
  /// How many notes have each value of a facet, in the order of its vocabulary; values without notes are
  /// left out. Notes without a value count as the first one where `defaults` is true.
  public func counts(of facet: Facet, defaults: Bool = false) -> [(value: Facet.Value, count: Int)]
  {
    var counts: [String: Int] = [:]
    for note in notes {
      let values = note.facet(facet.id)
      for value in values { counts[value, default: 0] += 1 }
      if values.isEmpty, defaults, let first = facet.values.first {
        counts[first.id, default: 0] += 1
      }
    }
    return facet.values.compactMap { value in counts[value.id].map { (value, $0) } }
  }
}
