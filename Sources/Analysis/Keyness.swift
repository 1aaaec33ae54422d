import Glibc

/// How much more frequent a word is in one text than in another.
public struct Keyness: Sendable {
  /// How often it occurs in the text under study.
  public let study: Double
  /// How often it occurs in the reference text.
  public let reference: Double
  /// The tokens of the text under study.
  public let studyTotal: Double
  /// The tokens of the reference text.
  public let referenceTotal: Double

  /// The counts of one word.
  public init(study: Int, reference: Int, studyTotal: Int, referenceTotal: Int) {
    self.study = Double(study)
    self.reference = Double(reference)
    self.studyTotal = Double(studyTotal)
    self.referenceTotal = Double(referenceTotal)
  }

  /// G² over two cells (Rayson and Garside 2000); negative where the word is rarer under study.
  public var logLikelihood: Double {
    let total = studyTotal + referenceTotal
    guard total > 0 else { return 0 }
    let expectedStudy = studyTotal * (study + reference) / total
    let expectedReference = referenceTotal * (study + reference) / total
    var sum = 0.0
    if study > 0, expectedStudy > 0 { sum += study * log(study / expectedStudy) }
    if reference > 0, expectedReference > 0 {
      sum += reference * log(reference / expectedReference)
    }
    return study < expectedStudy ? -2 * sum : 2 * sum
  }

  /// The log₂ of the ratio of relative frequencies (Hardie 2014); a count of 0 is taken as 0.5.
  public var logRatio: Double {
    guard studyTotal > 0, referenceTotal > 0 else { return 0 }
    let one = (study == 0 ? 0.5 : study) / studyTotal
    let two = (reference == 0 ? 0.5 : reference) / referenceTotal
    return log2(one / two)
  }
}
