import TextModel

/// What is wrong with a name.
public enum NameError: String, Sendable, Hashable, CaseIterable {
  /// A gold name where nothing was predicted.
  case missed
  /// A predicted name where there is none.
  case spurious
  /// The right words, another kind.
  case wrongKind
  /// The right kind, other words.
  case wrongBoundaries
  /// Another kind and other words, of which some are right.
  case wrongKindAndBoundaries
}

/// The errors in names, by what is wrong.
public struct NameErrors: Sendable {
  /// One place where a name is wrong.
  public struct Example: Sendable, Hashable {
    /// The sentence, from 0.
    public var sentence: Int
    /// What is wrong.
    public var error: NameError
    /// The gold name, unless the predicted one is spurious.
    public var gold: Name?
    /// The predicted name, unless the gold one was missed.
    public var predicted: Name?

    /// The kind that the error counts to: that of the gold name if there is one.
    public var kind: Mention.Kind? { gold?.kind ?? predicted?.kind }
  }

  /// All errors, in the order of the text.
  public private(set) var examples: [Example] = []
  /// The kinds of gold names and of those predicted with the same or some of the same words; `none`
  /// where nothing stands on the other side.
  public private(set) var kinds = ConfusionTable()

  /// How the table names the side where no name stands.
  public static let none = "none"

  /// The errors in the names of some sentences.
  public init(gold: [[Name]], predicted: [[Name]]) {
    for (sentence, names) in gold.enumerated() {
      add(
        sentence: sentence, gold: names,
        predicted: sentence < predicted.count ? predicted[sentence] : [])
    }
  }

  private mutating func add(sentence: Int, gold: [Name], predicted: [Name]) {
    for name in gold {
      let other =
        predicted.first { $0 == name } ?? predicted.first { $0.words == name.words }
        ?? predicted.filter { $0.words.overlaps(name.words) }
        .max { $0.overlap(with: name) < $1.overlap(with: name) }
      kinds.add(
        gold: name.kind.rawValue, predicted: other?.kind.rawValue ?? NameErrors.none)
      guard let error = NameErrors.error(gold: name, predicted: other) else { continue }
      examples.append(Example(sentence: sentence, error: error, gold: name, predicted: other))
    }
    for name in predicted where !gold.contains(where: { $0.words.overlaps(name.words) }) {
      kinds.add(gold: NameErrors.none, predicted: name.kind.rawValue)
      examples.append(
        Example(sentence: sentence, error: .spurious, gold: nil, predicted: name))
    }
  }

  private static func error(gold: Name, predicted: Name?) -> NameError? {
    guard let predicted else { return .missed }
    switch (gold.words == predicted.words, gold.kind == predicted.kind) {
    case (true, true): return nil
    case (true, false): return .wrongKind
    case (false, true): return .wrongBoundaries
    case (false, false): return .wrongKindAndBoundaries
    }
  }
}

extension Name {
  /// The number of words that two names share.
  fileprivate func overlap(with other: Name) -> Int {
    words.clamped(to: other.words).count
  }
}
