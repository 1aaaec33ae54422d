/// The regions of one tag in memory.
struct RegionIndex: RegionLookup {
  private let regions: [TokenRegion]
  /// The furthest last token among the regions up to each.
  private let furthest: [Int]
  /// The regions that end at a token, the outermost first.
  private let ending: [Int: [Int]]
  let isFlat: Bool

  init(_ regions: [TokenRegion]) {
    self.regions = regions
    var furthest: [Int] = []
    var ending: [Int: [Int]] = [:]
    var last = -1
    var isFlat = true
    for (index, region) in regions.enumerated() {
      if region.first <= last { isFlat = false }
      last = max(last, region.last)
      furthest.append(last)
      ending[region.last, default: []].append(index)
    }
    self.furthest = furthest
    self.ending = ending
    self.isFlat = isFlat
  }

  var count: Int { regions.count }

  func region(_ index: Int) -> TokenRegion { regions[index] }

  func firstIndex(after position: Int) -> Int {
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if regions[middle].first <= position { low = middle + 1 } else { high = middle }
    }
    return low
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

  func ending(at position: Int) -> [Int] { ending[position] ?? [] }
}
