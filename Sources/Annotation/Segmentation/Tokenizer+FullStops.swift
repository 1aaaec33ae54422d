extension Tokenizer {
  /// The offset up to which the full stop at `offset` extends the word, or `nil` if it ends it.
  func endOfFullStop(at offset: Int, wordStart: Int, limit: Int) -> Int? {
    let next = offset + 1
    if text[next] == UInt8(ascii: "."), next < limit {
      // Two stops after an abbreviation are its own and that of the sentence; more are an ellipsis.
      let isPair = next + 1 >= limit || text[next + 1] != UInt8(ascii: ".")
      return isPair && isAcronym(wordStart, offset) ? next : nil
    }
    if next < limit, text.wordLength(at: next) > 0 {
      if joinsParts(at: offset, wordStart: wordStart, limit: limit) { return next }
      return isWrittenTogether(wordStart, offset, next) ? next : nil
    }
    return isAbbreviation(wordStart, offset, limit: limit) ? next : nil
  }

  /// Whether the full stop at an offset, with word characters on both sides, stands within a word.
  private func joinsParts(at offset: Int, wordStart: Int, limit: Int) -> Bool {
    let next = offset + 1
    let end = text.endOfWordCharacters(from: next, limit: limit)
    let lastPart = startOfLastPart(wordStart, offset)
    if offset - lastPart == 1, text.isClass(lastPart, .letter) {
      // "U.S", "p.m": single letters with stops between them.
      if end - next == 1 { return true }
      // "M.Sc." has longer parts; "J.Smith" is an initial written to the name.
      if end - next <= 3, text.isClass(next, .upper), text[end] == UInt8(ascii: "."), end < limit {
        return true
      }
      return lexicon.domains.contains(text, next, end) && text.isClass(next, .lower)
    }
    if end - next == 1, text.isClass(next, .upper), text[end] == UInt8(ascii: "."), end < limit,
      offset - wordStart == 2, text.isClass(wordStart, .upper)
    {
      return true
    }
    if lexicon.domains.contains(text, next, end) {
      return true
    }
    // "comp.sources.unix": parts in lower case joined by two stops or more.
    return text[end] == UInt8(ascii: ".") && text.isClass(end + 1, .lower) && end + 1 < limit
      && text.isClass(next, .lower) && text.isClass(wordStart, .lower)
      || lexicon.newsGroups.contains(text, wordStart, firstStop(wordStart, offset))
  }

  /// Whether an abbreviation is written to the name that follows it: "Dr.Doe", "P.O.Box".
  private func isWrittenTogether(_ start: Int, _ stop: Int, _ next: Int) -> Bool {
    guard text.isClass(next, .upper), text.isClass(start, .upper) else { return false }
    return stop - start == 1 || isAcronym(start, stop) || lexicon.titles.contains(text, start, stop)
  }

  private func startOfLastPart(_ wordStart: Int, _ end: Int) -> Int {
    var start = end
    while start > wordStart, end - start < 32, text[start - 1] != UInt8(ascii: ".") { start -= 1 }
    return start
  }

  private func firstStop(_ wordStart: Int, _ end: Int) -> Int {
    var stop = wordStart
    while stop < end, stop - wordStart < 16, text[stop] != UInt8(ascii: ".") { stop += 1 }
    return stop
  }

  /// Whether the word from `start` to the full stop at `stop` is an abbreviation.
  func isAbbreviation(_ start: Int, _ stop: Int, limit: Int) -> Bool {
    let length = stop - start
    if length == 1 { return isInitial(start, stop, limit: limit) }
    if isAcronym(start, stop) { return true }
    guard length <= 7 else { return false }
    if lexicon.abbreviations.contains(text, start, stop)
      || text.isClass(start, .upper) && lexicon.capitalizedAbbreviations.contains(text, start, stop)
    {
      return lexicon.titles.contains(text, start, stop) || !sentenceFollows(stop + 1)
    }
    if lexicon.beforeNumber.contains(text, start, stop) {
      return text.isClass(afterSpace(stop + 1), .digit)
    }
    return false
  }

  /// Whether parts of at most two letters stand between stops: "U.S", "p.m", "Ph.D", "a.k.a".
  private func isAcronym(_ start: Int, _ stop: Int) -> Bool {
    guard stop - start <= 16 else { return false }
    var partLength = 0
    var stops = 0
    var index = start
    while index < stop {
      if text[index] == UInt8(ascii: ".") {
        stops += 1
        partLength = 0
      } else if text.isClass(index, .letter) {
        partLength += 1
        if partLength > 2 { return false }
      } else {
        return false
      }
      index += 1
    }
    return stops > 0
  }

  /// Whether a single letter before a stop is an initial rather than the end of a sentence.
  private func isInitial(_ start: Int, _ stop: Int, limit: Int) -> Bool {
    let next = afterSpace(stop + 1)
    if text.isClass(start, .upper) {
      // "vitamin C." ends a sentence as easily as "John C. Doe" goes on.
      if text.isClass(next, .letter) { return !sentenceFollows(stop + 1) }
      guard stop + 1 < limit else { return text[next] == UInt8(ascii: "(") && next > stop + 1 }
      return text[next] == UInt8(ascii: ",") || text[next] == UInt8(ascii: ";")
    }
    guard text.isClass(start, .lower) else { return false }
    if start > 0, text[start - 1] == UInt8(ascii: "("), text.isClass(stop + 1, .space) {
      // Before a date of birth or the like: "(b. March 1950)".
      return true
    }
    return text.isClass(next, .digit) && lexicon.beforeNumber.contains(text, start, stop)
  }

  /// Whether the text ends or a capitalized word follows that rather begins a sentence.
  private func sentenceFollows(_ offset: Int) -> Bool {
    let next = afterSpace(offset)
    guard text.isClass(next, .upper) else { return next >= text.count || text[next] == 0x0A }
    let end = text.endOfWordCharacters(from: next, limit: min(text.count, next + 12))
    return lexicon.sentenceStarters.contains(text, next, end)
  }

  /// The offset after the single space or line break at an offset.
  private func afterSpace(_ offset: Int) -> Int {
    text.isClass(offset, .space) ? offset + 1 : offset
  }
}
