import Glibc

/// Four counts: one thing and not it, in two places.
///
/// O₁₁, O₁₂ are the first row, O₂₁, O₂₂ the second; R₁, R₂ are the sums of the rows, C₁, C₂ of the
/// columns, N of all; E is what a cell would have by chance: row × column / N. Source of the
/// notation: Evert, "Corpora and collocations" (2008).
public struct ContingencyTable: Sendable, Hashable {
  /// O₁₁.
  public let both: Double
  /// R₁.
  public let firstRow: Double
  /// C₁.
  public let firstColumn: Double
  /// N.
  public let total: Double

  /// O₁₁, O₁₂, O₂₁, O₂₂.
  public let observed: SIMD4<Double>
  /// E₁₁, E₁₂, E₂₁, E₂₂.
  public let expected: SIMD4<Double>

  /// A table from its first cell and its margins.
  ///
  /// Margins that come from a window may be smaller than the cell; cells below zero count as zero.
  public init(both: Double, firstRow: Double, firstColumn: Double, total: Double) {
    self.both = both
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.total = total
    observed = SIMD4(
      both, max(0, firstRow - both), max(0, firstColumn - both),
      max(0, total - firstRow - firstColumn + both))
    let rows = SIMD4(firstRow, firstRow, total - firstRow, total - firstRow)
    let columns = SIMD4(firstColumn, total - firstColumn, firstColumn, total - firstColumn)
    expected = total > 0 ? rows * columns / total : .zero
  }

  /// Whether O₁₁ is at least what chance would give.
  private var isPositive: Bool { both >= expected[0] }

  /// G² over four cells, 2 Σ O ln (O / E), negative where O₁₁ is less than E₁₁.
  ///
  /// Source: Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993).
  public var logLikelihood: Double { signed(2 * ((term(0) + term(1)) + (term(2) + term(3)))) }

  /// G² over two cells, 2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁)), negative where O₁₁ is less than
  /// E₁₁.
  ///
  /// Source: Rayson and Garside, "Comparing corpora using frequency profiling" (2000).
  public var logLikelihoodOfTwoCells: Double { signed(2 * (term(0) + term(2))) }

  /// G² over one cell, 2 (O₁₁ ln (O₁₁ / E₁₁) − (O₁₁ − E₁₁)), negative where O₁₁ is less than E₁₁.
  ///
  /// Source: Evert, "Corpora and collocations" (2008), simple-ll.
  public var simpleLogLikelihood: Double { signed(2 * (term(0) - (both - expected[0]))) }

  /// O ln (O / E) of a cell.
  private func term(_ cell: Int) -> Double {
    let (observed, expected) = (observed[cell], expected[cell])
    return observed > 0 && expected > 0 ? observed * log(observed / expected) : 0
  }

  private func signed(_ value: Double) -> Double { isPositive ? value : -value }

  /// Pearson's chi squared, Σ (O − E)² / E, negative where O₁₁ is less than E₁₁.
  ///
  /// Source: Pearson (1900). `correction` is 0.5 for Yates's correction of 1934, else 0.
  public func chiSquared(correction: Double = 0) -> Double {
    let (observed, expected) = (observed, expected)
    var sum = 0.0
    for cell in 0..<4 {
      let difference = max(0, abs(observed[cell] - expected[cell]) - correction)
      sum += difference * difference / expected[cell]
    }
    return signed(sum)
  }

  /// ΔP of the column given the row: O₁₁ / R₁ − O₂₁ / R₂.
  ///
  /// Source: Gries, "50-something years of work on collocations" (2013).
  public var deltaPOfColumn: Double { both / firstRow - observed[2] / (total - firstRow) }

  /// ΔP of the row given the column: O₁₁ / C₁ − O₁₂ / C₂.
  ///
  /// Source: Gries, "50-something years of work on collocations" (2013).
  public var deltaPOfRow: Double { both / firstColumn - observed[1] / (total - firstColumn) }

  /// The log₂ of the ratio of relative frequencies, (O₁₁ / R₁) / (O₂₁ / R₂); a count of 0 is taken
  /// as 0.5.
  ///
  /// Source: Hardie, "Log Ratio: an informal introduction" (2014).
  public var logRatio: Double {
    let second = observed[2] == 0 ? 0.5 : observed[2]
    return log2((both == 0 ? 0.5 : both) / firstRow / (second / (total - firstRow)))
  }

  /// The log₂ of the odds ratio, (O₁₁ O₂₂) / (O₁₂ O₂₁), with 0.5 added to each cell.
  ///
  /// Source: Haldane (1956) and Anscombe (1956) for the 0.5; Evert (2004) for its use here.
  public var logOddsRatio: Double {
    let cells = observed + 0.5
    return log2(cells[0] * cells[3] / (cells[1] * cells[2]))
  }

  /// The smaller of O₁₁ / R₁ and O₁₁ / C₁.
  ///
  /// Source: Pedersen, "Dependent bigram identification" (1998).
  public var minimumSensitivity: Double { min(both / firstRow, both / firstColumn) }
}
