/// A word of the gold standard with the word of the system that stands for it.
public struct AlignedWord: Sendable, Hashable {
  /// A word by its sentence and its position in it, both from 0.
  public struct Place: Sendable, Hashable {
    /// The sentence.
    public var sentence: Int
    /// The word.
    public var word: Int

    /// A place.
    public init(sentence: Int, word: Int) {
      self.sentence = sentence
      self.word = word
    }
  }

  /// Where it stands in the gold standard.
  public var gold: Place
  /// Where it stands in the system's analysis.
  public var system: Place
}

extension TreebankComparison {
  /// The aligned words in the order of the text.
  public var alignedWords: [AlignedWord] {
    alignment.pairs.map { pair in
      AlignedWord(gold: gold.place(of: pair.gold), system: system.place(of: pair.system))
    }
  }
}

extension ScoredText {
  /// A word's sentence and its position there.
  func place(of word: Int) -> AlignedWord.Place {
    let sentence = words[word].sentence
    return AlignedWord.Place(
      sentence: sentence, word: word - sentenceWords[sentence].lowerBound)
  }
}
