import TextModel

/// The regions of one tag in memory.
struct RegionIndex: RegionLookup {
  private let regions: [TokenRegion]
  /// The furthest last token among the regions up to each.
  private let furthest: [Int]
  /// The regions by their last token; of those with the same the outermost first.
  private let byEnd: [Int]
  let isFlat: Bool

  init(_ regions: [TokenRegion]) {
    self.regions = regions
    var furthest: [Int] = []
    var last = -1
    var isFlat = true
    for region in regions {
      if region.first <= last { isFlat = false }
      last = max(last, region.last)
      furthest.append(last)
    }
    self.furthest = furthest
    self.isFlat = isFlat
    byEnd = regions.indices.sorted { (regions[$0].last, $0) < (regions[$1].last, $1) }
  }

  var count: Int { regions.count }

  func region(_ index: Int) -> TokenRegion { regions[index] }

  func firstIndex(after position: Int) -> Int {
    regions.partitioningIndex { $0.first > position }
  }

  func containing(_ position: Int) -> [Int] {
    var found: [Int] = []
    var index = firstIndex(after: position) - 1
    while index >= 0, furthest[index] >= position {
      if regions[index].last >= position { found.append(index) }
      index -= 1
    }
    return found
  }

  func starting(at position: Int) -> [Int] {
    var found: [Int] = []
    var index = firstIndex(after: position) - 1
    while index >= 0, regions[index].first == position {
      found.append(index)
      index -= 1
    }
    return found.reversed()
  }

  func ending(at position: Int) -> [Int] {
    let start = firstEnd(from: position)
    var end = start
    while end < byEnd.count, regions[byEnd[end]].last == position { end += 1 }
    return Array(byEnd[start..<end])
  }

  /// The place in `byEnd` of the first region that ends at a token or after it.
  private func firstEnd(from position: Int) -> Int {
    byEnd.partitioningIndex { regions[$0].last >= position }
  }

  func previous(before position: Int) -> Int? {
    let end = firstEnd(from: position) - 1
    return end >= 0 ? byEnd[firstEnd(from: regions[byEnd[end]].last)] : nil
  }
}
