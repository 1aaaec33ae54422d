extension WordVectors {
  /// The words whose vectors have the least angle to that of a word, nearest first; none if the
  /// word has no vector.
  func nearest(to word: String, count: Int) -> [(word: String, cosine: Float)] {
    guard let place = words.firstIndex(of: word) else { return [] }
    let lengths = words.indices.map { dot($0, $0).squareRoot() }
    let cosines = words.indices.map { other -> Float in
      let lengths = lengths[place] * lengths[other]
      return lengths > 0 ? dot(place, other) / lengths : 0
    }
    return words.indices.filter { $0 != place }
      .sorted { (cosines[$1], $0) < (cosines[$0], $1) }
      .prefix(count).map { (words[$0], cosines[$0]) }
  }

  private func dot(_ left: Int, _ right: Int) -> Float {
    zip(vector(left), vector(right)).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
