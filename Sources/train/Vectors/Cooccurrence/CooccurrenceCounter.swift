/// Counts how often words stand in contexts.
struct CooccurrenceCounter {
  let stream: WordStream
  let vocabulary: Vocabulary
  let scheme: ContextScheme

  /// The weighted counts: a row a word, a column a context.
  func counts() -> SparseMatrix {
    let (starts, places) = placesByWord()
    let weights = weightsByPlace()
    var counts = SparseMatrix(columnCount: scheme.columnCount)
    var row = [Float](repeating: 0, count: scheme.columnCount)
    var touched: [Int] = []
    stream.occurrences.withUnsafeBufferPointer { occurrences in
      row.withUnsafeMutableBufferPointer { row in
        for word in vocabulary.words.indices {
          touched.removeAll(keepingCapacity: true)
          for place in places[starts[word]..<starts[word + 1]] {
            let weight = weights(Int(place))
            scheme.visit(occurrences, at: Int(place)) { column in
              if row[column] == 0 { touched.append(column) }
              row[column] += weight
            }
          }
          touched.sort()
          for column in touched {
            counts.append(column: column, value: row[column])
            row[column] = 0
          }
          counts.endRow()
        }
      }
    }
    return counts
  }

  /// Where each word of the vocabulary occurs: a counting sort.
  private func placesByWord() -> (starts: [Int], places: [UInt32]) {
    var starts = [Int](repeating: 0, count: vocabulary.words.count + 1)
    for occurrence in stream.occurrences {
      let row = vocabulary.rows[occurrence.word]
      if row >= 0 { starts[Int(row) + 1] += 1 }
    }
    for row in vocabulary.words.indices { starts[row + 1] += starts[row] }
    var next = starts
    var places = [UInt32](repeating: 0, count: starts[starts.count - 1])
    for (place, occurrence) in stream.occurrences.enumerated() {
      let row = Int(vocabulary.rows[occurrence.word])
      guard row >= 0 else { continue }
      places[next[row]] = UInt32(truncatingIfNeeded: place)
      next[row] += 1
    }
    return (starts, places)
  }

  private func weightsByPlace() -> (Int) -> Float {
    let bounds = stream.parts.map { ($0.range.upperBound, $0.weight) }
    return { place in
      for (end, weight) in bounds where place < end { return weight }
      return 0
    }
  }
}
