/// A linear model of where sentences end: logistic regression over hashed features.
///
/// It was trained on the training parts of UD English-EWT (CC BY-SA 4.0) and of GUM's documents
/// with open licences (CC BY 4.0), of which it keeps nothing but weights; `SentenceTrainingTests`
/// holds the recipe.
struct SentenceModel: Sendable {
  /// A weight for each place of the feature table.
  let weights: [Int8]
  /// What the weights are added up with.
  var instructions = VectorInstructions.best

  /// The model that the program ships.
  static let english = SentenceModel(encoded: SentenceWeights.english)

  /// A model from its weights.
  init(weights: [Int8]) {
    self.weights = weights
  }

  /// A model from printable text: by turns how many weights of 0 to skip, and the next weight.
  ///
  /// A character stands for its place, from 0 to 90, among the printable ASCII characters from `#`
  /// on without `\`. A count of 90 is followed by another that adds to it; 45 is taken from the
  /// number of a weight.
  init(encoded: StaticString) {
    var weights = [Int8](repeating: 0, count: SentenceFeatures.tableSize)
    encoded.withUTF8Buffer { text in
      var place = 0
      var isCount = true
      for byte in text {
        let number = Int(byte) - (byte > UInt8(ascii: "\\") ? 0x24 : 0x23)
        if isCount {
          place += number
          isCount = number == 90
        } else {
          if weights.indices.contains(place) { weights[place] = Int8(clamping: number - 45) }
          place += 1
          isCount = true
        }
      }
    }
    self.weights = weights
  }

  /// Whether a sentence ends in the gap after token `index`.
  @inline(__always)
  func endsSentence(_ tokens: ParagraphTokens, _ state: SentenceState, after index: Int) -> Bool {
    SentenceFeatures.withValues(tokens, state, after: index) { first, second in
      weights.withUnsafeBufferPointer { weights in
        guard let base = weights.baseAddress else { return false }
        return instructions.sum(ofWeights: base, first, second) > 0
      }
    }
  }
}
