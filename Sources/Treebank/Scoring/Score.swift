/// How many of the things that a gold standard and a system hold are the same.
public struct Score: Sendable, Hashable {
  /// The things that are right.
  public var correct: Int
  /// The things of the gold standard.
  public var gold: Int
  /// The things of the system.
  public var system: Int
  /// The gold words that a system word is aligned to, where words are scored.
  public var aligned: Int?

  /// A score from its counts.
  public init(correct: Int = 0, gold: Int = 0, system: Int = 0, aligned: Int? = nil) {
    self.correct = correct
    self.gold = gold
    self.system = system
    self.aligned = aligned
  }

  /// The part of the system's things that are right.
  public var precision: Double { Score.ratio(correct, system) }

  /// The part of the gold standard's things that were found.
  public var recall: Double { Score.ratio(correct, gold) }

  /// The harmonic mean of precision and recall.
  public var f1: Double { Score.ratio(2 * correct, gold + system) }

  /// The part of the aligned words that are right.
  public var alignedAccuracy: Double? { aligned.map { Score.ratio(correct, $0) } }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  /// Adds the counts of another score.
  public static func += (left: inout Score, right: Score) {
    left.correct += right.correct
    left.gold += right.gold
    left.system += right.system
    if let aligned = right.aligned { left.aligned = (left.aligned ?? 0) + aligned }
  }
}
