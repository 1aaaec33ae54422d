/// What a partial match has bound: captures, labels that conditions speak of, open regions, and
/// how far tokens at the ends of edges reach.
struct Binding {
  /// The captured tokens in the order in which they were taken.
  var captures: [CapturedToken] = []
  /// The token that each label was last bound to, or -1; empty if no condition speaks of any.
  var labels: [Int32] = []
  /// The regions that were opened and must be closed, the last opened last.
  var open: [OpenRegion] = []
  /// The outermost tokens at the ends of edges.
  var low = Int.max
  var high = -1

  /// The captures by label: each token once, in order, however often the label was given to it.
  func captures(count: Int) -> [[Int]] {
    var lists = [[Int]](repeating: [], count: count)
    for captured in captures { lists[Int(captured.label)].append(Int(captured.position)) }
    for index in lists.indices where lists[index].count > 1 {
      lists[index] = Self.inOrder(lists[index])
    }
    return lists
  }

  private static func inOrder(_ positions: [Int]) -> [Int] {
    var ordered: [Int] = []
    for position in positions.sorted() where position != ordered.last { ordered.append(position) }
    return ordered
  }
}

/// A token under a label.
struct CapturedToken: Hashable {
  let label: Int32
  let position: Int32
}

/// A region whose opening tag has matched.
struct OpenRegion: Hashable {
  let tag: Int
  let region: Int
  let last: Int
}
