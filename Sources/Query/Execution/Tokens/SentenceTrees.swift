import Store

/// The dependents of tokens, worked out for a sentence at a time.
struct SentenceTrees {
  let heads: HeadColumn
  /// The sentences, if no edge leaves one.
  let layer: SpanLayer?
  /// The tokens whose dependents are known.
  private var known = 0..<0
  /// Where in `dependents` those of each token begin, and where those of the last end.
  private var starts: [Int] = []
  private var dependents: [Int] = []

  init(heads: HeadColumn, layer: SpanLayer?) {
    self.heads = heads
    self.layer = layer
  }

  /// The dependents of a token from left to right.
  mutating func dependents(of position: Int, extent: Range<Int>) -> [Int] {
    guard extent.contains(position) else { return [] }
    if !known.contains(position) { learn(around: position, extent: extent) }
    let place = position - known.lowerBound
    return Array(dependents[starts[place]..<starts[place + 1]])
  }

  private mutating func learn(around position: Int, extent: Range<Int>) {
    if let layer {
      if let region = layer.index(containing: position) {
        known = (layer.first(region)..<layer.last(region) + 1).clamped(to: extent)
      } else {
        // Outside of all sentences there are no edges.
        known = position..<position + 1
      }
    } else {
      known = extent
    }
    // Counting sort by head.
    starts = Array(repeating: 0, count: known.count + 1)
    for token in known {
      guard let head = heads.head(of: token), known.contains(head) else { continue }
      starts[head - known.lowerBound + 1] += 1
    }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    dependents = Array(repeating: 0, count: starts[known.count])
    for token in known {
      guard let head = heads.head(of: token), known.contains(head) else { continue }
      dependents[next[head - known.lowerBound]] = token
      next[head - known.lowerBound] += 1
    }
  }
}
