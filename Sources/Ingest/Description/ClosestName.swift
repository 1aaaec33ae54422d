/// Finds the name that a mistyped one was meant to be.
enum ClosestName {
  /// The candidate with the fewest edits (letters added, left out, exchanged, or two swapped), if
  /// they are no more than a third of the word.
  static func find(_ word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercasedASCII.utf8)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let bytes = Array(candidate.lowercasedASCII.utf8)
      guard abs(bytes.count - wanted.count) <= max(1, wanted.count / 3) else { continue }
      let distance = distance(wanted, bytes)
      if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The distance of Damerau and Levenshtein, with adjacent swaps only.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        var best = min(last[column + 1] + 1, current[column] + 1)
        best = min(best, last[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
