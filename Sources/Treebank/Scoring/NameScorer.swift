import TextModel

/// How many names were found, by kind.
public struct NameScores: Sendable, Hashable {
  /// The score of each kind.
  public private(set) var kinds: [Mention.Kind: Score] = [:]

  /// Scores of nothing.
  public init() {}

  /// The score of all names.
  public var total: Score {
    var total = Score()
    for kind in Mention.Kind.allCases { total += self[kind] }
    return total
  }

  /// The score of the names of one kind.
  public subscript(kind: Mention.Kind) -> Score { kinds[kind] ?? Score() }

  /// Adds the names of one sentence; a name is right if its first word, its last word and its kind
  /// are.
  public mutating func add(gold: [Name], predicted: [Name]) {
    let right = Set(gold).intersection(predicted)
    for name in Set(gold) { kinds[name.kind, default: Score()] += Score(gold: 1) }
    for name in Set(predicted) { kinds[name.kind, default: Score()] += Score(system: 1) }
    for name in right { kinds[name.kind, default: Score()] += Score(correct: 1) }
  }
}

/// Scores names in sentences of given words by their exact spans.
///
/// Source: Tjong Kim Sang and De Meulder (2003), Introduction to the CoNLL-2003 shared task:
/// Language-independent named entity recognition.
public enum NameScorer {
  /// The scores of predicted names, sentence by sentence; missing sentences are without names.
  public static func scores(gold: [[Name]], predicted: [[Name]]) -> NameScores {
    var scores = NameScores()
    for index in 0..<max(gold.count, predicted.count) {
      scores.add(
        gold: index < gold.count ? gold[index] : [],
        predicted: index < predicted.count ? predicted[index] : [])
    }
    return scores
  }
}
