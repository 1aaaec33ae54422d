/// Scores an analysis of raw text by the measures of the CoNLL 2018 shared task.
///
/// Source: Zeman et al. (2018), CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to
/// Universal Dependencies; https://universaldependencies.org/conll18/evaluation.html
public enum CoNLL2018Scorer {
  /// The scores of a comparison.
  public static func scores(_ comparison: TreebankComparison) -> CoNLL2018Scores {
    let one = [Int](repeating: 0, count: comparison.gold.sentences.count)
    return scores(comparison, groups: one, count: 1)[0]
  }

  /// The scores of groups of sentences, such as genres.
  ///
  /// What the system found counts to the group of the gold sentence in which it begins, so that the
  /// counts of all groups add up to those of the whole.
  ///
  /// - Parameters:
  ///   - groups: The group of each gold sentence, from 0; sentences outside `count` are left out.
  ///   - count: How many groups there are.
  public static func scores(
    _ comparison: TreebankComparison, groups: [Int], count: Int
  ) -> [CoNLL2018Scores] {
    var scoring = GroupedScoring(comparison, groups: groups, count: count)
    scoring.addSpans()
    scoring.addWords()
    return scoring.scores
  }
}

/// A pass over a comparison that counts by groups of sentences.
private struct GroupedScoring {
  private(set) var scores: [CoNLL2018Scores]
  private let gold: ScoredText
  private let system: ScoredText
  private let alignment: WordAlignment
  private let goldGroups: [Int]
  /// The groups of the system's sentences and tokens, by where they begin.
  private let systemSentenceGroups: [Int]
  private let systemTokenGroups: [Int]

  init(_ comparison: TreebankComparison, groups: [Int], count: Int) {
    gold = comparison.gold
    system = comparison.system
    alignment = comparison.alignment
    scores = Array(repeating: CoNLL2018Scores(), count: max(0, count))
    goldGroups = gold.sentences.indices.map { $0 < groups.count ? groups[$0] : -1 }
    systemSentenceGroups = GroupedScoring.groups(of: system.sentences, gold, goldGroups)
    systemTokenGroups = GroupedScoring.groups(of: system.tokens, gold, goldGroups)
  }

  private static func groups(
    of spans: [Range<Int>], _ gold: ScoredText, _ goldGroups: [Int]
  ) -> [Int] {
    var sentence = 0
    return spans.map { span in
      while sentence + 1 < gold.sentences.count,
        gold.sentences[sentence].upperBound <= span.lowerBound
      {
        sentence += 1
      }
      return sentence < goldGroups.count ? goldGroups[sentence] : -1
    }
  }

  private mutating func add(_ score: Score, to measure: CoNLL2018Measure, group: Int) {
    guard scores.indices.contains(group) else { return }
    scores[group][measure] += score
  }

  // MARK: - Tokens and sentences

  mutating func addSpans() {
    var tokenGroups = [Int](repeating: -1, count: gold.tokens.count)
    for (sentence, tokens) in gold.sentenceTokens.enumerated() {
      for token in tokens { tokenGroups[token] = goldGroups[sentence] }
    }
    add(gold.tokens, tokenGroups, system.tokens, systemTokenGroups, to: .tokens)
    add(gold.sentences, goldGroups, system.sentences, systemSentenceGroups, to: .sentences)
  }

  private mutating func add(
    _ gold: [Range<Int>], _ goldGroups: [Int], _ system: [Range<Int>], _ systemGroups: [Int],
    to measure: CoNLL2018Measure
  ) {
    for group in systemGroups { add(Score(system: 1), to: measure, group: group) }
    var next = 0
    for (span, group) in zip(gold, goldGroups) {
      while next < system.count, system[next].lowerBound < span.lowerBound { next += 1 }
      let isFound = next < system.count && system[next] == span
      add(Score(correct: isFound ? 1 : 0, gold: 1), to: measure, group: group)
    }
  }

  // MARK: - Words

  private static let contentMeasures: [CoNLL2018Measure] = [.clas, .mlas, .blex]
  private static let wordMeasures: [CoNLL2018Measure] = [
    .words, .upos, .xpos, .ufeats, .allTags, .lemmas, .uas, .las,
  ]

  mutating func addWords() {
    for word in gold.words { count(word, Score(gold: 1), group: goldGroups[word.sentence]) }
    for word in system.words {
      count(word, Score(system: 1), group: systemTokenGroups[word.token])
    }
    for pair in alignment.pairs {
      let word = gold.words[pair.gold]
      let group = goldGroups[word.sentence]
      // Of aligned words all are right as words, so that no accuracy is given for them.
      for measure in measures(of: word) where measure != .words {
        add(Score(aligned: 1), to: measure, group: group)
      }
      for measure in agreement(word, system.words[pair.system]) {
        add(Score(correct: 1), to: measure, group: group)
      }
    }
  }

  private mutating func count(_ word: ScoredText.Word, _ score: Score, group: Int) {
    for measure in measures(of: word) { add(score, to: measure, group: group) }
  }

  /// The measures that a word counts for.
  private func measures(of word: ScoredText.Word) -> [CoNLL2018Measure] {
    word.isContent
      ? GroupedScoring.wordMeasures + GroupedScoring.contentMeasures : GroupedScoring.wordMeasures
  }

  /// The measures by which a system word is right.
  private func agreement(
    _ goldWord: ScoredText.Word, _ systemWord: ScoredText.Word
  ) -> [CoNLL2018Measure] {
    let (gold, system) = (goldWord.columns, systemWord.columns)
    var measures: [CoNLL2018Measure] = [.words]
    let hasPOS = UniversalNames.areSame(gold.pos, system.pos)
    let hasXPOS = UniversalNames.areSame(gold.xpos, system.xpos)
    let hasFeatures = UniversalNames.areSame(gold.features, system.features)
    // A gold lemma that is not given accepts any.
    let hasLemma = gold.lemma == "_" || UniversalNames.areSame(gold.lemma, system.lemma)
    if hasPOS { measures.append(.upos) }
    if hasXPOS { measures.append(.xpos) }
    if hasFeatures { measures.append(.ufeats) }
    if hasPOS, hasXPOS, hasFeatures { measures.append(.allTags) }
    if hasLemma { measures.append(.lemmas) }
    guard hasSameParent(goldWord, systemWord) else { return measures }
    measures.append(.uas)
    guard UniversalNames.areSame(gold.relation, system.relation) else { return measures }
    measures.append(.las)
    guard goldWord.isContent else { return measures }
    measures.append(.clas)
    if hasLemma { measures.append(.blex) }
    if hasPOS, hasFeatures, haveSameFunctionWords(goldWord, systemWord) { measures.append(.mlas) }
    return measures
  }

  private func hasSameParent(_ goldWord: ScoredText.Word, _ systemWord: ScoredText.Word) -> Bool {
    guard let systemParent = systemWord.parent else { return goldWord.parent == nil }
    guard let parent = goldWord.parent else { return false }
    return alignment.goldOfSystem[systemParent] == parent
  }

  private func haveSameFunctionWords(
    _ goldWord: ScoredText.Word, _ systemWord: ScoredText.Word
  ) -> Bool {
    goldWord.functionalChildren.elementsEqual(systemWord.functionalChildren) { child, other in
      let (gold, system) = (gold.words[child].columns, system.words[other].columns)
      return alignment.goldOfSystem[other] == child
        && UniversalNames.areSame(gold.relation, system.relation)
        && UniversalNames.areSame(gold.pos, system.pos)
        && UniversalNames.areSame(gold.features, system.features)
    }
  }
}
