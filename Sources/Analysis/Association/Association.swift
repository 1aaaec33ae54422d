import Glibc

/// How strongly two words go together, from four counts.
///
/// O is how often they occur together, E how often they would by chance: R₁ × C₁ / N, with R₁ the
/// frequency of the node, C₁ that of the collocate, N the number of tokens. Source: Evert, "The
/// Statistics of Word Cooccurrences" (2005).
public struct Association: Sendable {
  /// How often the two occur together.
  public let together: Double
  /// How often the node occurs.
  public let node: Double
  /// How often the collocate occurs.
  public let collocate: Double
  /// How many tokens there are.
  public let total: Double
  /// The counts as a table: the node and the other words, the collocate and the other words.
  ///
  /// Where counts do not fit into a table, since one node has several collocates in its window, cells
  /// below zero count as zero.
  public let table: ContingencyTable

  /// The counts of one pair.
  public init(together: Int, node: Int, collocate: Int, total: Int) {
    self.together = Double(together)
    self.node = Double(node)
    self.collocate = Double(collocate)
    self.total = Double(total)
    table = ContingencyTable(
      both: self.together, firstRow: self.node, firstColumn: self.collocate, total: self.total)
  }

  /// How often they would occur together by chance: node × collocate / total.
  public var expected: Double { total > 0 ? node * collocate / total : 0 }

  /// Mutual information, log₂ (O / E) (Church and Hanks 1990).
  public var mutualInformation: Double { log2(together / expected) }

  /// MI³, log₂ (O³ / E) (Daille 1994).
  public var cubedMutualInformation: Double { log2(together * together * together / expected) }

  /// Local mutual information, O log₂ (O / E) (Evert 2005).
  public var localMutualInformation: Double { together * log2(together / expected) }

  /// The t-score, (O − E) / √O (Church and others 1991).
  public var tScore: Double { (together - expected) / together.squareRoot() }

  /// The z-score, (O − E) / √E (Berry-Rogghe 1973).
  public var zScore: Double { (together - expected) / expected.squareRoot() }

  /// Dice, 2 O / (R₁ + C₁) (Dice 1945; Smadja 1993).
  public var dice: Double { 2 * together / (node + collocate) }

  /// logDice, 14 + log₂ Dice (Rychlý 2008).
  public var logDice: Double { 14 + log2(dice) }

  /// The log-likelihood ratio over the four cells of the contingency table (Dunning 1993); negative
  /// where the pair is rarer than by chance.
  public var logLikelihood: Double { table.logLikelihood }

  /// An approximation of the Bayesian information criterion, |G²| − ln N (Wilson 2013).
  public var bayesianInformationCriterion: Double { abs(logLikelihood) - log(total) }
}
