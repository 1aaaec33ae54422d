/// One of the two sides of a comparison, laid out for scoring.
struct ScoredText: Sendable {
  /// A word with what is compared of it.
  struct Word: Sendable {
    var columns: TreebankWord
    /// Its surface token.
    var token: Int
    /// Whether the token is of several words, as its line says.
    var isMultiword: Bool
    var sentence: Int
    /// The position of its head among all words, or `nil` for a root.
    var parent: Int?
    var isContent: Bool
    /// The function words that hang on it.
    var functionalChildren: [Int] = []
  }

  /// The bytes of all tokens without spaces.
  private(set) var characters: [UInt8] = []
  /// Where the tokens stand among the characters.
  private(set) var tokens: [Range<Int>] = []
  /// Where the sentences stand among the characters.
  private(set) var sentences: [Range<Int>] = []
  /// The sentences' words, as positions among all words.
  private(set) var sentenceWords: [Range<Int>] = []
  /// The sentences' tokens, as positions among all tokens.
  private(set) var sentenceTokens: [Range<Int>] = []
  private(set) var words: [Word] = []
  /// The sentences' names.
  private(set) var names: [String] = []
  private let side: ScoringError.Side

  init(_ treebank: [TreebankSentence], side: ScoringError.Side) throws(ScoringError) {
    self.side = side
    for sentence in treebank { try add(sentence) }
  }

  /// The text of the token that a word belongs to.
  func span(_ word: Int) -> Range<Int> { tokens[words[word].token] }

  private mutating func add(_ sentence: TreebankSentence) throws(ScoringError) {
    let name = sentence.identifier ?? "number \(sentences.count + 1)"
    let (firstCharacter, firstToken, firstWord) = (characters.count, tokens.count, words.count)
    for token in sentence.tokens {
      let form = UniversalNames.withoutSpaces(token.form)
      guard !form.isEmpty else { throw .emptyForm(side, sentence: name) }
      let start = characters.count
      characters += form.utf8
      tokens.append(start..<characters.count)
      for position in token.words {
        var columns = sentence.words[position]
        if !token.isMultiword { columns.form = form }
        columns.features = UniversalNames.features(of: columns.features)
        columns.relation = UniversalNames.relation(of: columns.relation)
        guard 0...sentence.words.count ~= columns.head else { throw .head(side, sentence: name) }
        words.append(
          Word(
            columns: columns, token: tokens.count - 1, isMultiword: token.isMultiword,
            sentence: sentences.count,
            parent: columns.head == 0 ? nil : firstWord + columns.head - 1,
            isContent: UniversalNames.isContent(columns.relation)))
      }
    }
    try checkTree(firstWord..<words.count, name: name)
    for word in firstWord..<words.count {
      if let parent = words[word].parent,
        UniversalNames.isFunctional(words[word].columns.relation)
      {
        words[parent].functionalChildren.append(word)
      }
    }
    sentences.append(firstCharacter..<characters.count)
    sentenceTokens.append(firstToken..<tokens.count)
    sentenceWords.append(firstWord..<words.count)
    names.append(name)
  }

  private func checkTree(_ range: Range<Int>, name: String) throws(ScoringError) {
    let roots = words[range].count { $0.parent == nil }
    guard roots == 1 else { throw .roots(side, sentence: name, count: roots) }
    // Each word is led to the root once; whoever meets the present path has gone in a circle.
    var path = [Int](repeating: -1, count: range.count)
    for start in range {
      var word = start
      while path[word - range.lowerBound] < 0 {
        path[word - range.lowerBound] = start
        guard let parent = words[word].parent else { break }
        word = parent
        if path[word - range.lowerBound] == start { throw .cycle(side, sentence: name) }
      }
    }
  }
}
