import TextModel

/// Splits text into the tokens and syntactic words of Universal Dependencies for English.
///
/// The conventions are those of the English Web Treebank and GUM, which follow the Penn Treebank
/// with clitics as words of one token, hyphenated compounds split, and web text kept together.
/// It works on stretches between white space, left to right, each byte a bounded number of times.
struct Tokenizer {
  let text: TextView
  let lexicon: Lexicon
  /// The tokens of one paragraph.
  private let tokens: UnsafeMutableBufferPointer<Token>
  /// Their traits, as far as they were seen on the way.
  private let traits: UnsafeMutableBufferPointer<TokenTraits>
  /// How many tokens there are.
  private(set) var count = 0
  /// Whether a single quotation mark is open, so that a later one may close it.
  var singleQuoteIsOpen = false

  /// A tokenizer that writes into memory for as many tokens as a paragraph has bytes.
  init(
    text: TextView, lexicon: Lexicon, tokens: UnsafeMutableBufferPointer<Token>,
    traits: UnsafeMutableBufferPointer<TokenTraits>
  ) {
    self.text = text
    self.lexicon = lexicon
    self.tokens = tokens
    self.traits = traits
  }

  /// Finds the tokens of the text from `start` to `end`, a paragraph, in place of those before.
  mutating func tokenize(from start: Int, to end: Int) {
    var offset = start
    count = 0
    singleQuoteIsOpen = false
    while offset < end {
      let letters = text.letters(from: offset, limit: end)
      if letters.end > offset, let next = addPlainWord(offset, letters, limit: end) {
        offset = next
        continue
      }
      if text.isClass(offset, .spaceOrHigh) {
        let space = text.spaceLength(at: offset)
        if space > 0 {
          offset += space
          continue
        }
      }
      var stretchEnd = offset
      var seen: UInt8 = 0
      while stretchEnd < end {
        let byteClass = text.classes[Int(text[stretchEnd])]
        if byteClass & ByteClass.space.rawValue != 0 { break }
        if byteClass & ByteClass.high.rawValue != 0, text.spaceLength(at: stretchEnd) > 0 { break }
        seen |= byteClass
        stretchEnd += 1
      }
      if seen & ~ByteClass.letter.rawValue == 0 {
        addWord(offset, stretchEnd)
      } else {
        tokenizeStretch(from: offset, to: stretchEnd)
      }
      offset = stretchEnd
    }
  }

  /// Adds a word of letters between spaces, and the comma or full stop after it; gives the offset
  /// after them, or `nil` if more stands there.
  ///
  /// It finds what `tokenizeStretch` finds, for most words of a text.
  @inline(__always)
  private mutating func addPlainWord(
    _ start: Int, _ letters: Letters, limit: Int
  ) -> Int? {
    let end = letters.end
    let mark = text[end]
    if text.isClass(end, .space) {
      addLetters(start, letters)
      return end &+ 1
    }
    guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "."), end &+ 2 <= limit,
      text.isClass(end &+ 1, .space), end &- start > 3 || !mayBeginOther(letters.head)
    else { return nil }
    if mark == UInt8(ascii: "."), isAbbreviation(start, end, limit: end &+ 1) { return nil }
    addLetters(start, letters)
    addToken(end, end &+ 1)
    return end &+ 1
  }

  private mutating func addLongWord(
    _ start: Int, _ end: Int, _ head: UInt64, endsSmall: Bool
  ) {
    let isPlain = endsSmall && Self.isSmall(head | 0x20)
    let shape: TokenShape = isPlain ? head & 0x20 != 0 ? .lower : .capitalized : .none
    add(
      Token(span: ByteSpan(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))),
      TokenTraits(shape: shape, word: text.foldedHash(start, end)))
  }

  /// Whether all of eight letters are small.
  @inline(__always)
  private static func isSmall(_ letters: UInt64) -> Bool {
    letters & 0x2020_2020_2020_2020 == 0x2020_2020_2020_2020
  }

  /// Whether an emoticon ("xd"), a host ("www.") or the like may begin with the first of some letters.
  @inline(__always)
  private func mayBeginOther(_ letters: UInt64) -> Bool {
    switch UInt8(truncatingIfNeeded: letters) | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "w"), UInt8(ascii: "x"): true
    default: false
    }
  }

  /// The letters of a word, as `TextView` finds them.
  private typealias Letters = (end: Int, head: UInt64, endsSmall: Bool)

  /// Adds a word of letters.
  @inline(__always)
  private mutating func addLetters(_ start: Int, _ letters: Letters) {
    let (end, head, endsSmall) = letters
    let length = end &- start
    guard length <= 8 else {
      addLongWord(start, end, head, endsSmall: endsSmall)
      return
    }
    if length >= 2, let cut = lexicon.fusedForms.cut(letters: head, count: length) {
      addToken(start, start &+ cut)
      addContinuation(start &+ cut, end)
      return
    }
    // Small letters have the bit of 0x20; the first may be a capital.
    let others = head | 0x20 | ~(UInt64.max >> UInt64(64 &- 8 &* length))
    let isSmall = head & 0x20 != 0
    let isPlain = Self.isSmall(others) && (length > 1 || isSmall)
    let shape: TokenShape = isPlain ? isSmall ? .lower : .capitalized : .none
    add(
      Token(span: ByteSpan(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))),
      TokenTraits(shape: shape, word: TextView.foldedHash(letters: head, count: length)))
  }

  /// Adds the tokens of a stretch without white space.
  private mutating func tokenizeStretch(from start: Int, to end: Int) {
    var offset = start
    var searchesAddress = true
    while offset < end {
      if let after = emoticonEnd(at: offset, stretchStart: start, limit: end) {
        addToken(offset, after)
        offset = after
      } else if searchesAddress, let after = addressEnd(at: offset, limit: end) {
        addToken(offset, after)
        offset = after
      } else if text[offset] | 0x20 == UInt8(ascii: "w"), text[offset + 1] == UInt8(ascii: "/"),
        text.isClass(offset + 2, .letter), offset + 2 < end, !isWithout(offset, end)
      {
        // "w/" for "with".
        addToken(offset, offset + 2)
        offset += 2
      } else if text.isClass(offset, .digit) {
        searchesAddress = false
        offset = addNumber(at: offset, limit: end)
      } else if text.wordLength(at: offset) > 0 {
        searchesAddress = false
        offset = addWord(at: offset, limit: end)
      } else {
        searchesAddress = true
        offset = addMarks(at: offset, stretchStart: start, limit: end)
      }
    }
  }

  /// Whether "w/o" or "w/out" stands at an offset.
  private func isWithout(_ offset: Int, _ end: Int) -> Bool {
    let wordEnd = text.endOfWordCharacters(from: offset + 2, limit: end)
    return text.matches("w/o", at: offset, limit: end)
      && (wordEnd - offset == 3 || text.matches("w/out", at: offset, limit: end))
  }

  /// Adds one token that is one word.
  @inline(__always)
  mutating func addToken(_ start: Int, _ end: Int) {
    add(
      Token(span: ByteSpan(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))),
      TokenTraits())
  }

  /// Adds a later word of the token that the word before it begins.
  @inline(__always)
  mutating func addContinuation(_ start: Int, _ end: Int) {
    add(
      Token(
        span: ByteSpan(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)),
        continuesToken: true), TokenTraits())
  }

  @inline(__always)
  private mutating func add(_ token: Token, _ known: TokenTraits) {
    guard count < tokens.count, count < traits.count else { return }
    tokens[count] = token
    traits[count] = known
    count &+= 1
  }
}
