extension Tokenizer {
  /// Adds the word that begins with the letter at an offset; gives the offset after it.
  mutating func addWord(at start: Int, limit: Int) -> Int {
    var end = start
    if let amount = startOfAmount(start, limit: limit) {
      addToken(start, amount)
      return amount
    }
    scan: while true {
      end = text.endOfWordCharacters(from: end, limit: limit)
      guard end < limit else { break }
      switch text[end] {
      case UInt8(ascii: "'"), UInt8(ascii: "`"), 0xE2, 0xCA:
        guard let next = endOfApostrophe(at: end, wordStart: start, limit: limit) else {
          break scan
        }
        if text.wordLength(at: next) == 0 || next >= limit {
          if text[end - 1] | 0x20 == UInt8(ascii: "n") {
            // "lovin'": the apostrophe stands for a letter.
            addToken(start, next)
            return next
          }
          // The possessive of a plural ("the players' union").
          addToken(start, end)
          addContinuation(end, next)
          return next
        }
        end = next
      case UInt8(ascii: "."):
        guard let next = endOfFullStop(at: end, wordStart: start, limit: limit) else { break scan }
        end = next
        if text[end - 1] == UInt8(ascii: ".") && text.wordLength(at: end) == 0 { break scan }
      case UInt8(ascii: "-"):
        guard keepsHyphen(at: end, wordStart: start, limit: limit) else { break scan }
        end += 1
      case UInt8(ascii: "&"), UInt8(ascii: "/"):
        guard joinsShortParts(at: end, wordStart: start, limit: limit) else { break scan }
        end += 1
      case UInt8(ascii: "*"):
        // A masked word: "sh*t".
        guard text.isClass(end + 1, .lower), end + 1 < limit else { break scan }
        end += 1
      case UInt8(ascii: "$"):
        // "US$" is the name of a currency.
        if end - start <= 2, text.isClass(start, .upper), text.isClass(end - 1, .upper) { end += 1 }
        break scan
      case UInt8(ascii: "+"):
        // "C++".
        if end - start == 1, text[end + 1] == UInt8(ascii: "+"), end + 1 < limit,
          text[end + 2] != UInt8(ascii: "+")
        {
          end += 2
        }
        break scan
      default: break scan
      }
    }
    addCliticized(start, end)
    return end
  }

  /// Where the figure begins in an amount with the currency written to it ("Rs500").
  private func startOfAmount(_ start: Int, limit: Int) -> Int? {
    guard text.isClass(start, .upper) else { return nil }
    for figure in start + 2...start + 3 where figure < limit && text.isClass(figure, .digit) {
      return lexicon.currencies.contains(text, start, figure) ? figure : nil
    }
    return nil
  }

  /// The offset after the apostrophe at `offset` if it belongs to the word, else `nil`.
  private mutating func endOfApostrophe(at offset: Int, wordStart: Int, limit: Int) -> Int? {
    if text[offset] == UInt8(ascii: "`") {
      // "mama`s": a grave accent for an apostrophe.
      let isClitic =
        text[offset + 1] == UInt8(ascii: "s")
        && (offset + 2 >= limit || text.wordLength(at: offset + 2) == 0)
      return isClitic && offset + 1 < limit ? offset + 1 : nil
    }
    let length = text.apostropheLength(at: offset)
    guard length > 0 else { return nil }
    let next = offset + length
    if next < limit, text.wordLength(at: next) > 0 { return next }
    let last = text[offset - 1] | 0x20
    let mayBePlural =
      last == UInt8(ascii: "s") || last == UInt8(ascii: "z") || last == UInt8(ascii: "x")
    let isElided = text.matches("in", at: offset - 2, limit: offset) && offset - wordStart > 3
    guard mayBePlural || isElided, !singleQuoteIsOpen else { return nil }
    // Before a comma or at the end of a quotation it closes a quotation more often than not, but
    // then a mark has opened it.
    return next
  }

  /// Whether the hyphen at an offset is part of the word.
  private func keepsHyphen(at offset: Int, wordStart: Int, limit: Int) -> Bool {
    let next = offset + 1
    guard next < limit, text.wordLength(at: next) > 0 else { return false }
    if text.isClass(next, .digit), text.isClass(offset - 1, .digit) {
      // "x3-9890": an extension or a part number.
      return text.isClass(wordStart, .lower)
    }
    if offset - wordStart == 1 {
      // "e-mail", but not "E-J" or "Hizb-e-Islami".
      return text.isClass(next, .lower)
        && (wordStart == 0 || text[wordStart - 1] != UInt8(ascii: "-"))
        && lexicon.prefixes.contains(text, wordStart, offset)
    }
    return lexicon.prefixes.contains(text, wordStart, offset)
  }

  /// Whether `&` or `/` at an offset joins two short parts to one name ("AT&T", "L/C").
  private func joinsShortParts(at offset: Int, wordStart: Int, limit: Int) -> Bool {
    let end = text.endOfWordCharacters(from: offset + 1, limit: limit)
    let after = end - offset - 1
    guard after > 0 else {
      return false
    }
    if text[offset] == UInt8(ascii: "&") {
      return offset - wordStart <= 3 && after <= 3
    }
    if offset - wordStart == 1, text[wordStart] | 0x20 == UInt8(ascii: "w") {
      return text.matches("o", at: offset + 1, limit: end) && after == 1
        || text.matches("out", at: offset + 1, limit: end) && after == 3
    }
    if offset - wordStart == 1, text[wordStart] | 0x20 == UInt8(ascii: "s") {
      return text.matches("he", at: offset + 1, limit: end) && after == 2
    }
    return offset - wordStart == 1 && after == 1 && text[end] != UInt8(ascii: "/")
      && text.isClass(wordStart, .upper) && text.isClass(offset + 1, .upper)
  }
}
