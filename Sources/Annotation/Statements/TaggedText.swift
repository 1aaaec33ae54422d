import TextModel

/// The tokens of a text with the classes of their words and the quotes they stand in.
struct TaggedText {
  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The words and marks.
  let tokens: [Token]
  /// The classes of each token.
  private(set) var classes: [WordClass]
  /// The outermost quote that each token stands in, marks included, or -1.
  let quoteOfToken: [Int32]

  /// Tags the tokens of a text.
  init(bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], quotes: [Quote]) {
    self.bytes = bytes
    self.tokens = tokens
    classes = []
    classes.reserveCapacity(tokens.count)
    quoteOfToken = quotes.numbers(of: tokens)
    let table = WordTable.english
    var end: UInt32 = 0
    for token in tokens {
      var wordClass = Self.classify(token.span, bytes, table)
      // A capital inside a sentence makes a name: "Will", "May", "US" (but "I").
      if wordClass.contains(.capitalised), token.span.count > 1, let last = classes.last,
        last.isDisjoint(with: [.mark, .stop])
      {
        wordClass.subtract(.unlessName)
      }
      // A hyphen that is set off by spaces is a dash.
      classes.append(wordClass == .hyphen && token.span.start > end ? .mark : wordClass)
      end = token.span.end
    }
    enterMarks(of: quotes)
  }

  /// Notes the marks of the quotes on the tokens.
  private mutating func enterMarks(of quotes: [Quote]) {
    for (quote, range) in zip(quotes, quotes.ranges(of: tokens)) where !range.isEmpty {
      if quote.content.start > quote.span.start { classes[range.lowerBound].insert(.quotationMark) }
      if quote.span.end > quote.content.end { classes[range.upperBound - 1].insert(.quotationMark) }
    }
  }

  /// Whether a token is a word, given in lower case, in any case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let span = tokens[index].span
    guard span.count == word.utf8CodeUnitCount, Int(span.end) <= bytes.count else { return false }
    return word.withUTF8Buffer { expected in
      for (offset, byte) in zip(span.range, expected) {
        let own = bytes[offset]
        let lowered = own >= 0x41 && own <= 0x5A ? own | 0x20 : own
        if lowered != byte { return false }
      }
      return true
    }
  }

  /// Whether a token is of one of some classes; no token outside the text is.
  func has(_ index: Int, _ wanted: WordClass) -> Bool {
    index >= 0 && index < classes.count && !classes[index].isDisjoint(with: wanted)
  }

  /// The span from the first to the last token of a range that is not empty.
  func span(_ range: Range<Int>) -> ByteSpan {
    ByteSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// The first token that begins at or after an offset.
  func firstToken(from offset: UInt32) -> Int {
    tokens.partitioningIndex { $0.span.start >= offset }
  }

  private static func classify(
    _ span: ByteSpan, _ bytes: UnsafeBufferPointer<UInt8>, _ table: WordTable
  ) -> WordClass {
    let end = min(Int(span.end), bytes.count)
    let start = min(Int(span.start), end)
    guard start < end else { return .mark }
    let first = bytes[start]
    let last = bytes[end - 1]
    switch first {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "-"): return end - start == 1 ? .hyphen : .mark
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "&"), UInt8(ascii: "'"): break
    case 0x21..<0x41, 0x5B..<0x61, 0x7B..<0x80: return .mark
    case 0xC2: return .mark
    case 0xE2 where end - start == 3: return genitive(start, end, bytes) ?? .mark
    default: break
    }
    var known: WordClass = []
    if end - start <= 16 {
      var hash = WordHash.seed
      for index in start..<end { hash = WordHash.add(bytes[index], to: hash) }
      known = table.classes(ofHash: hash)
    }
    if let genitive = genitive(start, end, bytes) { return known.union(genitive) }
    if isCapital(start, end, bytes) {
      // "WHO" and "US" are no pronouns.
      let isAcronym = end - start > 1 && bytes[start + 1] >= 0x41 && bytes[start + 1] <= 0x5A
      if isAcronym { known.subtract(.unlessName) }
      known.insert(.capitalised)
    } else if known.isEmpty, end - start > 3 {
      if last == UInt8(ascii: "y"), bytes[end - 2] == UInt8(ascii: "l") { return .adverb }
      if last == UInt8(ascii: "s"), bytes[end - 2] != last { return .plural }
    } else if known == .speaker, last == UInt8(ascii: "s") {
      known.insert(.plural)
    }
    return known
  }

  /// The class of "'s" and of the apostrophe alone, in either form.
  private static func genitive(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> WordClass? {
    var index = start
    if bytes[start] == UInt8(ascii: "'") {
      index += 1
    } else if end - start >= 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80,
      bytes[start + 2] == 0x99
    {
      index += 3
    } else {
      return nil
    }
    if index == end { return .genitive }
    return end - index == 1 && bytes[index] | 0x20 == UInt8(ascii: "s") ? .genitive : nil
  }

  private static func isCapital(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let first = bytes[start]
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
    return String(decoding: word, as: UTF8.self).unicodeScalars.first?.properties.isUppercase
      ?? false
  }
}
