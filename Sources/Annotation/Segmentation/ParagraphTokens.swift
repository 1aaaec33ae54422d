import TextModel

/// What the search for sentence ends looks at in one token.
struct TokenTraits {
  var shape = TokenShape.none
  /// Whether white space goes before it.
  var hasSpaceBefore = true
  /// How many tokens further the next final mark stands, at most 63.
  var distance: UInt8 = 63
  /// How many words with capitals stand in a row from it on, at most 4.
  var capitals: UInt8 = 0
  /// The hash of its first bytes, whatever their case, or one number for all marks of a shape.
  var word: UInt32 = 0
}

/// The tokens of one paragraph for the search for sentence ends.
///
/// Reads beyond either end give the traits of no token.
struct ParagraphTokens {
  /// Where the tokens stand.
  let tokens: UnsafeBufferPointer<Token>
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

extension ParagraphTokens {
  /// The tokens of a paragraph, with the traits that are known of them already; those whose shape
  /// is `none` are looked at.
  init(
    _ text: TextView, _ tokens: UnsafeBufferPointer<Token>,
    _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) {
    var finals = 0
    var distance: UInt8 = 63
    var capitals: UInt8 = 0
    var endsInFinal: Bool?
    var spaceAfter = true
    var index = min(tokens.count, traits.count)
    self.tokens = UnsafeBufferPointer(rebasing: tokens[..<index])
    self.traits = UnsafeBufferPointer(rebasing: traits[..<index])
    while index > 0 {
      index &-= 1
      let token = tokens[index]
      let spaceBefore = index == 0 || tokens[index &- 1].span.end < token.span.start
      var known = traits[index]
      if known.shape == .none {
        known.look(at: token, text, spaceBefore: spaceBefore, spaceAfter: spaceAfter)
      }
      known.hasSpaceBefore = spaceBefore
      spaceAfter = spaceBefore
      let isFinal = known.shape.isFinal
      if isFinal { finals &+= 1 }
      distance = isFinal ? 0 : min(63, distance &+ 1)
      known.distance = distance
      capitals = known.shape.hasCapital ? min(4, capitals &+ 1) : 0
      known.capitals = capitals
      traits[index] = known
      if endsInFinal == nil {
        switch known.shape {
        case .closeQuote, .closeBracket, .looseQuote: break
        default: endsInFinal = isFinal
        }
      }
    }
    self.endsInFinal = endsInFinal ?? false
    self.finals = finals
  }
}

extension TokenTraits {
  /// Fills in the shape and the word of a token.
  fileprivate mutating func look(
    at token: Token, _ text: TextView, spaceBefore: Bool, spaceAfter: Bool
  ) {
    let start = Int(token.span.start)
    let end = Int(token.span.end)
    shape = TokenShape(
      text, start, end, continues: token.continuesToken, spaceBefore: spaceBefore,
      spaceAfter: spaceAfter)
    word = shape.standsForAll ? UInt32(shape.rawValue) : text.foldedHash(start, end)
  }
}
