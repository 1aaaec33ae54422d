extension Tokenizer {
  /// Adds the punctuation mark, or run of marks, at an offset; gives the offset after it.
  mutating func addMarks(at start: Int, stretchStart: Int, limit: Int) -> Int {
    let byte = text[start]
    if let end = endOfDrawing(start, stretchStart: stretchStart, limit: limit) {
      addToken(start, end)
      return end
    }
    if byte >= 0x80 { return addHighMark(at: start, stretchStart: stretchStart, limit: limit) }
    let end: Int
    switch byte {
    case UInt8(ascii: "."):
      end = endOfStops(at: start, stretchStart: stretchStart, limit: limit)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      end = endOfRun(from: start, limit: limit) {
        $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?")
      }
    case UInt8(ascii: "+")
    where start == stretchStart && text.isClass(start + 1, .digit) && start + 1 < limit:
      // A number with its sign, a telephone number.
      end = text.endOfDigits(from: start + 1, limit: limit)
    case UInt8(ascii: "-"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "*"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "_"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "$"):
      end = endOfRun(from: start, limit: limit) { $0 == byte }
    case UInt8(ascii: "'"):
      return addApostrophe(at: start, length: 1, stretchStart: stretchStart, limit: limit)
    case UInt8(ascii: "#"), UInt8(ascii: "@"):
      // A hash tag or the name of an account.
      if text.isClass(start + 1, .letter), start + 1 < limit,
        start == stretchStart || text.isClass(start - 1, .mark)
      {
        end = text.endOfWordCharacters(from: start + 1, limit: limit)
      } else {
        end = endOfRun(from: start, limit: limit) { $0 == byte }
      }
    default: end = start + 1
    }
    addToken(start, end)
    return end
  }

  /// The end of a rule or ornament: a whole stretch of three symbols or more, like `*~*~*`.
  private func endOfDrawing(_ start: Int, stretchStart: Int, limit: Int) -> Int? {
    guard start == stretchStart, limit - start >= 3 else { return nil }
    for index in start..<limit {
      switch text[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "#"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        continue
      default: return nil
      }
    }
    return limit
  }

  private func endOfRun(from start: Int, limit: Int, while isPart: (UInt8) -> Bool) -> Int {
    var end = start + 1
    while end < limit, isPart(text[end]) { end += 1 }
    return end
  }

  /// The end of a run of full stops, or of a number or file suffix that begins with one.
  private func endOfStops(at start: Int, stretchStart: Int, limit: Int) -> Int {
    var end = endOfRun(from: start, limit: limit) { $0 == UInt8(ascii: ".") }
    if end == start + 1 {
      if text.isClass(end, .digit), end < limit,
        start == stretchStart || text.isClass(start - 1, .mark)
      {
        return text.endOfDigits(from: end, limit: limit)
      }
      if start == stretchStart || text.isClass(start - 1, .mark), end < limit,
        text.isClass(end, .letter)
      {
        let wordEnd = text.endOfWordCharacters(from: end, limit: limit)
        if lexicon.domains.contains(text, end, wordEnd) { return wordEnd }
      }
      if text[end] == UInt8(ascii: "?") || text[end] == UInt8(ascii: "!"), end < limit {
        end = endOfRun(from: end, limit: limit) {
          $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!")
        }
      }
    }
    return end
  }

  /// Adds a mark from U+0080 up: an ellipsis, a dash, a typographic quotation mark, a symbol.
  private mutating func addHighMark(at start: Int, stretchStart: Int, limit: Int) -> Int {
    let (value, length) = text.scalar(at: start)
    if ScalarClass(value) == .apostrophe {
      return addApostrophe(at: start, length: length, stretchStart: stretchStart, limit: limit)
    }
    var end = start + length
    if value == 0x2018 {
      if end < limit, text.scalar(at: end).value == 0x2019 {
        // An empty pair of marks stands for a double quotation mark.
        end += 3
      } else {
        singleQuoteIsOpen = true
      }
    }
    // A run of one and the same dash or of ellipses is one mark.
    if value >= 0x2010 && value <= 0x2015 || value == 0x2026 {
      while end < limit, text.scalar(at: end).value == value { end += length }
      if value == 0x2026 {
        while end < limit, text[end] == UInt8(ascii: ".") { end += 1 }
      }
    }
    addToken(start, end)
    return end
  }

  /// Adds an apostrophe that no word goes before: a quotation mark, or an elision ("'em", "'72").
  private mutating func addApostrophe(
    at start: Int, length: Int, stretchStart: Int, limit: Int
  ) -> Int {
    let next = start + length
    if next < limit, text.apostropheLength(at: next) == length {
      addToken(start, next + length)
      return next + length
    }
    let opens = start == stretchStart || text.isClass(start - 1, .mark)
    if opens, next < limit, text.wordLength(at: next) > 0 {
      let wordEnd = text.endOfWordCharacters(from: next, limit: limit)
      if isElision(next, wordEnd) {
        addToken(start, wordEnd)
        return wordEnd
      }
      if let clitic = detachedClitic(next, wordEnd), start == stretchStart {
        addToken(start, clitic)
        return clitic
      }
      singleQuoteIsOpen = true
    } else {
      singleQuoteIsOpen = false
    }
    addToken(start, next)
    return next
  }

  /// Whether the characters after an apostrophe make an elided form: a year, "em", "til".
  private func isElision(_ start: Int, _ end: Int) -> Bool {
    let length = end - start
    if text.isClass(start, .digit) {
      let digits = text.endOfDigits(from: start, limit: end) - start
      return digits == 2 && (length == 2 || length == 3 && text[end - 1] == UInt8(ascii: "s"))
    }
    func isForm(_ word: StaticString) -> Bool {
      word.utf8CodeUnitCount == length && text.matches(word, at: start, limit: end)
    }
    return isForm("em") || isForm("til") || isForm("cause") || isForm("n") || isForm("tis")
      || isForm("twas") || isForm("bout") || isForm("round")
  }

  /// The end of a clitic written apart from its word ("the dog 's").
  private func detachedClitic(_ start: Int, _ end: Int) -> Int? {
    func isForm(_ word: StaticString) -> Bool {
      word.utf8CodeUnitCount == end - start && text.matches(word, at: start, limit: end)
    }
    return isForm("s") || isForm("re") || isForm("ve") || isForm("ll") || isForm("m") ? end : nil
  }

  /// The end of an emoticon at an offset: it stands alone, or only marks follow it.
  func emoticonEnd(at start: Int, stretchStart: Int, limit: Int) -> Int? {
    guard text.isClass(start, .mark) || start == stretchStart, limit - start >= 2 else {
      return nil
    }
    let first = text[start]
    let mayBegin =
      switch first {
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: "^"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "D"):
        true
      default: false
      }
    guard mayBegin else { return nil }
    let after = start > stretchStart && !text.isClass(start - 1, .mark)
    for length in (2...3).reversed() where limit - start >= length {
      let end = start + length
      guard lexicon.emoticons.contains(text, start, end) else { continue }
      let endsInLetter = text.isClass(end - 1, .alphanumeric)
      if text.isClass(end, .alphanumeric) && (endsInLetter || end < limit) && end < limit {
        continue
      }
      if after && (endsInLetter || first == UInt8(ascii: "(") || first == UInt8(ascii: ")")) {
        continue
      }
      if first == UInt8(ascii: ")") || first == UInt8(ascii: "("),
        end < limit || start > stretchStart
      {
        continue
      }
      return end
    }
    return nil
  }
}
