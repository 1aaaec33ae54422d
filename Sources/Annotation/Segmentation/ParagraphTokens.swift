import TextModel

/// What the search for sentence ends looks at in one token.
struct TokenTraits {
  var shape = TokenShape.none
  /// Whether white space goes before it.
  var hasSpaceBefore = true
  /// How many tokens further the next final mark stands, at most 63.
  var distance: UInt8 = 63
  /// The hash of its first bytes, whatever their case, or one number for all marks of a shape.
  var word: UInt32 = 0
  /// The offset after it.
  var end: UInt32 = 0
}

/// The tokens of one paragraph for the search for sentence ends.
///
/// Reads beyond either end give the traits of no token.
struct ParagraphTokens {
  let traits: UnsafeBufferPointer<TokenTraits>
  /// Whether the last token but for quotation marks and brackets is a final mark.
  let endsInFinal: Bool
  /// How many final marks there are.
  let finals: Int

  @inline(__always)
  var count: Int { traits.count }

  /// The traits of a token.
  @inline(__always)
  subscript(_ index: Int) -> TokenTraits {
    UInt(bitPattern: index) < UInt(bitPattern: traits.count) ? traits[index] : TokenTraits()
  }
}

/// Collects the traits of the tokens of one paragraph after another in the same memory.
struct TraitsBuffer {
  private var traits: [TokenTraits] = []

  /// Calls `body` with the tokens from `first` to the last.
  mutating func withTokens(
    _ text: TextView, _ tokens: [Token], from first: Int, _ body: (ParagraphTokens) -> Void
  ) {
    traits.removeAll(keepingCapacity: true)
    var finals = 0
    var spaceBefore = true
    tokens.withUnsafeBufferPointer { tokens in
      for index in first..<tokens.count {
        let token = tokens[index]
        let start = Int(token.span.start)
        let end = Int(token.span.end)
        let spaceAfter = index + 1 == tokens.count || tokens[index + 1].span.start > token.span.end
        let shape = TokenShape(
          text, start, end, continues: token.continuesToken, spaceBefore: spaceBefore,
          spaceAfter: spaceAfter)
        if shape.isFinal { finals += 1 }
        traits.append(
          TokenTraits(
            shape: shape, hasSpaceBefore: spaceBefore, distance: 63,
            word: shape.standsForAll ? UInt32(shape.rawValue) : text.foldedHash(start, end),
            end: token.span.end))
        spaceBefore = spaceAfter
      }
    }
    let endsInFinal = measureDistances()
    traits.withUnsafeBufferPointer {
      body(ParagraphTokens(traits: $0, endsInFinal: endsInFinal, finals: finals))
    }
  }

  /// Fills in the distances to final marks; gives whether the paragraph ends in one.
  private mutating func measureDistances() -> Bool {
    var distance: UInt8 = 63
    var endsInFinal: Bool?
    for index in traits.indices.reversed() {
      let shape = traits[index].shape
      distance = shape.isFinal ? 0 : min(63, distance + 1)
      traits[index].distance = distance
      if endsInFinal == nil {
        switch shape {
        case .closeQuote, .closeBracket, .looseQuote: break
        default: endsInFinal = shape.isFinal
        }
      }
    }
    return endsInFinal ?? false
  }
}
