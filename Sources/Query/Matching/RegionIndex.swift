/// The regions of one tag, to be asked by place.
struct RegionIndex {
  let regions: [TokenRegion]
  /// The furthest last token among the regions up to each.
  private let furthest: [Int]
  /// The regions by their last token; of those with the same the outermost first.
  private let byEnd: [Int]

  init(_ regions: [TokenRegion]) {
    self.regions = regions
    var furthest: [Int] = []
    var last = -1
    for region in regions {
      last = max(last, region.last)
      furthest.append(last)
    }
    self.furthest = furthest
    byEnd = regions.indices.sorted { (regions[$0].last, $0) < (regions[$1].last, $1) }
  }

  /// The first region that begins after a token.
  private func firstIndex(after position: Int) -> Int {
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if regions[middle].first <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The regions that a token stands in, the innermost first.
  func containing(_ position: Int) -> [Int] {
    var found: [Int] = []
    var index = firstIndex(after: position) - 1
    while index >= 0, furthest[index] >= position {
      if regions[index].last >= position { found.append(index) }
      index -= 1
    }
    return found
  }

  /// The regions that begin at a token, the longest first.
  func starting(at position: Int) -> [Int] {
    var found: [Int] = []
    var index = firstIndex(after: position) - 1
    while index >= 0, regions[index].first == position {
      found.append(index)
      index -= 1
    }
    return found.reversed()
  }

  /// The regions whose last token is this, the outermost first.
  func ending(at position: Int) -> ArraySlice<Int> {
    let start = firstEnd(from: position)
    var end = start
    while end < byEnd.count, regions[byEnd[end]].last == position { end += 1 }
    return byEnd[start..<end]
  }

  /// The place in `byEnd` of the first region that ends at a token or after it.
  private func firstEnd(from position: Int) -> Int {
    var low = 0
    var high = byEnd.count
    while low < high {
      let middle = (low + high) / 2
      if regions[byEnd[middle]].last < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether one region holds both tokens.
  func hold(_ first: Int, _ last: Int) -> Bool {
    containing(first).contains { regions[$0].last >= last }
  }

  /// The last token that can be reached from a token without leaving so many regions in a row.
  func furthestReach(from position: Int, count: Int) -> Int? {
    var reach: Int?
    for index in containing(position) {
      var last = regions[index].last
      for _ in 1..<max(count, 1) {
        let next = firstIndex(after: last)
        guard next < regions.count else { break }
        last = regions[next].last
      }
      reach = max(reach ?? last, last)
    }
    return reach
  }

  /// The first token when so many regions in a row are taken leftwards.
  func leftEdge(from position: Int, count: Int) -> Int? {
    guard let innermost = containing(position).first else { return nil }
    var first = regions[innermost].first
    for _ in 1..<max(count, 1) {
      guard let previous = previous(before: first) else { break }
      first = regions[previous].first
    }
    return first
  }

  /// The region that ends last before a token; of several the longest.
  private func previous(before position: Int) -> Int? {
    let end = firstEnd(from: position) - 1
    guard end >= 0 else { return nil }
    return ending(at: regions[byEnd[end]].last).first
  }

  /// A token before which the left edges of this and of all later tokens do not lie.
  func leastLeftEdge(from position: Int, count: Int) -> Int {
    var least = min(position, leastFirst(endingFrom: position))
    for _ in 1..<max(count, 1) {
      guard let previous = previous(before: least) else {
        return min(least, regions.first?.first ?? least)
      }
      least = min(least, leastFirst(endingFrom: regions[previous].last))
    }
    return least
  }

  /// Where the first of the regions begins that end at a token or after it.
  private func leastFirst(endingFrom position: Int) -> Int {
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if furthest[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < regions.count ? regions[low].first : Int.max
  }

  /// The last token when so many regions in a row are taken rightwards.
  func rightEdge(from position: Int, count: Int) -> Int? {
    guard let innermost = containing(position).first else { return nil }
    var last = regions[innermost].last
    for _ in 1..<max(count, 1) {
      let next = firstIndex(after: last)
      guard next < regions.count else { break }
      last = regions[next].last
    }
    return last
  }
}
