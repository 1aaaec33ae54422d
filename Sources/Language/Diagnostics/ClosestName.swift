/// Finds the name that a misspelt one was probably meant to be.
public enum ClosestName {
  /// The candidate nearest to `name`, or `nil` if none is near enough to be meant.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let folded = Array(name.lowercased().utf8)
    let limit = max(1, folded.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8)
      guard abs(other.count - folded.count) <= limit else { continue }
      let distance = EditDistance.transposing(folded, other)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true {
        best = (candidate, distance)
      }
    }
    if let best { return best.name }
    guard folded.count >= 3 else { return nil }
    let containing = candidates.filter { candidate in
      let lowered = candidate.lowercased()
      return lowered.hasPrefix(name.lowercased()) || lowered.hasSuffix("_" + name.lowercased())
    }
    return containing.min()
  }
}

/// Edit distances between sequences.
enum EditDistance {
  /// The Damerau-Levenshtein distance in its restricted form: insertions, deletions, substitutions
  /// and transpositions of neighbours each cost 1, and no part is edited twice.
  static func transposing<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    if left.isEmpty { return right.count }
    if right.isEmpty { return left.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, element) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(
          current[column] + 1, last[column + 1] + 1, last[column] + (element == other ? 0 : 1))
        if row > 0, column > 0, element == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
