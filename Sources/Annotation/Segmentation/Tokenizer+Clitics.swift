extension Tokenizer {
  /// Adds a word without marks, as two words of one token if it is one of the fused forms.
  @inline(__always)
  mutating func addWord(_ start: Int, _ end: Int) {
    let length = end - start
    if length >= 2, length <= 8,
      let cut = lexicon.fusedForms.cut(letters: text.number(start, length), count: length)
    {
      addToken(start, start + cut)
      addContinuation(start + cut, end)
    } else {
      addToken(start, end)
    }
  }

  /// Adds a word that may end in clitics ("don't", "Lima's", "wouldn't've"): one token.
  mutating func addCliticized(_ start: Int, _ end: Int) {
    let cut = cliticStart(start, end)
    guard cut > start, cut < end else {
      addWord(start, end)
      return
    }
    let earlier = cliticStart(start, cut)
    if earlier > start, earlier < cut {
      addToken(start, earlier)
      addContinuation(earlier, cut)
    } else {
      addToken(start, cut)
    }
    addContinuation(cut, end)
  }

  /// Where the last clitic of a word begins, or `end` if it has none.
  private func cliticStart(_ start: Int, _ end: Int) -> Int {
    for length in 1...2 {
      let tail = end - length
      guard tail > start else { break }
      var apostrophe = tail - 1
      while apostrophe > start, text[apostrophe] & 0xC0 == 0x80 { apostrophe -= 1 }
      let mark = text.apostropheLength(at: apostrophe)
      let isGrave = text[apostrophe] == UInt8(ascii: "`")
      guard apostrophe > start, (mark > 0 && apostrophe + mark == tail) || isGrave else { continue }
      if length == 1 {
        switch text[tail] | 0x20 {
        case UInt8(ascii: "s"):
          // Decades and figures ("the 1990's") are one word.
          return text.isClass(apostrophe - 1, .digit) ? end : apostrophe
        case UInt8(ascii: "m"), UInt8(ascii: "d"): return apostrophe
        case UInt8(ascii: "t"):
          let n = apostrophe - 1
          return n > start && text[n] | 0x20 == UInt8(ascii: "n") ? n : end
        default: return end
        }
      }
      let isClitic =
        text.matches("ll", at: tail, limit: end) || text.matches("re", at: tail, limit: end)
        || text.matches("ve", at: tail, limit: end)
      return isClitic ? apostrophe : end
    }
    return end
  }
}
