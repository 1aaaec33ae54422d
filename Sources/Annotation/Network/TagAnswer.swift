/// Chooses the tags of words from their hidden units.
struct TagAnswer {
  let network: Network

  /// Answers for the words of a sentence, whose projections stand row after row.
  func answer(
    _ rows: UnsafePointer<Float>, _ sentence: Range<Int>, _ answers: inout NetworkAnswers
  ) {
    let units = network.shape.tagUnits
    let posCount = network.inventory.pos.count
    let xposCount = network.inventory.xpos.count
    let instructions = VectorInstructions.best
    network.tags.withUnsafeBufferPointer { weights in
      guard let base = weights.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: Float.self, capacity: posCount + xposCount) { scores in
        for (position, index) in sentence.enumerated() {
          let row = rows + position &* network.shape.projectionWidth
          guard let memory = scores.baseAddress else { return }
          instructions.dotProducts(
            row, length: units, with: base, stride: units, count: scores.count, to: memory)
          for label in 0..<scores.count { scores[label] += network.tagBias[label] }
          var choice = 0
          var bestScore = -Float.infinity
          for index in network.tagPairs.indices {
            let pos = network.tagPairs[index].pos
            let score = scores[pos] + scores[posCount &+ network.tagPairs[index].xpos]
            if score > bestScore { (choice, bestScore) = (index, score) }
          }
          let best = network.tagPairs[choice]
          answers.pos[index] = UInt8(truncatingIfNeeded: best.pos)
          answers.xpos[index] = UInt8(truncatingIfNeeded: best.xpos)
          answers.features[index] = UInt16(
            truncatingIfNeeded: features(best, row, base, posCount &+ xposCount))
        }
      }
    }
  }

  private func features(
    _ pair: Network.TagPair, _ row: UnsafePointer<Float>, _ base: UnsafePointer<Float>,
    _ start: Int
  ) -> Int {
    guard pair.features.count > 1 else { return pair.features.first ?? 0 }
    let units = network.shape.tagUnits
    var best = 0
    var bestScore = -Float.infinity
    for set in pair.features {
      let score =
        dotProduct(row, base + (start &+ set) &* units, units) + network.tagBias[start &+ set]
      if score > bestScore { (best, bestScore) = (set, score) }
    }
    return best
  }
}
