#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns counts into positive pointwise mutual information.
///
/// Sources: Church and Hanks 1990; the smoothed context distribution and the shift are those of
/// Levy, Goldberg and Dagan 2015, "Improving Distributional Similarity with Lessons Learned from
/// Word Embeddings"; the discount of rare pairs is that of Pantel and Lin 2002, "Discovering Word
/// Senses from Text".
struct AssociationWeighting {
  /// The power to which context counts are raised.
  var smoothing: Double = 0.75
  /// What is taken off every score: the logarithm of the number of negative samples.
  var shift: Double = 0
  /// Whether scores of rare pairs are lowered.
  var discount = true

  /// The matrix of scores, without those at or below zero.
  func scores(_ counts: SparseMatrix, blocks: [ContextScheme.Block]) -> SparseMatrix {
    let columnSums = columnSums(counts)
    var blockOfColumn = [Int](repeating: 0, count: counts.columnCount)
    for (index, block) in blocks.enumerated() {
      for column in block.columns { blockOfColumn[column] = index }
    }
    let smoothed = columnSums.map { pow($0, smoothing) }
    let blockSums = blocks.map { smoothed[$0.columns].reduce(0, +) }
    var scores = SparseMatrix(columnCount: counts.columnCount)
    for row in 0..<counts.rowCount {
      var rowSums = [Double](repeating: 0, count: blocks.count)
      for cell in counts.row(row) {
        rowSums[blockOfColumn[Int(counts.columns[cell])]] += Double(counts.values[cell])
      }
      for cell in counts.row(row) {
        let column = Int(counts.columns[cell])
        let block = blockOfColumn[column]
        let count = Double(counts.values[cell])
        let expected = rowSums[block] * smoothed[column] / blockSums[block]
        var score = log(count / expected) - shift
        guard score > 0, blocks[block].weight > 0 else { continue }
        if discount {
          let rarer = min(rowSums[block], columnSums[column])
          score *= count / (count + 1) * rarer / (rarer + 1)
        }
        scores.append(column: column, value: Float(score) * blocks[block].weight)
      }
      scores.endRow()
    }
    return scores
  }

  private func columnSums(_ counts: SparseMatrix) -> [Double] {
    var sums = [Double](repeating: 0, count: counts.columnCount)
    for (column, value) in zip(counts.columns, counts.values) {
      sums[Int(column)] += Double(value)
    }
    return sums
  }
}
