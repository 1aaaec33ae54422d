#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Learns word vectors: the left singular vectors of a matrix of word and context associations.
///
/// Source: Levy and Goldberg 2014, "Neural Word Embedding as Implicit Matrix Factorization". The
/// same text and options give the same vectors.
struct VectorTrainer {
  /// How many numbers a vector has.
  var dimension = 64
  /// The most words that get a vector.
  var vocabularyLimit = 40_000
  /// How many words are told apart as contexts.
  var contextLimit = 8_000
  /// The least number of occurrences of a word with a vector.
  var leastOccurrences = 2
  /// The least weighted number of occurrences.
  var leastWeight: Float = 2
  /// Up to how far away words are taken into a bag, beside those of the near positions.
  var bagReach = 5
  /// What the scores of the bag are multiplied by.
  var bagWeight: Float = 0.5
  /// What the scores of the neighbours' shapes are multiplied by.
  var shapeWeight: Float = 1
  /// What the score of the word's own shapes is multiplied by.
  var ownShapeWeight: Float = 1
  /// How counts become scores.
  var weighting = AssociationWeighting()
  /// The power of the singular values that the vectors are multiplied by.
  var valuePower = 0.5
  /// Whether vectors are brought to length 1 before the dimensions are standardised.
  var normalizesRows = true
  var iterations = 4
  var seed: UInt64 = 1

  /// The vectors of the commonest words of a stream of text.
  func train(_ stream: WordStream, log: (String) -> Void = { _ in }) -> WordVectors {
    let vocabulary = Vocabulary(
      stream, limit: vocabularyLimit, contextLimit: contextLimit, least: leastOccurrences,
      leastWeight: leastWeight)
    let scheme = ContextScheme(
      vocabulary, bagReach: bagReach, bagWeight: bagWeight, shapeWeight: shapeWeight,
      ownShapeWeight: ownShapeWeight)
    let counts = CooccurrenceCounter(stream: stream, vocabulary: vocabulary, scheme: scheme)
      .counts()
    log("\(vocabulary.words.count) words, \(counts.values.count) pairs counted")
    let scores = weighting.scores(counts, blocks: scheme.blocks)
    log("\(scores.values.count) pairs with a positive score")
    let factors = RandomizedSVD(scores, rank: dimension, iterations: iterations, seed: seed)
    log("singular values from \(factors.values.first ?? 0) to \(factors.values.last ?? 0)")
    var vectors = factors.left
    for (column, value) in factors.values.enumerated() {
      let factor = Float(pow(value, valuePower))
      for row in 0..<vectors.rows { vectors[row, column] *= factor }
    }
    if normalizesRows { vectors.normalizeRows() }
    vectors.standardizeColumns()
    return WordVectors(
      words: vocabulary.words.map { stream.forms.word($0) }, dimension: vectors.width,
      vectors: vectors.values)
  }
}
