/// How often words stand in contexts, weighted by the origin of the text.
struct CooccurrenceCounts {
  /// The counts: a row a word of the vocabulary, a column a context.
  private(set) var matrix: SparseMatrix
  /// For each origin the sums of the columns.
  private(set) var columnSums: [[Double]]
  /// For each word how much of its weight comes from each origin; the parts add up to 1.
  private(set) var origins: [[Double]] = []

  /// Counts the contexts of the words of a vocabulary.
  init(
    _ stream: WordStream, weights: [Float], vocabulary: VectorVocabulary, scheme: ContextScheme
  ) {
    let noSums = [Double](repeating: 0, count: scheme.columnCount)
    matrix = SparseMatrix(columnCount: scheme.columnCount)
    columnSums = TextOrigin.allCases.map { _ in noSums }
    let (starts, places) = Self.placesByWord(stream, vocabulary)
    var row = [Float](repeating: 0, count: scheme.columnCount)
    var touched: [Int] = []
    stream.occurrences.withUnsafeBufferPointer { occurrences in
      for word in vocabulary.words.indices {
        var part = 0
        var masses = TextOrigin.allCases.map { _ in 0.0 }
        touched.removeAll(keepingCapacity: true)
        for place in places[starts[word]..<starts[word + 1]] {
          while Int(place) >= stream.parts[part].range.upperBound { part += 1 }
          let origin = stream.parts[part].origin.rawValue
          let weight = weights[origin]
          masses[origin] += Double(weight)
          scheme.visit(occurrences, at: Int(place)) { column in
            if row[column] == 0 { touched.append(column) }
            row[column] += weight
            columnSums[origin][column] += Double(weight)
          }
        }
        touched.sort()
        for column in touched {
          matrix.append(column: column, value: row[column])
          row[column] = 0
        }
        matrix.endRow()
        let mass = masses.reduce(0, +)
        origins.append(masses.map { $0 / max(mass, .leastNormalMagnitude) })
      }
    }
  }

  /// Where each word of the vocabulary occurs, in the order of the text: a counting sort.
  private static func placesByWord(
    _ stream: WordStream, _ vocabulary: VectorVocabulary
  ) -> (starts: [Int], places: [UInt32]) {
    var starts = [Int](repeating: 0, count: vocabulary.words.count + 1)
    for occurrence in stream.occurrences {
      let row = Int(vocabulary.rows[occurrence.form])
      if row >= 0 { starts[row + 1] += 1 }
    }
    for row in vocabulary.words.indices { starts[row + 1] += starts[row] }
    var next = starts
    var places = [UInt32](repeating: 0, count: starts[vocabulary.words.count])
    for (place, occurrence) in stream.occurrences.enumerated() {
      let row = Int(vocabulary.rows[occurrence.form])
      guard row >= 0 else { continue }
      places[next[row]] = UInt32(truncatingIfNeeded: place)
      next[row] += 1
    }
    return (starts, places)
  }
}
