/// Vectors for word forms, learned from unannotated text.
struct WordVectors: Equatable {
  /// The forms as `WordForm` writes them, commonest first.
  let words: [String]
  /// How many numbers a vector has.
  let dimension: Int
  /// The vectors one after the other, in the order of the words; each dimension has mean 0 and
  /// variance 1 over the words.
  let vectors: [Float]

  /// The vector of a word by its place.
  func vector(_ index: Int) -> ArraySlice<Float> {
    vectors[index * dimension..<(index + 1) * dimension]
  }
}
