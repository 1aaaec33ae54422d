/// The words that get a vector, commonest first, and those told apart as contexts.
struct Vocabulary {
  /// The numbers of the words in the stream's table, commonest first.
  let words: [Int]
  /// For each number of the stream's table its place in `words`, or -1.
  let rows: [Int32]
  /// For each number of the stream's table its place among the contexts, or -1.
  let contexts: [Int32]
  /// The number of words told apart as contexts.
  let contextCount: Int

  /// Chooses the commonest words by weighted count.
  ///
  /// - Parameter least: the least number of occurrences, weight apart; a vector learned from one
  ///   occurrence would tell a network only which training sentence the word stood in.
  init(_ stream: WordStream, limit: Int, contextLimit: Int, least: Int, leastWeight: Float) {
    var counts = [Int](repeating: 0, count: stream.forms.count)
    var weights = [Double](repeating: 0, count: stream.forms.count)
    for part in stream.parts {
      for occurrence in stream.occurrences[part.range] {
        counts[occurrence.word] += 1
        weights[occurrence.word] += Double(part.weight)
      }
    }
    let byWeight = counts.indices.sorted {
      weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
    }
    let words = byWeight.filter {
      $0 != WordStream.boundary && counts[$0] >= least && weights[$0] >= Double(leastWeight)
    }
    self.words = Array(words.prefix(limit))
    var rows = [Int32](repeating: -1, count: counts.count)
    for (row, word) in self.words.enumerated() { rows[word] = Int32(row) }
    self.rows = rows
    var contexts = [Int32](repeating: -1, count: counts.count)
    let contextWords = byWeight.prefix(contextLimit)
    for (context, word) in contextWords.enumerated() { contexts[word] = Int32(context) }
    self.contexts = contexts
    contextCount = contextWords.count
  }
}
