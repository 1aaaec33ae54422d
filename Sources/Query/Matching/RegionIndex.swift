/// The regions of one tag, to be asked by place.
struct RegionIndex {
  let regions: [TokenRegion]
  /// The furthest last token among the regions up to each.
  private let furthest: [Int]
  /// The regions that end at a token, the outermost first.
  private let ending: [Int: [Int]]

  init(_ regions: [TokenRegion]) {
    self.regions = regions
    var furthest: [Int] = []
    var ending: [Int: [Int]] = [:]
    var last = -1
    for (index, region) in regions.enumerated() {
      last = max(last, region.last)
      furthest.append(last)
      ending[region.last, default: []].append(index)
    }
    self.furthest = furthest
    self.ending = ending
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

  /// The regions whose last token is this.
  func ending(at position: Int) -> [Int] { ending[position] ?? [] }

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
      var index = firstIndex(after: first - 1) - 1
      while index >= 0, regions[index].last >= first { index -= 1 }
      guard index >= 0 else { break }
      first = regions[index].first
    }
    return first
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
