/// What the search for sentence ends has read of a paragraph so far.
struct SentenceState {
  /// The first token of the sentence that is being read.
  var start = 0
  /// Brackets opened and not closed in the sentence.
  var depth = 0
  /// How many words with capitals it ends in.
  var capitals = 0
  /// Whether a quotation is open in the paragraph.
  var inQuote = false
  /// How many sentences of the paragraph have ended.
  var sentences = 0

  /// Takes a token into the sentence.
  mutating func read(_ shape: TokenShape) {
    capitals = shape.hasCapital ? capitals &+ 1 : 0
    switch shape {
    case .openBracket: depth += 1
    case .closeBracket: depth = max(0, depth - 1)
    case .openQuote: inQuote = true
    case .closeQuote: inQuote = false
    case .looseQuote: inQuote.toggle()
    default: break
    }
  }

  /// Ends the sentence before a token.
  mutating func endSentence(before token: Int) {
    start = token
    depth = 0
    capitals = 0
    sentences += 1
  }
}
