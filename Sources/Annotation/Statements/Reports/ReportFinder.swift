import TextModel

/// Finds the words of a text that report speech, with what they report, sentence by sentence.
///
/// Quotes that no tree joins to a reporting word are given out afterwards; see `QuoteOwners`.
struct ReportFinder {
  let text: ParsedText
  let lexicon = CueLexicon.english
  var reports: [Report] = []
  /// Verbs that can report a quote beside them, and report nothing else.
  var bareCues: [Report] = []
  /// Nouns whose clause another report has told.
  var readElsewhere: Set<Int> = []

  init(text: ParsedText) { self.text = text }

  /// The most tokens of a sentence that is read: what is longer is no prose, and the contents of its
  /// reports would hold each other a thousand times over.
  static let longestSentence = 1000

  /// Reads all sentences.
  mutating func read() {
    for sentence in text.sentences where sentence.tokens.count <= Self.longestSentence {
      for token in sentence.tokens { read(token) }
    }
  }

  private mutating func read(_ token: Int) {
    let senses = text.senses[token]
    if senses.contains(.according) {
      readAccording(token)
      return
    }
    switch text.pos[token] {
    case .verb, .auxiliary:
      if senses.contains(.cueAdjective), !senses.contains(.cueVerb) {
        readAdjective(token)
      } else {
        readVerb(token)
      }
    case .noun:
      if senses.contains(.cueNoun) { readNoun(token) }
    case .adjective:
      if senses.contains(.cueAdjective) { readAdjective(token) }
    default: break
    }
  }

  /// The pieces of a range that are left without others, marks at their ends taken away.
  func pieces(_ range: Range<Int>, without holes: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for hole in holes.sorted(by: { $0.lowerBound < $1.lowerBound }) where hole.overlaps(range) {
      if hole.lowerBound > start { pieces.append(start..<hole.lowerBound) }
      start = max(start, hole.upperBound)
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces.map { text.trimmed($0, keepingQuotes: true) }.filter { piece in
      piece.contains { !text.isMark($0) && text.relations[$0] != .coordinator }
    }
  }

  /// The clause of a word without the conjunction that begins it.
  func clauseContent(_ head: Int, besides cue: Range<Int>) -> [Range<Int>] {
    var range = text.subtree(head)
    if let mark = text.child(head, .marker), text.subtree(mark).lowerBound == range.lowerBound,
      text.lemmas[mark] == "that"
    {
      range = text.subtree(mark).upperBound..<range.upperBound
    }
    guard !range.isEmpty else { return [] }
    return pieces(range, without: [cue])
  }

  /// Whether the predicate has a dependent that negates it.
  func isNegated(_ token: Int) -> Bool {
    for child in text.children(token) {
      let child = Int(child)
      if text.has(child, .negation), text.relations[child] != .conjunct,
        text.relations[child] == .adverbialModifier || text.relations[child] == .other
          || text.relations[child] == .determiner || text.pos[child] == .particle
      {
        return true
      }
    }
    return false
  }
}
