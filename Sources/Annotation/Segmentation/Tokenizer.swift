import TextModel

/// Splits text into the tokens and syntactic words of Universal Dependencies for English.
///
/// The conventions are those of the English Web Treebank and GUM, which follow the Penn Treebank
/// with clitics as words of one token, hyphenated compounds split, and web text kept together.
/// It works on stretches between white space, left to right, each byte a bounded number of times.
struct Tokenizer {
  let text: TextView
  let lexicon: Lexicon
  var tokens: [Token] = []
  /// Whether a single quotation mark is open, so that a later one may close it.
  var singleQuoteIsOpen = false

  init(text: TextView, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    tokens.reserveCapacity(text.count / 4 + 4)
  }

  /// Adds the tokens of the text from `start` to `end`.
  mutating func tokenize(from start: Int, to end: Int) {
    var offset = start
    singleQuoteIsOpen = false
    while offset < end {
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
    tokens.append(
      Token(span: ByteSpan(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))))
  }

  /// Adds a later word of the token that the word before it begins.
  @inline(__always)
  mutating func addContinuation(_ start: Int, _ end: Int) {
    tokens.append(
      Token(
        span: ByteSpan(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)),
        continuesToken: true))
  }
}
