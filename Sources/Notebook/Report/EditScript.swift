/// The shortest way from one sequence to another, by deletions and insertions.
enum EditScript {
  /// One step; positions are those of the sequences given.
  enum Step: Equatable {
    case keep(Int)
    case delete(Int)
    case insert(Int)
  }

  /// The steps; beyond a number of edits, all deletions and then all insertions.
  static func shortest(
    from old: ArraySlice<Int>, to new: ArraySlice<Int>, limit: Int
  ) -> [Step] {
    guard !old.isEmpty, !new.isEmpty, let trace = trace(old, new, limit: limit) else {
      return old.indices.map(Step.delete) + new.indices.map(Step.insert)
    }
    return steps(back: trace, old, new)
  }

  /// For each number of edits `d`, how far down the old sequence each diagonal `-d...d` reaches; `nil`
  /// where the limit is not enough.
  private static func trace(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, limit: Int
  ) -> [[Int32]]? {
    var trace: [[Int32]] = []
    var last: [Int32] = []
    for edits in 0...min(limit, old.count + new.count) {
      // The diagonal k stands at the index k + edits.
      var reached = [Int32](repeating: -1, count: 2 * edits + 1)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x = edits == 0 ? 0 : Self.start(on: diagonal, edits, last)
        var y = x - diagonal
        guard x <= old.count, y <= new.count, y >= 0 else { continue }
        while x < old.count, y < new.count, old[old.startIndex + x] == new[new.startIndex + y] {
          x += 1
          y += 1
        }
        reached[diagonal + edits] = Int32(clamping: x)
        if x == old.count, y == new.count { return trace + [reached] }
      }
      trace.append(reached)
      last = reached
    }
    return nil
  }

  /// Where a path with one more edit starts on a diagonal: below the path of the diagonal above by
  /// an insertion, or beside that of the diagonal below by a deletion, whichever is further.
  private static func start(on diagonal: Int, _ edits: Int, _ last: [Int32]) -> Int {
    let (above, below) = neighbours(of: diagonal, edits, last)
    return isInsertion(above, below) ? above : below + 1
  }

  private static func neighbours(
    of diagonal: Int, _ edits: Int, _ last: [Int32]
  ) -> (above: Int, below: Int) {
    let index = diagonal + edits - 1
    let above = last.indices.contains(index + 1) ? Int(last[index + 1]) : -1
    let below = last.indices.contains(index - 1) ? Int(last[index - 1]) : -1
    return (above, below)
  }

  private static func isInsertion(_ above: Int, _ below: Int) -> Bool {
    above >= 0 && (below < 0 || below < above)
  }

  private static func steps(
    back trace: [[Int32]], _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [Step] {
    var steps: [Step] = []
    var x = old.count
    var y = new.count
    for edits in stride(from: trace.count - 1, through: 1, by: -1) {
      let last = trace[edits - 1]
      let (above, below) = neighbours(of: x - y, edits, last)
      let isInsertion = isInsertion(above, below)
      let start = isInsertion ? above : below + 1
      while x > start {
        x -= 1
        y -= 1
        steps.append(.keep(old.startIndex + x))
      }
      if isInsertion {
        y -= 1
        steps.append(.insert(new.startIndex + y))
      } else {
        x -= 1
        steps.append(.delete(old.startIndex + x))
      }
    }
    while x > 0 {
      x -= 1
      steps.append(.keep(old.startIndex + x))
    }
    return steps.reversed()
  }
}
