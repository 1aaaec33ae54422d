import Annotation

extension WordVectors {
  /// The hashes under which the network looks the words up, sorted, with the words' positions.
  var hashes: [(hash: UInt64, index: Int)] {
    var reader = FormFeatures()
    var positions: [UInt64: Int] = [:]
    for (index, word) in words.enumerated() {
      NetworkVocabulary.read(word, &reader)
      // The commonest comes first; another with the same normal form is left out.
      if positions[reader.word] == nil { positions[reader.word] = index }
    }
    return positions.map { (hash: $0.key, index: $0.value) }.sorted { $0.hash < $1.hash }
  }
}

extension TrainingNetwork {
  /// Takes over vectors learned from unannotated text, at half their size; training leaves them be.
  func take(_ wordVectors: WordVectors) {
    for (row, entry) in wordVectors.hashes.enumerated() where row + 1 < vectors.rows {
      let output = vectors.value.values + (row + 1) * vectors.columns
      for (column, number) in wordVectors.vector(entry.index).enumerated() {
        output[column] = 0.5 * number
      }
    }
  }
}
