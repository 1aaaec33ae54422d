/// Chooses the tree of a sentence: the arcs of the best spanning tree, then their relations.
struct TreeAnswer {
  let network: Network

  /// Answers for the words of a sentence, whose projections stand row after row.
  func answer(
    _ rows: UnsafePointer<Float>, _ sentence: Range<Int>, _ decoder: TreeDecoder,
    _ scratch: Scratch<Float>, _ answers: inout NetworkAnswers
  ) {
    let shape = network.shape
    let count = sentence.count
    let width = count + 1
    let scores = scratch.reserve(count * width + NetworkShape.distances)
    let near = scores + count * width
    let units = shape.arcUnits
    let instructions = VectorInstructions.best
    let start = shape.tagUnits + shape.nameUnits
    network.distances.withUnsafeBufferPointer { distances in
      guard let base = distances.baseAddress else { return }
      for i in 0..<count {
        let dependent = rows + i &* shape.projectionWidth + start
        instructions.dotProducts(
          dependent, length: units, with: base, stride: units, count: NetworkShape.distances,
          to: near)
        let row = scores + i &* width
        row[0] = near[NetworkShape.distances - 1]
        instructions.dotProducts(
          dependent, length: units, with: rows + (start + units), stride: shape.projectionWidth,
          count: count, to: row + 1)
        for j in 0..<count { row[j &+ 1] += near[NetworkShape.distance(j &- i)] }
        row[i &+ 1] = -.infinity
      }
    }
    let heads = decoder.heads(scores, count: count)
    for (i, index) in sentence.enumerated() {
      let head = heads[i]
      guard head > 0 else {
        answers.head[index] = -1
        answers.relation[index] = UInt8(truncatingIfNeeded: network.rootRelation)
        continue
      }
      answers.head[index] = Int32(truncatingIfNeeded: sentence.lowerBound + head - 1)
      answers.relation[index] = relation(rows, dependent: i, head: head - 1)
    }
  }

  private func relation(_ rows: UnsafePointer<Float>, dependent: Int, head: Int) -> UInt8 {
    let shape = network.shape
    let units = shape.relationUnits
    let start = shape.projectionWidth - 2 * units
    let d = rows + dependent &* shape.projectionWidth + start
    let h = rows + head &* shape.projectionWidth + start + units
    let labels = network.inventory.relations.count
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: units + labels) { hidden in
      guard let hidden = hidden.baseAddress else { return 0 }
      let scores = hidden + units
      let limit = Activation.rectifierLimit
      for unit in 0..<units { hidden[unit] = min(max(d[unit] + h[unit], 0), limit) }
      return network.relations.withUnsafeBufferPointer { weights in
        guard let base = weights.baseAddress else { return 0 }
        var best = 0
        var bestScore = -Float.infinity
        VectorInstructions.best.dotProducts(
          hidden, length: units, with: base, stride: units, count: labels, to: scores)
        for label in 0..<labels where label != network.rootRelation {
          let score = scores[label] + network.relationBias[label]
          if score > bestScore { (best, bestScore) = (label, score) }
        }
        return UInt8(truncatingIfNeeded: best)
      }
    }
  }
}
