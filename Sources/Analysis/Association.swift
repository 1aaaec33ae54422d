import Glibc

/// How strongly two words go together, from four counts (Evert 2005, "The Statistics of Word
/// Cooccurrences").
public struct Association: Sendable {
  /// How often the two occur together.
  public let together: Double
  /// How often the node occurs.
  public let node: Double
  /// How often the collocate occurs.
  public let collocate: Double
  /// How many tokens there are.
  public let total: Double

  /// The counts of one pair.
  public init(together: Int, node: Int, collocate: Int, total: Int) {
    self.together = Double(together)
    self.node = Double(node)
    self.collocate = Double(collocate)
    self.total = Double(total)
  }

  /// How often they would occur together by chance: node × collocate / total.
  public var expected: Double { total > 0 ? node * collocate / total : 0 }

  /// Mutual information, log₂ of observed by expected (Church and Hanks 1990).
  public var mutualInformation: Double { log2(together / expected) }

  /// MI³: log₂ of the cube of observed by expected (Daille 1994).
  public var cubedMutualInformation: Double { log2(together * together * together / expected) }

  /// The t-score: (observed − expected) / √observed (Church and others 1991).
  public var tScore: Double { (together - expected) / together.squareRoot() }

  /// The z-score: (observed − expected) / √expected (Berry-Rogghe 1973).
  public var zScore: Double { (together - expected) / expected.squareRoot() }

  /// Dice: 2 × together / (node + collocate).
  public var dice: Double { 2 * together / (node + collocate) }

  /// logDice: 14 + log₂ of Dice (Rychlý 2008).
  public var logDice: Double { 14 + log2(dice) }

  /// The log-likelihood ratio over the four cells of the contingency table (Dunning 1993); negative
  /// where the pair is rarer than by chance.
  ///
  /// Where counts do not fit into a table, since one node has several collocates in its window, cells
  /// below zero count as zero.
  public var logLikelihood: Double {
    let observed = [
      together, max(0, node - together), max(0, collocate - together),
      max(0, total - node - collocate + together),
    ]
    let rows = [node, node, total - node, total - node]
    let columns = [collocate, total - collocate, collocate, total - collocate]
    var sum = 0.0
    for cell in observed.indices {
      let expected = rows[cell] * columns[cell] / total
      if observed[cell] > 0, expected > 0 { sum += observed[cell] * log(observed[cell] / expected) }
    }
    return together < expected ? -2 * sum : 2 * sum
  }
}
