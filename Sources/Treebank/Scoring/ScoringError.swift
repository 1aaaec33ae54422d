/// Why two treebanks cannot be compared.
public enum ScoringError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which of the two treebanks.
  public enum Side: String, Sendable, Hashable {
    /// The one that is taken to be right.
    case gold
    /// The one that is scored.
    case system
  }

  /// The heads of a sentence go round in a circle.
  case cycle(Side, sentence: String)
  /// A sentence has not one root.
  case roots(Side, sentence: String, count: Int)
  /// A head is not a word of its sentence.
  case head(Side, sentence: String)
  /// A token is empty or of spaces only.
  case emptyForm(Side, sentence: String)
  /// The texts differ where these sentences stand.
  case texts(gold: String, system: String)
  /// Tokens of several words overlap so much that aligning their words would take all memory.
  case overlap(gold: String)

  /// What is wrong and where, in words.
  public var description: String {
    switch self {
    case .cycle(let side, let sentence):
      "\(side.rawValue) sentence \(sentence): its heads go round in a circle"
    case .roots(let side, let sentence, let count):
      "\(side.rawValue) sentence \(sentence): it has \(count) roots instead of one"
    case .head(let side, let sentence):
      "\(side.rawValue) sentence \(sentence): a head is not a word of the sentence"
    case .emptyForm(let side, let sentence):
      "\(side.rawValue) sentence \(sentence): a token has no characters"
    case .texts(let gold, let system):
      "the texts differ in gold sentence \(gold) and system sentence \(system)"
    case .overlap(let gold):
      "gold sentence \(gold): the tokens that overlap with it are too long to align their words"
    }
  }
}
