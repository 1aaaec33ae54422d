/// The measures of the CoNLL 2018 shared task.
///
/// Source: Zeman et al. (2018), CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to
/// Universal Dependencies; https://universaldependencies.org/conll18/evaluation.html
public enum CoNLL2018Measure: String, Sendable, Hashable, CaseIterable {
  /// Surface tokens.
  case tokens = "Tokens"
  /// Sentences.
  case sentences = "Sentences"
  /// Syntactic words.
  case words = "Words"
  /// Universal parts of speech.
  case upos = "UPOS"
  /// The treebank's own tags.
  case xpos = "XPOS"
  /// The universal ones among the morphological features.
  case ufeats = "UFeats"
  /// UPOS, XPOS and UFeats at once.
  case allTags = "AllTags"
  /// Lemmas.
  case lemmas = "Lemmas"
  /// Unlabelled attachment: the head.
  case uas = "UAS"
  /// Labelled attachment: the head and the universal part of the relation.
  case las = "LAS"
  /// Labelled attachment of content words.
  case clas = "CLAS"
  /// Labelled attachment of content words, with their tags and those of their function words.
  case mlas = "MLAS"
  /// Labelled attachment of content words, with their lemmas.
  case blex = "BLEX"
}

/// A score for each measure of the CoNLL 2018 shared task.
public struct CoNLL2018Scores: Sendable, Hashable {
  private var scores = [Score](repeating: Score(), count: CoNLL2018Measure.allCases.count)

  /// Scores of nothing.
  public init() {}

  /// The score of a measure.
  public internal(set) subscript(measure: CoNLL2018Measure) -> Score {
    get { scores[measure.position] }
    set { scores[measure.position] = newValue }
  }
}

extension CoNLL2018Measure {
  fileprivate var position: Int {
    switch self {
    case .tokens: 0
    case .sentences: 1
    case .words: 2
    case .upos: 3
    case .xpos: 4
    case .ufeats: 5
    case .allTags: 6
    case .lemmas: 7
    case .uas: 8
    case .las: 9
    case .clas: 10
    case .mlas: 11
    case .blex: 12
    }
  }
}
