/// The regions of one tag, to be asked by place.
///
/// They are counted by their first token; of those with the same the longest comes first.
protocol RegionLookup {
  /// How many there are.
  var count: Int { get }
  /// Whether no two share a token.
  var isFlat: Bool { get }
  /// Where a region lies.
  func region(_ index: Int) -> TokenRegion
  /// The first region that begins after a token.
  func firstIndex(after position: Int) -> Int
  /// The regions that a token stands in, the innermost first.
  func containing(_ position: Int) -> [Int]
  /// The regions that begin at a token, the longest first.
  func starting(at position: Int) -> [Int]
  /// The regions whose last token is this, the outermost first.
  func ending(at position: Int) -> [Int]
  /// The region that ends last before a token; of several the outermost.
  func previous(before position: Int) -> Int?
}

extension RegionLookup {
  /// Whether one region holds both tokens.
  func hold(_ first: Int, _ last: Int) -> Bool {
    containing(first).contains { region($0).last >= last }
  }

  /// The last token that can be reached from a token without leaving so many regions in a row.
  func furthestReach(from position: Int, count: Int) -> Int? {
    var reach: Int?
    for index in containing(position) {
      var last = region(index).last
      for _ in 1..<max(count, 1) {
        let next = firstIndex(after: last)
        guard next < self.count else { break }
        last = region(next).last
      }
      reach = max(reach ?? last, last)
    }
    return reach
  }

  /// The first token when so many regions in a row are taken leftwards.
  func leftEdge(from position: Int, count: Int) -> Int? {
    guard let innermost = containing(position).first else { return nil }
    var first = region(innermost).first
    for _ in 1..<max(count, 1) {
      guard let previous = previous(before: first) else { break }
      first = region(previous).first
    }
    return first
  }

  /// A token before which the left edges of this and of all later tokens do not lie.
  func leastLeftEdge(from position: Int, count: Int) -> Int {
    var least = min(position, leastFirst(endingFrom: position))
    for _ in 1..<max(count, 1) {
      guard let previous = previous(before: least) else {
        return self.count > 0 ? min(least, region(0).first) : least
      }
      least = min(least, leastFirst(endingFrom: region(previous).last))
    }
    return least
  }

  /// Where the first of the regions begins that end at a token or after it.
  private func leastFirst(endingFrom position: Int) -> Int {
    let index = containing(position).last ?? firstIndex(after: position)
    return index < count ? region(index).first : Int.max
  }

  /// The last token when so many regions in a row are taken rightwards.
  func rightEdge(from position: Int, count: Int) -> Int? {
    guard let innermost = containing(position).first else { return nil }
    var last = region(innermost).last
    for _ in 1..<max(count, 1) {
      let next = firstIndex(after: last)
      guard next < self.count else { break }
      last = region(next).last
    }
    return last
  }
}
