import Testing

@testable import Annotation

/// The decoder finds the best tree, as trying all trees does.
@Suite struct TreeDecoderTests {
  /// All assignments of heads to words that are trees with one root.
  private func trees(_ count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for word in 1...count {
      all = all.flatMap { heads in (0...count).filter { $0 != word }.map { heads + [$0] } }
    }
    return all.filter { heads in
      heads.count(where: { $0 == 0 }) == 1
        && heads.indices.allSatisfy { start in
          var node = start + 1
          for _ in 0...count where node != 0 { node = heads[node - 1] }
          return node == 0
        }
    }
  }

  @Test(arguments: 1...5)
  func findsTheBestTree(_ count: Int) {
    let trees = trees(count)
    var state: UInt64 = 42
    for _ in 0..<60 {
      var scores = [Float](repeating: 0, count: count * (count + 1))
      for index in scores.indices {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        scores[index] = Float(state >> 40) / 1_000_000 - 8
      }
      for word in 0..<count { scores[word * (count + 1) + word + 1] = -.infinity }
      func total(_ heads: [Int]) -> Float {
        heads.enumerated().reduce(0) { $0 + scores[$1.offset * (count + 1) + $1.element] }
      }
      let found = scores.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { TreeDecoder().heads($0, count: count) } ?? []
      }
      #expect(trees.contains(found))
      let best = trees.map(total).max() ?? 0
      #expect(abs(total(found) - best) < 1e-3)
    }
  }

  @Test func longChainsOfCyclesAreOpened() {
    // Words prefer their neighbour two by two, pairs prefer pairs, and so on.
    let count = 64
    var scores = [Float](repeating: -50, count: count * (count + 1))
    for word in 0..<count {
      for level in 0..<6 {
        let other = word ^ (1 << level)
        scores[word * (count + 1) + other + 1] = Float(-level)
      }
      scores[word * (count + 1) + word + 1] = -.infinity
    }
    let heads = scores.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { TreeDecoder().heads($0, count: count) } ?? []
    }
    #expect(heads.count(where: { $0 == 0 }) == 1)
    for start in 1...count {
      var node = start
      var steps = 0
      while node != 0, steps <= count {
        node = heads[node - 1]
        steps += 1
      }
      #expect(node == 0)
    }
  }
}
