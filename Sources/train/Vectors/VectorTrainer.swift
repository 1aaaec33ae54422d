/// Learns word vectors: the left singular vectors of a matrix of word and context associations.
///
/// Source: Levy and Goldberg 2014, "Neural Word Embedding as Implicit Matrix Factorization". The
/// same text and settings give the same vectors.
struct VectorTrainer {
  /// How many numbers a vector has.
  var dimension = 128
  /// The most words that get a vector.
  var vocabularyLimit = 50_000
  /// The least number of occurrences of a word with a vector.
  var leastOccurrences = 2
  /// The least weighted number of occurrences.
  var leastWeight = 1.0
  /// How many forms are contexts of their own.
  var contextLimit = 8_000
  /// How many endings of the other forms are told apart.
  var endingLimit = 60
  /// How much an occurrence in a novel counts beside one in other text.
  ///
  /// Eighteen of nineteen words are in the novels, but they are a century old; less weight keeps
  /// them from drowning news and web text.
  var novelWeight: Float = 0.1
  /// Up to how far away words are taken into a bag, beside those of the near positions.
  var bagReach = 5
  /// What the scores of the further contexts are multiplied by.
  var contextWeights = ContextScheme.Weights(bag: 0.5, neighbourShapes: 1, ownShape: 1)
  /// How counts become scores.
  var weighting = AssociationWeighting()
  /// How often the matrix is applied again to sharpen the singular vectors.
  var iterations = 4
  /// The seed of the random projection.
  var seed: UInt64 = 1

  /// The vectors of the commonest words of a text.
  func train(_ stream: WordStream, log: (String) -> Void = { _ in }) -> WordVectors {
    let weights = TextOrigin.allCases.map { $0 == .novels ? novelWeight : 1 }
    let vocabulary = VectorVocabulary(
      stream, weights: weights, limit: vocabularyLimit, least: leastOccurrences,
      leastWeight: leastWeight, contextLimit: contextLimit, endingLimit: endingLimit)
    let scheme = ContextScheme(vocabulary, bagReach: bagReach, weights: contextWeights)
    let counts = CooccurrenceCounts(
      stream, weights: weights, vocabulary: vocabulary, scheme: scheme)
    log("\(vocabulary.words.count) words, \(counts.matrix.values.count) pairs counted")
    let scores = weighting.scores(counts, blocks: scheme.blocks)
    log("\(scores.values.count) pairs occur more often than expected")
    let factors = RandomizedSVD(scores, rank: dimension, iterations: iterations, seed: seed)
    log("\(factors.values.count) singular values, the largest \(factors.values.first ?? 0)")
    var vectors = factors.left
    for (column, value) in factors.values.enumerated() {
      // Half of each singular value goes to the words, half to the contexts.
      let factor = Float(value.squareRoot())
      for row in 0..<vectors.rows { vectors[row, column] *= factor }
    }
    vectors.normalizeRows()
    vectors.standardizeColumns()
    return WordVectors(
      words: vocabulary.words.map { stream.forms.word($0) }, dimension: vectors.width,
      vectors: vectors.values)
  }
}
