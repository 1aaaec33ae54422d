import Corpus
import TextModel

/// How often a word occurs, by itself and with another.
struct PairCount: Sendable {
  /// How often the two occur together.
  var together = 0
  /// In how many documents they do.
  var documents = 0
  /// How often the word occurs at all.
  var frequency = 0
  private var lastDocument = -1

  /// A word that has not been met.
  init() {}

  /// Counts that were made elsewhere.
  init(together: Int, documents: Int, frequency: Int) {
    self.together = together
    self.documents = documents
    self.frequency = frequency
  }

  /// Counts the two together, in documents that come one after the other.
  mutating func meet(in document: Int) {
    together += 1
    if lastDocument != document { documents += 1 }
    lastDocument = document
  }
}

/// A word around rows, of which nobody needs to have asked how it is written.
struct WindowWord: Sendable {
  let number: Int
  let pair: PairCount
}

/// What stands around rows: the counts from which measures are computed.
struct WindowCounts: Sendable {
  /// The words around the rows, in any order.
  var words: [WindowWord] = []
  /// The word of a number.
  var text: @Sendable (Int) -> String = { _ in "" }
  /// How many rows there are.
  var nodes = 0
  /// How many tokens their windows have together.
  var windowTokens = 0
  /// How many tokens the corpus has.
  var total = 0

  /// What the measures are based on.
  func note(isMarginOfWindow: Bool) -> String {
    let rows = "\(nodes) \(nodes == 1 ? "row" : "rows")"
    return "the words around \(rows), measured against all \(total) tokens; R₁ is the "
      + (isMarginOfWindow ? "\(windowTokens) tokens of their windows" : rows)
  }
}

/// Counts the tokens around places.
struct WindowCollocation: Sendable {
  /// How far it reaches from the first and the last token of a place.
  let window: ClosedRange<Int>
  let attribute: TokenAttribute

  /// The words around rows, in the order of documents, with their frequency in the whole corpus.
  ///
  /// - Parameter minimum: Words that are rarer around the rows need not be there.
  func count(
    around source: any PlanNode, minimum: Int, _ execution: Execution
  ) throws -> WindowCounts {
    if let counts = try indexedCounts(around: source, minimum: minimum, execution) {
      return counts
    }
    var counts = WindowCounts()
    var words: [String: PairCount] = [:]
    for (document, places) in try execution.places(of: source) {
      let tokens = try attribute.tokens(of: document, execution)
      counts.nodes += places.count
      for place in places {
        try execution.look()
        count(around: place, tokens, &counts, &words)
      }
    }
    for document in try execution.corpus().documents {
      let tokens = try attribute.tokens(of: document, execution)
      for position in 0..<tokens.tokenCount {
        try execution.look()
        let word = attribute.value(in: tokens, at: position)
        if word.isEmpty { continue }
        counts.total += 1
        words[word]?.frequency += 1
      }
    }
    let texts = Array(words.keys)
    counts.words = words.values.enumerated().map { WindowWord(number: $0, pair: $1) }
    counts.text = { texts[$0] }
    return counts
  }

  private func count(
    around place: TextSpan, _ tokens: DocumentTokens, _ counts: inout WindowCounts,
    _ words: inout [String: PairCount]
  ) {
    let node = place.tokens
    guard let first = node.first, let last = node.last else { return }
    let before = tokens.sentence(of: first)?.tokens
    let after = tokens.sentence(of: last)?.tokens
    for offset in window where offset != 0 {
      let position = offset < 0 ? first + offset : last + offset
      guard (offset < 0 ? before : after)?.contains(position) ?? false else { continue }
      let word = attribute.value(in: tokens, at: position)
      if word.isEmpty { continue }
      counts.windowTokens += 1
      words[word, default: PairCount()].meet(in: place.document.position)
    }
  }
}

extension Execution {
  /// The places of a table's rows by document, in the order of the corpus.
  func places(
    of source: any PlanNode
  ) throws -> [(document: CorpusDocument, places: [TextSpan])] {
    var places: [Int: [TextSpan]] = [:]
    let next = try source.open(self)
    while let row = try next() {
      try look()
      if let place = row.place { places[place.document.position, default: []].append(place) }
    }
    let documents = try corpus().documents
    return places.sorted { $0.key < $1.key }.map { (documents[$0.key], $0.value) }
  }
}
