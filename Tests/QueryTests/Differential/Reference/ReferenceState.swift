/// How far one way of matching has come, and what it has bound.
struct ReferenceState: Hashable {
  /// The token that comes next.
  var position: Int
  /// The tokens under each label in the order in which they were taken.
  var captures: [String: [Int]] = [:]
  /// The regions that were opened and must be closed, the last opened last.
  var held: [HeldRegion] = []
  /// The outermost tokens at the ends of edges.
  var low = Int.max
  var high = -1
  /// The element of the pattern that the match began with.
  var firstLeaf: Int?

  struct HeldRegion: Hashable {
    let tag: String
    let number: Int
    let last: Int
  }

  /// The token that a label was last given to.
  func token(_ label: String) -> Int? { captures[label]?.last }

  mutating func begin(with leaf: Int) { if firstLeaf == nil { firstLeaf = leaf } }
}

/// One way to match, of all there are.
struct ReferenceMatch {
  var first: Int
  var last: Int
  let captures: [[Int]]
  /// Where the sequence begins and ends, the ends of edges left out.
  let sequence: ClosedRange<Int>
  /// The element that the match began with.
  let firstLeaf: Int
  /// How far down it stands in the order of preference among those from the same start.
  let rank: Int
}
