/// Finds the best tree over the words of a sentence.
///
/// The maximum spanning arborescence with exactly one arc from the root (Chu and Liu 1965, Edmonds
/// 1967; Zmigrod, Vieira and Cotterell 2020, "Please Mind the Root"): the root's arcs are made
/// dearer by a constant that no tree can win back, so that the best tree has one of them.
struct TreeDecoder {
  /// The heads of the words, counted from 1; 0 for the root.
  ///
  /// - Parameter scores: `count` rows of `count + 1`: the score of each word's arc from the root
  ///   and from every word; that from the word itself is minus infinity.
  func heads(_ scores: UnsafePointer<Float>, count: Int) -> [Int] {
    let width = count + 1
    guard count > 1 else { return Array(repeating: 0, count: count) }
    let quick = [0] + (0..<count).map { best(scores + $0 * width, width) }
    if quick.dropFirst().count(where: { $0 == 0 }) == 1, cycle(quick) == nil {
      return Array(quick.dropFirst())
    }
    var graph = Array(UnsafeBufferPointer(start: scores, count: count * width))
    var span: Float = 1
    for i in 0..<count {
      var low = Float.infinity
      var high = -Float.infinity
      for score in graph[i * width..<(i + 1) * width] where score > -.infinity {
        low = min(low, score)
        high = max(high, score)
      }
      span += high - low
    }
    for i in 0..<count { graph[i * width] -= span }
    let root = [Float](repeating: -.infinity, count: width)
    return Array(tree(root + graph, width).dropFirst())
  }

  private func best(_ row: UnsafePointer<Float>, _ width: Int) -> Int {
    var best = 0
    for j in 1..<width where row[j] > row[best] { best = j }
    return best
  }

  /// The nodes of a cycle of the heads, if there is one; node 0 is the root.
  private func cycle(_ heads: [Int]) -> [Int]? {
    var seen = [Int](repeating: 0, count: heads.count)
    for start in 1..<heads.count where seen[start] == 0 {
      var node = start
      while node != 0, seen[node] == 0 {
        seen[node] = start
        node = heads[node]
      }
      guard node != 0, seen[node] == start else { continue }
      var cycle = [node]
      while let last = cycle.last, heads[last] != node { cycle.append(heads[last]) }
      return cycle
    }
    return nil
  }

  /// The heads of the best tree over nodes, of which 0 is the root; a row of scores a node, that
  /// from the node itself being minus infinity.
  private func tree(_ scores: [Float], _ count: Int) -> [Int] {
    scores.withUnsafeBufferPointer { scores in
      guard let base = scores.baseAddress, scores.count >= count * count else { return [] }
      return tree(base, count)
    }
  }

  private func tree(_ scores: UnsafePointer<Float>, _ count: Int) -> [Int] {
    var heads = [Int](repeating: 0, count: count)
    for node in 1..<max(1, count) { heads[node] = best(scores + node &* count, count) }
    guard let cycle = cycle(heads) else { return heads }
    // The nodes outside the cycle keep their order; the cycle becomes the last node.
    var isInside = [Bool](repeating: false, count: count)
    for node in cycle { isInside[node] = true }
    let outside = (0..<count).filter { !isInside[$0] }
    let size = outside.count + 1
    let joined = outside.count
    var enters = [Int](repeating: cycle[0], count: outside.count)
    var leaves = enters
    let lost = cycle.map { scores[$0 &* count &+ heads[$0]] }
    let graph = [Float](unsafeUninitializedCapacity: size * size) { graph, initialized in
      graph.initialize(repeating: -.infinity)
      for (i, node) in outside.enumerated() {
        let row = scores + node &* count
        for (j, head) in outside.enumerated() where i != j { graph[i &* size &+ j] = row[head] }
        var (leave, enter) = (cycle[0], cycle[0])
        // What it brings to enter the cycle at its first node.
        var gain = scores[enter &* count &+ node] - lost[0]
        for (position, inner) in cycle.enumerated() {
          if row[inner] > row[leave] { leave = inner }
          let other = scores[inner &* count &+ node] - lost[position]
          if other > gain { (enter, gain) = (inner, other) }
        }
        (leaves[i], enters[i]) = (leave, enter)
        if i > 0 { graph[i &* size &+ joined] = row[leave] }
        graph[joined &* size &+ i] = gain
      }
      initialized = graph.count
    }
    let above = tree(graph, size)
    for (i, node) in outside.enumerated() where i > 0 {
      heads[node] = above[i] == joined ? leaves[i] : outside[above[i]]
    }
    heads[enters[above[joined]]] = outside[above[joined]]
    return heads
  }
}
