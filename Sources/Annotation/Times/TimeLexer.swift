import TextModel

/// Cuts the tokens of a sentence into the pieces that the grammar of times reads.
struct TimeLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon = TimeLexicon.english

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Puts the pieces of some tokens in place of what an array holds.
  ///
  /// Gives whether any of them can say something about time.
  func read(_ tokens: [Token], _ range: Range<Int>, into lexemes: inout [TimeLexeme]) -> Bool {
    lexemes.removeAll(keepingCapacity: true)
    var isPromising = false
    var lastEnd: UInt32 = .max
    for index in range {
      let span = tokens[index].span
      let end = min(Int(span.end), bytes.count)
      let start = min(Int(span.start), end)
      let isGlued = span.start == lastEnd
      lastEnd = span.end
      let first = lexemes.count
      append(index, start, end, isGlued: isGlued, to: &lexemes)
      for place in first..<lexemes.count where lexemes[place].isPromising { isPromising = true }
    }
    return isPromising
  }

  /// Adds the pieces of one token.
  private func append(
    _ token: Int, _ start: Int, _ end: Int, isGlued: Bool, to lexemes: inout [TimeLexeme]
  ) {
    guard start < end else { return }
    if end - start <= 16, let lexeme = known(token, start, end, isGlued: isGlued) {
      lexemes.append(lexeme)
      return
    }
    if let lexeme = plainNumber(token, start, end, isGlued: isGlued) {
      lexemes.append(lexeme)
      return
    }
    let count = lexemes.count
    if end - start <= 40, appendPieces(token, start, end, isGlued: isGlued, to: &lexemes) {
      return
    }
    lexemes.removeLast(lexemes.count - count)
    var lexeme = piece(token, start, end, isGlued: isGlued)
    lexeme.isUnknown = true
    lexemes.append(lexeme)
  }

  private func piece(_ token: Int, _ start: Int, _ end: Int, isGlued: Bool) -> TimeLexeme {
    let first = bytes[start]
    return TimeLexeme(
      token: Int32(truncatingIfNeeded: token), start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end), isGlued: isGlued,
      isCapitalised: first >= 0x41 && first <= 0x5A)
  }

  /// The word of the lexicon that stands there, also with the full stop of an abbreviation.
  private func known(_ token: Int, _ start: Int, _ end: Int, isGlued: Bool) -> TimeLexeme? {
    var hash = WordHash.seed
    for index in start..<end { hash = WordHash.add(bytes[index], to: hash) }
    var word = lexicon.word(ofHash: hash)
    if word == nil, end - start > 2, bytes[end - 1] == UInt8(ascii: ".") {
      hash = WordHash.seed
      for index in start..<end - 1 { hash = WordHash.add(bytes[index], to: hash) }
      word = lexicon.word(ofHash: hash)
      if let found = word, !found.isAbbreviation, found.month == 0, found.keyword == .none,
        found.unit == nil
      {
        word = nil
      }
    }
    guard let word else { return nil }
    var lexeme = piece(token, start, end, isGlued: isGlued)
    lexeme.word = word
    lexeme.hash = hash
    return lexeme
  }

  /// A number in digits: "12", "2,000", "2.5".
  private func plainNumber(
    _ token: Int, _ start: Int, _ end: Int, isGlued: Bool
  ) -> TimeLexeme? {
    guard isDigit(bytes[start]), isDigit(bytes[end - 1]), end - start <= 12 else { return nil }
    var lexeme = piece(token, start, end, isGlued: isGlued)
    var value: Int32 = 0
    var place: Int32 = 100
    var inFraction = false
    for index in start..<end {
      let byte = bytes[index]
      if isDigit(byte) {
        if inFraction {
          lexeme.thousandths += Int32(byte - 0x30) * place
          place /= 10
        } else {
          guard value < 100_000_000 else { return nil }
          value = value * 10 + Int32(byte - 0x30)
          lexeme.digits += 1
        }
      } else if byte == UInt8(ascii: ","), !inFraction, end - index > 3 {
        lexeme.isGrouped = true
      } else if byte == UInt8(ascii: "."), !inFraction, end - index <= 4, end - start <= 8 {
        inFraction = true
        lexeme.isGrouped = true
      } else {
        return nil
      }
    }
    lexeme.word.number = value
    return lexeme
  }

  /// The runs of digits and of letters and the marks of a token; false if it says nothing of time.
  private func appendPieces(
    _ token: Int, _ start: Int, _ end: Int, isGlued: Bool, to lexemes: inout [TimeLexeme]
  ) -> Bool {
    var index = start
    var glued = isGlued
    var letters = 0
    var isTime = false
    while index < end {
      let pieceStart = index
      let byte = bytes[index]
      if isDigit(byte) {
        while index < end, isDigit(bytes[index]) { index += 1 }
        guard index - pieceStart <= 8,
          var lexeme = plainNumber(token, pieceStart, index, isGlued: glued)
        else { return false }
        // "20th", "1990s", "1990’s".
        if let suffix = suffixLength(index, end) {
          index += suffix.length
          lexeme.end = UInt32(truncatingIfNeeded: index)
          if suffix.isPlural {
            lexeme.word.isPlural = true
          } else {
            lexeme.word.ordinal = lexeme.word.number
            lexeme.word.number = -1
          }
        }
        isTime = true
        lexemes.append(lexeme)
      } else if isLetter(byte) {
        while index < end, isLetter(bytes[index]) { index += 1 }
        guard
          let lexeme = known(token, pieceStart, index, isGlued: glued)
            ?? letterOfUnit(token, pieceStart, index, isGlued: glued)
        else { return false }
        isTime =
          isTime || lexeme.word.month > 0 || lexeme.word.unit != nil
          || lexeme.word.number >= 0 || lexeme.word.dayPart != nil || lexeme.word.season != nil
          || lexeme.word.frequency != nil || lexeme.word.weekday > 0
        lexemes.append(lexeme)
        letters += 1
      } else {
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
        guard index <= end, let lexeme = known(token, pieceStart, index, isGlued: glued) else {
          return false
        }
        lexemes.append(lexeme)
      }
      glued = true
    }
    return isTime
  }

  /// "st", "nd", "rd", "th", "s", "'s" after digits.
  private func suffixLength(_ index: Int, _ end: Int) -> (length: Int, isPlural: Bool)? {
    func letter(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] | 0x20 : 0 }
    var apostrophe = 0
    if index < end, bytes[index] == UInt8(ascii: "'") { apostrophe = 1 }
    if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
      apostrophe = 3
    }
    let after = index + apostrophe
    if letter(after) == UInt8(ascii: "s"), !isLetter(letter(after + 1)) {
      return (apostrophe + 1, true)
    }
    guard apostrophe == 0, !isLetter(letter(index + 2)) else { return nil }
    switch (letter(index), letter(index + 1)) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return (2, false)
    default: return nil
    }
  }

  /// A letter that stands for a unit beside a number: "Q3", "H2", "FY21", "9p", "3h".
  private func letterOfUnit(
    _ token: Int, _ start: Int, _ end: Int, isGlued: Bool
  ) -> TimeLexeme? {
    var lexeme = piece(token, start, end, isGlued: isGlued)
    switch (end - start, bytes[start] | 0x20) {
    case (1, UInt8(ascii: "q")): lexeme.word.keyword = .quarterLetter
    case (1, UInt8(ascii: "h")): lexeme.word.keyword = .halfLetter
    case (1, UInt8(ascii: "w")): lexeme.word.keyword = .weekLetter
    case (1, UInt8(ascii: "t")): lexeme.word.keyword = .mark
    case (1, UInt8(ascii: "a")): lexeme.word.keyword = .am
    case (1, UInt8(ascii: "p")): lexeme.word.keyword = .pm
    case (2, UInt8(ascii: "f")) where bytes[start + 1] | 0x20 == UInt8(ascii: "y"):
      lexeme.word.keyword = .fiscalLetter
    default: return nil
    }
    return lexeme
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded >= 0x61 && folded <= 0x7A
  }
}

extension TimeLexeme {
  /// Whether it can be the heart of an expression of time.
  var isPromising: Bool {
    if isDigits || word.month > 0 || word.weekday > 0 || word.unit != nil || word.season != nil {
      return true
    }
    if word.dayPart != nil || word.frequency != nil || word.decade >= 0 || word.number >= 0 {
      return true
    }
    switch word.keyword {
    case .today, .yesterday, .tomorrow, .tonight, .now, .currently, .recently, .moment, .noon,
      .midnight, .eve, .time:
      return true
    default: return word.beginsHoliday
    }
  }
}
