/// How often one label was taken for another.
public struct ConfusionTable: Sendable, Hashable {
  /// A gold label and the label that was predicted instead.
  public struct Pair: Sendable, Hashable {
    /// What is right.
    public var gold: String
    /// What was predicted.
    public var predicted: String

    /// A pair of labels.
    public init(gold: String, predicted: String) {
      self.gold = gold
      self.predicted = predicted
    }
  }

  /// How often each pair occurs; those of the same label are what is right.
  public private(set) var counts: [Pair: Int] = [:]

  /// A table without counts.
  public init() {}

  /// Counts a prediction.
  public mutating func add(gold: String, predicted: String) {
    counts[Pair(gold: gold, predicted: predicted), default: 0] += 1
  }

  /// All labels in alphabetical order.
  public var labels: [String] {
    Set(counts.keys.flatMap { [$0.gold, $0.predicted] }).sorted()
  }

  /// How often a label was predicted where another, or the same, is right.
  public subscript(gold gold: String, predicted predicted: String) -> Int {
    counts[Pair(gold: gold, predicted: predicted)] ?? 0
  }

  /// The pairs of different labels, the commonest first.
  public var errors: [(pair: Pair, count: Int)] {
    counts.filter { $0.key.gold != $0.key.predicted }
      .map { ($0.key, $0.value) }
      .sorted { ($1.1, $0.0.gold, $0.0.predicted) < ($0.1, $1.0.gold, $1.0.predicted) }
  }
}
