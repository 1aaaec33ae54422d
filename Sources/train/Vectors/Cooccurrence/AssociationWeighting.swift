/// Turns counts into positive pointwise mutual information.
///
/// Sources: Church and Hanks 1990, "Word Association Norms, Mutual Information, and Lexicography";
/// the smoothed chances of contexts and the shift are those of Levy, Goldberg and Dagan 2015,
/// "Improving Distributional Similarity with Lessons Learned from Word Embeddings"; the discount
/// of rare pairs is that of Pantel and Lin 2002, "Discovering Word Senses from Text".
struct AssociationWeighting {
  /// Whether the counts of contexts are raised to the power of three quarters.
  var smoothsChances = true
  /// What is taken off every score: the logarithm of the number of negative samples.
  var shift = 0.0
  /// Whether scores of rare pairs are lowered.
  var discountsRarePairs = true
  /// Whether a context is expected as often as it is common in the text that the word comes from.
  ///
  /// Else words are alike because they are found in novels alone, or in news alone.
  var expectsByOrigin = true

  /// The matrix of scores; those at or below zero are left out.
  func scores(_ counts: CooccurrenceCounts, blocks: [ContextScheme.Block]) -> SparseMatrix {
    let columnSums = counts.columnSums.dropFirst().reduce(counts.columnSums[0]) {
      zip($0, $1).map { $0 + $1 }
    }
    let chances = (expectsByOrigin ? counts.columnSums : [columnSums]).map {
      smoothedChances($0, blocks)
    }
    let matrix = counts.matrix
    var scores = SparseMatrix(columnCount: matrix.columnCount)
    for row in 0..<matrix.rowCount {
      let origins = expectsByOrigin ? counts.origins[row] : [1]
      var cells = matrix.row(row)
      for block in blocks {
        let end =
          cells.first { Int(matrix.columns[$0]) >= block.columns.upperBound } ?? cells.upperBound
        let cellsOfBlock = cells.lowerBound..<end
        cells = end..<cells.upperBound
        guard block.weight > 0 else { continue }
        let sum = matrix.values[cellsOfBlock].reduce(0) { $0 + Double($1) }
        for cell in cellsOfBlock {
          let column = Int(matrix.columns[cell])
          let count = Double(matrix.values[cell])
          var chance = 0.0
          for (origin, share) in origins.enumerated() { chance += share * chances[origin][column] }
          var score = Logarithm.natural(count / (sum * chance)) - shift
          guard score > 0, score.isFinite else { continue }
          if discountsRarePairs {
            let rarer = min(sum, columnSums[column])
            score *= count / (count + 1) * rarer / (rarer + 1)
          }
          scores.append(column: column, value: Float(score) * block.weight)
        }
      }
      scores.endRow()
    }
    return scores
  }

  /// The smoothed chance of every context within its block.
  private func smoothedChances(_ sums: [Double], _ blocks: [ContextScheme.Block]) -> [Double] {
    var chances = sums.map { smoothsChances ? ($0 * $0.squareRoot()).squareRoot() : $0 }
    for block in blocks {
      let sum = chances[block.columns].reduce(0, +)
      guard sum > 0 else { continue }
      for column in block.columns { chances[column] /= sum }
    }
    return chances
  }
}
