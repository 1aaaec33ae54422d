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

  /// The heads of the best tree over nodes, of which 0 is the root; a row of scores a node.
  private func tree(_ scores: [Float], _ count: Int) -> [Int] {
    var heads = [Int](repeating: 0, count: count)
    for node in 1..<max(1, count) {
      var best = 0
      for head in 0..<count where head != node {
        if scores[node * count + head] > scores[node * count + best] { best = head }
      }
      heads[node] = best
    }
    guard let cycle = cycle(heads) else { return heads }
    // The nodes outside the cycle keep their order; the cycle becomes the last node.
    var isInside = [Bool](repeating: false, count: count)
    for node in cycle { isInside[node] = true }
    let outside = (0..<count).filter { !isInside[$0] }
    let size = outside.count + 1
    let joined = outside.count
    var enters = [Int](repeating: cycle[0], count: outside.count)
    var leaves = enters
    var graph = [Float](repeating: -.infinity, count: size * size)
    for (i, node) in outside.enumerated() {
      for (j, head) in outside.enumerated() where i != j {
        graph[i * size + j] = scores[node * count + head]
      }
      for inner in cycle {
        if scores[node * count + inner] > scores[node * count + leaves[i]] { leaves[i] = inner }
        if gain(inner, node, scores, heads, count) > gain(enters[i], node, scores, heads, count) {
          enters[i] = inner
        }
      }
      if i > 0 { graph[i * size + joined] = scores[node * count + leaves[i]] }
      graph[joined * size + i] = gain(enters[i], node, scores, heads, count)
    }
    let above = tree(graph, size)
    for (i, node) in outside.enumerated() where i > 0 {
      heads[node] = above[i] == joined ? leaves[i] : outside[above[i]]
    }
    heads[enters[above[joined]]] = outside[above[joined]]
    return heads
  }

  /// What it brings to enter a cycle at a node from a head outside.
  private func gain(
    _ node: Int, _ head: Int, _ scores: [Float], _ heads: [Int], _ count: Int
  ) -> Float {
    scores[node * count + head] - scores[node * count + heads[node]]
  }
}
