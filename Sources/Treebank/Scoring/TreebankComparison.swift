/// A system's analysis of a text beside the gold standard, word by word.
public struct TreebankComparison: Sendable {
  let gold: ScoredText
  let system: ScoredText
  let alignment: WordAlignment

  /// Two analyses of the same text; only white space may differ.
  public init(
    gold goldSentences: [TreebankSentence], system systemSentences: [TreebankSentence]
  ) throws(ScoringError) {
    gold = try ScoredText(goldSentences, side: .gold)
    system = try ScoredText(systemSentences, side: .system)
    guard gold.characters == system.characters else {
      let common = zip(gold.characters, system.characters).prefix { $0 == $1 }.count
      throw .texts(gold: gold.sentenceName(at: common), system: system.sentenceName(at: common))
    }
    alignment = try WordAlignment(gold, system)
  }
}

extension ScoredText {
  /// The name of the sentence that a character belongs to.
  fileprivate func sentenceName(at character: Int) -> String {
    guard let sentence = sentences.firstIndex(where: { $0.upperBound > character }) else {
      return names.last.map { "\($0) (the last)" } ?? "none"
    }
    return names[sentence]
  }
}
