/// A kind of attachment error: aligned words whose head or relation is wrong in the same way.
public struct AttachmentError: Sendable, Hashable {
  /// A head as seen from its dependent.
  public struct Head: Sendable, Hashable {
    /// On which side of the dependent a head stands.
    public enum Side: String, Sendable, Hashable, CaseIterable {
      /// Before the dependent.
      case left
      /// After the dependent.
      case right
      /// Nowhere: the dependent is the root.
      case root
    }

    /// Its side.
    public var side: Side
    /// Its gold part of speech, or `nil` for the root and for a word that is not in the gold
    /// standard.
    public var pos: String?
  }

  /// The dependent's gold part of speech.
  public var pos: String
  /// The gold relation, with its subtype.
  public var goldRelation: String
  /// The predicted relation, with its subtype.
  public var predictedRelation: String
  /// The gold head.
  public var goldHead: Head
  /// The predicted head, or `nil` if it is the right one and only the relation is wrong.
  public var predictedHead: Head?
}

/// One place where an attachment is wrong.
public struct AttachmentErrorExample: Sendable, Hashable {
  /// The dependent in the gold standard.
  public var dependent: AlignedWord.Place
  /// The dependent in the system's analysis.
  public var predictedDependent: AlignedWord.Place
  /// The position of the predicted head in the gold sentence, if it is aligned to a word of it.
  public var predictedHead: Int?
}

/// The attachment errors of an analysis, by kind.
public struct AttachmentErrors: Sendable {
  /// A kind of error with its places, in the order of the text.
  public struct Group: Sendable {
    /// What is wrong.
    public var error: AttachmentError
    /// Where.
    public var examples: [AttachmentErrorExample]
  }

  /// The kinds, the commonest first.
  public private(set) var groups: [Group] = []
  /// How many words were aligned.
  public private(set) var alignedCount = 0
  /// Gold and predicted relations of the aligned words, with their subtypes.
  public private(set) var relations = ConfusionTable()

  /// The aligned words whose head is wrong, or whose relation differs in its universal part.
  public init(
    _ comparison: TreebankComparison, gold: [TreebankSentence], system: [TreebankSentence]
  ) {
    var places: [AttachmentError: [AttachmentErrorExample]] = [:]
    let words = comparison.alignedWords
    alignedCount = words.count
    for (pair, word) in zip(comparison.alignment.pairs, words) {
      let goldWord = gold[word.gold.sentence].words[word.gold.word]
      let systemWord = system[word.system.sentence].words[word.system.word]
      let goldParent = comparison.gold.words[pair.gold].parent
      let systemParent = comparison.system.words[pair.system].parent
      // The gold word that the predicted head stands for.
      let predicted = systemParent.flatMap { comparison.alignment.goldOfSystem[$0] }
      let hasHead = goldParent == nil ? systemParent == nil : goldParent == predicted
      let hasRelation = UniversalNames.areSame(
        UniversalNames.relation(of: goldWord.relation),
        UniversalNames.relation(of: systemWord.relation))
      relations.add(gold: goldWord.relation, predicted: systemWord.relation)
      if hasHead, hasRelation { continue }
      let predictedSide: AttachmentError.Head.Side =
        systemWord.head == 0 ? .root : systemWord.head <= word.system.word ? .left : .right
      let predictedHead = AttachmentError.Head(
        side: predictedSide, pos: predicted.map { comparison.gold.words[$0].columns.pos })
      let goldHead = AttachmentError.Head(
        side: goldWord.head == 0 ? .root : goldWord.head <= word.gold.word ? .left : .right,
        pos: goldParent.map { comparison.gold.words[$0].columns.pos })
      let error = AttachmentError(
        pos: goldWord.pos, goldRelation: goldWord.relation,
        predictedRelation: systemWord.relation, goldHead: goldHead,
        predictedHead: hasHead ? nil : predictedHead)
      let place = predicted.map { comparison.gold.place(of: $0) }
      let example = AttachmentErrorExample(
        dependent: word.gold, predictedDependent: word.system,
        predictedHead: place?.sentence == word.gold.sentence ? place?.word : nil)
      places[error, default: []].append(example)
    }
    groups = places.map { Group(error: $0.key, examples: $0.value) }
      .sorted { first, second in
        if first.examples.count != second.examples.count {
          return first.examples.count > second.examples.count
        }
        return AttachmentErrors.isEarlier(first.examples.first, second.examples.first)
      }
  }

  private static func isEarlier(
    _ first: AttachmentErrorExample?, _ second: AttachmentErrorExample?
  ) -> Bool {
    guard let first = first?.dependent, let second = second?.dependent else { return false }
    return (first.sentence, first.word) < (second.sentence, second.word)
  }
}
