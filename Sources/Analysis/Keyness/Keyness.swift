import Glibc

/// How much more frequent a word is in one text than in another.
///
/// O₁₁ is its frequency in the text under study, R₁ that text's tokens; O₂₁ and R₂ are those of the
/// reference.
public struct Keyness: Sendable {
  /// How often it occurs in the text under study.
  public let study: Double
  /// How often it occurs in the reference text.
  public let reference: Double
  /// The tokens of the text under study.
  public let studyTotal: Double
  /// The tokens of the reference text.
  public let referenceTotal: Double
  /// The counts as a table: study and reference, the word and the other words.
  public let table: ContingencyTable

  /// The counts of one word.
  public init(study: Int, reference: Int, studyTotal: Int, referenceTotal: Int) {
    self.study = Double(study)
    self.reference = Double(reference)
    self.studyTotal = Double(studyTotal)
    self.referenceTotal = Double(referenceTotal)
    table = ContingencyTable(
      both: self.study, firstRow: self.studyTotal, firstColumn: self.study + self.reference,
      total: self.studyTotal + self.referenceTotal)
  }

  /// G² over two cells (Rayson and Garside 2000); negative where the word is rarer under study.
  public var logLikelihood: Double { table.logLikelihoodOfTwoCells }

  /// The log₂ of the ratio of relative frequencies (Hardie 2014); a count of 0 is taken as 0.5.
  public var logRatio: Double {
    guard studyTotal > 0, referenceTotal > 0 else { return 0 }
    return table.logRatio
  }

  /// Simple maths, (f₁ + k) / (f₂ + k) with frequencies in a million tokens (Kilgarriff 2009).
  ///
  /// A larger `constant` favours more frequent words; Kilgarriff uses 1, 10, 100 and 1000.
  public func simpleMaths(constant: Double = 1) -> Double {
    (1_000_000 * study / studyTotal + constant)
      / (1_000_000 * reference / referenceTotal + constant)
  }

  /// %DIFF, 100 × (f₁ − f₂) / f₂ with relative frequencies (Gabrielatos and Marchi 2011); a
  /// reference frequency of 0 is taken as 0.5.
  public var percentDifference: Double {
    let one = study / studyTotal
    let two = (reference == 0 ? 0.5 : reference) / referenceTotal
    return 100 * (one - two) / two
  }

  /// An approximation of the Bayesian information criterion, |G²| − ln N (Wilson 2013).
  public var bayesianInformationCriterion: Double {
    abs(logLikelihood) - log(studyTotal + referenceTotal)
  }
}
