/// Sets of numbers that are joined step by step, with the members of each.
///
/// Union by size with path halving (Tarjan and van Leeuwen 1984).
struct DisjointSets: Sendable {
  private var parent: [Int]
  private var memberLists: [[Int]]

  /// Each of the numbers below `count` in a set of its own.
  init(count: Int) {
    parent = Array(0..<count)
    memberLists = parent.map { [$0] }
  }

  /// The number that stands for the set of another.
  mutating func root(of number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }

  /// The members of the set of a number.
  mutating func members(with number: Int) -> [Int] { memberLists[root(of: number)] }

  /// Whether two numbers are in one set.
  mutating func areJoined(_ left: Int, _ right: Int) -> Bool {
    root(of: left) == root(of: right)
  }

  /// Joins the sets of two numbers.
  mutating func join(_ left: Int, _ right: Int) {
    var kept = root(of: left)
    var added = root(of: right)
    if kept == added { return }
    if memberLists[kept].count < memberLists[added].count { swap(&kept, &added) }
    parent[added] = kept
    memberLists[kept] += memberLists[added]
    memberLists[added] = []
  }
}
