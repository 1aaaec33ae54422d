/// Says which segments of a store are to be put together.
///
/// Segments are of a level by their number of tokens, each four times as large as the one before.
/// Four of a level make one, so that a token is copied once for each level; there are never more
/// than eight segments, so that queries do not slow down; and a segment of which more than a third
/// is deleted is written again.
enum MergePolicy {
  static let segmentsOfLevel = 4
  static let segmentsInAll = 8
  private static let smallestLevel = 1 << 14

  /// The numbers of the segments to be put together next; nil if none.
  static func next(_ segments: [Catalogue.Entry]) -> [Int]? {
    var levels: [Int: [Int]] = [:]
    for (number, segment) in segments.enumerated() {
      levels[level(segment.liveTokenCount), default: []].append(number)
    }
    for level in levels.keys.sorted() {
      if let group = levels[level], group.count >= segmentsOfLevel { return group }
    }
    if segments.count > segmentsInAll {
      let bySize = segments.indices.sorted {
        (segments[$0].liveTokenCount, $0) < (segments[$1].liveTokenCount, $1)
      }
      return Array(bySize[...(segments.count - segmentsInAll)])
    }
    for (number, segment) in segments.enumerated()
    where segment.tokenCount - segment.liveTokenCount > segment.tokenCount / 3 {
      return [number]
    }
    return nil
  }

  private static func level(_ tokenCount: Int) -> Int {
    var level = 0
    var size = smallestLevel
    while tokenCount >= size, size < Int.max / 4 {
      level += 1
      size *= 4
    }
    return level
  }
}
