extension Tokenizer {
  /// Adds the number that begins with the digit at an offset; gives the offset after it.
  mutating func addNumber(at start: Int, limit: Int) -> Int {
    if let end = endOfDigitGroups(at: start, limit: limit) {
      return addSuffixed(start, end, limit: limit)
    }
    var end = text.endOfDigits(from: start, limit: limit)
    scan: while end < limit, text.isClass(end + 1, .digit), end + 1 < limit {
      let groupEnd = text.endOfDigits(from: end + 1, limit: limit)
      switch text[end] {
      case UInt8(ascii: "."), UInt8(ascii: ":"): end = groupEnd
      case UInt8(ascii: ","):
        guard groupEnd - end == 4 else { break scan }
        end = groupEnd
      case UInt8(ascii: "/"):
        // A date, a fraction.
        guard end - start <= 4, groupEnd - end <= 5 else { break scan }
        end = groupEnd
      default: break scan
      }
    }
    return addSuffixed(start, end, limit: limit)
  }

  /// The end of groups of digits joined by hyphens as in telephone numbers and dates.
  ///
  /// Three groups or more, or groups of three and four digits; two groups otherwise are a range.
  private func endOfDigitGroups(at start: Int, limit: Int) -> Int? {
    var end = text.endOfDigits(from: start, limit: limit)
    let first = end - start
    var groups = 1
    var last = first
    while end < limit, groups < 8, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "/"),
      text.isClass(end + 1, .digit), end + 1 < limit
    {
      let next = text.endOfDigits(from: end + 1, limit: limit)
      last = next - end - 1
      end = next
      groups += 1
    }
    guard groups >= 2, text.wordLength(at: end) == 0 || end >= limit else { return nil }
    if groups >= 3, last >= 2 { return end }
    // A telephone number, a postal code.
    return groups == 2 && (first == 3 || first == 5) && last == 4 ? end : nil
  }

  /// Adds a number with what is written to it: "20th", "1990's", "4G"; a unit is a token apart.
  private mutating func addSuffixed(_ start: Int, _ end: Int, limit: Int) -> Int {
    guard end < limit else {
      addToken(start, end)
      return end
    }
    let apostrophe = text.apostropheLength(at: end)
    if apostrophe > 0, text[end + apostrophe] | 0x20 == UInt8(ascii: "s"),
      end + apostrophe < limit
    {
      let after = end + apostrophe + 1
      if after >= limit || text.wordLength(at: after) == 0 {
        addToken(start, after)
        return after
      }
    }
    if text[end] == UInt8(ascii: "."), text.isClass(end + 1, .letter), end + 1 < limit {
      // The name of a file: "0308.doc".
      let partEnd = text.endOfWordCharacters(from: end + 1, limit: limit)
      if lexicon.domains.contains(text, end + 1, partEnd) {
        addToken(start, partEnd)
        return partEnd
      }
    }
    if text[end] == UInt8(ascii: "_"), text.wordLength(at: end + 1) > 0, end + 1 < limit {
      return addWord(at: start, limit: limit)
    }
    guard text.isClass(end, .letterOrHigh) else {
      addToken(start, end)
      return end
    }
    let suffixEnd = text.endOfWordCharacters(from: end, limit: limit)
    guard suffixEnd > end else {
      addToken(start, end)
      return end
    }
    let isGeneration =
      end - start == 1 && suffixEnd - end == 1 && text[end] | 0x20 == UInt8(ascii: "g")
    if !isGeneration, lexicon.units.contains(text, end, suffixEnd),
      text[suffixEnd] != UInt8(ascii: ".") || suffixEnd >= limit
        || text.wordLength(at: suffixEnd + 1) == 0
    {
      addToken(start, end)
      addToken(end, suffixEnd)
      return suffixEnd
    }
    if text.matches("p.m", at: end, limit: limit) || text.matches("a.m", at: end, limit: limit) {
      addToken(start, end)
      return end
    }
    if lexicon.ordinals.contains(text, end, suffixEnd) {
      addToken(start, suffixEnd)
      return suffixEnd
    }
    return addWord(at: start, limit: limit)
  }
}
