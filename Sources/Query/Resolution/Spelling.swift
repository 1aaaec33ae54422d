/// The closest of some names to a name that is not one of them.
enum Spelling {
  /// The closest, if it is close enough to have been meant.
  static func closest(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    // One letter is no misspelling of another.
    let limit = wanted.count < 2 ? 0 : max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      if abs(scalars.count - wanted.count) > limit + 1 { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit + (wanted.count > 4 ? 1 : 0), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// Damerau's distance with adjacent transpositions (optimal string alignment).
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var next = [row + 1] + [Int](repeating: 0, count: second.count)
      for column in 0..<second.count {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        next[column + 1] = min(change, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          next[column + 1] = min(next[column + 1], beforeLast[column - 1] + 1)
        }
      }
      beforeLast = last
      last = next
    }
    return last[second.count]
  }
}
